package skill

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// Some pages have a skill's code, name and category as labelled fields: "Code:
// ABCD", or the label as a heading and the value below it.

// partedTitle recognises a title whose name and code stand on lines of their
// own, the one below the other. It gives the last of the lines.
func (d *Document) partedTitle(i int) (t dialect.Title, last int, ok bool) {
	if !d.EndsInCode() || !d.partedAbove(i) {
		return t, 0, false
	}
	name, other := i, d.nextText(i)
	code, last := d.codeAt(other)
	if code == "" {
		if code, name = d.loneCode(i), other; code == "" {
			return t, 0, false
		}
		last = name
	}
	text, ok := d.nameAt(name)
	return dialect.Title{Name: text, Code: code}, last, ok
}

// takeNamesApart takes back the names that stand on a line of their own, a marked heading of
// another rank than all titles have, where the code alone stands on a heading of theirs: that
// line is the title of the document, and the name of the skill was lost.
func (d *Document) takeNamesApart(titles []candidate) {
	rank := 0
	for _, t := range titles {
		if t.apart {
			continue
		}
		if r := d.Lines[t.at].Rank; r == 0 || rank > 0 && r != rank {
			return
		} else {
			rank = r
		}
	}
	for k := range titles {
		t := &titles[k]
		if rank > 0 && t.apart && d.Lines[t.at].Rank > 0 && d.Lines[t.at].Rank != rank && d.Lines[t.last].Rank == rank {
			t.at, t.Name = t.last, ""
		}
	}
}

// labelledTitle recognises a name and a code, each behind its label: "Skill name:
// Rope work", and below it "Skill code: ROPE".
func (d *Document) labelledTitle(i int) (t dialect.Title, last int, ok bool) {
	name := d.fieldAt(i)
	if name == "" || d.Code == "" || d.MatchesCode(name) || !d.CanBeName(name, false) {
		return t, 0, false
	}
	code, last := d.codeAt(d.nextText(i))
	return dialect.Title{Name: name, Code: code}, last, code != ""
}

// fieldAt is the value of a line that labels the skill's code or name.
func (d *Document) fieldAt(i int) string {
	if i >= len(d.Lines) || d.Heads[i] == nil || d.Heads[i].Kind != dialect.IdentitySection || !d.Heads[i].Inline {
		return ""
	}
	l := &d.Lines[i]
	return framework.Clean(l.Said()[l.Body+d.Heads[i].Size:])
}

// codeAt reads a line, or two, that say nothing but a code, with a label or
// without.
func (d *Document) codeAt(i int) (code string, last int) {
	if i >= len(d.Lines) {
		return "", 0
	}
	if code := d.loneCode(i); code != "" {
		return code, i
	}
	h := d.Heads[i]
	switch {
	case h == nil || h.Kind != dialect.IdentitySection:
		return "", 0
	case h.Inline:
		if code = d.fieldAt(i); !d.MatchesCode(code) {
			return "", 0
		}
		return code, i
	}
	last = d.nextText(i)
	return d.loneCode(last), last
}

// loneCode is the code on a line that has nothing else.
func (d *Document) loneCode(i int) string {
	if i >= len(d.Lines) || d.Heads[i] != nil {
		return ""
	}
	l := &d.Lines[i]
	text, _ := d.headingText(l)
	text = strings.Trim(text, "()[] ")
	if !l.IsUnbulleted() || l.LinkOnly || !d.MatchesCode(text) || d.IsNoCode(text) {
		return ""
	}
	return text
}

// nameAt is the name on a line that has nothing else.
func (d *Document) nameAt(i int) (string, bool) {
	if i >= len(d.Lines) || d.Heads[i] != nil {
		return "", false
	}
	l := &d.Lines[i]
	text, strong := d.headingText(l)
	text = framework.Clean(dialect.PlainSpaces(text))
	switch {
	case !l.IsUnbulleted(), l.LinkOnly, len(text) > dialect.MaxHeading:
		return "", false
	case strings.Contains(text, ":"), lexical.EndsSentence(text): // a field, a sentence
		return "", false
	case d.IsCode(text), d.IsNoName(text):
		return "", false
	}
	return text, d.CanBeName(text, l.Rank > 0 || strong)
}

// findFields finds items, two or more in a row, that begin with a heading: "- Code:
// ABCD", "- Level 2: Plans the work.", or that are the headings of levels, with
// their texts below. Their bullets mean nothing.
func (d *Document) findFields() {
	for i := 0; i < len(d.Lines); {
		items, end := d.itemsFrom(i)
		for first := 0; first < len(items); {
			var heads []*dialect.Heading
			for _, at := range items[first:] {
				h := d.itemHead(&d.Lines[at])
				if h == nil {
					break
				}
				heads = append(heads, h)
			}
			for k := 0; k < len(heads) && len(heads) > 1 && nameFields(heads); k++ {
				l := &d.Lines[items[first+k]]
				d.Heads[items[first+k]], l.Bullet, l.Opens = heads[k], "", true
			}
			first += len(heads) + 1
		}
		i = max(end, i+1)
	}
}

// itemHead is the heading that an item begins with, or that of a level which it
// is.
func (d *Document) itemHead(l *source.Line) *dialect.Heading {
	if l.LinkOnly { // a list of what the page has
		return nil
	}
	if h := d.inlineAt(l); h != nil {
		return h
	}
	text, _ := d.headingText(l)
	if h, ok := d.Heading(text); ok && h.Kind == dialect.LevelSection && d.mayBeLevel(&h) {
		return &h
	}
	return nil
}

// nameFields reports that headings are fields of a skill: a code, a level or a
// category is among them. Others, such as "Summary", stand in lists of
// documents as well.
func nameFields(heads []*dialect.Heading) bool {
	return slices.ContainsFunc(heads, func(h *dialect.Heading) bool {
		return h.Kind == dialect.LevelSection || h.Kind == dialect.IdentitySection || h.Kind == dialect.CategorySection
	})
}

// itemsFrom lists the items of the list that begins on line i, and gives the
// line behind it.
func (d *Document) itemsFrom(i int) (items []int, end int) {
	for end = i; end < len(d.Lines); end++ {
		l := &d.Lines[end]
		switch {
		case l.Shape == source.Blank:
		case l.Shape != source.Prose || d.Heads[end] != nil:
			return items, end
		case l.Bullet != "" && (len(items) == 0 || l.Indent == d.Lines[items[0]].Indent):
			items = append(items, end)
		case len(items) == 0 || !l.Joined && l.Indent <= d.Lines[items[0]].Indent:
			return items, end
		}
	}
	return items, end
}
