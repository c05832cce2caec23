package source

import (
	"compdiff/parser/lexical"
	"fmt"
	"strings"
	"unicode"

	"compdiff/framework"
)

// flow makes lines of a source whose marks say what its parts are: HTML or
// Markdown. A line is a whole paragraph, item or heading; its columns hold where
// in the source each character stands, so that places are exact whatever was
// folded or decoded on the way.
type flow struct {
	ledger framework.Ledger // of what is no text: marks, scripts
	lines  []Line

	outer []*LineTable // the tables that are open, the outermost first
	left  []*LineTable // those whose captions are being read
	lists []flowList   // the lists that are open, the outermost first

	text    strings.Builder
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

// flowList is a list that is open.
type flowList struct {
	number int  // of the next item; 0 in a list without numbers
	begins bool // the next text begins an item
	inside bool // an item is open and has text
}

// character takes one character of the text, and where it stands.
func (f *flow) character(r rune, offset int) {
	if unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' {
		f.space = f.space || f.text.Len() > 0
		if !unicode.IsSpace(r) {
			f.ledger.Structure++
		}
		return
	}
	if f.space {
		f.text.WriteByte(' ')
		f.space = false
	}
	f.text.WriteRune(r)
	f.columns = append(f.columns, int32(offset+1))
	if f.strong == 0 {
		f.plain++
	}
	if f.linked == 0 && lexical.IsWordRune(r) {
		f.free++
	}
}

// beginLink and endLink stand around the text of a link.
func (f *flow) beginLink() {
	f.linked++
	f.linkAt = f.text.Len()
}

func (f *flow) endLink() {
	if f.linked == 0 {
		return
	}
	f.linked--
	if text := strings.TrimSpace(f.text.String()[min(f.linkAt, f.text.Len()):]); text != "" {
		f.links = append(f.links, text)
	}
	f.linkAt = f.text.Len()
}

// beginFrame begins an element that stands around texts.
func (f *flow) beginFrame() {
	if f.frames == 0 {
		f.framed++
	}
	f.frames++
}

// frame is the number of the frame that is open; 0 outside of frames.
func (f *flow) frame() int { return f.framed * min(f.frames, 1) }

// beginList and endList stand around the items of a list; number is that of the
// first item, 0 in a list without numbers.
func (f *flow) beginList(number int) {
	f.breakLine()
	f.lists = append(f.lists, flowList{number: number})
}

func (f *flow) endList() {
	f.breakLine()
	if n := len(f.lists); n > 0 {
		f.lists = f.lists[:n-1]
	}
	f.goesOn = false
}

// beginItem begins an item, in a list or not.
func (f *flow) beginItem() {
	f.breakLine()
	if len(f.lists) == 0 {
		f.lists = append(f.lists, flowList{})
	}
	l := &f.lists[len(f.lists)-1]
	l.begins, l.inside = true, false
}

// numberItem gives the item that begins a number of its own, from which its list
// counts on.
func (f *flow) numberItem(n int) { f.lists[len(f.lists)-1].number = n }

func (f *flow) endItem() {
	f.breakLine()
	if n := len(f.lists); n > 0 {
		f.lists[n-1].begins, f.lists[n-1].inside = false, false
	}
}

// beginHeading and endHeading stand around a heading; rank is 1 to 6.
func (f *flow) beginHeading(rank int) {
	f.part()
	f.rank = rank
}

func (f *flow) endHeading() {
	f.part()
	f.rank = 0
}

// part ends a line, and parts what follows from it.
func (f *flow) part() {
	f.breakLine()
	f.gap = true
}

// breakWithin breaks a line within a paragraph; in a heading it is a space.
func (f *flow) breakWithin() {
	if f.rank > 0 {
		f.space = f.space || f.text.Len() > 0
		return
	}
	f.breakLine()
	f.broken = true
}

// breakSoft breaks a line where the source's own line ends: whether something
// new begins on the next one, the words must say.
func (f *flow) breakSoft() {
	f.breakWithin()
	f.soft = f.rank == 0
}

// rule adds a line across the page.
func (f *flow) rule() {
	f.part()
	f.add(Line{Shape: Rule})
}

// breakLine ends a line, if it has begun.
func (f *flow) breakLine() {
	if f.text.Len() == 0 {
		f.space = false
		return
	}
	text := f.text.String()
	l := Line{Raw: text, Shape: Prose, Rank: f.rank, Opens: !f.soft, Soft: f.soft, Framed: f.frame()}
	l.Inline = Inline{
		Text: text, Columns: f.columns, Strong: f.plain == 0,
		Links: len(f.links), LinkTexts: f.links, LinkOnly: len(f.links) > 0 && f.free == 0,
	}
	f.layOut(&l)
	f.add(l)
	f.text.Reset()
	f.columns, f.links, f.plain, f.free, f.linkAt = nil, nil, 0, 0, 0
	f.space, f.gap, f.broken, f.soft = false, false, false, false
}

// layOut gives a line the bullet and the indent of its item, or joins it to the
// line above where it goes on with it.
func (f *flow) layOut(l *Line) {
	last := f.last()
	depth := len(f.lists)
	switch item := f.item(); {
	case item != nil && item.begins:
		l.Indent, l.Bullet = 4*depth, itemBullets[min(depth, len(itemBullets))-1]
		if item.number > 0 {
			l.Bullet = fmt.Sprintf("%d.", item.number)
			item.number++
		}
		item.begins, item.inside, f.goesOn, f.gap = false, true, true, false
	case item != nil && item.inside && f.goesOn:
		l.Opens, l.Joined, f.gap = false, true, false
	case f.writtenBullet(l):
	case f.broken && last != nil && lexical.StartsLower(l.Text) && !lexical.EndsSentence(last.Text) && !f.listsByBreaks(last):
		l.Opens, l.Joined = false, true
	}
}

// listsByBreaks reports that the lines of a paragraph are the items of a list,
// each broken off by the author: one above ends in a colon, and the last does not
// ask for more.
func (f *flow) listsByBreaks(last *Line) bool {
	if f.soft || lexical.LeftOpen(last.Text) {
		return false
	}
	lines := *f.into()
	for i := len(lines) - 1; i >= 0 && lines[i].Shape != Blank; i-- {
		if strings.HasSuffix(strings.TrimSpace(lines[i].Text), ":") {
			return true
		}
	}
	return false
}

// writtenBullet finds the bullet of an item that the source does not mark as
// one but writes out.
func (f *flow) writtenBullet(l *Line) bool {
	bullet, rest := cutBullet(l.Text)
	if bullet == "" || UncertainBullet(bullet) || l.Rank > 0 {
		return false
	}
	l.Bullet, l.Body, l.Text, l.Columns = bullet, len(l.Text)-len(rest), rest, l.Columns[lexical.Runes(bullet):]
	return true
}

// item is the list of the item that is open; nil outside of items.
func (f *flow) item() *flowList {
	if len(f.lists) == 0 {
		return nil
	}
	return &f.lists[len(f.lists)-1]
}

// last is the line that was added last, nil where there is none.
func (f *flow) last() *Line {
	lines := *f.into()
	if len(lines) == 0 {
		return nil
	}
	return &lines[len(lines)-1]
}

// into is where lines go: into the open cell of a table, or the source.
func (f *flow) into() *[]Line {
	if n := len(f.outer); n > 0 {
		return f.outer[n-1].cell()
	}
	return &f.lines
}

// add adds a line, and a blank one before it where it is parted from the last.
func (f *flow) add(l Line) {
	lines := f.into()
	if f.gap && len(*lines) > 0 {
		*lines = append(*lines, BlankLine())
	}
	*lines = append(*lines, l)
}

func BlankLine() Line { return Line{Shape: Blank, ledgerEntry: ledgerEntry{Class: Structure}} }

// note adds a text that is not shown but in which the framework may name
// itself: the title of a page.
func (f *flow) note(text string) {
	f.lines = append(f.lines, NoteLine(text))
}

// original is what was read: source is the text whose offsets the columns are.
func (f *flow) original(o *Document, source string) *Document {
	for i := range f.lines {
		f.lines[i].Number = i + 1
	}
	keepNumbered(f.lines)
	places := placeFinder{text: source}
	o.Lines, o.Marks, o.Literal = f.lines, f.ledger, true
	o.Place = func(_ *Line, column int) framework.From { return places.from(o.Name, column-1) }
	return o
}

// placeFinder turns offsets in a source into places. It goes through the
// source as offsets ascend.
type placeFinder struct {
	text   string
	starts []int // of the lines
	// offset is what was asked for last, and column the column there: a file may be
	// one line, and counting from its beginning each time would take the square of it.
	offset, column int
}

// from is the place of a byte of the source.
func (p *placeFinder) from(name string, offset int) framework.From {
	line, column := p.at(offset)
	return framework.From{File: name, Line: line, Column: column}
}

// at is the line and the column of a byte of the source.
func (p *placeFinder) at(offset int) (line, column int) {
	if p.starts == nil {
		p.starts = append(p.starts, 0)
		for i := 0; i < len(p.text); i++ {
			if p.text[i] == '\n' || p.text[i] == '\r' && !strings.HasPrefix(p.text[i+1:], "\n") {
				p.starts = append(p.starts, i+1)
			}
		}
	}
	offset = max(0, min(offset, len(p.text)))
	n := searchLast(p.starts, offset)
	from, before := p.starts[n], 1
	if p.column > 0 && p.offset >= from && p.offset <= offset {
		from, before = p.offset, p.column
	}
	p.offset, p.column = offset, before+lexical.Runes(p.text[from:offset])
	return n + 1, p.column
}

// searchLast is the index of the last number that is not above n; the numbers
// ascend, and the first is not above n.
func searchLast(numbers []int, n int) int {
	low, high := 0, len(numbers)
	for high-low > 1 {
		if middle := (low + high) / 2; numbers[middle] <= n {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}
