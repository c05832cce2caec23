package diff

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// Apply makes the new edition from the old one and a changelog: the same
// skills with the same texts in the same order, so that comparing the result
// with the new edition finds nothing. What a changelog does not carry stays as
// it was: paragraph breaks, and parts that the new edition does not state.
// Skills are ordered by code, which must be unique. Parts that could not be
// compared stay as the old edition has them. The error names what does not fit
// where the changelog was made of another edition.
func Apply(old *framework.Edition, log *Changelog) (*framework.Edition, error) {
	e := *old
	e.Framework, e.Edition, e.Status, e.Language = log.New.Framework, log.New.Edition, log.New.Status, log.New.Language
	e.Inferred, e.InferredFrom, e.Sources = log.New.Inferred, log.New.InferredFrom, log.New.Sources
	e.Ledger, e.Unaccounted, e.Problems = framework.Ledger{}, nil, nil
	p := newPatch(log)
	if err := p.fits(old, log); err != nil {
		return nil, err
	}
	levels, err := p.genericLevels(old.GenericLevels)
	if err != nil {
		return nil, err
	}
	e.GenericLevels, e.Skills = levels, nil
	for i := range old.Skills {
		if err := p.skill(&e, old.Skills[i]); err != nil {
			return nil, err
		}
	}
	if err := p.added(&e); err != nil {
		return nil, err
	}
	sorting.By(e.Skills, func(x, y framework.Skill) int { return cmp.Compare(id(&x), id(&y)) })
	return &e, nil
}

// patch is a changelog sorted by the skill of the old edition it concerns.
type patch struct {
	edition []Change
	skills  map[string][]Change // by the old edition's id
	new     []Change            // skills that were added
	all     []Change
	former  map[string]string // what skills that changed were called by, by what they are now
}

func newPatch(log *Changelog) patch {
	p := patch{skills: map[string][]Change{}, all: slices.Concat(log.Changes, log.Hidden)}
	p.former = formerIDs(log, p.all)
	for _, c := range p.all {
		k := p.formerID(c.Skill)
		switch {
		case c.Skill == "":
			p.edition = append(p.edition, c)
		case c.Rule == "skill-added":
			p.new = append(p.new, c)
		case c.Rule == "skill-removed":
			p.skills[c.Skill] = append(p.skills[c.Skill], c)
		case c.Rule == "statement-moved" || c.ChangesSkill():
			p.move(c, k)
		case !conclusions[c.Rule]:
			p.skills[k] = append(p.skills[k], c)
		}
	}
	return p
}

// formerID is what a skill of the new edition was called by in the old one.
func (p patch) formerID(id string) string { return cmp.Or(p.former[id], id) }

// move takes the statement out of the skill it stood in, and puts it into the
// one where it stands now unless that came as a whole.
func (p patch) move(c Change, own string) {
	from, to := c, c
	from.New, to.Old = nil, nil
	source := cmp.Or(c.Old[0].Skill, own)
	p.skills[source] = append(p.skills[source], from)
	if c.New[0].Skill == "" {
		p.skills[own] = append(p.skills[own], to)
	}
}

// formerIDs finds what the recoded skills, and the renamed ones that have no
// code, were called by before.
func formerIDs(log *Changelog, all []Change) map[string]string {
	names, codes := map[string]string{}, map[string]string{}
	for _, r := range log.Skills {
		names[cmp.Or(r.Code, r.Name)] = r.Name
		codes[cmp.Or(r.Code, r.Name)] = r.Code
	}
	kept := map[string]string{}
	for _, k := range log.Kept {
		kept[k.Skill] = k.Name
	}
	for _, c := range all {
		if c.Rule == "skill-recoded" && names[c.Skill] == "" { // nothing else changed: there is no row of it
			names[c.Skill] = kept[c.Skill]
		}
		switch {
		case c.Rule == "skill-renamed":
			names[c.Skill] = joined(c.Old)
		case c.Rule == "skill-recoded":
			codes[c.Skill] = joined(c.Old)
		}
	}
	former := map[string]string{}
	for id := range names {
		former[id] = cmp.Or(codes[id], names[id])
	}
	return former
}

// skill applies what concerns one skill and puts it into the edition, unless
// it was removed.
func (p patch) skill(e *framework.Edition, s framework.Skill) error {
	name := id(&s)
	changes := p.skills[name]
	delete(p.skills, name)
	for _, c := range changes {
		if c.Rule == "skill-removed" {
			return nil
		}
		if err := relabel(&s, c); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	changes = slices.DeleteFunc(changes, func(c Change) bool { return patchSection(&s, c) })
	if !s.Knows(framework.PartLevels) {
		s.Declared = patchMarks(s.Declared, changes)
		changes = slices.DeleteFunc(changes, func(c Change) bool { return c.Rule == "level-added" || c.Rule == "level-removed" })
	}
	levels, err := patchLevels(s.Levels, changes)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if slices.Equal(s.Declared, numbers(s.Levels)) { // what declared the levels declares them still
		s.Declared = numbers(levels)
	}
	s.Levels = levels
	if s.Guidance, err = patchGuidance(s.Guidance, changes); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	e.Skills = append(e.Skills, s)
	return nil
}

// relabel applies a change of code, name, category or description.
func relabel(s *framework.Skill, c Change) error {
	var was []string
	switch c.Part {
	case partCode:
		was, s.Code = texts(labels([]string{s.Code}, s.From)), joined(c.New)
	case partName:
		was, s.Name = texts(labels([]string{s.Name}, s.From)), joined(c.New)
	case partCategory:
		was, s.Category = s.Category, texts(c.New)
	case partDescription:
		was = texts(descriptionTexts(s))
		s.Description = framework.Text{}
		if len(c.New) > 0 {
			s.Description = c.New[0].Text
		}
	default:
		return nil
	}
	if !slices.Equal(was, texts(c.Old)) {
		return fmt.Errorf("its %s is %q where the changelog was made of %q", c.Part, was, texts(c.Old))
	}
	return nil
}

// added puts the new skills into the edition. Changes of skills that the old
// edition does not have fit nowhere.
func (p patch) added(e *framework.Edition) error {
	for _, id := range slices.Sorted(maps.Keys(p.skills)) {
		return fmt.Errorf("%s of %s: the old edition has no such skill", p.skills[id][0].Rule, id)
	}
	for _, c := range p.new {
		if c.Whole == nil {
			return fmt.Errorf("%s of %s: the changelog lacks the skill as a whole", c.Rule, c.Skill)
		}
		if slices.ContainsFunc(e.Skills, func(s framework.Skill) bool { return id(&s) == id(c.Whole) }) {
			return fmt.Errorf("%s of %s: the old edition has it already", c.Rule, c.Skill)
		}
		e.Skills = append(e.Skills, *c.Whole)
	}
	return nil
}

// numbers are the numbers of levels.
func numbers(levels []framework.Level) []int {
	var out []int
	for _, l := range levels {
		out = append(out, l.Number)
	}
	return out
}

// patchMarks makes the new marks of a skill of which levels are marked alone.
func patchMarks(declared []int, changes []Change) []int {
	marks := slices.Clone(declared)
	for _, c := range changes {
		switch c.Rule {
		case "level-added":
			marks = append(marks, c.Level)
		case "level-removed":
			marks = slices.DeleteFunc(marks, func(n int) bool { return n == c.Level })
		}
	}
	slices.Sort(marks)
	return slices.Compact(marks)
}

// patchLevels makes the new levels. Numbers on the old side are those before
// the ladder moved.
func patchLevels(old []framework.Level, changes []Change) ([]framework.Level, error) {
	step := 0
	levels := map[int]framework.Level{} // by their numbers on the new side
	for _, c := range changes {
		step += c.Step
	}
	for _, l := range old {
		levels[l.Number+step] = l
	}
	for _, c := range changes {
		switch c.Rule {
		case "level-added":
			if _, there := levels[c.Level]; there {
				return nil, fmt.Errorf("%s: the old edition has level %d already", c.Rule, c.Level)
			}
			levels[c.Level] = framework.Level{Number: c.Level - step}
		case "level-removed":
			if _, there := levels[c.Level+step]; !there {
				return nil, fmt.Errorf("%s: the old edition has no level %d", c.Rule, c.Level)
			}
			delete(levels, c.Level+step)
		}
	}
	var out []framework.Level
	for n, l := range levels {
		patched, err := splice(statementTexts(&l), changes, l.Number, n)
		if err != nil {
			return nil, err
		}
		l.Number, l.Statements = n, nil
		for i, t := range patched {
			l.Statements = append(l.Statements, framework.Statement{Text: t.Text.Text, Paragraph: i + 1, From: t.From, ID: t.ID})
		}
		out = append(out, l)
	}
	sorting.By(out, func(x, y framework.Level) int { return x.Number - y.Number })
	return out, nil
}

func patchGuidance(old []framework.Note, changes []Change) ([]framework.Note, error) {
	changes = slices.DeleteFunc(slices.Clone(changes), func(c Change) bool { return c.Part != partGuidance })
	if len(changes) == 0 {
		return old, nil
	}
	patched, err := splice(unitTexts(framework.Units(old)), changes, 0, 0)
	if err != nil {
		return nil, err
	}
	units := make([]framework.Unit, len(patched))
	for i, t := range patched {
		form := framework.Form{Kind: t.Kind, Depth: t.Depth}
		units[i] = framework.Unit{Text: t.Text, Form: form, Joined: t.Joined}
	}
	return framework.Notes(units), nil
}

// splice takes the old texts of changes out of a list and puts the new ones
// in at their places; the texts that no change names fill the places between,
// in their old order. Only texts at the given levels count.
func splice(list []Text, changes []Change, oldLevel, newLevel int) ([]Text, error) {
	gone := make([]bool, len(list))
	placed := map[int]Text{}
	for _, c := range changes {
		for _, t := range c.Old {
			if t.Level != oldLevel || !isPlaced(c) || c.Rule == "level-removed" {
				continue
			}
			if t.Index >= len(list) || list[t.Index].Text.Text != t.Text.Text {
				return nil, fmt.Errorf("%s: the old edition has no such text: %q", c.Rule, t.Text.Text)
			}
			gone[t.Index] = true
		}
		for _, t := range c.New {
			if t.Level == newLevel && isPlaced(c) {
				placed[t.Index] = t
			}
		}
	}
	return fillGaps(list, gone, placed), nil
}

func fillGaps(list []Text, gone []bool, placed map[int]Text) []Text {
	var kept, out []Text
	for i, t := range list {
		if !gone[i] {
			kept = append(kept, t)
		}
	}
	for total := len(kept) + len(placed); len(out) < total; {
		switch t, ok := placed[len(out)]; {
		case ok:
			out = append(out, t)
		case len(kept) > 0:
			t = kept[0]
			t.Joined = t.Joined && follows(t, out)
			out, kept = append(out, t), kept[1:]
		default: // a place beyond the end, which no comparison gives
			return out
		}
	}
	return out
}

// follows reports whether a text that no change names still stands right
// after the one it stood after, so that it may share its paragraph.
func follows(t Text, out []Text) bool {
	n := len(out)
	return n > 0 && out[n-1].From == t.From && out[n-1].Index == t.Index-1
}
