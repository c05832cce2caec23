package layout

import (
	"math"
	"strconv"
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
		next := b.itsItem(lines, rules)
		if next != nil && !isBullet(next.rough()) {
			next.glyphs = append(b.glyphs, next.glyphs...)
			lines[i] = nil
		}
	}
	return keep(lines, func(*line, *line) bool { return true })
}

// itsItem is the nearest line that a bullet may stand before.
func (l *line) itsItem(lines []*line, rules []glyph.Rule) (next *line) {
	for _, o := range lines {
		if o == nil || o == l || o.turns != l.turns || !l.before(o, rules) {
			continue
		}
		if next == nil || o.glyphs[0].X0 < next.glyphs[0].X0 {
			next = o
		}
	}
	return next
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
		var best *line
		for _, l := range lines {
			if l.mayHave(&d) && (best == nil || l.X0 < best.X0) {
				best = l
			}
		}
		if best != nil {
			best.bullet = d.Sign
			best.X0 = d.X0
		}
	}
}

// mayHave reports that a dot stands where the bullet of a line would.
func (l *line) mayHave(d *glyph.Dot) bool {
	if l.turns != 0 || l.bullet != "" || d.Height() > l.size {
		return false
	}
	gap, rise := l.X0-d.X1, (d.Y0+d.Y1)/2-(l.Y0+0.3*l.size)
	return gap >= 0 && gap <= 3*l.size && math.Abs(rise) < 0.35*l.size
}

// Where all numbers of a list have the same room, those of two digits fill it: no gap
// tells "10.Plans" from a text. That 9 stands above does.

// numberLength is how many characters a number of two digits has, with its full stop.
const numberLength = 3

// asItem is a line that begins with a number of two digits right before a word, read as
// an item; nil for any other, and where its characters were not drawn one by one.
func (l *line) asItem(gs []glyph.Glyph) *line {
	if l.bullet != "" || len(gs) <= numberLength || len(l.text) <= numberLength {
		return nil
	}
	first, size := utf8.DecodeRuneInString(l.text[numberLength:])
	second, _ := utf8.DecodeRuneInString(l.text[numberLength+size:])
	if !unicode.IsUpper(first) || !unicode.IsLower(second) || itemNumber(l.text[:numberLength]) < 10 || words(gs[:numberLength]) != l.text[:numberLength] {
		return nil
	}
	item := *l
	item.measureText(item.part(gs, numberLength))
	return &item
}

// itemNumber is the number of an item, 0 where it has none.
func itemNumber(bullet string) int {
	if !isItemNumber(bullet) {
		return 0
	}
	n, err := strconv.Atoi(strings.Trim(bullet, "(.)"))
	if err != nil {
		return 0
	}
	return n
}
