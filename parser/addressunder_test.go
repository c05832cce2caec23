package parser

import (
	"fmt"
	"strings"
	"testing"
)

// TestAddressUnderTitle reads descriptions under headings that nobody knows where an
// address stands above them, alone on its line; a sentence that names one describes.
func TestAddressUnderTitle(t *testing.T) {
	for name, c := range map[string]struct {
		fact      string
		described bool // by what stands below the heading
	}{
		"an address alone":         {"https://skills.example/all/%[1]s", true},
		"an address in a sentence": {"The card of a %[1]s stands at www.skills.example for all.", false},
	} {
		var b strings.Builder
		for _, thing := range []string{"lamp", "bell", "lock"} {
			fmt.Fprintf(&b, "%[2]s care %[3]s\n\n"+c.fact+"\n\nIn short\n\nKeeping each %[1]s in order.\n\nGuidance notes\n\nOil keeps a %[1]s sound.\n\nLevel 1\n\nOils a %[1]s.\n\n",
				thing, strings.ToUpper(thing[:1])+thing[1:], strings.ToUpper(thing))
		}
		e, err := Parse("keeping.txt", []byte(b.String()), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Fatal(name, err)
		}
		if got := e.Skills[1].Description.Text; (got == "Keeping each bell in order.") != c.described {
			t.Errorf("%s: described as %q", name, got)
		}
	}
}

// TestCountedTwice says that levels in a form of the source's own were not read where one
// skill stands twice on its page, and nothing of numbers that no word calls levels.
func TestCountedTwice(t *testing.T) {
	page := func(name, code, word string) string {
		return fmt.Sprintf("%s %s\n\nKeeping %s in order from first to last.\n\n%[4]s 2 - You oil each part. You clean each part.\n\n%[4]s 1 - You watch each part. You count each part.\n\nSee also\n\nShed care\n\n",
			name, code, strings.ToLower(name), word)
	}
	for word, said := range map[string]bool{"Working level": true, "Drawer no.": false} {
		lamps, bells, locks := page("Lamp care", "LAMP", word), page("Bell care", "BELL", word), page("Lock care", "LOCK", word)
		e, err := Parse("keeping.txt", []byte(lamps+bells+bells+locks), Options{})
		if err != nil || len(e.Skills) != 3 {
			t.Fatal(word, err)
		}
		doubted := 0
		for _, p := range e.Problems {
			if p.Rule == "levels-missing" {
				doubted++
			}
		}
		if (doubted == 3) != said {
			t.Errorf("%s: the levels of %d skills are doubted", word, doubted)
		}
	}
}

// TestAccordion reads the buttons that open the text of a level, and no others.
func TestAccordion(t *testing.T) {
	for class, levels := range map[string]int{"accordion": 2, "skill_Accordion-button collapsed": 2, "copy-link": 0} {
		var b strings.Builder
		for _, code := range []string{"LAMP", "BELL"} {
			fmt.Fprintf(&b, "<h1>Care of things (%[1]s)</h1><p>Keeping things in order from first to last.</p><h2>Guidance notes</h2><p>Oil is dear.</p>"+
				"<button class=%[2]q>%[1]s-1</button><ul><li>Oils each part.</li></ul><button class=%[2]q>%[1]s-2</button><ul><li>Plans the oil.</li></ul><button>Print</button>", code, class)
		}
		e, err := Parse("page.html", []byte("<html><body>"+b.String()+"</body></html>"), Options{})
		if err != nil || len(e.Skills) != 2 {
			t.Fatal(class, err)
		}
		if got := len(e.Skills[0].Levels); got != levels {
			t.Errorf("%s: %d levels, want %d", class, got, levels)
		}
	}
}
