package source

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"

	xhtml "golang.org/x/net/html"
)

// Tabs of a page stand in a row, and the texts that they open below each other: what a tab is
// called heads the text that it says it opens.

var (
	// tabElement is the beginning of an element that says that it is a tab.
	tabElement = pattern.New(`(?i)<(a|button|li|div|span)\b[^<>]*\b(?:role|data-toggle|data-bs-toggle)\s*=\s*["']?(?:tab|pill)\b[^<>]*>`)
	// elementID is the id of an element.
	elementID = pattern.New(`(?i)\sid\s*=\s*["']?([^"'\s>]+)`)
	// tabOpens is what such an element opens.
	tabOpens = pattern.New(`(?i)\b(?:aria-controls\s*=\s*["']?|(?:href|data-(?:bs-)?target)\s*=\s*["']?#)([^"'\s>]+)`)
)

// tabMarks are what the elements have of which tabElement finds the beginning, however it is quoted.
var tabMarks = []string{`="tab`, `='tab`, `=tab`, `="pill`, `='pill`, `=pill`}

// tab is a tab: where its element begins, and where what stands in it does.
type tab struct {
	at, from, to int
	used         bool
}

// findTabs finds the tabs of a page by what they open: an element below them, and no two of
// them the same.
func findTabs(text string) (byID map[string]*tab, byPlace map[int]*tab) {
	if !slices.ContainsFunc(tabMarks, func(mark string) bool { return strings.Contains(text, mark) }) {
		return nil, nil
	}
	byID, byPlace = map[string]*tab{}, map[int]*tab{}
	twice := map[string]bool{}
	for _, in := range tabElement().FindAllStringSubmatchIndex(text, -1) {
		opens := tabOpens().FindStringSubmatch(text[in[0]:in[1]])
		size := strings.Index(strings.ToLower(text[in[1]:min(in[1]+insideSize, len(text))]), "</"+strings.ToLower(text[in[2]:in[3]]))
		if opens == nil || size < 0 || saidInside(text[in[1]:in[1]+size]) == "" {
			continue
		}
		id := opens[1]
		twice[id] = twice[id] || byID[id] != nil
		byID[id] = &tab{at: in[0], from: in[1], to: in[1] + size}
	}
	last := map[string]int{}
	for _, in := range elementID().FindAllStringSubmatchIndex(text, -1) {
		last[text[in[2]:in[3]]] = in[0]
	}
	for id, t := range byID {
		if twice[id] || last[id] < t.to {
			delete(byID, id)
			continue
		}
		byPlace[t.at] = t
	}
	return byID, byPlace
}

// heedTab hides the text of a tab, which stands above what it opens instead.
func (r *htmlReader) heedTab(e *element) {
	if t := r.tabs[r.offset]; t != nil && r.hidden == 0 && r.moved == 0 {
		e.hidden, e.tab = true, true
	}
}

// beginTab opens a tab.
func (r *htmlReader) beginTab() {
	if r.passed == nil {
		r.passed = map[int]bool{}
	}
	r.passed[r.offset] = true
	r.moved++
}

// headPanel writes what a tab is called above the element that it opens.
func (r *htmlReader) headPanel(attributes []xhtml.Attribute) {
	if len(r.panels) == 0 {
		return
	}
	for _, a := range attributes {
		t := r.panels[a.Val]
		if a.Key != "id" || t == nil || t.used || !r.passed[t.at] || r.hidden > 0 {
			continue
		}
		t.used = true
		r.part()
		r.strong++
		offset := r.offset
		for piece, at := r.source[t.from:t.to], t.from; piece != ""; {
			end := strings.IndexByte(piece, '<')
			if end < 0 {
				end = len(piece)
			}
			r.offset = at
			r.words(piece[:end])
			r.inTabs -= framework.NonSpace(piece[:end])
			next := strings.IndexByte(piece[end:], '>') + 1
			at, piece = at+end+next, piece[end+next:]
		}
		r.offset = offset
		r.part()
		r.strong--
		r.veiled.labels++
		r.veiled.opened = r.veiled.read
	}
}

// leaveTabs accounts for what stands in tabs and above no text.
func (r *htmlReader) leaveTabs() {
	r.ledger.Furniture += r.inTabs
	r.inTabs = 0
}
