package parser

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"strings"

	"compdiff/framework"
)

// readSources makes one edition of sources. Where the caller names no dialect,
// the built-in ones are tried; the first is good enough where it understands
// nearly everything.
func readSources(names string, sources []source, opts Options) (*framework.Edition, error) {
	dialects, err := opts.grammars()
	if err != nil {
		return nil, err
	}
	best, err := readIn(dialects[0], names, sources, opts)
	for _, g := range dialects[1:] {
		if err == nil && !doubtful(best) {
			break
		}
		quiet := opts
		quiet.Warn, quiet.Progress = nil, nil
		if other, failed := readIn(g, names, sources, quiet); failed == nil && (err != nil || fits(other) > fits(best)) {
			best, err = other, nil
		}
	}
	return best, err
}

// A dialect is in doubt when it leaves more than this share of the text, in
// hundredths, without an explanation.
const doubtShare = 20

func doubtful(e *framework.Edition) bool {
	return e.Ledger.Unaccounted*100 > e.Ledger.Total()*doubtShare
}

// fits says how well a dialect fits: the share of the text that became
// content, in thousandths.
func fits(e *framework.Edition) int {
	return e.Ledger.Content * 1000 / max(1, e.Ledger.Total())
}

// readIn reads sources in one dialect.
func readIn(g *grammar, names string, sources []source, opts Options) (*framework.Edition, error) {
	var parts []*framework.Edition
	var passed []error
	for i := range sources {
		s := &sources[i]
		opts.progress(i, len(sources), s.name)
		part, err := s.recognise(g, opts)
		if err == nil && s.spare && isAsset(s.name) && len(part.Skills) == 0 {
			err = &SourceError{Name: s.name, Problem: "this is a part of a web site, and no text of it", Foreign: true}
		}
		if s.spare && noTextAtAll(err) {
			passed = append(passed, err)
			continue
		}
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	sayPassed(passed, opts)
	if len(parts) == 0 {
		return nil, noText(names)
	}
	e, err := assemble(names, parts, g)
	if err == nil && e.Ladder == nil && (opts.Dialect != nil || e.Framework != "" && e.Framework == g.Framework) && g.knowsLadder() {
		e.Ladder = &framework.Ladder{Lowest: g.scale.lowest, Highest: g.scale.highest}
	}
	if err == nil && !slices.Contains(parts, e) { // a saved edition is labelled as it is
		g.labelByName(e) // after the ladder: a name is too little to tell how far that goes
	}
	return e, err
}

// assets are the endings of files that stand beside the pages of a saved web
// site and may look like text.
var assets = []string{".css", ".js", ".mjs", ".map", ".json", ".webmanifest", ".xml", ".svg", "robots.txt"}

func isAsset(name string) bool {
	name = strings.ToLower(name)
	return slices.ContainsFunc(assets, func(end string) bool { return strings.HasSuffix(name, end) })
}

// maxPassed is how many files that were passed over are named one by one.
const maxPassed = 3

// sayPassed says which files of a folder were passed over.
func sayPassed(passed []error, opts Options) {
	for i, err := range passed {
		if i == maxPassed && len(passed) > maxPassed+1 {
			opts.warn("passed over %d more files of the folder that are no texts", len(passed)-i)
			return
		}
		opts.warn("passed over %v", err)
	}
}

// noTextAtAll tells a file that is no text, such as a picture, from one that cannot
// be read: were that passed over, its skills would seem to be gone.
func noTextAtAll(err error) bool {
	var refused *SourceError
	return errors.As(err, &refused) && refused.Foreign
}

// reading is what a source was read as, or why it could not be.
type reading struct {
	original *original
	err      error
}

// as reads the source in one format; once, however many dialects ask.
func (s *source) as(format int) (*original, error) {
	if r, ok := s.read[format]; ok {
		return r.original, r.err
	}
	if s.read == nil {
		s.read = map[int]reading{}
	}
	var o *original
	err := tried(s.name, formats[format].name, s.data)
	if err == nil {
		o, err = formats[format].read(s.name, s.data)
	}
	s.read[format] = reading{o, err}
	return o, err
}

// recognise reads the source in one dialect.
func (s *source) recognise(g *grammar, opts Options) (*framework.Edition, error) {
	switch {
	case s.saved != nil:
		return s.saved, nil
	case len(s.data) == 0:
		return nil, &SourceError{Name: s.name, Problem: "the source is empty", Hint: "give a text with at least one skill", Foreign: true}
	case isSavedEdition(s.data):
		return readSaved(s.name, s.data)
	}
	o, f, err := s.original(g)
	if err != nil {
		return nil, err
	}
	for _, message := range o.warnings {
		opts.warn("%s", message)
	}
	part := o.recognise(g)
	part.Problems = append(part.Problems, o.problems...)
	if s.sum == "" {
		sum := sha256.Sum256(s.data)
		s.sum = hex.EncodeToString(sum[:])
	}
	part.Sources = []framework.Source{{Name: s.name, Format: f.name, Encoding: o.encoding, SHA256: s.sum}}
	return part, nil
}

// original is what the first format makes of the source that fits it.
func (s *source) original(g *grammar) (*original, format, error) {
	text := func() (*original, error) { return s.as(len(formats) - 1) }
	for i, f := range formats {
		if !f.sniff(s.data) {
			continue
		}
		o, err := s.as(i)
		if f.fits != nil && !f.fits(o, text, g) {
			continue
		}
		if err == nil && o.later != nil && o.sheets == nil {
			err = o.later()
		}
		return o, f, err
	}
	return nil, format{}, refuse(s.name, s.data)
}
