package layouts

import (
	"bytes"
	"html"
	"slices"
	"strings"
)

// pageCut ends the document in the middle of a text.
func pageCut(w *wound) bool {
	i := w.pick(func(b block) bool {
		return b.skill > 0 && b.form == prose && len(b.text) > 30 && (b.part == "description" || strings.HasPrefix(b.part, "level"))
	})
	if i < 0 {
		return false
	}
	b := &w.page.blocks[i]
	w.hit(b.text, w.page.titleText(w.page.skills[b.skill]))
	b.text = cutText(w.chooser, b.text)
	w.places = append(w.places, b.text)
	w.remove(i+1, len(w.page.blocks))
	w.whatIsLeft()
	return true
}

// whatIsLeft sets what still stands in the blocks in place of the truth.
func (w *wound) whatIsLeft() {
	w.replaces, w.must = true, true
	w.accepted = []Truth{w.page.left()}
	if w.layout.is("guidance heading", "none") {
		w.accepted = append(w.accepted, w.accepted[0].guidanceIn("description"))
	}
}

// left is the truth of the blocks that are there: of the skills whose titles
// are, and of the texts that are.
func (p *page) left() Truth {
	t := Truth{Loose: p.truth.Loose}
	at := map[int]int{}
	for _, b := range p.blocks {
		if b.form == title {
			at[b.skill] = len(t.Skills)
			t.Skills = append(t.Skills, Skill{Code: p.skills[b.skill].Code, Name: p.skills[b.skill].Name})
		}
	}
	for _, b := range p.blocks {
		if i, ok := at[b.skill]; ok && b.form >= prose && b.form <= row {
			t.Skills[i].append(p.skills[b.skill], b)
		}
	}
	for _, k := range p.truth.Kept {
		if i, ok := at[k.Skill]; (ok || k.Skill < 0) && slices.ContainsFunc(p.blocks, func(b block) bool { return strings.Contains(b.text, k.Text) }) {
			t.Kept = append(t.Kept, Kept{max(i, min(k.Skill, 0)), k.Text})
		}
	}
	return t
}

// append adds the text of a block to the part of the skill that it belongs to.
func (s *Skill) append(whole Skill, b block) {
	text := strings.TrimSpace(b.text)
	switch n := numberOf(b.part); {
	case b.part == "description":
		s.Description = text
	case b.part == "guidance":
		s.Guidance = append(s.Guidance, Line{b.depth, text})
	case n > 0 && whole.level(n) != nil:
		if s.level(n) == nil {
			s.Levels = append(s.Levels, Level{Number: n})
		}
		l := s.level(n)
		l.Statements = append(l.Statements, statementsIn(text, *whole.level(n))...)
	}
}

// statementsIn cuts a paragraph of a level into its statements; the last may be
// cut short.
func statementsIn(text string, whole Level) (out []string) {
	rest := strings.TrimSuffix(text, " [1]")
	for _, s := range whole.Statements {
		if strings.HasPrefix(rest, s) {
			out = append(out, s)
			rest = strings.TrimSpace(rest[len(s):])
		}
	}
	if rest != "" {
		out = append(out, rest)
	}
	return out
}

// pageMissing takes out what stands between the middle of one skill and the
// middle of the next.
func pageMissing(w *wound) bool {
	i := w.pick(func(b block) bool { return w.ofLevel(b) && b.skill+1 < len(w.page.skills) })
	if i < 0 {
		return false
	}
	a := w.page.blocks[i]
	j := w.pick(func(b block) bool { return w.ofLevel(b) && b.skill == a.skill+1 })
	b := w.page.blocks[j]
	w.hit(w.page.titleText(w.page.skills[a.skill]), w.page.titleText(w.page.skills[b.skill]), a.text, b.text, w.near(i-1))
	step := numberOf(b.part) - numberOf(a.part)
	first := numberOf(a.part) == w.page.first(w.page.skills[a.skill])
	if (step == 0 || first) && w.layout.is("coverage", "none") {
		w.nobody("the levels of the next skill go on where those of this one end")
	}
	w.remove(i, j)
	w.whatIsLeft()
	return true
}

// commentOpened lets a comment begin above the heading of a level, in a page of
// HTML, that nothing ends.
func commentOpened(w *wound) bool {
	if w.page == nil || !w.layout.is("format", "html", "wordhtml", "gdocs") {
		return false
	}
	i := w.pick(w.ofLevel)
	if i < 0 {
		return false
	}
	head := ">" + html.EscapeString(w.page.blocks[i].text)
	seen := 0
	for _, b := range w.page.blocks[:i] {
		if b.text == w.page.blocks[i].text {
			seen++
		}
	}
	at := allIndexes(w.data, head)
	if seen >= len(at) {
		return false
	}
	tag := bytes.LastIndex(w.data[:at[seen]], []byte("<h"))
	if tag < 0 {
		return false
	}
	w.hit(w.page.blocks[i].text, w.page.titleText(w.page.skills[w.page.blocks[i].skill]), "<!--", "comment")
	w.data = slices.Insert(slices.Clone(w.data), tag, []byte("<!-- ")...)
	all := w.page.blocks
	w.page.blocks = slices.Clone(all[:i])
	w.whatIsLeft()
	w.page.blocks = all
	return true
}
