package report

import (
	"cmp"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

// fateWords say in a table what became of a duty, as all formats say it.
var fateWords = map[string]string{fateOtherWords: "perhaps in other words at its level", fateGone: "not found again", fateLeftOut: "not found again in part", fateKept: "found elsewhere in part"}

// newDropped lists the duties that were dropped, in the order of the changes.
func newDropped(c *diff.Changelog) []Dropped {
	ids := newIDs(c)
	var all []Dropped
	n := 0
	for _, s := range sections(c) {
		for _, change := range s.changes() {
			id := ids.change(change)
			for _, d := range s.dropped(change) {
				d.ID, d.SkillID, d.change = id, ids.skill[s.skill], n
				d.Skill, d.Code = Visible(s.title()), Visible(s.skill)
				d.kept = change.Rule != "skill-removed"
				all = append(all, d)
			}
			n++
		}
	}
	return all
}

// dropped lists the duties that one change dropped.
func (s section) dropped(c diff.Change) []Dropped {
	switch {
	case c.Rule == "statement-removed":
		return s.went(c, c.Old, fateGone)
	case c.Rule == "level-removed":
		return s.went(c, c.Old, fateLevel)
	case c.Rule == "skill-removed" && c.Whole != nil:
		return s.went(c, statementsOf(c.Whole), fateSkill)
	case c.Moves():
		return []Dropped{s.droppedText(c.Old[0], c.New[0], fateMoved, c.Confidence)}
	case moves(c):
		return []Dropped{s.droppedText(c.Old[0], c.New[0], fateNote, c.Confidence)}
	case c.Level > 0 && len(c.Old) > 0 && len(c.New) > 0:
		return s.leftOut(c)
	}
	return nil
}

// went lists texts that stand nowhere any more, with what came of them where
// there is evidence of it.
func (s section) went(c diff.Change, texts []diff.Text, fate string) []Dropped {
	var all []Dropped
	for _, t := range texts {
		t.Level = cmp.Or(t.Level, c.Level)
		d := s.droppedText(t, diff.Text{}, fate, 0)
		for _, e := range evidence(c) {
			if e.Old.Text.Text == t.Text.Text && e.Old.Level == t.Level && e.Confidence > d.Alike && findsAgain(e) {
				d = s.droppedText(t, e.New, fate, e.Confidence)
				d.before = e.Copied
			}
		}
		all = append(all, s.traced(c, t, d.found()))
	}
	return all
}

// traced is a duty with what a trace of it says: that texts have it between them, or that one of its level
// perhaps says it in other words.
func (s section) traced(c diff.Change, t diff.Text, d Dropped) Dropped {
	fate := map[diff.Fate]string{diff.InPieces: fateFound, diff.OtherWords: fateOtherWords}[tracedFate(c, t.Text.Text)]
	if fate == "" || d.Fate == fateSkill || d.Fate == fateHeir {
		return d
	}
	traced, _ := c.TraceOf(t.Text.Text)
	first := traced.Pieces[0]
	d = s.droppedText(t, first.New, fate, first.Confidence)
	d.before = first.Copied
	return d
}

// found is a duty with the fate of those that were found elsewhere, where it was.
func (d Dropped) found() Dropped {
	switch {
	case d.Now == "":
	case d.Fate == fateGone || d.Fate == fateLevel:
		d.Fate = fateFound
	case d.Fate == fateSkill:
		d.Fate = fateHeir
	}
	return d
}

func (s section) droppedText(was, now diff.Text, fate string, alike float64) Dropped {
	named := s.placeName
	if fate == fateNote {
		named = s.endName
	}
	d := Dropped{
		Level: was.Level, Place: Visible(capital(named(was))), Text: Visible(was.Text.Text), Fate: fate,
		Now: Visible(now.Text.Text), Alike: alike,
	}
	if d.Now != "" {
		d.NowAt = Visible(capital(named(now)))
	}
	return d
}

// leftOut is a statement that lost a part: the clause is what went, or what stands elsewhere where all of
// that does.
func (s section) leftOut(c diff.Change) []Dropped {
	p := partsOf(c, s.standing)
	fate, clauses := fateLeftOut, p.gone
	if len(p.gone) == 0 {
		fate, clauses = fateKept, p.kept
	}
	if len(clauses) == 0 {
		return nil
	}
	d := s.droppedText(c.Old[0], c.New[0], fate, c.Confidence)
	d.Text, d.Now = Visible(strings.Join(wordsOf(c.Old), " ")), Visible(strings.Join(wordsOf(c.New), " "))
	d.Clause, d.NowAt = Visible(strings.Join(clauses, " … ")), ""
	return []Dropped{d}
}

// statementsOf lists the statements of a skill as texts of changes.
func statementsOf(s *framework.Skill) []diff.Text {
	var all []diff.Text
	for _, l := range s.Levels {
		for i, statement := range l.Statements {
			all = append(all, diff.Text{Text: framework.Text{Text: statement.Text, From: statement.From}, Level: l.Number, Index: i})
		}
	}
	return all
}
