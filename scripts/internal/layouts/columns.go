package layouts

import "strconv"

// columns are the columns that the layout asks for, in its order.
func (g *grid) columns() (out []column) {
	l := g.layout
	if g.codes != "none" {
		out = append(out, column{"code", g.word("code column", []string{"Code", "Skill code"}, "Ref", ""), 0})
	}
	out = append(out, column{"name", g.word("name column", []string{"Skill", "Name", "Skill name"}, "Capability", ""), 0})
	if l.is("other columns", "category") {
		out = append(out, column{"category", "Category", 0})
	}
	out = append(out, column{"description", g.word("description column", []string{"Overall description", "Description"}, "What it is", ""), 0})
	if g.guidance != "none" {
		out = append(out, column{"guidance", g.word("guidance column", []string{"Guidance notes", "Guidance"}, "In practice", "Guidence motes"), 0})
	}
	levels := g.levelColumns()
	switch l["column order"] {
	case "levels first":
		n := len(out)
		out = append(out[:1:1], append(levels, out[1:n]...)...)
	default:
		out = append(out, levels...)
	}
	out = append(g.others(), out...)
	out = append(out, g.marked()...)
	if l.is("column order", "shuffled") {
		g.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	}
	return out
}

// word is the header of a column by the choice of an axis.
func (g *grid) word(axis string, known []string, unknown, misspelt string) string {
	switch g.layout[axis] {
	case "unknown":
		return unknown
	case "misspelt":
		return misspelt
	}
	return oneOf(g.chooser, known)
}

// levelColumns hold the levels: one for each, or number and text.
func (g *grid) levelColumns() (out []column) {
	if g.byLevel() {
		for n := range g.labels {
			out = append(out, column{partOf(n + 1), g.levelHeader(n + 1), n + 1})
		}
		return out
	}
	text := "Level description"
	if g.layout.is("orientation", "row per statement") {
		text = "Statement"
	}
	number := "Level"
	if g.layout.is("level column", "unknown") {
		number = "Grade"
	}
	return []column{{"number", number, 0}, {"text", text, 0}}
}

func (g *grid) levelHeader(n int) string {
	number, label := strconv.Itoa(n), g.labels[n-1]
	switch g.layout["level header"] {
	case "level":
		return "Level " + number
	case "short":
		return "L" + number
	case "level - label":
		return "Level " + number + " - " + label
	case "label":
		return label
	case "unknown":
		if n == len(g.labels)/2+1 {
			return "L" + number + " words"
		}
	}
	return "Level " + number + " description"
}

// others are columns that are no part of a skill.
func (g *grid) others() []column {
	header := map[string]string{"url": "URL", "owner": "Owner", "row number": "#", "second language": "Nom (fr)", "empty": ""}
	if h, ok := header[g.layout["other columns"]]; ok {
		return []column{{g.layout["other columns"], h, 0}}
	}
	return nil
}

func headersOf(columns []column) (out []string) {
	for _, c := range columns {
		out = append(out, c.header)
	}
	return out
}

// byLevel reports a table with a column, or a row of a card, for each level.
func (g *grid) byLevel() bool { return g.layout.is("orientation", "wide", "transposed", "card") }

// marked are the columns that only say which levels a skill has.
func (g *grid) marked() (out []column) {
	if g.layout.is("coverage columns", "none", "") {
		return nil
	}
	for n := range g.labels {
		out = append(out, column{"mark", strconv.Itoa(n + 1), n + 1})
	}
	return out
}
