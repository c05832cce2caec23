package report

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/diff"
)

// skill writes a skill in one place: a sentence, and its changes.
func (n *notes) skill(s SkillNotes, nested, full bool) {
	if s.Code+s.Name != "" {
		n.printf("\n%s %s\n", map[bool]string{true: "####", false: "###"}[nested], markdown(s.Title))
	}
	if s.Headline != "" && s.Code+s.Name != "" {
		n.printf("\n%s.\n", markdown(strings.TrimSuffix(s.Headline, ".")))
	}
	if s.Elsewhere != "" {
		n.printf("\n*Other editions*: %s.\n", markdown(strings.TrimSuffix(s.Elsewhere, ".")))
	}
	if !full {
		return
	}
	n.printf("\n")
	var editorial []Change
	for _, c := range s.inOrder() {
		switch {
		case c.Class == string(diff.Editorial) && !c.Quoted:
			editorial = append(editorial, c)
		case c.Rule == "skill-renamed" && remarks(c) == "": // the sentence says it
		default:
			n.entry(s.untwice(c))
		}
	}
	n.places(editorial)
}

// inOrder lists the changes as the skill has its parts, and among them what is told in
// another skill.
func (s SkillNotes) inOrder() []Change {
	var all []Change
	for _, p := range s.Parts {
		all = append(all, p.Changes...)
	}
	for _, c := range s.Away {
		at := slices.IndexFunc(all, func(o Change) bool {
			return o.Part == "Guidance" && c.Level > 0 || o.Level > c.Level && c.Level > 0
		})
		if at < 0 {
			at = len(all)
		}
		all = slices.Insert(all, at, c)
	}
	return all
}

// untwice is a level that was added without the evidence that changes beside it tell: a
// text that moved there.
func (s SkillNotes) untwice(c Change) Change {
	if c.Rule != "level-added" {
		return c
	}
	moved := map[string]bool{}
	for _, o := range s.inOrder() {
		if o.Came != "" && len(o.Old) > 0 {
			moved[o.Old[0].Text] = true
		}
	}
	c.Evidence = slices.DeleteFunc(slices.Clone(c.Evidence), func(e Evidence) bool { return moved[e.Old.Text] })
	return c
}

// remarks are what a reader must know of a change besides its texts: that it breaks
// references, that it may be another one.
func remarks(c Change) string {
	return joined("; ", breaking(diff.Change{Severity: c.severity()}), uncertain(c))
}

// uncertain says in words, as notes for everybody do without figures, that a change could
// be another one.
func uncertain(c Change) string {
	if grave(diff.Change{Confidence: c.Confidence}) == "" {
		return ""
	}
	return "uncertain pair"
}

// places names where changes are that nobody needs to read.
func (n *notes) places(changes []Change) {
	var parts []string
	for _, c := range changes {
		if part := strings.ToLower(c.Part); !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	if len(parts) > 0 {
		n.printf("- *Spelling or punctuation*: %s\n", markdown(listedParts(parts)))
	}
}

// entry writes a change of a skill: where and what in words, then the text.
func (n *notes) entry(c Change) {
	what := capital(c.Kind)
	switch {
	case c.Rule == "skill-moved":
		n.printf("- *%s*: %s\n", markdown(what), markdown(Visible(wayOf(linesOf(c.Old), linesOf(c.New)))))
		return
	case c.Came != "":
		what = c.Came + " → " + c.Went + ": " + c.Kind
	case len(c.Whole) > 0 && c.Whole[0].Name != "":
		what = what + "; " + strings.ToLower(c.Whole[0].Name)
	case c.Quoted:
		what = capital(c.Message)
	case c.Part != "":
		what = c.Part + kindAfter(c.Part, c.Kind)
	}
	if n.leftOut[c.ID] {
		what += ", part of the duty dropped"
	}
	n.printf("- *%s*", markdown(what))
	if remark := remarks(c); remark != "" {
		n.printf(", %s", markdown(remark))
	}
	n.printf("%s\n", after(c.markdown()))
	if kept := len(c.Evidence); kept > 0 && (c.Rule == "skill-recoded" || c.Rule == "skill-renamed") { // nobody needs a list of what stayed
		n.printf("  - %s\n", map[bool]string{true: "1 of its statements stands in both editions", false: fmt.Sprintf("%d of its statements stand in both editions", kept)}[kept == 1])
		return
	}
	for _, told := range c.lives() {
		n.printf("  - %s\n", markdown(told))
	}
}

// lives says what the other edition has of a change, the texts of one place in one line.
func (c Change) lives() []string {
	var all []string
	before := ""
	for _, e := range c.Evidence {
		where, text := e.sentence(c)
		if where == before && text != "" {
			last := &all[len(all)-1]
			*last = strings.TrimRight(*last, ".,;: ") + "; " + text
			continue
		}
		before = where
		all = append(all, joined(": ", where, text))
	}
	return all
}

// kindAfter is what happened behind the name of a part, which it does not
// repeat: "Level 1 added", "Level 2: duty dropped".
func kindAfter(part, kind string) string {
	first, _, _ := strings.Cut(strings.ToLower(part), " ")
	if rest, ok := strings.CutPrefix(kind, first+" "); ok {
		return " " + rest
	}
	return ": " + kind
}

// way stands between the two places of a text: an arrow would say of one that was copied that it
// left.
func (e Evidence) way() string {
	if e.Copied {
		return ", also in "
	}
	return " → "
}

// inPart says of a place that what stands there is not all in the same words.
func (e Evidence) inPart(where string) string {
	if e.Confidence < 1 {
		return where + ", in part in the same words"
	}
	return where
}

// sentence says what the other edition has that is like a text which came or went: "the
// same words stand at level 3 of the new edition"; of a skill, which of its texts live on
// where. That they came there is not said: they may have stood there before. The text comes
// apart, so that those of one place can be told together.
func (e Evidence) sentence(c Change) (where, text string) {
	place, text, edition := e.NewPlace, e.New.Text, "new"
	switch {
	case c.Rule == "description-reworded" && place == "Guidance":
		return e.inPart("the new guidance has"), text
	case c.Rule == "description-reworded" && e.OldPlace == "Guidance":
		return e.inPart("the old guidance has"), e.Old.Text
	case len(c.Whole) > 0 || len(c.Old) > 0 && len(c.New) > 0 || place == "" || e.OldPlace == "":
		return e.inPart(joined(e.way(), e.OldPlace, e.NewPlace)), e.Old.Text
	case len(c.New) > 0:
		place, text, edition = e.OldPlace, e.Old.Text, "old"
	}
	if number, numbered := strings.CutPrefix(place, "Level "); numbered { // else it is a name of the framework's own
		place = "level " + number
	}
	if e.Confidence >= 1 {
		return "the same words stand at " + place + " of the " + edition + " edition", ""
	}
	return e.inPart(place + " of the " + edition + " edition has"), text
}
