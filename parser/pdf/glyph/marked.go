package glyph

import (
	"strings"
	"unicode"

	lib "github.com/ledongthuc/pdf"
)

// marked is a stretch of marked content.
type marked struct {
	actual    string // what it says, whatever its glyphs are
	hasActual bool
	said      bool
	aside     bool
	from      int // its first glyph
	letters   int // that its glyphs show
}

// mark opens a stretch of marked content.
func (in *interpreter) mark(tag string, properties operand) {
	if len(in.marks) >= maxMarks {
		return
	}
	m := marked{aside: tag == "Artifact", from: len(in.Glyphs)}
	switch properties.kind {
	case dict:
		if a := properties.get("ActualText"); a.kind == text {
			m.actual, m.hasActual = textString(a.str), true
		}
	case name:
		if a := in.resources.Key("Properties").Key(string(properties.str)).Key("ActualText"); a.Kind() == lib.String {
			m.actual, m.hasActual = textString([]byte(a.RawString())), true
		}
	}
	in.marks = append(in.marks, m)
}

// isNothing reports that what is marked is to have no text at all.
func (m *marked) isNothing() bool { return m.hasActual && m.actual == "" }

// fewLetters is how many letters a text may replace, besides three for each of
// its own, before it is held to be a mere name of what it replaces.
const fewLetters = 8

// unmark closes the last stretch.
func (in *interpreter) unmark() {
	n := len(in.marks)
	if n == 0 {
		return
	}
	switch m := &in.marks[n-1]; {
	case m.isNothing() && m.letters == 0:
		for i := range in.Glyphs[m.from:] {
			if g := &in.Glyphs[m.from+i]; g.Text != SoftHyphen {
				g.Text = ""
			}
		}
	case m.said && m.letters > 3*len(m.actual)+fewLetters:
		in.problem(ProblemUndecodable, "%q stands for a text on the page that is much longer, which was not read", clean(m.actual))
	}
	in.marks = in.marks[:n-1]
}

// say applies the marks around a glyph. An ActualText is said by the first
// glyph under it and the others are silent; a hyphen that is to be nothing is
// a soft one. Words that are to be nothing are read all the same, as everybody
// sees them; signs and numbers without words are not, see unmark.
func (in *interpreter) say(g *Glyph) {
	for i := range in.marks {
		m := &in.marks[i]
		g.Aside = g.Aside || m.aside
		if !m.hasActual {
			continue
		}
		if strings.ContainsFunc(g.Text, unicode.IsLetter) {
			m.letters++
		}
		switch {
		case m.isNothing() && IsHyphen(g.Text):
			g.Text = SoftHyphen
		case m.isNothing():
		case m.said:
			g.Text = ""
		default:
			g.Text, m.said = clean(m.actual), true
		}
		return
	}
}
