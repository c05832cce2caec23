package skill

import (
	"strings"

	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// A hyphen at the end of a line belongs to the word, or was put there to break it. The
// source says which: by the same word elsewhere, with a hyphen or without.

// isBrokenWord reports that two lines are broken after the hyphen of a word that stands
// elsewhere in the source.
func (d *Document) isBrokenWord(piece, next string, w Wrapping) bool {
	if !lexical.EndsInHyphen(piece) || lexical.Suspends(next) || !lexical.StartsLower(next) {
		return false
	}
	left, right := halves(piece, next)
	return len(left) > 1 && len(right) > 1 && (d.hasWord(left+"-"+right) || d.isPutIn(left, right, Wrapping{exact: w.exact}))
}

// dehyphenate drops the hyphen at a line's end where it was only put there to
// break the word: a soft one always, a hard one if this page breaks words and
// the source never has this one with a hyphen.
func (d *Document) dehyphenate(l *source.Line, piece, next string, w Wrapping) string {
	soft := strings.HasSuffix(piece, string(lexical.SoftHyphen))
	left, right := halves(piece, next)
	if !soft && !d.isPutIn(left, right, w) {
		d.noteKept(l, left, right)
		return piece
	}
	bare := strings.TrimRight(piece, "-‐\u00ad")
	l.Text = strings.TrimRight(l.Text, "-‐\u00ad \t")
	return bare
}

// isPutIn reports that a hyphen between two halves was put there to break the word: the
// source has the word without one and neither half, or its hyphens at the ends of lines
// break words as a rule. Where lines are filled exactly, they end at hyphens of words, and
// one that stands elsewhere without proves nothing.
func (d *Document) isPutIn(left, right string, w Wrapping) bool {
	if d.hasWord(left + "-" + right) {
		return false
	}
	if w.breaksWords || w.exact {
		return w.breaksWords
	}
	whole := d.hasWord(left+right) && !d.hasWord(left) && !d.hasWord(right)
	return whole && !prefixes[strings.ToLower(left)] && !d.keepsHyphens()
}

// prefixes stand before a hyphen in words that are written with one and without:
// "co-ordinate".
var prefixes = dialect.Set{
	"co": true, "re": true, "pre": true, "non": true, "sub": true, "multi": true, "inter": true, "un": true, "de": true,
	"anti": true, "post": true, "semi": true, "micro": true, "macro": true, "mis": true, "pro": true, "meta": true, "bi": true,
}

// keepsHyphens reports that lines of the source end where words have a hyphen of their own:
// more of their last words stand nowhere without one than do. Then one that does may be
// written both ways.
func (d *Document) keepsHyphens() bool {
	if d.hyphens == nil {
		whole, other := d.wordsAtLineEnds(d.Lines)
		keeps := other > whole
		d.hyphens = &keeps
	}
	return *d.hyphens
}

// halves are the two parts of a word that was broken at a line's end.
func halves(piece, next string) (left, right string) {
	notInWord := func(r rune) bool { return !lexical.IsWordRune(r) && r != '-' }
	left = strings.TrimRight(piece, "-‐\u00ad \t")
	left = left[strings.LastIndexFunc(left, notInWord)+1:]
	right = strings.TrimSpace(next)
	if end := strings.IndexFunc(right, notInWord); end >= 0 {
		right = right[:end]
	}
	return left, right
}

// breaksWords reports that hyphens at line ends were put there to break words:
// most of those words stand elsewhere without one. Where lines are filled
// exactly, one such word proves nothing.
func (d *Document) breaksWords(lines []source.Line, w Wrapping) bool {
	if !w.hyphens {
		return false
	}
	whole, other := d.wordsAtLineEnds(lines)
	return whole > other && (whole > 1 || !w.exact)
}

// wordsAtLineEnds counts the words with a hyphen at the end of a line: those that stand
// elsewhere without one, and the others.
func (d *Document) wordsAtLineEnds(lines []source.Line) (whole, other int) {
	for i := 1; i < len(lines); i++ {
		if !lexical.EndsInHyphen(lines[i-1].Text) || lines[i].Shape != source.Prose || lexical.Suspends(lines[i].Text) {
			continue
		}
		if left, right := halves(lines[i-1].Text, lines[i].Text); d.hasWord(left+right) && !d.hasWord(left+"-"+right) {
			whole++
		} else {
			other++
		}
	}
	return whole, other
}

// hasWord reports that a word stands somewhere in the source; what a line begins with
// below a hyphen may be half of one.
func (d *Document) hasWord(word string) bool {
	if d.words == nil {
		d.words = dialect.Set{}
		for i := range d.Lines {
			words := strings.FieldsFunc(d.Lines[i].Text, func(r rune) bool { return !lexical.IsWordRune(r) && r != '-' })
			if len(words) > 0 && i > 0 && lexical.EndsInHyphen(d.Lines[i-1].Text) {
				words = words[1:]
			}
			for _, w := range words {
				d.words[strings.ToLower(w)] = true
			}
		}
	}
	return d.words[strings.ToLower(word)]
}
