package parser

import (
	"slices"

	"compdiff/framework"
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
	if code == nil || !d.code.MatchString(f.text[code.from:code.to]) {
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
	d.insert(0, f.around(used))
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

// line makes a line of the value of a field.
func (f *front) line(e *frontEntry) line {
	value := f.text[e.from:e.to]
	l := line{raw: value, shape: prose, opens: true, inline: inline{text: value}}
	for i, c := range value {
		if framework.NonSpace(string(c)) > 0 {
			l.columns = append(l.columns, int32(e.from+i+1))
		}
	}
	return l
}

// around notes what the head says besides the values that became lines.
func (f *front) around(used []*frontEntry) []laid {
	slices.SortFunc(used, func(a, b *frontEntry) int { return a.from - b.from })
	var out []laid
	start := 0
	for _, e := range used {
		out = append(out, laid{line: noteLine(f.text[start:e.from])})
		start = e.to
	}
	return append(out, laid{line: noteLine(f.text[start:])})
}

// noteLine is a text that is not shown but in which the framework may name itself.
func noteLine(text string) line {
	return line{raw: text, shape: blank, ledgerEntry: ledgerEntry{class: furniture}, inline: inline{text: text}}
}
