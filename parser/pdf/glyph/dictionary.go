package glyph

// get is the value of a key in a dictionary.
func (o operand) get(key string) operand {
	if o.kind != dict {
		return operand{}
	}
	for i := 0; i+1 < len(o.items); i += 2 {
		if o.items[i].kind == name && string(o.items[i].str) == key {
			return o.items[i+1]
		}
	}
	return operand{}
}

// whole is a number without its fraction, cut to what no file is long enough for.
func (o operand) whole() int { return int(min(max(o.num, -1<<40), 1<<40)) }

// references gives, for every key of a dictionary as the object reader prints
// it, what it refers to: "12 0 R", or the value itself where it is no reference.
func references(printed string) map[string]string {
	l := lexer{data: []byte(printed)}
	if out := l.dictionary(); out != nil {
		return out
	}
	return map[string]string{}
}

// dictionary reads a dictionary: every key, and its value as it is written.
// It is nil where none begins here. What should be a key and is none is passed
// over.
func (l *lexer) dictionary() map[string]string {
	l.skipSpace()
	if l.peek(0) != '<' || l.peek(1) != '<' {
		return nil
	}
	l.at += 2
	out := map[string]string{}
	for {
		if l.skipSpace(); l.peek(0) == '>' || l.at >= len(l.data) {
			l.at = min(l.at+2, len(l.data))
			return out
		}
		key := l.operand(0)
		if key.kind != name {
			continue
		}
		l.skipSpace()
		start := l.at
		l.operand(0)
		end := l.at
		if l.isReference() {
			end = l.at
		}
		out[string(key.str)] = string(l.data[start:end])
	}
}

// isReference reads the rest of "12 0 R", if that is what stands here.
func (l *lexer) isReference() bool {
	before := l.at
	if l.operand(0).kind == number {
		if o := l.operand(0); o.kind == operator && string(o.str) == "R" {
			return true
		}
	}
	l.at = before
	return false
}
