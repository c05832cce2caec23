package report

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

// History is what templates are given: one or more comparisons, the newest
// first. All texts in it are free of control characters and else as published:
// a template must escape them for its notation.
type History struct {
	Releases []Release
}

// Release is one comparison, ready to be laid out.
type Release struct {
	Title    string // "SFIA 8 -> 9"
	Old, New Side
	Verdict  string  // one line that sums it up
	Counts   []Count // of skills, levels, statements, guidance
	Matrix   Matrix
	Notes    []Notes      // the changes by kind, as release notes have them
	Skills   []SkillNotes // the changes by skill; those of the edition itself first
	Rules    []string     // the rules that fired, in the order of the table of rules
	Changes  int          // how many there are
}

// Side is one of the two editions compared.
type Side struct {
	Name      string // "SFIA 8"
	Framework string // "" when unknown
	Edition   string // "" when unknown
	Status    string // "draft", "beta", "published" or ""
	Language  string // "" when unknown
	Sources   string // what it was read from, and what is known of it
}

// Count says how many things of a kind either side has, and what became of
// them.
type Count struct {
	Things   string // "statements"
	Old, New int
	Became   string // "2 reworded, 1 added"
}

// Notes are the changes of one kind, under the heading that release notes give
// it.
type Notes struct {
	Heading string // "Edition", "New", "Renamed", "Retired", "Levels", "Reworded", "Guidance", "Editorial" or "Defects"
	Changes []Change
}

// SkillNotes are the changes of one skill.
type SkillNotes struct {
	ID     string // unique among the skills, of letters, digits and dashes
	Code   string
	Name   string
	Title  string // name and code, or "The edition itself"
	Levels string // "levels 2, 3; now 1, 2, 3"; "" when unknown
	Row    MatrixRow
	Parts  []PartNotes
}

// PartNotes are the changes of one part of a skill.
type PartNotes struct {
	ID      string
	Name    string // "Level 5", "Guidance"; "" for the skill as a whole
	Changes []Change
}

// Change is one thing that differs.
type Change struct {
	ID          string
	Rule        string
	Severity    string
	Class       string   // "editorial", "wording", "substantive" or ""
	Aspects     []string // the most important first
	Message     string   // one English line
	Lead        string   // the message, less the part that the heading above names
	Reason      string   // why the class is what it is
	Confidence  float64
	Skill       string // name and code
	Code        string // code, or name where there is none
	Part        string // "Level 5", "Guidance", "Description"
	Level       int    // 0 outside levels
	Old, New    []Line
	Redline     []Span // empty where only one side has a text, or the message says it all
	Quoted      bool   // the message quotes all texts
	Came, Went  string // for a moved statement, where it came from and went to: "Level 3", "Level 2 of NETS"
	Direction   string // "up" or "down" for a statement moved between levels of the skill, "over" for other moves
	Whole       []WholePart
	Evidence    []Evidence // what a conclusion rests on
	Fingerprint string
}

// Line is a text with the place that it was read from.
type Line struct {
	Text string
	From string // "skills.txt:12:3"
}

// Span is a run of words: Op is "equal", "delete" or "insert".
type Span struct {
	Op   string
	Text string
}

// WholePart is a part of a skill that was added or removed whole.
type WholePart struct {
	Name  string // "Description", "Level 5"
	Lines []Line
}

// Evidence is a text that became, or lives on in, another one.
type Evidence struct {
	Old, New           Line
	OldPlace, NewPlace string // "Level 4", "Level 4 of NETS"
	Confidence         float64
}

// Certain reports whether nothing about the change was inferred.
func (c Change) Certain() bool { return c.Confidence >= 1 }

// Uncertainty says how sure the change is: "confidence 0.53"; "" where it is
// certain.
func (c Change) Uncertainty() string { return doubt(diff.Change{Confidence: c.Confidence}) }

func (c Change) severity() framework.Severity { return framework.Severity(c.Severity) }

// Joined reports that several texts became fewer or more.
func (c Change) Joined() bool {
	return len(c.Old) > 0 && len(c.New) > 0 && len(c.Old)+len(c.New) > 2
}

// NewHistory lays comparisons out, which are in order of time.
func NewHistory(changelogs []*diff.Changelog) History {
	var h History
	for i := len(changelogs) - 1; i >= 0; i-- {
		h.Releases = append(h.Releases, newRelease(changelogs[i]))
	}
	return h
}

func newRelease(c *diff.Changelog) Release {
	old, new := sides(c)
	r := Release{
		Title: Visible(headline(c)), Verdict: capital(verdict(c)) + ".", Matrix: NewMatrix(c), Changes: len(c.Changes),
		Old: newSide(old, c.Old), New: newSide(new, c.New),
	}
	for _, t := range tallies(c.Summary) {
		r.Counts = append(r.Counts, Count{t.things, t.old, t.new, t.became})
	}
	for _, rule := range framework.Rules {
		if c.Summary.Rule[rule.ID] > 0 {
			r.Rules = append(r.Rules, rule.ID)
		}
	}
	r.Skills = newSkillNotes(c, r.Matrix)
	r.Notes = newNotes(r.Skills)
	return r
}

func newSide(name string, e diff.Edition) Side {
	return Side{
		Name: Visible(name), Framework: Visible(e.Framework), Edition: Visible(e.Edition), Status: Visible(string(e.Status)), Language: Visible(e.Language),
		Sources: Visible(origin(e, path.Base)),
	}
}

func newSkillNotes(c *diff.Changelog, m Matrix) []SkillNotes {
	rows := map[string]MatrixRow{}
	for _, r := range m.Rows {
		rows[r.ID] = r
	}
	ids := newIDs(c)
	var all []SkillNotes
	for _, s := range sections(c) {
		id := ids.skill[s.skill]
		notes := SkillNotes{
			ID: id, Code: Visible(s.row.Code), Name: Visible(s.row.Name), Title: Visible(s.title()), Levels: Visible(s.coverage(", ", "; now ")), Row: rows[id],
		}
		for _, p := range s.parts {
			notes.Parts = append(notes.Parts, s.newPart(p, ids))
		}
		all = append(all, notes)
	}
	return all
}

func (s section) newPart(p part, ids ids) PartNotes {
	notes := PartNotes{ID: ids.part(s.skill, p.name), Name: Visible(capital(s.partName(p.name)))}
	for _, g := range p.groups {
		for _, c := range g {
			notes.Changes = append(notes.Changes, s.newChange(c, group{c}.lead(), ids))
		}
	}
	return notes
}

// partName is what people call a part of the skill.
func (s section) partName(name string) string {
	var number int
	if n, _ := fmt.Sscanf(name, "level %d", &number); n == 1 && name == fmt.Sprintf("level %d", number) {
		return levelOf(s.row, number)
	}
	return name
}

func (s section) newChange(c diff.Change, lead string, ids ids) Change {
	out := Change{
		ID: ids.change(c), Rule: Visible(c.Rule), Severity: string(c.Severity), Class: string(c.Class),
		Message: Visible(c.Message), Lead: Visible(capital(lead)), Reason: Visible(c.Reason), Confidence: c.Confidence,
		Skill: Visible(s.title()), Code: Visible(c.Skill), Part: Visible(capital(s.partName(c.Part))), Level: c.Level,
		Old: lines(c.Old), New: lines(c.New), Quoted: quoted(c), Fingerprint: Visible(c.Fingerprint),
	}
	for _, a := range c.Aspects {
		out.Aspects = append(out.Aspects, Visible(string(a)))
	}
	if differs(c.Spans) && !out.Quoted {
		for _, span := range c.Spans {
			out.Redline = append(out.Redline, Span{string(span.Op), Visible(span.Text)})
		}
	}
	if moved(c) {
		out.Came, out.Went = Visible(capital(s.placeName(c.Old[0]))), Visible(capital(s.placeName(c.New[0])))
		out.Direction = direction(c)
	}
	out.Evidence = s.newEvidence(c)
	if c.Whole != nil {
		out.Whole = s.newWhole(c.Whole)
	}
	return out
}

func direction(c diff.Change) string {
	switch from := cameFrom(c); {
	case from == 0:
		return "over"
	case c.Level > from:
		return "up"
	}
	return "down"
}

// newEvidence lists what a change rests on, that of its suggestions as well.
func (s section) newEvidence(c diff.Change) []Evidence {
	var all []Evidence
	for _, e := range evidence(c) {
		all = append(all, Evidence{
			Old: lines([]diff.Text{e.Old})[0], New: lines([]diff.Text{e.New})[0], Confidence: e.Confidence,
			OldPlace: Visible(capital(s.placeName(e.Old))), NewPlace: Visible(capital(s.placeName(e.New))),
		})
	}
	return all
}

func evidence(c diff.Change) []diff.Evidence {
	all := c.Evidence
	for _, s := range c.Suggestions {
		all = append(slices.Clip(all), s.Evidence...)
	}
	return all
}

func lines(texts []diff.Text) []Line {
	var all []Line
	for _, t := range texts {
		all = append(all, Line{Visible(t.Text.Text), Visible(t.From.String())})
	}
	return all
}

func (s section) newWhole(skill *framework.Skill) []WholePart {
	var parts []WholePart
	if d := skill.Description; d.Text != "" {
		parts = append(parts, WholePart{"Description", []Line{{Visible(d.Text), Visible(d.From.String())}}})
	}
	for _, l := range skill.Levels {
		part := WholePart{Name: capital(cmp.Or(Visible(l.Label), levelOf(s.row, l.Number)))}
		for _, statement := range l.Statements {
			part.Lines = append(part.Lines, Line{Visible(statement.Text), Visible(statement.From.String())})
		}
		parts = append(parts, part)
	}
	return parts
}

// kinds are the headings of release notes and what stands under each, the
// first that fits.
var kinds = []struct {
	heading string
	fits    func(Change) bool
}{
	{"New", func(c Change) bool { return c.Rule == "skill-added" }},
	{"Renamed", func(c Change) bool {
		return c.Rule == "skill-renamed" || c.Rule == "skill-recoded" || c.Rule == "skill-moved"
	}},
	{"Retired", func(c Change) bool {
		return c.Rule == "skill-removed" || c.Rule == "skill-split" || c.Rule == "skill-merged" || c.Rule == "skill-code-reused"
	}},
	{"Levels", func(c Change) bool {
		return c.Rule == "level-added" || c.Rule == "level-removed" || c.Rule == "level-ladder-shifted"
	}},
	{"Edition", func(c Change) bool { return strings.HasPrefix(c.Rule, "edition-") }},
	{"Defects", func(c Change) bool { return strings.HasPrefix(c.Rule, "defect-") }},
	{"Editorial", func(c Change) bool { return c.Class == string(diff.Editorial) }},
	{"Guidance", func(c Change) bool { return strings.HasPrefix(c.Rule, "guidance-") }},
	{"Reworded", func(Change) bool { return true }},
}

// headings is the order in which release notes have the kinds.
var headings = []string{"Edition", "New", "Renamed", "Retired", "Levels", "Reworded", "Guidance", "Editorial", "Defects"}

func newNotes(skills []SkillNotes) []Notes {
	by := map[string][]Change{}
	for _, s := range skills {
		for _, p := range s.Parts {
			for _, c := range p.Changes {
				heading := headingOf(c)
				by[heading] = append(by[heading], c)
			}
		}
	}
	var all []Notes
	for _, heading := range headings {
		if len(by[heading]) > 0 {
			all = append(all, Notes{heading, by[heading]})
		}
	}
	return all
}

func headingOf(c Change) string {
	for _, k := range kinds {
		if k.fits(c) {
			return k.heading
		}
	}
	return ""
}

// ids gives the parts of a report names for links, which are alike in every
// run.
type ids struct {
	skill map[string]string
	taken map[string]int // how often a name was given to a change
}

// plainID is what can stand in an address as it is.
var plainID = regexp.MustCompile(`^[A-Za-z0-9]{1,64}$`)

func newIDs(c *diff.Changelog) ids {
	out := ids{map[string]string{}, map[string]int{}}
	for _, change := range c.Changes {
		switch {
		case out.skill[change.Skill] != "":
		case plainID.MatchString(change.Skill):
			out.skill[change.Skill] = "skill-" + change.Skill
		default:
			out.skill[change.Skill] = fmt.Sprintf("skill--%d", len(out.skill))
		}
	}
	return out
}

var notPlain = regexp.MustCompile(`[^A-Za-z0-9]+`)

func (i ids) part(skill, part string) string {
	if !headed(part) {
		part = "whole"
	}
	return i.skill[skill] + "-" + notPlain.ReplaceAllString(part, "-")
}

// change names a change by its fingerprint, so that links outlive other
// changes.
func (i ids) change(c diff.Change) string {
	id := "change-" + notPlain.ReplaceAllString(c.Fingerprint, "-")
	i.taken[id]++
	if n := i.taken[id]; n > 1 {
		id += fmt.Sprintf("--%d", n)
	}
	return id
}
