package glyph

import "math"

// path is a figure under way, in the units of the sheet.
type path struct {
	parts          []figure
	x, y           float64 // the pen
	startX, startY float64
}

// figure is one connected part of a path.
type figure struct {
	Box
	curves int
	lines  []Rule
}

// maxFigures and maxLines bound what a path keeps; drawings beyond are art.
const (
	maxFigures = 1 << 12
	maxLines   = 64
)

func (p *path) move(x, y float64) {
	if len(p.parts) < maxFigures {
		p.parts = append(p.parts, figure{Box: Box{x, y, x, y}})
	}
	p.x, p.y, p.startX, p.startY = x, y, x, y
}

func (p *path) line(x, y float64) {
	if f := p.reach(x, y); f != nil && len(f.lines) < maxLines {
		const straight = 0.5
		switch dx, dy := math.Abs(x-p.x), math.Abs(y-p.y); {
		case dy < straight && dx > dy:
			f.lines = append(f.lines, Rule{boxAround(p.x, p.y, x, y), false})
		case dx < straight && dy > dx:
			f.lines = append(f.lines, Rule{boxAround(p.x, p.y, x, y), true})
		}
	}
	p.x, p.y = x, y
}

func (p *path) curve(x, y float64) {
	if f := p.reach(x, y); f != nil {
		f.curves++
	}
	p.x, p.y = x, y
}

// reach makes the figure under way reach to a point.
func (p *path) reach(x, y float64) *figure {
	if len(p.parts) == 0 {
		return nil
	}
	f := &p.parts[len(p.parts)-1]
	f.Box = f.With(Box{x, y, x, y})
	return f
}

func (p *path) close() { p.line(p.startX, p.startY) }

// Sizes, in points, of what counts as a rule or a bullet.
const (
	maxRuleWidth  = 3
	minRuleLength = 8
	minDot        = 1
	maxDot        = 12
)

// backdrop is from which share of the sheet's sides a filled figure is what
// the page is drawn on.
const backdrop = 0.6

// paint ends a path and keeps what may be a rule or a bullet.
func (in *interpreter) paint(filled bool) {
	for i := range in.path.parts {
		f := &in.path.parts[i]
		if f.curves > 0 {
			in.figures++
		}
		switch {
		case f.isDot():
			if len(in.Dots) < maxShapes {
				in.Dots = append(in.Dots, Dot{f.Box, f.sign(filled)})
			}
		case len(in.Rules) >= maxShapes, filled && f.Width() > backdrop*in.Width() && f.Height() > backdrop*in.Height():
		case filled && math.Min(f.Width(), f.Height()) <= maxRuleWidth:
			in.addRule(Rule{f.Box, f.Height() > f.Width()})
		case f.curves == 0:
			for _, r := range f.lines {
				in.addRule(r)
			}
		}
	}
	in.path = path{}
}

func (in *interpreter) addRule(r Rule) {
	if math.Max(r.Width(), r.Height()) >= minRuleLength {
		in.Rules = append(in.Rules, r)
	}
}

// isDot reports that a figure is small and about as wide as high.
func (f *figure) isDot() bool {
	narrow, wide := math.Min(f.Width(), f.Height()), math.Max(f.Width(), f.Height())
	if narrow < minDot || wide > maxDot || wide >= narrow*1.5 {
		return false
	}
	return f.curves >= 4 || len(f.lines) >= 4
}

func (f *figure) sign(filled bool) string {
	switch {
	case f.curves == 0:
		return "▪"
	case filled:
		return "•"
	}
	return "◦"
}
