package skill

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
)

// Some copies have what a level is called between its number and its text, with
// nothing that parts the two: "Level 3 Apply Plans the work." That it is no word of
// the text is told by the other skills: the same words begin every text of the level,
// and those of no other level.

// cutLevelLabels takes such labels off the texts.
func (d *Document) cutLevelLabels() {
	texts := d.levelTexts()
	if len(texts) < 2 {
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
			at := strings.Index(l.Raw[l.Body:], label)
			if at < 0 {
				continue
			}
			l.CutLabel(at+len(label), d.Literal)
			d.Generic.Title(n, framework.Clean(strings.TrimRight(label, " \t:-–—")))
		}
	}
}

// coloned is what begins a text before a colon, where that is how labels end here.
func (d *Document) coloned(lines []int, labels map[int]string) string {
	for _, label := range labels {
		if !strings.HasSuffix(strings.TrimSpace(label), ":") {
			return ""
		}
	}
	for words := 1; words <= maxLevelLabel; words++ {
		if label := leadingLabel(d.Lines[lines[0]].Text, words); strings.HasSuffix(strings.TrimSpace(label), ":") {
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
	if at == len(text) || !unicode.IsUpper(next) || strings.ContainsAny(text[:at], ".!?;,") {
		return ""
	}
	return text[:at]
}

func isLabelGap(c byte) bool { return c == ' ' || c == '\t' }
