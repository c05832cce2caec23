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
	for i, s := range sources {
		opts.progress(i, len(sources), s.name)
		part, err := s.read(g, opts)
		if err == nil && s.spare && isAsset(s.name) && len(part.Skills) == 0 {
			err = &SourceError{Name: s.name, Problem: "this is a part of a web site, and no text of it"}
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

// noTextAtAll tells a file that is no text from one that cannot be decoded:
// were that passed over, its skills would seem to be gone.
func noTextAtAll(err error) bool {
	var refused *SourceError
	return errors.As(err, &refused) && refused.Err == nil && refused.Line == 0
}

// read reads one source, if that was not done already.
func (s source) read(g *grammar, opts Options) (*framework.Edition, error) {
	if s.saved != nil {
		return s.saved, nil
	}
	return readBytes(s.name, s.data, g, opts)
}

// readBytes reads one source, whatever its format.
func readBytes(name string, data []byte, g *grammar, opts Options) (*framework.Edition, error) {
	if len(data) == 0 {
		return nil, &SourceError{Name: name, Problem: "the source is empty", Hint: "give a text with at least one skill"}
	}
	f, err := formatOf(name, data, g)
	if err != nil {
		return nil, err
	}
	opts.notes = &notes{}
	part, err := f.read(name, data, g, opts)
	if err != nil {
		return nil, err
	}
	part.Problems = append(part.Problems, opts.notes.problems...)
	if len(part.Sources) == 0 {
		sum := sha256.Sum256(data)
		part.Sources = []framework.Source{{Name: name, Format: f.name, Encoding: opts.notes.encoding, SHA256: hex.EncodeToString(sum[:])}}
	}
	return part, nil
}
