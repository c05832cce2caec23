package report

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strconv"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/profile"
)

// Profile is a text that refers to skills: a role profile, a job description,
// a table of who has which skill at which level.
type Profile = profile.Profile

// Impact is what a comparison means for one reference of a profile.
type Impact struct {
	At     framework.From
	Code   string      // as the profile has it
	Name   string      // of the skill in the old edition
	Role   string      // the role or holder that it stands with, as the profile names it
	Level  int         // 0 where the profile names none
	Letter diff.Letter // how much changed at that level and in what holds for all; blank where nothing did
	// Standing says whether an assessment against the reference may stand; where
	// it names no level, the gravest of all.
	Standing carry.Verdict
	Verdict  diff.Verdict // the same as an answer: whether an assessment is affected
	Affects  bool         // the answer is yes
	Why      string       // why; "" where nothing bears on an assessment
	Changes  []Change

	Doubt string // why it could not be compared; "" where it was
	Quote string // the statement of the old edition that the profile quotes; "" for other references

	undefined string // which edition lacks the level: "no edition defines level 7"
	nowhere   bool   // neither defines it: there is nothing that could have changed
	decisive  string // the fingerprint of the change that decides; "" where the judgement names none
	span      reach
}

// Impacts is what a comparison means for profiles, in their order.
type Impacts struct {
	Old, New diff.Edition // what was compared; zero where a saved document does not say
	Impacts  []Impact
	Doubts   []diff.Doubt // what could not be compared
	Remarks  []string     // what a reader must know of how it was found; nil where there is nothing
}

// asides are lines about the whole: what inferred labels rest on, and the remarks.
func (d Impacts) asides() []string {
	lines := visible(d.Remarks)
	if d.between("") != "" {
		lines = append(inferredLabels(&diff.Changelog{Old: d.Old, New: d.New}), lines...)
	}
	return lines
}

// between names what was compared, with a word or a sign in between; "" where that is
// not known.
func (d Impacts) between(sign string) string {
	if len(d.Old.Sources)+len(d.New.Sources) == 0 {
		return ""
	}
	old, new := sides(&diff.Changelog{Old: d.Old, New: d.New})
	return old + sign + new
}

// Severity is what the reference's owner has to do: act, look, or nothing. It is
// that of the verdict; what was not compared weighs as an error, as everywhere.
func (i Impact) Severity() framework.Severity {
	switch {
	case i.Doubt != "":
		return framework.Error
	case i.Standing == carry.Same && len(i.Changes) > 0:
		return framework.Info
	}
	return verdictSeverity[i.Standing]
}

// reach is where a profile has a reference.
type reach struct {
	profile, line int    // counted from 0
	start, end    int    // of the code or the name, or of the quotation
	last          int    // the line in which a quotation ends
	levels        [2]int // of the levels; both 0 where there are none
}

// NewImpacts finds the skills of the old edition that profiles refer to, by
// code or name and level and by the statements that they quote, and says what became
// of each, and what that means by the judgement of the comparison. Of more than
// [MostReferences] the rest is left out.
func NewImpacts(c *diff.Changelog, judged carry.Step, old *framework.Edition, profiles []Profile) []Impact {
	bySkill := map[string]section{}
	for _, s := range sections(c) {
		bySkill[s.skill] = s
		for _, change := range s.changes() {
			if (change.Rule == "skill-recoded" || change.Rule == "skill-renamed" && s.row.Code == "") && len(change.Old) > 0 {
				bySkill[change.Old[0].Text.Text] = s
			}
		}
	}
	defined := map[string][]int{}
	for _, s := range old.Skills {
		for _, l := range s.Levels {
			defined[cmp.Or(s.Code, s.Name)] = append(defined[cmp.Or(s.Code, s.Name)], l.Number)
		}
	}
	ids := newIDs(c)
	impacts := []Impact{}
	known, fates := map[referred]Impact{}, newQuotedFates(c)
	for _, r := range references(old, profiles) {
		at := referred{r.key(), r.Level}
		if same, is := known[at]; is && r.Quote == "" {
			impacts = append(impacts, same.as(r))
			continue
		}
		s, changed := bySkill[r.key()]
		if !changed {
			s.row.New = defined[r.key()]
		}
		s.row.Old = defined[r.key()]
		if r.Quote != "" {
			impacts = append(impacts, s.quoted(fates, judged, r, ids).withDoubts(c.Doubts))
			continue
		}
		known[at] = s.impact(judged.Of(r.key(), r.Level), r, ids).withDoubts(c.Doubts)
		impacts = append(impacts, known[at])
	}
	return impacts
}

// referred is what references are to: all to one level have one answer.
type referred struct {
	skill string
	level int
}

// as is what became of the level of a reference, said of another reference to it.
func (i Impact) as(r Impact) Impact {
	i.At, i.Code, i.Name, i.Role, i.span = r.At, r.Code, r.Name, r.Role, r.span
	return i
}

// withDoubts is an impact with what could not be compared of its skill, at its
// level or in what holds for all levels.
func (i Impact) withDoubts(doubts []diff.Doubt) Impact {
	var own []diff.Doubt
	for _, d := range doubts {
		if d.Skill == i.key() && carry.Bears(d.Part) && (i.Level == 0 || d.Level == 0 || d.Level == i.Level) {
			own = append(own, d)
		}
	}
	for _, g := range groupDoubts(own) {
		i.Doubt = joined("; ", i.Doubt, Visible(g.line()))
	}
	if i.Doubt != "" && !i.Affects {
		i.Standing, i.Verdict, i.Why = carry.Unknown, diff.Doubtful, i.Doubt
	}
	return i
}

// undefined says which edition lacks a level; "" where the old one has it.
func (s section) undefined(level int) string {
	name := levelOf(s.row, level)
	switch {
	case level == 0 || slices.Contains(s.row.Old, level):
		return ""
	case slices.Contains(s.row.New, level):
		return "the old edition does not define " + name + ", the new one does"
	}
	return "no edition defines " + name
}

// impact says of a reference what was judged of its level, or of all levels where
// it names none.
func (s section) impact(judged carry.Judgement, r Impact, ids ids) Impact {
	var here []diff.Change
	for _, change := range s.changes() {
		if r.Level == 0 || change.Level == 0 || change.Concerns(r.Level) {
			here = append(here, change)
			r.Changes = append(r.Changes, s.newChange(change, change.Message, ids))
		}
	}
	if r.Letter = s.row.Overall; r.Level != 0 {
		r.Letter = s.row.LetterAt(r.Level, here)
	}
	r = r.standing(judged)
	if r.undefined = Visible(s.undefined(r.Level)); r.undefined != "" {
		r.Why = joined("; ", r.undefined, r.Why)
		if !r.Affects { // whoever wrote it meant something
			r.Standing, r.Verdict = carry.Unknown, diff.Doubtful
		}
		if r.nowhere = !slices.Contains(s.row.New, r.Level); r.nowhere && !r.Affects {
			r.Why, r.Changes, r.Letter, r.decisive = r.undefined, nil, "", ""
		}
	}
	return r
}

// standing is the impact with a judgement.
func (i Impact) standing(j carry.Judgement) Impact {
	i.Standing, i.Verdict, i.Affects = j.Verdict, j.Affects, j.Affects == diff.Affected
	i.Why, i.decisive = Visible(hinted(j.Reason)), j.Decisive
	return i
}

// verdictOf says an impact in words.
func (i Impact) verdictOf() string {
	switch {
	case i.Quote != "":
		return i.quoteVerdict()
	case i.Doubt != "" && !i.Affects, i.undefined != "" && !i.Affects:
		return i.Why
	case i.Standing == carry.Same && len(i.Changes) == 0:
		return "unchanged"
	case i.Standing == carry.Same:
		return plural(len(i.Changes), "change") + ", without effect on assessments"
	}
	return joined(": ", string(i.Standing), i.Why)
}

// reference names what the profile refers to.
func (i Impact) reference() string {
	if i.Level == 0 {
		return i.key()
	}
	return fmt.Sprintf("%s level %d", i.key(), i.Level)
}

// impactsText lists the references of profiles, one line each, with the changes
// of those that somebody must look at.
func impactsText(d Impacts, s Style) ([]byte, error) {
	p := &printer{style: s}
	p.doubts(d.Doubts)
	for _, i := range d.Impacts {
		p.item(0, piece{strong, i.At.String() + ": "}, piece{severityInk[i.Severity()], i.reference()},
			piece{text: " " + i.Name + ": "}, piece{text: i.verdictOf()})
		if s.Stat || !i.Severity().AtLeast(framework.Warning) {
			continue
		}
		for _, c := range i.Changes {
			p.item(4, piece{faint, "- "}, piece{text: c.Message}, piece{faint, " [" + c.Rule + "]"})
		}
		if c := i.Decisive(); c != nil && !c.Quoted {
			p.item(4, piece{faint, "> "}, piece{text: plainRedline(*c)})
		}
	}
	if len(d.Impacts) > 0 && !s.Stat {
		p.blank()
		for _, r := range newRoles(d.Impacts) {
			p.item(0, piece{strong, r.Name + ": "}, piece{severityInk[severityOf[r.Action]], r.Action}, piece{faint, " (" + plural(len(r.References), "reference") + ")"})
		}
		p.blank()
	}
	if between := d.between(" -> "); between != "" {
		p.line(0, piece{text: between})
	}
	for _, line := range d.asides() {
		p.item(0, piece{}, piece{faint, line})
	}
	p.line(0, piece{strong, impactCounts(d.Impacts)})
	return p.out.Bytes(), nil
}

func impactCounts(impacts []Impact) string {
	n, doubted := map[framework.Severity]int{}, 0
	for _, i := range impacts {
		if i.Doubt != "" && !i.Affects {
			doubted++
			continue
		}
		n[i.Severity()]++
	}
	if len(impacts) == 0 {
		return "no reference to a skill was found"
	}
	return plural(len(impacts), "reference") + ": " + became(count{n[framework.Error], "affected"}, count{n[framework.Warning], "to look at"},
		count{n[framework.Info], "not affected"}, count{n[framework.Off], "unchanged"}, count{doubted, "not compared"})
}

// impactsMarkdown writes a table of references.
func impactsMarkdown(d Impacts, _ Style) ([]byte, error) {
	var n notes
	impacts := d.Impacts
	n.printf("## Profiles and what changed for them\n\n")
	if between := d.between(" to "); between != "" {
		n.printf("From %s. ", markdown(between))
	}
	n.printf("%s.\n", capital(impactCounts(impacts)))
	n.asides(d.asides())
	n.doubts("###", d.Doubts)
	for _, r := range newRoles(impacts) {
		n.printf("\n### %s: %s\n\n", markdown(r.Name), r.Action)
		for _, i := range r.References {
			n.printf("- *%s*: %s %s: %s\n", capital(i.Action()), markdown(i.reference()), markdown(i.Name), markdown(i.verdictOf()))
			if c := i.Decisive(); c != nil && i.Action() != Nothing && c.markdown() != "" {
				n.printf("  - %s: %s\n", markdown(capital(c.Kind)), c.markdown())
			}
		}
	}
	if len(impacts) > 0 {
		n.printf("\n### All references\n\n| Where | Skill | Change | What it means |\n|---|---|:-:|---|\n")
	}
	for _, i := range impacts {
		n.printf("| %s | %s | %s | %s |\n", markdown(i.At.String()), markdown(i.reference()+" "+i.Name), i.Letter, markdown(i.verdictOf()))
	}
	return n.Bytes(), nil
}

// severityOf is the weight of an action, for its colour.
var severityOf = map[string]framework.Severity{Reassess: framework.Error, ReadThis: framework.Warning, Correct: framework.Warning}

// decisiveText is the redline of the decisive change as plain text.
func (i Impact) decisiveText() string {
	if c := i.Decisive(); c != nil {
		return plainRedline(*c)
	}
	return ""
}

// impactsXLSX writes a workbook of references.
func impactsXLSX(d Impacts, _ Style) ([]byte, error) {
	b := newBook()
	roles := [][]string{{"Role", "Action", "References"}}
	for _, r := range newRoles(d.Impacts) {
		roles = append(roles, []string{r.Name, r.Action, strconv.Itoa(len(r.References))})
	}
	b.sheet(rolesSheet, roles, nil)
	b.sheet(referencesSheet, impactRows(d), nil)
	if d.between("") != "" {
		old, new := sides(&diff.Changelog{Old: d.Old, New: d.New})
		b.sheet(comparedSheet, [][]string{{"Side", "Edition", "Source"}, {"Old", old, origin(d.Old, path.Base)}, {"New", new, origin(d.New, path.Base)}}, nil)
	}
	b.remarks(d.Remarks)
	return b.Bytes()
}

// The sheets of a workbook of references.
const (
	rolesSheet      = "Roles"
	referencesSheet = "References"
	comparedSheet   = "Compared"
)

// impactsCSV writes a row for each reference.
func impactsCSV(d Impacts, _ Style) ([]byte, error) { return writeCSV(impactRows(d)) }

func impactRows(d Impacts) [][]string {
	rows := [][]string{{"Profile", "Line", "Skill", "Name", "Level", "Change", "Affected", "Why", "Changes", "Role", "Action", "Decisive change", "Verdict"}}
	for _, doubt := range d.Doubts {
		rows = append(rows, []string{Visible(doubt.From.String()), "", Visible(doubt.Skill), "", "", "", "not compared", Visible(doubt.Message), "", "", "", "", ""})
	}
	for _, i := range d.Impacts {
		level := ""
		if i.Level > 0 {
			level = strconv.Itoa(i.Level)
		}
		rows = append(rows, []string{Visible(i.At.File), strconv.Itoa(i.At.Line), Visible(i.Code), i.Name, level, string(i.Letter),
			string(i.Verdict), i.Why, strconv.Itoa(len(i.Changes)), i.Role, i.Action(), i.decisiveText(), string(i.Standing)})
	}
	return rows
}

// Kind is [KindImpacts].
func (Impacts) Kind() Kind { return KindImpacts }

func (d Impacts) content() Impacts { return d }

// Severities has one for each doubt and each reference of a profile.
func (d Impacts) Severities() []framework.Severity {
	var list []framework.Severity
	for _, doubt := range d.Doubts {
		list = append(list, doubt.Severity)
	}
	for _, i := range d.Impacts {
		list = append(list, i.Severity())
	}
	return list
}
