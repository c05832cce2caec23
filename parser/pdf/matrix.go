package pdf

import "math"

// matrix maps x, y to a*x+c*y+e, b*x+d*y+f.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// times is first m, then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

// apply maps a point.
func (m matrix) apply(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// matrixOf reads six numbers.
func matrixOf(args []operand) (matrix, bool) {
	if len(args) < 6 {
		return identity, false
	}
	a := args[len(args)-6:]
	for _, o := range a {
		if o.kind != number {
			return identity, false
		}
	}
	return matrix{a[0].num, a[1].num, a[2].num, a[3].num, a[4].num, a[5].num}, true
}

// turns says by how many quarters a text runs: 0 to the right, 1 upwards, 2 to
// the left and upside down, 3 downwards; -1 in any other direction.
func (m matrix) turns() int {
	flat, steep := math.Abs(m.a), math.Abs(m.b)
	switch {
	case steep <= flat*0.05 && m.a >= 0:
		return 0
	case steep <= flat*0.05:
		return 2
	case flat <= steep*0.05 && m.b > 0:
		return 1
	case flat <= steep*0.05:
		return 3
	}
	return -1
}

// box is a rectangle, x0 <= x1 and y0 <= y1.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) width() float64  { return b.x1 - b.x0 }
func (b box) height() float64 { return b.y1 - b.y0 }

// holds reports that a point is in the box, give or take some slack.
func (b box) holds(x, y, slack float64) bool {
	return x >= b.x0-slack && x <= b.x1+slack && y >= b.y0-slack && y <= b.y1+slack
}

// with is the smallest box around both.
func (b box) with(o box) box {
	return box{math.Min(b.x0, o.x0), math.Min(b.y0, o.y0), math.Max(b.x1, o.x1), math.Max(b.y1, o.y1)}
}

// boxAround is the smallest box around two points.
func boxAround(x0, y0, x1, y1 float64) box {
	return box{math.Min(x0, x1), math.Min(y0, y1), math.Max(x0, x1), math.Max(y0, y1)}
}
