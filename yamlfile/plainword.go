package yamlfile

import "strings"

// word reads a word: bare, or in quotes of one kind or the other. Bare ones end with
// the line, before a comment, and before the colon that makes them keys; in brackets
// also before what parts words there.
func (p *plain) word(inBrackets bool) string {
	switch p.next() {
	case '\'':
		return p.quoted()
	case '"':
		return p.escaped()
	}
	rest := p.text[p.at:]
	end := bareEnd(rest, inBrackets)
	if end < 0 {
		p.odd = true
		return ""
	}
	p.at += end
	word := strings.TrimRight(rest[:end], " ")
	if !isBare(word) || inBrackets && strings.ContainsRune(word, '?') {
		p.odd = true
	}
	return word
}

// bareEnd is where a bare word ends that a text begins with; -1 where it has white space
// that only the library takes.
func bareEnd(text string, inBrackets bool) int {
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\n':
			return i
		case '\t', '\r':
			return -1
		case ':':
			if i+1 == len(text) || isBlank(text[i+1]) {
				return i
			}
		case '#':
			if i > 0 && text[i-1] == ' ' {
				return i
			}
		case ',', '[', ']', '{', '}':
			if inBrackets {
				return i
			}
		}
	}
	return len(text)
}

// isBare reports that a word may stand without quotes, and is one: nothing begins it that
// means something else in YAML, and it does not stand for nothing.
func isBare(word string) bool {
	if word != "" && word[0]|' ' >= 'a' && word[0]|' ' <= 'z' && word[0]|' ' != 'n' {
		return true
	}
	switch word {
	case "", "~", "null", "Null", "NULL", "<<", "-", "?":
		return false
	}
	return !strings.ContainsRune("[]{},:#&*!|>%@`'\"", rune(word[0])) &&
		!strings.HasPrefix(word, "- ") && !strings.HasPrefix(word, "? ") && !strings.HasPrefix(word, "---") && !strings.HasPrefix(word, "...")
}

// quoted reads a word in single quotes, in which two of them are one.
func (p *plain) quoted() string {
	rest := p.text[p.at+1:]
	for end := 0; ; end += 2 {
		next := strings.IndexByte(rest[end:], '\'')
		if next < 0 {
			p.odd = true
			return ""
		}
		if end += next; end+1 >= len(rest) || rest[end+1] != '\'' {
			p.at += end + 2
			return p.onOneLine(strings.ReplaceAll(rest[:end], "''", "'"))
		}
	}
}

// escapes are what may stand behind a backslash.
var escapes = strings.NewReplacer(`\\`, `\`, `\"`, `"`, `\t`, "\t", `\n`, "\n")

// escaped reads a word in double quotes.
func (p *plain) escaped() string {
	rest := p.text[p.at+1:]
	end, any := 0, false
	for end < len(rest) && rest[end] != '"' {
		if rest[end] == '\\' {
			any = true
			if end++; !strings.ContainsRune(`\"tn`, rune(byteOf(rest, end))) {
				p.odd = true
				return ""
			}
		}
		end++
	}
	if end >= len(rest) {
		p.odd = true
		return ""
	}
	p.at += end + 2
	word := p.onOneLine(rest[:end])
	if any {
		word = escapes.Replace(word)
	}
	return word
}

func byteOf(text string, i int) byte {
	if i < len(text) {
		return text[i]
	}
	return 0
}

// onOneLine is a word that goes on in no other line.
func (p *plain) onOneLine(word string) string {
	if strings.ContainsAny(word, "\n\t\r") {
		p.odd = true
	}
	return word
}
