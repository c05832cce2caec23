package layout

// Pages makes pages of blocks of the sheets of a document, which come in its
// order.
func Pages(sheets []*Sheet) []Page {
	leaves := splitSpreads(sheets)
	body := bodySize(leaves)
	for _, f := range leaves {
		f.findTables()
	}
	takeFurniture(leaves, body)
	takeContents(leaves, body)
	findOpenTables(leaves)
	joinTables(leaves)
	for _, f := range leaves {
		f.joinHeadings(body)
	}
	for _, f := range leaves {
		f.readingOrder()
	}
	noteGarbled(leaves)
	t := newFlow(leaves, body)
	ps := t.paragraphs()
	t.findHeadings(ps)
	t.findItems(ps)
	return arrange(t, ps, leaves, sheets)
}

// arranger puts blocks on their pages and counts the lines of each.
type arranger struct {
	pages []Page
	lines map[int]int // by page: how many lines were numbered
}

// arrange puts blocks on their pages: of each leaf the heads first, then the
// text, then the rest of what stands aside.
func arrange(t *flow, ps []*paragraph, leaves []*leaf, sheets []*Sheet) []Page {
	a := arranger{pages: make([]Page, len(sheets)), lines: map[int]int{}}
	for i, s := range sheets {
		a.pages[i] = Page{Number: s.Number, Width: tenth(s.Width()), Height: tenth(s.Height()), Problems: s.Problems, Glyphs: s.Shown}
	}
	texts := map[*leaf][]*paragraph{}
	for _, p := range ps {
		texts[p.first().home] = append(texts[p.first().home], p)
	}
	for _, f := range leaves {
		a.putAside(f, func(k Kind) bool { return k == RunningHead })
		for _, l := range f.listed {
			a.put(f, Block{Kind: l.kind, Text: l.text, Page: f.sheet.Number, Apart: true, Lines: []Line{l.public()}})
		}
		for _, p := range texts[f] {
			a.put(f, t.block(p))
		}
		a.putAside(f, func(k Kind) bool { return k != RunningHead })
	}
	return a.pages
}

func (a *arranger) putAside(f *leaf, wanted func(Kind) bool) {
	for _, l := range f.aside {
		if k := f.asideKind(l); wanted(k) {
			a.put(f, Block{Kind: k, Text: l.text, Page: f.sheet.Number, Apart: true, Lines: []Line{l.public()}})
		}
	}
}

// put puts a block at the end of what is read with a leaf.
func (a *arranger) put(f *leaf, b Block) {
	b.Line = a.lines[b.Page] + 1
	for _, l := range b.Lines {
		a.lines[l.Page]++
	}
	p := &a.pages[f.sheet.Number-1]
	p.Blocks = append(p.Blocks, b)
}
