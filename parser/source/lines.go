package source

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser/lexical"
)

// shape is what a line is before anybody reads its words.
type shape uint8

const (
	Blank      shape = iota // nothing stands there
	Prose                   // a line of text, a heading perhaps
	Rule                    // ---, ***, ___, ====
	TableRow                // | 3 | 4 |
	TableBlock              // a whole table, which a reader found among lines
)

// Line is one line of a source, taken apart into layout and text. There are as many as
// the source has, some copies each: small fields stand together.
type Line struct {
	Number int    // counted from 1
	Raw    string // the line as the source has it, without the line break
	Shape  shape  // what it is before anybody reads its words
	// Underlined is set where the rank is that of a line of marks below.
	Underlined bool
	Opens      bool     // begins something, without doubt
	Joined     bool     // goes on with the line above, without doubt
	Apart      bool     // joined, and a paragraph of its own all the same: one of several in an item
	Soft       bool     // was broken off the line above by a line break that, by the source's own rules, is a space
	Tail       uint8    // the bytes at the end of raw that are a mark
	Indent     int      // columns before the bullet or the text
	Rank       int      // of a Markdown heading, 1 to 6; 0 for any other line
	Bullet     string   // "-", "•", "1.", ...; "" where there is none
	Body       int      // where the text begins in raw, in bytes
	Broken     []string // the first words of the printed lines that it was put together from, where the one above ends no sentence
	Framed     int      // the number of what stands around texts that it is in: a menu, a page foot; 0 in texts
	Table      *Table   // of a line that stands for one, or of a fact in one: its row
	Inline              // the text, with the marks that are no text taken off
	ledgerEntry
}

// Said is the line as the source has it, without the mark at its end.
func (l *Line) Said() string { return l.Raw[:max(l.Body, len(l.Raw)-int(l.Tail))] }

// Width is how many characters the line takes on the page.
func (l *Line) Width() int {
	return utf8.RuneCountInString(strings.TrimRightFunc(l.Raw, unicode.IsSpace))
}

// IsUnbulleted reports that the line is text without a bullet before it: a sentence, a
// heading, a label.
func (l *Line) IsUnbulleted() bool { return l.Shape == Prose && l.Bullet == "" }

// IsPlain reports that nothing marks the line: it is text with neither a bullet nor
// the rank of a heading.
func (l *Line) IsPlain() bool { return l.IsUnbulleted() && l.Rank == 0 }

// IsUnread reports that the line is text of which nobody has said what it is.
func (l *Line) IsUnread() bool { return l.Shape == Prose && l.Class == Unclassified }

// bullets are the characters that mark list items when a space follows; those
// of tightBullets do so without one. Word processors leave U+F0B7.
const (
	bullets      = "-*+•·–‣▪●○◦■□►▸➢➤✓✔❖⁃∙\uf0b7\uf0a7"
	tightBullets = "•‣▪●○◦■►\uf0b7"
)

// SplitLines cuts text at LF, CRLF and CR and takes the layout of each line
// apart.
func SplitLines(text string) []Line { return SplitInto(nil, text) }

// SplitInto does so in the room of lines that nobody needs any more.
func SplitInto(room []Line, text string) []Line {
	lines := slices.Grow(room[:0], strings.Count(text, "\n")+strings.Count(text, "\r")+1)
	wiki := isWiki(text)
	for len(text) > 0 {
		end := strings.IndexAny(text, "\r\n")
		if end < 0 {
			end = len(text)
		}
		lines = append(lines, Line{Number: len(lines) + 1, Raw: text[:end]})
		text = afterBreak(text[end:])
	}
	for i := range lines {
		lines[i].takeApart(quoted(lines, i))
	}
	if wiki {
		markWiki(lines)
	}
	rankUnderlined(lines)
	keepRealBullets(lines)
	return lines
}

// rankUnderlined ranks the headings that a line of marks of their own length stands
// under, as reStructuredText has them: each mark is a rank, in the order in which
// they come.
func rankUnderlined(lines []Line) {
	var marks []rune
	for i := 0; i+1 < len(lines); i++ {
		l, below := &lines[i], &lines[i+1]
		mark, _ := utf8.DecodeRuneInString(strings.TrimLeft(below.Raw, "> \t")) // also in a quotation
		if !l.IsPlain() || below.Shape != Rule || i > 0 && lines[i-1].Shape == Prose {
			continue
		}
		if lexical.EndsSentence(l.Text) || !sameWidth(l, below) {
			continue
		}
		at := slices.Index(marks, mark)
		if at < 0 {
			at, marks = len(marks), append(marks, mark)
		}
		l.Rank, l.Underlined = min(at+1, 6), true
	}
}

// sameWidth reports that a line of marks is as long as the text above it.
func sameWidth(text, marks *Line) bool {
	return text.Width() == marks.Width() && text.Indent == marks.Indent
}

// quoted reports that a line is part of a quotation, as in an answered e-mail:
// it starts with "> ", or it and a neighbour with ">".
func quoted(lines []Line, i int) bool {
	return startsQuote(lines, i) &&
		(strings.HasPrefix(lines[i].Raw, "> ") || startsQuote(lines, i-1) || startsQuote(lines, i+1))
}

func startsQuote(lines []Line, i int) bool {
	return i >= 0 && i < len(lines) && strings.HasPrefix(lines[i].Raw, ">")
}

// takeApart finds indent, heading rank, bullet and text.
func (l *Line) takeApart(quoted bool) {
	rest := l.Raw
	for quoted && strings.HasPrefix(rest, ">") {
		rest = strings.TrimPrefix(rest[1:], " ")
	}
	indent, trimmed := measureIndent(rest)
	if size := changeBar(trimmed); size > 0 {
		more, behind := measureIndent(trimmed[size:])
		indent, trimmed = indent+1+more, behind
	}
	l.Indent = indent
	switch {
	case trimmed == "", isAnchor(trimmed):
		l.Shape, l.Class = Blank, Structure
	case isRule(trimmed):
		l.Shape = Rule
	case trimmed[0] == '|':
		l.Shape = TableRow
	default:
		l.Shape = Prose
		l.Rank, trimmed = cutRank(trimmed)
		if l.Rank == 0 {
			l.Bullet, trimmed = cutBullet(trimmed)
		}
	}
	l.Body = len(l.Raw) - len(trimmed)
	l.Inline = Resolve(l.Raw, l.Body, false)
}

// changeBars stand in the margin beside lines that changed.
const changeBars = "¦│┃▌▍▎▏"

// changeBar is how many bytes such a bar has that a line begins with; 0 where there is none, or
// another one in the line: that is a table that was drawn.
func changeBar(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	if r < utf8.RuneSelf || !strings.ContainsRune(changeBars, r) || strings.ContainsAny(s[size:], changeBars) {
		return 0
	}
	return size
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
const ruleMarks = "-*_=~^\"'`+#"

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
	if signs < 1 || signs > 6 || !strings.HasPrefix(s[signs:], " ") && !strings.HasPrefix(s[signs:], "\t") {
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
	if rest, ok := strings.CutPrefix(s, countedBullet); ok { // the program that prints it counts
		if text := strings.TrimLeftFunc(rest, unicode.IsSpace); text != "" && len(text) < len(rest) {
			return countedBullet, text
		}
	}
	return cutOrdinal(s)
}

// countedBullet marks an item that gets its number when it is printed.
const countedBullet = "#."

// keepRealBullets gives numbers and the letter o back to the text where no
// other item stands next to them: "o" is a word in some languages, and a
// sentence may begin with a number, though not with that of a list alone.
func keepRealBullets(lines []Line) {
	items := TextLines(lines)
	var alone []int
	counted := map[string]bool{} // the kinds of the lists that begin with a first item and go on
	for at, i := range items {
		l := &lines[i]
		if !UncertainBullet(l.Bullet) || l.LinkOnly {
			continue
		}
		if hasSibling(lines, items, at) && (!isOutline(l.Bullet) || readsAsText(lines, i)) {
			counted[BulletKind(l.Bullet)] = counted[BulletKind(l.Bullet)] || isFirst(l.Bullet)
			continue
		}
		alone = append(alone, i)
	}
	for _, i := range alone {
		if l := &lines[i]; !counted[BulletKind(l.Bullet)] || !isFirst(l.Bullet) || !readsAsText(lines, i) {
			l.GiveBulletBack(false)
		}
	}
}

// isFirst reports that a bullet counts one: a sentence with it alone is a list of one item,
// where other lists of the source count so.
func isFirst(bullet string) bool {
	n := NumbersIn(bullet)
	return len(n) == 1 && n[0] == 1
}

// readsAsText tells a line of text from a heading: it ends as sentences do, or goes
// on in the line below.
func readsAsText(lines []Line, i int) bool {
	return lexical.EndsSentence(lines[i].Text) || i+1 < len(lines) && lines[i+1].Shape == Prose && lexical.StartsLower(lines[i+1].Text)
}

// TextLines lists the lines that are not blank.
func TextLines(lines []Line) []int {
	n := 0
	for i := range lines {
		if lines[i].Shape != Blank {
			n++
		}
	}
	at := make([]int, 0, n)
	for i := range lines {
		if lines[i].Shape != Blank {
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
func hasSibling(lines []Line, items []int, at int) bool {
	own := lines[items[at]].Bullet
	for k := max(0, at-near); k <= min(len(items)-1, at+near); k++ {
		other := lines[items[k]].Bullet
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

func opensList(l *Line) bool { return l.Bullet != "" || strings.HasSuffix(l.Text, ":") }

// ColumnsOf are the columns of some non-space characters of the text, given in
// order and counted from first.
func (l *Line) ColumnsOf(nths []int, first int) []int {
	out := make([]int, 0, len(nths))
	if len(nths) == 0 {
		return out
	}
	if l.Columns != nil {
		for _, nth := range nths {
			out = append(out, int(l.Columns[min(nth-first, len(l.Columns)-1)]))
		}
		return out
	}
	column, at := utf8.RuneCountInString(l.Raw[:l.Body]), first
	for _, r := range l.Raw[l.Body:] {
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

// From is the place of the first character of the line's text.
func (l *Line) From(place Placer) framework.From {
	column := 1
	if found := l.ColumnsOf([]int{0}, 0); len(found) > 0 {
		column = found[0]
	}
	return place(l, column)
}

// Start is the place of the first character of the line, marks included.
func (l *Line) Start(place Placer) framework.From {
	before := l.Raw[:len(l.Raw)-len(strings.TrimLeftFunc(l.Raw, unicode.IsSpace))]
	return place(l, utf8.RuneCountInString(before)+1)
}

// GiveBulletBack makes what looked like a bullet a part of the text.
func (l *Line) GiveBulletBack(markdown bool) {
	l.Body = strings.LastIndex(l.Raw[:l.Body], l.Bullet)
	l.Bullet = ""
	columns := l.Columns
	l.Inline = Resolve(l.Said(), l.Body, markdown)
	if l.Columns == nil && len(columns) > 0 { // the bullet is where the text behind it was
		missing := max(0, framework.NonSpace(l.Text)-len(columns))
		l.Columns = append(slices.Repeat(columns[:1], missing), columns...)
	}
}

// CutLabel makes the text of the line begin after its first size bytes.
func (l *Line) CutLabel(size int, literal bool) {
	rest := l.Raw[l.Body+size:]
	l.Body = len(l.Raw) - len(strings.TrimLeft(rest, " \t"))
	if literal {
		gone := framework.NonSpace(l.Text) - framework.NonSpace(l.Raw[l.Body:])
		l.Text, l.Columns = l.Said()[min(l.Body, len(l.Said())):], l.Columns[max(0, min(gone, len(l.Columns)-1)):] // a label without text keeps its last
		return
	}
	l.Inline = Resolve(l.Said(), l.Body, false)
}

// ResolveMarkdown takes all Markdown marks off the text of a line.
func (l *Line) ResolveMarkdown() {
	if l.Class == Unclassified && l.Shape != Blank {
		l.Inline = Resolve(l.Said(), l.Body, true)
	}
}
