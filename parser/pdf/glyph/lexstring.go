package glyph

// hex reads <48656C>; a string without an end stops with the data.
func (l *lexer) hex() []byte {
	l.at++
	end := l.at
	for end < len(l.data) && l.data[end] != '>' {
		end++
	}
	out := make([]byte, 0, (end-l.at+1)/2)
	high, odd := byte(0), false
	for ; l.at < end; l.at++ {
		d, ok := hexDigit(l.data[l.at])
		switch {
		case !ok:
		case odd:
			out, odd = append(out, high<<4|d), false
		default:
			high, odd = d, true
		}
	}
	if odd {
		out = append(out, high<<4)
	}
	l.at = min(end+1, len(l.data))
	return out
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

// literal reads (a string), brackets and escapes in it included. Most have no
// escapes and are not copied.
func (l *lexer) literal() []byte {
	l.at++
	start, depth := l.at, 1
	var out []byte // once something had to be changed
	for ; l.at < len(l.data); l.at++ {
		c := l.data[l.at]
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.at++
				if out != nil {
					return out
				}
				return l.data[start : l.at-1]
			}
		case '\\':
			if out == nil {
				out = append(make([]byte, 0, l.at-start+16), l.data[start:l.at]...)
			}
			out = l.escape(out)
			continue
		}
		if out != nil {
			out = append(out, c)
		}
	}
	if out != nil {
		return out
	}
	return l.data[start:]
}

// escapes are the letters that stand for something else after a backslash.
var escapes = map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}

// escape reads what follows a backslash and leaves the lexer on its last byte.
func (l *lexer) escape(out []byte) []byte {
	l.at++
	if l.at >= len(l.data) {
		return out
	}
	c := l.data[l.at]
	switch {
	case c >= '0' && c <= '7':
		n := 0
		for i := 0; i < 3 && l.at < len(l.data) && l.data[l.at] >= '0' && l.data[l.at] <= '7'; i++ {
			n = n<<3 | int(l.data[l.at]-'0')
			l.at++
		}
		l.at--
		return append(out, byte(n))
	case c == '\r':
		if l.peek(1) == '\n' {
			l.at++
		}
		return out
	case c == '\n':
		return out
	}
	if e, ok := escapes[c]; ok {
		c = e
	}
	return append(out, c)
}
