package diff

import (
	"fmt"
	"reflect"
	"testing"

	"compdiff/framework"
)

// TestWholeSkillKept holds the short way against the plain one, which is taken where a
// change names a text of the skill: here one that stands nowhere.
func TestWholeSkillKept(t *testing.T) {
	for i, s := range keptSkills() {
		old, new := s, s
		old.From.Line, new.From.Line = 1, 2
		p := skillPair{old: &old, new: &new}
		short := textPlaces{newPlaces(), newPlaces()}
		plain := textPlaces{newPlaces(), newPlaces()}
		plain.old.skills["LAMP"] = true
		for _, part := range []string{partDescription, partGuidance, partLevels} {
			for level := range 5 {
				plain.new.parts[textPlace{"LAMP", part, level, wholePart}] = true
			}
		}
		if !sameParts(&old, &new) {
			t.Fatalf("skill %d differs from itself", i)
		}
		if got, want := short.kept(p), plain.kept(p); !reflect.DeepEqual(got, want) {
			t.Errorf("skill %d: got %v, want %v", i, got, want)
		}
	}
}

// TestSameParts wants every difference to be seen that is kept apart.
func TestSameParts(t *testing.T) {
	for i, x := range keptSkills() {
		for j, y := range keptSkills() {
			if got := sameParts(&x, &y); got != (i == j) {
				t.Errorf("skills %d and %d: same is %v", i, j, got)
			}
		}
	}
}

// keptSkills differ from each other in one thing or more.
func keptSkills() []framework.Skill {
	level := func(n int, texts ...string) framework.Level {
		l := framework.Level{Number: n}
		for _, text := range texts {
			l.Statements = append(l.Statements, framework.Statement{Text: text})
		}
		return l
	}
	item := func(text string, items ...framework.Note) framework.Note {
		return framework.Note{Kind: framework.Item, Text: text, Items: items}
	}
	skills := []framework.Skill{
		{},
		{Description: framework.Text{Text: "Lamps."}},
		{Levels: []framework.Level{level(2, "a", "b", "a"), level(4)}},
		{Levels: []framework.Level{level(2, "a", "b"), level(4, "a")}},
		{Levels: []framework.Level{level(4, "a", "b"), level(2, "a"), level(2, "c")}},
		{Levels: []framework.Level{level(3, "a", "b"), level(4, "a")}},
		{Declared: []int{2, 3}, Unknown: []framework.Part{framework.PartLevels}, Description: framework.Text{Text: "Marked."}},
		{Guidance: []framework.Note{{Kind: framework.Paragraph, Text: "One. Two."}}},
		{Guidance: []framework.Note{{Kind: framework.List, Text: "One. Two."}}},
		{Guidance: []framework.Note{{Kind: framework.List, Items: []framework.Note{item("x"), item("y")}}}},
		{Guidance: []framework.Note{{Kind: framework.List, Items: []framework.Note{item("x", item("y"))}}}},
	}
	for i := range skills {
		skills[i].Code, skills[i].Name = "LAMP", fmt.Sprint("Lamps ", i)
	}
	return skills
}
