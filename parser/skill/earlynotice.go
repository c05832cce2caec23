package skill

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Publishers say between the title and the description who wrote a skill, when, and
// what is new: "Revised June 2023." Such a notice is told by two things: the heading of
// the description stands below it, or the skills share its words, but for dates,
// versions and names, and the description goes on after it.

// earlyLine is a paragraph of one sentence that stands first below a title.
type earlyLine struct {
	at, end, page int // its first line, and the one behind its last
	text          string
	headed        bool   // the heading of the description stands below it
	exact         string // its words, numbers and dates aside
	dated         bool   // a year is among them
}

// mostNotices is how many notices may stand one below the other.
const mostNotices = 4

// findEarlyNotices takes out the notices that most skills have, and doubts those that
// may be some. One may stand below another.
func (d *Document) findEarlyNotices() {
	pages := d.pageLines()
	for range mostNotices {
		if byFrame, found := d.takeEarlyNotices(pages); !found {
			for _, frame := range slices.Sorted(maps.Keys(byFrame)) {
				d.doubtEarly(byFrame[frame])
			}
			return
		}
	}
}

// takeEarlyNotices takes out what most skills have first below their titles, and gives all
// that stands there by its words.
func (d *Document) takeEarlyNotices(pages [][2]int) (byFrame map[string][]earlyLine, found bool) {
	byWords := map[string][]earlyLine{}
	byFrame = map[string][]earlyLine{}
	for k, p := range pages {
		for _, e := range d.earlyLines(k, p) {
			frame := d.noticeFrame(e.text, true)
			byWords[e.exact] = append(byWords[e.exact], e)
			byFrame[frame] = append(byFrame[frame], e)
		}
	}
	for _, words := range slices.Sorted(maps.Keys(byWords)) {
		if all := byWords[words]; isEarlyNotice(all, len(pages)) {
			for _, e := range all {
				d.takeOutLines(e.at, e.end)
			}
			found = true
		}
	}
	return byFrame, found
}

// earlyLines are the sentences above the description of a page: all that stand above
// its heading, or the first, where another paragraph stands below it.
func (d *Document) earlyLines(page int, p [2]int) (early []earlyLine) {
	var end int
	for i := p[0]; i < p[1]; i = end {
		end = i + 1
		if h := d.Heads[i]; h != nil && h.OfSkill() {
			if h.Kind == dialect.TitleSection && !h.Inline {
				for k := range early {
					early[k].headed = true
				}
				return early
			}
			if d.isCoverLine(i) {
				continue
			}
			break
		}
		if !d.isUnreadText(i) || d.Lines[i].Rank > 0 || d.isMark(d.Lines[i].Text) || !hasLetters(d.Lines[i].Text) {
			continue
		}
		text := ""
		if end, text = d.earlyText(i, p[1]); text == "" {
			break
		}
		early = append(early, earlyLine{at: i, end: end, text: text, page: page, exact: d.noticeFrame(text, false), dated: saysYear(text)})
	}
	if len(early) == 0 {
		return nil
	}
	below := d.belowCoverage(early[0].end-1, p[1])
	if below >= p[1] || d.Heads[below] != nil || !d.isUnreadText(below) {
		return nil
	}
	if l := &d.Lines[below]; l.Rank > 0 || l.Bullet != "" || !d.partedAbove(below) {
		return nil
	}
	return early[:1]
}

// belowCoverage is the line with text below another one and the levels of a table of coverage.
func (d *Document) belowCoverage(i, limit int) int {
	below := d.nextText(i)
	for below < limit && d.Lines[below].Shape == source.TableRow && !hasLetters(d.Lines[below].Text) {
		below = d.nextText(below)
	}
	return below
}

// mostEarlyLines is how many lines such a paragraph has at most.
const mostEarlyLines = 4

// earlyText is the paragraph of one sentence that begins at a line, and the line behind it;
// "" where none does.
func (d *Document) earlyText(i, limit int) (end int, text string) {
	text = d.Lines[i].Text
	for end = i + 1; end < limit && !d.standsAlone(end-1) && d.isPlainText(end) && d.Lines[end].Bullet == ""; end++ {
		if text += " " + d.Lines[end].Text; end-i == mostEarlyLines {
			return i + 1, ""
		}
		if end+1 == limit || d.Lines[end+1].Shape != source.Prose || d.Heads[end+1] != nil {
			end++
			break
		}
	}
	whole := end > i+1 && d.partedAbove(i) || d.standsAlone(i)
	if !whole || d.Lines[i].Bullet != "" || len(framework.Sentences(text)) != 1 {
		return i + 1, ""
	}
	return end, text
}

// takeOutLines makes furniture of some lines.
func (d *Document) takeOutLines(from, to int) {
	for i := from; i < to; i++ {
		d.Lines[i].Classify(source.Furniture)
		d.Lines[i].Shape = source.Blank
	}
}

// isEarlyNotice reports that lines of the same words are a notice: most of the pages have
// it, above the heading of the description or with a year in it, or all have it and it speaks
// of the document. Others may be what descriptions begin with.
func isEarlyNotice(all []earlyLine, pages int) bool {
	seen := map[int]bool{}
	headed, dated := true, true
	for _, e := range all {
		seen[e.page] = true
		headed, dated = headed && e.headed, dated && e.dated
	}
	return len(seen) > 1 && len(seen)*2 > pages && (headed || dated || len(seen) == pages && saysOfDocument(all[0].text))
}

// doubtEarly says where a notice may begin the description: several skills have the same
// words there, but for names, and no heading parts them from what follows.
func (d *Document) doubtEarly(all []earlyLine) {
	all = slices.DeleteFunc(slices.Clone(all), func(e earlyLine) bool { return e.headed || d.Lines[e.at].Shape == source.Blank })
	seen := map[int]bool{}
	for _, e := range all {
		seen[e.page] = true
	}
	if len(seen) < 2 {
		return
	}
	message := fmt.Sprintf("the descriptions of %d skills begin with the same words, such as %q: a notice of the publisher may have become part of them", len(seen), framework.Clean(all[0].text))
	for _, e := range all {
		d.doubtHeading(e.page, e.at, framework.PartDescription, message)
	}
}

// noticeFrame is what a sentence says with its numbers and dates aside and, where that is
// asked for, the names: words with a capital that do not begin it.
func (d *Document) noticeFrame(text string, names bool) string {
	var frame []string
	words := strings.Fields(text)
	for i, word := range words {
		switch bare := strings.TrimFunc(word, func(r rune) bool { return !lexical.IsWordRune(r) }); {
		case strings.ContainsFunc(bare, unicode.IsDigit):
			word = "#"
		case i > 0 && bare != "" && beginsWithCapital(bare) && (names || besideNumber(words, i)):
			word = "#"
		case names && len(frame) > 0 && frame[len(frame)-1] == "#" && slices.Contains(d.LevelWords.Between, bare):
			continue
		}
		if word != "#" || len(frame) == 0 || frame[len(frame)-1] != "#" {
			frame = append(frame, word)
		}
	}
	return framework.Fold(strings.Join(frame, " "))
}

// besideNumber reports that a word stands next to a number: the name of a month.
func besideNumber(words []string, i int) bool {
	digit := func(w string) bool { return strings.ContainsFunc(w, unicode.IsDigit) }
	return digit(words[i-1]) || i+1 < len(words) && digit(words[i+1])
}

// saysYear reports that a number of four digits that may be a year stands in a text.
func saysYear(text string) bool {
	for _, number := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) }) {
		if len(number) == 4 && (number[:2] == "19" || number[:2] == "20") {
			return true
		}
	}
	return false
}
