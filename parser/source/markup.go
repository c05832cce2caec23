package source

import (
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/internal/pattern"
	"compdiff/parser/lexical"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Some exports have HTML in their cells. A cell becomes lines where its tags
// break it, and items get the bullets that a browser would show; the lines are
// then read as any others.

// blockTag knows the tags that break lines.
var blockTag = pattern.New(`(?i)</?(?:` + strings.Join(slices.Concat(elementLists["breaks"], elementLists["list"], elementLists["item"]), "|") + `)(?:\s[^<>]*)?/?>`)

// strictTag knows a tag that is written as one, and not "a <b and c> d".
var strictTag = pattern.New(`^</?[a-zA-Z][a-zA-Z0-9]*(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))*\s*/?>$`)

// HasBlockTag reports that the text of a cell is HTML.
func HasBlockTag(text string) bool {
	return strings.Contains(text, "<") && blockTag().MatchString(text)
}

// HasMarkup reports that some cell is HTML: then even in those without a tag,
// "&amp;" stands for an ampersand.
func HasMarkup(rows [][]string) bool {
	for _, row := range rows {
		for _, text := range row {
			if HasBlockTag(text) {
				return true
			}
		}
	}
	return false
}

// EntityColumns are the columns in which every ampersand begins an entity.
func EntityColumns(t *Table) map[int]bool {
	found := map[int]bool{}
	for _, row := range t.Rows {
		for i, text := range row {
			for at := range len(text) {
				if text[at] != '&' {
					continue
				}
				n, _ := nextCharacter(text[at:])
				all, seen := found[i]
				found[i] = n > 1 && (all || !seen)
			}
		}
	}
	return found
}

// itemBullets are the bullets of items, by depth.
var itemBullets = []string{"•", "◦", "▪", "▫"}

// markup cuts HTML into lines. The characters of the lines, put together, are
// those of the source.
type markup struct {
	lines  []Line
	blocks bool // tags break lines; else line feeds do
	raw    strings.Builder
	text   strings.Builder
	// columns are the places of the non-space characters of text in raw.
	columns []int32
	column  int32
	space   bool // white space is due before the next character
	lead    int  // the spaces before the text of a line
	depth   int  // of lists
	bullet  bool // the next text begins an item
	hidden  int  // inside of scripts and styles
}

// MarkupLines makes lines of HTML, in which only tags break lines, or of plain
// text with entities.
func MarkupLines(text string, blocks bool) []Line {
	m := markup{blocks: blocks}
	z := xhtml.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		raw := string(z.Raw())
		switch kind {
		case xhtml.TextToken, xhtml.ErrorToken: // at the end, a tag that does not close
			m.words(raw)
		case xhtml.StartTagToken, xhtml.EndTagToken, xhtml.SelfClosingTagToken:
			name, _ := z.TagName()
			m.tag(atom.Lookup(name), kind, raw)
		default: // comments
			m.mark(raw)
		}
		if kind == xhtml.ErrorToken {
			m.breakLine()
			return m.lines
		}
	}
}

// mark takes a piece of the source that is no text.
func (m *markup) mark(raw string) {
	m.raw.WriteString(raw)
	m.column += int32(lexical.Runes(raw))
}

// tag takes a tag, and does what it says.
func (m *markup) tag(name atom.Atom, kind xhtml.TokenType, raw string) {
	opens := kind == xhtml.StartTagToken
	if name == 0 || !strictTag().MatchString(raw) {
		m.words(raw)
		return
	}
	switch {
	case name == atom.Ul || name == atom.Ol:
		m.breakLine()
		m.depth = max(0, m.depth+step(opens))
	case name == atom.Li:
		m.breakLine()
		m.bullet = opens
	case unseen[name]:
		m.hidden = max(0, m.hidden+step(opens))
	case breakers[name]:
		m.breakLine()
	}
	m.mark(raw)
}

func step(up bool) int {
	if up {
		return 1
	}
	return -1
}

// words takes text, in which entities stand for characters.
func (m *markup) words(raw string) {
	for raw != "" {
		n, said := nextCharacter(raw)
		m.character(raw[:n], said)
		raw = raw[n:]
	}
}

// nextCharacter reads a character or an entity, and gives its length.
func nextCharacter(raw string) (n int, said string) {
	if raw[0] == '&' {
		if end := strings.IndexByte(raw[:min(len(raw), 12)], ';'); end > 1 {
			if plain := html.UnescapeString(raw[:end+1]); plain != raw[:end+1] {
				return end + 1, plain
			}
		}
	}
	_, n = utf8.DecodeRuneInString(raw)
	return n, raw[:n]
}

// character takes one character of the source, and what it says.
func (m *markup) character(raw, said string) {
	if raw == "\n" && !m.blocks {
		m.breakLine()
	}
	for _, r := range said {
		switch {
		case m.hidden > 0:
		case unicode.IsSpace(r):
			m.space = m.space || m.text.Len() > 0
			if m.text.Len() == 0 && r != '\n' {
				m.lead++
			}
		default:
			if m.space {
				m.text.WriteByte(' ')
			}
			m.space = false
			m.text.WriteRune(r)
			m.columns = append(m.columns, m.column+1)
		}
	}
	m.mark(raw)
}

// breakLine ends a line, if it has begun.
func (m *markup) breakLine() {
	if m.raw.Len() == 0 {
		return
	}
	l := Line{Number: len(m.lines) + 1, Raw: m.raw.String(), Shape: Blank}
	l.Class = Structure
	if m.text.Len() > 0 {
		l.Shape, l.Class = Prose, Unclassified
		l.Inline = Inline{Text: m.text.String(), Columns: m.columns}
		if m.bullet {
			l.Indent, l.Bullet = 2*m.depth, itemBullets[min(max(m.depth, 1), len(itemBullets))-1]
			m.bullet = false
		} else {
			l.takeBullet()
			if l.Bullet != "" && !m.blocks {
				l.Indent = m.lead
			}
		}
	}
	m.lines = append(m.lines, l)
	m.raw.Reset()
	m.text.Reset()
	m.columns, m.column, m.space, m.lead = nil, 0, false, 0
}

// takeBullet finds the bullet that is written out in the text of the line.
func (l *Line) takeBullet() {
	bullet, rest := cutBullet(l.Text)
	if bullet == "" || UncertainBullet(bullet) {
		return
	}
	l.Bullet, l.Text = bullet, rest
	l.Columns = l.Columns[lexical.Runes(bullet):]
}
