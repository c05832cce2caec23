package source

import "golang.org/x/net/html/atom"

// A page may hide a text that it had before: no reader of the page sees it. Tabs and
// panels hide texts as well, until somebody clicks, but as a whole: below what opens them,
// or with their heading. So a hidden paragraph or item among many of its kind that are
// shown is said, and so are hidden words within a line, and a hidden block that nothing
// opens.

// leaves are the elements of single texts.
var leaves = map[atom.Atom]bool{
	atom.P: true, atom.Li: true, atom.Td: true, atom.Dd: true, atom.Span: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
}

// shownFor is how many elements of a kind must be shown for one that is hidden.
const shownFor = 4

// hiddenTexts are the texts of a page that are hidden, and how many are shown.
type hiddenTexts struct {
	read   int // bytes of text so far
	labels int // elements so far that may open what follows them
	shown  map[atom.Atom]int
	found  []element
	opened int // bytes of text where the last element ended that may open what follows
}

// openers are the roles of elements that may open what follows them, or name it.
var openers = map[role]bool{asHeading: true, asLabel: true, asBold: true, asLink: true, asButton: true}

// isWithin reports that a hidden element stands within a line that is shown.
func (e *element) isWithin() bool { return e.inLine && inParagraph[e.role] }

// leave notes what the end of an element says of hidden texts.
func (h *hiddenTexts) leave(e element) {
	if h.read == e.read {
		return
	}
	if openers[e.role] || e.button {
		h.labels++
		h.opened = h.read
	}
	switch {
	case !e.unseen:
		if h.shown == nil {
			h.shown = map[atom.Atom]int{}
		}
		h.shown[e.atom]++
	case leaves[e.atom] || e.isWithin():
		h.found = append(h.found, e)
	case (e.role == asBlock || e.role == asList) && !e.opened && h.labels == e.labels:
		h.found = append(h.found, e)
	}
}

// sayHiddenTexts reports the hidden texts of a page.
func (h *hiddenTexts) sayHiddenTexts(o *Document, text string) {
	hidden := map[atom.Atom]int{}
	for _, e := range h.found {
		hidden[e.atom]++
	}
	places := placeFinder{text: text}
	for _, e := range h.found {
		if !leaves[e.atom] || e.isWithin() || h.shown[e.atom] >= shownFor*hidden[e.atom] {
			o.problem("source-damaged", places.from(o.Name, e.at), "the element <%s> that begins here is hidden in the page, and was read: see whether its text belongs to the skill", e.name)
		}
	}
}
