package layouts

import (
	"slices"
	"strconv"
	"strings"
)

// markup is how a language of marks writes blocks.
type markup struct {
	heading func(rank int, text string) string // the rank of a cover is 1
	bold    [2]string
	bullets func(depth int, number string) string
	rule    string
	table   string // the header of a table of levels; "" where there are none
	row     [3]string
}

// markups are the languages by the choice of the axis.
var markups = map[string]markup{
	"markdown": {
		func(rank int, text string) string { return strings.Repeat("#", rank) + " " + text },
		[2]string{"**", "**"}, indented("-"), "---",
		"| Level | Description |\n| --- | --- |\n", [3]string{"| ", " | ", " |"},
	},
	"mediawiki": {
		func(rank int, text string) string {
			bar := strings.Repeat("=", rank)
			return bar + " " + text + " " + bar
		},
		[2]string{"'''", "'''"}, doubled("*", "#"), "----", "", [3]string{},
	},
	"confluence": {
		func(rank int, text string) string { return "h" + strconv.Itoa(rank) + ". " + text },
		[2]string{"*", "*"}, doubled("*", "#"), "----",
		"||Level||Description||\n", [3]string{"|", "|", "|"},
	},
	"asciidoc": {
		func(rank int, text string) string { return strings.Repeat("=", rank) + " " + text },
		[2]string{"*", "*"}, doubled("*", "."), "'''", "", [3]string{},
	},
	"rst": {
		func(rank int, text string) string {
			return text + "\n" + strings.Repeat(string("#=-~^"[rank-1]), len([]rune(text)))
		},
		[2]string{"**", "**"}, indented("*"), "----------", "", [3]string{},
	},
}

// indented sets items of items under the text of the item.
func indented(bullet string) func(int, string) string {
	return func(depth int, number string) string {
		mark := bullet
		if number != "" {
			mark = number
		}
		return strings.Repeat("  ", depth-1) + mark + " "
	}
}

// doubled repeats the mark for items of items.
func doubled(bullet, number string) func(int, string) string {
	return func(depth int, n string) string {
		mark := bullet
		if n != "" {
			mark = number
		}
		return strings.Repeat(mark, depth) + " "
	}
}

// markedText writes a page in a language of marks.
func markedText(p *page, m markup) string {
	rank := p.rank()
	var out strings.Builder
	boxes := p.layout.is("boxes", "levels")
	for i, b := range p.blocks {
		boxed := boxes && b.boxed()
		if i > 0 {
			out.WriteString("\n")
			if !m.tight(p.blocks[i-1], b) {
				if boxed && b.form != level {
					out.WriteString(">")
				}
				out.WriteString("\n")
			}
		}
		if boxed {
			out.WriteString(m.inBox(b, rank))
			continue
		}
		if b.form == row && (i == 0 || p.blocks[i-1].form != row) {
			out.WriteString(m.table)
		}
		out.WriteString(m.write(b, rank))
	}
	return out.String() + "\n"
}

// boxed reports that a block is the heading of a level or stands below it.
func (b block) boxed() bool {
	return b.form == level || numberOf(b.part) > 0 || strings.HasPrefix(b.part, "generic ")
}

// inBox writes a block of a level as a part of a box.
func (m markup) inBox(b block, rank int) string {
	if b.form == level {
		return "> [!info]- " + b.text
	}
	return "> " + m.write(b, rank)
}

// rank is the rank of titles: the cover and categories stand above them.
func (p *page) rank() int {
	rank := 1
	for _, f := range []form{cover, group} {
		if slices.ContainsFunc(p.blocks, func(b block) bool { return b.form == f }) {
			rank++
		}
	}
	return rank
}

// tight reports that no blank line stands between two blocks.
func (m markup) tight(above, b block) bool {
	return above.form == row && b.form == row || above.form == item && b.form == item && b.label != "lost" && above.label != "lost" && !strings.HasSuffix(b.label, ")") || b.glued && above.form == raw
}

// write writes a block.
func (m markup) write(b block, rank int) string {
	switch b.form {
	case cover:
		return m.heading(1, b.text)
	case group:
		return m.heading(rank-1, b.text)
	case title:
		return m.heading(rank, b.text)
	case heading:
		return m.heading(rank+1, b.text)
	case level:
		return m.heading(rank+2, b.text)
	case labelled:
		return m.bold[0] + b.label + m.bold[1] + spaced(b.text)
	case item:
		switch {
		case b.label == "lost":
			return b.text
		case strings.HasSuffix(b.label, ")"):
			return b.label + " " + b.text
		}
		return m.bullets(b.depth, b.label) + b.text
	case row:
		return m.row[0] + b.label + m.row[1] + b.text + m.row[2]
	case rule:
		return m.rule
	}
	return b.text
}

// spaced puts one space before a text.
func spaced(text string) string { return " " + strings.TrimLeft(text, " \t") }
