package glyph

import "math"

// Box is a rectangle, X0 <= X1 and Y0 <= Y1. It is upside down, so to say,
// where nothing is in it yet.
type Box struct{ X0, Y0, X1, Y1 float64 }

// Width is how wide it is.
func (b Box) Width() float64 { return b.X1 - b.X0 }

// Height is how high it is.
func (b Box) Height() float64 { return b.Y1 - b.Y0 }

// Holds reports that a point is in the box, give or take some slack.
func (b Box) Holds(x, y, slack float64) bool {
	return x >= b.X0-slack && x <= b.X1+slack && y >= b.Y0-slack && y <= b.Y1+slack
}

// With is the smallest box around both.
func (b Box) With(o Box) Box {
	return Box{math.Min(b.X0, o.X0), math.Min(b.Y0, o.Y0), math.Max(b.X1, o.X1), math.Max(b.Y1, o.Y1)}
}

// boxAround is the smallest box around two points.
func boxAround(x0, y0, x1, y1 float64) Box {
	return Box{math.Min(x0, x1), math.Min(y0, y1), math.Max(x0, x1), math.Max(y0, y1)}
}
