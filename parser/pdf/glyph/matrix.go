package glyph

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
