package check

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/internal/pattern"

	"golang.org/x/text/encoding/charmap"
)

// misreadings are the encodings that UTF-8 is most often mistaken for.
var misreadings = []struct {
	name string
	*charmap.Charmap
}{
	{"Windows-1252", charmap.Windows1252},
	{"Mac Roman", charmap.Macintosh},
	{"code page 437", charmap.CodePage437},
	{"code page 850", charmap.CodePage850},
}

// often are the characters beyond ASCII that texts have, and so those that a
// misreading spoils.
const often = "\u00a0\ufeff‘’“”–—…•·™°©®£€×éèêëàáâäåãæçñíïîóòôöøúùûüß"

// garbles are what is left of those characters after a misreading.
var garbles = sync.OnceValue(func() []garble {
	var all []garble
	for _, m := range misreadings {
		for _, r := range often {
			seen, err := m.NewDecoder().String(string(r))
			if err == nil {
				all = append(all, garble{strings.ReplaceAll(seen, "\u00a0", " "), string(r), m.name})
			}
		}
	}
	return append(all, garble{"â€", "a quote", "Windows-1252"}) // its last byte is often lost
})

// garbleStarts are the characters that a garble begins with.
var garbleStarts = sync.OnceValue(func() map[rune]bool {
	starts := map[rune]bool{}
	for _, g := range garbles() {
		r, _ := utf8.DecodeRuneInString(g.seen)
		starts[r] = true
	}
	return starts
})

// garble is what one character looks like after a misreading. A no-break space
// in it is a plain one by the time it is stored.
type garble struct{ seen, meant, as string }

// suspectEncoding reports characters that a wrong decoding left behind, once
// for each word that has them.
func suspectEncoding(r *reading) []fault {
	var out []fault
	for i, p := range r.passages {
		if i > 0 && p.joined && endsInQuestion(r.passages[i-1].Text.Text) && clitics[p.begin(1)] {
			before := r.passages[i-1]
			out = append(out, fault{before, before.end(1) + p.begin(1), lostMessage})
		}
		if !isPlain(p.Text.Text) {
			out = append(out, p.faults(encodingSlips(p.Text.Text))...)
		}
	}
	return out
}

// faults reports slips, one for each word that has them.
func (p *passage) faults(slips []slip) []fault {
	var out []fault
	seen := set{}
	for _, s := range slips {
		if text := p.around(s.start, s.end); !seen[text] {
			seen[text] = true
			out = append(out, fault{p, text, s.message})
		}
	}
	return out
}

// slip is a stretch of a text at fault.
type slip struct {
	start, end int
	message    string
}

func encodingSlips(text string) []slip {
	slips := slices.Concat(strayCharacters(text), entities(text), lostCharacters(text))
	if !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf && garbleStarts()[r] }) {
		return slips
	}
	for _, g := range garbles() {
		for at := range allOf(text, g.seen) {
			if !afterCapital(text, at) {
				slips = append(slips, slip{at, at + len(strings.TrimSpace(g.seen)),
					fmt.Sprintf("%q is what %s in UTF-8 looks like when read as %s", strings.TrimSpace(g.seen), visible(g.meant), g.as)})
			}
		}
	}
	return slips
}

// allOf iterates over the offsets at which part stands in text.
func allOf(text, part string) func(func(int) bool) {
	return func(yield func(int) bool) {
		for from := 0; ; {
			at := strings.Index(text[from:], part)
			if at < 0 || !yield(from+at) {
				return
			}
			from += at + len(part)
		}
	}
}

// afterCapital reports that a capital letter stands before the byte: in a word
// of capitals "Ã" is a letter.
func afterCapital(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return unicode.IsUpper(r)
}

// visible names characters that cannot be seen.
func visible(s string) string {
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
		return fmt.Sprintf("U+%04X", r)
	}
	return s
}

// strayCharacters finds characters that stand for nothing in a text.
func strayCharacters(text string) []slip {
	var out []slip
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if message := strayMessage(r, size); message != "" {
			out = append(out, slip{i, i + size, message})
		}
		i += size
	}
	return out
}

func strayMessage(r rune, size int) string {
	switch {
	case r == utf8.RuneError && size == 1:
		return "a damaged character: a byte that is not UTF-8"
	case r == utf8.RuneError:
		return "a lost character: U+FFFD stands for one that could not be decoded"
	case r >= 0x80 && r <= 0x9f:
		meant := charmap.Windows1252.DecodeByte(byte(r))
		return fmt.Sprintf("U+%04X is a control character; Windows-1252, where it is %c, may have been read as Latin-1", r, meant)
	case unicode.Is(unicode.Co, r):
		return fmt.Sprintf("U+%04X has a meaning in its own font only", r)
	}
	return ""
}

var entity = pattern.New(`&(#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8});`)

// entities finds character references of HTML that were not decoded.
func entities(text string) []slip {
	if !strings.Contains(text, "&") {
		return nil
	}
	var out []slip
	for _, at := range entity().FindAllStringIndex(text, -1) {
		if name := text[at[0]:at[1]]; html.UnescapeString(name) != name {
			out = append(out, slip{at[0], at[1], fmt.Sprintf("%s is HTML for a character and was not decoded", name)})
		}
	}
	return out
}

var questioned = pattern.New(`\p{L}(\?|¿)\p{Ll}`)

const lostMessage = "a question mark inside a word; a character may have been lost in conversion"

// clitics are what stands after an apostrophe. After a question mark, where a
// sentence was thought to end, they show that it was one.
var clitics = words(`s t d m re ve ll`)

// endsInQuestion reports that a text ends in a question mark right after a word.
func endsInQuestion(text string) bool {
	word, ok := strings.CutSuffix(text, "?")
	last, _ := utf8.DecodeLastRuneInString(word)
	return ok && unicode.IsLetter(last)
}

// lostCharacters finds question marks inside words, which is what becomes of a
// character that an encoding does not have. Addresses have them rightly.
func lostCharacters(text string) []slip {
	if !strings.ContainsAny(text, "?¿") {
		return nil
	}
	var out []slip
	for _, at := range questioned().FindAllStringSubmatchIndex(text, -1) {
		p := passage{Text: framework.Text{Text: text}}
		if !strings.ContainsAny(p.around(at[0], at[1]), "/=@") {
			out = append(out, slip{at[2], at[3], lostMessage})
		}
	}
	return out
}

// isPlain reports that a text has nothing in it that an encoding can spoil, and
// nothing that shows that one did.
func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c >= utf8.RuneSelf || c == '?' || c == '&' {
			return false
		}
	}
	return true
}
