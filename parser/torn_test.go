package parser

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"compdiff/framework"
	"compdiff/parser/source"
)

// TestTornPages tears pages apart: pieces are lost, doubled, swapped, and odd
// bytes come in. Whatever is left, the ledger counts all of it.
func TestTornPages(t *testing.T) {
	g, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(7, 11))
	for _, name := range pageFiles(t) {
		read := source.ReadHTML
		if filepath.Ext(name) == ".md" {
			read = source.ReadMarkdown
		}
		whole, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for range 150 {
			page := string(tear(random, whole))
			o, err := read("page", []byte(page))
			if err != nil {
				continue
			}
			if e := (&reading{Document: o}).recognise(g, nil); e.Ledger.Total() != framework.NonSpace(page) {
				t.Fatalf("of %d characters the ledger has %d: %q", framework.NonSpace(page), e.Ledger.Total(), page)
			}
		}
	}
}

// odd are pieces that change what is around them.
var odd = []string{"<", ">", "&", "&nbsp;", "</table>", "<td>", "<tr>", "<ul>", "</li>", "<p>", "- ", "•", "\n", "2", "<!--", "<script>", "<h2>", "\"", "<th rowspan=3>", "```", "    ", "> ", "* ", "](", "[a]: b", "\\", "`", "|", "---\n", "# ", "**"}

// tear makes some random changes to a text.
func tear(random *rand.Rand, whole []byte) []byte {
	page := append([]byte(nil), whole...)
	for range 1 + random.IntN(6) {
		from := random.IntN(len(page) + 1)
		to := min(len(page), from+random.IntN(40))
		piece := append([]byte(nil), page[from:to]...)
		switch at := random.IntN(len(page) + 1); random.IntN(3) {
		case 0:
			page = append(page[:from:from], page[to:]...)
		case 1:
			page = append(page[:at:at], append(piece, page[at:]...)...)
		default:
			page = append(page[:at:at], append([]byte(odd[random.IntN(len(odd))]), page[at:]...)...)
		}
	}
	return page
}
