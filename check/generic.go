package check

import (
	"fmt"
	"strings"

	"compdiff/framework"
)

// generalLeftOut reports levels of single skills that begin with a paragraph of
// their own, where the framework says in a paragraph what other levels mean in
// general, and of these nothing: it may be that. What several skills share shows
// itself; what one has alone does not.
func generalLeftOut(r *reading) []fault {
	said, users := map[int]bool{}, map[int]int{}
	var out []fault
	for _, g := range r.edition.GenericLevels {
		said[g.Number] = len(g.Texts) > 0 && g.Texts[0].From.File != ""
	}
	r.eachLevel(func(_ *framework.Skill, l *framework.Level) { users[l.Number]++ })
	first := map[string]line{}
	for _, l := range r.lines() {
		if l.owner != nil && l.sort() == "levels" && l.first && l.alone && !l.only {
			first[nameOf(l.owner)+" "+l.part] = l
		}
	}
	if len(said) == 0 || len(r.edition.Skills) < 2 {
		return nil
	}
	r.eachLevel(func(s *framework.Skill, l *framework.Level) {
		at, ok := first[nameOf(s)+" "+levelPart(l.Number)]
		if ok && users[l.Number] == 1 && !said[l.Number] && anySaid(said) {
			out = append(out, fault{at.passage, at.Text.Text,
				fmt.Sprintf("the framework says what other levels mean in general and nothing of %s, which this skill has alone; the first paragraph may be that", at.part)})
		}
	})
	return out
}

func anySaid(said map[int]bool) bool {
	for _, yes := range said {
		if yes {
			return true
		}
	}
	return false
}

// minGeneral is how many bytes a text has at least that the framework says of a level in
// general and that is looked for in texts of skills.
const minGeneral = 30

// generalMisplaced reports texts of skills that hold what the framework says of a level
// in general: the heading of that level is lost, or stands elsewhere.
func generalMisplaced(r *reading) []fault {
	level := map[string]int{} // of each text
	for _, g := range r.edition.GenericLevels {
		for _, t := range g.Texts {
			if len(t.Text) >= minGeneral {
				level[t.Text] = g.Number
			}
		}
	}
	if len(level) == 0 {
		return nil
	}
	var out []fault
	for _, l := range r.lines() {
		if l.owner == nil {
			continue
		}
		for _, text := range []string{l.Text.Text, pastLabel(l.Text.Text)} {
			if n, ok := level[text]; ok {
				out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("the text is what the framework says of level %d in general and stands in %s: the heading of that level may be lost", n, l.part)})
				break
			}
		}
	}
	return out
}

// pastLabel is what stands behind the label of a text.
func pastLabel(text string) string {
	label := labelBefore(text)
	return strings.TrimSpace(strings.TrimPrefix(text[len(label):], ":"))
}
