package skill

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Wrapping is how the lines of a page were broken.
//
// Software that wraps lines fills them: a line ends where the next word did
// not fit. So the width can be found from the text itself, and every break can
// be judged: one where the next word would have fitted was made by a person.
type Wrapping struct {
	width   int  // 0: lines are whole paragraphs
	exact   bool // every break fits the width; else lines are of ragged length
	hyphens bool // lines are also broken after the hyphens in words
	spaced  bool // blank lines part paragraphs
	flowing bool // sentences mostly follow each other within a line

	bulleted bool // items have bullets: what has none is no item
	// stray says that lines are whole paragraphs but for some that were broken
	// by hand: all that follow each other without a blank line.
	stray bool

	breaksWords bool // hyphens at line ends were put there by the wrapping
}

// pair is two lines that follow each other directly.
type pair struct{ a, b *source.Line }

// usualWidths are what people set, the commonest first.
var usualWidths = []int{72, 70, 80, 76, 78, 79, 65, 68, 74, 75, 60, 64, 66, 100, 120}

// measure finds out how lines were broken. heads are the headings among them.
func measure(lines []source.Line, heads []*dialect.Heading) Wrapping {
	pairs := textPairs(lines, heads)
	hard := hardBreaks(lines, heads, pairs)
	if len(hard) == 0 {
		return Wrapping{}
	}
	widths := textWidths(lines, heads)
	w := Wrapping{hyphens: slices.ContainsFunc(hard, func(p pair) bool { return lexical.EndsInHyphen(p.a.Text) })}
	if !w.fitExactly(hard, widths) && !w.fitRagged(hard, widths) {
		return Wrapping{stray: len(hard) == len(pairs), hyphens: w.hyphens}
	}
	w.bulleted = slices.ContainsFunc(lines, func(l source.Line) bool { return l.Bullet != "" })
	w.measureParagraphs(lines, heads, pairs)
	return w
}

// textPairs lists neighbouring lines of running text.
func textPairs(lines []source.Line, heads []*dialect.Heading) []pair {
	var pairs []pair
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1], &lines[i]
		if heads[i-1] == nil && heads[i] == nil && a.Shape == source.Prose && a.Rank == 0 && b.IsPlain() {
			pairs = append(pairs, pair{a, b})
		}
	}
	return pairs
}

// hardBreaks are the pairs that must be one sentence: the first line does not
// end one and the second starts with a small letter. Lines after an intro are
// left out, as they may be list items that lost their bullets.
func hardBreaks(lines []source.Line, heads []*dialect.Heading, pairs []pair) []pair {
	var hard []pair
	var list lostList
	at := 0
	for _, p := range pairs {
		for ; at < len(lines) && lines[at].Number <= p.a.Number; at++ {
			list.pass(&lines[at], heads[at] != nil && !heads[at].Inline)
		}
		broken := lexical.EndsInHyphen(p.a.Text) && !lexical.Suspends(p.b.Text)
		if p.isOneSentence() && (!list.open || broken) {
			hard = append(hard, p)
		}
	}
	return hard
}

// isOneSentence reports that the second line goes on with what the first has not ended.
func (p pair) isOneSentence() bool {
	if p.a.LinkOnly || p.b.LinkOnly {
		return false
	}
	return (lexical.StartsLower(p.b.Text) || isUnspaced(p.a.Text, p.b.Text)) && !lexical.EndsSentence(p.a.Text)
}

// isUnspaced reports that two lines are in a script without spaces between words, where a
// line may break at any character.
func isUnspaced(a, b string) bool { return framework.Gap(a, b) == "" }

// lostList follows lines to know where items without bullets may stand.
type lostList struct {
	open  bool
	items int  // lines since the intro
	lower bool // the first of them begins with a small letter
}

// pass goes on by one line.
func (t *lostList) pass(l *source.Line, heading bool) {
	switch {
	case l.Shape != source.Prose:
	case heading || l.Bullet != "" || l.Rank > 0:
		t.open = false
	case lexical.EndsInColon(l.Text):
		*t = lostList{open: true}
	case !t.open:
	case t.items == 0:
		t.items, t.lower = 1, lexical.StartsLower(l.Text)
		t.open = !endsList(l.Text)
	default:
		t.items++
		t.open = !endsList(l.Text) && !(t.lower && !lexical.StartsLower(l.Text))
	}
}

// endsList reports that an item is the last of its list: it has the full stop
// of all of them. A semicolon promises another one.
func endsList(text string) bool {
	return lexical.EndsSentence(text) && !strings.HasSuffix(strings.TrimSpace(text), ";")
}

// textWidths lists the widths of the lines that wrapping can explain: a line
// of a single word may be as long as it likes.
func textWidths(lines []source.Line, heads []*dialect.Heading) []int {
	var widths []int
	for i := range lines {
		l := &lines[i]
		if l.Shape != source.Prose || l.Rank > 0 || heads[i] != nil || l.Links > 0 || lexical.HasAddress(l.Raw) {
			continue
		}
		if text := strings.TrimSpace(l.Text); strings.ContainsAny(text, " \t") || isUnspaced(text, text) {
			widths = append(widths, l.Width())
		}
	}
	slices.Sort(widths)
	return widths
}

// fitExactly looks for a width at which the hard breaks had to be made and no
// line is longer. A few strays are let pass: an item that begins with a small
// letter is no broken sentence, and an address may stick out.
func (w *Wrapping) fitExactly(hard []pair, widths []int) bool {
	needed := make([]int, len(hard))
	for i, p := range hard {
		needed[i] = w.needed(p)
	}
	slices.Sort(needed)
	for _, limit := range needed[:1+len(hard)/12] {
		if longest := longestBelow(widths, limit); longest > 0 {
			w.exact, w.width = true, usualWidth(longest, limit)
			return true
		}
	}
	return false
}

// usualWidth picks a width that people set, between the longest line and the
// shortest that would have been too long.
func usualWidth(longest, limit int) int {
	for _, usual := range usualWidths {
		if usual >= longest && usual < limit {
			return usual
		}
	}
	return longest
}

// longestBelow is the longest width below limit, if that is the longest of
// all or nearly so; 0 otherwise.
func longestBelow(widths []int, limit int) int {
	below, _ := slices.BinarySearch(widths, limit)
	if strays := len(widths) - below; below == 0 || strays*30 > len(widths) {
		return 0
	}
	return widths[below-1]
}

// needed is the width that the first line would have had with the first word
// of the second.
func (w *Wrapping) needed(p pair) int {
	gap := 1
	if isUnspaced(p.a.Text, p.b.Text) || w.hyphens && lexical.EndsInHyphen(p.a.Text) && !lexical.Suspends(p.b.Text) {
		gap = 0
	}
	return p.a.Width() + heldSpaces(p.a.Raw) + gap + utf8.RuneCountInString(firstChunk(p.b.Text, w.hyphens))
}

// heldSpaces counts the no-break spaces that a line ends in: to what wraps lines they are
// part of the last word.
func heldSpaces(raw string) int {
	raw = strings.TrimRight(raw, " \t\r\n")
	return utf8.RuneCountInString(raw) - utf8.RuneCountInString(strings.TrimRight(raw, "\u00a0\u202f"))
}

// fitRagged accepts lines of uneven length, as copied from proportional type,
// if nearly all broken ones are long.
func (w *Wrapping) fitRagged(hard []pair, widths []int) bool {
	if len(hard) < 3 || len(widths) == 0 {
		return false
	}
	longest := widths[len(widths)-1]
	full := 0
	for _, p := range hard {
		if p.a.Width()*10 >= longest*6 {
			full++
		}
	}
	w.width = longest
	return longest <= 160 && full*3 >= len(hard)*2
}

// measureParagraphs finds out how paragraphs are parted, for the breaks after a
// full stop that both wrapping and a new paragraph would explain. Breaks that
// only a new paragraph explains are weighed against blank lines between texts,
// and against sentences that end within a line.
func (w *Wrapping) measureParagraphs(lines []source.Line, heads []*dialect.Heading, pairs []pair) {
	forced, within := 0, 0
	for _, p := range pairs {
		if lexical.EndsSentence(p.a.Text) && !lexical.StartsLower(p.b.Text) && !w.full(p) {
			forced++
		}
	}
	for i := range lines {
		if lines[i].Shape == source.Prose && heads[i] == nil {
			within += strings.Count(lines[i].Text, ". ")
		}
	}
	w.spaced = textGaps(lines, heads) > forced
	w.flowing = w.spaced || within >= forced
}

// textGaps counts the blank lines, or runs of them, between two texts.
func textGaps(lines []source.Line, heads []*dialect.Heading) int {
	gaps, last := 0, -1
	for i := range lines {
		if lines[i].Shape == source.Blank {
			continue
		}
		isText := lines[i].Shape == source.Prose && heads[i] == nil
		if isText && last >= 0 && i-last > 1 {
			gaps++
		}
		if last = -1; isText {
			last = i
		}
	}
	return gaps
}

// full reports that the next word did not fit on the line.
func (w *Wrapping) full(p pair) bool {
	if w.exact {
		return w.needed(p) > w.width
	}
	return p.a.Width()*10 >= w.width*7
}

// soft reports that the break between two lines was made by wrapping and is
// no break of the text.
func (w *Wrapping) soft(a, b *source.Line) bool {
	if w.width == 0 {
		return w.stray && lexical.StartsLower(b.Text) && !lexical.EndsSentence(a.Text)
	}
	full := w.full(pair{a, b})
	lower := lexical.StartsLower(b.Text)
	switch {
	case lexical.EndsInColon(a.Text):
		return full && (w.spaced || w.bulleted && lower)
	case lexical.EndsSentence(a.Text) && !lower:
		return full && w.flowing
	case w.exact:
		return full
	}
	return full || lower
}

// seam is what stands between two joined lines: a space, or nothing after the
// hyphen of a word that was broken there.
func (w *Wrapping) seam(a, b string) string {
	if strings.HasSuffix(a, string(lexical.SoftHyphen)) || w.hyphens && lexical.EndsInHyphen(a) && !lexical.Suspends(b) {
		return ""
	}
	return framework.Gap(a, b)
}

// firstChunk is the first word, or its part up to the first hyphen where lines
// are broken there. Only ASCII space ends a word: wrapping keeps a no-break
// space together.
func firstChunk(text string, hyphens bool) string {
	text = strings.TrimLeft(text, " \t")
	if end := strings.IndexAny(text, " \t"); end >= 0 {
		text = text[:end]
	}
	if isUnspaced(text, text) {
		return firstCharacter(text)
	}
	if !hyphens {
		return text
	}
	runes := []rune(text)
	for i := 2; i+2 < len(runes); i++ {
		if runes[i] == '-' && partsHalves(runes, i) {
			return string(runes[:i+1])
		}
	}
	return text
}

// firstCharacter is the first character of a text and the marks behind it, which begin no
// line.
func firstCharacter(text string) string {
	_, end := utf8.DecodeRuneInString(text)
	for end < len(text) {
		r, n := utf8.DecodeRuneInString(text[end:])
		if !strings.ContainsRune("。、，．：；！？」』）】", r) {
			break
		}
		end += n
	}
	return text[:end]
}

// partsHalves reports that two letters or digits at least stand on either side of a
// hyphen, a letter directly before it.
func partsHalves(runes []rune, hyphen int) bool {
	before, after := runes[hyphen-2:hyphen], runes[hyphen+1:hyphen+3]
	return unicode.IsLetter(before[1]) && lexical.IsWordRune(before[0]) && lexical.IsWordRune(after[0]) && lexical.IsWordRune(after[1])
}
