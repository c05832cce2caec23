package source

import (
	"cmp"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// A page that was cut, or whose author forgot an end tag, may put all that follows
// into a comment or a script: no browser shows it, and nobody sees that it is
// missing. So that is said; and so is a table, a list or a heading that does not end,
// as those of a page that was cut.

// unended is what does not end in a page.
type unended struct {
	whole int       // how long the page is; 0 for a piece of one
	begun int       // where the outermost element without text begins
	name  string    // its name
	put   int       // characters that were put away in it
	found []unendly // in their order
}

// unendly is one thing that does not end.
type unendly struct {
	at    int // where it begins
	what  string
	shown bool // what stands in it is text
}

// beginHidden opens an element that has no text.
func (r *htmlReader) beginHidden(name string) {
	if r.hidden == 0 {
		r.begun, r.name, r.put = r.offset, name, 0
	}
	r.hidden++
}

// heedHidden notes, at the end of the page, an element that still hides text.
func (r *htmlReader) heedHidden() {
	if r.hidden > 0 && r.put > 0 {
		r.found = append(r.found, unendly{at: r.begun, what: "the element <" + r.name + ">"})
	}
}

// mustEnd are the roles of elements around texts whose end nobody leaves out.
var mustEnd = map[role]bool{asTable: true, asList: true, asHeading: true}

// heedOpen notes, at the end of the page, the outermost element that should have ended:
// the end of the page itself would have ended it.
func (r *htmlReader) heedOpen() {
	if r.whole == 0 || r.hidden > 0 {
		return
	}
	for _, e := range r.open {
		if mustEnd[e.role] {
			r.found = append(r.found, unendly{e.at, "the element <" + e.name + ">", true})
			return
		}
	}
}

// heedComment notes a comment that goes on to the end of the page, and one in which
// another begins: its own end was lost, and what it hides was to be read.
func (r *htmlReader) heedComment(raw string) {
	text, begun := strings.CutPrefix(raw, "<!--")
	if !begun || framework.NonSpace(text) == 0 {
		return
	}
	last := r.whole > 0 && r.offset+len(raw) >= r.whole
	if last && !endsComment(text) || strings.Contains(strings.TrimSuffix(text, "-->"), "<!--") {
		r.found = append(r.found, unendly{at: r.offset, what: "a comment"})
	}
}

// endsComment reports that a comment that has begun ends as one.
func endsComment(text string) bool {
	return strings.HasSuffix(text, "-->") || strings.HasSuffix(text, "--!>") || text == ">" || text == "->"
}

// sayUnended reports what does not end.
func (r *htmlReader) sayUnended(o *Document, text string) {
	places := placeFinder{text: text}
	sorting.By(r.found, func(a, b unendly) int { return cmp.Compare(a.at, b.at) })
	for _, u := range r.found {
		message := "%s that begins here does not end: what follows it was not read"
		if u.shown {
			message = "%s that begins here does not end, and neither does the page: a part of it may be lost"
		}
		o.problem("source-damaged", places.from(o.Name, u.at), message, u.what)
	}
}
