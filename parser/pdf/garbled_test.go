package pdf

import (
	"fmt"
	"strings"
	"testing"
)

// inFont is a page of lines in a font whose map of characters has these
// entries beside plain Latin.
func inFont(t *testing.T, entries string, lines ...string) *Document {
	t.Helper()
	m := newMaker()
	cmap := m.stream("", "1 begincodespacerange <00> <FF> endcodespacerange "+entries)
	m.fonts += fmt.Sprintf("/F3 %d 0 R", m.add(fmt.Sprintf("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode %d 0 R>>", cmap)))
	var page strings.Builder
	for i, l := range lines {
		page.WriteString(at0(60, 780-40*float64(i), "F3", 10, l))
	}
	m.page(page.String())
	return read(t, m)
}

// Where the bytes of a character map are swapped, and nothing else can be
// meant, the text comes out as it was written. Scripts that are there on
// purpose stay.
func TestSwappedBytes(t *testing.T) {
	for _, c := range []struct{ name, entries, shown, text string }{
		{"a ligature", "1 beginbfchar <01> <74006900> endbfchar", "Plans ac\x01vi\x01es", "Plans activities"},
		{"a ligature in a range", "1 beginbfrange <01> <01> <74006900> endbfrange", "Plans ac\x01vi\x01es", "Plans activities"},
		{"a ligature in a list", "1 beginbfrange <01> <02> [<74006900> <660066006900>] endbfrange", "Ac\x01ve o\x02ce", "Active office"},
		{"a ligature and a letter", "2 beginbfchar <01> <74006900> <02> <7400> endbfchar", "Plans ac\x01vi\x01es a\x02 sea", "Plans activities at sea"},
		{"a ligature that is a character", "2 beginbfchar <01> <74006900> <02> <01FB> endbfchar", "\x02nds ac\x01vi\x01es", "finds activities"},
		{"all letters", "7 beginbfchar <01> <4C00> <02> <6100> <03> <6D00> <04> <7000> <05> <2000> <06> <2D00> <07> <6F00> endbfchar", "\x01\x02\x03\x04\x05\x07\x06\x04\x02", "Lamp o-pa"},
		{"all letters in a range", "1 beginbfrange <01> <1A> <6100> endbfrange 3 beginbfchar <20> <2000> <1B> <4C00> <1C> <4D00> endbfchar 1 beginbfrange <1D> <1E> <5300> endbfrange", "\x1b\x01\x0d\x10 \x1d\x05\x01", "Lamp Sea"},
		{"two letters in the right order", "1 beginbfchar <01> <00740069> endbfchar", "Plans ac\x01vi\x01es", "Plans activities"},
		{"Chinese", "4 beginbfchar <01> <7400> <02> <6900> <03> <4E2D> <04> <6587> endbfchar", "\x03\x04 \x01\x02", "中文 琀椀"},
		{"Chinese by a range", "1 beginbfrange <01> <10> <4E00> endbfrange", "\x01\x02\x03", "一丁丂"},
		{"Chinese in a Latin font", "2 beginbfchar <01> <6064> <02> <4E2D> endbfchar", "T\x01 and \x02", "T恤 and 中"},
		{"Chinese beside a ligature that is swapped", "3 beginbfchar <01> <74006900> <02> <7400> <03> <4E2D> endbfchar", "ac\x01ve \x03\x02", "active 中琀"},
		{"Greek in a word", "1 beginbfchar <01> <03BC> endbfchar", "10 \x01m wide", "10 μm wide"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := inFont(t, c.entries, c.shown)
			want(t, d, "p "+c.text)
			if s := allSaid(d); s != "" {
				t.Errorf("said %q", s)
			}
		})
	}
}

// What may be wrong and cannot be known is said, and left.
func TestGarbledWords(t *testing.T) {
	const says = "go with"
	for _, c := range []struct{ name, entries, shown, says string }{
		{"one letter that may be swapped", "1 beginbfchar <01> <7400> endbfchar", "Plans ac\x01ivities", `"ac琀ivities"`},
		{"at the end of a word, beside real Chinese", "2 beginbfchar <01> <7400> <02> <4E2D> endbfchar", "Lights the lamp a\x01 night \x02", `"a琀"`},
		{"another script for a ligature", "1 beginbfchar <01> <10E2> endbfchar", "Plans ac\x01vi\x01es and ac\x01ons", "2 words"},
		{"a capital for a ligature", "1 beginbfchar <01> <019F> endbfchar", "Plans ac\x01vi\x01es", `"acƟviƟes"`},
		{"a character that fonts use as they like", "1 beginbfchar <01> <E062> endbfchar", "Plans ac\x01vities", says},
		{"a glyph without a meaning", "1 beginbfchar <01> <FFFD> endbfchar", "Plans activities of all sta\x01 at the harbour", says},
		{"at the start of a word", "1 beginbfchar <01> <FFFD> endbfchar", "Always \x01nds what was lost at sea in the night", says},

		{"a script of the document", "2 beginbfchar <01> <8BED> <02> <8A00> endbfchar", "Lamp\x01\x02and boat, \x01\x02", ""},
		{"a capital of the document", "1 beginbfchar <01> <0160> endbfchar", "e\x01koda by \x01koda", ""},
		{"in capitals", "1 beginbfchar <01> <014C> endbfchar", "The harbour of \x01SAKA and K\x01BE", ""},
		{"a bullet without a meaning", "1 beginbfchar <01> <FFFD> endbfchar", "\x01 lights the lamp of the harbour at night", ""},
		{"a bullet of a font of signs", "1 beginbfchar <01> <F0B7> endbfchar", "\x01 lights the lamp", ""},
		{"a unit", "1 beginbfchar <01> <2126> endbfchar", "10 k\x01 wide", ""},
		{"a name with a mark", "1 beginbfchar <01> <0301> endbfchar", "Jose\x01 lights lamps", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if s := allSaid(inFont(t, c.entries, c.shown)); !strings.Contains(s, c.says) || c.says == "" && s != "" {
				t.Errorf("said %q, want %q", s, c.says)
			}
		})
	}
}

// A text that says itself what it is may have its bytes in either order.
func TestReplacementTextInEitherOrder(t *testing.T) {
	m := newMaker()
	m.page("/Span<</ActualText<FEFF00740069>>>BDC BT /F1 10 Tf 60 780 Td (x) Tj ET EMC /Span<</ActualText<FFFE6D006500>>>BDC BT /F1 10 Tf 65 780 Td (x) Tj ET EMC")
	want(t, read(t, m), "p time")
}
