package parser

// joinSoft joins lines that only the source's line breaks part. It leaves them
// to the eye where headings stand among them: whoever wrote those did not write
// by the rules.
func (d *document) joinSoft() {
	for i := range d.lines {
		if d.lines[i].soft && d.heads[i] != nil {
			return
		}
	}
	for i := range d.lines {
		d.lines[i].joined = d.lines[i].joined || d.lines[i].soft
	}
}

// putFramesAway makes what stands around texts, menus and page feet, furniture.
// A heading of a skill shows that this one stands around nothing.
func (d *document) putFramesAway() {
	for i := 0; i < len(d.lines); {
		end := i
		for end < len(d.lines) && d.lines[i].framed > 0 && (d.lines[end].framed == d.lines[i].framed || d.lines[end].shape == blank) {
			end++
		}
		if end > i && !d.hasSkill(i, end) {
			for k := i; k < end; k++ {
				d.lines[k].place(furniture)
				d.lines[k].shape, d.heads[k] = blank, nil
			}
		}
		i = max(end, i+1)
	}
}

// hasSkill reports that the heading of a skill or of a part of one is among
// some lines. A link to one is none.
func (d *document) hasSkill(from, to int) bool {
	for i := from; i < to; i++ {
		l := &d.lines[i]
		if l.linkOnly || l.shape != prose {
			continue
		}
		if h := d.heads[i]; h != nil && h.ofSkill() {
			return true
		}
		if _, ok := d.title(l.text, true); ok && l.rank > 0 {
			return true
		}
	}
	return false
}
