package layouts

import (
	"html"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// bytes writes a table in the format of its layout.
func (g *grid) bytes() (name string, data []byte, err error) {
	switch g.layout["sheet"] {
	case "semicolons":
		return encoded(g.layout["encoding"], "table.csv", g.separated(";"))
	case "tsv":
		return encoded(g.layout["encoding"], "table.tsv", g.separated("\t"))
	case "html":
		return "table.html", []byte(g.html()), nil
	case "markdown":
		return "table.md", []byte(g.markdown()), nil
	case "xlsx":
		data, err := g.workbook()
		return "table.xlsx", data, err
	}
	return encoded(g.layout["encoding"], "table.csv", g.separated(","))
}

// encoded writes a text in the encoding of the layout.
func encoded(kind, name, text string) (string, []byte, error) {
	switch kind {
	case "windows-1252":
		data, err := charmap.Windows1252.NewEncoder().Bytes([]byte(text))
		return name, data, err
	case "mark":
		return name, []byte("\ufeff" + text), nil
	case "utf-16":
		data, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes([]byte(text))
		return name, data, err
	}
	return name, []byte(text), nil
}

// separated writes cells with a mark between, quoted where they must be.
func (g *grid) separated(mark string) string {
	var b strings.Builder
	for _, row := range g.rows {
		for i, cell := range row {
			if i > 0 {
				b.WriteString(mark)
			}
			cell = g.broken(cell)
			if strings.ContainsAny(cell, mark+"\"\n") {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			b.WriteString(cell)
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

// broken gives the lines of a cell the ends that the layout has: some exports
// write a carriage return as its number.
func (g *grid) broken(cell string) string {
	if g.layout.is("cell breaks", "escaped") {
		return strings.ReplaceAll(cell, "\n", "_x000D_\n")
	}
	return cell
}

// html writes a page with the table.
func (g *grid) html() string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + capital(g.name) + "</title></head><body>\n<table>\n")
	for r, row := range g.rows {
		if g.layout.is("orientation", "card") && strings.Join(row, "") == "" {
			b.WriteString("</table>\n<table>\n")
			continue
		}
		tag := "td"
		if r == g.header && !g.layout.is("orientation", "card") {
			tag = "th"
		}
		b.WriteString("<tr>")
		for c, cell := range row {
			span, hidden := g.span(r, c)
			if !hidden {
				b.WriteString("<" + tag + span + ">" + g.inner(cell) + "</" + tag + ">")
			}
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</table>\n</body></html>\n")
	return b.String()
}

// markdown writes a table with bars.
func (g *grid) markdown() string {
	var b strings.Builder
	for r, row := range g.rows {
		for _, cell := range row {
			cell = strings.ReplaceAll(strings.ReplaceAll(cell, "|", "\\|"), "\n", "<br>")
			b.WriteString("| " + cell + " ")
		}
		b.WriteString("|\n")
		if r == 0 {
			b.WriteString(strings.Repeat("| --- ", len(row)) + "|\n")
		}
	}
	return b.String()
}

// inner is what stands in a cell of HTML.
func (g *grid) inner(cell string) string {
	if strings.HasPrefix(cell, "<") {
		return cell
	}
	if strings.Contains(cell, "\n  ") {
		return nested(cell)
	}
	return strings.ReplaceAll(html.EscapeString(cell), "\n", "<br>")
}

// nested writes lists in each other as HTML has them: spaces before a line say nothing
// there, so no program leaves it at these.
func nested(cell string) string {
	var b strings.Builder
	depth := 0
	for _, line := range strings.Split(cell, "\n") {
		text := strings.TrimLeft(line, " ")
		item, isItem := strings.CutPrefix(text, "- ")
		wanted := 0
		if isItem {
			wanted = 1 + (len(line)-len(text))/2
		}
		for ; depth < wanted; depth++ {
			b.WriteString("<ul>")
		}
		for ; depth > wanted; depth-- {
			b.WriteString("</ul>")
		}
		if isItem {
			b.WriteString("<li>" + html.EscapeString(item))
		} else {
			b.WriteString("<p>" + html.EscapeString(text) + "</p>")
		}
	}
	return b.String() + strings.Repeat("</ul>", depth)
}

// span is the attribute of a cell that spans rows; hidden are those it covers.
func (g *grid) span(r, c int) (attribute string, hidden bool) {
	for _, m := range g.merges {
		switch {
		case m.column != c || r < m.row || r >= m.row+m.rows || m.rows < 2:
		case r == m.row:
			return ` rowspan="` + strconv.Itoa(m.rows) + `"`, false
		default:
			return "", true
		}
	}
	return "", false
}

// workbook writes the table as a sheet.
func (g *grid) workbook() ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	for r, row := range g.rows {
		for c, cell := range row {
			at, err := excelize.CoordinatesToCellName(c+1, r+1)
			if err != nil {
				return nil, err
			}
			if err := f.SetCellStr("Sheet1", at, g.broken(cell)); err != nil {
				return nil, err
			}
		}
	}
	for _, m := range g.merges {
		if m.rows < 2 {
			continue
		}
		from, _ := excelize.CoordinatesToCellName(m.column+1, m.row+1)
		to, _ := excelize.CoordinatesToCellName(m.column+1, m.row+m.rows)
		if err := f.MergeCell("Sheet1", from, to); err != nil {
			return nil, err
		}
	}
	if err := g.moreSheets(f); err != nil {
		return nil, err
	}
	data, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return data.Bytes(), nil
}

// moreSheets adds the sheets that stand beside that of the skills.
func (g *grid) moreSheets(f *excelize.File) error {
	var rows [][]string
	switch g.layout["other sheets"] {
	case "notes":
		rows = [][]string{{"About this workbook"}, {"It lists the skills of the " + g.name + " trade."}}
	case "levels":
		rows = [][]string{{"Level", "Title", "Description"}}
		for n, label := range g.labels {
			rows = append(rows, []string{strconv.Itoa(n + 1), label, essences[min(n, 6)]})
		}
	default:
		return nil
	}
	if _, err := f.NewSheet("More"); err != nil {
		return err
	}
	for r, row := range rows {
		g.truth.Loose = append(g.truth.Loose, row...)
		if err := f.SetSheetRow("More", "A"+strconv.Itoa(r+1), &row); err != nil {
			return err
		}
	}
	return nil
}
