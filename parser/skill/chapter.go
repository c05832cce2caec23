package skill

import (
	"fmt"

	"compdiff/framework"
	"compdiff/parser/source"
)

// A chapter between two skills is matter, which belongs to none. Ranks tell it from a part
// of the skill above, where titles rank above the headings of parts. Where they do not,
// or the heading comes below several skills, it is a part that nobody knows, or may be.

// isPart reports that a heading which ranks with the title of its page is none of another
// chapter: other headings of the page have that rank as well.
func (m *matter) isPart(t candidate, i int) bool {
	rank := m.Lines[t.at].Rank
	if m.Lines[i].Rank != rank {
		return false
	}
	for k := t.last + 1; k < i; k++ {
		if h := m.Heads[k]; h != nil && h.OfSkill() && !h.Inline && m.Lines[k].Rank == rank {
			return true
		}
	}
	return false
}

// doubtChapter says that what stands between a skill and the next one, from and up to, may
// be part of the skill and no chapter of the document.
func (m *matter) doubtChapter(page, from, to int) {
	if from >= to || page+1 >= len(m.titles) || !m.marked || !m.hasText(from, to) {
		return
	}
	head, t := &m.Lines[from], m.titles[page]
	if head.Rank < m.Lines[t.at].Rank && m.chapterPages()[framework.Fold(head.Text)] < 2 {
		return
	}
	m.problems = append(m.problems, framework.Problem{
		Rule: "heading-suspect", From: head.From(m.Place), Skill: SkillID(&framework.Skill{Code: t.Code, Name: t.Name}),
		Message: fmt.Sprintf("%q was taken for the heading of a chapter between two skills; it may be a part of the skill above, which nobody knows", framework.Clean(head.Text)),
	})
}

// hasText reports that a text stands below the heading that begins some lines.
func (m *matter) hasText(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if l := &m.Lines[i]; l.Shape == source.Prose && l.Rank == 0 && !l.LinkOnly && l.IsUnread() {
			return true
		}
	}
	return false
}

// chapterPages counts the pages below which each chapter stands, by its heading.
func (m *matter) chapterPages() map[string]int {
	if m.chapters != nil {
		return m.chapters
	}
	m.chapters = map[string]int{}
	for k, t := range m.titles[:max(0, len(m.titles)-1)] {
		end := m.titles[k+1].at
		if at := m.pageEnd(t, end); at < end {
			m.chapters[framework.Fold(m.Lines[at].Text)]++
		}
	}
	return m.chapters
}
