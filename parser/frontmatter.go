package parser

import (
	"compdiff/framework"
	"regexp"
	"slices"
)

// Pages of site generators begin with fields between two rows of hyphens. Where
// they say the skill's code, the headings of the page do not.

var (
	frontMatter = regexp.MustCompile(`^---[ \t]*\r?\n(?:[\w -]+:.*\r?\n|[ \t]+.*\r?\n|- .*\r?\n|#.*\r?\n|\r?\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)`)
	frontField  = regexp.MustCompile(`(?m)^([\w -]+?)[ \t]*:[ \t]*["']?([^\r\n]*?)["']?[ \t]*\r?$`)
	anyTitle    = regexp.MustCompile(`(?m)^ {0,3}(?:#[ \t]|={3,}[ \t]*\r?$)`)
)

// front is the fields before a page.
type front struct {
	text   string // as the source has it
	fields []frontEntry
	titled bool // the page has a heading of its own
}

// frontEntry is a field with a value: where the two stand in the text.
type frontEntry struct {
	label    string
	from, to int // of the value
}

// readFront takes the fields before a page apart; nil where there are none.
func readFront(source string) *front {
	head := frontMatter.FindString(source)
	if head == "" {
		return nil
	}
	f := &front{text: head, titled: anyTitle.MatchString(source[len(head):])}
	for _, at := range frontField.FindAllStringSubmatchIndex(head, -1) {
		if at[5] > at[4] {
			f.fields = append(f.fields, frontEntry{head[at[2]:at[3]], at[4], at[5]})
		}
	}
	return f
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
func (f *front) around(used []*frontEntry) []line {
	slices.SortFunc(used, func(a, b *frontEntry) int { return a.from - b.from })
	var out []line
	start := 0
	for _, e := range used {
		out = append(out, noteLine(f.text[start:e.from]))
		start = e.to
	}
	return append(out, noteLine(f.text[start:]))
}

// noteLine is a text that is not shown but in which the framework may name itself.
func noteLine(text string) line {
	return line{raw: text, shape: blank, ledgerEntry: ledgerEntry{class: furniture}, inline: inline{text: text}}
}
