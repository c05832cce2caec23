package report

import (
	"cmp"
	"slices"

	"compdiff/diff"
	"compdiff/interchange"
)

// What became of each skill, for programs that keep frameworks as CASE: the items are
// the skills of both editions, without their texts, with the identifiers that they have
// where these editions are written as CASE; the associations say what replaced which.

// changelogCASE writes what became of the skills as a CASE package.
func changelogCASE(c *diff.Changelog, _ Style) ([]byte, error) {
	r := newRelease(c)
	f := &fates{
		w: newCaseWriter(linkTo(r.Title, "changes", c.Old.Framework, c.Old.Edition, c.New.Framework, c.New.Edition), r.Verdict), log: c,
		was: map[string]string{}, names: map[string]string{}, done: map[[2]string]bool{},
	}
	f.prepare()
	for i := range c.Kept {
		f.kept(&c.Kept[i])
	}
	for i := range c.Changes {
		f.change(&c.Changes[i])
	}
	return encode(f.w.out)
}

// fates is the package of a changelog in the making.
type fates struct {
	w     *caseWriter
	log   *diff.Changelog
	was   map[string]string // the old code of a skill, by its new one
	names map[string]string // of skills, by what changes call them
	done  map[[2]string]bool
}

// prepare notes which skills had another code, and what skills are called.
func (f *fates) prepare() {
	for _, k := range f.log.Kept {
		f.names[k.Skill] = k.Name
	}
	for _, c := range slices.Concat(f.log.Changes, f.log.Hidden) {
		switch {
		case c.Rule == "skill-recoded" && len(c.Old) == 1:
			f.was[c.Skill] = c.Old[0].Text.Text
		case c.Whole != nil:
			f.names[c.Skill] = c.Whole.Name
		}
	}
}

// link is the item of a skill of one side. Where both editions are called the same, the
// side tells the two apart.
func (f *fates) link(side diff.Side, skill, name string) interchange.CaseLink {
	e := f.log.New
	if side == diff.Old {
		e = f.log.Old
	}
	parts := []string{"skill", e.Framework, e.Edition, skill}
	if f.log.Old.Framework == f.log.New.Framework && f.log.Old.Edition == f.log.New.Edition {
		parts = append(parts, string(side))
	}
	name = cmp.Or(name, f.names[skill], skill)
	link := linkTo(name, parts...)
	f.w.item(link, name, skill)
	return link
}

// kept associates a skill that both editions have. Of one that was not read for certain
// nobody knows whether it is the same.
func (f *fates) kept(k *diff.Kept) {
	kind, notes := "exactMatchOf", ""
	if slices.ContainsFunc(f.log.Doubts, func(d diff.Doubt) bool { return d.Skill == "" || d.Skill == k.Skill || d.Skill == f.was[k.Skill] }) {
		kind, notes = "isRelatedTo", "could not be compared"
	} else if i := slices.IndexFunc(f.log.Skills, func(r diff.Row) bool { return cmp.Or(r.Code, r.Name) == k.Skill }); i >= 0 {
		kind, notes = "replacedBy", "overall "+string(f.log.Skills[i].Overall)
	}
	f.associate(kind, cmp.Or(f.was[k.Skill], k.Skill), k.Skill, k.Name, notes)
}

func (f *fates) associate(kind, old, new, name, notes string) {
	if f.done[[2]string{old, new}] {
		return
	}
	f.done[[2]string{old, new}] = true
	f.w.associate(kind, f.link(diff.Old, old, name), f.link(diff.New, new, name), notes)
}

// change associates the skills that split, merged, came or went.
func (f *fates) change(c *diff.Change) {
	switch c.Rule {
	case "skill-split", "skill-merged":
		for _, old := range c.Old {
			for _, new := range c.New {
				kind := "replacedBy"
				if slices.ContainsFunc(c.Shares, func(s diff.Share) bool { return s.TakenUp && (s.Skill == old.Skill || s.Skill == new.Skill) }) {
					kind = "isRelatedTo"
				}
				f.associate(kind, cmp.Or(old.Skill, c.Skill), cmp.Or(new.Skill, c.Skill), "", joined("; ", c.Rule, sure(c.Confidence)))
			}
		}
	case "skill-removed":
		old := f.link(diff.Old, c.Skill, "")
		for _, s := range c.Likely() {
			f.w.associate("isRelatedTo", old, f.link(diff.New, s.Skill, s.Name), joined("; ", "may live on there", sure(s.Confidence)))
		}
	case "skill-added":
		f.link(diff.New, c.Skill, "")
	}
}
