package pdf

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"time"
)

// hostile are files made to hurt: by circles, by absurd numbers, by streams
// without an end. Each is read by a worker within the limits or refused with a
// reason.
var hostile = []struct {
	name string
	make func() []byte
}{
	{"kids in a circle", func() []byte {
		m := newMaker()
		m.objects[0] = "<</Type/Pages/Count 1/Kids[1 0 R]>>"
		return m.bytes()
	}},
	{"kids that are each other's", func() []byte {
		m := newMaker()
		a := m.add("<</Type/Pages/Count 9/Kids[6 0 R 6 0 R 6 0 R]>>")
		m.add(fmt.Sprintf("<</Type/Pages/Count 9/Kids[%d 0 R %d 0 R]>>", a, a))
		m.objects[0] = fmt.Sprintf("<</Type/Pages/Count 9/Kids[%d 0 R 6 0 R]>>", a)
		return m.bytes()
	}},
	{"parents in a circle", func() []byte {
		m := newMaker()
		m.objects[0] = "<</Type/Pages/Count 1/Parent 1 0 R/Kids[5 0 R]>>"
		m.add("<</Type/Page/Parent 5 0 R/Contents 5 0 R>>")
		return m.bytes()
	}},
	{"absurd count", func() []byte {
		m := newMaker()
		m.page(skillPage("Lamp keeping LAMP"))
		m.objects[0] = fmt.Sprintf("<</Type/Pages/Count 999999999999/Kids[%s]>>", strings.Repeat(fmt.Sprintf("%d 0 R ", m.pages[0]), 5000))
		return m.bytes()
	}},
	{"xref in a circle", func() []byte {
		m := newMaker()
		m.page("")
		data := m.bytes()
		at := bytes.LastIndex(data, []byte("xref\n0"))
		return bytes.Replace(data, []byte("/Root 2 0 R"), []byte(fmt.Sprintf("/Root 2 0 R/Prev %d", at)), 1)
	}},
	{"xref of absurd size", func() []byte { return xrefStream("/Size 2000000000/W[1 2 1]", "\x00\x00\x00\x00") }},
	{"xref that starts far out", func() []byte {
		return xrefStream("/Size 5/Index[2000000000 1]/W[1 2 1]", "\x01\x00\x10\x00")
	}},
	{"xref of absurd width", func() []byte {
		return xrefStream("/Size 5/W[1 2000000000 2000000000]", "\x00\x00\x00\x00")
	}},
	{"xref without width", func() []byte { return xrefStream("/Size 5/Index[0 2000000000]/W[0 0 0]", "x") }},
	{"xref with absurd columns", func() []byte {
		return xrefStream("/Size 5/W[1 2 1]/DecodeParms<</Predictor 12/Columns 4000000000>>", "\x00\x00\x00\x00")
	}},
	{"xref table of absurd length", func() []byte {
		return []byte("%PDF-1.7\nxref\n0 2000000000\n0000000000 65535 f \ntrailer\n<</Size 2/Root 1 0 R>>\nstartxref\n9\n%%EOF\n")
	}},
	{"object stream in itself", func() []byte {
		// Object 1 says of itself that it stands in object stream 1.
		return xrefStream("/Size 3/Root 1 0 R/W[1 2 1]", "\x00\x00\x00\x00"+"\x02\x00\x01\x00"+"\x02\x00\x01\x00")
	}},
	{"hex string without an end", func() []byte {
		m := newMaker()
		m.page("BT /F1 10 Tf <48656c6c6f")
		return m.bytes()
	}},
	{"hex string without an end in a font", func() []byte {
		m := newMaker()
		cmap := m.stream("", "1 beginbfchar <41> <0041")
		font := m.add(fmt.Sprintf("<</Type/Font/Subtype/Type1/BaseFont/X/ToUnicode %d 0 R>>", cmap))
		m.fonts += fmt.Sprintf("/F3 %d 0 R", font)
		m.page(at0(60, 700, "F3", 10, "A"))
		return m.bytes()
	}},
	{"stream that unpacks to 512 MB", func() []byte {
		m := newMaker()
		once := pack(bytes.Repeat([]byte("q Q "), 16<<20>>2))
		part := m.stream("/Filter/FlateDecode", once)
		n := m.add(fmt.Sprintf("<</Type/Page/Parent 1 0 R/Contents[%s]>>", strings.Repeat(fmt.Sprintf("%d 0 R ", part), 32)))
		m.pages = append(m.pages, n)
		return m.bytes()
	}},
	{"stream packed twice", func() []byte {
		m := newMaker()
		c := m.stream("/Filter[/FlateDecode/FlateDecode]", pack([]byte(pack(make([]byte, 64<<20)))))
		m.pages = append(m.pages, m.add(fmt.Sprintf("<</Type/Page/Parent 1 0 R/Contents %d 0 R>>", c)))
		return m.bytes()
	}},
	{"form in itself", func() []byte {
		m := newMaker()
		form := m.stream(fmt.Sprintf("/Subtype/Form/Resources<</XObject<</X %d 0 R>>>>", len(m.objects)+1), strings.Repeat("/X Do ", 20))
		m.pageOf("/MediaBox[0 0 595 842]", fmt.Sprintf("/XObject<</X %d 0 R>>", form), "/X Do")
		return m.bytes()
	}},
	{"absurd page size", func() []byte {
		m := newMaker()
		m.pageOf("/MediaBox[-1e30 -1e30 1e30 1e30]", "", skillPage("Lamp keeping LAMP"))
		m.pageOf("/MediaBox[0 0 0 0]", "", skillPage("Lamp keeping LAMP"))
		return m.bytes()
	}},
	{"nested without an end", func() []byte {
		m := newMaker()
		m.page(strings.Repeat("[", 1<<20) + strings.Repeat("<<", 1<<20))
		return m.bytes()
	}},
	{"nested objects", func() []byte {
		m := newMaker()
		m.page("")
		m.add(strings.Repeat("[", 1<<20))
		m.objects[0] = fmt.Sprintf("<</Type/Pages/Kids %d 0 R>>", len(m.objects))
		return m.bytes()
	}},
	{"a million saved states", func() []byte {
		m := newMaker()
		m.page(strings.Repeat("q /P BMC ", 1<<20) + skillPage("Lamp keeping LAMP"))
		return m.bytes()
	}},
	{"a million operands", func() []byte {
		m := newMaker()
		m.page(strings.Repeat("1 ", 1<<21) + "re")
		return m.bytes()
	}},
	{"a million characters", func() []byte {
		m := newMaker()
		m.page("BT /F1 1 Tf 10 10 Td (" + strings.Repeat("x ", 1<<20) + ") Tj ET")
		return m.bytes()
	}},
	{"ten thousand rules and lines", func() []byte {
		m := newMaker()
		var b strings.Builder
		for i := range 12000 {
			fmt.Fprintf(&b, "%d %d 90 0.5 re f %d %d 0.5 90 re f BT /F1 1 Tf %d %d Td (x) Tj ET\n", i%500, i%800, i%510, i%790, i%490, (i*7)%830)
		}
		for range 4 {
			m.page(b.String())
		}
		return m.bytes()
	}},
	{"absurd numbers", func() []byte {
		m := newMaker()
		m.page("1e999 0 0 99999999999999999999999999 0 0 cm BT /F1 1e308 Tf 99999999999999999999 Tc 1 0 0 1 9e99 9e99 Tm (x) Tj ET 0 0 9e300 9e300 re S")
		return m.bytes()
	}},
	{"lengths in a circle", func() []byte {
		m := newMaker()
		n := len(m.objects) + 1
		m.add(fmt.Sprintf("<</Length %d 0 R>>\nstream\nBT ET\nendstream", n))
		m.pages = append(m.pages, m.add(fmt.Sprintf("<</Type/Page/Parent 1 0 R/Contents %d 0 R>>", n)))
		return m.bytes()
	}},
	{"references in a circle", func() []byte {
		m := newMaker()
		n := len(m.objects) + 1
		m.add(fmt.Sprintf("%d 0 R", n+1))
		m.add(fmt.Sprintf("%d 0 R", n))
		m.pages = append(m.pages, m.add(fmt.Sprintf("<</Type/Page/Parent 1 0 R/MediaBox %d 0 R/Resources %d 0 R/Contents %d 0 R>>", n, n, n)))
		return m.bytes()
	}},
	{"fonts in a circle", func() []byte {
		m := newMaker()
		n := len(m.objects) + 1
		m.add(fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/X/Encoding %d 0 R/ToUnicode %d 0 R/DescendantFonts[%d 0 R]/W %d 0 R/FontDescriptor %d 0 R>>", n, n, n, n, n))
		m.add(fmt.Sprintf("<</Type/Encoding/UseCMap %d 0 R/Differences[0 /A 999999999999 /B -5 /C]/Length 16>>\nstream\n/X usecmap 1 beg\nendstream", n+1))
		m.add(fmt.Sprintf("<</Type/Font/Subtype/Type1/BaseFont/X/Encoding %d 0 R/ToUnicode %d 0 R/FirstChar -2147483648/LastChar 2147483647/Widths[1 2]>>", n+1, n+1))
		m.fonts += fmt.Sprintf("/F3 %d 0 R/F4 %d 0 R", n, n+2)
		m.page(at0(60, 700, "F3", 10, "ABCD") + at0(60, 600, "F4", 10, "ABCD"))
		return m.bytes()
	}},
	{"character map of absurd ranges", func() []byte {
		m := newMaker()
		ranges := strings.Repeat("<00000000> <FFFFFFFF> <0041>\n<0000> <FFFF> ["+strings.Repeat("<0041>", 500)+"]\n", 500)
		cmap := m.stream("", "1000 begincodespacerange <00> <FFFFFFFFFFFFFFFF> endcodespacerange 1000 beginbfrange "+ranges+" endbfrange 1000 begincidrange <00000000> <FFFFFFFF> 0 endcidrange")
		m.fonts += fmt.Sprintf("/F3 %d 0 R", m.add(fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/X/Encoding %d 0 R/ToUnicode %d 0 R/DescendantFonts[4 0 R]>>", cmap, cmap)))
		m.page(at0(60, 700, "F3", 10, strings.Repeat("ABCD", 1000)))
		return m.bytes()
	}},
	{"forms that double twelve times", func() []byte {
		m := newMaker()
		next := m.stream("/Subtype/Form", strings.Repeat("q Q ", 50))
		for range 30 {
			next = m.stream(fmt.Sprintf("/Subtype/Form/Resources<</XObject<</X %d 0 R>>>>", next), strings.Repeat("/X Do ", 30))
		}
		m.pageOf("/MediaBox[0 0 595 842]", fmt.Sprintf("/XObject<</X %d 0 R>>", next), "/X Do")
		return m.bytes()
	}},
	{"filters without an end", func() []byte {
		m := newMaker()
		data := []byte(strings.Repeat("q Q ", 1<<22))
		for range 3 {
			data = []byte(pack(data))
		}
		a := m.stream("/Filter["+strings.Repeat("/FlateDecode", 3)+strings.Repeat("/ASCIIHexDecode", 1000)+"]", string(data))
		b := m.stream("/Filter["+strings.Repeat("/ASCII85Decode", 2000)+"]", strings.Repeat("z", 1<<20))
		c := m.stream("/Filter[/LZWDecode/RunLengthDecode]", strings.Repeat("\x81x", 1<<18))
		for _, n := range []int{a, b, c} {
			m.pages = append(m.pages, m.add(fmt.Sprintf("<</Type/Page/Parent 1 0 R/Contents %d 0 R>>", n)))
		}
		return m.bytes()
	}},
	{"predictor with absurd columns", func() []byte {
		m := newMaker()
		for _, parms := range []string{"/Predictor 12/Columns 2000000000", "/Predictor 15/Columns -1/Colors 99999999/BitsPerComponent 99999999", "/Predictor 2/Columns 9223372036854775807"} {
			c := m.stream("/Filter/FlateDecode/DecodeParms<<"+parms+">>", pack([]byte(skillPage("Lamp keeping LAMP"))))
			m.pages = append(m.pages, m.add(fmt.Sprintf("<</Type/Page/Parent 1 0 R/Contents %d 0 R>>", c)))
		}
		return m.bytes()
	}},
	{"tree a thousand deep", func() []byte {
		m := newMaker()
		n := len(m.objects)
		for i := range 1000 {
			m.add(fmt.Sprintf("<</Type/Pages/Parent %d 0 R/Count 1/Kids[%d 0 R]>>", max(1, n+i), n+i+2))
		}
		m.page(skillPage("Lamp keeping LAMP"))
		m.objects[0] = fmt.Sprintf("<</Type/Pages/Count 1/Kids[%d 0 R]>>", n+1)
		return m.bytes()
	}},
	{"negative counts", func() []byte {
		m := newMaker()
		m.page(skillPage("Lamp keeping LAMP"))
		m.objects[0] = fmt.Sprintf("<</Type/Pages/Count -9/Kids[%d 0 R]>>", m.pages[0])
		return bytes.Replace(m.bytes(), []byte("/Size "), []byte("/Size -"), 1)
	}},
	{"encrypted absurdly", func() []byte {
		m := newMaker()
		m.page(skillPage("Lamp keeping LAMP"))
		return bytes.Replace(m.bytes(), []byte("/Root 2 0 R"), []byte("/Root 2 0 R/ID[<41><41>]/Encrypt<</Filter/Standard/V 4/R 4/Length 2147483640/P -1/O(x)/U(y)/CF<</StdCF<</CFM/AESV2/Length 99999999>>>>/StmF/StdCF/StrF/StdCF>>"), 1)
	}},
	{"inline image without an end", func() []byte {
		m := newMaker()
		m.page(strings.Repeat("BI /W 9 ID E", 1<<18) + strings.Repeat(" EI BI", 1<<18))
		return m.bytes()
	}},
	{"absurd widths", func() []byte {
		m := newMaker()
		d := m.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/X/W[0 4294967295 500 5 9999999999 1]>>")
		f := m.add(fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[%d 0 R]>>", d))
		m.fonts += fmt.Sprintf("/F3 %d 0 R", f)
		m.page(at0(60, 700, "F3", 10, "ABCD"))
		return m.bytes()
	}},
}

// xrefStream is a file that is nothing but its table of objects.
func xrefStream(entries, data string) []byte {
	packed := pack([]byte(data))
	return []byte(fmt.Sprintf("%%PDF-1.7\n1 0 obj\n<</Type/XRef%s/Root 2 0 R/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\nstartxref\n9\n%%%%EOF\n", entries, len(packed), packed))
}

func TestHostileFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("the hostile files take a while")
	}
	limits := Limits{CPU: 3 * time.Second, Bytes: 64 << 20}
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			data := h.make()
			doc, err := ReadGuarded(context.Background(), data, limits)
			switch {
			case err == nil && doc == nil:
				t.Error("neither a document nor an error")
			case err != nil && (len(err.Error()) < 20 || strings.Contains(err.Error(), "goroutine")):
				t.Errorf("the error does not say what is wrong: %q", err)
			}
			t.Log(err)
		})
	}
}

// A worker and the calling process read alike, and a worker can be stopped.
func TestGuarded(t *testing.T) {
	m := newMaker()
	m.page(skillPage("Lamp keeping LAMP"))
	plain, err := Read(m.bytes(), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	guarded, err := ReadGuarded(context.Background(), m.bytes(), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if a, b := fmt.Sprintf("%+v", *plain), fmt.Sprintf("%+v", *guarded); a != b {
		t.Errorf("got\n%s\nwant\n%s", b, a)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := ReadGuarded(ctx, m.bytes(), Limits{}); err == nil {
		t.Error("a cancelled reading gave no error")
	}
	if _, err := ReadGuarded(context.Background(), []byte("no PDF"), Limits{}); err != ErrNoPDF {
		t.Errorf("got %v", err)
	}
	if _, err := ReadGuarded(context.Background(), m.bytes(), Limits{Memory: 1 << 20}); err == nil || !strings.Contains(err.Error(), "memory") {
		t.Errorf("got %v, want an error about memory", err)
	}
}

// FuzzRead feeds a worker anything: it must answer within its limits. Found
// circles and absurd numbers belong into the table above.
func FuzzRead(f *testing.F) {
	m := newMaker()
	m.page(skillPage("Lamp keeping LAMP"))
	f.Add(m.bytes())
	for _, h := range hostile {
		if data := h.make(); strings.HasPrefix(h.name, "hex") {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := ReadGuarded(context.Background(), data, Limits{CPU: 2 * time.Second})
		if (doc == nil) == (err == nil) {
			t.Errorf("got %v, %v", doc, err)
		}
	})
}

// FuzzContent draws anything on a page, in this process: what is ours alone
// never panics, and says the same twice.
func FuzzContent(f *testing.F) {
	f.Add([]byte(skillPage("Lamp keeping LAMP")))
	f.Add([]byte("BT /F1 10 Tf 60 700 Td [(a)-300(b) 5]TJ T* (c)' 1 2 (d)\" ET q 1 0 0 -1 0 0 cm 5 5 90 .5 re f Q /A<</ActualText(x)>>BDC EMC BI ID \x00 EI"))
	f.Fuzz(func(t *testing.T, content []byte) {
		m := newMaker()
		m.page(string(content))
		limits := Limits{Operators: 1 << 16}
		doc, err := Read(m.bytes(), limits)
		if err != nil {
			t.Skip()
		}
		again, _ := Read(m.bytes(), limits)
		if a, b := fmt.Sprint(doc), fmt.Sprint(again); a != b {
			t.Errorf("two readings differ:\n%s\n%s", a, b)
		}
	})
}
