package parser

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// awkward are pieces that make careless readers quadratic when they come again
// and again.
var awkward = []string{
	"[", "]", "[a](", "![", "](", "*", "**a", "_a_", "`", "\\", "&", "&amp", "<", "<a@", "<br", "#", "|", "| 2 ", "1. ", "o a\n", "- ",
	"a-\nb", "word ", "word\n", "Word.\n", "Word word:\n", "item\n\n", "Level 2\n", "Name: Level 2\n", "Hedging HEDG\n", "Other OTHR\n", "Level 1 2 3 4\n",
	"This skill is not ", "This skill is not\n", "> a\n", ">", "Developing skills and demonstrating\n", "Essence of the level: a\n", "2 3 4\n", "level", "- a\n  ", "  - a\n", "\u00ad\n",
	"Hedging and other long winter work on the\n", "A long line that fills the page and goes on and\n", "---\n", "===\n", "https://a.b ", "(new)\n", "Keywords\n", "(", "[new] ", "( (new)",
	"Related skills\n", "Guidance notes\n", "SFIA 9 ", "SFIA 9\n", "A.B ", ". A", ": a:\n", "It is so. ", "It is\nso. And ", "a\r", "\t", "\ufeff", "\u00a0",
	"Hedging\nHEDG\n", "Code:\n", "Code: HEDG\n", "Category: a\n",
}

// TestAwkwardTexts reads a lot of every awkward piece. A reader that takes
// quadratic time does not end before the tests are stopped.
func TestAwkwardTexts(t *testing.T) {
	for _, head := range []string{"Hedging HEDG\n\n", "# Hedging HEDG\n\n"} {
		for _, piece := range awkward {
			text := head + "Laying hedges in winter.\n\nGuidance notes\n\n" + strings.Repeat(piece, 30_000/len(piece)) + "\nLevel 2\n\nLays a hedge.\n"
			if e, err := Parse("copy.txt", []byte(text), Options{}); err == nil {
				checkLedger(t, text, e.Ledger.Total())
			}
		}
	}
}

// BenchmarkAwkward shows how time grows with length.
func BenchmarkAwkward(b *testing.B) {
	for _, piece := range awkward {
		for _, size := range []int{40_000, 160_000} {
			text := []byte("Hedging HEDG\n\nLaying hedges.\n\nGuidance notes\n\n" + strings.Repeat(piece, size/len(piece)) + "\nLevel 2\n\nLays a hedge.\n")
			b.Run(fmt.Sprintf("%q/%d", piece, size), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Parse("copy.txt", text, Options{})
				}
			})
		}
	}
}

func checkLedger(t *testing.T, text string, total int) {
	t.Helper()
	n := 0
	for _, word := range strings.Fields(strings.TrimPrefix(text, "\ufeff")) {
		n += len([]rune(word))
	}
	if n != total {
		t.Errorf("the ledger has %d characters, the source %d", total, n)
	}
}

// TestDamagedTexts cuts and stirs the invented texts in ways that keep most of
// their structure, and checks what must hold for any text.
func TestDamagedTexts(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 7))
	texts := seeds(t)
	for n := range 1500 {
		text := damage(rnd, string(texts[rnd.IntN(len(texts))]), string(texts[rnd.IntN(len(texts))]))
		e, err := Parse("copy.txt", []byte(text), Options{})
		if err != nil {
			continue
		}
		checkInvariants(t, []byte(text), e)
		if t.Failed() {
			t.Fatalf("text %d:\n%s", n, text)
		}
	}
}

// damage stirs the lines of a text, with some of another.
func damage(rnd *rand.Rand, text, other string) string {
	lines, strange := strings.Split(text, "\n"), strings.Split(other, "\n")
	for range 1 + rnd.IntN(8) {
		at := rnd.IntN(len(lines))
		switch rnd.IntN(9) {
		case 0:
			lines = append(lines[:at:at], lines[at+1:]...)
		case 1:
			lines = append(lines[:at:at], append([]string{lines[rnd.IntN(len(lines))]}, lines[at:]...)...)
		case 2:
			from := rnd.IntN(len(strange))
			part := strange[from:min(len(strange), from+rnd.IntN(30))]
			lines = append(lines[:at:at], append(append([]string{}, part...), lines[at:]...)...)
		case 3:
			lines[at] = wrapAt(lines[at], 20+rnd.IntN(60))
		case 4:
			lines[at] = fmt.Sprint(pickOne(rnd, "- ", "* ", "> ", "# ", "### ", "1. ", "o ", "  ", "\t", "| ", "\u200b", "**"), lines[at])
		case 5:
			lines[at] += pickOne(rnd, ":", ".", " (new)", " [Beta]", "\u00ad", "-", "**", "\\", " |", "\r", "&amp;", "](x)")
		case 6:
			lines[at] = pickOne(rnd, "---", "====", "Keywords", "Links", "Search", "2 3 4", "| 2 | 3 |", "Level 4", "Levels 1-2", "© Us", "Essence of the level: Follows.", "[a](b)")
		case 7:
			lines = append(lines, strange...)
		case 8:
			lines[at] = strings.ReplaceAll(lines[at], " ", pickOne(rnd, "  ", "\u00a0", "\t", " *", "* "))
		}
		if len(lines) == 0 {
			return other
		}
	}
	return strings.Join(lines, pickOne(rnd, "\n", "\n", "\r\n", "\r"))
}

func wrapAt(line string, width int) string {
	var b strings.Builder
	n := 0
	for _, word := range strings.Fields(line) {
		if n > 0 && n+len(word) > width {
			b.WriteString("\n")
			n = 0
		} else if n > 0 {
			b.WriteString(" ")
		}
		b.WriteString(word)
		n += len(word) + 1
	}
	return b.String()
}

func pickOne(rnd *rand.Rand, from ...string) string { return from[rnd.IntN(len(from))] }
