package parser

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/source"
)

// Sources are sources that were loaded once, to be looked at and to be read in several
// dialects.
type Sources struct {
	names  string
	inputs []input
}

// Load gets the bytes of everything that the names stand for, as [Read] does.
func Load(names []string, opts Options) (*Sources, error) {
	inputs, err := loadAll(names, opts)
	if err != nil {
		return nil, err
	}
	return &Sources{strings.Join(names, ", "), inputs}, nil
}

// Read makes one edition of the sources.
func (s *Sources) Read(opts Options) (*framework.Edition, error) {
	return readSources(s.names, s.inputs, opts)
}

// Seen is a source as the format has it that it looks like.
type Seen struct {
	*source.Document
	Format string // as an edition names it
}

// Seen is what the sources look like to somebody who knows no framework. Those that
// cannot be read are left out.
func (s *Sources) Seen() (all []Seen) {
	for i := range s.inputs {
		if f, r := s.inputs[i].looksLike(); r != nil {
			all = append(all, Seen{r.Document, f.name})
		}
	}
	return all
}

// looksLike is the first format that makes something of the source: a tree with keys, a
// table with rows, lines. nil where none does.
func (s *input) looksLike() (format, *reading) {
	for i, f := range formats {
		if s.saved != nil || !f.sniff(s.data) {
			continue
		}
		r := s.as(i)
		if r.err != nil {
			continue
		}
		switch {
		case f.name == "front matter":
			if len(headingsOf(r.Lines)) == 0 && r.Tree != nil && len(r.Tree.Keys(1)) > 0 {
				return f, r
			}
		case r.Tree != nil:
			if !r.Tree.IsLeaf() && len(r.Tree.Keys(1)) > 0 {
				return f, r
			}
		case r.ReadRest != nil:
			if isGrid(r.FirstRows) && (r.Sheets != nil || r.ReadRest() == nil) {
				return f, r
			}
		case f.name != "markdown" || len(headingsOf(r.Lines)) > 0 || r.HasTables():
			return f, r
		}
	}
	return format{}, nil
}
