package parser

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
)

// shape is what a line is before anybody reads its words.
type shape int

const (
	blank      shape = iota
	prose            // a line of text, a heading perhaps
	rule             // ---, ***, ___, ====
	tableRow         // | 3 | 4 |
	tableBlock       // a whole table, which a reader found among lines
)

// line is one line of a source, taken apart into layout and text.
type line struct {
	number int // counted from 1
	raw    string
	shape  shape
	indent int        // columns before the bullet or the text
	rank   int        // of a Markdown heading, 1 to 6; 0 for any other line
	bullet string     // "-", "•", "1.", ...; "" where there is none
	body   int        // where the text begins in raw, in bytes
	opens  bool       // begins something, without doubt
	joined bool       // goes on with the line above, without doubt
	soft   bool       // was broken off the line above by a line break that, by the source's own rules, is a space
	framed int        // the number of what stands around texts that it is in: a menu, a page foot; 0 in texts
	table  *flowTable // of a line that stands for one
	cell   tablePlace // where a line stands that was a cell of a table on a page
	inline            // the text, with the marks that are no text taken off
	ledgerEntry
}

// tablePlace is the row and the column of a cell, counted from 1; zero outside
// tables.
type tablePlace struct{ row, column int }

// width is how many characters the line takes on the page.
func (l *line) width() int {
	return utf8.RuneCountInString(strings.TrimRightFunc(l.raw, unicode.IsSpace))
}

// bullets are the characters that mark list items when a space follows; those
// of tightBullets do so without one. Word processors leave U+F0B7.
const (
	bullets      = "-*+•·–‣▪●○◦■□►▸➢➤✓✔❖⁃∙\uf0b7\uf0a7"
	tightBullets = "•‣▪●○◦■►\uf0b7"
)

// splitLines cuts text at LF, CRLF and CR and takes the layout of each line
// apart.
func splitLines(text string) []line {
	lines := make([]line, 0, strings.Count(text, "\n")+strings.Count(text, "\r")+1)
	wiki := isWiki(text)
	for len(text) > 0 {
		end := strings.IndexAny(text, "\r\n")
		if end < 0 {
			end = len(text)
		}
		lines = append(lines, line{number: len(lines) + 1, raw: text[:end]})
		text = afterBreak(text[end:])
	}
	for i := range lines {
		lines[i].takeApart(quoted(lines, i))
	}
	if wiki {
		markWiki(lines)
	}
	keepRealBullets(lines)
	return lines
}

// quoted reports that a line is part of a quotation, as in an answered e-mail:
// it starts with "> ", or it and a neighbour with ">".
func quoted(lines []line, i int) bool {
	return startsQuote(lines, i) &&
		(strings.HasPrefix(lines[i].raw, "> ") || startsQuote(lines, i-1) || startsQuote(lines, i+1))
}

func startsQuote(lines []line, i int) bool {
	return i >= 0 && i < len(lines) && strings.HasPrefix(lines[i].raw, ">")
}

// takeApart finds indent, heading rank, bullet and text.
func (l *line) takeApart(quoted bool) {
	rest := l.raw
	for quoted && strings.HasPrefix(rest, ">") {
		rest = strings.TrimPrefix(rest[1:], " ")
	}
	indent, trimmed := measureIndent(rest)
	l.indent = indent
	switch {
	case trimmed == "", isAnchor(trimmed):
		l.shape, l.class = blank, structure
	case isRule(trimmed):
		l.shape = rule
	case trimmed[0] == '|':
		l.shape = tableRow
	default:
		l.shape = prose
		l.rank, trimmed = cutRank(trimmed)
		if l.rank == 0 {
			l.bullet, trimmed = cutBullet(trimmed)
		}
	}
	l.body = len(l.raw) - len(trimmed)
	l.inline = resolve(l.raw, l.body, false)
}

// measureIndent counts the columns of white space, a tab reaching to the next
// multiple of four.
func measureIndent(s string) (columns int, rest string) {
	for i, r := range s {
		switch {
		case r == '\t':
			columns += 4 - columns%4
		case unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b':
			columns++
		default:
			return columns, s[i:]
		}
	}
	return columns, ""
}

// ruleMarks are what lines across the page, and those under headings, are made of.
const ruleMarks = "-*_=~^\"'`+"

// isRule knows a line of three or more equal marks, spaces between or not, and
// the two hyphens above the signature of an e-mail.
func isRule(s string) bool {
	mark := s[0]
	if strings.IndexByte(ruleMarks, mark) < 0 {
		return false
	}
	n := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case mark:
			n++
		case ' ', '\t', '\f':
		default:
			return false
		}
	}
	return n >= 3 || s == "--" || s == "-- "
}

// cutRank takes the number signs off a Markdown heading.
func cutRank(s string) (rank int, rest string) {
	signs := len(s) - len(strings.TrimLeft(s, "#"))
	if signs < 1 || signs > 6 || len(s) == signs || s[signs] != ' ' && s[signs] != '\t' {
		return 0, s
	}
	return signs, strings.TrimLeft(s[signs:], " \t")
}

// cutBullet takes the bullet off a list item. Whether a number or the letter o
// is one, the lines around must say: see [keepRealBullets].
func cutBullet(s string) (bullet, rest string) {
	r, size := utf8.DecodeRuneInString(s)
	after := strings.TrimLeftFunc(s[size:], unicode.IsSpace)
	spaced := len(after) < len(s)-size
	switch {
	case strings.ContainsRune(bullets, r) && spaced && after != "",
		strings.ContainsRune(tightBullets, r) && after != "",
		r == 'o' && spaced && after != "":
		return s[:size], after
	}
	return cutOrdinal(s)
}

// keepRealBullets gives numbers and the letter o back to the text where no
// other item stands next to them: "o" is a word in some languages, and a
// sentence may begin with a number.
func keepRealBullets(lines []line) {
	items := textLines(lines)
	for at, i := range items {
		l := &lines[i]
		if !uncertainBullet(l.bullet) || l.linkOnly || hasSibling(lines, items, at) && (!isOutline(l.bullet) || readsAsText(lines, i)) {
			continue
		}
		l.giveBulletBack(false)
	}
}

// readsAsText tells a line of text from a heading: it ends as sentences do, or goes
// on in the line below.
func readsAsText(lines []line, i int) bool {
	return endsSentence(lines[i].text) || i+1 < len(lines) && lines[i+1].shape == prose && startsLower(lines[i+1].text)
}

// textLines lists the lines that are not blank.
func textLines(lines []line) []int {
	var at []int
	for i := range lines {
		if lines[i].shape != blank {
			at = append(at, i)
		}
	}
	return at
}

// near is how many lines up and down another item of the same list stands:
// items can be long and wrapped.
const near = 12

// hasSibling looks around for an item of the same kind, and one line up for the
// intro or the item that an "o" may stand under.
func hasSibling(lines []line, items []int, at int) bool {
	own := lines[items[at]].bullet
	for k := max(0, at-near); k <= min(len(items)-1, at+near); k++ {
		other := lines[items[k]].bullet
		switch {
		case k == at:
		case own == "o" && (other == "o" || k == at-1 && opensList(&lines[items[k]])):
			return true
		case own != "o" && follows(own, other) || follows(other, own):
			return true
		}
	}
	return false
}

func opensList(l *line) bool { return l.bullet != "" || strings.HasSuffix(l.text, ":") }

// columnsOf are the columns of some non-space characters of the text, given in
// order and counted from first.
func (l *line) columnsOf(nths []int, first int) []int {
	out := make([]int, 0, len(nths))
	if len(nths) == 0 {
		return out
	}
	if l.columns != nil {
		for _, nth := range nths {
			out = append(out, int(l.columns[min(nth-first, len(l.columns)-1)]))
		}
		return out
	}
	column, at := utf8.RuneCountInString(l.raw[:l.body]), first
	for _, r := range l.raw[l.body:] {
		column++
		if unicode.IsSpace(r) {
			continue
		}
		if nths[len(out)] == at {
			if out = append(out, column); len(out) == len(nths) {
				break
			}
		}
		at++
	}
	return out
}

// from is the place of the first character of the line's text.
func (l *line) from(place placer) framework.From {
	column := 1
	if found := l.columnsOf([]int{0}, 0); len(found) > 0 {
		column = found[0]
	}
	return place(l, column)
}

// start is the place of the first character of the line, marks included.
func (l *line) start(place placer) framework.From {
	before := l.raw[:len(l.raw)-len(strings.TrimLeftFunc(l.raw, unicode.IsSpace))]
	return place(l, utf8.RuneCountInString(before)+1)
}

// giveBulletBack makes what looked like a bullet a part of the text.
func (l *line) giveBulletBack(markdown bool) {
	l.body = strings.LastIndex(l.raw[:l.body], l.bullet)
	l.bullet = ""
	l.inline = resolve(l.raw, l.body, markdown)
}

// cutLabel makes the text of the line begin after its first size bytes.
func (l *line) cutLabel(size int, literal bool) {
	rest := l.raw[l.body+size:]
	l.body = len(l.raw) - len(strings.TrimLeft(rest, " \t"))
	if literal {
		gone := framework.NonSpace(l.text) - framework.NonSpace(l.raw[l.body:])
		l.text, l.columns = l.raw[l.body:], l.columns[max(0, min(gone, len(l.columns)-1)):] // a label without text keeps its last
		return
	}
	l.inline = resolve(l.raw, l.body, false)
}

// resolveMarkdown takes all Markdown marks off the text of a line.
func (l *line) resolveMarkdown() {
	if l.class == unplaced && l.shape != blank {
		l.inline = resolve(l.raw, l.body, true)
	}
}
