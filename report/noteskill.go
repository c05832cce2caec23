package report

import (
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
	for _, p := range s.Parts {
		for _, c := range p.Changes {
			if c.Class == string(diff.Editorial) && !c.Quoted {
				editorial = append(editorial, c)
				continue
			}
			n.entry(c)
		}
	}
	for _, c := range s.Away {
		n.entry(c)
	}
	n.places(editorial)
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
	if remark := joined("; ", breaking(diff.Change{Severity: c.severity()}), grave(diff.Change{Confidence: c.Confidence})); remark != "" {
		n.printf(", %s", markdown(remark))
	}
	n.printf("%s\n", after(c.Markdown()))
	for _, e := range c.Evidence {
		n.printf("  - %s\n", markdown(e.sentence(c)))
	}
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

// passed says what the guidance has of a description of the other edition.
func (e Evidence) passed(where, text string) string {
	if e.Confidence < 1 {
		where = percent(e.Confidence) + " of what " + where
	}
	return where + ": " + text
}

// sentence says what the other edition has that is like a text which came or went: "the
// same words as level 3 has now"; of a skill, which of its texts live on where.
func (e Evidence) sentence(c Change) string {
	place, text, had := e.NewPlace, e.New.Text, "has now"
	switch {
	case c.Rule == "description-reworded" && place == "Guidance":
		return e.passed("the guidance has now", text)
	case c.Rule == "description-reworded" && e.OldPlace == "Guidance":
		return e.passed("the guidance had before", e.Old.Text)
	case len(c.Whole) > 0 || len(c.Old) > 0 && len(c.New) > 0 || place == "" || e.OldPlace == "":
		way := joined(" → ", e.OldPlace, e.NewPlace)
		if e.Confidence < 1 {
			way += ", " + percent(e.Confidence) + " alike"
		}
		return way + ": " + e.Old.Text
	case len(c.New) > 0:
		place, text, had = e.OldPlace, e.Old.Text, "had before"
	}
	if number, numbered := strings.CutPrefix(place, "Level "); numbered { // else it is a name of the framework's own
		place = "level " + number
	}
	if e.Confidence >= 1 {
		return "the same words as " + place + " " + had
	}
	return percent(e.Confidence) + " alike with what " + place + " " + had + ": " + text
}
