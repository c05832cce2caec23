package layout

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/parser/pdf/glyph"
)

// bulletSigns are the characters that mark list items. Word processors leave
// U+F0B7 and U+F0A7; a glyph without a meaning in front of a line is one, too.
const bulletSigns = "•‣▪▫●○◦■□◆◇❍❏❑❖►▶▸➢➤➠✓✔⁃∙·\uF0B7\uF0A7\uF0D8\uF0FC\uF06F\uF076" + glyph.Unmapped

// dashSigns mark items only where a gap follows them.
const dashSigns = "-–—*o−→»›⇒"

// privateSigns are characters of symbol fonts with the bullets they look like.
var privateSigns = map[rune]string{
	'\uF0B7': "•", '\uF0A7': "▪", '\uF0D8': "➢", '\uF0FC': "✓", '\uF06F': "o", '\uF076': "❖", '\uFFFD': "•",
}

// isBullet reports that a text is nothing but a bullet or an item's number.
func isBullet(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if n == len(s) && n > 0 {
		return strings.ContainsRune(bulletSigns, r) || strings.ContainsRune(dashSigns, r)
	}
	return isItemNumber(s)
}

// isItemNumber knows "1.", "12)", "a)", "b.", "(c)".
func isItemNumber(s string) bool {
	s = strings.TrimPrefix(s, "(")
	if len(s) < 2 || len(s) > 4 || s[len(s)-1] != '.' && s[len(s)-1] != ')' {
		return false
	}
	digits := 0
	for _, r := range s[:len(s)-1] {
		if !unicode.IsDigit(r) {
			return len(s) == 2 && r < utf8.RuneSelf && unicode.IsLower(r)
		}
		digits++
	}
	return digits <= 2
}

// bulletSign is how a bullet is written in text.
func bulletSign(s string) string {
	s = strings.TrimSpace(s)
	r, _ := utf8.DecodeRuneInString(s)
	if plain, ok := privateSigns[r]; ok {
		return plain
	}
	return s
}

// bulletLength is how many glyphs at the start of a line are its bullet: a
// sign, or a dash or number with a gap after it.
func bulletLength(gs []glyph.Glyph) int {
	if len(gs) < 2 {
		return 0
	}
	r, n := utf8.DecodeRuneInString(gs[0].Text)
	if n == len(gs[0].Text) && strings.ContainsRune(bulletSigns, r) && (gs[0].Text != glyph.Unmapped || standsAlone(gs)) {
		return 1
	}
	for i := 1; i < min(len(gs), 6); i++ {
		gap := gs[i].X0 - gs[i-1].X1
		if gap <= 0.2*gs[0].Size && !blank(gs[i].Text) {
			continue
		}
		if after := skipBlank(gs, i); after < len(gs) && isBullet(strings.TrimSpace(words(gs[:i]))) && gs[after].X0-gs[i-1].X1 > bulletGap(gs[0])*gs[0].Size {
			return i
		}
		return 0
	}
	return 0
}

// joinBullets gives bullets that were drawn apart from their items, all of them
// after the text say, back to the lines that they stand in front of.
func joinBullets(lines []*line, rules []glyph.Rule) []*line {
	for i, b := range lines {
		if len(b.glyphs) > 4 || b.turns < 0 || !isBullet(b.rough()) {
			continue
		}
		var next *line
		for _, l := range lines {
			if l != nil && l != b && l.turns == b.turns && b.before(l, rules) && (next == nil || l.glyphs[0].X0 < next.glyphs[0].X0) {
				next = l
			}
		}
		if next != nil && !isBullet(next.rough()) {
			next.glyphs = append(b.glyphs, next.glyphs...)
			lines[i] = nil
		}
	}
	return keep(lines, func(*line, *line) bool { return true })
}

// standsAlone reports that the first glyph has a gap after it, and text that
// says what it means.
func standsAlone(gs []glyph.Glyph) bool {
	after := skipBlank(gs, 1)
	return after < len(gs) && gs[after].Text != glyph.Unmapped && gs[after].X0-gs[0].X1 > 0.2*gs[after].Size
}

// bulletGap is how far from a bullet its text stands at least: a dash or a
// number may also begin a sentence.
func bulletGap(g glyph.Glyph) float64 {
	if r, _ := utf8.DecodeRuneInString(g.Text); unicode.IsLetter(r) || unicode.IsDigit(r) {
		return 0.3
	}
	return 0.2
}

func skipBlank(gs []glyph.Glyph, i int) int {
	for i < len(gs) && blank(gs[i].Text) {
		i++
	}
	return i
}

// giveDots finds the lines that drawn dots are the bullets of: a dot stands
// just left of its line, at half the height of its letters.
func giveDots(lines []*line, dots []glyph.Dot) {
	for _, d := range dots {
		x, y := d.X1, (d.Y0+d.Y1)/2
		var best *line
		for _, l := range lines {
			gap := l.X0 - x
			if l.turns != 0 || l.bullet != "" || gap < 0 || gap > 3*l.size || d.Height() > l.size {
				continue
			}
			if math.Abs(y-(l.Y0+0.3*l.size)) < 0.35*l.size && (best == nil || l.X0 < best.X0) {
				best = l
			}
		}
		if best != nil {
			best.bullet = d.Sign
			best.X0 = d.X0
		}
	}
}

// giveBulletsBack makes what looked like a bullet a part of the text where a
// line only begins with a dash because it was broken before one: it goes on
// with the line above, and no item is near that has the same.
func (t *flow) giveBulletsBack() {
	for i, l := range t.lines {
		if i == 0 || l.bullet == "" || !strings.Contains(dashSigns, l.bullet) && !isItemNumber(l.bullet) {
			continue
		}
		a := t.lines[i-1]
		if !t.follows(a, l) || endsSentence(a.text) || a.Y0-l.Y0 > 1.15*t.step(a) || l.X0 > a.indent+2 || l.X0 < a.indent-4*a.size || t.hasSibling(i) {
			continue
		}
		l.text, l.first, l.indent = l.bullet+" "+l.text, math.Min(l.size, l.indent-l.X0), l.X0
		l.bullet = ""
	}
}

// near is how many lines around an item others are looked for.
const near = 6

func (t *flow) hasSibling(i int) bool {
	l := t.lines[i]
	for k := max(0, i-near); k < min(len(t.lines), i+near); k++ {
		if o := t.lines[k]; k != i && o.bullet != "" && math.Abs(o.X0-l.X0) < 2 && (o.bullet == l.bullet || isItemNumber(o.bullet) && isItemNumber(l.bullet)) {
			return true
		}
	}
	return false
}
