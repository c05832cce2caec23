package skill

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Some copies have what a level is called between its number and its text, with
// nothing that parts the two: "Level 3 Apply Plans the work." That it is no word of
// the text is told by the other skills: the same words begin every text of the level,
// and those of no other level.

// cutLevelLabels takes such labels off the texts.
func (d *Document) cutLevelLabels() {
	texts := d.levelTexts()
	if len(texts) < 2 || d.cutTabbedLabels(texts) {
		return
	}
	labels := map[int]string{}
	for n, lines := range texts {
		if label := d.commonLabel(lines); label != "" {
			labels[n] = label
		}
	}
	if len(labels) == 0 || len(labels) < len(d.manyLevels(texts)) {
		return
	}
	for n, lines := range texts { // a level that one skill has alone
		if label := d.coloned(lines, labels); len(lines) == 1 && label != "" {
			labels[n] = label
		}
	}
	if len(labels) < 2 {
		return
	}
	seen := map[string]bool{}
	for _, label := range labels {
		if seen[label] {
			return // the same words begin the texts of two levels
		}
		seen[label] = true
	}
	for n, lines := range texts {
		label := labels[n]
		if label == "" {
			continue
		}
		for _, i := range lines {
			l := &d.Lines[i]
			if at := strings.Index(l.Raw[l.Body:], label); at >= 0 {
				d.cutLevelLabel(n, l, at+len(label), label)
			}
		}
	}
}

// cutLevelLabel takes the first size bytes off the text of a level, which are what
// it is called by.
func (d *Document) cutLevelLabel(level int, l *source.Line, size int, label string) {
	l.CutLabel(size, d.Literal)
	d.Generic.Title(level, framework.Clean(strings.TrimRight(label, " \t:-–—")))
}

// cutTabbedLabels takes off what stands before a tab, where a few words do so at the
// beginning of every text of a level: nobody parts a sentence by one.
func (d *Document) cutTabbedLabels(texts map[int][]int) bool {
	for _, lines := range texts {
		for _, i := range lines {
			if tabbedLabel(&d.Lines[i]) == "" {
				return false
			}
		}
	}
	for n, lines := range texts {
		for _, i := range lines {
			label := tabbedLabel(&d.Lines[i])
			d.cutLevelLabel(n, &d.Lines[i], len(label)+1, label)
		}
	}
	return true
}

// tabbedLabel is the few words before a tab at the beginning of a line's text; "" for
// any other line.
func tabbedLabel(l *source.Line) string {
	label, rest, found := strings.Cut(l.Raw[l.Body:], "\t")
	words := len(strings.Fields(label))
	if !found || words == 0 || words > maxLevelLabel || lexical.EndsSentence(label) || strings.TrimSpace(rest) == "" {
		return ""
	}
	return label
}

// coloned is what begins a text before a colon, where that is how labels end here.
func (d *Document) coloned(lines []int, labels map[int]string) string {
	for _, label := range labels {
		if !lexical.EndsInColon(strings.TrimSpace(label)) {
			return ""
		}
	}
	for words := 1; words <= maxLevelLabel; words++ {
		if label := leadingLabel(d.Lines[lines[0]].Text, words); lexical.EndsInColon(strings.TrimSpace(label)) {
			return label
		}
	}
	return ""
}

// levelTexts are the first lines of the texts of each level.
func (d *Document) levelTexts() map[int][]int {
	texts := map[int][]int{}
	for i, h := range d.Heads {
		if !h.IsOneLevel() {
			continue
		}
		first := i
		if !h.Inline {
			first = d.nextText(i)
		}
		if first < len(d.Lines) && d.Lines[first].IsUnbulleted() && (first == i || d.Heads[first] == nil) {
			texts[h.Levels[0]] = append(texts[h.Levels[0]], first)
		}
	}
	return texts
}

// manyLevels are the levels that several skills have.
func (d *Document) manyLevels(texts map[int][]int) map[int]bool {
	many := map[int]bool{}
	for n, lines := range texts {
		if len(lines) > 1 {
			many[n] = true
		}
	}
	return many
}

// maxLevelLabel is how many words a level is called by at most.
const maxLevelLabel = 3

// commonLabel is what begins all of several texts, before a colon or a capital.
func (d *Document) commonLabel(lines []int) string {
	if len(lines) < 2 {
		return ""
	}
	for words := 1; words <= maxLevelLabel; words++ {
		label := leadingLabel(d.Lines[lines[0]].Text, words)
		if label == "" {
			continue
		}
		all := true
		for _, i := range lines[1:] {
			all = all && leadingLabel(d.Lines[i].Text, words) == label
		}
		if all {
			return label
		}
	}
	return ""
}

// leadingLabel is the first words of a text, with the mark behind them, if a text
// begins after them; "" where it does not.
func leadingLabel(text string, words int) string {
	text = strings.TrimLeft(text, " \t")
	at := 0
	for range words {
		for at < len(text) && !isLabelGap(text[at]) {
			at++
		}
		for at < len(text) && isLabelGap(text[at]) {
			at++
		}
	}
	next, _ := utf8.DecodeRuneInString(text[at:])
	label := text[:at]
	if at == len(text) || !unicode.IsUpper(next) || strings.ContainsAny(label, ".!?;") {
		return ""
	}
	if strings.Contains(label, ",") && !lexical.EndsInColon(strings.TrimSpace(label)) {
		return ""
	}
	return label
}

func isLabelGap(c byte) bool { return c == ' ' || c == '\t' }
