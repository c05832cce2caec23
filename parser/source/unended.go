package source

import (
	"cmp"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"

	"golang.org/x/net/html/atom"
)

// A page that was cut, or whose author forgot an end tag, may put all that follows
// into a comment or a script: no browser shows it, and nobody sees that it is
// missing. So that is said; and so is a table, a list or a heading that does not end,
// as those of a page that was cut.

// unended is what does not end in a page.
type unended struct {
	whole      int               // how long the page is; 0 for a piece of one
	begun      int               // where the outermost element without text begins
	name       string            // its name
	put        int               // characters that were put away in it
	found      []unendly         // in their order
	paragraphs int               // that the page begins
	ends       map[atom.Atom]int // elements that it ends by their tags
}

// unendly is one thing that does not end.
type unendly struct {
	at    int // where it begins
	what  string
	shown bool // what stands in it is text
	last  bool // the place is where the page breaks off
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

// heedEnded notes an element that hides text and is ended by the end of one around it: its
// own end was lost, and what follows it was to be read.
func (r *htmlReader) heedEnded(e element) {
	if e.hidden && r.hidden == 1 && r.put > 0 && e.atom != atom.Head {
		r.found = append(r.found, unendly{at: r.begun, what: "the element <" + r.name + ">"})
	}
}

// mustEnd are the roles of elements around texts whose end nobody leaves out.
var mustEnd = map[role]bool{asTable: true, asList: true, asHeading: true}

// manyEnded is how many paragraphs an author ended by their tags, as nobody must, who ends
// the page as well.
const manyEnded = 6

// heedOpen notes, at the end of the page, the outermost element that should have ended:
// the end of the page itself would have ended it. A page without an end may have others of
// which its author ended all before; what is lost of them stands where the page breaks off.
func (r *htmlReader) heedOpen() {
	if r.whole == 0 || r.hidden > 0 {
		return
	}
	for _, e := range r.open {
		if mustEnd[e.role] {
			r.found = append(r.found, unendly{e.at, "the element <" + e.name + ">", true, false})
			return
		}
	}
	for _, e := range r.open {
		if e.role == asBlock && r.endsOthers(e.atom) {
			r.found = append(r.found, unendly{r.whole - 1, "the element <" + e.name + ">", true, true})
			return
		}
	}
}

// ended notes an element that the page ends by its tag.
func (u *unended) ended(name string) {
	if u.ends == nil {
		u.ends = map[atom.Atom]int{}
	}
	if a := atom.Lookup([]byte(name)); a != 0 {
		u.ends[a]++
	}
}

// endsOthers reports that the author of a page ends elements such as one by their tags: others of
// its name or, where there is but one, all paragraphs.
func (r *htmlReader) endsOthers(a atom.Atom) bool {
	switch a {
	case atom.Html, atom.Body:
		return r.paragraphs >= manyEnded && r.paragraphs <= r.ends[atom.P]
	case atom.P, atom.Dd:
		return false
	}
	return r.ends[a] > 0
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
		switch {
		case u.last:
			message = "%s does not end, and the page breaks off here: what follows is lost"
		case u.shown:
			message = "%s that begins here does not end, and neither does the page: a part of it may be lost"
		}
		o.problem("source-damaged", places.from(o.Name, u.at), message, u.what)
	}
}
