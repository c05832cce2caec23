package layouts

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
)

// separators are the marks between cells, by the format of the table.
var separators = map[string]string{"csv": ",", "semicolons": ";", "tsv": "\t"}

// rowsGlued takes the end of a line of a table of text away.
func rowsGlued(w *wound) bool {
	if w.grid == nil || separators[w.layout["sheet"]] == "" || w.layout.is("encoding", "utf-16") {
		return false
	}
	at := allIndexes(w.data, "\r\n")
	if len(at) < 5 {
		return false
	}
	i := at[w.grid.header+1+w.IntN(len(at)-w.grid.header-2)]
	w.around(i)
	w.data = slices.Delete(slices.Clone(w.data), i, i+2)
	return true
}

func allIndexes(data []byte, mark string) (out []int) {
	for i := 0; ; {
		j := bytes.Index(data[i:], []byte(mark))
		if j < 0 {
			return out
		}
		out = append(out, i+j)
		i += j + len(mark)
	}
}

// around notes the text on either side of a damage of bytes.
func (w *wound) around(i int) {
	low, high := max(0, i-30), min(len(w.data), i+30)
	w.hit(string(w.data[low:high]))
	for _, piece := range strings.FieldsFunc(string(w.data[max(0, i-200):min(len(w.data), i+200)]), func(r rune) bool { return strings.ContainsRune(",;\t\"<>\r\n", r) }) {
		if piece = strings.TrimSpace(piece); len(piece) > 12 {
			w.places = append(w.places, piece)
		}
	}
}

// bytesCut ends a table in the middle of a row.
func bytesCut(w *wound) bool {
	if w.grid == nil || w.layout.is("sheet", "xlsx") || w.layout.is("encoding", "utf-16") || w.layout.is("orientation", "transposed") {
		return false
	}
	i := len(w.data)/2 + w.IntN(len(w.data)/2-10)
	w.around(i)
	w.data = slices.Clone(w.data[:i])
	end := "\r\n"
	switch {
	case w.layout.is("sheet", "html"):
		end = "</tr>"
	case w.layout.is("sheet", "markdown"):
		end = "|\n"
	}
	rows := len(allIndexes(w.data, end))
	if w.layout.is("sheet", "markdown") {
		rows = max(0, rows-1) // the rule below the header
	}
	if i := w.grid.owner[min(rows, len(w.grid.owner)-1)]; i >= 0 {
		w.places = append(w.places, w.grid.skills[i].Name)
	}
	w.replaces, w.must = true, true
	w.accepted = []Truth{w.grid.left(rows)}
	return true
}

// left is the truth of the first rows.
func (g *grid) left(rows int) Truth {
	t := Truth{Loose: g.truth.Loose}
	at := map[int]int{}
	for r := range rows {
		i := g.owner[r]
		if i < 0 {
			continue
		}
		if _, ok := at[i]; !ok {
			at[i] = len(t.Skills)
			s := g.skills[i]
			if !g.layout.is("orientation", "wide") {
				s.Levels = nil
			}
			t.Skills = append(t.Skills, s)
		}
		g.leftLevel(&t.Skills[at[i]], g.skills[i], r)
	}
	for _, k := range g.truth.Kept {
		if i, ok := at[k.Skill]; ok {
			t.Kept = append(t.Kept, Kept{i, k.Text})
		}
	}
	return t
}

// leftLevel adds the level, or the statement, of a row of its own.
func (g *grid) leftLevel(s *Skill, whole Skill, r int) {
	number, text := slices.Index(g.kinds, "number"), slices.Index(g.kinds, "text")
	if number < 0 {
		return
	}
	digits, _, _ := strings.Cut(g.rows[r][number], " ")
	n, _ := strconv.Atoi(digits)
	if s.level(n) == nil {
		s.Levels = append(s.Levels, Level{Number: n})
	}
	l := s.level(n)
	if g.layout.is("orientation", "row per statement") {
		l.Statements = append(l.Statements, g.rows[r][text])
		return
	}
	l.Statements = whole.level(n).Statements
}

// markBroken takes away one mark: between cells, of a tag, of a heading.
func markBroken(w *wound) bool {
	marks := w.marks()
	if len(marks) == 0 {
		return false
	}
	at := allIndexes(w.data, oneOf(w.chooser, marks))
	if len(at) < 3 {
		return false
	}
	i := oneOf(w.chooser, at)
	w.around(i)
	if w.data[i] == ',' && i+1 < len(w.data) && w.data[i+1] == ' ' {
		w.nobody("a comma of a text leaves no trace")
	}
	w.data = slices.Delete(slices.Clone(w.data), i, i+1)
	return true
}

// marks are those of the format.
func (w *wound) marks() []string {
	if s := separators[w.layout["sheet"]]; s != "" && !w.layout.is("encoding", "utf-16") {
		return []string{s, `"`}
	}
	switch w.layout["format"] {
	case "markdown":
		return []string{"#", "**"}
	case "mediawiki":
		return []string{"==", "'''"}
	case "confluence":
		return []string{"h1. ", "h2. ", "h3. "}
	case "asciidoc":
		return []string{"= "}
	case "html", "wordhtml", "gdocs":
		return []string{"<", ">", "</p>", "</h", "/li>"}
	}
	if w.layout.is("sheet", "html") {
		return []string{"<td", "</td>", "<tr", "</tr"}
	}
	return nil
}
