package source

import (
	"strings"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A page may hide a paragraph or an item that it had before: no reader of the page sees
// it. Tabs and panels hide texts as well, until somebody clicks, but as a whole and not a
// paragraph here and there. So a hidden one among many of its kind that are shown is said.

// leaves are the elements of single texts.
var leaves = map[atom.Atom]bool{
	atom.P: true, atom.Li: true, atom.Td: true, atom.Dd: true, atom.Span: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
}

// shownFor is how many elements of a kind must be shown for one that is hidden.
const shownFor = 4

// hiddenTexts are the single texts of a page that are hidden, and how many are shown.
type hiddenTexts struct {
	read  int // bytes of text so far
	shown map[atom.Atom]int
	found []element
}

// hidesText reports that attributes hide an element.
func hidesText(attributes []xhtml.Attribute) bool {
	for _, a := range attributes {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "style":
			style := strings.ToLower(strings.ReplaceAll(a.Val, " ", ""))
			return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
		}
	}
	return false
}

// leave notes what the end of an element says of hidden texts.
func (h *hiddenTexts) leave(e element) {
	if !leaves[e.atom] || h.read == e.read {
		return
	}
	if e.unseen {
		h.found = append(h.found, e)
		return
	}
	if h.shown == nil {
		h.shown = map[atom.Atom]int{}
	}
	h.shown[e.atom]++
}

// sayHiddenTexts reports the hidden texts of a page.
func (h *hiddenTexts) sayHiddenTexts(o *Document, text string) {
	hidden := map[atom.Atom]int{}
	for _, e := range h.found {
		hidden[e.atom]++
	}
	places := placeFinder{text: text}
	for _, e := range h.found {
		if h.shown[e.atom] >= shownFor*hidden[e.atom] {
			o.problem("source-damaged", places.from(o.Name, e.at), "the element <%s> that begins here is hidden in the page, and was read: see whether its text belongs to the skill", e.name)
		}
	}
}
