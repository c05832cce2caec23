package draft

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/parser"
	"compdiff/parser/dialect"
)

// Draft is a dialect that was made from a source, and what it makes of it.
type Draft struct {
	YAML    []byte
	Edition *framework.Edition // nil where the draft finds no skill
	Err     error              // then: why
	sure    bool               // the source cannot be taken for something else
}

// sketch is a dialect that a source may be in.
type sketch interface {
	// write writes the dialect, without its name.
	write(p *page)
}

// ErrNothing is the error for sources in which there is nothing to draft from.
var ErrNothing = errors.New("nothing there looks like headings, columns or keys")

// New drafts a dialect from sources: of all that it can think of, the one that explains
// most.
func New(names []string, opts parser.Options) (*Draft, error) {
	sources, err := parser.Load(names, opts)
	if err != nil {
		return nil, err
	}
	w, err := known()
	if err != nil {
		return nil, err
	}
	g, err := dialect.Compile(&dialect.Dialect{Name: "draft"})
	if err != nil {
		return nil, err
	}
	guess := guesser{words: w, Grammar: g}
	var best *Draft
	for _, s := range guess.sketches(sources.Seen()) {
		d, err := try(s, sources, names, opts)
		if err != nil {
			return nil, err
		}
		if best == nil || d.score() > best.score() {
			best = d
		}
	}
	if best == nil {
		return nil, fmt.Errorf("%s: %w", strings.Join(names, ", "), ErrNothing)
	}
	return best, nil
}

// guesser guesses what the parts of a source are: by words, and by what texts of any
// framework have in common.
type guesser struct {
	*words
	*dialect.Grammar
}

// sketches are the dialects that sources may be in, the likeliest first.
func (g *guesser) sketches(seen []parser.Seen) []sketch {
	for _, s := range seen {
		switch {
		case s.Tree != nil:
			return g.treeSketches(s.Tree)
		case s.Sheets != nil:
			return g.tableSketches(seen)
		case len(s.Lines) > 0:
			return g.pageSketches(seen)
		}
	}
	return nil
}

// try reads the sources in a sketch.
func try(s sketch, sources *parser.Sources, names []string, opts parser.Options) (*Draft, error) {
	var p page
	p.line(0, "name: "+quoted(nameOf(names)), "")
	s.write(&p)
	d := &Draft{YAML: []byte(p.String())}
	read, err := dialect.Read("draft.yaml", d.YAML)
	if err != nil {
		return nil, err
	}
	opts.Dialect, opts.Trace = read, nil
	if d.Edition, err = sources.Read(opts); err != nil {
		d.Err = err
	}
	if t, ok := s.(*tableSketch); ok {
		d.sure = t.rows
	}
	return d, nil
}

// score says how much of a source a draft explains, in thousandths of its characters:
// what it stores less what it throws away and what nobody could place, and as much again
// for skills that have levels, or at least sections.
func (d *Draft) score() int {
	if d.Edition == nil {
		return -1000
	}
	l, filled := d.Edition.Ledger, 0
	for i := range d.Edition.Skills {
		s := &d.Edition.Skills[i]
		switch {
		case len(s.Levels) > 0 || len(s.Declared) > 0:
			filled += 5
		case len(s.Sections) > 0:
			filled++
		}
	}
	sure := 0
	if d.sure && filled >= 5*len(d.Edition.Skills) {
		sure = 2000
	}
	return sure + (l.Content-l.Unaccounted-l.Furniture)*1000/max(1, l.Total()) + filled*100/len(d.Edition.Skills)
}

// nameOf is a name for the dialect of some sources: that of the first.
func nameOf(names []string) string {
	base := filepath.Base(names[0])
	base = strings.TrimSuffix(base, filepath.Ext(base))
	name := strings.Trim(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return '-'
	}, base), "-")
	if name == "" {
		return "mine"
	}
	return name
}

// Says is the dialect with what it makes of its source above it.
func (d *Draft) Says() []byte {
	var p page
	p.remark("Drafted from a source, by what was seen there; every line is a guess.")
	if d.Edition == nil {
		p.remark("It finds no skill yet.")
	} else {
		l := d.Edition.Ledger
		p.remark("It finds %s; of %d characters %d are text and %d unknown.", describe(d.Edition), l.Total(), l.Content, l.Unaccounted)
	}
	p.remark("See docs/dialects.md, and try it: compdiff dialects try FILE SOURCE")
	p.Write(d.YAML)
	return []byte(p.String())
}
