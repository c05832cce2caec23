package yamlfile

import (
	"reflect"
	"strings"
)

// plain reads the part of YAML that the program's own files are written in, in one
// pass and straight into values of Go, which takes a twentieth of the library's time:
// mappings and lists, in lines or in brackets; words on one line, bare or in quotes;
// comments; aliases of what stands outside of brackets. Whatever else stands in a file makes it odd, and the library reads it. It
// refuses too much rather than too little: a word that goes on in the next line, a tag, a
// text in block style, a null.
type plain struct {
	text string
	at   int // the byte that comes next
	line int // where its line begins
	odd  bool
	// anchors are where the values with a name stand.
	anchors map[string]place
}

// place is a place in a file.
type place struct{ at, line int }

// readPlain decodes a file that is plain enough; else it reports false, and what it has
// decoded until then is of no use.
func readPlain(data []byte, into any) bool {
	p := &plain{text: string(data)}
	if p.skip(); p.more() {
		p.block(reflect.ValueOf(into).Elem())
		p.skip()
	}
	return !p.odd && !p.more()
}

func (p *plain) more() bool { return p.at < len(p.text) }

// next is the byte that comes next; at the end of the file it is the end of a line.
func (p *plain) next() byte { return p.byteAt(p.at) }

func (p *plain) byteAt(i int) byte {
	if i < len(p.text) {
		return p.text[i]
	}
	return '\n'
}

// column counts from 0.
func (p *plain) column() int { return p.at - p.line }

// skip goes to what stands next, over spaces, comments and ends of lines.
func (p *plain) skip() {
	for p.more() {
		switch c := p.next(); {
		case c == '\n':
			p.at++
			p.line = p.at
		case c == ' ':
			p.at++
		case c == '#' && (p.at == p.line || p.text[p.at-1] == ' '):
			p.at += lineEnd(p.text[p.at:])
		default:
			return
		}
	}
}

// lineEnd is how many bytes stand before the end of the line.
func lineEnd(text string) int {
	if end := strings.IndexByte(text, '\n'); end >= 0 {
		return end
	}
	return len(text)
}

// endLine goes behind a value that ends its line, a comment aside.
func (p *plain) endLine() {
	line := p.line
	if p.skip(); p.more() && p.line == line {
		p.odd = true
	}
}

// isBlank reports that what was read ends here: with a space, or with the line.
func isBlank(c byte) bool { return c == ' ' || c == '\n' }

// atItem reports that an item of a list in lines begins here.
func (p *plain) atItem() bool { return p.more() && p.next() == '-' && isBlank(p.byteAt(p.at+1)) }

// block reads a value that begins here: a list or a mapping in lines, or what stands on
// this line alone.
func (p *plain) block(into reflect.Value) {
	if p.atItem() {
		p.lines(into)
		return
	}
	if strings.IndexByte("[{&*", p.next()) >= 0 {
		p.inline(into)
		return
	}
	start := p.at
	word := p.word(false)
	if p.atColon() {
		p.at = start
		p.mapping(into)
		return
	}
	p.set(into, word)
	p.endLine()
}

// inline reads a value that stands on this line alone, or what has a name here and begins
// on the next.
func (p *plain) inline(into reflect.Value) {
	switch p.next() {
	case '&':
		p.anchor(into)
		return
	case '*':
		p.alias(into)
	case '[', '{':
		p.bracket(into)
	default:
		p.set(into, p.word(false))
	}
	p.endLine()
}

// anchor reads a value with a name. It has the name when it is read, so that no alias in
// it can mean it.
func (p *plain) anchor(into reflect.Value) {
	name, line := p.name(), p.line
	indent := len(p.text[line:]) - len(strings.TrimLeft(p.text[line:], "- "))
	p.skip()
	begin := place{p.at, p.line}
	switch {
	case !p.more(), p.next() == '&', p.next() == '*', p.line != line && p.column() <= indent:
		p.odd = true // a name for a name, or for nothing
	case p.line == line:
		p.inline(into)
	default:
		p.block(into)
	}
	if p.anchors == nil {
		p.anchors = map[string]place{}
	}
	p.anchors[name] = begin
}

// alias reads the value with a name again.
func (p *plain) alias(into reflect.Value) {
	begin, ok := p.anchors[p.name()]
	if !ok {
		p.odd = true
		return
	}
	here := place{p.at, p.line}
	p.at, p.line = begin.at, begin.line
	p.block(into)
	p.at, p.line = here.at, here.line
}

// name is the name of an anchor or an alias, with its sign before it.
func (p *plain) name() string {
	p.at++
	start := p.at
	for isNameByte(p.next()) {
		p.at++
	}
	if name := p.text[start:p.at]; name != "" && (isBlank(p.next()) || strings.IndexByte(",]}", p.next()) >= 0) {
		return name
	}
	p.odd = true
	return ""
}

func isNameByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// atColon reports that what was read is a key.
func (p *plain) atColon() bool { return p.next() == ':' && isBlank(p.byteAt(p.at+1)) }

// lines reads a list of one item a line, or several lines.
func (p *plain) lines(into reflect.Value) {
	column := p.column()
	list := p.list(into)
	for !p.odd && p.column() == column && p.atItem() {
		line := p.line
		p.at++
		if p.skip(); p.line != line {
			p.odd = true // an item that is nothing, or begins below
			return
		}
		list.add(p, false, p.block)
	}
	p.within(column)
}

// mapping reads keys with their values, one below the other.
func (p *plain) mapping(into reflect.Value) {
	column := p.column()
	keys := p.keyed(into)
	for !p.odd && p.more() && p.column() == column && !p.atItem() {
		key := p.word(false)
		if !p.atColon() {
			p.odd = true
			return
		}
		line := p.line
		p.at++
		p.skip()
		switch {
		case p.more() && p.line == line:
			keys.add(p, key, p.inline)
		case p.more() && p.column() > column, p.atItem() && p.column() == column:
			keys.add(p, key, p.block)
		default:
			keys.nothing(p, key)
		}
	}
	p.within(column)
}

// within makes a file odd in which something stands further right than what it would
// belong to.
func (p *plain) within(column int) {
	if p.more() && p.column() > column {
		p.odd = true
	}
}

// bracket reads a list or a mapping in brackets.
func (p *plain) bracket(into reflect.Value) {
	end, add := byte(']'), func() {}
	if p.next() == '[' {
		list := p.list(into)
		add = func() { list.add(p, true, p.inBrackets) }
	} else {
		keys := p.keyed(into)
		end, add = '}', func() { p.pair(keys) }
	}
	p.at++
	for p.skip(); !p.odd && p.next() != end; p.skip() {
		add()
		if p.skip(); p.next() == ',' {
			p.at++
		} else if p.next() != end {
			p.odd = true
		}
	}
	p.at++
}

// pair reads a key and its value in brackets.
func (p *plain) pair(keys *keyed) {
	key := p.word(true)
	if !p.atColon() {
		p.odd = true
		return
	}
	p.at++
	p.skip()
	keys.add(p, key, p.inBrackets)
}

// inBrackets reads a value in brackets.
func (p *plain) inBrackets(into reflect.Value) {
	switch p.next() {
	case '[', '{':
		p.bracket(into)
	case '*':
		p.alias(into)
	default:
		p.set(into, p.word(true))
	}
}
