package skill

import (
	"maps"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// matter reads what stands around the pages of skills. Whole documents say more
// than their skills: introductions, chapters on categories, what levels mean, a
// licence. Where the source's own marks show which lines are headings, such
// chapters are kept as the edition's matter. A skill that was not recognised
// must not hide there, so what has the headings of one stays unaccounted.
type matter struct {
	*Document
	marked bool // the source says which lines are headings
	titles []candidate
	forms  map[levelForm]bool // how skills' own level headings look
	ladder []int              // all levels that headings name, and those below them
	// chapters are the pages above each chapter between skills, by its heading; nil
	// until somebody asks.
	chapters map[string]int
}

// levelForm is how the heading of a level looks.
type levelForm struct {
	rank     int
	labelled bool
}

func formOf(l *source.Line, h *dialect.Heading) levelForm { return levelForm{l.Rank, h.Label != ""} }

// matterOf looks at how the source marks its headings: it does so where all
// titles are marked and there are several, or there are none but other
// headings.
func (d *Document) matterOf(titles []candidate) *matter {
	m := &matter{Document: d, titles: titles, forms: map[levelForm]bool{}}
	ranked := func(l source.Line) bool { return l.Rank > 0 }
	if len(titles) == 0 {
		m.marked = slices.ContainsFunc(d.Lines, ranked)
	} else {
		m.marked = len(titles) > 1 && !slices.ContainsFunc(titles, func(t candidate) bool { return !ranked(d.Lines[t.at]) })
	}
	highest := d.Ladder.Lowest - 1
	for i, h := range d.Heads {
		if h != nil && h.Kind == dialect.LevelSection && len(h.Levels) > 0 {
			highest = max(highest, slices.Max(h.Levels))
			if m.marked && m.inPage(i) {
				m.forms[formOf(&d.Lines[i], h)] = true
			}
		}
	}
	for n := d.Ladder.Lowest; n <= highest; n++ {
		m.ladder = append(m.ladder, n)
	}
	return m
}

// inPage reports that a line is on the page of a skill.
func (m *matter) inPage(i int) bool {
	k, _ := slices.BinarySearchFunc(m.titles, i, func(t candidate, i int) int { return t.at - i })
	return k > 0 && m.pageEnd(m.titles[k-1], i) == i
}

// pageEnd finds the line, between a title and end, at which another chapter of
// the same rank or a higher one begins.
func (m *matter) pageEnd(t candidate, end int) int {
	if !m.marked {
		return end
	}
	for i := t.last + 1; i < end; i++ {
		if m.opensChapter(i, m.Lines[t.at].Rank) && !m.isPart(t, i) {
			return i
		}
	}
	return end
}

// opensChapter reports that a line is a marked heading of some rank, up to lowest, that
// no dialect knows and that is no skill's name.
func (m *matter) opensChapter(i, lowest int) bool {
	l := &m.Lines[i]
	if l.Shape != source.Prose || l.Rank == 0 || l.Rank > lowest {
		return false
	}
	return m.Heads[i] == nil && !m.Names[framework.Fold(l.Text)]
}

// read reads lines around the pages of skills: what is plainly furniture, and
// the chapters that surely hold no skill.
func (m *matter) read(from, to int) {
	if from >= to {
		return
	}
	blocks := m.Blocks(from, to, Wrapping{})
	m.readOutside(blocks)
	if !m.marked {
		if from == 0 {
			m.keepPreface(blocks)
		} else {
			putRightsAway(blocks)
		}
		return
	}
	start, above, looked := 0, -1, 0
	for at := 0; at < len(blocks); {
		for ; looked < at; looked++ { // every block once: there may be a million
			if blocks[looked].Rank > 0 {
				above = looked
			}
		}
		end := skillParts(blocks, at, m.behindSkill(from) || above >= 0 && m.hasTitleRank(blocks[above]) || m.lacksTitle(blocks, at))
		if end > at && !m.isGeneral(blocks[at:end]) {
			m.keep(blocks[start:max(start, headingAbove(blocks, at))])
			end = chapterEnd(blocks, end)
			start = end
		}
		at = max(end, at+1)
	}
	m.keep(blocks[min(start, len(blocks)):])
}

// skillParts gives the end of a run of sections that begins at a block: a
// guidance heading, a coverage line or a level, and those that follow. It is at
// itself where no such section begins there. Levels that share a line with their text
// count behind the first skill, or below a heading of the rank of titles: elsewhere
// documents explain what they look like.
func skillParts(blocks []*Block, at int, inline bool) int {
	end := at
	for i := at; i < len(blocks); i++ {
		b := blocks[i]
		switch {
		case b.head != nil && b.head.OfSkill() && (!b.head.Inline || inline && b.head.Kind == dialect.LevelSection):
			end = i + 1
		case i == at, b.Rank > 0 && b.Rank < blocks[end-1].Rank:
			return end
		}
	}
	return end
}

// lacksTitle reports that levels which share a line with their text begin at a block, look
// as those of skills do, and are some of the ladder: an explanation of levels has all of
// them, or one as an example. The title of a skill may be missing above.
func (m *matter) lacksTitle(blocks []*Block, at int) bool {
	inline := func(b *Block) bool { return b.head != nil && b.head.Inline && b.head.IsOneLevel() }
	if !inline(blocks[at]) {
		return false
	}
	for i := at - 1; i >= 0 && blocks[i].Rank == 0; i-- {
		if blocks[i].head != nil {
			if inline(blocks[i]) {
				return false // not the first of them
			}
			break
		}
	}
	levels := map[int]bool{}
	for i, b := range blocks[at:] {
		if i > 0 && b.head == nil && b.Rank == 0 {
			continue // the text behind one
		}
		if !inline(b) {
			break
		}
		if n := b.head.Levels[0]; levels[n] || !m.forms[formOf(b.Line, b.head)] {
			return false
		}
		levels[b.head.Levels[0]] = true
	}
	return len(levels) > 1 && len(levels) < len(m.ladder)
}

// behindSkill reports that a line stands behind the title of a skill.
func (m *matter) behindSkill(i int) bool { return len(m.titles) > 0 && m.titles[0].at < i }

// hasTitleRank reports that a heading has the rank that all titles have.
func (m *matter) hasTitleRank(b *Block) bool {
	return len(m.titles) > 0 && b.Rank == m.commonTitleRank()
}

// isGeneral reports that sections are what the framework says of its levels in
// general: the whole ladder, once or several times, with headings that do not
// look like those of skills.
func (m *matter) isGeneral(blocks []*Block) bool {
	times := map[int]int{}
	for _, b := range belowLadderTitle(blocks) {
		if b.head == nil || !b.head.OfSkill() || b.head.Inline && b.head.Kind != dialect.LevelSection {
			continue
		}
		form := formOf(b.Line, b.head)
		if b.head.Kind != dialect.LevelSection || m.forms[form] || len(m.titles) == 0 && !form.labelled {
			return false
		}
		for _, n := range b.head.Levels {
			times[n]++
		}
	}
	equal := slices.Compact(slices.Sorted(maps.Values(times)))
	return len(times) > 1 && len(equal) == 1 && slices.Equal(slices.Sorted(maps.Keys(times)), m.ladder)
}

// belowLadderTitle are the blocks below a heading that says only that levels follow, and
// directly below which one does: the title of a chapter on levels, "Levels of responsibility".
func belowLadderTitle(blocks []*Block) []*Block {
	over := func(b *Block) bool {
		return b.head != nil && b.head.Kind == dialect.LevelsSection && b.Rank > 0 && !b.head.Inline
	}
	if len(blocks) > 1 && over(blocks[0]) && blocks[1].head != nil && blocks[1].head.Kind == dialect.LevelSection && blocks[1].Rank > blocks[0].Rank {
		return blocks[1:]
	}
	return blocks
}

// headingAbove is the last block before at that heads something higher than
// what begins there.
func headingAbove(blocks []*Block, at int) int {
	for i := at - 1; i >= 0; i-- {
		if blocks[i].Rank > 0 && (blocks[at].Rank == 0 || blocks[i].Rank < blocks[at].Rank) {
			return i
		}
	}
	return 0
}

// chapterEnd is the first block from at on that begins another chapter.
func chapterEnd(blocks []*Block, at int) int {
	for i := at; i < len(blocks); i++ {
		if blocks[i].Rank > 0 && blocks[i].head == nil {
			return i
		}
	}
	return len(blocks)
}

// keep keeps blocks as matter: a chapter from every heading to the next of its
// rank or a higher one.
func (m *matter) keep(blocks []*Block) {
	rank := 0
	for _, b := range blocks {
		if b.Class != source.Unclassified || framework.NonSpace(b.Raw) == 0 {
			continue
		}
		t := b.stored(m.Place)
		if b.head != nil && b.head.Inline { // its text is the next block
			if t.Text = framework.Clean(b.Raw[:min(b.Body, len(b.Raw))]); !strings.Contains(t.Text, b.head.Title) {
				t.Text = b.head.Title
			}
		}
		if b.Rank > 0 && b.Bullet == "" && (rank == 0 || b.Rank <= rank) {
			rank = b.Rank
			m.matter = append(m.matter, framework.Matter{Title: t.Text, From: t.From})
			continue
		}
		if rank == 0 { // text without a heading above it
			rank = maxRank
			m.matter = append(m.matter, framework.Matter{From: t.From})
		}
		last := &m.matter[len(m.matter)-1]
		last.Texts = append(last.Texts, t)
	}
}
