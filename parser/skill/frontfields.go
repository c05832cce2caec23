package skill

import (
	"slices"

	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// useFront makes lines of the fields before a page that say what no heading does:
// the code and the category stand below the first heading, and the name is that
// heading where the page has none. The rest is furniture.
func (d *Document) useFront() {
	f := d.front
	if f == nil {
		return
	}
	fields := map[dialect.ColumnKind]*source.FrontEntry{}
	for i := range f.Fields {
		if kind := d.ColumnKind(f.Fields[i].Label); fields[kind] == nil {
			fields[kind] = &f.Fields[i]
		}
	}
	code, name, category := fields[dialect.CodeColumn], fields[dialect.NameColumn], fields[dialect.CategoryColumn]
	coded := code != nil && d.MatchesCode(f.Text[code.From:code.To])
	if f.Lines > 0 {
		d.putFrontAway(coded)
		return
	}
	if !coded {
		d.insert(0, []laid{{Line: source.NoteLine(f.Text)}})
		return
	}
	used := []*source.FrontEntry{code}
	lines := []laid{{Line: source.BlankLine()}, {Line: f.Line(code)}}
	if category != nil {
		used = append(used, category)
		head := &dialect.Heading{Kind: dialect.CategorySection, Title: category.Label, Inline: true}
		lines = append(lines, laid{Line: source.BlankLine()}, laid{f.Line(category), head})
	}
	lines = append(lines, laid{Line: source.BlankLine()})
	at := slices.IndexFunc(d.Lines, func(l source.Line) bool { return l.Rank > 0 }) + 1
	if name != nil && !f.Titled {
		used = append(used, name)
		title := f.Line(name)
		title.Rank = 1
		lines, at = append([]laid{{Line: title}}, lines...), 0
	}
	if at > 0 || !f.Titled {
		d.insert(at, lines)
	}
	d.insert(0, plainly(f.Around(used)))
}

// putFrontAway takes the fields before a text copy out, where they say no code and
// the text has marked headings of its own.
func (d *Document) putFrontAway(coded bool) {
	if coded || !slices.ContainsFunc(d.Lines, func(l source.Line) bool { return l.Rank > 0 }) {
		return
	}
	for i := range d.Lines[:min(d.front.Lines, len(d.Lines))] {
		l := &d.Lines[i]
		l.Shape = source.Blank
		l.Classify(source.Furniture)
	}
}

// plainly are lines that head nothing but what their words say.
func plainly(lines []source.Line) []laid {
	out := make([]laid, len(lines))
	for i, l := range lines {
		out[i].Line = l
	}
	return out
}

// insert puts lines before another.
func (d *Document) insert(at int, lines []laid) {
	for len(d.said) < len(d.Lines) {
		d.said = append(d.said, nil)
	}
	added, heads := make([]source.Line, len(lines)), make([]*dialect.Heading, len(lines))
	for i := range lines {
		added[i], heads[i] = lines[i].Line, lines[i].head
	}
	d.Lines, d.said = slices.Insert(d.Lines, at, added...), slices.Insert(d.said, at, heads...)
	for i := range d.Lines {
		d.Lines[i].Number = i + 1
	}
}
