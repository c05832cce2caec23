package source

import (
	"math"
	"strings"
	"unicode"

	"compdiff/internal/pattern"
)

// Wikis and manuals have other marks than Markdown: headings as "== Levels ==",
// "= Levels" or "h2. Levels", numbered items as "# Weighs" or ". Weighs".

// wikiHeading is a heading of such a source.
var wikiHeading = pattern.New(`^(?:(={1,6})[ \t\x{a0}]+(\S.*?)(?:[ \t\x{a0}]+={1,6})?|h([1-6])(?:\([^)]*\))?\.[ \t\x{a0}]+(?:\{anchor:[^}]*\})?(\S.*))$`)

// isWiki knows a source by a heading of the second rank, two of the first, or those of the
// third and the fourth together.
func isWiki(text string) bool {
	for _, mark := range []string{"\n== ", "\n===== ", "\nh2. ", "\nh2(", "\nh3. "} {
		if strings.Contains(text, mark) {
			return true
		}
	}
	if strings.Contains(text, "\n==== ") && (strings.Contains(text, "\n=== ") || strings.HasPrefix(text, "=== ")) {
		return true // a page of a larger one
	}
	return strings.HasPrefix(text, "== ") || strings.HasPrefix(text, "= ") && strings.Contains(text, "\n= ")
}

// markWiki gives the lines of such a source the ranks and bullets that their
// marks mean.
func markWiki(lines []Line) {
	var headings []int
	for i := range lines {
		l := &lines[i]
		if l.Shape != Prose || l.Indent > 0 {
			continue
		}
		text := l.Raw[l.Body:]
		if strings.TrimSpace(l.Raw) == strings.TrimSpace(breakMark) { // goes on with an item in a paragraph of its own
			l.Shape, l.Class, l.Bullet, l.Inline = Blank, Structure, "", Inline{}
			continue
		}
		if in := wikiHeading().FindStringSubmatchIndex(text); in != nil {
			start, end := max(in[4], in[8]), max(in[5], in[9])
			l.Rank = wikiRank(text, in)
			l.cutTail(len(l.Raw) - l.Body - end)
			l.Inline = Resolve(l.Raw[:l.Body+end], l.Body+start, false)
			l.Body += start
			headings = append(headings, i)
			continue
		}
		if bullet, rest := cutWikiItem(l.Raw); bullet != "" && l.Bullet == "" {
			l.Rank, l.Bullet, l.Body = 0, bullet, len(l.Raw)-len(rest)
			l.Indent = 2 * (len(bullet) - 1)
			l.Inline = Resolve(l.Raw, l.Body, false)
		}
		if i+1 < len(lines) && lines[i+1].Shape == Prose {
			l.cutBreakMark()
		}
	}
	if len(headings) > 0 && lines[headings[0]].Rank >= 5 { // some count down from six signs
		for _, i := range headings {
			lines[i].Rank = 7 - lines[i].Rank
		}
	}
}

// breakMark ends a line of AsciiDoc that is not to run on into the next.
const breakMark = " +"

// cutTail says how many bytes at the end of the line are a mark.
func (l *Line) cutTail(size int) { l.Tail = uint8(min(size, math.MaxUint8)) }

// cutBreakMark takes off that mark.
func (l *Line) cutBreakMark() {
	raw := strings.TrimRightFunc(l.Raw, unicode.IsSpace)
	if text, ok := strings.CutSuffix(raw, breakMark); ok && len(text) > l.Body {
		l.cutTail(len(l.Raw) - len(text))
		l.Inline = Resolve(text, l.Body, false)
	}
}

// wikiRank is the rank of a heading, which signs count out or a figure says.
func wikiRank(text string, in []int) int {
	if in[2] >= 0 {
		return in[3] - in[2]
	}
	return int(text[in[6]] - '0')
}

// cutWikiItem takes the marks off an item: one for each list that it is in.
func cutWikiItem(s string) (bullet, rest string) {
	rest = strings.TrimLeft(s, "*#.")
	bullet = s[:len(s)-len(rest)]
	if text := strings.TrimLeftFunc(rest, unicode.IsSpace); bullet != "" && bullet != "..." && len(text) < len(rest) && text != "" {
		return bullet, text
	}
	return "", s
}

// anchorLine is a line that only marks a place to link to.
var anchorLine = pattern.New(`^(?:<(?:span|a)\b[^>]*>\s*</(?:span|a)>|\.\. _[^:]*:|\{anchor:[^}]*\}|\[\[[^\]]*\]\]|\[#[^\]]*\]|\(#[^)]*\)=?)$`)

// isAnchor knows such a line.
func isAnchor(s string) bool {
	return strings.IndexByte("<.{[(", s[0]) >= 0 && anchorLine().MatchString(strings.TrimSpace(s))
}
