package skill

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Block is a piece of text as its author saw it: a heading, a paragraph, a
// list item. Lines that wrapping parted are together again.
type Block struct {
	*source.Line // the first line: its shape, indent, bullet, place
	head         *dialect.Heading
	lines        []*source.Line
	Text         string // of all its lines, as the edition keeps it but for white space
	gap          bool   // a blank line stands above it
	cuts         []int  // where in the text another paragraph of the item begins, in bytes from its end
	// unsure is the first line of which nobody knows whether it begins an item of its
	// own; nil where there is none.
	unsure *source.Line
}

// Blocks joins the lines from and up to, but not including, to.
func (d *Document) Blocks(from, to int, w Wrapping) []*Block {
	var out []*Block
	gap := true
	items := d.lostItems(from, to, w)
	for i := from; i < to; i++ {
		l := &d.Lines[i]
		if l.Shape == source.Blank {
			gap = true
			continue
		}
		if len(out) > 0 && (!gap || l.Joined) && !items[i].begins && (items[i].goesOn && d.mayContinue(out[len(out)-1], i) || d.continues(out[len(out)-1], i, w)) {
			last := out[len(out)-1]
			last.doubt(l, items[i])
			last.doubt(l, d.besideBullets(last, i, w))
			last.lines = append(last.lines, l)
			gap = false
			continue
		}
		h := d.Heads[i]
		if h != nil && h.Inline { // the heading's part of the line, and the text's
			out = append(out, &Block{Line: l, head: h, gap: gap})
			h = nil
		}
		out = append(out, &Block{Line: l, head: h, lines: []*source.Line{l}, gap: gap})
		out[len(out)-1].doubt(l, items[i])
		gap = false
	}
	for _, b := range out {
		d.join(b, w)
	}
	return out
}

// doubt notes that a line of the block may begin an item of its own, or may not.
func (b *Block) doubt(l *source.Line, at listLine) {
	if at.unsure && b.unsure == nil {
		b.unsure = l
	}
}

// mayContinue reports that neither a block nor line i is or heads anything that ends with
// its line.
func (d *Document) mayContinue(b *Block, i int) bool {
	next := &d.Lines[i]
	if b.head != nil || d.Heads[i] != nil || b.Rank > 0 || next.Rank > 0 { // a heading ends with its line
		return false
	}
	return b.Shape == source.Prose && next.Shape == source.Prose && !next.Opens
}

// continues reports that line i goes on with a block.
func (d *Document) continues(b *Block, i int, w Wrapping) bool {
	if !d.mayContinue(b, i) {
		return false
	}
	last, next := b.lines[len(b.lines)-1], &d.Lines[i]
	if next.Bullet != "" {
		if !d.dashInText(b, i, w) {
			return false
		}
		next.GiveBulletBack(false)
		return true
	}
	unfinished := (w.width > 0 || last.Joined) && lexical.StartsLower(next.Text) && !lexical.EndsSentence(last.Text)
	switch {
	case d.beginsSiteText(b, next):
		return false
	case next.Joined, w.soft(last, next):
		return true
	case unfinished:
		return last.Joined || b.Bullet != ""
	}
	return b.Bullet != "" && next.Indent > b.Indent // hangs below its item
}

// beginsSiteText reports that a line of the site stands directly below a text: a note of
// copyright goes on with no sentence, and puts none away that it stands below.
func (d *Document) beginsSiteText(b *Block, next *source.Line) bool {
	return !lexical.StartsLower(next.Text) && d.IsFurniture(next.Text) && !d.IsFurniture(b.Line.Text)
}

// dashInText reports that a line starts with a dash only because it was broken
// before one: the text above is unfinished, fills its line, and no other item
// is near.
func (d *Document) dashInText(b *Block, i int, w Wrapping) bool {
	last, next := &d.Lines[i-1], &d.Lines[i]
	if w.width == 0 || !strings.Contains("-–*+", next.Bullet) || lexical.EndsSentence(last.Text) || b.Bullet == next.Bullet {
		return false
	}
	for k := i + 1; k < min(len(d.Lines), i+6); k++ {
		if d.Lines[k].Bullet == next.Bullet && d.Lines[k].Indent == next.Indent {
			return false
		}
	}
	return last.Width()+1+utf8.RuneCountInString(next.Bullet) > w.width
}

// join makes the text of a block, and looks again whether it is a heading:
// long ones are wrapped as well.
func (d *Document) join(b *Block, w Wrapping) {
	b.Text = strings.TrimSpace(b.Line.Text)
	if len(b.lines) < 2 {
		return
	}
	var text strings.Builder
	for i, l := range b.lines {
		piece := strings.TrimSpace(l.Text)
		if i+1 < len(b.lines) {
			next := strings.TrimSpace(b.lines[i+1].Text)
			seam := w.seam(piece, next)
			if seam != "" && d.isBrokenWord(piece, next, w) {
				seam = ""
			}
			if seam == "" {
				piece = d.dehyphenate(l, piece, next, w)
			}
			piece += seam
		}
		if l.Apart && i > 0 && (!lexical.StartsLower(piece) || lexical.EndsSentence(b.lines[i-1].Text)) {
			b.cuts = append(b.cuts, text.Len())
		}
		text.WriteString(piece)
	}
	b.Text = text.String()
	for i := range b.cuts {
		b.cuts[i] = len(b.Text) - b.cuts[i]
	}
	if h, ok := d.Heading(b.Text); ok && h.Name == "" {
		b.head = &h
	}
}

// Classify notes what became of all lines of the block.
func (b *Block) Classify(c source.Class) {
	for _, l := range b.lines {
		l.Classify(c)
	}
}

// from is the place of the nth non-space character of the block's text.
func (b *Block) from(place source.Placer, nth int) framework.From {
	return b.places(place, []int{nth})[0]
}

// places are the places of several non-space characters of the block's text,
// given in order: one walk over the block, however long it is.
func (b *Block) places(place source.Placer, nths []int) []framework.From {
	var out []framework.From
	seen := 0
	for _, l := range b.lines {
		n := framework.NonSpace(l.Text)
		end := len(out)
		for end < len(nths) && nths[end] < seen+n {
			end++
		}
		for _, column := range l.ColumnsOf(nths[len(out):end], seen) {
			out = append(out, place(l, column))
		}
		seen += n
	}
	for len(out) < len(nths) { // a block without text
		out = append(out, b.Line.From(place))
	}
	return out
}

// stored is the block's text as the edition keeps it, with its place.
func (b *Block) stored(place source.Placer) framework.Text {
	b.Classify(source.Content)
	return framework.Text{Text: framework.Clean(b.Text), From: b.from(place, 0)}
}

// sentences are the sentences of the block, each with its place. None goes over the
// paragraphs of an item.
func (b *Block) sentences(place source.Placer) []framework.Text {
	b.Classify(source.Content)
	var texts []string
	at := 0
	for _, left := range append(slices.Clone(b.cuts), 0) {
		end := max(at, len(b.Text)-left)
		texts = append(texts, withMarks(framework.Sentences(b.Text[at:end]), b.Text[at:end])...)
		at = end
	}
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

// withMarks puts what has no letters behind the sentence that it stands behind: the star
// of a note is no sentence.
func withMarks(sentences []string, text string) []string {
	var out []string
	for _, s := range sentences {
		if len(out) == 0 || strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			out = append(out, s)
			continue
		}
		last := &out[len(out)-1]
		if strings.Contains(text, *last+s) {
			*last += s
		} else {
			*last += " " + s
		}
	}
	return out
}

// HasWords tells text from mere numbers and signs.
func (b *Block) HasWords() bool { return strings.ContainsFunc(b.Text, unicode.IsLetter) }
