package report

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// What somebody who answers for a profile has to do.
const (
	Nothing  = "nothing to do"
	ReadThis = "read what changed"
	Reassess = "reassess"
	Correct  = "correct the list" // it names a level that no edition defines
)

// Action is what the owner of a reference has to do.
func (i Impact) Action() string {
	if i.nowhere && !i.Affects {
		return Correct
	}
	switch verdictSeverity[i.Standing] {
	case framework.Error:
		return Reassess
	case framework.Warning:
		return ReadThis
	}
	return Nothing
}

// Decisive is the change that decides the verdict; where the judgement names none,
// of the gravest the first; nil where nothing changed, or nothing of the skill itself.
func (i Impact) Decisive() *Change {
	var best *Change
	for k := range i.Changes {
		c := &i.Changes[k]
		switch {
		case i.decisive != "":
			if c.Fingerprint == i.decisive {
				return c
			}
		case best == nil || c.severity() != best.severity() && c.severity().AtLeast(best.severity()):
			best = c
		}
	}
	return best
}

// Role is a role or a holder of skills, as a profile names it, with one verdict.
type Role struct {
	Name       string
	File       string
	Action     string
	References []Impact
}

// actionRank orders what there is to do, the most first.
var actionRank = map[string]int{Reassess: 0, ReadThis: 1, Correct: 2, Nothing: 3}

// newRoles gathers references by the role or holder that they stand with, those
// that have most to do first.
func newRoles(impacts []Impact) []Role {
	var roles []Role
	for _, i := range impacts {
		at := slices.IndexFunc(roles, func(r Role) bool { return r.Name == i.Role && r.File == i.At.File })
		if at < 0 {
			at = len(roles)
			roles = append(roles, Role{Name: i.Role, File: i.At.File, Action: Nothing})
		}
		r := &roles[at]
		r.References = append(r.References, i)
		if actionRank[i.Action()] < actionRank[r.Action] {
			r.Action = i.Action()
		}
	}
	for _, r := range roles {
		sorting.By(r.References, func(a, b Impact) int { return actionRank[a.Action()] - actionRank[b.Action()] })
	}
	sorting.By(roles, func(a, b Role) int { return cmp.Compare(actionRank[a.Action], actionRank[b.Action]) })
	return roles
}

// beforeFirst is what a line has before its first reference.
func beforeFirst(line string, here []Impact) string {
	first := len(line)
	for _, i := range here {
		first = min(first, i.span.start)
	}
	return line[:first]
}

// roleOf names the role that a reference stands with: the first field of its
// row, where that is not the name of the skill itself, or the heading above it; else
// the profile itself.
func roleOf(file, before, heading string, here []Impact) string {
	if cells := strings.FieldsFunc(before, isSeparator); len(cells) > 0 && strings.ContainsFunc(before, isSeparator) {
		name := Visible(strings.Trim(cells[0], " \"'*•-"))
		if name != "" && !slices.ContainsFunc(here, func(i Impact) bool { return strings.EqualFold(i.Name, name) }) {
			return name
		}
	}
	return Visible(cmp.Or(heading, path.Base(strings.ReplaceAll(file, `\`, "/"))))
}

func isSeparator(r rune) bool { return r == ',' || r == ';' || r == '|' || r == '\t' }

// headingIn is a line as a heading of what follows: one that names no skill, is
// marked or short, and no sentence; "" where it is none.
func headingIn(line string) string {
	text := strings.TrimSpace(line)
	if text == "" || len(strings.Fields(text)) > 8 || strings.HasSuffix(text, ".") || strings.ContainsFunc(text, isSeparator) {
		return ""
	}
	return strings.Trim(text, "#=*_: ")
}
