package report

import (
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/internal/pattern"
)

// A reason says of words that came or went where the other edition has them, in clauses such as
// `duty "checks nets" was dropped here and stands in the guidance now`. Readers of notes, who get
// no reasons, are told so below the change.

// clausesOf are the clauses of a reason: a semicolon inside quotation marks ends none.
func clausesOf(reason string) []string {
	var all []string
	within, first := false, 0
	for i := range len(reason) {
		switch {
		case reason[i] == '"' && (i == 0 || reason[i-1] != '\\'):
			within = !within
		case reason[i] == ';' && !within:
			all, first = append(all, strings.TrimSpace(reason[first:i])), i+1
		}
	}
	return append(all, strings.TrimSpace(reason[first:]))
}

var (
	// wentPart is a clause that says of a part of a duty that it went, and wentOn how one goes on
	// that says where all of it stands.
	wentPart = pattern.New(`^(duty|verb|in a list,|means|example) ".*" (was|were) dropped`)
	wentOn   = pattern.New(`" (was|were) dropped here and stands\b`)
	// pointing is a clause that says where words stand, or stood, in whatever form.
	pointing = pattern.New(`^[^"]*("(?:[^"\\]|\\.)*") (?:(?:was|were) (?:dropped|added) here and |(?:was|were) dropped, (of which) )?((?:"(?:[^"\\]|\\.)*" )?(?:stands|stood)\b.*)$`)
)

// partsFound reports of a duty of which a part was left out that all such parts stand elsewhere.
func partsFound(c diff.Change) bool {
	parts := slices.DeleteFunc(clausesOf(c.Reason), func(clause string) bool { return !wentPart().MatchString(clause) })
	return len(parts) > 0 && !slices.ContainsFunc(parts, func(clause string) bool { return !wentOn().MatchString(clause) })
}

// pointers say of the words of a duty that came or went where the other edition has them: “checks
// nets” stands in the guidance now.
func (c Change) pointers() []string {
	var all []string
	if c.Level == 0 {
		return nil
	}
	for _, clause := range clausesOf(c.Reason) {
		if m := pointing().FindStringSubmatch(clause); m != nil && strings.Contains(m[1], " ") { // a word alone says nothing
			said := m[1] + " " + m[3]
			if m[2] != "" {
				said = "of " + m[1] + ", " + m[3]
			}
			all = append(all, curly(said))
		}
	}
	return all
}

// curly has quotation marks as they are printed.
func curly(said string) string {
	var b strings.Builder
	open := true
	for i, r := range said {
		switch {
		case r == '\\' && strings.HasPrefix(said[i:], `\"`):
		case r == '"' && i > 0 && said[i-1] == '\\':
			b.WriteRune(r)
		case r == '"':
			b.WriteString(map[bool]string{true: "“", false: "”"}[open])
			open = !open
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
