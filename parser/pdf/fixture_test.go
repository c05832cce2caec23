package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
)

// maker writes small PDF files for tests, object by object.
type maker struct {
	objects []string
	pages   []int
	fonts   string // the font dictionary that pages get
}

// pageTree is the number of the page tree, 1; the catalogue is 2.
const pageTree = 1

func newMaker() *maker {
	m := &maker{objects: make([]string, 2)}
	plain := m.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	bold := m.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>")
	m.fonts = fmt.Sprintf("/F1 %d 0 R/F2 %d 0 R", plain, bold)
	return m
}

// add adds an object and gives its number.
func (m *maker) add(body string) int {
	m.objects = append(m.objects, body)
	return len(m.objects)
}

// stream adds a stream.
func (m *maker) stream(entries, data string) int {
	return m.add(fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", entries, len(data), data))
}

func pack(data []byte) string {
	var buf bytes.Buffer
	w := zlib.NewWriter(&buf)
	w.Write(data)
	w.Close()
	return buf.String()
}

// page adds an A4 page.
func (m *maker) page(content string) int { return m.pageOf("/MediaBox[0 0 595 842]", "", content) }

// pageOf adds a page with entries and resources of its own.
func (m *maker) pageOf(entries, resources, content string) int {
	c := m.stream("", content)
	n := m.add(fmt.Sprintf("<</Type/Page/Parent %d 0 R%s/Resources<</Font<<%s>>%s>>/Contents %d 0 R>>", pageTree, entries, m.fonts, resources, c))
	m.pages = append(m.pages, n)
	return n
}

// bytes is the file.
func (m *maker) bytes() []byte {
	var kids []string
	for _, p := range m.pages {
		kids = append(kids, fmt.Sprintf("%d 0 R", p))
	}
	if m.objects[0] == "" {
		m.objects[0] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(kids), strings.Join(kids, " "))
	}
	m.objects[1] = fmt.Sprintf("<</Type/Catalog/Pages %d 0 R>>", pageTree)
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	offsets := make([]int, len(m.objects))
	for i, o := range m.objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(m.objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 2 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(m.objects)+1, xref)
	return b.Bytes()
}

// at0 shows a text at a place.
func at0(x, y float64, font string, size float64, s string) string {
	return fmt.Sprintf("BT /%s %g Tf %g %g Td (%s) Tj ET\n", font, size, x, y, literal(s))
}

// columnOf shows lines under each other.
func columnOf(x, y, step float64, font string, size float64, lines ...string) string {
	var b strings.Builder
	for i, l := range lines {
		b.WriteString(at0(x, y-float64(i)*step, font, size, l))
	}
	return b.String()
}

func literal(s string) string {
	return strings.NewReplacer("\\", "\\\\", "(", "\\(", ")", "\\)").Replace(s)
}

// helvetica are the widths of printable ASCII in the plain test font, from the
// space on, in thousandths of its size, as its maker publishes them.
var helvetica = [95]int{278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
	556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584}

// wrap breaks text into lines that fit a width in the plain test font, as a
// word processor would.
func wrap(s string, width, size float64) []string {
	measure := func(s string) (w float64) {
		for _, r := range s {
			w += float64(helvetica[r-' ']) * size / 1000
		}
		return w
	}
	var lines []string
	cur := ""
	for _, w := range strings.Fields(s) {
		if cur != "" && measure(cur+" "+w) > width {
			lines, cur = append(lines, cur), ""
		}
		cur = strings.TrimSpace(cur + " " + w)
	}
	return append(lines, cur)
}
