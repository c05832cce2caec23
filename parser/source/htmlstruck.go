package source

import "compdiff/framework"

// Words that a page strikes out are none of its text; whoever reads the page sees them all
// the same. So they are not read, and each place is named.

// struckWords are the places of a page where words are struck out.
type struckWords struct {
	open  int   // where the outermost element without text begins, and one more; 0 where no line is drawn through it, or its place is known
	found []int // offsets in the source
}

// begin notes that an element without text begins in a place, and whether it strikes its
// words out; hidden is how many are open.
func (s *struckWords) begin(struck bool, at, hidden int) {
	switch {
	case hidden > 1:
	case struck:
		s.open = at + 1
	default:
		s.open = 0
	}
}

// heed takes words that are not shown; frames is how many elements around texts are open.
func (s *struckWords) heed(words string, frames int) {
	if s.open > 0 && frames == 0 && framework.NonSpace(words) > 0 {
		s.found, s.open = append(s.found, s.open-1), 0
	}
}

// say reports the places.
func (s *struckWords) say(o *Document, text string) {
	places := placeFinder{text: text}
	for _, at := range s.found {
		o.problem(StruckRule, places.from(o.Name, at), "%s", Struck)
	}
}

// StruckRule is the rule that words fall under that are struck out and were not read, and
// Struck what is said of them.
const (
	StruckRule = "text-struck"
	Struck     = "words are struck out here, and were not read"
)
