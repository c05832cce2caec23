package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// outline writes blocks down in short, one a line: what they are and say.
func outline(d *Document) string {
	var b strings.Builder
	for _, p := range d.Pages {
		for _, k := range p.Blocks {
			switch k.Kind {
			case Heading:
				fmt.Fprintf(&b, "h%d %s\n", k.Rank, k.Text)
			case Item:
				fmt.Fprintf(&b, "%s%s %s\n", strings.Repeat("  ", k.Depth), k.Bullet, k.Text)
			case Paragraph:
				fmt.Fprintf(&b, "p %s\n", k.Text)
			default:
				fmt.Fprintf(&b, "[%s] %s\n", k.Kind, k.Text)
			}
		}
	}
	return b.String()
}

func read(t *testing.T, m *maker) *Document {
	t.Helper()
	d, err := Read(m.bytes(), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func want(t *testing.T, d *Document, lines ...string) {
	t.Helper()
	if got := strings.TrimSuffix(outline(d), "\n"); got != strings.Join(lines, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(lines, "\n"))
	}
}

// Texts of our own, about keeping a lighthouse.
const (
	lampText  = "Keeps the lamp of the lighthouse clean and bright through the whole of the night, whatever the weather brings from the open sea. Writes down in the book of the house what was done, by whom and at which hour."
	boatText  = "Rows the boat to the landing place and back again with stores, mail and passengers, watches the tide and the wind, and turns round when the sea is no longer safe for those on board."
	storeText = "Counts the stores."
)

// skillPage is a small page of a framework.
func skillPage(title string) string {
	var b strings.Builder
	b.WriteString(at0(60, 780, "F2", 20, title))
	y := 750.0
	for _, p := range []string{lampText, boatText} {
		lines := wrap(p, 470, 10)
		b.WriteString(columnOf(60, y, 12, "F1", 10, lines...))
		y -= float64(len(lines))*12 + 6
	}
	b.WriteString(at0(60, y-10, "F2", 13, "Level 3"))
	b.WriteString(columnOf(60, y-30, 18, "F1", 10, storeText, "Trims the wick."))
	return b.String()
}

func TestParagraphsAndHeadings(t *testing.T) {
	m := newMaker()
	m.page(skillPage("Lamp keeping LAMP"))
	d := read(t, m)
	want(t, d, "h1 Lamp keeping LAMP", "p "+lampText, "p "+boatText, "h2 Level 3", "p "+storeText, "p Trims the wick.")
	if b := d.Pages[0].Blocks[2]; b.Page != 1 || b.Line != 4+1 || !b.Apart {
		t.Errorf("the second paragraph is at page %d, line %d, apart %v", b.Page, b.Line, b.Apart)
	}
}

func TestColumnsInDrawingOrder(t *testing.T) {
	m := newMaker()
	left, right := wrap(lampText, 180, 10), wrap(boatText, 180, 10)
	m.page(at0(60, 780, "F2", 20, "Lamp keeping LAMP") + columnOf(60, 750, 12, "F1", 10, left...) + columnOf(300, 750, 12, "F1", 10, right...))
	want(t, read(t, m), "h1 Lamp keeping LAMP", "p "+lampText, "p "+boatText)
}

// A title that was drawn last is still read first.
func TestWhatStandsAboveComesFirst(t *testing.T) {
	m := newMaker()
	m.page(columnOf(60, 750, 12, "F1", 10, wrap(lampText, 400, 10)...) + at0(60, 780, "F2", 20, "Lamp keeping LAMP"))
	want(t, read(t, m), "h1 Lamp keeping LAMP", "p "+lampText)
}

// Two pages on a sheet: what stands on the left is read to its end first, and a
// paragraph goes on from the foot of the left page to the head of the right.
func TestSpread(t *testing.T) {
	m := newMaker()
	titles := []string{"Lamp keeping LAMP", "Boat handling BOAT", "Store keeping STOR"}
	var exp []string
	for i, title := range titles {
		text := strings.Repeat(storeText+" ", i) + lampText + " " + boatText
		lines := wrap(text, 300, 10)
		half := len(lines) / 2
		m.pageOf("/MediaBox[0 0 1190 842]", "", columnOf(700, 780, 12, "F1", 10, lines[half:]...)+
			at0(60, 780, "F2", 20, title)+columnOf(60, 750, 12, "F1", 10, lines[:half]...))
		exp = append(exp, "h1 "+title, "p "+text)
	}
	want(t, read(t, m), exp...)
}

func TestRunningHeads(t *testing.T) {
	m := newMaker()
	for n := range 4 {
		m.page(at0(60, 815, "F1", 8, "The harbour framework") + at0(60, 25, "F1", 8, fmt.Sprintf("Harbour trust - page %d of 4", n+1)) +
			at0(60, 760, "F2", 14, fmt.Sprintf("Level %d", n+1)) + columnOf(60, 740, 12, "F1", 10, wrap(lampText, 400, 10)...))
	}
	d := read(t, m)
	for n, p := range d.Pages {
		got := outline(&Document{Pages: []Page{p}})
		exp := fmt.Sprintf("[head] The harbour framework\nh1 Level %d\np %s\n[foot] Harbour trust - page %d of 4\n", n+1, lampText, n+1)
		if got != exp {
			t.Errorf("page %d: got\n%s\nwant\n%s", n+1, got, exp)
		}
	}
}

// The bullets of word processors, of Chromium (drawn dots), and dashes; the
// second line of an item hangs.
func TestItems(t *testing.T) {
	circle := func(x, y, r float64, op string) string {
		return fmt.Sprintf("%g %g m %g %g %g %g %g %g c %g %g %g %g %g %g c %g %g %g %g %g %g c %g %g %g %g %g %g c %s\n", x+r, y,
			x+r, y+r, x, y+r, x, y+r, x-r, y+r, x-r, y, x-r, y, x-r, y-r, x, y-r, x, y-r, x+r, y-r, x+r, y, x+r, y, op)
	}
	lines := wrap(boatText, 350, 10)
	m := newMaker()
	m.page(at0(60, 780, "F1", 10, "Duties include:") +
		at0(70, 764, "F1", 10, "\x95") + at0(84, 764, "F1", 10, "trimming the wick") +
		circle(74, 751.5, 1.6, "f") + at0(84, 748, "F1", 10, "winding the clock") +
		circle(94, 735.5, 1.6, "S") + at0(104, 732, "F1", 10, "daily at noon") +
		at0(70, 716, "F1", 10, "\x96") + columnOf(84, 716, 12, "F1", 10, lines...))
	want(t, read(t, m), "p Duties include:", "  • trimming the wick", "  • winding the clock", "    ◦ daily at noon", "  – "+boatText)
}

// A line that only begins with a dash because it was broken before one is no
// item.
func TestDashInText(t *testing.T) {
	m := newMaker()
	m.page(columnOf(60, 780, 12, "F1", 10, "The keeper of the house looks after many things of use", "\x97 such as lamps, clocks, ropes, boats and the well \x97", "and writes all of it down in the book that the house has."))
	want(t, read(t, m), "p The keeper of the house looks after many things of use — such as lamps, clocks, ropes, boats and the well — and writes all of it down in the book that the house has.")
}

// tableOf draws a ruled table.
func tableOf(x0, y0 float64, widths, heights []float64, cells [][][]string) string {
	var b strings.Builder
	y := y0
	for r, h := range heights {
		x := x0
		for c, w := range widths {
			fmt.Fprintf(&b, "%g %g %g %g re S\n", x, y-h, w, h)
			font := "F1"
			if r == 0 {
				font = "F2"
			}
			b.WriteString(columnOf(x+4, y-12, 12, font, 10, cells[r][c]...))
			x += w
		}
		y -= h
	}
	return b.String()
}

// Levels as columns are read column by column, labelled rows row by row.
func TestTables(t *testing.T) {
	m := newMaker()
	cell := func(s string) []string { return wrap(s, 150, 10) }
	m.page(tableOf(40, 780, []float64{160, 160, 160}, []float64{20, 160}, [][][]string{
		{{"Level 1"}, {"Level 2"}, {"Level 3"}}, {cell(lampText), cell(boatText), cell(storeText)}}))
	want(t, read(t, m), "h1 Level 1", "p "+lampText, "h1 Level 2", "p "+boatText, "h1 Level 3", "p "+storeText)

	m = newMaker()
	m.page(tableOf(40, 780, []float64{100, 320}, []float64{20, 60, 60}, [][][]string{
		{{"Level"}, {"What is done"}}, {{"Level 1"}, wrap(lampText, 312, 10)}, {{"Level 2"}, wrap(boatText, 310, 10)}}))
	d := read(t, m)
	want(t, d, "h1 Level", "h1 What is done", "p Level 1", "p "+lampText, "p Level 2", "p "+boatText)
	if b := d.Pages[0].Blocks[2]; !b.Header || b.Row != 2 || b.Column != 1 {
		t.Errorf("the label is in row %d, column %d, header %v", b.Row, b.Column, b.Header)
	}
}

// A table with levels as columns may go on over pages, its header repeated.
func TestTableOverPages(t *testing.T) {
	widths := []float64{160, 160}
	a, b := wrap(lampText+" "+boatText, 150, 10), wrap(boatText+" "+lampText, 150, 10)
	m := newMaker()
	header := [][]string{{"Level 1"}, {"Level 2"}}
	m.page(at0(40, 800, "F2", 20, "Lamp keeping LAMP") + tableOf(40, 200, widths, []float64{20, 120}, [][][]string{header, {a[:8], b[:8]}}))
	m.page(tableOf(40, 780, widths, []float64{20, 240}, [][][]string{header, {a[8:], b[8:]}}))
	want(t, read(t, m), "h1 Lamp keeping LAMP", "h2 Level 1", "p "+lampText+" "+boatText, "h2 Level 2", "p "+boatText+" "+lampText, "[head] Level 1", "[head] Level 2")
}

func TestHyphens(t *testing.T) {
	m := newMaker()
	m.page(columnOf(60, 780, 12, "F1", 10, "The keeper keeps the light-", "house in order and never lets a long-", "lasting fog come near without the bell; a light-",
		"house without its bell is no lighthouse, a long-lasting") + at0(60, 700, "F1", 10, "pre- and post-war lamps are kept."))
	want(t, read(t, m), "p The keeper keeps the lighthouse in order and never lets a long-lasting fog come near without the bell; a lighthouse without its bell is no lighthouse, a long-lasting",
		"p pre- and post-war lamps are kept.")

	// No paragraph ends between the halves of a pair, though its line is short.
	m = newMaker()
	m.page(columnOf(60, 780, 12, "F1", 10, wrap(lampText, 470, 10)...) + columnOf(60, 700, 12, "F1", 10, "Plans the day- and", "Night watches of the house."))
	want(t, read(t, m), "p "+lampText, "p Plans the day- and Night watches of the house.")
	m = newMaker()
	m.page(columnOf(60, 780, 12, "F1", 10, wrap(lampText, 470, 10)...) + columnOf(60, 700, 12, "F1", 10, "Plans the day and", "Night watches of the house."))
	want(t, read(t, m), "p "+lampText, "p Plans the day and", "p Night watches of the house.")
}

// Contents and chapter pages say what will come and are not it.
func TestContentsAndDividers(t *testing.T) {
	m := newMaker()
	var toc strings.Builder
	for i, s := range []string{"Lamp keeping LAMP", "Boat handling BOAT", "Store keeping STOR", "Fog signals FOGS", "Weather watch WEAT", "Clock winding CLOK"} {
		toc.WriteString(at0(60, 700-float64(i)*14, "F1", 10, s) + at0(500, 700-float64(i)*14, "F1", 10, fmt.Sprint(3+i)))
	}
	m.page(at0(60, 740, "F2", 20, "Contents") + toc.String())
	m.page(at0(60, 500, "F2", 30, "Keeping the light"))
	titles := []string{"Lamp keeping LAMP", "Boat handling BOAT", "Store keeping STOR", "Fog signals FOGS", "Weather watch WEAT"}
	for _, title := range titles {
		m.page(skillPage(title))
	}
	d := read(t, m)
	for n, kind := range []Kind{Contents, Divider} {
		for _, b := range d.Pages[n].Blocks {
			if b.Kind != kind {
				t.Errorf("page %d: %q is a %s", n+1, b.Text, b.Kind)
			}
		}
	}
	for _, title := range titles {
		if !strings.Contains(outline(d), "h1 "+title+"\np "+lampText) {
			t.Errorf("the page %s was not read as text", title)
		}
	}
}

// The files are one page of a test, encrypted by another program.
func TestEncryption(t *testing.T) {
	for _, c := range []struct{ file, fails string }{
		{"aes-256", ""}, {"aes-128", ""}, {"rc4-128", ""}, {"rc4-40", ""},
		{"aes-256-secret", "AES, 256 bits and opens only with a password"},
		{"aes-128-secret", "AES, 128 bits and opens only with a password"},
		{"rc4-128-secret", "RC4"},
	} {
		t.Run(c.file, func(t *testing.T) {
			d, err := Read(readFile(t, "testdata/encrypted/"+c.file+".pdf"), Limits{})
			switch {
			case c.fails != "":
				if err == nil || !strings.Contains(err.Error(), c.fails) {
					t.Errorf("got %v, want an error that says %q", err, c.fails)
				}
			case err != nil:
				t.Error(err)
			case !strings.Contains(outline(d), "p "+lampText):
				t.Errorf("got\n%s", outline(d))
			}
		})
	}
}

// What mail and web servers leave around a file, and a wrong table of objects.
func TestDamage(t *testing.T) {
	m := newMaker()
	m.page(skillPage("Lamp keeping LAMP"))
	good := m.bytes()
	xref := bytes.LastIndex(good, []byte("startxref"))
	for name, data := range map[string][]byte{
		"junk before":   append([]byte("Content-Type: application/pdf\r\n\r\n"), good...),
		"junk after":    append(bytes.Clone(good), "\n\x00\x00<html>the end</html>"...),
		"version 2":     bytes.Replace(good, []byte("%PDF-1.7"), []byte("%PDF-2.0"), 1),
		"wrong xref":    append(bytes.Clone(good[:xref]), "startxref\n7\n%%EOF\n"...),
		"shifted xref":  append(append(bytes.Clone(good[:9]), "% a line that came later\n"...), good[9:]...),
		"xref cut away": good[:bytes.Index(good, []byte("xref\n0 "))],
	} {
		d, err := Read(data, Limits{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if !strings.Contains(outline(d), "p "+lampText) {
			t.Errorf("%s: got\n%s", name, outline(d))
		}
	}
	if _, err := Read([]byte("<html>not found</html>"), Limits{}); !errors.Is(err, ErrNoPDF) {
		t.Errorf("a web page: got %v", err)
	}
	if _, err := Read(good[:200], Limits{}); err == nil || !strings.Contains(err.Error(), "damaged") {
		t.Errorf("the beginning of a file: got %v", err)
	}
}

// A page that is only a picture, and one whose stream is broken, say so.
func TestProblems(t *testing.T) {
	m := newMaker()
	image := m.stream("/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "x")
	m.pageOf("/MediaBox[0 0 595 842]", fmt.Sprintf("/XObject<</Im %d 0 R>>", image), "q 595 0 0 842 0 0 cm /Im Do Q")
	m.page(skillPage("Lamp keeping LAMP"))
	packed := pack([]byte(skillPage("Lamp keeping LAMP") + strings.Repeat(" 1 0 0 1 k", 3000)))
	broken := m.stream("/Filter/FlateDecode", packed[:len(packed)*3/4])
	n := m.add(fmt.Sprintf("<</Type/Page/Parent 1 0 R/MediaBox[0 0 595 842]/Resources<</Font<<%s>>>>/Contents %d 0 R>>", m.fonts, broken))
	m.pages = append(m.pages, n)
	m.page(strings.Repeat("10 10 m 20 10 30 20 10 30 c f\n", 30))
	d := read(t, m)
	for n, want := range []string{"image: the page is a picture without text", "", "cut: the page is damaged", "empty: the page has figures"} {
		got := said(d.Pages[n].Problems)
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("page %d: got %q, want %q", n+1, got, want)
		}
	}
}

// said writes problems down.
func said(ps []Problem) string {
	var out []string
	for _, p := range ps {
		out = append(out, fmt.Sprintf("%s: %s", p.Kind, p.Text))
	}
	return strings.Join(out, "; ")
}

// Pages are packed in other ways than Flate in older files. These were packed by
// another program.
func TestFilters(t *testing.T) {
	for _, name := range []string{"LZWDecode", "RunLengthDecode", "ASCIIHexDecode", "ASCII85Decode"} {
		m := newMaker()
		c := m.stream("/Filter/"+name, string(readFile(t, "testdata/filters/"+name)))
		m.pages = append(m.pages, m.add(fmt.Sprintf("<</Type/Page/Parent 1 0 R/Resources<</Font<<%s>>>>/Contents %d 0 R>>", m.fonts, c)))
		if d := read(t, m); !strings.Contains(outline(d), "p "+lampText) {
			t.Errorf("%s: got\n%s%v", name, outline(d), d.Pages[0].Problems)
		}
	}
}

// Fonts say what their codes mean in many ways.
func TestFonts(t *testing.T) {
	m := newMaker()
	cmap := m.stream("", "1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfrange <0001> <0003> <0041> <0010> <0011> [<00660066> <D83DDE00>] endbfrange 1 beginbfchar <0020> <0020> endbfchar")
	descendant := m.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Own-Bold/DW 500/W[1[600 600] 3 3 700]>>")
	type3 := m.stream("", "0 0 m 1 1 l f")
	fonts := []string{
		fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Own-Bold/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>", descendant, cmap),
		"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[1/fi/eacute/uni2013/A.alt/f_f_i/Scaron]>>>>",
		"<</Type/Font/Subtype/TrueType/BaseFont/Mac/Encoding/MacRomanEncoding/FirstChar 32/LastChar 33/Widths[250 300]>>",
		fmt.Sprintf("<</Type/Font/Subtype/Type3/FontMatrix[0.01 0 0 0.01 0 0]/FirstChar 136/LastChar 136/Widths[50]/Encoding<</Differences[136/a136]>>/CharProcs<</a136 %d 0 R>>>>", type3),
	}
	for i, f := range fonts {
		m.fonts += fmt.Sprintf("/G%d %d 0 R", i, m.add(f))
	}
	m.page("BT /G0 10 Tf 60 780 Td <000100020003002000100011> Tj ET\n" +
		"BT /G1 10 Tf 60 760 Td (a\\001\\002 \\003 \\004\\005\\006 \\222) Tj ET\n" +
		"BT /G2 10 Tf 60 740 Td (\\216\\322\\323) Tj ET\n" +
		"BT /G3 10 Tf 60 720 Td (\\210) Tj /F1 10 Tf 12 0 Td (an item) Tj ET\n")
	d := read(t, m)
	want(t, d, "h1 ABC ff\U0001F600", "p afié – AffiŠ ’", "p é“”", "  • an item")
	if l := d.Pages[0].Blocks[0].Lines[0]; !l.Bold || l.Size != 10 {
		t.Errorf("got %+v", l)
	}
}

// The words of a line, however it was spaced: by gaps, by word and character
// spacing, squeezed, in a form, turned; and what the producer says it means.
func TestSpacing(t *testing.T) {
	m := newMaker()
	form := m.stream(fmt.Sprintf("/Subtype/Form/Matrix[1 0 0 1 0 100]/Resources<</Font<<%s>>>>", m.fonts), at0(60, 500, "F1", 10, "In a form"))
	m.pageOf("/MediaBox[0 0 595 842]", fmt.Sprintf("/XObject<</X %d 0 R>>", form),
		"BT /F1 10 Tf 60 780 Td [(F)83(ramew)28(ork)-334(of)-250(ligh)-28(ts)] TJ ET\n"+
			"BT /F1 10 Tf 4 Tw 1 Tc 60 760 Td (Spaced out words) Tj ET\n"+
			"BT /F1 10 Tf 0 Tw 0 Tc 50 Tz 60 740 Td (Squeezed words) Tj 100 Tz ET\n"+
			"q 1 0 0 -1 0 842 cm BT /F1 10 Tf 1 0 0 -1 60 122 Tm (Upside down twice) Tj ET Q\n"+
			"BT /F1 10 Tf 60 700 Td (Small ) Tj /Span<</ActualText(Capitals)>>BDC /F1 8 Tf (CAPITALS) Tj EMC ET\n"+
			"BT /F1 10 Tf 60 680 Td (Soft) Tj /Span<</ActualText<FEFF00AD>>>BDC (-) Tj EMC (ly) Tj ET\n"+
			"BT /F1 10 Tf 60 660 Td (First) Tj 40 0 Td (Second) Tj ET\n/X Do\n"+
			"BT /F1 10 Tf 0 1 -1 0 580 400 Tm (up the side) Tj ET")
	want(t, read(t, m), "p Framework of lights", "p Spaced out words", "p Squeezed words", "p Upside down twice", "p Small Capitals", "p Softly", "p First", "p Second", "p In a form", "[margin] up the side")
}

// A page may be turned as a whole, by its entry or by its text.
func TestTurnedPages(t *testing.T) {
	m := newMaker()
	m.pageOf("/MediaBox[0 0 842 595]/Rotate 90", "", "0 1 -1 0 842 0 cm "+skillPage("Lamp keeping LAMP"))
	m.pageOf("/MediaBox[0 0 842 595]", "", "0 1 -1 0 842 0 cm "+skillPage("Boat handling BOAT"))
	m.pageOf("/MediaBox[100 200 695 1042]", "", "1 0 0 1 100 200 cm "+skillPage("Store keeping STOR"))
	d := read(t, m)
	for n, title := range []string{"Lamp keeping LAMP", "Boat handling BOAT", "Store keeping STOR"} {
		if got := outline(&Document{Pages: d.Pages[n : n+1]}); !strings.HasPrefix(got, "h1 "+title+"\np "+lampText) {
			t.Errorf("page %d: got\n%s", n+1, got)
		}
	}
}
