package pdf

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"time"
)

// circles are files that refer to themselves, or claim what takes as long as if
// they did. Each is refused, or read with a problem that says so, long before
// a limit stops the reader.
var circles = []struct {
	name, says string // "" where nothing is wrong with what was read
	make       func() []byte
}{
	{"table before itself", "in circles", func() []byte { return withTable("/Prev %d", 0) }},
	{"tables before each other", "in circles", func() []byte { return withTable("/Prev %d", 1) }},
	{"hidden table that is the table", "in circles", func() []byte { return withTable("/XRefStm %d", 0) }},
	{"packed table before itself", "in circles", func() []byte {
		return xrefStream("/Size 3/W[1 2 1]/Prev 9", "\x00\x00\x00\x00")
	}},
	{"stream of objects that extends itself", "in circles", func() []byte {
		return objectStreams("/Extends 3 0 R", "99 0", 2)
	}},
	{"streams of objects that extend each other", "in circles", func() []byte {
		return objectStreams("/Extends 4 0 R", "99 0", 2)
	}},
	{"stream of objects in itself", "in circles", func() []byte {
		return xrefStream("/Size 3/Root 1 0 R/W[1 2 1]", "\x00\x00\x00\x00"+"\x02\x00\x01\x00"+"\x02\x00\x01\x00")
	}},
	{"streams of objects in each other", "in circles", func() []byte {
		return xrefStream("/Size 4/Root 1 0 R/W[1 2 1]", "\x00\x00\x00\x00"+"\x02\x00\x02\x00"+"\x02\x00\x01\x00"+"\x02\x00\x01\x00")
	}},
	{"stream of two thousand million objects", "damaged", func() []byte {
		return objectStreams("/N 2000000000", "99 0", 2)
	}},
	{"page tree that is its own kid", "in circles", func() []byte {
		m := newMaker()
		m.page(skillPage("Lamp keeping LAMP"))
		m.objects[0] = fmt.Sprintf("<</Type/Pages/Count 2/Kids[%d 0 R 1 0 R]>>", m.pages[0])
		return m.bytes()
	}},
	{"page tree with nothing but itself", "in circles", func() []byte {
		m := newMaker()
		m.objects[0] = "<</Type/Pages/Count 1/Kids[1 0 R]>>"
		return m.bytes()
	}},
	{"page tree that branches and comes together", "twice", func() []byte {
		m := newMaker()
		m.page(skillPage("Lamp keeping LAMP"))
		next := m.pages[0]
		for range 40 {
			next = m.add(fmt.Sprintf("<</Type/Pages/Count 2/Kids[%d 0 R %d 0 R]>>", next, next))
		}
		m.objects[0] = fmt.Sprintf("<</Type/Pages/Count 2/Kids[%d 0 R]>>", next)
		return m.bytes()
	}},
	{"branches that share a list of kids", "twice", func() []byte {
		m := newMaker()
		m.page(skillPage("Lamp keeping LAMP"))
		first := len(m.objects) + 2
		kids := m.add("[" + strings.Repeat(fmt.Sprintf("%d 0 R ", m.pages[0]), 2000) + "]")
		var branches strings.Builder
		for i := range 2000 {
			m.add(fmt.Sprintf("<</Type/Pages/Count 2/Kids %d 0 R>>", kids))
			fmt.Fprintf(&branches, "%d 0 R ", first+i)
		}
		m.objects[0] = fmt.Sprintf("<</Type/Pages/Count 2/Kids[%s]>>", branches.String())
		return m.bytes()
	}},
	{"parent that is the page", "", func() []byte {
		m := newMaker()
		m.page(skillPage("Lamp keeping LAMP"))
		m.objects[m.pages[0]-1] = strings.Replace(m.objects[m.pages[0]-1], "/Parent 1 0 R", fmt.Sprintf("/Parent %d 0 R", m.pages[0]), 1)
		return m.bytes()
	}},
	{"form that draws itself", "in circles", func() []byte {
		return withForms(1, 3, "0 1 0", func(i int) int { return i })
	}},
	{"forms that draw each other", "in circles", func() []byte {
		return withForms(2, 3, "", func(i int) int { return 1 - i })
	}},
	{"forms that draw ten forms each, ten deep", "in circles", func() []byte {
		return withForms(10, 10, "", func(i int) int { return i + 1 })
	}},
	{"forms that draw ten forms each, thirty deep", "in circles", func() []byte {
		return withForms(30, 10, "", func(i int) int { return i + 1 })
	}},
	{"replacement text that refers to itself", "damaged", func() []byte {
		m := newMaker()
		n := len(m.objects) + 1
		m.add(fmt.Sprintf("%d 0 R", n))
		m.pageOf("/MediaBox[0 0 595 842]", fmt.Sprintf("/Properties<</P <</ActualText %d 0 R>>>>", n), "/Span /P BDC "+skillPage("Lamp keeping LAMP")+" EMC")
		return m.bytes()
	}},
	{"length of a stream that is the stream", "", func() []byte {
		m := newMaker()
		m.page(skillPage("Lamp keeping LAMP"))
		n := m.pages[0] - 2 // the content
		body := m.objects[n]
		m.objects[n] = fmt.Sprintf("<</Length %d 0 R>>", n+1) + body[strings.Index(body, "\nstream"):]
		return m.bytes()
	}},
	{"page that is a font, a form and its own content", "", func() []byte {
		m := newMaker()
		m.page(skillPage("Lamp keeping LAMP"))
		n := m.pages[0]
		m.objects[n-1] = strings.Replace(m.objects[n-1], "/Resources<<", fmt.Sprintf("/Resources<</XObject<</X %d 0 R>>", n), 1)
		m.objects[n-1] = strings.Replace(m.objects[n-1], "/Font<<", fmt.Sprintf("/Font<</F9 %d 0 R", n), 1)
		return m.bytes()
	}},
}

// withTable is a good file whose table refers to a table: to itself, or by way
// of more copies of itself.
func withTable(entry string, copies int) []byte {
	m := newMaker()
	m.page(skillPage("Lamp keeping LAMP"))
	data := m.bytes()
	at := bytes.LastIndex(data, []byte("xref\n0"))
	end := bytes.LastIndex(data, []byte("startxref"))
	table, tail := bytes.Replace(data[at:end], []byte("/Root"), []byte("@@@@@@@@@@@@@@@@@@@@/Root"), 1), data[end:]
	out := bytes.Clone(data[:at])
	for i := range copies + 1 {
		next := at + (i+1)%(copies+1)*len(table)
		out = append(out, bytes.Replace(table, []byte("@@@@@@@@@@@@@@@@@@@@"), fmt.Appendf(nil, "%-20s", fmt.Sprintf(entry, next)), 1)...)
	}
	return append(out, tail...)
}

// objectStreams is a file with two streams of objects, 3 and 4, that are alike,
// and a root that should be in the first.
func objectStreams(entries, body string, root int) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var at [2]int
	for i, of := range []string{entries, strings.Replace(entries, "4 0 R", "3 0 R", 1)} {
		at[i] = b.Len()
		if !strings.Contains(of, "/N ") {
			of += "/N 1"
		}
		fmt.Fprintf(&b, "%d 0 obj\n<</Type/ObjStm/First 5%s/Length %d>>\nstream\n%s\nendstream\nendobj\n", 3+i, of, len(body), body)
	}
	rows := "\x00\x00\x00\x00" + "\x00\x00\x00\x00" + "\x02\x00\x03\x00" + fmt.Sprintf("\x01\x00%c\x00", at[0]) + fmt.Sprintf("\x01\x00%c\x00", at[1])
	start := b.Len()
	fmt.Fprintf(&b, "1 0 obj\n<</Type/XRef/Size 5/W[1 2 1]/Root %d 0 R/Length %d>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", root, len(rows), rows, start)
	return b.Bytes()
}

// withForms is a page with some text, and forms that each draw one other so
// many times.
func withForms(forms, times int, content string, next func(int) int) []byte {
	m := newMaker()
	first := len(m.objects) + 1
	for i := range forms {
		draws := ""
		if n := next(i); n < forms {
			draws = fmt.Sprintf("/Resources<</XObject<</X %d 0 R>>>>", first+n)
		}
		m.stream("/Subtype/Form"+draws, content+strings.Repeat(" /X Do", times))
	}
	m.pageOf("/MediaBox[0 0 595 842]", fmt.Sprintf("/XObject<</X %d 0 R>>", first), skillPage("Lamp keeping LAMP")+" /X Do")
	return m.bytes()
}

func TestCircles(t *testing.T) {
	for _, c := range circles {
		t.Run(c.name, func(t *testing.T) {
			doc, err := ReadGuarded(context.Background(), c.make(), Limits{CPU: 2 * time.Second})
			said, text := fmt.Sprint(err), ""
			if err == nil {
				said, text = allSaid(doc), outline(doc)
			}
			if !strings.Contains(said, c.says) || c.says == "" && said != "" {
				t.Errorf("said %q, want %q", said, c.says)
			}
			if err == nil && !strings.Contains(text, "Lamp keeping LAMP") {
				t.Errorf("the page is lost; said %q, read %q", said, text)
			}
		})
	}
}

// allSaid are the problems of a document and its pages.
func allSaid(d *Document) string {
	s := said(d.Problems)
	for _, p := range d.Pages {
		s += said(p.Problems)
	}
	return s
}
