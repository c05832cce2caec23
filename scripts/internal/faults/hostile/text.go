package hostile

import (
	"fmt"
	"strings"
)

const lampText = "Lamp keeping LAMP\n\nKeeping lamps.\n\nLevel 2\n\nLights lamps.\n\n"

// piece is something that is repeated behind a beginning.
type piece struct {
	kind, text string
}

// textPieces are repeated in a text copy. %d is the number of the repetition.
var textPieces = []piece{
	{"short-lines", "a\n"}, {"numbered-lines", "%d a\n"}, {"words", "word%d "}, {"sentences", "Trims wick %d. "},
	{"same-sentence", "Trims wicks. "}, {"bullets", "- a\n"}, {"bullets-deep", "%s- a\n"}, {"numbers", "%d. a\n"},
	{"stars", "*a **b "}, {"brackets", "[a]("}, {"open-brackets", "["}, {"links", "[a](b) "}, {"escapes", "\\*"},
	{"colons", "Label %d:\n"}, {"same-colon", "a:\n"}, {"bars", "| a | b |\n"}, {"hyphens", "lamp-\n"},
	{"rules", "---\n"}, {"equals", "====\n"}, {"quotes", "> a\n"}, {"quotes-deep", "> "}, {"titles", "Lamp keeping %c\n\nKeeping lamps.\n\n"},
	{"same-title", "Lamp keeping LAMP\n"}, {"levels", "Level %l\n\nLights lamp %d.\n\n"}, {"level-lines", "Level 2\n"},
	{"level-words", "Level "}, {"headings", "Guidance notes\n\n"}, {"blank", "\n"}, {"spaces", " "}, {"tabs", "\t"},
	{"returns", "a\r"}, {"zero-width", "\u200b"}, {"soft-hyphens", "a\u00ad"}, {"marks", "a\u0301"}, {"only-marks", "\u0301"},
	{"right-to-left", "\u202e"}, {"escape-codes", "\x1b[2J"}, {"bells", "a\x07\n"}, {"entities", "&amp;"}, {"addresses", "https://a.example/%d "},
	{"mail", "> From: a\n"}, {"capitals", "LAMP "}, {"codes", "%c\n"}, {"commands", "::error::a\n"}, {"footnotes", "a [%d]\n"},
	{"ranges", "Levels 1-%l\n"}, {"wiki", "h2. Level %l\n"}, {"emoji", "\U0001f468\u200d"}, {"dots", "..."}, {"brackets-closed", "()"},
}

func texts() []Input {
	var all []Input
	for _, p := range textPieces {
		all = append(all, Input{Name: "text/" + p.kind + ".txt", Size: 4000, Make: repeated(lampText, p.text, "")})
	}
	return append(all,
		Input{Name: "text/utf16-half.txt", Size: 4000, Make: func(n int) []byte { return []byte("\xff\xfe" + strings.Repeat("a\x00", n) + "a") }},
		Input{Name: "text/many-items.txt", Size: 1 << 20, Fixed: true, Make: repeated(lampText, "- a\n", "")},
		Input{Name: "text/long-lines.txt", Size: 10, Fixed: true, Make: repeated(lampText, strings.Repeat("a b c ", 170_000)+"\n", "")},
		Input{Name: "text/long-levels.txt", Size: 7, Fixed: true, Make: repeated(lampText, "Level %l\n\n"+strings.Repeat("trims a wick ", 80_000)+"\n", "")},
		Input{Name: "text/own-labels.txt", Size: 1000, Make: ownLabels},
		Input{Name: "text/mark-only.txt", Size: 1, Make: repeated("\ufeff", "", "")},
		Input{Name: "text/one-byte.txt", Size: 1, Make: repeated("", "a", "")},
		Input{Name: "text/nothing.txt", Size: 1, Make: repeated("", "", "")},
		Input{Name: "text/zeros.txt", Size: 4000, Make: repeated("", "\x00", "")},
		Input{Name: "text/broken-utf8.txt", Size: 4000, Make: repeated(lampText, "\xc3\x28 ", "")},
	)
}

// repeated makes a text of a beginning, a piece n times, and an end. In the piece,
// %d is the number of the repetition, %s as many spaces up to a hundred, %c a
// code and %l a level.
func repeated(head, piece, tail string) func(int) []byte {
	return func(n int) []byte {
		var b strings.Builder
		b.WriteString(head)
		for i := range n {
			if strings.Contains(piece, "%") {
				b.WriteString(filled(piece, i))
			} else {
				b.WriteString(piece)
			}
		}
		b.WriteString(tail)
		return []byte(b.String())
	}
}

func filled(piece string, i int) string {
	return strings.NewReplacer("%d", fmt.Sprint(i), "%s", strings.Repeat(" ", i%100), "%c", code(i), "%l", fmt.Sprint(i%7+1)).Replace(piece)
}

// code is a code of four letters.
func code(i int) string {
	out := []byte("AAAA")
	for k := range out {
		out[k] = byte('A' + i%26)
		i /= 26
	}
	return string(out)
}

// ownLabels are skills whose levels each have a name of their own, that no other has.
func ownLabels(n int) []byte {
	var b strings.Builder
	for i := range n {
		b.WriteString(filled("Lamp keeping %c\n\nKeeping lamps.\n\n%c 1\n\nLights lamps.\n\n%c 2\n\nTrims lamps.\n\n", i+20_000))
	}
	return []byte(b.String())
}
