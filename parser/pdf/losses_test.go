package pdf

import (
	"fmt"
	"strings"
	"testing"
)

// A page that loses text says so; one that shows all of it says nothing.
func TestLosses(t *testing.T) {
	page := skillPage("Lamp keeping LAMP")
	for _, c := range []struct {
		name, says string
		make       func(m *maker)
	}{
		{"nothing is lost", "", func(m *maker) { m.page(page) }},
		{"the content is not in the file", "missing", func(m *maker) {
			m.pages = append(m.pages, m.add("<</Type/Page/Parent 1 0 R/MediaBox[0 0 595 842]/Contents 99 0 R>>"))
		}},
		{"no content is meant", "", func(m *maker) {
			m.pages = append(m.pages, m.add("<</Type/Page/Parent 1 0 R/MediaBox[0 0 595 842]>>"))
		}},
		{"a page is not in the file", "does not have", func(m *maker) {
			m.page(page)
			m.pages = append(m.pages, 99)
		}},
		{"the font is not in the file", "font F9", func(m *maker) { m.page(page + at0(60, 300, "F9", 10, "Rows the boat.")) }},
		{"a font that is not there is not used", "", func(m *maker) { m.page("BT /F9 10 Tf ET " + page) }},
		{"a field of a form", "1 fields", func(m *maker) { m.page(page); annotate(m, "/Subtype/Widget/FT/Tx/V(Rows the boat.)") }},
		{"the field of its parent", "1 fields", func(m *maker) {
			p := m.add("<</FT/Tx/V(Rows the boat.)>>")
			m.page(page)
			annotate(m, fmt.Sprintf("/Subtype/Widget/Parent %d 0 R", p))
		}},
		{"an empty field, a button, a link, a hidden field", "", func(m *maker) {
			m.page(page)
			annotate(m, "/Subtype/Widget/FT/Tx/V()", "/Subtype/Widget/FT/Btn/V/On", "/Subtype/Link/Contents(elsewhere)", "/F 2/Subtype/Widget/FT/Tx/V(x)")
		}},
		{"a field that is its own parent", "", func(m *maker) {
			m.page(page)
			annotate(m, fmt.Sprintf("/Subtype/Widget/Parent %d 0 R", len(m.objects)+1))
		}},
		{"a note on the page", "1 notes", func(m *maker) { m.page(page); annotate(m, "/Subtype/FreeText/Contents(Not yet agreed.)") }},
		{"a picture's name for a text", "stands for", func(m *maker) { m.page("/Span<</ActualText(figure)>>BDC " + page + " EMC") }},
		{"a small text for a small text", "", func(m *maker) {
			m.page(page + " /Span<</ActualText(and)>>BDC " + at0(60, 300, "F1", 10, "et al") + " EMC")
		}},
		{"a picture with its text recognised", "text recognition", func(m *maker) {
			image := m.stream("/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "x")
			m.pageOf("/MediaBox[0 0 595 842]", fmt.Sprintf("/XObject<</Im %d 0 R>>", image), "q 595 0 0 842 0 0 cm /Im Do Q 3 Tr "+page)
		}},
		{"a picture behind its text", "", func(m *maker) {
			image := m.stream("/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "x")
			m.pageOf("/MediaBox[0 0 595 842]", fmt.Sprintf("/XObject<</Im %d 0 R>>", image), "q 595 0 0 842 0 0 cm /Im Do Q 3 Tr 0 Tr "+page)
		}},
		{"a hidden text", "cannot be seen", func(m *maker) { m.page(page + " 3 Tr " + at0(60, 300, "F1", 10, "Rows the boat.")) }},
		{"a glyph without a meaning where a number should be", "go with", func(m *maker) {
			cmap := m.stream("", "1 beginbfchar <01> <FFFD> endbfchar")
			m.fonts += fmt.Sprintf("/F3 %d 0 R", m.add(fmt.Sprintf("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode %d 0 R>>", cmap)))
			m.page(page + at0(60, 300, "F3", 10, "Level \x01 of all the levels there are"))
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := newMaker()
			c.make(m)
			if s := allSaid(read(t, m)); !strings.Contains(s, c.says) || c.says == "" && s != "" {
				t.Errorf("said %q, want %q", s, c.says)
			}
		})
	}
}

// annotate gives the last page fields or notes.
func annotate(m *maker, entries ...string) {
	var list strings.Builder
	page := m.pages[len(m.pages)-1]
	for _, e := range entries {
		fmt.Fprintf(&list, "%d 0 R ", m.add("<</Type/Annot/Rect[0 0 99 20]"+e+">>"))
	}
	m.objects[page-1] = strings.Replace(m.objects[page-1], "/Type/Page", "/Type/Page/Annots["+list.String()+"]", 1)
}

// Letters that are said to be nothing are seen by everybody, and are read; a
// stream that is longer than it says is read to its end.
func TestNothingIsDropped(t *testing.T) {
	m := newMaker()
	m.page("/Span<</ActualText()>>BDC " + at0(30, 780, "F1", 8, "12") + " EMC /Span<</ActualText()>>BDC " + at0(60, 780, "F1", 10, "Keeps 2 lamps clean.") + " EMC")
	short := strings.Replace(openStream(at0(60, 700, "F1", 10, "Counts the stores.")), "@", "5", 1)
	m.pages = append(m.pages, m.add(fmt.Sprintf("<</Type/Page/Parent 1 0 R/MediaBox[0 0 595 842]/Resources<</Font<<%s>>>>/Contents %d 0 R>>", m.fonts, m.add(short))))
	long := strings.Replace(openStream(at0(60, 700, "F1", 10, "Rows the boat.")), "@", "99999", 1)
	m.pages = append(m.pages, m.add(fmt.Sprintf("<</Type/Page/Parent 1 0 R/MediaBox[0 0 595 842]/Resources<</Font<<%s>>>>/Contents %d 0 R>>", m.fonts, m.add(long))))
	d := read(t, m)
	want(t, d, "p Keeps 2 lamps clean.", "p "+storeText, "p Rows the boat.")
	if s := allSaid(d); s != "" {
		t.Errorf("said %q", s)
	}
}

// openStream is a stream whose length is to be filled in.
func openStream(data string) string {
	return fmt.Sprintf("<</Length @>>\nstream\n%s\nendstream", data)
}
