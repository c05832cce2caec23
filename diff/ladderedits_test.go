package diff_test

import (
	"slices"
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
)

// chain lets a statement of each of three levels take the place of the one below:
// what the lowest said is gone. Where the levels echo each other, links inside the
// levels hide it.
func (e *editor) chain(s, _ *framework.Skill) {
	if len(s.Levels) < 3 {
		return
	}
	ladder := s.Levels[:3]
	for i := range ladder {
		if len(ladder[i].Statements) < 2 || e.touched[ladder[i].Statements[0].Text] || i > 0 && ladder[i].Number != ladder[i-1].Number+1 {
			return
		}
	}
	was := []string{ladder[0].Statements[0].Text, ladder[1].Statements[0].Text, ladder[2].Statements[0].Text}
	ladder[0].Statements[0].Text, ladder[1].Statements[0].Text = was[1], was[2]
	ladder[2].Statements = slices.Delete(ladder[2].Statements, 0, 1)
	for i := range ladder {
		for _, st := range ladder[i].Statements {
			e.touch(st.Text)
		}
	}
	e.touch(was...)
	e.expect(expected{rule: "statement-removed", old: was[:1]})
	for _, moved := range was[1:] {
		e.expect(expected{rule: "statement-moved", old: []string{moved}, new: []string{moved}})
	}
}

// lighten says a duty by a light verb and the noun of the verb it had.
func (e *editor) lighten(s string) string {
	verb, rest, _ := strings.Cut(s, " ")
	return e.of([]string{"Carries out ", "Performs ", "Undertakes "}) + strings.ToLower(strings.TrimSuffix(verb, "es")) + "ing of " + rest
}

// handDuty hands the second duty of a statement to its neighbour: the level asks for what
// it asked.
func (e *editor) handDuty(s, _ *framework.Skill) {
	l, i := e.draw(s)
	if l == nil || i+1 == len(l.Statements) || e.touched[l.Statements[i+1].Text] {
		return
	}
	was, next := l.Statements[i].Text, l.Statements[i+1].Text
	head, tail, ok := strings.Cut(was, ", and ")
	if !ok || strings.Contains(next, ", and ") || len(tail) > min(len(head), len(next)) { // who says which of two it was
		return
	}
	head, longer := head+".", strings.TrimSuffix(next, ".")+", and "+tail
	l.Statements[i].Text, l.Statements[i+1].Text = head, longer
	e.touch(was, next, head, longer)
	e.expect(expected{rule: "statement-reworded", old: []string{was}, new: []string{head}, class: diff.Wording})
	e.expect(expected{rule: "statement-reworded", old: []string{next}, new: []string{longer}, class: diff.Wording})
}

// handNote moves a unit of guidance to another skill, now and then with a word more.
func (e *editor) handNote(s, other *framework.Skill) {
	if len(s.Guidance) == 0 || e.touched[s.Guidance[0].Text] {
		return
	}
	note := s.Guidance[0]
	s.Guidance = slices.Clone(s.Guidance[1:])
	was := note.Text
	if e.IntN(2) == 0 {
		note.Text = strings.TrimSuffix(note.Text, ".") + " of " + e.of(e.adjectives) + " " + e.of(e.nouns) + "."
	}
	other.Guidance = append(slices.Clone(other.Guidance), note)
	e.touch(was, note.Text)
	e.expect(expected{rule: "guidance-moved", old: []string{was}, new: []string{note.Text}})
}

// addNote gives a skill a unit of guidance more.
func (e *editor) addNote(s, _ *framework.Skill) {
	note := framework.Note{Kind: framework.Paragraph, Text: e.sentence(e.topic)}
	s.Guidance = append(slices.Clone(s.Guidance), note)
	e.touch(note.Text)
	e.expect(expected{rule: "guidance-added", new: []string{note.Text}})
}

// dropNote takes a unit of guidance from a skill.
func (e *editor) dropNote(s, _ *framework.Skill) {
	if n := len(s.Guidance) - 1; n >= 0 && !e.touched[s.Guidance[n].Text] {
		e.expect(expected{rule: "guidance-removed", old: []string{s.Guidance[n].Text}})
		s.Guidance = slices.Clone(s.Guidance[:n])
	}
}

// TestGeneratedNeighbours hands duties to the neighbouring statement all over editions:
// nothing may be called dropped or added.
func TestGeneratedNeighbours(t *testing.T) {
	tallies := map[string]*tally{}
	var strange []string
	for seed := range uint64(3) {
		a := newAuthor(seed + 40)
		truth := a.nextEdition(300, 0)
		e := &editor{author: a, truth: &truth}
		for i := range truth.new.Skills {
			e.touched = map[string]bool{}
			for range 3 {
				e.handDuty(&truth.new.Skills[i], nil)
			}
		}
		strange = append(strange, measureTruth(truth, tallies)...)
	}
	for _, rule := range []string{"statement-reworded", string(diff.Wording)} {
		if n := tallies[rule]; n == nil || n.right < 200 || n.precision() < .95 || n.recall() < .95 {
			t.Errorf("%s: %+v\n%s", rule, n, strings.Join(strange[:min(20, len(strange))], "\n"))
		}
	}
	t.Log(table(tallies))
}

// TestGeneratedPatterns edits the same words all over an edition, beside other
// edits: the pattern must refer to just the changes that have it.
func TestGeneratedPatterns(t *testing.T) {
	for seed := range uint64(3) {
		a := newAuthor(100 + seed)
		old := &framework.Edition{}
		for n := range 60 {
			old.Skills = append(old.Skills, a.skill(n))
		}
		new := deepClone(old)
		edited := map[string]bool{}
		for i := range new.Skills {
			st := &new.Skills[i].Levels[0].Statements[0]
			switch {
			case strings.Contains(st.Text, " across "):
				st.Text = strings.ReplaceAll(st.Text, " across ", " throughout ")
				edited[st.Text] = true
			case i%3 == 0:
				st.Text = (&editor{author: a}).substance(st.Text)
			}
		}
		checkPattern(t, diff.Compare(old, new), edited)
	}
}

// checkPattern wants one pattern, "across" to "throughout", in the changes that gave
// these texts and in no other.
func checkPattern(t *testing.T, log *diff.Changelog, edited map[string]bool) {
	t.Helper()
	texts := map[string]string{}
	for _, c := range log.Changes {
		if len(c.New) > 0 {
			texts[c.Fingerprint] = c.New[0].Text.Text
		}
	}
	for _, p := range log.Patterns {
		if p.Old != "across" || p.New != "throughout" {
			t.Errorf("a pattern that nobody made: %+v", p)
			continue
		}
		if len(p.Changes) != len(edited) {
			t.Errorf("the pattern has %d changes, made were %d", len(p.Changes), len(edited))
		}
		for _, f := range p.Changes {
			if !edited[texts[f]] {
				t.Errorf("the pattern refers to %q", texts[f])
			}
		}
	}
	if len(log.Patterns) == 0 && len(edited) >= 5 {
		t.Errorf("an edit made %d times is no pattern", len(edited))
	}
}
