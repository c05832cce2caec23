package parser

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/skill"
	"compdiff/parser/source"
	"compdiff/parser/table"
	"compdiff/parser/tree"
)

// readSources makes one edition of sources. Where the caller names no dialect,
// the built-in ones are tried; the first is good enough where it understands
// nearly everything.
func readSources(names string, sources []input, opts Options) (best *framework.Edition, err error) {
	if opts.Dialect != nil {
		g, err := opts.grammar()
		if err != nil {
			return nil, err
		}
		best, err = readIn(g, names, sources, opts)
		return best, tellSeen(err, sources)
	}
	for i, name := range toTry(sources) {
		if i > 0 && err == nil && !doubtful(best) {
			break
		}
		quiet := opts
		if i > 0 {
			quiet.Warn, quiet.Progress = nil, nil
		}
		quiet.mapped = slices.Contains(dialect.Mappings(), name)
		g, wrong := dialect.BuiltInGrammar(name)
		if wrong != nil {
			return nil, wrong
		}
		other, failed := readIn(g, names, sources, quiet)
		if i == 0 {
			best, err = other, failed
			continue
		}
		if failed != nil || !isOwn(g, other) {
			continue
		}
		if err != nil || !isLoose(g) && fits(other) > fits(best) {
			best, err = other, nil
		}
	}
	if own := ownCodes(best, err, names, sources, opts); own != nil {
		return own, nil
	}
	return best, tellSeen(err, sources)
}

// ownCodes reads sources again where no dialect knows the form of their codes: no skill was
// found, or the names of those that were hold the codes still; nil where that is not so, or
// gives fewer skills.
func ownCodes(best *framework.Edition, err error, names string, sources []input, opts Options) *framework.Edition {
	if !foundNoSkill(err) && (err != nil || !leavesCodes(best) && !missesCodes(best, sources)) {
		return nil
	}
	own := readInOwnCodes(names, sources, opts)
	if own == nil || best != nil && len(own.Skills) < len(best.Skills) {
		return nil
	}
	return own
}

// isLoose reports that a dialect has neither codes nor words of its own: it explains
// nearly everything, and is for what nobody else can read.
func isLoose(g *dialect.Grammar) bool {
	return g.Code == "" && g.Map == nil && len(g.Signs) == 0 && !g.Ladder.IsLabelled()
}

// isUnmarked reports that a source does not say itself what its headings are: tables of
// attributes by levels look like skills, and so does any text with numbers.
func isUnmarked(s framework.Source) bool {
	return !slices.Contains([]string{"markdown", "html", "docx", "mhtml"}, s.Format)
}

// fewWords is how many words a text has at least that is no name and no value.
const fewWords = 4

// areOfTables reports that skills were found in tables alone, each with two levels or more,
// and most of them texts: a table of levels beside texts that names nobody else is one of
// skills, and one of numbers is not.
func areOfTables(e *framework.Edition) bool {
	if slices.ContainsFunc(e.Sources, func(s framework.Source) bool { return !s.IsTable() }) {
		return false
	}
	texts, all := 0, 0
	for _, s := range e.Skills {
		if len(s.Levels) < 2 {
			return false
		}
		for _, l := range s.Levels {
			for _, statement := range l.Statements {
				all++
				texts += map[bool]int{true: 1}[len(strings.Fields(statement.Text)) >= fewWords]
			}
		}
	}
	return texts*2 > all
}

// isOwn reports that a built-in dialect without codes found its own: short lines and
// names are in every text. Most of the skills have levels, of several numbers or labels,
// and names that end in no codes, of which the dialect knows nothing. Where it is for
// skills without levels, they are rows with names and addresses.
func isOwn(g *dialect.Grammar, e *framework.Edition) bool {
	if g.Code != "" || g.Map != nil {
		return true
	}
	if areNumbered(e) {
		return false
	}
	with, identified, levels := 0, 0, map[int]bool{}
	for _, s := range e.Skills {
		if (len(s.Levels) > 0 || len(s.Declared) > 0 && len(g.Signs) > 0) && !endsInCapitals(s.Name) {
			with++
		}
		if s.ID != "" {
			identified++
		}
		for _, l := range s.Levels {
			levels[l.Number] = true
		}
		for _, n := range s.Declared {
			levels[n] = true
		}
	}
	switch {
	case isLoose(g) && (len(e.Skills) < 2 || doubtful(e) || slices.ContainsFunc(e.Sources, isUnmarked) && !areOfTables(e)):
		return false
	case identified == len(e.Skills):
		return true
	}
	several := 2
	if len(g.Signs) > 0 { // its words for levels are in every text
		several = 3
	}
	return with*2 > len(e.Skills) && len(levels) >= several
}

// areNumbered reports that the names of all skills end in numbers of several parts, no two
// in the same: these are codes, of which the dialect knows nothing.
func areNumbered(e *framework.Edition) bool {
	seen := map[string]bool{}
	for _, s := range e.Skills {
		number := s.Name[strings.LastIndexByte(s.Name, ' ')+1:]
		if s.Code != "" || len(number) == len(s.Name) || !numberedName().MatchString(number) || seen[number] {
			return false
		}
		seen[number] = true
	}
	return len(e.Skills) > 1
}

// numberedName is a number of several parts.
var numberedName = pattern.New(`^[0-9]{1,3}(?:\.[0-9]{1,3})+$`)

// endsInCapitals reports that a name begins or ends in what may be a code: a word of
// three capitals and digits or more.
func endsInCapitals(name string) bool {
	words := strings.Fields(name)
	if len(words) < 2 {
		return false
	}
	isCode := func(word string) bool {
		return len(word) > 2 && strings.ToUpper(word) == word && strings.ContainsFunc(word, unicode.IsLetter)
	}
	return isCode(words[0]) || isCode(words[len(words)-1])
}

// toTry are the built-in dialects that may know the sources, the likeliest first:
// those with mappings for trees of values, and for workbooks, which may be lists of
// such; those with forms for all others.
func toTry(sources []input) []string {
	isTree := func(s input) bool {
		return s.saved == nil && (source.IsTurtle(s.data) || source.IsJSON(s.data) && !isSavedEdition(s.data))
	}
	if len(sources) > 0 && !slices.ContainsFunc(sources, func(s input) bool { return !isTree(s) }) {
		return dialect.Mappings()
	}
	if slices.ContainsFunc(sources, func(s input) bool { return mayBeValues(s.data) }) {
		return append(formsFor(sources), dialect.Mappings()...)
	}
	return formsFor(sources)
}

// formsFor are the dialects with forms of which some source has the signs. Those of lists,
// which have headers that nobody else has, come first where these are seen.
func formsFor(sources []input) []string {
	var first, others []string
	for _, name := range dialect.Forms() {
		found, shown := false, false
		for _, s := range sources {
			packed := isPacked(s.data)
			if dialect.HasSigns(name, s.data, packed) {
				found, shown = true, shown || !packed
			}
		}
		switch {
		case found && shown && dialect.IsList(name):
			first = append(first, name)
		case found:
			others = append(others, name)
		}
	}
	return append(first, others...)
}

// isPacked knows sources whose bytes do not show their texts.
func isPacked(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK")) || bytes.HasPrefix(data, []byte("%PDF")) || bytes.IndexByte(data[:min(len(data), 512)], 0) >= 0
}

// mayBeValues knows what may be a list or a tree of values and may be text or a
// table as well.
func mayBeValues(data []byte) bool {
	for _, sniff := range []func([]byte) bool{source.IsWorkbook, source.IsODS, source.HasFront, source.MayBeYAML, source.MayBeTOML} {
		if sniff(data) {
			return true
		}
	}
	return false
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

// recogniseText reads a source in one dialect, and refuses what only stands beside the
// pages of a site.
func (s *input) recogniseText(g *dialect.Grammar, opts Options) (*framework.Edition, error) {
	part, err := s.recognise(g, opts)
	if err == nil && s.spare && isAsset(s.name) && len(part.Skills) == 0 {
		err = &source.Error{Name: s.name, Problem: "this is a part of a web site, and no text of it", Foreign: true}
	}
	return part, err
}

// readIn reads sources in one dialect.
func readIn(g *dialect.Grammar, names string, sources []input, opts Options) (*framework.Edition, error) {
	var parts []*framework.Edition
	var pages []pageOf
	var passed, refused []error
	for i := range sources {
		s := &sources[i]
		if opts.stop != nil && opts.stop() != nil {
			return nil, opts.stop()
		}
		opts.progress(i, len(sources), s.name)
		part, err := s.recogniseText(g, opts)
		pages = append(pages, pageOf{s, part})
		if s.spare && noTextAtAll(err) {
			passed = append(passed, err)
			continue
		}
		switch {
		case err == nil:
			parts = append(parts, part)
		case goesOn(err):
			refused = append(refused, err)
		default:
			return nil, err
		}
	}
	if err := failed(refused); err != nil {
		return nil, err
	}
	sayPassed(passed, opts)
	if len(parts) == 0 {
		return nil, noText(names)
	}
	e, err := assemble(names, parts, g)
	if err != nil {
		return e, err
	}
	e.Problems = append(e.Problems, lost(pages)...)
	nameDamage(e)
	named := opts.Dialect != nil || e.Framework != "" && e.Framework == g.Framework
	if e.Ladder == nil && named && g.KnowsLadder() {
		e.Ladder = &framework.Ladder{Lowest: g.Ladder.Lowest, Highest: g.Ladder.Highest}
	}
	if !slices.Contains(parts, e) { // a saved edition is labelled as it is
		labelBeside(g, e, sources) // after the ladder: a name is too little to tell how far that goes
	}
	return e, nil
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
	var refused *source.Error
	return errors.As(err, &refused) && refused.Foreign
}

// reading is what a source was read as, or why it could not be.
type reading struct {
	*source.Document
	err error
	// begun is the document while it is being recognised, if somebody wanted to
	// know its titles.
	begun *skill.Document
	// once is set where nobody will ask for the lines again: they are taken, not copied.
	once bool
	// page is the page that sheets may be, once somebody tried: see [reading.asPage].
	page *reading
	// code is the language that it is in, once told: see [reading.tongue].
	code             string
	told, toldSheets bool
}

// in is the document on its way to skills in one dialect.
func (r *reading) in(g *dialect.Grammar) *skill.Document {
	g = r.grammarFor(g)
	if r.begun == nil || r.begun.Grammar != g {
		lines := r.Lines
		if !r.once {
			lines = slices.Clone(lines)
		}
		r.begun = skill.NewDocument(r.Document, lines, g, table.HeaderOf)
	}
	if r.once {
		r.Document.Lines = nil
	}
	return r.begun
}

// recognise reads what a reader made of a source in one dialect. It tells see, if that
// is not nil, what became of each piece.
func (r *reading) recognise(g *dialect.Grammar, see func(source.Traced)) *framework.Edition {
	g = r.grammarFor(g)
	if r.Tree == nil && r.Sheets != nil && g.Map != nil {
		if r.sheetsFit(g) {
			return tree.Read(r.Document.SheetTree(math.MaxInt), g, see)
		}
	}
	if r.Tree != nil {
		return tree.Read(r.Document, g, see)
	}
	if r.Sheets != nil {
		e := table.ReadSheets(r.Document, g)
		if len(e.Skills) == 0 {
			if page := r.asPage(g, see); page != nil {
				return page
			}
		}
		if see != nil {
			table.Trace(r.Document, g, e, see)
		}
		return e
	}
	if e := table.ReadRoles(r.Document, g); e != nil {
		return e
	}
	d := r.in(g)
	r.begun = nil
	e := d.Recognise()
	table.ReadAside(d, e)
	if see != nil {
		d.Trace(see)
		table.TraceAside(d, e, see)
	}
	return e
}

// sheetsFit reports that the mapping of a dialect is for the sheets. Of large ones that
// shows in their first rows.
func (r *reading) sheetsFit(g *dialect.Grammar) bool {
	return tree.Fits(g, r.Document.SheetTree(source.HeadRows).Tree)
}

// notUnderstood is the error for tables with more cells that nobody understands than are
// told.
func notUnderstood(name string, from framework.From) error {
	return &source.Error{
		Name: name, Problem: fmt.Sprintf("more than %d of its cells stand below no header that is known, or right of all headers; the last of them is %s", table.MaxStray, from),
		Hint: "check that this is the file you meant, or name its columns in a dialect: compdiff dialects new FILE drafts one", Err: source.ErrTooLarge,
	}
}

// as reads the source in one format; once, however many dialects ask.
func (s *input) as(format int) *reading {
	if s.read == nil {
		s.read = map[int]*reading{}
	}
	if s.read[format] == nil {
		var o *source.Document
		err := source.Tried(s.name, formats[format].name, s.data)
		if err == nil {
			o, err = formats[format].read(s.name, s.data)
		}
		s.read[format] = &reading{Document: o, err: err}
	}
	return s.read[format]
}

// recognise reads the source in one dialect.
func (s *input) recognise(g *dialect.Grammar, opts Options) (*framework.Edition, error) {
	switch {
	case s.saved != nil:
		return s.saved, nil
	case len(s.data) == 0:
		return nil, &source.Error{Name: s.name, Problem: "the source is empty", Hint: "give a text with at least one skill", Foreign: true}
	case isSavedEdition(s.data):
		return readSaved(s.name, s.data)
	}
	r, f, err := s.fitting(g)
	if err != nil {
		return nil, err
	}
	switch {
	case r.Tree != nil && !tree.Fits(g, r.Tree):
		return nil, unmapped(s.name, f.name, r.Tree)
	case opts.mapped && r.Tree == nil && (r.Sheets == nil || !r.sheetsFit(g)):
		return nil, &source.Error{Name: s.name, Problem: "no mapping fits it", Foreign: true, Err: source.ErrNoSkill}
	}
	if r, err = r.withSheets(s.name, opts.Sheets); err != nil {
		return nil, err
	}
	if s.isLarge() {
		r.once, s.read = true, nil
	}
	for _, message := range r.Warnings {
		opts.warn("%s", message)
	}
	part := r.recognise(g, opts.Trace)
	if r.Sheets != nil && len(part.Unaccounted) > table.MaxStray {
		return nil, notUnderstood(s.name, part.Unaccounted[table.MaxStray].From)
	}
	part.Problems = append(part.Problems, r.Problems...)
	r.sayLanguage(part, g, s.name)
	s.title = r.Title
	if s.sum == "" {
		sum := sha256.Sum256(s.data)
		s.sum = hex.EncodeToString(sum[:])
	}
	part.Sources = []framework.Source{{Name: s.name, Format: f.name, Encoding: r.Encoding, SHA256: s.sum}}
	return part, nil
}

// fitting is what the first format makes of the source that fits it.
func (s *input) fitting(g *dialect.Grammar) (*reading, format, error) {
	text := func() *reading { return s.as(len(formats) - 1) }
	for i, f := range formats {
		if f.mapped && g.Map == nil || !f.sniff(s.data) {
			continue
		}
		if f.fits != nil && !f.fits(func() *reading { return s.as(i) }, text, g) {
			s.forget(i)
			continue
		}
		if i != len(formats)-1 {
			s.forget(len(formats) - 1)
		}
		r := s.as(i)
		err := r.err
		if err == nil && r.ReadRest != nil && r.Sheets == nil {
			err = r.ReadRest()
		}
		return r, f, err
	}
	return nil, format{}, source.Refuse(s.name, s.data)
}

// muchText is from how many bytes on a source is kept as one reading at a time, and as
// none once it is an edition: somebody may ask again, and the memory is wanted now.
const muchText = 1 << 20

func (s *input) isLarge() bool { return len(s.data) > muchText }

// forget lets go of what a large source was read as in a format that it does not have.
func (s *input) forget(format int) {
	if s.isLarge() {
		delete(s.read, format)
	}
}

// SourceError says that a source could not be read, where, why, and what to do
// about it.
type SourceError = source.Error
