package check

import (
	"fmt"
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

// skillsInMatter reports chapters below the last skill of a source, or in a file without a
// skill, whose titles have the form of those of skills, with a code of the shape that all
// codes have; elsewhere those that begin as descriptions do, whose code may be spoilt.
func skillsInMatter(r *reading) []fault {
	shape := r.codeShape()
	if len(r.edition.Skills) == 0 {
		return nil
	}
	last := r.edition.Skills[len(r.edition.Skills)-1].From
	said := map[string]int{} // words of the titles
	for _, m := range r.edition.Matter {
		for _, word := range strings.Fields(m.Title) {
			said[word]++
		}
	}
	with := map[string]bool{} // files
	for i := range r.edition.Skills {
		with[r.edition.Skills[i].From.File] = true
	}
	var out []fault
	for _, m := range r.edition.Matter {
		words := strings.Fields(m.Title)
		below := !with[m.From.File] || m.From.File == last.File && (m.From.Page > last.Page || m.From.Page == last.Page && m.From.Line > last.Line)
		describes := len(m.Texts) > 0 && r.describesFirstWord(m.Texts[0].Text)
		if shape == "" || !below && !describes || len(words) < 2 || len(words) > titleWords {
			continue
		}
		for _, word := range []string{words[0], words[len(words)-1]} {
			code := strings.Trim(word, "()[]:")
			if said[word] == 1 && len(code) == len(shape) && (shapeOf(code) == shape || describes && mayBeCode(code)) {
				at := &passage{Text: framework.Text{Text: m.Title, From: m.From}, part: "matter"}
				out = append(out, fault{at, m.Title, fmt.Sprintf("%q has the form of the title of a skill and was read as a chapter beside the skills: the skill may be cut off, or without levels", m.Title)})
				break
			}
		}
	}
	return out
}

// mayBeCode reports that a word is made of capitals and figures, not of figures alone.
func mayBeCode(word string) bool {
	return strings.ToUpper(word) == word && strings.ContainsFunc(word, unicode.IsUpper)
}

// describesFirstWord reports that a text begins as descriptions of skills do and no duty.
func (r *reading) describesFirstWord(text string) bool {
	s := r.starts()[firstWord(text)]
	return s.descriptions.skills > 0 && s.statements.skills == 0
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
