package check

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
)

// pieceBytes is how much text is cut into words at a time. A text that is longer is cut in
// pieces, so that what the library says of words is never there for megabytes at once: it
// takes many times what the text does.
const pieceBytes = 64 << 10

// readWords cuts a passage into tokens and counts its words.
func (r *reading) readWords(p *passage) {
	text := p.Text.Text
	for at := 0; at < len(text); {
		end := at + pieceEnd(text[at:])
		all := framework.AppendWords(r.cut[:0], text[at:end])
		r.cut = all
		r.count(p, all, at)
		at = end
	}
	if p.kind == statement && !p.item && len(p.tokens) > 0 {
		p.tokens[p.pastNumber()].leads++
	}
}

// count appends tokens that start at an offset of their passage, and counts them as words.
func (r *reading) count(p *passage, all []framework.Token, at int) {
	if p.tokens == nil {
		p.tokens = r.room(len(all))[:0]
	} else if len(p.tokens)+len(all) > cap(p.tokens) {
		p.tokens = slices.Grow(p.tokens, len(all)+len(all)*((len(p.Text.Text)-at)/pieceBytes))
	}
	for _, t := range all {
		w := r.wordOf(t.Text)
		w.uses++
		if w.first == nil {
			w.first = p
		}
		p.tokens = append(p.tokens, token{w, int32(at + t.Start), int32(at + t.End)})
	}
}

// pieces are the pieces of a text, in order.
func pieces(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for text != "" {
			end := pieceEnd(text)
			if !yield(text[:end]) {
				return
			}
			text = text[end:]
		}
	}
}

// pieceEnd is where the first piece of a text ends: at a space before a letter of ASCII,
// which no word goes over.
func pieceEnd(text string) int {
	for end := pieceBytes; end < len(text); end++ {
		if text[end-1] == ' ' && 'a' <= text[end]|' ' && text[end]|' ' <= 'z' {
			return end
		}
	}
	return len(text)
}

// tokensAtOnce is how many tokens room is made for at a time.
const tokensAtOnce = 1 << 10

// room is that for so many tokens, with no one else's behind it.
func (r *reading) room(n int) []token {
	if len(r.free) < n {
		r.free = make([]token, max(n, tokensAtOnce))
	}
	room := r.free[:n:n]
	r.free = r.free[n:]
	return room
}

// wordOf is the word that a text is, whatever its case. Each way of writing it is looked
// up as it stands, and made small once.
func (r *reading) wordOf(text string) *word {
	if w := r.written[text]; w != nil {
		return w
	}
	lower := strings.ToLower(text)
	w := r.words[lower]
	if w == nil {
		first, _ := utf8.DecodeRuneInString(text)
		w = &word{lower: lower, letters: unicode.IsLetter(first)}
		r.words[lower] = w
	}
	r.written[text] = w
	return w
}

// uses is how often the edition has a word, given in small letters.
func (r *reading) uses(lower string) int {
	if w := r.words[lower]; w != nil {
		return w.uses
	}
	return 0
}

// hasAny reports that the edition has one of the words.
func (r *reading) hasAny(lower []string) bool {
	return slices.ContainsFunc(lower, func(w string) bool { return r.uses(w) > 0 })
}

// isSmall reports that the word is one of a closed class, which makes no term.
func (w *word) isSmall() bool {
	if w.small == unknown {
		w.small = no
		if functionWords()[w.lower] || particles[w.lower] || midAdverbs[w.lower] {
			w.small = yes
		}
	}
	return w.small == yes
}

// startsDuties reports that statements begin with the word and that it has the
// form of a verb in the third person.
func (w *word) startsDuties() bool { return w.leads > 0 && isThirdPerson(w.lower) }

// between is the text of tokens i up to and including j, as published.
func (p *passage) between(i, j int) string {
	i, j = max(i, 0), min(j, len(p.tokens)-1)
	return p.Text.Text[p.tokens[i].start:p.tokens[j].end]
}

// begin is the first n words of a passage, as people count words.
func (p *passage) begin(n int) string {
	if end := wordsEnd(p.Text.Text, n); end >= 0 {
		return p.Text.Text[:end]
	}
	return firstWords(p.Text.Text, n)
}

// wordsEnd is where the first n words of a text end, of which one space and nothing else
// parts each from the next; -1 where that is not so, or cannot be told from ASCII.
func wordsEnd(text string, n int) int {
	words := 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == ' ':
			if i == 0 || text[i-1] == ' ' {
				return -1
			}
			if words++; words == n {
				return i
			}
		case c < ' ' || c >= utf8.RuneSelf:
			return -1
		}
	}
	if text == "" || text[len(text)-1] == ' ' {
		return -1
	}
	return len(text)
}

// firstWords are the first n words of any text, with a space between them.
func firstWords(text string, n int) string {
	var first []string
	for word := range strings.FieldsSeq(text) {
		if len(first) == n {
			break
		}
		first = append(first, word)
	}
	return strings.Join(first, " ")
}

// end is the last n words of a passage.
func (p *passage) end(n int) string {
	text := p.Text.Text
	if far := len(text) - pieceBytes; far > 0 {
		text = strings.ToValidUTF8(text[far:], "")
	}
	all := strings.Fields(text)
	return strings.Join(all[max(len(all)-n, 0):], " ")
}

// capital reports that token i begins with a capital letter.
func (p *passage) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(p.Text.Text[p.tokens[i].start:])
	return unicode.IsUpper(r)
}

// apart reports that white space, and nothing else, parts token i from the one
// before it.
func (p *passage) apart(i int) bool { return i > 0 && p.tokens[i].start > p.tokens[i-1].end }

// aroundMost is how many bytes on either side a quoted word can have.
const aroundMost = 40

// around is the word, parted by white space from others, that holds the bytes
// from start to end; of one that is very long, what is near them.
func (p *passage) around(start, end int) string {
	text := p.Text.Text
	from, to := start, end
	for from > 0 && start-from < aroundMost {
		r, size := utf8.DecodeLastRuneInString(text[:from])
		if unicode.IsSpace(r) {
			break
		}
		from -= size
	}
	for to < len(text) && to-end < aroundMost {
		r, size := utf8.DecodeRuneInString(text[to:])
		if unicode.IsSpace(r) {
			break
		}
		to += size
	}
	return text[from:to]
}
