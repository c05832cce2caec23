package report

import (
	"encoding/json"
	"path"
	"slices"
	"strings"

	"compdiff/diff"
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
	Bars     []pageBar     `json:"bars"`  // what the bars by category are made of, from left to right
}

// pagePattern is an edit that recurs.
type pagePattern struct {
	Words string `json:"words"` // what the edit is
	Old   string `json:"old,omitempty"`
	New   string `json:"new,omitempty"`
	Count int    `json:"count"`
	In    []int  `json:"in"`              // the changes that hold it
	Small bool   `json:"small,omitempty"` // nothing but this happened in one place: it can be put out of sight
}

type pageLevel struct {
	Number int    `json:"n"`
	Label  string `json:"label"`
}

type pageKind struct {
	Rule  string `json:"rule"`
	Words string `json:"words"`
}

// pageBar is a part of a bar.
type pageBar struct {
	Class string `json:"class"`
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
	Said     string              `json:"said,omitempty"`   // what became of it, in one sentence
	Size     float64             `json:"size,omitempty"`   // how much of its words changed, from 0 to 1
	Judged   map[int]pageJudged  `json:"judged,omitempty"` // by level, 0 for all of them: what it means for those who hold it
	Doubts   []string            `json:"doubts,omitempty"` // what of it could not be compared
	Parts    []pagePart          `json:"parts"`
}

// pageJudged is what a comparison means for those who hold a level.
type pageJudged struct {
	Do     string `json:"do"` // as [Impact.Action] has it
	Why    string `json:"why"`
	Beside string `json:"beside,omitempty"` // what of the skill changed, where nothing of the level did
	Change string `json:"c,omitempty"`      // the fingerprint of that change
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
	Print    string         `json:"print"`       // the fingerprint
	Skill    int            `json:"s"`           // among the skills; -1 for the edition itself
	Breaks   *int           `json:"b,omitempty"` // the skill to which references break, where that is another one
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
	Quoted   bool           `json:"q,omitempty"`    // the message says all the texts
	Only     bool           `json:"only,omitempty"` // nothing but recurring edits, which keep the duty
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
	Stood bool    `json:"b,omitempty"` // nothing went there: it stood there before as well
}

type pageDropped struct {
	Change int     `json:"c"`
	Level  int     `json:"l,omitempty"`
	Place  string  `json:"at"`
	Text   string  `json:"t"`
	Clause string  `json:"cl,omitempty"`
	Fate   string  `json:"fate"`
	Now    string  `json:"now,omitempty"`
	NowAt  string  `json:"nowAt,omitempty"`
	Alike  float64 `json:"alike,omitempty"`
	Stood  bool    `json:"b,omitempty"` // the new text stood there before as well
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
				one := newPageChange(change, b.index(s.ID))
				if at, known := b.at[change.breaks]; known && at != one.Skill {
					one.Breaks = &at
				}
				d.Changes = append(d.Changes, one)
			}
		}
	}
	for _, one := range r.Dropped {
		d.Dropped = append(d.Dropped, pageDropped{one.change, one.Level, one.Place, one.Text, one.Clause, one.Fate, one.Now, one.NowAt, one.Alike, one.before})
	}
	for _, p := range r.Patterns {
		d.Patterns = append(d.Patterns, pagePattern{p.Words, p.Old, p.New, p.Count, p.changes, p.small})
	}
	for i := range sweptAway(c) {
		d.Changes[i].Only = true
	}
	for _, s := range segments {
		d.Bars = append(d.Bars, pageBar{s.Class, s.Words})
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
	if !c.certain() {
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
		out.Evidence = append(out.Evidence, pageEvidence{e.Old.Text, e.OldPlace, e.New.Text, e.NewPlace, e.Confidence, e.Copied})
	}
	return out
}

var spanSign = map[string]string{string(diff.Equal): "=", string(diff.Delete): "-", string(diff.Insert): "+"}

// placesOf says where texts were read, by the names of files alone.
func placesOf(side string, lines []Line) []string {
	var all []string
	for _, l := range lines {
		if l.From != "" {
			all = append(all, side+": "+l.short())
		}
	}
	return all
}

// short is the place by the name of the file, without its folders.
func (l Line) short() string { return path.Base(strings.ReplaceAll(l.From, `\`, "/")) }
