package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/parser/lexical"
)

// text joins the lines of a paragraph. A hyphen that only broke a word goes.
func (t *flow) text(p *paragraph) string {
	var b strings.Builder
	for i, l := range p.lines {
		s := l.text
		if i+1 == len(p.lines) {
			b.WriteString(s)
			break
		}
		next := p.lines[i+1]
		switch {
		case l.soft:
			b.WriteString(s)
		case lexical.EndsInHyphen(s) && !lexical.Suspends(next.text):
			b.WriteString(t.unbroken(s, next.text))
		case endsInSlash(s):
			b.WriteString(s)
		default:
			b.WriteString(s + " ")
		}
	}
	return b.String()
}

// unbroken decides whether the hyphen at the end of a line belongs to the
// word. The document says: by the same word elsewhere, with a hyphen or
// without; and by whether both halves are words of their own.
func (t *flow) unbroken(s, next string) string {
	left, right := lastWord(s), firstOf(next)
	sign, size := utf8.DecodeLastRuneInString(s)
	bare := s[:len(s)-size]
	t.collectWords()
	switch {
	case t.breakSign == sign:
		return bare
	case t.breakSign != 0:
		return s
	case t.hasWord(left + "-" + right):
		return s
	case t.hasWord(left+right) && (t.breaksWords || !t.hasWord(left) || !t.hasWord(right)):
		return bare
	case t.hasWord(left) && t.hasWord(right):
		return s
	case unicode.IsUpper(firstRune(next)):
		return s
	case t.breaksWords:
		return bare
	}
	return s
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// lastWord is the word before the hyphen at the end of a line.
func lastWord(s string) string {
	s = strings.TrimRight(s, "-\u2010")
	return s[strings.LastIndexFunc(s, notInWord)+1:]
}

// firstOf is the first word of a line.
func firstOf(s string) string {
	if end := strings.IndexFunc(s, notInWord); end >= 0 {
		return s[:end]
	}
	return s
}

func notInWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
}

// hasWord reports that a word stands in the middle of some line.
func (t *flow) hasWord(w string) bool { return t.words[strings.ToLower(w)] }

// collectWords lists the words of all lines, with their hyphens and without,
// but those at the ends of lines, which may be halves.
func (t *flow) collectWords() {
	if t.words != nil {
		return
	}
	t.words = map[string]bool{}
	for i, l := range t.lines {
		fields := strings.Fields(strings.ToLower(l.text))
		for k, w := range fields {
			broken := k == len(fields)-1 && (lexical.EndsInHyphen(w) || l.soft)
			second := k == 0 && i > 0 && (lexical.EndsInHyphen(t.lines[i-1].text) || t.lines[i-1].soft)
			if broken || second {
				continue
			}
			t.addWord(w)
		}
	}
	t.findBreakSign()
	t.judgeBreaks()
}

// findBreakSign looks for a hyphen that stands at the ends of lines and nowhere
// else, while words are written with the other one.
func (t *flow) findBreakSign() {
	ends, within := map[rune]int{}, map[rune]int{}
	for _, l := range t.lines {
		for i, r := range l.text {
			switch {
			case r != '-' && r != '\u2010':
			case i+utf8.RuneLen(r) == len(l.text):
				ends[r]++
			default:
				within[r]++
			}
		}
	}
	if ends['\u2010'] > 0 && within['\u2010'] == 0 {
		t.breakSign = '\u2010'
	}
}

func (t *flow) addWord(w string) {
	for _, part := range strings.FieldsFunc(w, func(r rune) bool { return notInWord(r) && r != '-' }) {
		t.words[part] = true
		for _, half := range strings.Split(part, "-") {
			t.words[half] = true
		}
	}
}

// judgeBreaks weighs the hyphens at line ends: whether they mostly break words
// that have none elsewhere.
func (t *flow) judgeBreaks() {
	whole, kept := 0, 0
	for i := 1; i < len(t.lines); i++ {
		a, b := t.lines[i-1], t.lines[i]
		if a.soft {
			return // the document says by itself which hyphens are none
		}
		if !lexical.EndsInHyphen(a.text) || lexical.Suspends(b.text) {
			continue
		}
		left, right := strings.ToLower(lastWord(a.text)), strings.ToLower(firstOf(b.text))
		switch {
		case t.words[left+right] || !t.words[left] && !t.words[right]:
			whole++
		case t.words[left+"-"+right] || t.words[left] && t.words[right]:
			kept++
		}
	}
	t.breaksWords = whole > kept
}
