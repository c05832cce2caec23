package parser_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
)

// refSkill is a skill as an author wrote it, before any layout: what a reader
// of every layout must give back.
type refSkill struct {
	Code        string           `json:"code"`
	Name        string           `json:"name"`
	Description string           `json:"description"`
	Guidance    []string         `json:"guidance"` // "- " marks an item, "-- " a sub-item
	Levels      map[int][]string `json:"levels"`   // the paragraphs of every defined level
}

// numbers lists the defined levels, ascending.
func (s refSkill) numbers() []int { return slices.Sorted(maps.Keys(s.Levels)) }

// guidanceLine takes the marks off a line of reference guidance.
func guidanceLine(line string) (depth int, text string) {
	text = strings.TrimLeft(line, "-")
	return len(line) - len(text), tidy(text)
}

// tidy folds the white space of a text, no-break spaces apart: those are for
// the layout to carry and for the reader to fold.
func tidy(text string) string { return strings.Join(strings.FieldsFunc(text, isBreakable), " ") }

// loadReference reads the invented skills of one edition.
func loadReference(t testing.TB, name string) []refSkill {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var skills []refSkill
	if err := json.Unmarshal(data, &skills); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return skills
}

// fault is one thing that a reader did not give back.
type fault struct {
	layout, skill, part, want, got string
}

func (f fault) String() string {
	want, got := apart(f.want, f.got)
	return fmt.Sprintf("%s: %s %s:\n   want %s\n    got %s", f.layout, f.skill, f.part, want, got)
}

// apart shortens two texts to the place where they part.
func apart(a, b string) (string, string) {
	x, y := []rune(a), []rune(b)
	i := 0
	for i < len(x) && i < len(y) && x[i] == y[i] {
		i++
	}
	return around(x, i), around(y, i)
}

func around(r []rune, i int) string {
	from, to := max(0, i-40), min(len(r), i+60)
	return fmt.Sprintf("%q of %d characters, from %d", string(r[from:to]), len(r), from)
}

// compareSkill lists where the skill that was read is not the one written.
func compareSkill(w written, got framework.Skill) []fault {
	c := comparison{layout: w.layout, skill: w.skill.Code}
	c.content(w, got)
	c.equal("status", strings.Trim(w.status, "[]"), strings.Trim(got.Status, "[]"))
	c.equal("declared levels", fmt.Sprint(w.declared), fmt.Sprint(got.Declared))
	c.equal("revisions", w.revisions, revisionText(got))
	return c.faults
}

// comparison collects the faults of one skill.
type comparison struct {
	layout, skill string
	faults        []fault
}

func (c *comparison) equal(part, want, got string) {
	if want, got = framework.Clean(want), framework.Clean(got); want != got {
		c.faults = append(c.faults, fault{c.layout, c.skill, part, want, got})
	}
}

// content compares what every copy of a skill has, whatever its layout.
func (c *comparison) content(w written, got framework.Skill) {
	s := w.skill
	c.equal("code", s.Code, got.Code)
	c.equal("name", s.Name, got.Name)
	c.equal("description", s.Description, got.Description.Text)
	c.equal("guidance", w.guidance(s.Guidance), w.guidance(linesOf(got.Guidance, 0)))
	c.equal("levels", fmt.Sprint(s.numbers()), fmt.Sprint(numbersOf(got)))
	for _, n := range s.numbers() {
		c.equal(fmt.Sprint("level ", n), strings.Join(s.Levels[n], " "), levelText(got, n))
	}
}

// linesOf lists guidance in reading order, one text a line.
func linesOf(notes []framework.Note, depth int) []string {
	var out []string
	for _, n := range notes {
		if n.Text != "" {
			out = append(out, strings.TrimSpace(strings.Repeat("-", depth)+" "+n.Text))
		}
		out = append(out, linesOf(n.Items, depth+1)...)
	}
	return out
}

func numbersOf(s framework.Skill) (out []int) {
	for _, l := range s.Levels {
		out = append(out, l.Number)
	}
	return out
}

func levelText(s framework.Skill, number int) string {
	l := s.Level(number)
	if l == nil {
		return ""
	}
	var texts []string
	for _, st := range l.Statements {
		texts = append(texts, st.Text)
	}
	return strings.Join(texts, " ")
}

func revisionText(s framework.Skill) string {
	var out []string
	for _, r := range s.Revisions {
		out = append(out, r.Title, r.Text)
	}
	return strings.Join(out, " ")
}

// compareEdition lists all faults of an edition read from the given skills;
// layout names the faults that belong to no skill.
func compareEdition(layout string, skills []written, got *framework.Edition) []fault {
	var out []fault
	if len(got.Skills) != len(skills) {
		out = append(out, fault{layout, "all", "codes", codesWritten(skills), codesRead(got)})
	}
	rest := got.Skills
	for _, w := range skills {
		i := slices.IndexFunc(rest, func(s framework.Skill) bool { return s.Code == w.skill.Code })
		if i < 0 {
			out = append(out, fault{w.layout, w.skill.Code, "skill", w.skill.Name, "no such skill"})
			continue
		}
		out = append(out, compareSkill(w, rest[i])...)
		rest = rest[i+1:]
	}
	return append(out, unaccounted(layout, got)...)
}

func codesWritten(skills []written) string {
	var out []string
	for _, w := range skills {
		out = append(out, w.skill.Code)
	}
	return strings.Join(out, " ")
}

func codesRead(e *framework.Edition) string {
	var out []string
	for _, s := range e.Skills {
		out = append(out, s.Code)
	}
	return strings.Join(out, " ")
}

func unaccounted(layout string, e *framework.Edition) []fault {
	if e.Ledger.Unaccounted == 0 && len(e.Unaccounted) == 0 {
		return nil
	}
	first := fmt.Sprint(e.Ledger.Unaccounted, " characters")
	if len(e.Unaccounted) > 0 {
		first += " at " + e.Unaccounted[0].From.String() + ": " + e.Unaccounted[0].Text.Text
	}
	return []fault{{layout, "all", "unaccounted", "", first}}
}
