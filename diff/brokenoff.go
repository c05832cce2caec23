package diff

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"compdiff/framework"
)

// A text that was cut off in one edition and goes on in the other was not shortened by its
// author: it ends in the middle of a sentence, where all others of its kind end as sentences
// do. What it would say nobody knows, so that its part is not compared.

// ruleUnfinished is the rule of texts that do not end.
const ruleUnfinished = "statement-unfinished"

const (
	minEnding = 4 // texts of a kind show how they end
	mostOpen  = 5 // at most one of so many does not end
	leastCut  = 6 // characters are lost at least
)

// ofKind are the texts of one kind of a skill: the statements of a level, the lines of its
// description, the paragraphs of its guidance.
type ofKind struct {
	part  string
	texts []framework.Text
}

// brokenOff are the doubts about texts that break off in one edition and go on in the other.
func brokenOff(old, new *framework.Edition) (found Doubts) {
	inOld, inNew := byID(old.Skills), byID(new.Skills)
	found.Old = brokenIn(old, inNew, New)
	found.New = brokenIn(new, inOld, Old)
	return found
}

// brokenIn are those of one edition; others are the skills of the other one.
func brokenIn(e *framework.Edition, others map[string]*framework.Skill, side Side) (found []Doubt) {
	habit := newEnding(e)
	for i := range e.Skills {
		s := &e.Skills[i]
		other := others[id(s)]
		if other == nil {
			continue
		}
		whole := map[string][]framework.Text{}
		for _, k := range kindsOf(other) {
			whole[k.part] = append(whole[k.part], k.texts...)
		}
		for _, k := range kindsOf(s) {
			for _, t := range k.texts {
				if habit.open(k.part, t.Text) && textGoesOn(t.Text, k.texts, whole[k.part]) {
					found = append(found, Doubt{
						Rule: ruleUnfinished, Skill: id(s), Part: k.part, From: t.From, Text: t.Text,
						Message: fmt.Sprintf("the text breaks off at %q, and the %s edition goes on: it may have been cut", lastWords(t.Text), side),
					})
				}
			}
		}
	}
	return found
}

// kindsOf are the texts of a skill that end as sentences do, as a rule.
func kindsOf(s *framework.Skill) (kinds []ofKind) {
	var lines []framework.Text
	for line := range strings.SplitSeq(s.Description.Text, "\n") {
		lines = append(lines, framework.Text{Text: line, From: s.Description.From})
	}
	kinds = append(kinds, ofKind{partDescription, lines})
	for i := range s.Levels {
		k := ofKind{part: levelPart(s.Levels[i].Number)}
		for _, x := range s.Levels[i].Statements {
			k.texts = append(k.texts, framework.Text{Text: x.Text, From: x.From})
		}
		kinds = append(kinds, k)
	}
	notes := ofKind{part: partGuidance}
	for _, n := range s.Guidance {
		if len(n.Items) == 0 {
			notes.texts = append(notes.texts, framework.Text{Text: n.Text, From: n.From})
		}
	}
	return append(kinds, notes)
}

// ending counts the texts of each kind that end in a mark, and all.
type ending map[string]*[2]int

// newEnding looks at all skills of an edition.
func newEnding(e *framework.Edition) ending {
	out := ending{}
	for i := range e.Skills {
		for _, k := range kindsOf(&e.Skills[i]) {
			n := out[sortOf(k.part)]
			if n == nil {
				n = &[2]int{}
				out[sortOf(k.part)] = n
			}
			for _, t := range k.texts {
				n[1]++
				if endsInMark(t.Text) {
					n[0]++
				}
			}
		}
	}
	return out
}

// sortOf is the kind of a part: all levels are one.
func sortOf(part string) string {
	if strings.HasPrefix(part, "level ") {
		return partLevels
	}
	return part
}

// open reports that a text does not end, where nearly all of its kind do.
func (e ending) open(part, text string) bool {
	n := e[sortOf(part)]
	return text != "" && !endsInMark(text) && n[0] >= minEnding && (n[1]-n[0])*mostOpen <= n[1]
}

// endsInMark reports that a text ends in a mark: one that ends sentences, with or without a
// bracket or a quotation mark behind it, or one that leads on.
func endsInMark(text string) bool {
	text = strings.TrimRight(text, " )]\"'’”»")
	return text == "" || strings.ContainsRune(".!?:;…。！？", lastRune(text))
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// textGoesOn reports that one of the texts of the other edition begins with a text, goes on and
// ends, and that what it ends in stands nowhere in the part: it was not parted in two.
func textGoesOn(text string, own, whole []framework.Text) bool {
	for _, w := range whole {
		rest, begins := strings.CutPrefix(w.Text, text)
		if !begins || len(rest) < leastCut || !endsInMark(w.Text) {
			continue
		}
		end := lastWords(rest)
		if !slices.ContainsFunc(own, func(t framework.Text) bool { return strings.HasSuffix(t.Text, end) }) {
			return true
		}
	}
	return false
}

// lastWords are the last three words of a text, or all of them.
func lastWords(text string) string {
	words := strings.Fields(text)
	return strings.Join(words[max(0, len(words)-3):], " ")
}
