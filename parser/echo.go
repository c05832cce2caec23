package parser

import (
	"strings"
	"unicode/utf8"

	"compdiff/framework"
)

// Some pages name a level twice: its heading, and directly below it a label with
// a text, "Level 4 - Enable: Essence of the level: ...". The label is no heading of
// another level but an echo of this one. What stands behind it is what the
// framework says of the level in general, where a rule parts it from the skill's
// own text, or where the framework's words for such texts begin it; otherwise it
// is the skill's own.

// echo is the label of a text that repeats the heading above it.
type echo struct {
	size  int    // the bytes of the line, behind its layout, that are label
	title string // what the label calls the level: "Enable"
}

// findEchoes recognises such labels, and takes back the headings that they were
// taken for.
func (d *document) findEchoes() {
	d.echoes, d.echoesParted = map[int]echo{}, false
	for i, h := range d.heads {
		if h == nil || h.kind != levelSection || len(h.levels) != 1 || h.inline {
			continue
		}
		below := d.nextText(i)
		if below == len(d.lines) || d.lines[below].shape != prose || d.lines[below].bullet != "" {
			continue
		}
		if e, ok := d.echoOf(h.levels[0], &d.lines[below]); ok {
			d.heads[below] = nil
			d.echoes[below] = e
			d.echoesParted = d.echoesParted || d.partedBelow(below)
		}
	}
}

// maxLabelColons is how many colons a label may have in it, its last one counted:
// "Level 4: Enable:".
const maxLabelColons = 2

// echoOf is the label with which a line names a level again, before a text.
func (d *document) echoOf(level int, l *line) (e echo, ok bool) {
	rich := l.inline
	if !d.literal {
		rich = resolve(l.raw, l.body, true)
	}
	text := rich.text[:min(len(rich.text), maxHeading)]
	for colon := range maxLabelColons {
		at := nthColon(text, colon)
		if at < 0 || strings.TrimSpace(rich.text[at+1:]) == "" {
			break
		}
		h, known := d.heading(text[:at])
		if known && h.kind == levelSection && h.name == "" && len(h.levels) == 1 && h.levels[0] == level {
			e, ok = echo{d.rawSize(l, rich, at+1), h.label}, true // the longest label that is one
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
func (d *document) rawSize(l *line, rich inline, size int) int {
	if d.literal || rich.columns == nil {
		return size
	}
	next := framework.NonSpace(rich.text[:size])
	characters := int(rich.columns[min(next, len(rich.columns)-1)]) - 1
	at := 0
	for range characters {
		_, n := utf8.DecodeRuneInString(l.raw[at:])
		at += n
	}
	return max(0, at-l.body)
}

// cutEchoes takes the labels off the texts behind them.
func (d *document) cutEchoes() {
	for i, e := range d.echoes {
		d.lines[i].cutLabel(e.size, d.literal)
	}
}

// echoOver is the label that stood before a block.
func (d *document) echoOver(b *block) (echo, bool) {
	e, ok := d.echoes[b.number-1]
	return e, ok
}

// partedBelow reports that a rule stands below a line in its section. Where one
// parts what stands behind such a label from the skill's own text, a section
// without a rule has nothing else.
func (d *document) partedBelow(line int) bool {
	for k := line + 1; k < len(d.lines) && d.heads[k] == nil; k++ {
		if d.lines[k].shape == rule {
			return true
		}
	}
	return false
}
