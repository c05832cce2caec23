package diff

import "slices"

// Fate is what became of a text, or of words of one, that a place has no longer, or what was before of one
// that it has now.
type Fate string

const (
	// InPieces is that of what other texts of the other edition say between them: two thirds or more of it.
	InPieces Fate = "in-pieces"
	// OtherWords is that of a duty that a text of its own level perhaps says in other words. It is not gone for
	// certain, and nobody can say for certain that it is there.
	OtherWords Fate = "other-words"
	// Nearest is that of what the other edition does not have. The text that has most of it is named, if that is a
	// third or more.
	Nearest Fate = "nearest"
)

// Trace says what the other edition has of a text that came or went, or of words of one.
type Trace struct {
	// Words are the text, or the words of it as the reason quotes them.
	Words string `json:"words"`
	Fate  Fate   `json:"fate"`
	// Share is how much of the words the pieces have between them: the rarer a word, the more it counts, and the verb
	// of the duty does not.
	Share float64 `json:"share"`
	// Pieces are the texts that have some of it, the one with most first. The confidence of each is the share that it
	// alone has.
	Pieces []Evidence `json:"pieces"`
	// Left are the words that none of them has.
	Left []string `json:"left,omitempty"`
}

// TraceOf is what the other edition has of a text of a change that came or went, or of words that its reason
// quotes; false where nothing is known of them.
func (c Change) TraceOf(words string) (Trace, bool) {
	i := slices.IndexFunc(c.Traces, func(t Trace) bool { return t.Words == words })
	if i < 0 {
		return Trace{}, false
	}
	return c.Traces[i], true
}
