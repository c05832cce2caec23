package source

import (
	"strconv"
	"strings"
)

// docxWriter makes lines of paragraphs and tables. Each paragraph is a line of the
// source that places refer to.
type docxWriter struct {
	lineBuilder
	styles    docxStyles
	numbering *docxNumbering
	source    strings.Builder
	counters  map[string]*[maxListDepth + 1]int // the numbers of the last items, by list
	list      string                            // that the last paragraph was an item of
}

// write writes what stands in a container.
func (w *docxWriter) write(c *docxContainer) {
	for i := range c.blocks {
		b := &c.blocks[i]
		switch {
		case b.table != nil:
			w.leaveLists(0)
			w.table(b.table)
		case b.paragraph != nil:
			w.paragraph(b.paragraph, i > 0 && c.blocks[i-1].paragraph != nil && c.blocks[i-1].paragraph.joined)
		}
	}
	w.leaveLists(0)
}

// finish ends the document.
func (w *docxWriter) finish() {
	w.breakLine()
	w.part()
}

// paragraph writes a paragraph; goesOn is set where the mark between it and the one
// above was deleted.
func (w *docxWriter) paragraph(p *docxParagraph, goesOn bool) {
	look := p.look.over(w.styles.look(p.style))
	rank := max(look.rank, p.heading)
	if !p.hasText() {
		w.source.WriteByte('\n')
		w.write(&p.boxes)
		return
	}
	switch {
	case goesOn:
		w.space = true
	case look.toc:
		w.leaveLists(0)
		w.part()
		w.beginFrame()
	case rank > 0:
		w.leaveLists(0)
		w.beginHeading(rank)
	case look.list != "":
		w.item(look)
	default:
		w.leaveLists(0)
		w.part()
	}
	w.runs(p, rank == 0)
	if !p.joined {
		w.endParagraph(look, rank)
	}
	w.source.WriteByte('\n')
	if len(p.boxes.blocks) > 0 {
		w.write(&p.boxes)
	}
}

func (w *docxWriter) endParagraph(look docxLook, rank int) {
	switch {
	case look.toc:
		w.part()
		w.frames = max(0, w.frames-1)
	case rank > 0 || w.rank > 0:
		w.endHeading()
	case look.list != "":
		w.endItem()
	default:
		w.part()
	}
}

// runs writes the text of a paragraph. Headings are bold by themselves, which says
// nothing more of them.
func (w *docxWriter) runs(p *docxParagraph, marked bool) {
	for _, run := range p.runs {
		run.bold = run.bold && marked
		if run.bold {
			w.strong++
		}
		if run.linked {
			w.beginLink()
		}
		for _, c := range run.text {
			if c == '\n' {
				w.breakWithin()
				c = ' '
			} else {
				w.character(c, w.source.Len())
			}
			w.source.WriteRune(c)
		}
		if run.linked {
			w.endLink()
		}
		if run.bold {
			w.strong--
		}
	}
}

// item begins an item of a list.
func (w *docxWriter) item(look docxLook) {
	if len(w.lists) > 0 && w.list != look.list && look.depth == 0 {
		w.leaveLists(0)
	}
	w.list = look.list
	w.leaveLists(look.depth + 1)
	numbered, start := w.numbering.level(look.list, look.depth)
	for len(w.lists) <= look.depth {
		w.beginList(0)
	}
	w.beginItem()
	if n := w.count(look, start); numbered {
		w.numberItem(min(n, 999))
	}
}

// count is the number of an item of a list. Lists count on over what stands
// between their items; items further in begin anew.
func (w *docxWriter) count(look docxLook, start int) int {
	if w.counters == nil {
		w.counters = map[string]*[maxListDepth + 1]int{}
	}
	counter := w.counters[look.list]
	if counter == nil {
		counter = &[maxListDepth + 1]int{}
		w.counters[look.list] = counter
	}
	if counter[look.depth] == 0 {
		counter[look.depth] = start - 1
	}
	counter[look.depth]++
	for depth := look.depth + 1; depth <= maxListDepth; depth++ {
		counter[depth] = 0
	}
	return counter[look.depth]
}

// leaveLists closes the lists that are more than depth deep.
func (w *docxWriter) leaveLists(depth int) {
	for len(w.lists) > depth {
		w.endList()
		w.gap = w.gap || len(w.lists) == 0
	}
}

// table writes a table. A cell that goes on with the one above is a part of that.
func (w *docxWriter) table(t *docxTable) {
	w.beginTable()
	for i, row := range t.rows {
		if row.deleted {
			continue
		}
		w.beginRow()
		if row.skipped > 0 {
			w.beginCell(row.header, row.skipped, 1)
		}
		at := row.skipped
		for k := range row.cells {
			c := &row.cells[k]
			if !c.below || i == 0 {
				w.beginCell(row.header, c.across, t.reach(i, at))
			}
			w.write(&c.docxContainer)
			w.breakLine()
			at += c.across
		}
	}
	w.endTable()
}

// reach is over how many rows the cell that begins in a column reaches.
func (t *docxTable) reach(row, column int) int {
	n := 1
	for _, below := range t.rows[row+1:] {
		if below.deleted {
			continue
		}
		at := below.skipped
		k := 0
		for k < len(below.cells) && at < column {
			at += below.cells[k].across
			k++
		}
		if k == len(below.cells) || at != column || !below.cells[k].below {
			break
		}
		n++
	}
	return min(n, maxSpan)
}

func (p *docxParagraph) hasText() bool {
	for _, run := range p.runs {
		if strings.TrimSpace(run.text) != "" {
			return true
		}
	}
	return false
}

// wholeNumber reads a number of an attribute; 1 where it is none.
func wholeNumber(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		return 1
	}
	return min(n, maxSpan)
}
