package porter

import "strings"

// beyond stems a word that has other characters than small letters of ASCII: it is
// written in small letters, loses the apostrophes before it and an "'s" behind it, and is
// then stemmed as any. The rules know all that is no vowel of ASCII as a consonant.
func beyond(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if len(s) <= 2 {
		return s
	}
	if stem, ok := special[s]; ok {
		return stem
	}
	var a alphabet
	w := word{}
	for _, r := range s {
		c, ok := a.letter(r)
		if !ok {
			return s
		}
		w.b = append(w.b, c)
	}
	for len(w.b) > 1 && w.b[0] == '\'' {
		w.b = w.b[1:]
	}
	w.begin()
	w.replace(len(w.firstOf("'s'", "'s", "'")), "")
	w.steps()
	return a.text(w.b)
}

// alphabet has a byte for each character beyond ASCII that a word has, in the order in
// which it has them.
type alphabet []rune

// letter is the byte of a character; false where a word has more of them than there are
// bytes. An apostrophe is one in whatever form.
func (a *alphabet) letter(r rune) (byte, bool) {
	switch {
	case r == '’' || r == '‘' || r == '‛':
		return '\'', true
	case r < 0x80:
		return byte(r), true
	}
	for i, known := range *a {
		if known == r {
			return byte(0x80 + i), true
		}
	}
	*a = append(*a, r)
	return byte(0x7f + len(*a)), len(*a) <= 0x80
}

func (a alphabet) text(b []byte) string {
	var text strings.Builder
	for _, c := range b {
		if c < 0x80 {
			text.WriteByte(c)
		} else {
			text.WriteRune(a[c-0x80])
		}
	}
	return text.String()
}
