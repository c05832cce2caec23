package check

import (
	"fmt"
	"strings"

	"compdiff/framework"
)

// repeatedTexts reports what stands in the texts of several skills as labels
// and page furniture do: the same short line that ends no sentence, the same
// word before a colon, the same notice, the same general text of a level.
// Authors repeat items and duties too; those are no lines of this kind.
func repeatedTexts(r *reading) []fault {
	said := map[*passage]bool{}
	var out []fault
	for _, look := range []func(*reading) []fault{repeatedLines, repeatedLabels, notices, noticesAlone, lastOfAll, lastOfSome, sharedOpenings, generalTexts, strayRepeated, remarks, closingRemarks, closingLabels, stampedLines, repeatedItems} {
		for _, f := range look(r) {
			if !said[f.at] {
				said[f.at] = true
				out = append(out, f)
			}
		}
	}
	return out
}

// repeatedLines reports short lines without a full stop that several skills
// have, where the texts around them are sentences; and texts that begin or end
// with such a line.
func repeatedLines(r *reading) []fault {
	where := spread{}
	var labels []line
	for _, l := range r.lines() {
		if r.labelLike(l) {
			labels = append(labels, l)
			where.add(skeleton(l.Text.Text), l.passage)
		}
	}
	var out []fault
	repeated := map[string]bool{} // as published
	for _, l := range labels {
		if n := len(where[skeleton(l.Text.Text)]); n > 1 {
			repeated[l.Text.Text] = true
			out = append(out, fault{l.passage, l.Text.Text,
				fmt.Sprintf("%q stands in the texts of %d skills and is no sentence: a heading, a label or a line of the page that was not recognised as one", l.Text.Text, n)})
		}
	}
	return append(out, r.runIn(repeated)...)
}

// labelLike reports that a line may be a label: it is short and ends no
// sentence, where others do.
func (r *reading) labelLike(l line) bool {
	if l.item || l.introduces() || l.small || !r.habitOf(l.passage).sentences() {
		return false
	}
	return l.brief && !l.ended || l.asksAlone()
}

// maxQuestion is how many words a question has at most that heads what answers it.
const maxQuestion = 12

// asksAlone reports a line that is one question, as headings of some pages are: "What does
// a person do at level 2?"
func (l line) asksAlone() bool {
	text := l.Text.Text
	return strings.HasSuffix(text, "?") && l.alone && len(strings.Fields(text)) <= maxQuestion && len(framework.Sentences(text)) == 1
}

// runIn reports texts that begin or end with one of the lines.
func (r *reading) runIn(repeated map[string]bool) []fault {
	byFirst := map[string][]string{}
	for _, l := range r.lines() {
		if t := l.Text.Text; repeated[t] && strings.Contains(t, " ") {
			byFirst[firstWord(t)] = append(byFirst[firstWord(t)], t)
			delete(repeated, t)
		}
	}
	var out []fault
	if len(byFirst) == 0 {
		return nil
	}
	for _, l := range r.lines() {
		for _, t := range byFirst[l.lead] {
			if rest, ok := strings.CutPrefix(l.Text.Text, t+" "); ok {
				out = append(out, fault{l.passage, t, fmt.Sprintf("the text begins with %q, which stands alone elsewhere; it goes on with %q", t, (&passage{Text: framework.Text{Text: rest}}).begin(3))})
			}
		}
	}
	return out
}

// labelAt is a label before a text.
type labelAt struct {
	line
	label string // as published
	key   string // folded, with the sort of part it stands in
}

// labelsBefore lists the labels before texts of descriptions and levels, and
// counts how many each part has. Notes begin with "Example:" by right.
func (r *reading) labelsBefore() (all []labelAt, facets map[*framework.Skill]map[string]int) {
	facets = map[*framework.Skill]map[string]int{}
	for _, l := range r.lines() {
		text := labelBefore(l.Text.Text)
		if text == "" || l.item || l.owner == nil || l.sort() == "guidance" || l.sort() == "levels" && l.joined {
			continue
		}
		if facets[l.owner] == nil {
			facets[l.owner] = map[string]int{}
		}
		facets[l.owner][l.part]++
		all = append(all, labelAt{l, text, l.sort() + " " + skeleton(text)})
	}
	return all, facets
}

// labelIsDuty reports that the label is a duty of several words with what it is done to
// behind the colon: "Checks for: mites and mice".
func (l labelAt) labelIsDuty() bool {
	first := strings.ToLower(firstWord(l.label))
	return l.sort() == "levels" && strings.Contains(l.label, " ") && isThirdPerson(first) && !notVerbs[first]
}

// repeatedLabels reports the same label at the head of descriptions or of
// levels in several skills. A level with several labels has facets that its
// publisher named; so has one whose only text is labelled, unless the label
// stands at that level alone.
func repeatedLabels(r *reading) []fault {
	all, facets := r.labelsBefore()
	where, level := spread{}, map[string]string{}
	closing := r.closingKeys(all)
	for _, l := range all {
		where.add(l.key, l.passage)
		if was, ok := level[l.key]; ok && was != l.part {
			level[l.key] = ""
		} else if !ok {
			level[l.key] = l.part
		}
	}
	ofLevels := labelledLevels(level, where)
	var out []fault
	for _, l := range all {
		n := len(where[l.key])
		if l.sort() == "levels" && l.first && !l.labelIsDuty() && (len(ofLevels) > 1 && level[l.key] != "" || r.isLevelName(l.label)) && facets[l.owner][l.part] == 1 {
			out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("%q stands before the text of the level, as labels of levels do: it was not recognised as a label", l.label+":")})
			continue
		}
		inside := !l.first && !(l.last && closing[l.key])
		if n < 2 || l.labelIsDuty() || l.sort() == "levels" && l.isFacet(inside, facets[l.owner][l.part], level[l.key]) {
			continue
		}
		out = append(out, fault{l.passage, l.Text.Text,
			fmt.Sprintf("%q stands before a text in %d skills: a label that was not recognised as one; what follows it may be no part of the %s", l.label+":", n, l.part)})
	}
	return out
}

// isFacet reports that a label stands inside a level, or before a text that its publisher
// named so: one of several of the level, or its only one where other levels have that too.
func (l labelAt) isFacet(inside bool, facets int, level string) bool {
	return inside || facets > 1 || l.only && level == ""
}

// closingKeys are the labels before the last text of more than half of all levels.
func (r *reading) closingKeys(all []labelAt) set {
	ends, levels, out := map[string]int{}, 0, set{}
	r.eachLevel(func(*framework.Skill, *framework.Level) { levels++ })
	for _, l := range all {
		if l.last && !l.only {
			ends[l.key]++
		}
	}
	for key, n := range ends {
		if n*2 > levels {
			out[key] = true
		}
	}
	return out
}

// labelledLevels are the levels that have one label of their own in several
// skills: where two have, the levels of this source are labelled.
func labelledLevels(level map[string]string, where spread) map[string]bool {
	out := map[string]bool{}
	for key, part := range level {
		if part != "" && len(where[key]) > 1 && strings.HasPrefix(key, "levels ") {
			out[part] = true
		}
	}
	return out
}

// generalTexts reports what every skill says first at a level, where two levels
// or more have such a text: it is the framework's own definition of them.
func generalTexts(r *reading) []fault {
	starts := r.openings()
	general, shared, beside := 0, 0, false
	for part, s := range starts {
		if leadsIn(s.text) {
			delete(starts, part)
			continue
		}
		if s.users > 1 {
			shared++
		}
		if s.same && s.users > 1 {
			general++
			beside = beside || s.beside
		}
	}
	if general == 0 || !beside || general == 1 && (shared > 1 || !r.opensAlone()) {
		return nil
	}
	var out []fault
	for _, l := range r.lines() {
		if s := starts[l.part]; s != nil && l.sort() == "levels" && l.first && s.same && (s.users > 1 || !l.only) {
			out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("every skill that has %s says this first, and other levels have such a text too: the framework's own, and not the skill's", l.part)})
		}
	}
	return out
}

// leadsIn reports that a text only leads to a list: "At this level you can:".
func leadsIn(text string) bool { return strings.HasSuffix(strings.TrimSpace(text), ":") }

// opening is what the texts of a level begin with, over the skills that have it.
type opening struct {
	text   string // in the first of them
	users  int
	same   bool // all begin so
	beside bool // some skill has more text below it
}

// openings are those of each level, by part.
func (r *reading) openings() map[string]*opening {
	starts := map[string]*opening{}
	for _, l := range r.lines() {
		if l.sort() != "levels" || !l.first {
			continue
		}
		s := starts[l.part]
		if s == nil {
			s = &opening{text: l.Text.Text, same: true}
			starts[l.part] = s
		}
		s.users++
		s.same = s.same && s.text == l.Text.Text
		s.beside = s.beside || !l.only
	}
	return starts
}

// opensAlone reports that each level begins with a paragraph of one sentence and has
// another one.
func (r *reading) opensAlone() bool {
	for _, l := range r.lines() {
		if l.sort() == "levels" && l.first && (!l.alone || l.only) {
			return false
		}
	}
	return true
}

// strayRepeated reports short lines in the texts of skills that a text which nobody could
// place begins with: what stands there as well belongs to the page.
func strayRepeated(r *reading) []fault {
	stray := map[string]bool{} // the beginnings of such texts, by words
	for _, t := range r.edition.Unaccounted {
		words := strings.Fields(t.Text.Text)
		for n := 2; n <= min(briefWords, len(words)); n++ {
			stray[strings.Join(words[:n], " ")] = true
		}
	}
	if len(stray) == 0 {
		return nil
	}
	var out []fault
	for _, l := range r.lines() {
		if text := l.Text.Text; l.owner != nil && l.upper && l.brief && !l.ended && stray[text] {
			out = append(out, fault{l.passage, text, fmt.Sprintf("%q stands in the source where it belongs to nothing as well: a line of the page, it seems", text)})
		}
	}
	return out
}
