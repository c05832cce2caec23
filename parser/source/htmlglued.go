package source

import (
	"strings"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tag opens or closes the element of a tag. Where the end of a tag is lost, as in
// "</li<li>", it reaches to that of the next one: both are heeded.
func (r *htmlReader) tag(raw string, t xhtml.Token) {
	if at := strings.IndexByte(t.Data, '<'); at > 0 && t.Type != xhtml.SelfClosingTagToken {
		if cut := strings.IndexByte(raw[1:], '<') + 1; cut > 0 {
			t.Data = t.Data[:at]
			t.DataAtom, t.Attr = atom.Lookup([]byte(t.Data)), nil
			r.tag(raw[:cut], t)
			r.glued(raw[cut:])
			return
		}
	}
	if t.Type == xhtml.EndTagToken {
		r.end(t.Data)
		return
	}
	if cut := strings.LastIndexByte(raw, '<'); cut > 0 && swallowsTag(t.Attr) {
		r.found = append(r.found, unendly{at: r.offset, what: "the tag <" + t.Data + ">"})
		t.Attr = nil
		r.start(t)
		r.glued(raw[cut:])
		return
	}
	r.start(t)
}

// swallowsTag reports that a tag reaches over the beginning of another one: the words
// between them, its attributes as it seems, are text that nobody sees. Where a quotation
// mark was lost, the next one ends the value that it began, and the rest of the tag in
// which that stands is taken for names of attributes.
func swallowsTag(attributes []xhtml.Attribute) bool {
	quoted, held := false, false
	for _, a := range attributes {
		if strings.Contains(a.Key, "<") {
			return true
		}
		quoted = quoted || strings.ContainsAny(a.Key, `"'`)
		held = held || strings.Contains(a.Val, "<")
	}
	return quoted && held
}

// glued heeds the tag that stood in another one.
func (r *htmlReader) glued(raw string) {
	z := xhtml.NewTokenizer(strings.NewReader(raw))
	switch z.Next() {
	case xhtml.StartTagToken, xhtml.SelfClosingTagToken, xhtml.EndTagToken:
		r.tag(raw, z.Token())
	}
}
