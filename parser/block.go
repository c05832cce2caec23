package parser

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
)

// block is a piece of text as its author saw it: a heading, a paragraph, a
// list item. Lines that wrapping parted are together again.
type block struct {
	*line // the first line: its shape, indent, bullet, place
	head  *heading
	lines []*line
	text  string
	gap   bool // a blank line stands above it
}

// blocks joins the lines from and up to, but not including, to.
func (d *document) blocks(from, to int, w wrapping) []*block {
	var out []*block
	gap := true
	for i := from; i < to; i++ {
		l := &d.lines[i]
		if l.shape == blank {
			gap = true
			continue
		}
		if len(out) > 0 && (!gap || l.joined) && d.continues(out[len(out)-1], i, w) {
			last := out[len(out)-1]
			last.lines = append(last.lines, l)
			gap = false
			continue
		}
		h := d.heads[i]
		if h != nil && h.inline { // the heading's part of the line, and the text's
			out = append(out, &block{line: l, head: h, gap: gap})
			h = nil
		}
		out = append(out, &block{line: l, head: h, lines: []*line{l}, gap: gap})
		gap = false
	}
	for _, b := range out {
		d.join(b, w)
	}
	return out
}

// continues reports that line i goes on with a block.
func (d *document) continues(b *block, i int, w wrapping) bool {
	last, next := b.lines[len(b.lines)-1], &d.lines[i]
	if b.head != nil || d.heads[i] != nil || b.shape != prose || next.shape != prose || b.rank > 0 || next.rank > 0 || next.opens {
		return false
	}
	if next.bullet != "" {
		if !d.dashInText(b, i, w) {
			return false
		}
		next.giveBulletBack(false)
		return true
	}
	unfinished := (w.width > 0 || last.joined) && startsLower(next.text) && !endsSentence(last.text)
	return next.joined || w.soft(last, next) || last.joined && unfinished || b.bullet != "" && (next.indent > b.indent || unfinished)
}

// dashInText reports that a line starts with a dash only because it was broken
// before one: the text above is unfinished, fills its line, and no other item
// is near.
func (d *document) dashInText(b *block, i int, w wrapping) bool {
	last, next := &d.lines[i-1], &d.lines[i]
	if w.width == 0 || !strings.Contains("-–*+", next.bullet) || endsSentence(last.text) || b.bullet == next.bullet {
		return false
	}
	for k := i + 1; k < min(len(d.lines), i+6); k++ {
		if d.lines[k].bullet == next.bullet && d.lines[k].indent == next.indent {
			return false
		}
	}
	return last.width()+1+utf8.RuneCountInString(next.bullet) > w.width
}

// join makes the text of a block, and looks again whether it is a heading:
// long ones are wrapped as well.
func (d *document) join(b *block, w wrapping) {
	b.text = strings.TrimSpace(b.line.text)
	if len(b.lines) < 2 {
		return
	}
	var text strings.Builder
	for i, l := range b.lines {
		piece := strings.TrimSpace(l.text)
		if i+1 < len(b.lines) {
			next := strings.TrimSpace(b.lines[i+1].text)
			seam := w.seam(piece, next)
			if seam == "" {
				piece = d.dehyphenate(l, piece, next, w.breaksWords)
			}
			piece += seam
		}
		text.WriteString(piece)
	}
	b.text = text.String()
	if h, ok := d.heading(b.text); ok && h.name == "" {
		b.head = &h
	}
}

// dehyphenate drops the hyphen at a line's end where it was only put there to
// break the word: a soft one always, a hard one if this page breaks words and
// the source never has this one with a hyphen.
func (d *document) dehyphenate(l *line, piece, next string, breaksWords bool) string {
	soft := strings.HasSuffix(piece, string(softHyphen))
	left, right := halves(piece, next)
	if !soft && (!breaksWords || d.hasWord(left+"-"+right)) {
		return piece
	}
	bare := strings.TrimRight(piece, "-‐\u00ad")
	l.text = strings.TrimRight(l.text, "-‐\u00ad \t")
	return bare
}

// halves are the two parts of a word that was broken at a line's end.
func halves(piece, next string) (left, right string) {
	notInWord := func(r rune) bool { return !isWordRune(r) && r != '-' }
	left = strings.TrimRight(piece, "-‐\u00ad \t")
	left = left[strings.LastIndexFunc(left, notInWord)+1:]
	right = strings.TrimSpace(next)
	if end := strings.IndexFunc(right, notInWord); end >= 0 {
		right = right[:end]
	}
	return left, right
}

// breaksWords reports that hyphens at line ends were put there to break words:
// most of those words stand elsewhere without one. Where lines are filled
// exactly, one such word proves nothing.
func (d *document) breaksWords(lines []line, w wrapping) bool {
	if !w.hyphens {
		return false
	}
	whole, other := 0, 0
	for i := 1; i < len(lines); i++ {
		if !endsInHyphen(lines[i-1].text) || lines[i].shape != prose || suspends(lines[i].text) {
			continue
		}
		if left, right := halves(lines[i-1].text, lines[i].text); d.hasWord(left+right) && !d.hasWord(left+"-"+right) {
			whole++
		} else {
			other++
		}
	}
	return whole > other && (whole > 1 || !w.exact)
}

// hasWord reports that a word stands somewhere in the source.
func (d *document) hasWord(word string) bool {
	if d.words == nil {
		d.words = set{}
		for i := range d.lines {
			for _, w := range strings.FieldsFunc(d.lines[i].text, func(r rune) bool { return !isWordRune(r) && r != '-' }) {
				d.words[strings.ToLower(w)] = true
			}
		}
	}
	return d.words[strings.ToLower(word)]
}

// place notes what became of all lines of the block.
func (b *block) place(c class) {
	for _, l := range b.lines {
		l.place(c)
	}
}

// from is the place of the nth non-space character of the block's text.
func (b *block) from(place placer, nth int) framework.From {
	return b.places(place, []int{nth})[0]
}

// places are the places of several non-space characters of the block's text,
// given in order: one walk over the block, however long it is.
func (b *block) places(place placer, nths []int) []framework.From {
	var out []framework.From
	seen := 0
	for _, l := range b.lines {
		n := framework.NonSpace(l.text)
		end := len(out)
		for end < len(nths) && nths[end] < seen+n {
			end++
		}
		for _, column := range l.columnsOf(nths[len(out):end], seen) {
			out = append(out, place(l, column))
		}
		seen += n
	}
	for len(out) < len(nths) { // a block without text
		out = append(out, place(b.line, 1))
	}
	return out
}

// stored is the block's text as the edition keeps it, with its place.
func (b *block) stored(place placer) framework.Text {
	b.place(content)
	return framework.Text{Text: framework.Clean(b.text), From: b.from(place, 0)}
}

// sentences are the sentences of the block, each with its place.
func (b *block) sentences(place placer) []framework.Text {
	b.place(content)
	texts := framework.Sentences(b.text)
	starts, nth := make([]int, len(texts)), 0
	for i, text := range texts {
		starts[i] = nth
		nth += framework.NonSpace(text)
	}
	out := make([]framework.Text, len(texts))
	for i, from := range b.places(place, starts) {
		out[i] = framework.Text{Text: texts[i], From: from}
	}
	return out
}

// hasWords tells text from mere numbers and signs.
func (b *block) hasWords() bool { return strings.ContainsFunc(b.text, unicode.IsLetter) }
