package source

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser/lexical"
)

// lineBuilder makes lines of a source whose marks say what its parts are: HTML or
// Markdown. A line is a whole paragraph, item or heading; its columns hold where
// in the source each character stands, so that places are exact whatever was
// folded or decoded on the way.
type lineBuilder struct {
	cells  int              // begun so far, in all tables
	source string           // the text whose offsets the columns are; "" where there is none
	ledger framework.Ledger // of what is no text: marks, scripts
	lines  []Line
	file   string                          // the name of the source
	places placeFinder                     // in it; empty until all is read
	placer func(offset int) framework.From // gives places otherwise; nil where the source is a text

	outer []*openTable // the tables that are open, the outermost first
	left  []*openTable // those whose captions are being read
	lists []openList   // the lists that are open, the outermost first

	text    []byte  // of the line that is open
	columns []int32 // of the non-space characters of text, plus one
	space   bool    // white space is due before the next character
	rank    int     // of the heading that is open
	strong  int     // how many elements in bold are open
	linked  int     // how many links are open
	frames  int     // how many elements are open that stand around texts
	framed  int     // the number of the outermost of them, counted from 1
	gap     bool    // the next line is parted from the last
	broken  bool    // the next line was broken off the last, within a paragraph
	soft    bool    // ... where the source's line ended, which means a space or nothing

	plain  int // how many of the characters are not in bold
	free   int // how many letters and digits are in no link
	links  []string
	linkAt int // where in text the open link begins
	goesOn bool
}

// openList is a list that is open.
type openList struct {
	number int  // of the next item; 0 in a list without numbers
	begins bool // the next text begins an item
	inside bool // an item is open and has text
}

// character takes one character of the text, and where it stands.
func (b *lineBuilder) character(r rune, offset int) {
	switch {
	case r == '\ufeff' || r == '\u200b': // a place where a line may break, and no space
		b.ledger.Structure++
		return
	case unicode.IsSpace(r):
		b.space = b.space || b.hasBegun()
		return
	}
	if b.space {
		b.text = append(b.text, ' ')
		b.space = false
	}
	b.text = utf8.AppendRune(b.text, r)
	b.columns = append(b.columns, int32(offset+1))
	if b.strong == 0 {
		b.plain++
	}
	if b.linked == 0 && lexical.IsWordRune(r) {
		b.free++
	}
}

// hasBegun reports that the open line has text.
func (b *lineBuilder) hasBegun() bool { return len(b.text) > 0 }

// beginLink and endLink stand around the text of a link.
func (b *lineBuilder) beginLink() {
	b.linked++
	b.linkAt = len(b.text)
}

func (b *lineBuilder) endLink() {
	if b.linked == 0 {
		return
	}
	b.linked--
	if text := strings.TrimSpace(string(b.text[min(b.linkAt, len(b.text)):])); text != "" {
		b.links = append(b.links, text)
	}
	b.linkAt = len(b.text)
}

// beginFrame begins an element that stands around texts.
func (b *lineBuilder) beginFrame() {
	if b.frames == 0 {
		b.framed++
	}
	b.frames++
}

// frame is the number of the frame that is open; 0 outside of frames.
func (b *lineBuilder) frame() int { return b.framed * min(b.frames, 1) }

// beginList and endList stand around the items of a list; number is that of the
// first item, 0 in a list without numbers.
func (b *lineBuilder) beginList(number int) {
	b.breakLine()
	b.lists = append(b.lists, openList{number: number})
}

func (b *lineBuilder) endList() {
	b.breakLine()
	if n := len(b.lists); n > 0 {
		b.lists = b.lists[:n-1]
	}
	b.goesOn = false
}

// beginItem begins an item, in a list or not.
func (b *lineBuilder) beginItem() {
	b.breakLine()
	if len(b.lists) == 0 {
		b.lists = append(b.lists, openList{})
	}
	l := &b.lists[len(b.lists)-1]
	l.begins, l.inside = true, false
}

// numberItem gives the item that begins a number of its own, from which its list
// counts on.
func (b *lineBuilder) numberItem(n int) { b.lists[len(b.lists)-1].number = n }

func (b *lineBuilder) endItem() {
	b.breakLine()
	if n := len(b.lists); n > 0 {
		b.lists[n-1].begins, b.lists[n-1].inside = false, false
	}
}

// beginHeading and endHeading stand around a heading; rank is 1 to 6.
func (b *lineBuilder) beginHeading(rank int) {
	b.part()
	b.rank = rank
}

func (b *lineBuilder) endHeading() {
	b.part()
	b.rank = 0
}

// part ends a line, and parts what follows from it.
func (b *lineBuilder) part() {
	b.breakLine()
	b.gap = true
}

// breakWithin breaks a line within a paragraph; in a heading it is a space.
func (b *lineBuilder) breakWithin() {
	if b.rank > 0 {
		b.space = b.space || b.hasBegun()
		return
	}
	b.breakLine()
	b.broken = true
}

// breakSoft breaks a line where the source's own line ends: whether something
// new begins on the next one, the words must say.
func (b *lineBuilder) breakSoft() {
	b.breakWithin()
	b.soft = b.rank == 0
}

// rule adds a line across the page.
func (b *lineBuilder) rule() {
	b.part()
	b.add(Line{Shape: Rule})
}

// breakLine ends a line, if it has begun.
func (b *lineBuilder) breakLine() {
	if !b.hasBegun() {
		b.space = false
		return
	}
	text := b.said()
	if len(b.outer) == 0 && isIcon(text) {
		b.ledger.Structure += len(b.columns)
		b.begin()
		return
	}
	l := Line{Raw: text, Shape: Prose, Rank: b.rank, Opens: !b.soft, Soft: b.soft, Framed: b.frame()}
	l.Inline = Inline{
		Text: text, Columns: slices.Clone(b.columns), Strong: b.plain == 0,
		Links: len(b.links), LinkTexts: b.links, LinkOnly: len(b.links) > 0 && b.free == 0,
	}
	b.layOut(&l)
	b.add(l)
	b.begin()
	b.gap, b.broken, b.soft = false, false, false
}

// begin makes room for the next line.
func (b *lineBuilder) begin() {
	b.text, b.columns = b.text[:0], b.columns[:0]
	b.links, b.plain, b.free, b.linkAt = nil, 0, 0, 0
	b.space = false
}

// isIcon knows a line that is nothing but a picture beside a text: signs of the planes that
// have such pictures, and what chooses how they are drawn. In a table they may be marks.
func isIcon(text string) bool {
	const pictures, variation, joiner = 0x1F000, 0xFE0F, 0x200D
	return text != "" && !strings.ContainsFunc(text, func(r rune) bool {
		return r < pictures && r != variation && r != joiner && r != ' ' || r > 0x1FAFF
	})
}

// said is the text of the open line. Where the source has it word for word it is a part
// of that, and takes no memory of its own.
func (b *lineBuilder) said() string {
	if at := int(b.columns[0]) - 1; at+len(b.text) <= len(b.source) && b.source[at:at+len(b.text)] == string(b.text) {
		return b.source[at : at+len(b.text)]
	}
	return string(b.text)
}

// layOut gives a line the bullet and the indent of its item, or joins it to the
// line above where it goes on with it.
func (b *lineBuilder) layOut(l *Line) {
	last := b.last()
	depth := len(b.lists)
	switch item := b.item(); {
	case item != nil && item.begins:
		l.Indent, l.Bullet = 4*depth, itemBullets[min(depth, len(itemBullets))-1]
		if item.number > 0 {
			l.Bullet = fmt.Sprintf("%d.", item.number)
			item.number++
		}
		item.begins, item.inside, b.goesOn, b.gap = false, true, true, false
	case item != nil && item.inside && b.goesOn:
		l.Opens, l.Joined, l.Apart, b.gap = false, true, !b.broken, false
	case b.writtenBullet(l):
	case b.broken && last != nil && lexical.StartsLower(l.Text) && !lexical.EndsSentence(last.Text) && !b.listsByBreaks(last):
		l.Opens, l.Joined = false, true
	}
}

// listsByBreaks reports that the lines of a paragraph are the items of a list,
// each broken off by the author: one above ends in a colon, or the first begins with
// a small letter as all others do, and the last does not ask for more.
func (b *lineBuilder) listsByBreaks(last *Line) bool {
	if b.soft || lexical.LeftOpen(last.Text) {
		return false
	}
	lines, first := *b.into(), last
	for i := len(lines) - 1; i >= max(0, len(lines)-longList) && lines[i].Shape != Blank; i-- {
		if strings.HasSuffix(strings.TrimSpace(lines[i].Text), ":") {
			return true
		}
		if !first.Opens {
			first = &lines[i]
		}
	}
	return lexical.StartsLower(first.Text) && first.Opens
}

// longList is how many lines up the text that introduces a list is looked for.
const longList = 256

// writtenBullet finds the bullet of an item that the source does not mark as
// one but writes out.
func (b *lineBuilder) writtenBullet(l *Line) bool {
	bullet, rest := cutBullet(l.Text)
	if bullet == "" || UncertainBullet(bullet) || l.Rank > 0 {
		return false
	}
	l.Bullet, l.Body, l.Text, l.Columns = bullet, len(l.Text)-len(rest), rest, l.Columns[lexical.Runes(bullet):]
	return true
}

// item is the list of the item that is open; nil outside of items.
func (b *lineBuilder) item() *openList {
	if len(b.lists) == 0 {
		return nil
	}
	return &b.lists[len(b.lists)-1]
}

// last is the line that was added last, nil where there is none.
func (b *lineBuilder) last() *Line {
	lines := *b.into()
	if len(lines) == 0 {
		return nil
	}
	return &lines[len(lines)-1]
}

// into is where lines go: into the open cell of a table, or the source.
func (b *lineBuilder) into() *[]Line {
	if n := len(b.outer); n > 0 {
		return b.outer[n-1].cell()
	}
	return &b.lines
}

// add adds a line, and a blank one before it where it is parted from the last.
func (b *lineBuilder) add(l Line) {
	lines := b.into()
	if len(*lines) >= manyLines && len(*lines)+2 > cap(*lines) {
		*lines = slices.Grow(*lines, b.linesLeft(l, len(*lines)))
	}
	if b.gap && len(*lines) > 0 {
		*lines = append(*lines, BlankLine())
	}
	*lines = append(*lines, l)
}

// manyLines is from how many lines on it is told from those of a source how many more
// there will be: lines that grow bit by bit are copied again and again.
const manyLines = 1 << 12

// linesLeft is how many lines the rest of the source will have, if it is like what
// stands before a line, with some to spare; no more than there are.
func (b *lineBuilder) linesLeft(l Line, before int) int {
	if len(l.Columns) == 0 || int(l.Columns[0]) > len(b.source) {
		return before / 4
	}
	at := int64(l.Columns[0])
	left := int64(before) * (int64(len(b.source)) - at) / at * 17 / 16
	return int(min(max(left, int64(before/16)), int64(before))) + 2
}

// BlankLine is a line with nothing on it, as between paragraphs.
func BlankLine() Line { return Line{Shape: Blank, ledgerEntry: ledgerEntry{Class: Structure}} }

// note adds a text that is not shown but in which the framework may name
// itself: the title of a page.
func (b *lineBuilder) note(text string) {
	b.lines = append(b.lines, NoteLine(text))
}

// document is what was read: source is the text whose offsets the columns are.
func (b *lineBuilder) document(o *Document, source string) *Document {
	for i := range b.lines {
		b.lines[i].Number = i + 1
	}
	keepNumbered(b.lines)
	b.file, b.places = o.Name, placeFinder{text: source}
	o.Lines, o.Marks, o.Literal, o.Place = b.lines, b.ledger, true, b.place
	return o
}

// place is where a column is; see [Placer].
func (b *lineBuilder) place(_ *Line, column int) framework.From {
	if b.placer != nil {
		return b.placer(column - 1)
	}
	return b.places.from(b.file, column-1)
}
