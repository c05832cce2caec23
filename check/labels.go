package check

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
)

// labelledTexts reports levels whose text begins with a label that ran into it:
// a word with a capital before the word, with a capital, that begins statements.
// A language that writes many words with capitals shows nothing by that.
func labelledTexts(r *reading) []fault {
	leads, seconds := map[string]int{}, 0
	var starts []line
	for _, l := range r.lines() {
		if l.sort() != "levels" || l.item {
			continue
		}
		leads[l.lead]++
		if l.first || l.alone {
			starts = append(starts, l)
		}
	}
	same, names := labelsOfLevels(starts), r.namedStarts(starts)
	var out []fault
	for _, l := range starts {
		head, next := headAndNext(l.passage)
		if label, message := r.labelOf(l); label != "" {
			out = append(out, fault{l.passage, label, message})
			continue
		}
		if title := r.titleOf(l.part); runsInto(title, l.Text.Text) {
			out = append(out, fault{l.passage, title, fmt.Sprintf("%q is what the level is called and stands before its text: a label that ran into it", title)})
			continue
		}
		known := r.isLevelName(head) && (len(names) > 1 || same[l.part] == head || leads[next] > 0 || r.labels()[strings.ToLower(head)] && r.looksLikeDuty(next))
		if next == "" || head == next {
			continue
		}
		if !known {
			if seconds++; leads[next] < 2 || leads[head] > 1 {
				continue
			}
		}
		out = append(out, fault{l.passage, head + " " + next,
			fmt.Sprintf("%q stands before %q, as statements begin: a label that ran into the text", head, next)})
	}
	if seconds*10 > len(starts) {
		return sharedLabel(starts)
	}
	return out
}

// minShared is how many texts show that a word before all of them is a label.
const minShared = 4

// sharedLabel reports the word that stands before every text of the levels, where a duty
// begins behind it, with a capital, in nearly all.
func sharedLabel(starts []line) []fault {
	var out []fault
	duties, label, seconds := 0, "", map[string]bool{}
	for _, l := range starts {
		head, next := headAndNext(l.passage)
		if label = cmp.Or(label, head); next == "" || head != label {
			return nil
		}
		if seconds[next] = true; isThirdPerson(next) && !notVerbs[strings.ToLower(next)] {
			duties++
		}
		out = append(out, fault{l.passage, head + " " + next, fmt.Sprintf("%q stands before every text of a level, and a duty begins behind it: a label that ran into the text", head)})
	}
	if len(out) < minShared || len(seconds) < 3 || duties*10 < len(out)*8 {
		return nil
	}
	return out
}

// runsInto reports that a text begins with what its level is called, and then anew.
func runsInto(title, text string) bool {
	return title != "" && strings.HasPrefix(text, title+" ") && startsCapital(text[len(title)+1:])
}

// looksLikeDuty reports that a word has the form in which nearly all statements begin, or is
// the one that does.
func (r *reading) looksLikeDuty(word string) bool {
	if start := r.oneStart(); start != "" {
		return word == start
	}
	return r.inThirdPerson() && isThirdPerson(word) && !notVerbs[strings.ToLower(word)]
}

// labelOf is the name of a level that stands before a text, apart from it by a dash or not
// at all, and what to say about it.
func (r *reading) labelOf(l line) (label, message string) {
	if label = r.gluedLabel(l); label != "" {
		return label, fmt.Sprintf("%q is the name of a level and stands alone, or without a space before its text: a label that ran into it", label)
	}
	if label = dashedLabel(l.Text.Text); label != "" && r.isLevelName(label) {
		return label, fmt.Sprintf("%q is the name of a level and stands before its text: a label that ran into it", label)
	}
	return "", ""
}

// gluedLabel is the name of a level that a text is, but for a full stop, or begins with and
// goes on with a capital and no space: "Apply.", "EnableCan plan".
func (r *reading) gluedLabel(l line) string {
	if name := strings.TrimRight(l.Text.Text, ".?"); l.brief && name != l.Text.Text && r.isLevelName(name) {
		return name
	}
	for at, c := range l.lead {
		if at > 2 && unicode.IsUpper(c) {
			if r.isLevelName(l.lead[:at]) {
				return l.lead[:at]
			}
			return ""
		}
	}
	return ""
}

// dashedLabel is what stands before the first dash of a text that goes on with a capital:
// "Follow" of "Follow - You clean".
func dashedLabel(text string) string {
	for _, dash := range []string{" - ", " – ", " — "} {
		if label, rest, found := strings.Cut(text, dash); found && len(label) <= labelBytes && startsCapital(rest) {
			return label
		}
	}
	return ""
}

// titleOf is what the source calls a level; "" where it does not say.
func (r *reading) titleOf(part string) string {
	for _, g := range r.edition.GenericLevels {
		if levelPart(g.Number) == part {
			return g.Title
		}
	}
	return ""
}

// namedStarts are the names of levels that levels begin with, before a word that
// begins with a capital.
func (r *reading) namedStarts(starts []line) set {
	out := set{}
	for _, l := range starts {
		if head, next := headAndNext(l.passage); next != "" && l.first && r.isLevelName(head) {
			out[head] = true
		}
	}
	return out
}

// isLevelName reports that a word or two are what levels are called, here or
// elsewhere.
func (r *reading) isLevelName(name string) bool {
	lower := strings.ToLower(name)
	return r.labels()[lower] || levelNames[lower]
}

// headAndNext are the first word of a passage and the second one, where both begin
// with a capital and white space alone parts them.
func headAndNext(p *passage) (head, next string) {
	if !p.upper {
		return "", ""
	}
	after, begins := strings.CutPrefix(p.Text.Text, p.lead)
	rest, parted := strings.CutPrefix(after, " ")
	if !begins || !parted || !startsCapital(rest) {
		return "", ""
	}
	if next = firstWord(rest); next == strings.ToUpper(next) { // an abbreviation
		return "", ""
	}
	return p.lead, next
}

// labelsOfLevels are the words with which every skill begins a level, where two
// levels or more have one of their own.
func labelsOfLevels(starts []line) map[string]string {
	first, users := map[string]string{}, map[string]int{}
	for _, l := range starts {
		if !l.first {
			continue
		}
		head, _ := headAndNext(l.passage)
		if was, ok := first[l.part]; ok && was != head {
			head = ""
		}
		first[l.part] = head
		users[l.part]++
	}
	kinds := map[string]bool{}
	for part, head := range first {
		if head == "" || users[part] < 2 {
			delete(first, part)
			continue
		}
		kinds[head] = true
	}
	if len(kinds) < 2 {
		return nil
	}
	return first
}

// labels are the labels of levels that the edition has, in small letters.
func (r *reading) labels() map[string]bool {
	if r.levelLabels == nil {
		r.levelLabels = map[string]bool{}
		for _, g := range r.edition.GenericLevels {
			r.levelLabels[strings.ToLower(g.Title)] = true
		}
		for i := range r.edition.Skills {
			for _, l := range r.edition.Skills[i].Levels {
				r.levelLabels[strings.ToLower(l.Label)] = true
			}
		}
		delete(r.levelLabels, "")
	}
	return r.levelLabels
}
