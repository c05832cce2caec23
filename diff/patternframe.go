package diff

import (
	"strings"
	"unicode/utf8"
)

// Openings are kinds of words that texts of a house begin with, as a pattern names them.
const (
	opensWithArticle = "The …"
	opensWithGerund  = "…ing"
	opensWithThird   = "…s"
	opensWithBase    = "…"
)

// openingShare is how many of the reworded texts of a part that began in one way, in
// thousandths, must begin in the same other way now for that to be a habit.
const openingShare = 500

// opening is how texts of a kind of part began, and begin.
type opening struct{ part, old, new string }

// openings finds the texts of a part that begin with another kind of word than before, such as
// descriptions that began with "The" and begin with a verb in "-ing": a style, where most do.
func openings(lex *lexicon, changes []Change) []Pattern {
	times, began := tally[opening]{}, map[opening]int{}
	for _, c := range changes {
		if len(c.Old) != 1 || len(c.New) != 1 || c.Spans == nil {
			continue
		}
		o := opening{kindOfPart(c), lex.opensWith(c.Old[0].Text.Text), lex.opensWith(c.New[0].Text.Text)}
		if o.part == "" || o.old == "" {
			continue
		}
		began[opening{part: o.part, old: o.old}]++
		began[opening{part: o.part, new: o.new}]++
		if o.new != "" && o.new != o.old {
			times.add(o, c)
		}
	}
	var found []Pattern
	for o, r := range times {
		all := max(began[opening{part: o.part, old: o.old}], began[opening{part: o.part, new: o.new}])
		if r.recurs(patternTimes, patternSkills) && 1000*r.count >= openingShare*all {
			p := r.pattern(PatternOpening, o.old, o.new)
			p.Part = o.part
			found = append(found, p)
		}
	}
	return found
}

// kindOfPart is the kind of part that a reworded text is of; "" for names and the like, which
// have no style of their own.
func kindOfPart(c Change) string {
	switch {
	case c.Part == partDescription:
		return "description"
	case c.Level > 0:
		return "level"
	case c.Part == partGuidance:
		return "guidance"
	}
	return ""
}

// opensWith is the kind of word that a text begins with; "" where it is another one.
func (l *lexicon) opensWith(text string) string {
	s := l.sentence(l.opening(text))
	if len(s.tokens) == 0 {
		return ""
	}
	switch t := s.tokens[0]; {
	case t.lower == "the" || t.lower == "a" || t.lower == "an":
		return opensWithArticle
	case isGerund(t):
		return opensWithGerund
	case dutyBases()[t.lower]:
		return opensWithBase
	case t.verb && isThirdPerson(t.lower):
		return opensWithThird
	}
	return ""
}

// opening is as much of a text as its first word is read from: up to its first space, where
// words are cut at spaces.
func (l *lexicon) opening(text string) string {
	end := strings.IndexByte(text, ' ')
	if l.verbs.rules != nil || end <= 0 || end+1 == len(text) || text[end+1] >= utf8.RuneSelf {
		return text
	}
	return text[:end]
}

// nounFrames finds the places where a noun of action and "of" became the verb, "the mending of
// nets" "mending nets" and "the provision of boats" "providing boats", or the other way round.
func nounFrames(lex *lexicon, changes []Change) []Pattern {
	times := tally[smallEdit]{}
	for _, c := range changes {
		for _, h := range spanHunks(c.Spans) {
			if lex.isNounOf(h.old, h.new) {
				times.add(smallEdit{nounOf, opensWithGerund}, c)
			}
			if lex.isNounOf(h.new, h.old) {
				times.add(smallEdit{opensWithGerund, nounOf}, c)
			}
		}
	}
	var found []Pattern
	for k, r := range times {
		if r.recurs(patternTimes, patternSkills) {
			found = append(found, r.pattern(PatternNoun, k.old, k.new))
		}
	}
	return found
}

// nounOf is a noun of action with what governs its object, as a pattern names it.
const nounOf = "the … of"

// isNounOf reports that one text ends with a noun of action and "of", and the other with its
// verb in "-ing".
func (l *lexicon) isNounOf(noun, verb string) bool {
	if !strings.Contains(strings.ToLower(typed(noun)), "of") || !strings.Contains(strings.ToLower(typed(verb)), "ing") {
		return false
	}
	n, v := l.sentence(noun).tokens, l.sentence(verb).tokens
	if len(n) < 2 || len(v) == 0 || n[len(n)-1].lower != "of" {
		return false
	}
	act, does := n[len(n)-2], v[len(v)-1]
	return isGerund(does) && does.stem == act.stem && (!isGerund(act) || strings.HasPrefix(strings.ToLower(noun), "the "))
}

// passedParts finds the descriptions of which the guidance has a part now, and the other way
// round.
func passedParts(changes []Change) []Pattern {
	times := tally[smallEdit]{}
	for _, c := range changes {
		if c.Rule != "description-reworded" || len(c.Old) == 0 || len(c.New) == 0 {
			continue
		}
		went, came := false, false
		for _, e := range c.Evidence {
			went, came = went || e.Old.Text == c.Old[0].Text, came || e.New.Text == c.New[0].Text
		}
		if went {
			times.add(smallEdit{"description", "guidance"}, c)
		}
		if came {
			times.add(smallEdit{"guidance", "description"}, c)
		}
	}
	var found []Pattern
	for k, r := range times {
		if r.recurs(patternTimes, patternSkills) {
			found = append(found, r.pattern(PatternPassed, k.old, k.new))
		}
	}
	return found
}
