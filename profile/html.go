package profile

import (
	"bytes"
	"html"
	"strings"

	htmlparser "golang.org/x/net/html"
)

// isHTML knows a page by its first tag, or by tags that a text of its kind has.
func isHTML(name string, data []byte) bool {
	head := strings.ToLower(string(data[:min(len(data), 4096)]))
	trimmed := strings.TrimLeft(head, "\ufeff \t\r\n")
	if strings.HasPrefix(trimmed, "<!doctype html") || strings.HasPrefix(trimmed, "<html") {
		return true
	}
	lower := strings.ToLower(name)
	return strings.HasPrefix(trimmed, "<") && (strings.HasSuffix(lower, ".html") || strings.HasSuffix(lower, ".htm") || strings.Contains(head, "</"))
}

// The tags that end a line, those that begin a field of one, and those whose
// content nobody sees.
var (
	blockTags = tags("p li ul ol dl dt dd h1 h2 h3 h4 h5 h6 tr table div section article header footer blockquote pre br hr body title")
	cellTags  = tags("td th")
	unseen    = tags("script style template")
)

func tags(names string) map[string]bool {
	set := map[string]bool{}
	for _, n := range strings.Fields(names) {
		set[n] = true
	}
	return set
}

// maskHTML makes a line of every block and every row of a page.
func maskHTML(_ *Profile, data []byte) masking {
	m := pageMask{out: make([]byte, 0, len(data))}
	z := htmlparser.NewTokenizer(bytes.NewReader(data))
	for {
		kind := z.Next()
		raw := z.Raw()
		if kind == htmlparser.ErrorToken {
			m.blank(data[len(m.out):])
			return masking{text: m.out}
		}
		if kind == htmlparser.TextToken {
			m.text(raw)
			continue
		}
		name, _ := z.TagName()
		m.tag(kind, string(name), raw)
	}
}

// pageMask is a masked page in the making.
type pageMask struct {
	out    []byte
	row    int // tables' rows that are open
	hidden int // elements that nobody sees
}

// text keeps what a reader sees, with entities as what they stand for.
func (m *pageMask) text(raw []byte) {
	if m.hidden > 0 {
		m.blank(raw)
		return
	}
	for len(raw) > 0 {
		n, shown := 1, string(raw[:1])
		if end := bytes.IndexByte(raw[:min(len(raw), 12)], ';'); raw[0] == '&' && end > 0 {
			if c := html.UnescapeString(string(raw[:end+1])); len(c) < end+1 {
				n, shown = end+1, strings.ReplaceAll(c, "\u00a0", " ")
			}
		}
		if shown == "\n" || shown == "\r" {
			shown = " "
		}
		m.out = append(m.out, shown...)
		m.blank(raw[len(shown):n])
		raw = raw[n:]
	}
}

// tag blanks a tag; one of a block ends the line, one of a field parts it.
func (m *pageMask) tag(kind htmlparser.TokenType, name string, raw []byte) {
	opens, closes := kind == htmlparser.StartTagToken, kind == htmlparser.EndTagToken
	switch {
	case unseen[name] && opens:
		m.hidden++
	case unseen[name] && closes:
		m.hidden = max(0, m.hidden-1)
	}
	first := byte(' ')
	switch {
	case name == "tr" && opens:
		m.row++
		first = '\n'
	case name == "tr" && closes:
		m.row = max(0, m.row-1)
		first = '\n'
	case cellTags[name] && opens:
		first = '|'
	case blockTags[name] && m.row == 0:
		first = '\n'
	}
	m.blank(raw)
	m.out[len(m.out)-len(raw)] = first
}

func (m *pageMask) blank(raw []byte) { m.out = append(m.out, bytes.Repeat([]byte{' '}, len(raw))...) }
