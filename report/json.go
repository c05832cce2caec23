package report

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"compdiff/carry"
	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/lineage"
)

// The JSON writers keep the contract with programs: two spaces of indent, no
// HTML escapes, and never null for a list or a map.

func changelogJSON(c *diff.Changelog, _ Style) ([]byte, error) {
	document, err := writeChangelog(filled(c))
	return printable(document), err
}

// roomOfChange is about how many bytes the JSON of a change takes.
const roomOfChange = 2000

func editionJSON(e *framework.Edition, _ Style) ([]byte, error) {
	var b bytes.Buffer
	err := e.WriteJSON(&b)
	return printable(b.Bytes()), err
}

func findingsJSON(f *check.Findings, _ Style) ([]byte, error) {
	return encode(check.Findings{Schema: check.Schema, Findings: list(f.Findings), Remarks: f.Remarks})
}

func rulesJSON(rules []framework.Rule, _ Style) ([]byte, error) { return encode(list(rules)) }

func encode(document any) ([]byte, error) {
	var b bytes.Buffer
	err := framework.WriteJSON(&b, document)
	return printable(b.Bytes()), err
}

// printable escapes the characters in JSON that act on a screen; it is the same
// document. They can stand in strings alone, as everything outside them is ASCII.
func printable(document []byte) []byte {
	if !acts(document) {
		return document
	}
	var b bytes.Buffer
	for _, r := range string(document) {
		switch high, low := utf16.EncodeRune(r); {
		case r == '\n' || !isHazard(r):
			b.WriteRune(r)
		case high != unicode.ReplacementChar:
			fmt.Fprintf(&b, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.Bytes()
}

// A byte that is no ASCII has its highest bit set, and U+007F has it once 1 was added to
// it: so eight bytes are looked at at once. No byte below these carries into the next.
const (
	nextToDelete = 0x0101010101010101
	noASCII      = 0x8080808080808080
)

// acts reports that JSON has characters that act on a screen. Those of ASCII are
// escaped in it, save one.
func acts(document []byte) bool {
	for i := 0; i < len(document); {
		if len(document)-i >= 8 {
			if w := binary.LittleEndian.Uint64(document[i:]); (w|(w+nextToDelete))&noASCII == 0 {
				i += 8
				continue
			}
		}
		if document[i] < '\u007f' {
			i++
			continue
		}
		r, size := utf8.DecodeRune(document[i:])
		if isHazard(r) {
			return true
		}
		i += size
	}
	return false
}

// filled is a copy of a changelog in which no list and no map is nil. Skills
// that a change holds whole are shared, and filled in place.
func filled(c *diff.Changelog) *diff.Changelog {
	d := *c
	d.Schema = diff.Schema
	d.Old, d.New = filledEdition(d.Old), filledEdition(d.New)
	d.Skills = slices.Clone(list(d.Skills))
	for i := range d.Skills {
		r := &d.Skills[i]
		if r.Affects.Answer == "" {
			r.Affects = unasked[r.Overall]
		}
		r.Old, r.New, r.Affects.Because = list(r.Old), list(r.New), list(r.Affects.Because)
		r.Sizes, r.Letters = counting(r.Sizes), counting(r.Letters)
	}
	d.Patterns = slices.Clone(list(d.Patterns))
	for i := range d.Patterns {
		d.Patterns[i].Changes = list(d.Patterns[i].Changes)
	}
	d.Kept = filledKept(d.Kept)
	d.Doubts = list(d.Doubts)
	d.Changes, d.Hidden = filledChanges(d.Changes), filledChanges(d.Hidden)
	d.Summary.Severity = counting(d.Summary.Severity)
	d.Summary.Class = counting(d.Summary.Class)
	d.Summary.Rule = counting(d.Summary.Rule)
	return &d
}

func filledEdition(e diff.Edition) diff.Edition {
	e.Inferred, e.Sources = list(e.Inferred), list(e.Sources)
	return e
}

func filledKept(kept []diff.Kept) []diff.Kept {
	out := slices.Clone(list(kept))
	for i := range out {
		k := &out[i]
		k.Category, k.Old, k.New, k.Parts = list(k.Category), list(k.Old), list(k.New), slices.Clone(list(k.Parts))
		for n := range k.Parts {
			k.Parts[n].Texts = list(k.Parts[n].Texts)
		}
	}
	return out
}

func filledChanges(changes []diff.Change) []diff.Change {
	out := slices.Clone(list(changes))
	for i := range out {
		c := &out[i]
		c.Aspects, c.Spans = list(c.Aspects), list(c.Spans)
		c.Old, c.New = list(c.Old), list(c.New)
		if c.Whole != nil {
			c.Whole.FillLists()
		}
	}
	return out
}

func list[T any](l []T) []T {
	if l == nil {
		return []T{}
	}
	return l
}

func counting[K comparable, V any](m map[K]V) map[K]V {
	if m == nil {
		return map[K]V{}
	}
	return m
}

// ReadChangelog reads a changelog that the format "json" wrote; the name is for
// errors. Every format
// shows what was read as it shows the original, byte for byte.
func ReadChangelog(name string, data []byte) (*diff.Changelog, error) {
	var c diff.Changelog
	if err := decode(name, data, &c); err != nil {
		return nil, err
	}
	if c.Schema != diff.Schema {
		return nil, fmt.Errorf("%s: not a saved changelog: its schema is %q; expected %q", name, c.Schema, diff.Schema)
	}
	for i, change := range c.Changes {
		if err := checkChange(change); err != nil {
			return nil, fmt.Errorf("%s: changes[%d]: %w", name, i, err)
		}
	}
	judged(&c)
	return filled(&c), nil
}

// judged fills in the letters of a changelog that was saved before its rows had
// them. Their sizes are unknown, and stay 0; whether assessments are affected can be
// told with both editions alone.
func judged(c *diff.Changelog) {
	for i := range c.Skills {
		r := &c.Skills[i]
		if r.Affects.Answer == "" {
			id := cmp.Or(r.Code, r.Name)
			r.Weigh(slices.DeleteFunc(slices.Clone(c.Changes), func(c diff.Change) bool { return c.Skill != id }))
			r.Affects = unasked[r.Overall]
		}
	}
}

// unasked is what a row says of assessments that nobody judged, by its letter.
var unasked = map[diff.Letter]diff.Affects{
	diff.Appeared: {Answer: diff.Unaffected},
	diff.Gone:     {Answer: diff.Affected, Because: []string{"the skill is gone"}},
	diff.Low:      notSaid, diff.Medium: notSaid, diff.High: notSaid,
}

var notSaid = diff.Affects{Answer: diff.Doubtful, Because: []string{"nobody judged the comparison"}}

// checkChange refuses the values that reports would show wrongly.
func checkChange(c diff.Change) error {
	if !slices.Contains(framework.Severities, c.Severity) {
		return fmt.Errorf("unknown severity %q; expected one of %q", c.Severity, framework.Severities)
	}
	if c.Class != "" && !slices.Contains(diff.Classes, c.Class) {
		return fmt.Errorf("unknown class %q; expected one of %q or none", c.Class, diff.Classes)
	}
	for i, s := range c.Spans {
		if s.Op != diff.Equal && s.Op != diff.Delete && s.Op != diff.Insert {
			return fmt.Errorf("spans[%d]: unknown op %q; expected equal, delete or insert", i, s.Op)
		}
	}
	return nil
}

// readMap reads a map that the format "json" wrote.
func readMap(name string, data []byte) (*lineage.Map, error) {
	var m lineage.Map
	if err := decode(name, data, &m); err != nil {
		return nil, err
	}
	if len(m.Editions) < 2 {
		return nil, fmt.Errorf("%s: not a saved map: it names %s; expected two or more", name, plural(len(m.Editions), "edition"))
	}
	m.Editions, m.Came, m.Doubts, m.Rows = list(m.Editions), list(m.Came), list(m.Doubts), list(m.Rows)
	for i, r := range m.Rows {
		if !slices.Contains(carry.Verdicts, r.Verdict) {
			return nil, fmt.Errorf("%s: rows[%d]: unknown verdict %q; expected one of %q", name, i, r.Verdict, carry.Verdicts)
		}
		m.Rows[i].Path = list(r.Path)
	}
	for i := range m.Editions {
		m.Editions[i].Sources = list(m.Editions[i].Sources)
	}
	return &m, nil
}

// readHistory reads a history that the format "json" wrote.
func readHistory(name string, data []byte) (*lineage.History, error) {
	var h lineage.History
	if err := decode(name, data, &h); err != nil {
		return nil, err
	}
	for i, life := range h.Lives {
		if len(life.Ages) != len(h.Editions) {
			return nil, fmt.Errorf("%s: lives[%d]: %s for %s; expected one for each", name, i, plural(len(life.Ages), "age"), plural(len(h.Editions), "edition"))
		}
	}
	h.Editions, h.Lives, h.Doubts = list(h.Editions), list(h.Lives), list(h.Doubts)
	return &h, nil
}

func readEdition(name string, data []byte) (*framework.Edition, error) {
	var e framework.Edition
	err := decode(name, data, &e)
	return &e, err
}

func readFindings(name string, data []byte) (*check.Findings, error) {
	var f check.Findings
	if err := decode(name, data, &f); err != nil {
		return nil, err
	}
	for i, finding := range f.Findings {
		if !slices.Contains(framework.Severities, finding.Severity) {
			return nil, fmt.Errorf("%s: findings[%d]: unknown severity %q; expected one of %q", name, i, finding.Severity, framework.Severities)
		}
	}
	return &f, nil
}
