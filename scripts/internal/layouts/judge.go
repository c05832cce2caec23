package layouts

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"compdiff/check"
	"compdiff/framework"
	"compdiff/parser"
	_ "compdiff/readers" // of all formats
)

// Verdict says how a document was read.
type Verdict string

// The verdicts.
const (
	Exact      Verdict = "exact"      // every part as published
	Flagged    Verdict = "flagged"    // something differs, and a finding says where; or it was refused
	Silent     Verdict = "silent"     // something differs and nothing says so
	Unknowable Verdict = "unknowable" // something differs that nobody could know
)

// Judgement is the verdict on one document and what led to it.
type Judgement struct {
	Document
	Verdict     Verdict
	Differences []Difference // from the accepted truth that is nearest
	Findings    []check.Finding
	// FalseAlarms are findings of reading about a document that is exact.
	FalseAlarms []check.Finding
	Refused     error
	// Hinted is set where the verdict is silent and yet some finding is about one
	// of the differences: not every skill is named.
	Hinted bool
	// Shrunk is set where the document is a simpler one than was drawn.
	Shrunk bool
	// Whole is the verdict on the document before the damage.
	Whole Verdict
}

// Difference is a part that was read otherwise than it was published.
type Difference struct {
	Skill      string // its title
	Part       string
	Want, Got  string
	words      []string // code and name, of either side
	levelsLost bool
	said       bool
}

func (d Difference) String() string {
	mark := "  "
	if !d.said {
		mark = "! "
	}
	return fmt.Sprintf("%s%s, %s: %q, want %q", mark, d.Skill, d.Part, clip(d.Got), clip(d.Want))
}

func clip(text string) string {
	if r := []rune(text); len(r) > 160 {
		return string(r[:70]) + " ... " + string(r[len(r)-70:])
	}
	return text
}

// Judge reads a document and says how that went.
func Judge(d Document) Judgement {
	e, err := d.Read()
	if err != nil {
		return Judgement{Document: d, Verdict: Flagged, Refused: err}
	}
	return judge(d, e, check.Run(e).Findings)
}

// Read parses a document.
func (d Document) Read() (*framework.Edition, error) {
	if d.Files == nil {
		return parser.Parse(d.Name, d.Data, parser.Options{})
	}
	folder, err := os.MkdirTemp("", "compdiff-layouts-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	if err := d.save(folder); err != nil {
		return nil, err
	}
	return parser.Read([]string{folder}, parser.Options{})
}

// save writes the files of a document into a folder.
func (d Document) save(folder string) error {
	files := d.Files
	if files == nil {
		files = []File{{d.Name, d.Data}}
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(folder, f.Name), f.Data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// judge compares an edition with the truths of a document.
func judge(d Document, e *framework.Edition, found []check.Finding) Judgement {
	j := Judgement{Document: d, Findings: ofReading(found)}
	if d.Damage != nil && d.Damage.Must {
		j.Findings = ofWeight(found) // that a sentence does not end is said of its end
	}
	r := readingOf(e)
	for i, t := range d.Accepted {
		differences := r.against(t, d.Layout)
		if i == 0 || len(differences) < len(j.Differences) {
			j.Differences = differences
		}
	}
	if len(j.Differences) == 0 {
		j.Verdict = j.asPublished(r, found)
		return j
	}
	j.Verdict = j.said(r)
	return j
}

// asPublished is the verdict where nothing differs.
func (j *Judgement) asPublished(r reading, found []check.Finding) Verdict {
	d := j.Damage
	switch {
	case d == nil:
		j.FalseAlarms = falseAlarms(j.Document, j.Findings)
	case d.Must && !slices.ContainsFunc(found, j.ofPlace):
		j.Differences = []Difference{{Skill: d.At, Part: "damage", Want: "a finding about it"}}
		if d.Unknowable == "" {
			return Silent
		}
		return Unknowable
	case d.Must:
		return Flagged
	case d.Unknowable != "" && len(r.against(j.Accepted[0], j.Layout)) > 0:
		return Unknowable
	}
	return Exact
}

// ofPlace reports that a finding of any rule, of weight, is about the damage.
func (j *Judgement) ofPlace(f check.Finding) bool {
	if !f.Severity.AtLeast(framework.Warning) {
		return false
	}
	if j.saysCut(f) {
		return true
	}
	end := squeeze(f.Text)
	return about(f, Difference{levelsLost: true}, j.Places) || end != "" && strings.HasSuffix(squeeze(string(j.Data)), end)
}

// saysCut reports that a finding says of a source that was cut off that it is.
func (j *Judgement) saysCut(f check.Finding) bool {
	return j.Damage != nil && j.Damage.Kind == "page cut" && f.Rule == "source-damaged" && f.Skill == ""
}

// wording are the rules that are about the author's words and not about
// reading.
var wording = []string{
	"statement-unfinished", "statement-not-a-duty", "statement-duplicate", "word-doubled", "verb-missing",
	"spelling-inconsistent", "punctuation-suspect", "control-character", "name-duplicate", "description-missing",
}

// ofWeight are the findings of warning or error, whatever their rule.
func ofWeight(found []check.Finding) []check.Finding {
	return slices.DeleteFunc(slices.Clone(found), func(f check.Finding) bool { return !f.Severity.AtLeast(framework.Warning) })
}

// ofReading are the findings that say that something may have been read
// wrongly.
func ofReading(found []check.Finding) []check.Finding {
	return slices.DeleteFunc(ofWeight(found), func(f check.Finding) bool { return slices.Contains(wording, f.Rule) })
}

// said is the verdict where something differs: every difference must be named
// by a finding.
func (j *Judgement) said(r reading) Verdict {
	named := map[string]bool{}
	defer func() { j.Hinted = len(named) > 0 }()
	for i := range j.Differences {
		d := &j.Differences[i]
		d.levelsLost = d.levelsLost || j.Damage != nil && j.Damage.Must
		d.said = slices.ContainsFunc(j.Findings, func(f check.Finding) bool { return j.saysCut(f) || about(f, *d, j.Places) })
		if d.said {
			named[d.Skill] = true
		}
	}
	for _, d := range j.Differences { // a skill whose loss is said is lost with all that it has
		if d.Part == "skill" && r.foundElsewhere(d.Want, j.Findings) {
			named[d.Skill] = true
		}
	}
	all := true
	for i := range j.Differences {
		d := &j.Differences[i]
		d.said = d.said || named[d.Skill]
		all = all && d.said
	}
	switch {
	case all:
		return Flagged
	case j.Damage != nil && j.Damage.Unknowable != "":
		return Unknowable
	}
	return Silent
}

// ofLevels are the rules that say that levels are missing, which says nothing
// where none is.
var ofLevels = []string{"levels-missing", "level-gap", "levels-declared-mismatch", "level-empty"}

// about reports that a finding names the skill of a difference, or its place.
func about(f check.Finding, d Difference, places []string) bool {
	if slices.Contains(ofLevels, f.Rule) && !d.levelsLost {
		return false
	}
	if f.Skill != "" && (slices.Contains(d.words, f.Skill) || slices.ContainsFunc(places, func(p string) bool { return strings.Contains(p, f.Skill) })) {
		return true
	}
	if overlap(squeeze(f.Text), squeeze(d.Want)) || overlap(squeeze(f.Text), squeeze(d.Got)) {
		return true
	}
	said := squeeze(f.Text + " " + f.Message)
	if f.Skill == "" && slices.Contains(ofLevels, f.Rule) || f.Rule == "no-skill-found" {
		return true
	}
	for _, w := range append(slices.Clone(d.words), places...) {
		if w = squeeze(w); w != "" && (len(w) > 3 || f.Skill == "") && strings.Contains(said, w) {
			return true
		}
	}
	return false
}

// overlap reports that one text holds the other, where that is no accident.
func overlap(a, b string) bool {
	return len(a) > 8 && len(b) > 8 && (strings.Contains(a, b) || strings.Contains(b, a))
}

// squeeze takes all white space out of a text.
func squeeze(text string) string { return strings.Join(strings.Fields(text), "") }

// falseAlarms are the findings on an exact document that are not about what
// belongs to no skill.
func falseAlarms(d Document, found []check.Finding) (out []check.Finding) {
	if d.Damage != nil {
		return nil
	}
	for _, f := range found {
		if f.Rule == "encoding-suspect" && f.Skill == "" {
			continue // it says which encoding was assumed, and rightly so
		}
		loose := slices.ContainsFunc(d.Accepted[0].Loose, func(text string) bool {
			a, b := squeeze(text), squeeze(f.Text)
			return b != "" && (strings.Contains(a, b) || strings.Contains(b, a))
		})
		if !loose {
			out = append(out, f)
		}
	}
	return out
}

// reading is an edition in the terms of a truth.
type reading struct {
	skills []Skill
	rest   string // every other text of the edition, squeezed
	// unplaced is what is unaccounted, squeezed.
	unplaced string
}

// readingOf takes an edition apart.
func readingOf(e *framework.Edition) reading {
	var r reading
	for i := range e.Skills {
		s := &e.Skills[i]
		out := Skill{Code: s.Code, Name: s.Name, Description: s.Description.Text, Guidance: linesOf(s.Guidance, 0)}
		for _, l := range s.Levels {
			level := Level{Number: l.Number, Label: l.Label}
			for _, t := range l.Statements {
				level.Statements = append(level.Statements, t.Text)
			}
			out.Levels = append(out.Levels, level)
		}
		r.skills = append(r.skills, out)
	}
	r.rest, r.unplaced = restOf(e)
	return r
}

// linesOf flattens guidance.
func linesOf(notes []framework.Note, depth int) (out []Line) {
	for _, n := range notes {
		if n.Text != "" {
			out = append(out, Line{depth, n.Text})
		}
		out = append(out, linesOf(n.Items, depth+1)...)
	}
	return out
}

// restOf are all texts of an edition's JSON but those of the parts that are
// compared, and what is unaccounted. It looks at the JSON, so that parts which
// an edition may have some day count as well.
func restOf(e *framework.Edition) (rest, unplaced string) {
	data, err := json.Marshal(e)
	if err != nil {
		return "", ""
	}
	var tree map[string]any
	if json.Unmarshal(data, &tree) != nil {
		return "", ""
	}
	var u strings.Builder
	appendTexts(&u, tree["unaccounted"])
	for _, name := range []string{"unaccounted", "problems", "sources"} {
		delete(tree, name)
	}
	skills, _ := tree["skills"].([]any)
	for _, s := range skills {
		for _, name := range []string{"code", "name", "description", "guidance", "levels"} {
			delete(s.(map[string]any), name)
		}
	}
	var b strings.Builder
	appendTexts(&b, tree)
	return b.String(), u.String()
}

// appendTexts writes every string below a node of JSON.
func appendTexts(b *strings.Builder, node any) {
	switch n := node.(type) {
	case string:
		b.WriteString(squeeze(n) + "\n")
	case []any:
		for _, v := range n {
			appendTexts(b, v)
		}
	case map[string]any:
		for _, k := range sortedKeys(n) {
			appendTexts(b, n[k])
		}
	}
}

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// foundElsewhere reports that a skill which is lost stands inside another one
// that a finding names.
func (r reading) foundElsewhere(lost string, found []check.Finding) bool {
	pieces := strings.Split(lost, " | ")
	for _, f := range found {
		for _, s := range r.skills {
			if f.Skill == "" || f.Skill != s.Code && f.Skill != s.Name {
				continue
			}
			all := squeeze(allOf(s))
			if slices.ContainsFunc(pieces[1:], func(p string) bool { return len(p) > 20 && strings.Contains(all, squeeze(p[3:])) }) {
				return true
			}
		}
		if slices.ContainsFunc(pieces, func(p string) bool { return overlap(squeeze(f.Text), squeeze(p)) }) {
			return true
		}
	}
	return false
}
