package skill

import (
	"strings"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// Some pages name a level twice: its heading, and directly below it a label with
// a text, "Level 4 - Enable: Essence of the level: ...". The label is no heading of
// another level but an echo of this one. What stands behind it is what the
// framework says of the level in general, where a rule parts it from the skill's
// own text, or where the framework's words for such texts begin it; otherwise it
// is the skill's own.

// findEchoes recognises such labels, and takes back the headings that they were
// taken for.
func (d *Document) findEchoes() {
	d.echoes, d.echoesParted = map[int]echo{}, false
	for i, h := range d.Heads {
		if !h.IsOneLevel() || h.Inline {
			continue
		}
		below := d.nextText(i)
		for below < len(d.Lines) && d.isPlainText(below) && (d.IsFurniture(d.Lines[below].Text) || isPrintedFoot(d.Lines[below].Text)) {
			below = d.nextText(below)
		}
		if below == len(d.Lines) || !d.Lines[below].IsUnbulleted() || framework.Fold(d.Lines[i].Text) == framework.Fold(d.Lines[below].Text) {
			continue // the same heading twice has no text in it
		}
		if e, ok := d.echoOf(h.Levels[0], &d.Lines[below]); ok {
			d.Heads[below] = nil
			d.echoes[below] = e
			d.echoesParted = d.echoesParted || d.partedBelow(below)
		}
	}
}

// maxLabelColons is how many colons a label may have in it, its last one counted:
// "Level 4: Enable:".
const maxLabelColons = 2

// echoOf is the label with which a line names a level again, before a text.
func (d *Document) echoOf(level int, l *source.Line) (e echo, ok bool) {
	rich := l.Inline
	if !d.Literal {
		rich = source.Resolve(l.Said(), l.Body, true)
	}
	text := rich.Text[:min(len(rich.Text), dialect.MaxHeading)]
	for colon := range maxLabelColons {
		at := nthColon(text, colon)
		if at < 0 || strings.TrimSpace(rich.Text[at+1:]) == "" {
			break
		}
		h, known := d.Heading(text[:at])
		if known && h.IsBareLevel() && h.Levels[0] == level {
			e, ok = echo{d.rawSize(l, rich, at+1), h.Label}, true // the longest label that is one
		}
	}
	return e, ok
}

func nthColon(text string, n int) int {
	at := -1
	for range n + 1 {
		next := strings.IndexByte(text[at+1:], ':')
		if next < 0 {
			return -1
		}
		at += next + 1
	}
	return at
}

// rawSize is how many bytes of a line, behind its layout, stand before the text
// that follows the first size bytes of its resolved text.
func (d *Document) rawSize(l *source.Line, rich source.Inline, size int) int {
	if d.Literal || rich.Columns == nil {
		return size
	}
	next := framework.NonSpace(rich.Text[:size])
	characters := int(rich.Columns[min(next, len(rich.Columns)-1)]) - 1
	at := 0
	for range characters {
		_, n := utf8.DecodeRuneInString(l.Raw[at:])
		at += n
	}
	return max(0, at-l.Body)
}

// cutEchoes takes the labels off the texts behind them.
func (d *Document) cutEchoes() {
	for i, e := range d.echoes {
		d.Lines[i].CutLabel(e.size, d.Literal)
	}
}

// echoOver is the label that stood before a block.
func (d *Document) echoOver(b *Block) (echo, bool) {
	e, ok := d.echoes[b.Number-1]
	return e, ok
}

// partedBelow reports that a rule stands below a line in its section. Where one
// parts what stands behind such a label from the skill's own text, a section
// without a rule has nothing else.
func (d *Document) partedBelow(line int) bool {
	for k := line + 1; k < len(d.Lines) && d.Heads[k] == nil; k++ {
		if d.Lines[k].Shape == source.Rule {
			return true
		}
	}
	return false
}
