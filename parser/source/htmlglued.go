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
	r.start(t)
}

// glued heeds the tag that stood in another one.
func (r *htmlReader) glued(raw string) {
	z := xhtml.NewTokenizer(strings.NewReader(raw))
	switch z.Next() {
	case xhtml.StartTagToken, xhtml.SelfClosingTagToken, xhtml.EndTagToken:
		r.tag(raw, z.Token())
	}
}
