package layouts

import (
	"slices"
	"strings"
)

// bulletLost takes the bullet of an item of guidance away.
func bulletLost(w *wound) bool {
	i := w.pick(func(b block) bool { return b.form == item && b.part == "guidance" && b.label != "lost" })
	if i < 1 {
		return false
	}
	b := &w.page.blocks[i]
	if b.depth == 2 || w.page.blocks[i-1].depth == 2 {
		return false // whose item it is, nobody knows
	}
	b.label, b.glued = "lost", true
	if f := w.layout["format"]; f == "markdown" || f == "rst" || f == "asciidoc" || f == "text" && !w.layout.is("width", "never") {
		w.nobody("a line below an item without a bullet of its own goes on in the item")
	}
	w.accepted = append(w.accepted, w.truth().altered(b.skill, func(s *Skill) { s.Guidance = flatter(s.Guidance, b.text) }))
	return w.hit(b.text, w.near(i-1))
}

// flatter has one line of guidance at depth 0.
func flatter(lines []Line, text string) []Line {
	out := slices.Clone(lines)
	for i := range out {
		if out[i].Text == text {
			out[i].Depth = 0
		}
	}
	return out
}

// itemsGlued sets two items of guidance in one line, the bullet between.
func itemsGlued(w *wound) bool {
	i := w.pick(func(b block) bool { return b.form == item && b.part == "guidance" && b.label != "lost" })
	if i < 0 || i+1 >= len(w.page.blocks) {
		return false
	}
	a, b := &w.page.blocks[i], w.page.blocks[i+1]
	if b.form != item || b.depth != a.depth {
		return false
	}
	mark := b.label
	if mark == "" {
		mark = "•"
	}
	a.text += " " + mark + " " + b.text
	w.hit(a.text, b.text)
	w.remove(i+1, i+2)
	return true
}

// paragraphTorn breaks a sentence of a level into two paragraphs.
func paragraphTorn(w *wound) bool {
	i := w.pick(func(b block) bool { return b.form == prose && numberOf(b.part) > 0 && len(b.text) > 40 })
	if i < 0 || w.page.skills[w.page.blocks[i].skill].level(numberOf(w.page.blocks[i].part)) == nil {
		return false
	}
	b := w.page.blocks[i]
	at := strings.Index(b.text[len(b.text)/2:], " ")
	if at < 0 {
		return false
	}
	at += len(b.text) / 2
	rest := b
	rest.text = b.text[at+1:]
	w.page.blocks[i].text = b.text[:at]
	w.page.blocks = slices.Insert(w.page.blocks, i+1, rest)
	return w.hit(b.text, rest.text)
}

// paragraphsGlued joins the description with the first paragraph of guidance,
// or two paragraphs of a level, the heading between them kept.
func paragraphsGlued(w *wound) bool {
	i := w.pick(func(b block) bool { return b.form == prose && b.part == "guidance" })
	if i < 0 || i+1 >= len(w.page.blocks) || w.page.blocks[i+1].form != prose || w.page.blocks[i+1].part != "guidance" {
		return false
	}
	b := &w.page.blocks[i]
	whole := *w.truth()
	first, second := b.text, w.page.blocks[i+1].text
	b.text += " " + second
	w.accepted = append(w.accepted, whole.altered(b.skill, func(s *Skill) { s.Guidance = joinedLines(s.Guidance, first, second) }))
	w.hit(b.text)
	w.remove(i+1, i+2)
	return true
}

// joinedLines has two lines of guidance as one.
func joinedLines(lines []Line, first, second string) (out []Line) {
	for _, l := range lines {
		if n := len(out); l.Text == second && n > 0 && out[n-1].Text == first {
			out[n-1].Text += " " + second
			continue
		}
		out = append(out, l)
	}
	return out
}
