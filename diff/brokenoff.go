package diff

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
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

// textKind is what a text of a skill is: of its description, of a level, or of its guidance.
type textKind struct {
	sort  int // one of kindDescription, kindLevel, kindGuidance
	level int // its number, for kindLevel alone
}

const (
	kindDescription = iota
	kindLevel
	kindGuidance
	kinds
)

// part is the part of a skill that texts of a kind stand in.
func (k textKind) part() string {
	return [kinds]string{partDescription, levelPart(k.level), partGuidance}[k.sort]
}

// textsByKind are the texts of a skill that end as sentences do, as a rule: the lines of its
// description, the statements of its levels, the paragraphs of its guidance.
func textsByKind(s *framework.Skill) iter.Seq2[textKind, framework.Text] {
	return func(yield func(textKind, framework.Text) bool) {
		for line := range strings.SplitSeq(s.Description.Text, "\n") {
			if !yield(textKind{sort: kindDescription}, framework.Text{Text: line, From: s.Description.From}) {
				return
			}
		}
		for i := range s.Levels {
			for _, x := range s.Levels[i].Statements {
				if !yield(textKind{kindLevel, s.Levels[i].Number}, framework.Text{Text: x.Text, From: x.From}) {
					return
				}
			}
		}
		for _, n := range s.Guidance {
			if len(n.Items) == 0 && !yield(textKind{sort: kindGuidance}, framework.Text{Text: n.Text, From: n.From}) {
				return
			}
		}
	}
}

// textsOf are those of one kind.
func textsOf(s *framework.Skill, kind textKind) (texts []framework.Text) {
	for k, t := range textsByKind(s) {
		if k == kind {
			texts = append(texts, t)
		}
	}
	return texts
}

// brokenOff are the doubts about texts that break off in one edition and go on in the other.
func brokenOff(old, new *framework.Edition) (found Doubts) {
	found.Old = brokenIn(old, sync.OnceValue(func() map[string]*framework.Skill { return byID(new.Skills) }), New)
	found.New = brokenIn(new, sync.OnceValue(func() map[string]*framework.Skill { return byID(old.Skills) }), Old)
	return found
}

// brokenIn are those of one edition; others are the skills of the other one, asked for where
// a text does not end, which is rare.
func brokenIn(e *framework.Edition, others func() map[string]*framework.Skill, side Side) (found []Doubt) {
	habit := newEnding(e)
	for i := range e.Skills {
		s := &e.Skills[i]
		for kind, t := range textsByKind(s) {
			if !habit.open(kind, t.Text) {
				continue
			}
			other := others()[id(s)]
			if other != nil && textGoesOn(t.Text, textsOf(s, kind), textsOf(other, kind)) {
				found = append(found, Doubt{
					Rule: ruleUnfinished, Skill: id(s), Part: kind.part(), From: t.From, Text: t.Text,
					Message: fmt.Sprintf("the text breaks off at %q, and the %s edition goes on: it may have been cut", lastWords(t.Text), side),
				})
			}
		}
	}
	return found
}

// ending counts the texts of each sort that end in a mark, and all.
type ending [kinds]struct{ marked, all int }

// newEnding looks at all skills of an edition.
func newEnding(e *framework.Edition) (out ending) {
	for i := range e.Skills {
		for kind, t := range textsByKind(&e.Skills[i]) {
			n := &out[kind.sort]
			n.all++
			if endsInMark(t.Text) {
				n.marked++
			}
		}
	}
	return out
}

// open reports that a text does not end, where nearly all of its sort do.
func (e *ending) open(kind textKind, text string) bool {
	n := e[kind.sort]
	return text != "" && n.marked >= minEnding && (n.all-n.marked)*mostOpen <= n.all && !endsInMark(text)
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
