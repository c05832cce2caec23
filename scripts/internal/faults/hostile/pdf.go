package hostile

import (
	"fmt"
	"strings"

	"compdiff/internal/tinypdf"
)

// documents are PDFs that go in circles or stand for more than they are.
func documents() []Input {
	page := `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>/XObject<</X 4 0 R>>>>/Contents 6 0 R>>`
	font := `<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>`
	stream := func(s string) string { return fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(s), s) }
	form := func(s string) string {
		return fmt.Sprintf("<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X 4 0 R>>>>/Length %d>>stream\n%s\nendstream", len(s), s)
	}
	tree := `<</Type/Pages/Count 1/Kids[3 0 R]>>`
	drawn := func(content string) []byte { return tinypdf.Of(tree, page, form(""), font, stream(content)) }
	rows := []struct {
		name string
		size int
		make func(n int) []byte
	}{
		{"text", 3000, func(n int) []byte { return drawn(strings.Repeat("BT /F 12 Tf 10 10 Td (Lamp keeping LAMP) Tj ET ", n)) }},
		{"states", 20_000, func(n int) []byte { return drawn(strings.Repeat("q ", n)) }},
		{"lines", 20_000, func(n int) []byte { return drawn(strings.Repeat("0 0 m 9 9 l S ", n)) }},
		{"strings", 100_000, func(n int) []byte { return drawn("BT /F 12 Tf (" + strings.Repeat("(", n) + ") Tj ET") }},
		{"arrays", 100_000, func(n int) []byte { return drawn(strings.Repeat("[", n)) }},
		{"names", 100_000, func(n int) []byte { return drawn("/" + strings.Repeat("a", n)) }},
		{"numbers", 20_000, func(n int) []byte { return drawn(strings.Repeat("99999999999999999999999999999999 ", n)) }},
		{"far", 1000, func(n int) []byte { return drawn(strings.Repeat("BT /F 1e30 Tf 1e30 1e30 Td (a) Tj ET ", n)) }},
		{"form-draws-itself", 1, func(int) []byte { return tinypdf.Of(tree, page, form("/X Do /X Do"), font, stream("/X Do")) }},
		{"form-drawn-often", 3000, func(n int) []byte {
			return tinypdf.Of(tree, page, form("0 0 m 9 9 l S"), font, stream(strings.Repeat("/X Do ", n)))
		}},
		{"tree-circle", 1, func(int) []byte { return tinypdf.Of(`<</Type/Pages/Count 3/Kids[2 0 R 2 0 R]>>`) }},
		{"tree-wide", 20_000, func(n int) []byte {
			return tinypdf.Of(`<</Type/Pages/Count 9/Kids[`+strings.Repeat("3 0 R ", n)+`]>>`, page, form(""), font, stream("BT /F 12 Tf (a) Tj ET"))
		}},
		{"count", 1, func(int) []byte {
			return tinypdf.Of(`<</Type/Pages/Count 999999999999/Kids[3 0 R]>>`, page, form(""), font, stream(""))
		}},
		{"length", 1, func(int) []byte { return tinypdf.Of(tree, page, form(""), font, "<</Length 99999999999>>stream\n") }},
		{"length-itself", 1, func(int) []byte {
			return tinypdf.Of(tree, page, form(""), font, "<</Length 6 0 R>>stream\nq\nendstream")
		}},
		{"dictionaries", 20_000, func(n int) []byte { return tinypdf.Of(strings.Repeat("<</a", n)) }},
		{"table-circle", 1, func(int) []byte {
			return []byte("%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF\n")
		}},
		{"many-objects", 20_000, func(n int) []byte {
			objects := []string{tree, page, form(""), font, stream("")}
			for range n {
				objects = append(objects, "null")
			}
			return tinypdf.Of(objects...)
		}},
		{"head-alone", 1, func(int) []byte { return []byte("%PDF-1.7\n") }},
		{"zeros", 1 << 20, func(n int) []byte { return append([]byte("%PDF-1.7\n"), make([]byte, n)...) }},
	}
	var all []Input
	for _, r := range rows {
		all = append(all, Input{Name: "pdf/" + r.name + ".pdf", Size: r.size, Make: r.make})
	}
	return all
}
