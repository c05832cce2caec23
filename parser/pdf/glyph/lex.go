package glyph

import (
	"math"
	"strconv"
)

// A content stream and a CMap are written in the same small language: operands
// in front, then an operator. The lexer reads both, and the text that the
// object reader gives of a dictionary.

// kind is what an operand is.
type kind uint8

const (
	null kind = iota
	number
	text // a string
	name
	list
	dict // items are key, value, key, value, ...
	operator
	endOfData
)

// operand is one thing in front of an operator, or the operator itself.
type operand struct {
	kind  kind
	num   float64
	str   []byte // of a string, decoded; of a name or an operator
	items []operand
}

// maxNesting is how deep lists and dictionaries may stand in each other.
const maxNesting = 32

// maxOperands is how many operands an operator may have; what is more is
// dropped from the front, as viewers do.
const maxOperands = 1 << 12

// lexer takes a stream apart. It never fails: what makes no sense is passed over.
type lexer struct {
	data  []byte
	at    int
	args  []operand
	items []operand // of lists under way
	store []operand // of lists that are complete
}

// next gives the next operator with its operands, which are good until the
// next call.
func (l *lexer) next() (op []byte, args []operand, ok bool) {
	l.args, l.store = l.args[:0], l.store[:0]
	for {
		o := l.operand(0)
		switch o.kind {
		case endOfData:
			return nil, nil, false
		case operator:
			return o.str, l.args, true
		}
		if len(l.args) == maxOperands {
			l.args = l.args[:copy(l.args, l.args[maxOperands/2:])]
		}
		l.args = append(l.args, o)
	}
}

// operand reads one operand or operator.
func (l *lexer) operand(depth int) operand {
	l.skipSpace()
	if l.at >= len(l.data) {
		return operand{kind: endOfData}
	}
	c := l.data[l.at]
	switch {
	case c == '/':
		l.at++
		return operand{kind: name, str: l.name()}
	case c == '(':
		return operand{kind: text, str: l.literal()}
	case c == '<' && l.peek(1) == '<':
		l.at += 2
		return l.collect(dict, '>', depth)
	case c == '<':
		return operand{kind: text, str: l.hex()}
	case c == '[':
		l.at++
		return l.collect(list, ']', depth)
	case beginsNumber(c):
		return l.number()
	case isDelimiter(c):
		l.at++
		return operand{kind: null}
	}
	return l.word()
}

// collect reads the elements of a list or dictionary up to its end.
func (l *lexer) collect(k kind, end byte, depth int) operand {
	mark := len(l.items)
	for {
		l.skipSpace()
		if l.at >= len(l.data) {
			break
		}
		if l.data[l.at] == end {
			l.at++
			if k == dict && l.peek(0) == '>' {
				l.at++
			}
			break
		}
		if depth >= maxNesting {
			l.at++
			continue
		}
		l.items = append(l.items, l.operand(depth+1))
	}
	from := len(l.store)
	l.store = append(l.store, l.items[mark:]...)
	l.items = l.items[:mark]
	return operand{kind: k, items: l.store[from:len(l.store):len(l.store)]}
}

func (l *lexer) peek(ahead int) byte {
	if l.at+ahead < len(l.data) {
		return l.data[l.at+ahead]
	}
	return 0
}

func (l *lexer) skipSpace() {
	for l.at < len(l.data) {
		switch c := l.data[l.at]; {
		case isSpace(c):
			l.at++
		case c == '%':
			for l.at < len(l.data) && l.data[l.at] != '\n' && l.data[l.at] != '\r' {
				l.at++
			}
		default:
			return
		}
	}
}

// number reads a number; a broken one counts as far as it makes sense.
func (l *lexer) number() operand {
	start, neg, whole := l.at, false, true
	n, scale := 0.0, 1.0
	for ; l.at < len(l.data); l.at++ {
		switch c := l.data[l.at]; {
		case c >= '0' && c <= '9':
			if n = n*10 + float64(c-'0'); !whole {
				scale *= 10
			}
		case c == '.' && whole:
			whole = false
		case c == '-' && l.at == start:
			neg = true
		case c == '+' || c == '-' || c == '.':
		default:
			return finite(n/scale, neg)
		}
	}
	return finite(n/scale, neg)
}

func finite(n float64, neg bool) operand {
	if math.IsInf(n, 0) || math.IsNaN(n) {
		n = 0
	}
	if neg {
		n = -n
	}
	return operand{kind: number, num: n}
}

// word reads an operator, or one of the words that stand for values.
func (l *lexer) word() operand {
	start := l.at
	for l.at < len(l.data) && !isSpace(l.data[l.at]) && !isDelimiter(l.data[l.at]) {
		l.at++
	}
	switch w := l.data[start:l.at]; string(w) {
	case "null", "true", "false":
		return operand{kind: null}
	default:
		return operand{kind: operator, str: w}
	}
}

// name reads a name, the slash being read already.
func (l *lexer) name() []byte {
	start, escaped := l.at, false
	for l.at < len(l.data) && !isSpace(l.data[l.at]) && !isDelimiter(l.data[l.at]) {
		escaped = escaped || l.data[l.at] == '#'
		l.at++
	}
	raw := l.data[start:l.at]
	if !escaped {
		return raw
	}
	var out []byte
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			if n, err := strconv.ParseUint(string(raw[i+1:i+3]), 16, 8); err == nil {
				out = append(out, byte(n))
				i += 2
				continue
			}
		}
		out = append(out, raw[i])
	}
	return out
}

func beginsNumber(c byte) bool {
	switch c {
	case '+', '-', '.':
		return true
	}
	return c >= '0' && c <= '9'
}

func isSpace(c byte) bool {
	switch c {
	case ' ', '\n', '\r', '\t', '\f', 0:
		return true
	}
	return false
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}
