package check

import (
	"strings"
	"unicode"

	"compdiff/framework"
)

// titles are the titles of skills that have a code, in the folded form, in both
// orders.
func (r *reading) titles() map[string]string {
	out := map[string]string{}
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		if s.Code == "" || s.Name == "" {
			continue
		}
		out[framework.Fold(s.Name+" "+s.Code)] = s.Title()
		out[framework.Fold(s.Code+" "+s.Name)] = s.Title()
	}
	return out
}

// codeShape is the shape that all codes of the edition have, where they have
// one: "AAAA", "A.9"; "" where they differ or are too short to tell.
func (r *reading) codeShape() string {
	shape := ""
	for i := range r.edition.Skills {
		code := r.edition.Skills[i].Code
		if code == "" {
			continue
		}
		s := shapeOf(code)
		if shape != "" && s != shape || len(s) < 3 {
			return ""
		}
		shape = s
	}
	return shape
}

// shapeOf is a code with an A for each capital and a 9 for each digit.
func shapeOf(code string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsUpper(r):
			return 'A'
		case unicode.IsDigit(r):
			return '9'
		}
		return r
	}, code)
}

// titleWords is how many words a title has at most, its code included.
const titleWords = 8

// titleBefore is the title that a text begins with: words that begin no
// statement, a code of the shape that all codes have, and then a capital.
func (r *reading) titleBefore(l line, shape string) string {
	if shape == "" || !l.upper || r.starts()[l.lead].statements.skills > 1 {
		return ""
	}
	rest := l.Text.Text
	for n := 0; n < titleWords; n++ {
		word, after, ok := strings.Cut(rest, " ")
		code := strings.Trim(word, "()[]")
		if n > 0 && len(code) == len(shape) && shapeOf(code) == shape {
			if !ok || startsCapital(after) {
				return strings.TrimSpace(l.Text.Text[:len(l.Text.Text)-len(after)])
			}
			return ""
		}
		if !ok || strings.HasSuffix(word, ":") || strings.HasSuffix(word, ",") { // a reference ("See also: ...")
			return ""
		}
		rest = after
	}
	return ""
}
