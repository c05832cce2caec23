package diff

import "strings"

// haystack is a folded text in which many phrases are sought, between spaces.
type haystack struct {
	text string
	at   map[string][]int // where three words begin that stand in a row; nil while nobody asked, and for short texts
}

// fewestSought is how many words a phrase has that can be sought.
const fewestSought = 3

// searchedWhole is how many bytes a text may have in which phrases are sought by going through it.
const searchedWhole = 1 << 12

func newHaystack(folded string) *haystack { return &haystack{text: " " + folded + " "} }

// has reports that a folded phrase of at least three words stands in the text.
func (h *haystack) has(phrase string) bool {
	if len(h.text) <= searchedWhole {
		return strings.Contains(h.text, " "+phrase+" ")
	}
	if h.at == nil {
		h.index()
	}
	for _, at := range h.at[phrase[:endOfWords(phrase, fewestSought)]] {
		if rest := h.text[at:]; strings.HasPrefix(rest, phrase) && len(rest) > len(phrase) && rest[len(phrase)] == ' ' {
			return true
		}
	}
	return false
}

// index notes where the words stand.
func (h *haystack) index() {
	h.at = map[string][]int{}
	for at := 1; at < len(h.text); at++ {
		if end := endOfWords(h.text[at:], fewestSought); end > 0 {
			h.at[h.text[at:at+end]] = append(h.at[h.text[at:at+end]], at)
		}
		next := strings.IndexByte(h.text[at:], ' ')
		if next < 0 {
			return
		}
		at += next
	}
}

// endOfWords is where so many words end; the whole length where a text has just that many, and
// 0 where it has fewer.
func endOfWords(text string, words int) int {
	at := 0
	for ; words > 0; words-- {
		next := strings.IndexByte(text[at:], ' ')
		switch {
		case next >= 0:
			at += next + 1
		case words == 1:
			return len(text)
		default:
			return 0
		}
	}
	return at - 1
}
