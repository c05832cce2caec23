package source

import (
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/internal/sorting"
)

// Pages of site generators begin with fields between two rows of hyphens. Where
// they say the skill's code, the headings of the page do not.

var (
	frontMatter = pattern.New(`^---[ \t]*\r?\n(?:[\w -]+:.*\r?\n|[ \t]+.*\r?\n|- .*\r?\n|#.*\r?\n|\r?\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)`)
	frontField  = pattern.New(`(?m)^([\w -]+?)[ \t]*:[ \t]*["']?([^\r\n]*?)["']?[ \t]*\r?$`)
	anyTitle    = pattern.New(`(?m)^ {0,3}(?:#[ \t]|={3,}[ \t]*\r?$)`)
)

// Front is the fields before a page.
type Front struct {
	Text   string       // as the source has it
	Fields []FrontEntry // those with a value, in their order
	Titled bool         // the page has a heading of its own
	Lines  int          // how many lines of the document they are; 0 where they are none of its lines
}

// FrontEntry is a field with a value: where the two stand in the text.
type FrontEntry struct {
	Label    string // what stands before the colon
	From, To int    // where the value begins and ends, in bytes of Front.Text
}

// readFront takes the fields before a page apart; nil where there are none.
func readFront(source string) *Front {
	if !strings.HasPrefix(source, "---") { // before an expression is made ready
		return nil
	}
	head := frontMatter().FindString(source)
	if head == "" {
		return nil
	}
	f := &Front{Text: head, Titled: anyTitle().MatchString(source[len(head):])}
	for _, at := range frontField().FindAllStringSubmatchIndex(head, -1) {
		if at[5] > at[4] {
			f.Fields = append(f.Fields, FrontEntry{head[at[2]:at[3]], at[4], at[5]})
		}
	}
	return f
}

// Line makes a line of the value of a field.
func (f *Front) Line(e *FrontEntry) Line {
	value := f.Text[e.From:e.To]
	l := Line{Raw: value, Shape: Prose, Opens: true, Inline: Inline{Text: value}}
	for i, c := range value {
		if framework.NonSpace(string(c)) > 0 {
			l.Columns = append(l.Columns, int32(e.From+i+1))
		}
	}
	return l
}

// Around notes what the head says besides the values that became lines.
func (f *Front) Around(used []*FrontEntry) []Line {
	sorting.By(used, func(a, b *FrontEntry) int { return a.From - b.From })
	var out []Line
	start := 0
	for _, e := range used {
		out = append(out, NoteLine(f.Text[start:e.From]))
		start = e.To
	}
	return append(out, NoteLine(f.Text[start:]))
}

// NoteLine is a text that is not shown but in which the framework may name itself.
func NoteLine(text string) Line {
	return Line{Raw: text, Shape: Blank, ledgerEntry: ledgerEntry{Class: Furniture}, Inline: Inline{Text: text}}
}
