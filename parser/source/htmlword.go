package source

import (
	"strconv"
	"strings"

	"compdiff/internal/pattern"
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
