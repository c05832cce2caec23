package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/internal/sorting"
)

// unstated says what was not compared because one edition does not state such texts:
// nobody can tell whether they are new. A line for each kind of text and side, to be
// shown above the changes. What was not read for certain is told by doubts.
func unstated(c *diff.Changelog) []string {
	old, new := sides(c)
	names := map[string]string{"old": Visible(old), "new": Visible(new)}
	other := map[string]string{"old": "new", "new": "old"}
	var lines []string
	for _, u := range unstatedTexts(c) {
		states := "does not state any there"
		if u.none {
			states = "states none"
		}
		what := "1 " + unstatedWords[u.kind].one
		if u.n != 1 {
			what = fmt.Sprintf("%d %s", u.n, unstatedWords[u.kind].many)
		}
		said := ""
		if n := passedTo(c, u); n > 0 {
			has := "have"
			if n == 1 {
				has = "has"
			}
			said = fmt.Sprintf("; they were searched for what %s says elsewhere, and %d %s words of its descriptions", names[other[u.side]], n, has)
		}
		lines = append(lines, fmt.Sprintf("Of %s, %s not compared, since the source of %s %s%s.", names[u.side], what, names[other[u.side]], states, said))
	}
	return lines
}

// unstatedKind is texts of one kind that one side alone states.
type unstatedKind struct {
	side, kind string
	n          int
	none       bool // the other side has no such text anywhere
}

// unstatedTexts counts them, in skills of which nothing is in doubt.
func unstatedTexts(c *diff.Changelog) []unstatedKind {
	doubted := map[string]bool{}
	for _, d := range c.Doubts {
		doubted[d.Skill] = true
	}
	n, states := map[[2]string]int{}, map[[2]string]bool{}
	for _, k := range c.Kept {
		for _, p := range k.Parts {
			kind := unstatedKindOf(p.Part)
			if kind == "" || doubted[k.Skill] {
				continue
			}
			for _, t := range p.Texts {
				states[[2]string{"old", kind}] = states[[2]string{"old", kind}] || t.Old >= 0
				states[[2]string{"new", kind}] = states[[2]string{"new", kind}] || t.New >= 0
				switch {
				case t.Old < 0:
					n[[2]string{"new", kind}]++
				case t.New < 0:
					n[[2]string{"old", kind}]++
				}
			}
		}
	}
	for _, change := range slices.Concat(c.Changes, c.Hidden) {
		kind := unstatedKindOf(change.Part)
		switch {
		case !isUnstated(change):
		case len(change.New) == 0:
			n[[2]string{"old", kind}]++
		default:
			n[[2]string{"new", kind}]++
		}
		states[[2]string{"old", kind}] = states[[2]string{"old", kind}] || len(change.Old) > 0
		states[[2]string{"new", kind}] = states[[2]string{"new", kind}] || len(change.New) > 0
	}
	var all []unstatedKind
	for key, count := range n {
		opposite := map[string]string{"old": "new", "new": "old"}[key[0]]
		all = append(all, unstatedKind{key[0], key[1], count, !states[[2]string{opposite, key[1]}]})
	}
	sorting.By(all, func(a, b unstatedKind) int { return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.side, b.side)) })
	return all
}

// passedTo counts the pieces of guidance that nothing of their kind was compared with, and
// that have words of an old description: of these something is known.
func passedTo(c *diff.Changelog, u unstatedKind) int {
	if u.kind != "guidance" || u.side != "new" {
		return 0
	}
	has := map[[2]string]bool{}
	for _, change := range slices.Concat(c.Changes, c.Hidden) {
		if strings.HasPrefix(change.Rule, "description-") {
			for _, e := range change.Evidence {
				has[[2]string{change.Skill, e.New.Text.Text}] = true
			}
		}
	}
	n := 0
	for _, k := range c.Kept {
		for _, p := range k.Parts {
			for _, t := range p.Texts {
				if p.Part == u.kind && t.Old < 0 && has[[2]string{k.Skill, t.Text}] {
					n++
				}
			}
		}
	}
	return n
}

// isUnstated knows a change that is kept for its place alone: what one edition says
// there, the other one says of none.
func isUnstated(change diff.Change) bool {
	return change.Rule == "skill-recoded" && change.Severity == framework.Off && len(change.Old) != len(change.New)
}

// unstatedWords are the kinds of text that not every edition states, with the verb.
var unstatedWords = map[string]struct{ one, many string }{
	"guidance":    {"piece of guidance (a paragraph or list item of a skill that both editions have) was", "pieces of guidance (paragraphs and list items of skills that both editions have) were"},
	"description": {"description was", "descriptions were"},
	"section":     {"section was", "sections were"},
	"code":        {"code was", "codes were"},
}

// unstatedKindOf is the kind of text of a part; "" for parts that editions always
// state.
func unstatedKindOf(part string) string {
	if strings.HasPrefix(part, sectionPart) {
		return "section"
	}
	if _, known := unstatedWords[part]; known {
		return part
	}
	return ""
}
