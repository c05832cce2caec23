package draft

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
	"compdiff/parser/source"
)

// Trial is what became of a source, piece by piece.
type Trial struct {
	Rows    []Row              // in the order of the sources
	Edition *framework.Edition // nil where no skill was found
}

// Row is what became of one piece: a line, a cell, a value of a tree.
type Row struct {
	From  framework.From
	What  string       // "name", "level 3", "heading of level 3", "furniture", "unknown"
	Class source.Class // as the ledger counts it
	Text  string
}

// NewTrial says of each piece of a source what it is in the edition that was made of
// it. A line of a text that goes on from the line above is what that is.
func NewTrial(e *framework.Edition, pieces []source.Traced) *Trial {
	at := newParts(e)
	t := &Trial{Edition: e}
	last := ""
	for _, p := range inOrder(pieces) {
		what := at.whatIs(&p, last)
		if p.Class == source.Content {
			last = what
		}
		text := p.Text
		if p.Named != "" {
			text = p.Named + ": " + text
		}
		t.Rows = append(t.Rows, Row{p.From, what, p.Class, text})
	}
	return t
}

// inOrder are pieces in the order of their lines: tables among lines are read after
// them. Cells have an order of their own.
func inOrder(pieces []source.Traced) []source.Traced {
	out := slices.Clone(pieces)
	for start := 0; start < len(out); {
		end := start + 1
		for end < len(out) && out[end].From.File == out[start].From.File {
			end++
		}
		sorting.By(out[start:end], func(a, b source.Traced) int {
			if a.From.Cell != "" || b.From.Cell != "" {
				return 0
			}
			return cmp.Or(a.From.Page-b.From.Page, a.From.Line-b.From.Line, a.From.Column-b.From.Column)
		})
		start = end
	}
	return out
}

// parts are the parts of an edition by the lines or cells in which they begin.
type parts map[framework.From][]part

type part struct {
	at   framework.From
	what string
}

func newParts(e *framework.Edition) parts {
	all := parts{}
	if e == nil {
		return all
	}
	e.EachPlace(func(_, what string, at framework.From) {
		key := lineOf(at)
		all[key] = append(all[key], part{at, what})
	})
	return all
}

func lineOf(at framework.From) framework.From {
	at.Column = 0
	return at
}

// whatIs says what a piece is; last is what the text above it was.
func (all parts) whatIs(p *source.Traced, last string) string {
	switch p.Class {
	case source.Unclassified, source.Furniture:
		return p.Class.String()
	case source.Structure:
		if said := strings.Join(all.in(p), ", "); said != "" {
			return said
		}
		return cmp.Or(opened(p), p.Class.String())
	}
	if said := strings.Join(all.in(p), ", "); said != "" {
		return said
	}
	switch {
	case p.Opens != "":
		return p.Opens
	case p.Ranked:
		return "category"
	case p.Named != "" || last == "":
		return p.Class.String()
	}
	return last
}

// opened says what a piece of structure heads, or what its column holds.
func opened(p *source.Traced) string {
	switch {
	case p.Opens == "":
		return ""
	case p.From.Cell == "" && !p.Ranked && p.Named == "", p.Ranked:
		return "heading of " + p.Opens
	}
	return p.Opens
}

// in lists the parts that begin in a piece, each once.
func (all parts) in(p *source.Traced) (said []string) {
	for line := p.From.Line; line <= p.To.Line; line++ {
		key := lineOf(p.From)
		key.Line = line
		for _, found := range all[key] {
			if p.Holds(found.at) && !slices.Contains(said, found.what) {
				said = append(said, found.what)
			}
		}
	}
	return said
}

// Unknown is how many pieces nobody could place.
func (t *Trial) Unknown() (n int) {
	for i := range t.Rows {
		if t.Rows[i].Class == source.Unclassified {
			n++
		}
	}
	return n
}

// Counts says how often each thing was seen, the commonest first.
func (t *Trial) Counts() string {
	n := map[string]int{}
	for i := range t.Rows {
		n[t.Rows[i].What]++
	}
	var names []string
	for name := range n {
		names = append(names, name)
	}
	sorting.By(names, func(a, b string) int { return cmp.Or(n[b]-n[a], cmp.Compare(a, b)) })
	var said []string
	for _, name := range names {
		said = append(said, fmt.Sprintf("%d %s", n[name], name))
	}
	return strings.Join(said, ", ")
}

// Holds says what the edition has, in one line.
func (t *Trial) Holds() string {
	if t.Edition == nil {
		return "no skill"
	}
	return describe(t.Edition)
}

// describe counts what an edition has.
func describe(e *framework.Edition) string {
	levels, statements, sections := 0, 0, 0
	for i := range e.Skills {
		s := &e.Skills[i]
		levels += max(len(s.Levels), len(s.Declared))
		sections += len(s.Sections)
		for _, l := range s.Levels {
			statements += len(l.Statements)
		}
	}
	said := []string{counted(len(e.Skills), "skill"), counted(levels, "level"), counted(statements, "statement")}
	if sections > 0 {
		said = append(said, counted(sections, "section"))
	}
	return strings.Join(said, ", ")
}

func counted(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}
