package parser

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// TestTimeIsLinear feeds long texts of the kinds that make careless readers
// quadratic, at one length and at four times that length.
func TestTimeIsLinear(t *testing.T) {
	const head = "Hedging HEDG\n\nLaying hedges in winter.\n\nGuidance notes\n\n"
	const tail = "\nLevel 2\n\nLays a hedge.\n"
	pieces := []string{
		"[", "]", "[a](", "![", "](", "*", "**a", "_a_", "`", "\\", "&", "&amp", "<", "<a@", "<br", "#", "|", "| 2 ", "1. ", "o a\n", "- ",
		"a-\nb", "word ", "word\n", "Word.\n", "Word word:\n", "item\n\n", "Level 2\n", "Name: Level 2\n", "Hedging HEDG\n", "Other OTHR\n", "Level 1 2 3 4\n",
		"This skill is not ", "This skill is not\n", "> a\n", ">", "Developing skills and demonstrating\n", "Essence of the level: a\n", "2 3 4\n", "level", "- a\n  ", "  - a\n", "\u00ad\n",
		"Hedging and other long winter work on the\n", "A long line that fills the page and goes on and\n", "---\n", "===\n", "https://a.b ", "(new)\n", "Keywords\n", "(", "[new] ", "( (new)",
		"Related skills\n", "Guidance notes\n", "SFIA 9 ", "SFIA 9\n", "A.B ", ". A", ": a:\n", "It is so. ", "It is\nso. And ", "a\r", "\t", "\ufeff", "\u00a0",
	}
	for _, piece := range pieces {
		short, long := 40_000/len(piece), 160_000/len(piece)
		a := parseTime(t, head+strings.Repeat(piece, short)+tail)
		b := parseTime(t, head+strings.Repeat(piece, long)+tail)
		if b > 12*a && b > 400*time.Millisecond {
			t.Errorf("%q: %v for 40 KB, %v for 160 KB", piece, a, b)
		}
	}
}

func parseTime(t *testing.T, text string) time.Duration {
	t.Helper()
	start := time.Now()
	e, err := Parse("copy.txt", []byte(text), Options{})
	spent := time.Since(start)
	if err == nil {
		checkLedger(t, text, e.Ledger.Total())
	}
	return spent
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
