package layout

import (
	"math"
)

// look is how a heading is set: the larger and bolder, the higher its rank.
type look struct {
	size int // in halves of a point
	bold bool
}

func (l *line) look() look { return look{int(math.Round(l.size * 2)), l.bold} }

// Lengths, in characters, of headings in the type of the text and in larger
// type.
const (
	maxHeading = 90
	maxTitle   = 200
)
