package report

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"

	"compdiff/diff"
)

// paragraph is a paragraph of spans.
type paragraph struct {
	style string // its style; "" for plain text
	was   string // its style in the old edition
	whole string // insert or delete for one that a single side has, its end as well
	spans []Span
	note  string // what a comment says of it
}

// paragraph writes a paragraph with a style that both editions have.
func (d *docx) paragraph(style, whole string, spans []Span, note string) {
	d.write(paragraph{style, style, whole, spans, note})
}

func (d *docx) write(p paragraph) {
	d.body.WriteString("<w:p>")
	d.properties(p)
	before, after := d.comment(p.note, p.whole)
	d.body.WriteString(before)
	for _, s := range p.spans {
		d.text(cmp.Or(p.whole, s.Op), s.Text)
	}
	d.body.WriteString(after)
	d.body.WriteString("</w:p>")
}

// comment keeps a comment, and makes what stands around the text it is on. On
// a paragraph that comes or goes whole it stands at a point: LibreOffice keeps a
// range that a comment spans, and with it the paragraph, which the next one
// would become part of.
func (d *docx) comment(note, whole string) (before, after string) {
	if note == "" {
		return "", ""
	}
	id := d.remarks
	d.remarks++
	fmt.Fprintf(&d.comments, `<w:comment w:id="%d" w:author="compdiff" w:initials="cd"><w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p></w:comment>`, id, xmlText(note))
	after = d.run(whole, fmt.Sprintf(`<w:commentReference w:id="%d"/>`, id))
	if whole != "" {
		return "", after
	}
	return fmt.Sprintf(`<w:commentRangeStart w:id="%d"/>`, id), fmt.Sprintf(`<w:commentRangeEnd w:id="%d"/>`, id) + after
}

// properties writes the style of a paragraph, what becomes of its end, and the
// style that it had, in the order that the format asks for.
func (d *docx) properties(p paragraph) {
	d.body.WriteString("<w:pPr>" + styleElement(p.style))
	if p.whole != "" {
		fmt.Fprintf(&d.body, "<w:rPr>%s/></w:rPr>", d.mark(p.whole))
	}
	if p.was != p.style {
		d.marks++
		fmt.Fprintf(&d.body, `<w:pPrChange w:id="%d" w:author="compdiff"><w:pPr>%s</w:pPr></w:pPrChange>`, d.marks, styleElement(p.was))
	}
	d.body.WriteString("</w:pPr>")
}

func styleElement(name string) string {
	if name == "" {
		return ""
	}
	return fmt.Sprintf(`<w:pStyle w:val="%s"/>`, name)
}

// mark begins the element of a tracked change, less its end.
func (d *docx) mark(op string) string {
	d.marks++
	name := map[string]string{string(diff.Insert): "ins", string(diff.Delete): "del"}[op]
	return fmt.Sprintf(`<w:%s w:id="%d" w:author="compdiff"`, name, d.marks)
}

// text writes words that both sides have, or one.
func (d *docx) text(op, text string) {
	element := "t"
	if op == string(diff.Delete) {
		element = "delText"
	}
	d.body.WriteString(d.run(op, fmt.Sprintf(`<w:%s xml:space="preserve">%s</w:%s>`, element, xmlText(text), element)))
}

// run is what comes and goes with an operation.
func (d *docx) run(op, content string) string {
	run := "<w:r>" + content + "</w:r>"
	switch op {
	case string(diff.Insert):
		return d.mark(op) + ">" + run + "</w:ins>"
	case string(diff.Delete):
		return d.mark(op) + ">" + run + "</w:del>"
	}
	return run
}

func xmlText(text string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(Visible(text))) // a buffer takes everything
	return b.String()
}
