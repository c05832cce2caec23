package parser

import (
	"slices"
)

// useFront makes lines of the fields before a page that say what no heading does:
// the code and the category stand below the first heading, and the name is that
// heading where the page has none. The rest is furniture.
func (d *document) useFront() {
	f := d.front
	if f == nil {
		return
	}
	fields := map[columnKind]*frontEntry{}
	for i := range f.fields {
		if kind := d.columnKind(f.fields[i].label); fields[kind] == nil {
			fields[kind] = &f.fields[i]
		}
	}
	code, name, category := fields[codeColumn], fields[nameColumn], fields[categoryColumn]
	if code == nil || !d.matchesCode(f.text[code.from:code.to]) {
		d.insert(0, []laid{{line: noteLine(f.text)}})
		return
	}
	used := []*frontEntry{code}
	lines := []laid{{line: blankLine()}, {line: f.line(code)}}
	if category != nil {
		used = append(used, category)
		head := &heading{kind: categorySection, title: category.label, inline: true}
		lines = append(lines, laid{line: blankLine()}, laid{f.line(category), head})
	}
	lines = append(lines, laid{line: blankLine()})
	at := slices.IndexFunc(d.lines, func(l line) bool { return l.rank > 0 }) + 1
	if name != nil && !f.titled {
		used = append(used, name)
		title := f.line(name)
		title.rank = 1
		lines, at = append([]laid{{line: title}}, lines...), 0
	}
	if at > 0 || !f.titled {
		d.insert(at, lines)
	}
	d.insert(0, plainly(f.around(used)))
}

// plainly are lines that head nothing but what their words say.
func plainly(lines []line) []laid {
	out := make([]laid, len(lines))
	for i, l := range lines {
		out[i].line = l
	}
	return out
}

// insert puts lines before another.
func (d *document) insert(at int, lines []laid) {
	for len(d.said) < len(d.lines) {
		d.said = append(d.said, nil)
	}
	added, heads := make([]line, len(lines)), make([]*heading, len(lines))
	for i := range lines {
		added[i], heads[i] = lines[i].line, lines[i].head
	}
	d.lines, d.said = slices.Insert(d.lines, at, added...), slices.Insert(d.said, at, heads...)
	for i := range d.lines {
		d.lines[i].number = i + 1
	}
}
