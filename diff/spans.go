package diff

import "strings"

// spans writes edits as the fewest possible spans. Put together, the equal
// and deleted ones are the old text to the letter, and the equal and inserted
// ones the new text.
func spans(es []edit) []Span {
	var b spanBuilder
	for _, e := range es {
		switch {
		case e.op != Equal:
			b.add(e.op, e.space+e.Text)
		case e.space == e.oldSpace:
			b.add(Equal, e.space+e.Text)
		default:
			b.add(Delete, e.oldSpace)
			b.add(Insert, e.space)
			b.add(Equal, e.Text)
		}
	}
	b.flush()
	return b.out
}

// spanBuilder gathers a hunk's two sides until the next equal text.
type spanBuilder struct {
	out               []Span
	deleted, inserted string
}

func (b *spanBuilder) add(op Op, text string) {
	switch op {
	case Delete:
		b.deleted += text
	case Insert:
		b.inserted += text
	default:
		b.flush()
		b.put(Equal, text)
	}
}

// flush writes the hunk gathered so far. A space that begins both sides is
// kept text and moves out of the hunk.
func (b *spanBuilder) flush() {
	if strings.HasPrefix(b.deleted, " ") && strings.HasPrefix(b.inserted, " ") {
		b.put(Equal, " ")
		b.deleted, b.inserted = b.deleted[1:], b.inserted[1:]
	}
	b.put(Delete, b.deleted)
	b.put(Insert, b.inserted)
	b.deleted, b.inserted = "", ""
}

func (b *spanBuilder) put(op Op, text string) {
	if text == "" {
		return
	}
	if n := len(b.out); n > 0 && b.out[n-1].Op == op {
		b.out[n-1].Text += text
		return
	}
	b.out = append(b.out, Span{op, text})
}
