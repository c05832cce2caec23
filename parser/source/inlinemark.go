package source

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/parser/lexical"
)

// Inline is the text of a line without its marks, and what the marks said.
type Inline struct {
	Text string // without the marks
	// Columns are the columns in the source line of the non-space characters
	// of text; nil where no mark was taken off and they simply follow.
	Columns []int32
	// LinkTexts are the texts of the links, where a reader gathered them.
	LinkTexts []string
	Links     int  // how many links there were
	LinkOnly  bool // there is nothing but links, and what separates them
	Strong    bool // the whole text was in bold
}

// specials are the characters at which inline marks begin.
const specials = "*_`[\\!<&~#"

// Resolve takes inline marks off raw[from:]. Links and images are marks in any
// text; emphasis, code, escapes and entities only where the page is Markdown,
// because elsewhere an asterisk is an asterisk.
func Resolve(raw string, from int, markdown bool) Inline {
	text := strings.TrimRightFunc(raw[from:], isBlankRune)
	if !strings.ContainsAny(text, specials) && !mayLink(text) {
		return Inline{Text: text}
	}
	s := scanner{src: text, gone: make([]bool, len(text)), said: map[int]string{}}
	s.markedLinks()
	s.links()
	if markdown {
		s.escapes()
		s.emphasis()
	}
	return s.result(utf8.RuneCountInString(raw[:from]))
}

func isBlankRune(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' }

// scanner marks the bytes of a text that are no text.
type scanner struct {
	src    string
	gone   []bool         // these bytes are marks
	said   map[int]string // what an entity that starts here stands for
	inLink []bool         // these bytes are the text of a link; nil without links
	found  int            // links and images
	strong bool
}

// links takes off the marks of [Text](address), ![image](address) and
// <address>. An image says nothing in words and goes with its text.
func (s *scanner) links() {
	var open []int
	for i := 0; i < len(s.src); i++ {
		switch s.src[i] {
		case '\\':
			i++
		case '[':
			open = append(open, i)
		case ']':
			if len(open) == 0 {
				continue
			}
			start := open[len(open)-1]
			open = open[:len(open)-1]
			if end := addressEnd(s.src, i+1); end > 0 {
				s.link(start, i, end)
				i = end - 1
			}
		case '<':
			if end := autolinkEnd(s.src[i:]); end > 0 {
				s.drop(i, i+1)
				s.drop(i+end-1, i+end)
				s.cover(i, i+end)
				i += end - 1
			}
		}
	}
}

// link takes off the marks of one link: [ at start, ] at middle, ) before end.
func (s *scanner) link(start, middle, end int) {
	if start > 0 && s.src[start-1] == '!' {
		s.drop(start-1, end)
		s.cover(start-1, end)
		return
	}
	s.drop(start, start+1)
	s.drop(middle, end)
	s.cover(start, end)
}

func (s *scanner) drop(from, to int) {
	for i := from; i < to; i++ {
		s.gone[i] = true
	}
}

func (s *scanner) cover(from, to int) {
	if s.inLink == nil {
		s.inLink = make([]bool, len(s.src))
	}
	for i := from; i < to; i++ {
		s.inLink[i] = true
	}
	s.found++
}

// addressEnd finds the end of the "(address)" that starts at from; 0 where
// there is none. Nobody writes an address of more than 2,000 characters.
func addressEnd(src string, from int) int {
	if from >= len(src) || src[from] != '(' {
		return 0
	}
	depth := 0
	for i := from; i < min(len(src), from+2000); i++ {
		switch src[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// autolinkEnd knows <https://...> and <name@host>.
func autolinkEnd(s string) int {
	end := strings.IndexAny(s[1:min(len(s), 2000)], "<> \t") + 1
	if end < 2 || s[end] != '>' {
		return 0
	}
	if inner := s[1:end]; !strings.Contains(inner, "://") && !strings.Contains(inner, "@") {
		return 0
	}
	return end + 1
}

// escapes takes off backslashes before punctuation, <br> tags, and reads
// entities.
func (s *scanner) escapes() {
	for i := 0; i < len(s.src); i++ {
		switch c := s.src[i]; {
		case s.gone[i]:
		case c == '\\' && (i+1 == len(s.src) || isPunct(s.src[i+1])):
			s.gone[i] = true
			i++
		case c == '&':
			s.entity(i)
		case c == '<':
			if tag := lineBreakTag(s.src[i:]); tag > 0 {
				s.drop(i, i+tag)
				s.said[i] = " "
			}
		}
	}
}

func isPunct(c byte) bool {
	return strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", c) >= 0
}

// entity reads "&amp;" and its like.
func (s *scanner) entity(at int) {
	end := strings.IndexByte(s.src[at:min(len(s.src), at+12)], ';')
	if end < 2 {
		return
	}
	whole := s.src[at : at+end+1]
	if plain := html.UnescapeString(whole); plain != whole {
		s.drop(at, at+len(whole))
		s.said[at] = plain
	}
}

func lineBreakTag(s string) int {
	for _, tag := range []string{"<br>", "<br/>", "<br />"} {
		if len(s) >= len(tag) && strings.EqualFold(s[:len(tag)], tag) {
			return len(tag)
		}
	}
	return 0
}

// run is a row of equal emphasis marks.
type run struct {
	mark byte
	size int
}

// emphasis takes off *, _, ` and ~~ where a row that opens has one that
// closes. Each kind of row remembers one opener, so time stays linear.
func (s *scanner) emphasis() {
	open := map[run]int{}
	for i := 0; i < len(s.src); {
		c := s.src[i]
		escaped := i > 0 && s.src[i-1] == '\\' && s.gone[i-1]
		if s.gone[i] || escaped || strings.IndexByte("*_`~", c) < 0 {
			i++
			continue
		}
		n := 1
		for i+n < len(s.src) && s.src[i+n] == c && !s.gone[i+n] {
			n++
		}
		s.pair(open, run{c, n}, i)
		i += n
	}
}

// pair closes an open row with the one at i, or opens it.
func (s *scanner) pair(open map[run]int, r run, i int) {
	before, after := s.neighbours(i, i+r.size)
	start, isOpen := open[r]
	opens, closes := !unicode.IsSpace(after), !unicode.IsSpace(before)
	if r.mark == '_' { // inside a word it is a letter
		opens = opens && !lexical.IsWordRune(before)
		closes = closes && !lexical.IsWordRune(after)
	}
	switch {
	case r.mark == '~' && r.size != 2:
	case isOpen && closes && start+r.size < i:
		s.drop(start, start+r.size)
		s.drop(i, i+r.size)
		s.strong = s.strong || start == 0 && i+r.size == len(s.src)
		delete(open, r)
	case opens:
		open[r] = i
	}
}

// neighbours gives the characters around src[from:to]; a space at the ends.
func (s *scanner) neighbours(from, to int) (before, after rune) {
	before, after = ' ', ' '
	if from > 0 {
		before, _ = utf8.DecodeLastRuneInString(s.src[:from])
	}
	if to < len(s.src) {
		after, _ = utf8.DecodeRuneInString(s.src[to:])
	}
	return before, after
}

// result puts together what is left; first is the number of characters before
// the text in its line.
func (s *scanner) result(first int) Inline {
	out := Inline{Links: s.found, LinkOnly: s.found > 0, Strong: s.strong}
	var text strings.Builder
	column := first
	for i, r := range s.src {
		column++
		said, kept := s.said[i], !s.gone[i]
		if kept {
			said = s.src[i : i+utf8.RuneLen(r)]
		}
		text.WriteString(said)
		for _, c := range said {
			if !unicode.IsSpace(c) {
				out.Columns = append(out.Columns, int32(column))
			}
		}
		if kept && (s.inLink == nil || !s.inLink[i]) && lexical.IsWordRune(r) {
			out.LinkOnly = false
		}
	}
	out.Text = text.String()
	return out
}
