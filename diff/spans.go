package diff

// spans writes edits as the fewest possible spans. Put together, the equal
// and deleted ones are the old text to the letter, and the equal and inserted
// ones the new text.
func spans(es []edit) []Span {
	var b spanBuilder
	for _, e := range es {
		switch {
		case e.op == Delete:
			b.deleted.add(e.space, e.Text)
		case e.op == Insert:
			b.inserted.add(e.space, e.Text)
		case e.space == e.oldSpace:
			b.flush()
			b.equal.add(e.space, e.Text)
		default:
			b.deleted.add(e.oldSpace)
			b.inserted.add(e.space)
			b.flush()
			b.equal.add(e.Text)
		}
	}
	b.flush()
	b.put(Equal, &b.equal)
	return b.out
}

// spanBuilder gathers an equal text and the two sides of the hunk after it.
type spanBuilder struct {
	out                      []Span
	equal, deleted, inserted run
}

// run is a text that grows.
type run []byte

func (r *run) add(texts ...string) {
	for _, t := range texts {
		*r = append(*r, t...)
	}
}

func (r run) spaced() bool { return len(r) > 0 && r[0] == ' ' }

// flush writes the hunk gathered so far, if there is one, and what is equal
// before it. A space that begins both sides is kept text and moves out of the
// hunk.
func (b *spanBuilder) flush() {
	if len(b.deleted)+len(b.inserted) == 0 {
		return
	}
	if b.deleted.spaced() && b.inserted.spaced() {
		b.equal.add(" ")
		b.deleted, b.inserted = b.deleted[1:], b.inserted[1:]
	}
	b.put(Equal, &b.equal)
	b.put(Delete, &b.deleted)
	b.put(Insert, &b.inserted)
}

func (b *spanBuilder) put(op Op, text *run) {
	if len(*text) > 0 {
		b.out = append(b.out, Span{op, string(*text)})
		*text = (*text)[:0]
	}
}
