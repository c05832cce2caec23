package parser

import (
	"regexp"
	"slices"

	"compdiff/framework"
)

// Pages of site generators begin with fields between two rows of hyphens. Where
// they say the skill's code, the headings of the page do not.

var (
	frontMatter = regexp.MustCompile(`^---[ \t]*\r?\n(?:[\w -]+:.*\r?\n|[ \t]+.*\r?\n|- .*\r?\n|#.*\r?\n|\r?\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)`)
	frontField  = regexp.MustCompile(`(?m)^([\w -]+?)[ \t]*:[ \t]*["']?([^\r\n]*?)["']?[ \t]*\r?$`)
	anyTitle    = regexp.MustCompile(`(?m)^ {0,3}(?:#[ \t]|={3,}[ \t]*\r?$)`)
)

// readFront reads the fields before a page: the code and the category become
// lines below the first heading, and the name is that heading where the page
// has none. The rest is furniture.
func (r *markdownReader) readFront(head string) {
	fields := map[columnKind][]int{}
	for _, at := range frontField.FindAllStringSubmatchIndex(head, -1) {
		if kind := r.columnKind(head[at[2]:at[3]]); fields[kind] == nil && at[5] > at[4] {
			fields[kind] = at
		}
	}
	code, name, category := fields[codeColumn], fields[nameColumn], fields[categoryColumn]
	if code == nil || !r.grammar.code.MatchString(head[code[4]:code[5]]) {
		r.note(head)
		return
	}
	used := [][]int{code}
	untitled := name != nil && !anyTitle.MatchString(r.source[len(head):])
	if untitled {
		used = append(used, name)
		l := r.frontLine(head, name)
		l.rank = 1
		r.add(l)
	}
	r.front = append(r.front, r.frontLine(head, code))
	if category != nil {
		used = append(used, category)
		l := r.frontLine(head, category)
		l.head = &heading{kind: categorySection, title: head[category[2]:category[3]], inline: true}
		r.front = append(r.front, l)
	}
	if untitled {
		r.addFront()
	}
	r.noteAround(head, used)
}

// frontLine makes a line of the value of a field.
func (r *markdownReader) frontLine(head string, at []int) line {
	value := head[at[4]:at[5]]
	l := line{raw: value, shape: prose, opens: true, inline: inline{text: value}}
	for i, c := range value {
		if framework.NonSpace(string(c)) > 0 {
			l.columns = append(l.columns, int32(at[4]+i+1))
		}
	}
	return l
}

// noteAround notes what the head says besides the values that became lines.
func (r *markdownReader) noteAround(head string, used [][]int) {
	slices.SortFunc(used, func(a, b []int) int { return a[4] - b[4] })
	start := 0
	for _, at := range used {
		r.note(head[start:at[4]])
		start = at[5]
	}
	r.note(head[start:])
}

// addFront adds what the fields say below the heading that was just read.
func (r *markdownReader) addFront() {
	for _, l := range r.front {
		r.gap = true
		r.add(l)
	}
	r.gap, r.front = r.gap || r.front != nil, nil
}
