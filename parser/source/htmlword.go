package source

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"compdiff/internal/pattern"

	xhtml "golang.org/x/net/html"
)

// Word writes lists as paragraphs: the style of each says how deep it stands,
// and its first words are the bullet, whatever it looks like.

// wordLevel is the depth in a style such as "mso-list:l0 level2 lfo1".
var wordLevel = pattern.New(`mso-list:\s*l\d+\s+level(\d)`)

// heedWordStyle says what a style of Word's makes of an element.
func (e *element) heedWordStyle(style string) {
	if !strings.Contains(style, "mso-list:") {
		return
	}
	if strings.Contains(strings.ReplaceAll(style, " ", ""), "mso-list:Ignore") {
		e.role = asBullet
		return
	}
	if in := wordLevel().FindStringSubmatch(style); in != nil {
		e.depth, _ = strconv.Atoi(in[1])
	}
}

// beginWordItem begins the item whose bullet was met.
func (r *htmlReader) beginWordItem() {
	depth := 1
	for _, e := range r.open {
		depth = max(depth, e.depth)
	}
	r.breakLine()
	for len(r.lists) < depth {
		r.lists = append(r.lists, openList{})
	}
	r.lists = r.lists[:depth]
	r.lists[depth-1].begins, r.lists[depth-1].inside = true, false
	r.inWord = true
}

// endWordList ends the list at a paragraph that is no item.
func (r *htmlReader) endWordList() {
	if r.inWord {
		r.breakLine()
		r.lists, r.inWord, r.goesOn = nil, false, false
	}
}

// maxMarker is how many characters the bullet of an item has at most.
const maxMarker = 12

// endsMarker reports that words stand in the bullet of an item, and are too many to be
// one: its end tag is lost, and the text of the item begins.
func (r *htmlReader) endsMarker(raw string) bool {
	at := slices.IndexFunc(r.open, func(e element) bool { return e.role == asBullet })
	if at < 0 || r.hidden > 1 || !r.open[at].hidden {
		return false
	}
	text := strings.TrimSpace(xhtml.UnescapeString(raw))
	if len(strings.Fields(text)) < 2 || utf8.RuneCountInString(text) <= maxMarker {
		return false
	}
	r.open[at].hidden = false
	r.hidden--
	return true
}
