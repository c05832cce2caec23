package layouts

import (
	"fmt"
	"html"
	"strings"
)

// webPage writes a page as HTML: of a website, of Word or of Google Docs.
func webPage(p *page) string {
	w := webWriter{kind: p.layout["format"], rank: p.rank()}
	w.out.WriteString(w.head(capital(p.name) + " skills"))
	for _, b := range p.blocks {
		w.block(b)
	}
	w.list(0)
	if w.table {
		w.out.WriteString("</table>\n")
	}
	w.out.WriteString("</body></html>\n")
	return w.out.String()
}

// webWriter writes blocks; open are the lists that are open.
type webWriter struct {
	out  strings.Builder
	kind string
	rank int
	open int
	// table is set inside a table of levels.
	table bool
}

func (w *webWriter) head(name string) string {
	switch w.kind {
	case "wordhtml":
		return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15 (filtered)"><title>` +
			name + "</title>\n<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style></head><body lang=EN-GB><div class=WordSection1>\n"
	case "gdocs":
		return `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">.c1{font-weight:400}.lst-kix_a-0{list-style:none}</style></head><body class="c9 doc-content">`
	}
	return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + name + "</title></head>\n<body>\n"
}

// block writes a block, opening and closing lists around items.
func (w *webWriter) block(b block) {
	text := html.EscapeString(b.text)
	if b.form == item && b.label != "lost" {
		w.item(b, text)
		return
	}
	w.list(0)
	if (b.form == row) != w.table {
		w.table = !w.table
		w.out.WriteString(map[bool]string{true: "<table><tr><th>Level</th><th>Description</th></tr>\n", false: "</table>\n"}[w.table])
	}
	switch b.form {
	case row:
		w.out.WriteString("<tr><td>" + html.EscapeString(b.label) + "</td><td>" + text + "</td></tr>\n")
	case group:
		w.heading(w.rank-1, text)
	case cover:
		w.heading(1, text)
	case title:
		w.heading(w.rank, text)
	case heading:
		w.heading(w.rank+1, text)
	case level:
		w.heading(w.rank+2, text)
	case labelled:
		w.paragraph("<b>" + html.EscapeString(b.label) + "</b>" + spaced(text))
	case rule:
		w.out.WriteString("<hr>\n")
	default:
		w.paragraph(text)
	}
}

func (w *webWriter) heading(rank int, text string) {
	switch w.kind {
	case "gdocs":
		fmt.Fprintf(&w.out, `<h%d class="c3" id="h.x%d"><span class="c4">%s</span></h%d>`, rank, w.out.Len(), text, rank)
	case "wordhtml":
		fmt.Fprintf(&w.out, "<h%d><span lang=EN-GB>%s<o:p></o:p></span></h%d>\n\n", rank, text, rank)
	default:
		fmt.Fprintf(&w.out, "<h%d>%s</h%d>\n", rank, text, rank)
	}
}

func (w *webWriter) paragraph(inner string) {
	switch w.kind {
	case "gdocs":
		fmt.Fprintf(&w.out, `<p class="c2"><span class="c1">%s</span></p>`, inner)
	case "wordhtml":
		fmt.Fprintf(&w.out, "<p class=MsoNormal><span lang=EN-GB>%s<o:p></o:p></span></p>\n\n", inner)
	default:
		fmt.Fprintf(&w.out, "<p>%s</p>\n", inner)
	}
}

// item writes an entry of a list.
func (w *webWriter) item(b block, text string) {
	switch {
	case w.kind == "wordhtml":
		mark := b.label
		if mark == "" {
			mark = "·"
		}
		fmt.Fprintf(&w.out, "<p class=MsoListParagraph style='margin-left:%dpt;text-indent:-18.0pt;mso-list:l0 level%d lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>%s<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>%s<o:p></o:p></span></p>\n\n", 36*b.depth, b.depth, mark, text)
	case w.kind == "gdocs":
		w.list(b.depth)
		fmt.Fprintf(&w.out, `<li class="c2 li-bullet-0"><span class="c1">%s</span></li>`, text)
	case strings.HasSuffix(b.label, ")"):
		w.list(0)
		w.paragraph(b.label + " " + text)
	default:
		w.list(b.depth)
		w.out.WriteString("<li>" + text + "</li>\n")
	}
}

// list opens or closes lists until that many are open.
func (w *webWriter) list(depth int) {
	for ; w.open < depth; w.open++ {
		if w.kind == "gdocs" {
			fmt.Fprintf(&w.out, `<ul class="c5 lst-kix_a-%d start">`, w.open)
			continue
		}
		w.out.WriteString("<ul>\n")
	}
	for ; w.open > depth; w.open-- {
		w.out.WriteString("</ul>\n")
	}
}
