package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
)

// lines gives all texts, names and keywords left out, with their places.
func (r *reading) lines() []line {
	if r.placed != nil {
		return r.placed
	}
	r.placed = make([]line, 0, len(r.passages))
	for _, part := range r.parts() {
		if part[0].kind == label {
			continue
		}
		for i, p := range part {
			goesOn := p.kind == statement && (p.joined || i+1 < len(part) && part[i+1].joined)
			r.placed = append(r.placed, line{p, i == 0, i == len(part)-1, !goesOn, len(part) == 1})
		}
	}
	return r.placed
}

// sort is the kind of part that a text stands in: "description", "guidance" or
// "levels".
func (p *passage) sort() string {
	if p.kind == statement {
		return "levels"
	}
	return p.part
}

// sentences reports that the texts are sentences, as a rule. Where they are not,
// a text without a full stop shows nothing.
func (h habit) sentences() bool {
	return h.ended >= 2 && (h.ended*5 >= h.long*4 || h.ended == h.long-1)
}

// shows reports that the line tells how texts of its sort end. What stands above
// a description or below a level may be no text, and short guidance a heading.
func (l line) shows() bool {
	switch l.sort() {
	case "description":
		return l.last
	case "levels":
		return l.first
	}
	return !l.item && (!l.brief || l.ended || l.introduces())
}

// habitOf is how the texts of the sort that p stands in end.
func (r *reading) habitOf(p *passage) habit {
	if r.habits == nil {
		r.habits = map[string]habit{}
		for _, l := range r.lines() {
			h := r.habits[l.sort()]
			if !l.shows() {
				continue
			}
			h.long++
			if l.ended || l.sort() == "guidance" && l.introduces() {
				h.ended++
			}
			r.habits[l.sort()] = h
		}
	}
	return r.habits[p.sort()]
}

// A label or a heading has few words.
const (
	briefWords = 6
	briefBytes = 60
)

// brief reports that a text is as short as headings are.
func brief(text string) bool {
	return len(text) <= briefBytes && strings.Count(text, " ") < briefWords
}

// introduces reports that a list follows the line: it ends in a colon and is
// not the last.
func (l line) introduces() bool { return strings.HasSuffix(l.Text.Text, ":") && !l.last }

// endsOpen reports that a text goes on, in a list or in what follows.
func endsOpen(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(",;:–-", r)
}

// skeleton is a text without case, marks and numbers: two lines that have the
// same one differ in a page number at most.
func skeleton(text string) string {
	var b strings.Builder
	digits := false
	for _, r := range framework.Fold(text) {
		if unicode.IsDigit(r) {
			if !digits {
				b.WriteByte('#')
			}
			digits = true
			continue
		}
		digits = false
		b.WriteRune(r)
	}
	return b.String()
}

// spread counts in how many skills each key stands, and remembers where.
type spread map[string]map[*framework.Skill]bool

func (s spread) add(key string, p *passage) {
	if key == "" {
		return
	}
	if s[key] == nil {
		s[key] = map[*framework.Skill]bool{}
	}
	s[key][p.owner] = true
}

// tail is what stands after the last mark inside a text that ends a sentence,
// or after a colon; "" where there is none.
func tail(text string) string {
	cut := strings.TrimRight(text, ".!?:;* ")
	for at := len(cut) - 1; at > 0; at-- {
		if cut[at] == ' ' && strings.IndexByte(".!?:;)", cut[at-1]) >= 0 {
			return text[at+1:]
		}
		if len(cut)-at > briefBytes {
			break
		}
	}
	return ""
}
