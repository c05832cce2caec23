package report

import (
	"cmp"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

// pageData is what the scripts of a page draw its views from: every text once.
// Names are short, since a page has thousands of them.
type pageData struct {
	Old      string        `json:"old"`
	New      string        `json:"new"`
	Lang     string        `json:"lang,omitempty"` // of the texts
	Key      string        `json:"key"`            // of what a reader notes down about this comparison
	Levels   []pageLevel   `json:"levels"`
	Skills   []pageSkill   `json:"skills"`
	Changes  []pageChange  `json:"changes"`
	Dropped  []pageDropped `json:"dropped"`
	Patterns []pagePattern `json:"patterns"`
	Kinds    []pageKind    `json:"kinds"` // the rules that fired, in words
}

// pagePattern is an edit that recurs.
type pagePattern struct {
	Words string `json:"words"` // what the edit is
	Old   string `json:"old,omitempty"`
	New   string `json:"new,omitempty"`
	Count int    `json:"count"`
	In    []int  `json:"in"` // the changes that hold it
}

type pageLevel struct {
	Number int    `json:"n"`
	Label  string `json:"label"`
}

type pageKind struct {
	Rule  string `json:"rule"`
	Words string `json:"words"`
}

// pageSkill is a skill of either edition, changed or not.
type pageSkill struct {
	ID       string              `json:"id"`
	Code     string              `json:"code,omitempty"`
	Name     string              `json:"name"`
	Was      string              `json:"was,omitempty"` // name and code in the old edition, where they differ, one a line
	Category []string            `json:"cat,omitempty"`
	Letters  map[int]diff.Letter `json:"letters,omitempty"` // by level
	Old      []int               `json:"old"`
	New      []int               `json:"new"`
	Overall  diff.Letter         `json:"overall,omitempty"`
	Verdict  diff.Verdict        `json:"verdict"`
	Why      string              `json:"why,omitempty"`
	Levels   string              `json:"at,omitempty"`     // "levels 2, 3; now 1, 2, 3"
	Doubts   []string            `json:"doubts,omitempty"` // what of it could not be compared
	Parts    []pagePart          `json:"parts"`
}

// pagePart is a part of a skill as both editions have it, from top to bottom.
type pagePart struct {
	Name  string    `json:"name"`
	Level int       `json:"level,omitempty"`
	Rows  []pageRow `json:"rows"`
}

// pageRow is a change, or a text that no change names.
type pageRow struct {
	Change *int   `json:"c,omitempty"` // among the changes
	Text   string `json:"t,omitempty"`
	Side   string `json:"on,omitempty"` // "old" or "new" for what one side alone shows here
	Indent int    `json:"in,omitempty"` // the nesting of guidance

	was, is int // where it stands on either side; -1 for nowhere
}

// pageChange is a change. Where Spans is set and either side has one text, Old
// and New are left out: they follow from it.
type pageChange struct {
	ID       string         `json:"id"`
	Print    string         `json:"print"` // the fingerprint
	Skill    int            `json:"s"`     // among the skills; -1 for the edition itself
	Rule     string         `json:"r"`
	Kind     string         `json:"t"` // the rule and the class, in words
	Severity string         `json:"v"`
	Class    string         `json:"k,omitempty"`
	Message  string         `json:"m"`
	Part     string         `json:"p"`
	Level    int            `json:"l,omitempty"`
	Old      []string       `json:"o,omitempty"`
	New      []string       `json:"ne,omitempty"`
	Spans    []string       `json:"d,omitempty"` // each with "=", "-" or "+" in front
	Whole    []pageWhole    `json:"w,omitempty"`
	Reason   string         `json:"why,omitempty"`
	Aspects  []string       `json:"as,omitempty"`
	Sure     float64        `json:"c,omitempty"` // where it is less than certain
	From     []string       `json:"f,omitempty"` // the places: old, then new
	Came     string         `json:"came,omitempty"`
	Went     string         `json:"went,omitempty"`
	Evidence []pageEvidence `json:"e,omitempty"`
	Quoted   bool           `json:"q,omitempty"` // the message says all the texts
}

type pageWhole struct {
	Name  string   `json:"name"`
	Texts []string `json:"texts"`
}

type pageEvidence struct {
	Old   string  `json:"o"`
	OldAt string  `json:"oa"`
	New   string  `json:"n"`
	NewAt string  `json:"na"`
	Alike float64 `json:"c"`
}

type pageDropped struct {
	Change int     `json:"c"`
	Place  string  `json:"at"`
	Text   string  `json:"t"`
	Clause string  `json:"cl,omitempty"`
	Fate   string  `json:"fate"`
	Now    string  `json:"now,omitempty"`
	NowAt  string  `json:"nowAt,omitempty"`
	Alike  float64 `json:"alike,omitempty"`
}

// pageJSON is the data of a page. Go escapes in JSON whatever could end a
// script element.
func pageJSON(c *diff.Changelog, r Release) ([]byte, error) {
	return json.Marshal(newPageData(c, r))
}

func newPageData(c *diff.Changelog, r Release) pageData {
	d := pageData{
		Old: r.Old.Name, New: r.New.Name, Lang: textLanguage(r.Old.Language, r.New.Language), Key: pageKey(c),
		Levels: []pageLevel{}, Changes: []pageChange{}, Dropped: []pageDropped{}, Patterns: []pagePattern{}, Kinds: []pageKind{},
	}
	b := newPageSkills(c, r)
	for _, l := range r.Matrix.Levels {
		d.Levels = append(d.Levels, pageLevel(l))
	}
	d.Skills = b.skills
	for _, s := range r.Skills {
		for _, p := range s.Parts {
			for _, change := range p.Changes {
				d.Changes = append(d.Changes, newPageChange(change, b.index(s.ID)))
			}
		}
	}
	for _, one := range r.Dropped {
		d.Dropped = append(d.Dropped, pageDropped{one.change, one.Place, one.Text, one.Clause, one.Fate, one.Now, one.NowAt, one.Alike})
	}
	for _, p := range r.Patterns {
		d.Patterns = append(d.Patterns, pagePattern{p.Words, p.Old, p.New, p.Count, p.changes})
	}
	for _, rule := range r.Rules {
		d.Kinds = append(d.Kinds, pageKind{rule, ruleWords(rule)})
	}
	return d
}

// pageKey tells comparisons apart by what was compared.
func pageKey(c *diff.Changelog) string {
	var sums []string
	for _, s := range slices.Concat(c.Old.Sources, c.New.Sources) {
		sums = append(sums, s.SHA256[:min(8, len(s.SHA256))])
	}
	return Visible(headline(c) + " " + strings.Join(sums, "-"))
}

func newPageChange(c Change, skill int) pageChange {
	out := pageChange{
		ID: c.ID, Print: c.Fingerprint, Skill: skill, Rule: c.Rule, Kind: c.Kind, Severity: c.Severity, Class: c.Class, Message: c.Message, Part: c.Part, Level: c.Level,
		Reason: c.Reason, Aspects: c.Aspects, From: slices.Concat(placesOf("old", c.Old), placesOf("new", c.New)), Came: c.Came, Went: c.Went, Quoted: c.Quoted,
	}
	if !c.Certain() {
		out.Sure = c.Confidence
	}
	for _, s := range c.Redline {
		out.Spans = append(out.Spans, spanSign[s.Op]+s.Text)
	}
	if len(out.Spans) == 0 || len(c.Old) > 1 || len(c.New) > 1 {
		out.Old, out.New = linesOf(c.Old), linesOf(c.New)
	}
	for _, w := range c.Whole {
		out.Whole = append(out.Whole, pageWhole{w.Name, linesOf(w.Lines)})
	}
	for _, e := range c.Evidence {
		out.Evidence = append(out.Evidence, pageEvidence{e.Old.Text, e.OldPlace, e.New.Text, e.NewPlace, e.Confidence})
	}
	return out
}

var spanSign = map[string]string{string(diff.Equal): "=", string(diff.Delete): "-", string(diff.Insert): "+"}

// placesOf says where texts were read, by the names of files alone.
func placesOf(side string, lines []Line) []string {
	var all []string
	for _, l := range lines {
		if l.From != "" {
			all = append(all, side+": "+l.Short())
		}
	}
	return all
}

// Short is the place by the name of the file, without its folders.
func (l Line) Short() string { return path.Base(strings.ReplaceAll(l.From, `\`, "/")) }

// pageSkills are the skills of a page in the making.
type pageSkills struct {
	skills []pageSkill
	at     map[string]int  // by what changes call them
	alone  map[string]bool // those that one edition alone has, and such levels by [levelKey]
	ids    ids
}

func (b *pageSkills) index(id string) int {
	return slices.IndexFunc(b.skills, func(s pageSkill) bool { return s.ID == id })
}

func newPageSkills(c *diff.Changelog, r Release) *pageSkills {
	b := &pageSkills{skills: []pageSkill{}, at: map[string]int{}, alone: map[string]bool{}, ids: newIDs(c)}
	for _, k := range c.Kept {
		code := k.Skill
		if code == k.Name {
			code = "" // the framework has names alone
		}
		b.add(k.Skill, pageSkill{Code: code, Name: k.Name, Category: visible(k.Category), Old: k.Old, New: k.New, Verdict: diff.Unaffected, Parts: keptParts(k)})
	}
	for _, s := range sections(c) {
		if s.skill == "" {
			continue
		}
		if _, known := b.at[s.skill]; !known {
			b.add(s.skill, pageSkill{Code: s.row.Code, Name: s.row.Name, Old: s.row.Old, New: s.row.New})
		}
	}
	for _, m := range r.Matrix.Rows {
		b.judge(m)
	}
	for _, d := range c.Doubts {
		if i, known := b.at[d.Skill]; known && d.Skill != "" {
			b.skills[i].Doubts = append(b.skills[i].Doubts, Visible(joined(": ", string(d.Side)+" edition", d.Part, d.Message)))
		}
	}
	b.changes(c)
	for i := range b.skills {
		b.skills[i].tidy()
	}
	return b
}

func visible(texts []string) []string {
	var all []string
	for _, t := range texts {
		all = append(all, Visible(t))
	}
	return all
}

func (b *pageSkills) add(skill string, s pageSkill) {
	s.ID = cmp.Or(b.ids.skill[skill], fmt.Sprintf("skill-same-%d", len(b.skills)))
	if s.Code == "" && s.Name == "" {
		s.Name = skill
	}
	if plainID.MatchString(skill) {
		s.ID = "skill-" + skill
	}
	s.Code, s.Name = Visible(s.Code), Visible(s.Name)
	b.at[skill] = len(b.skills)
	b.skills = append(b.skills, s)
}

// judge notes what the table of skills by levels says of a skill.
func (b *pageSkills) judge(m MatrixRow) {
	i := b.index(m.ID)
	if i < 0 {
		return
	}
	s := &b.skills[i]
	s.Overall, s.Verdict, s.Why, s.Letters = m.Overall, m.Verdict, m.Why, map[int]diff.Letter{}
	for _, cell := range m.Cells {
		if cell.Letter != "" {
			s.Letters[cell.Level.Number] = cell.Letter
		}
	}
}

// keptParts are the parts of a skill with the texts that no change names.
func keptParts(k diff.Kept) []pagePart {
	var parts []pagePart
	for _, p := range k.Parts {
		part := pagePart{Name: p.Part}
		for _, t := range p.Texts {
			row := pageRow{Text: Visible(t.Text), Indent: t.Depth, was: t.Old, is: t.New}
			switch {
			case t.Old < 0:
				row.Side = "new"
			case t.New < 0:
				row.Side = "old"
			}
			part.Rows = append(part.Rows, row)
		}
		parts = append(parts, part)
	}
	return parts
}

// changes puts every change into the parts of the skills where it is seen, and
// what is hidden as texts.
func (b *pageSkills) changes(c *diff.Changelog) {
	n := 0
	for _, change := range c.Changes {
		b.alone[change.Skill] = b.alone[change.Skill] || change.Whole != nil
		b.alone[levelKey(change.Rule, change.Skill, change.Level)] = true
	}
	for _, s := range sections(c) {
		for _, change := range s.changes() {
			b.change(change, s, n)
			n++
		}
	}
	for _, change := range c.Hidden {
		if i, known := b.at[change.Skill]; known {
			b.skills[i].hide(change)
		}
	}
}

func (b *pageSkills) change(c diff.Change, s section, n int) {
	own := -1
	if i, known := b.at[c.Skill]; known && c.Skill != "" {
		own = i
	}
	if own < 0 {
		return
	}
	skill := &b.skills[own]
	switch {
	case c.Rule == "skill-renamed" || c.Rule == "skill-recoded":
		skill.Was = joined("\n", skill.Was, Visible(strings.Join(wordsOf(c.Old), " ")))
	case c.Whole != nil:
		skill.whole(c.Whole, c.Rule == "skill-removed")
	case c.Moves():
		if old := cmp.Or(c.Old[0].Skill, c.Skill); !b.alone[old] && !b.alone[levelKey("level-removed", old, c.Old[0].Level)] { // else it is shown with its skill or level
			b.put(old, c.Old[0].Level, pageRow{Change: &n, Side: "old", was: c.Old[0].Index, is: -1})
		}
		if new := cmp.Or(c.New[0].Skill, c.Skill); !b.alone[new] && !b.alone[levelKey("level-added", new, c.New[0].Level)] {
			b.put(new, c.New[0].Level, pageRow{Change: &n, Side: "new", was: -1, is: c.New[0].Index})
		}
	case c.Level > 0:
		skill.put(fmt.Sprintf("level %d", c.Level), pageRow{Change: &n, was: first(c.Old), is: first(c.New)})
	default:
		skill.put(c.Part, pageRow{Change: &n, was: first(c.Old), is: first(c.New)})
	}
}

// put adds a row to a level of a skill, where the page has the skill.
func (b *pageSkills) put(skill string, level int, row pageRow) {
	if i, known := b.at[skill]; known {
		b.skills[i].put(fmt.Sprintf("level %d", level), row)
	}
}

// levelKey names a level that one edition alone has, by the rule that says so.
func levelKey(rule, skill string, level int) string {
	return fmt.Sprintf("%s\x00%s\x00%d", rule, skill, level)
}

func first(texts []diff.Text) int {
	if len(texts) == 0 {
		return -1
	}
	return texts[0].Index
}

func (s *pageSkill) put(part string, row pageRow) {
	for i := range s.Parts {
		if s.Parts[i].Name == part {
			s.Parts[i].Rows = append(s.Parts[i].Rows, row)
			return
		}
	}
	s.Parts = append(s.Parts, pagePart{Name: part, Rows: []pageRow{row}})
}

// hide shows the texts of a change that is not reported as they stand.
func (s *pageSkill) hide(c diff.Change) {
	if c.Defect != "" || conclusion[c.Rule] {
		return
	}
	part := c.Part
	for _, t := range c.New {
		s.put(part, pageRow{Text: Visible(t.Text.Text), Indent: t.Depth, was: first(c.Old), is: t.Index})
	}
	if len(c.New) == 0 {
		for _, t := range c.Old {
			s.put(part, pageRow{Text: Visible(t.Text.Text), Indent: t.Depth, Side: "old", was: t.Index, is: -1})
		}
	}
}

// whole is a skill that one edition alone has.
func (s *pageSkill) whole(skill *framework.Skill, gone bool) {
	s.Category = visible(skill.Category)
	put := func(part, text string, indent int) {
		row := pageRow{Text: Visible(text), Side: "new", Indent: indent, was: -1}
		if gone {
			row.Side, row.is = "old", -1
		}
		for _, p := range s.Parts {
			if p.Name == part {
				row.was, row.is = len(p.Rows), len(p.Rows)
			}
		}
		s.put(part, row)
	}
	if skill.Description.Text != "" {
		put("description", skill.Description.Text, 0)
	}
	for _, l := range skill.Levels {
		for _, t := range l.Statements {
			put(fmt.Sprintf("level %d", l.Number), t.Text, 0)
		}
	}
	for _, one := range skill.Sections {
		put(sectionPart+one.Title, one.Text, 0)
	}
	for _, u := range framework.Units(skill.Guidance) {
		put("guidance", u.Text.Text, u.Depth)
	}
}
