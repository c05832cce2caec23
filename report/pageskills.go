package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/carry"
	"compdiff/diff"
)

// pageSkills are the skills of a page in the making.
type pageSkills struct {
	skills []pageSkill
	at     map[string]int  // by what changes call them
	byID   map[string]int  // by their anchors, the first of each
	alone  map[string]bool // those that one edition alone has, and such levels by [levelKey]
	ends   []moveEnd       // of moves, in those that one edition alone has
	ids    ids
}

// index is the place of a skill by its anchor; -1 where there is none.
func (b *pageSkills) index(id string) int {
	if i, known := b.byID[id]; known {
		return i
	}
	return -1
}

func newPageSkills(c *diff.Changelog, r Release) *pageSkills {
	b := &pageSkills{skills: []pageSkill{}, at: map[string]int{}, byID: map[string]int{}, alone: map[string]bool{}, ids: newIDs(c)}
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
	for _, s := range sections(c) {
		b.judgeLevels(s, c.Doubts)
	}
	for _, notes := range r.Skills {
		if i := b.index(notes.ID); i >= 0 && notes.Headline != "" {
			b.skills[i].Said = strings.TrimSuffix(notes.Headline, ".") + "."
		}
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

func (b *pageSkills) add(skill string, s pageSkill) {
	s.ID = cmp.Or(b.ids.skill[skill], fmt.Sprintf("skill-same-%d", len(b.skills)))
	if s.Code == "" && s.Name == "" {
		s.Name = skill
	}
	if plainID().MatchString(skill) {
		s.ID = "skill-" + skill
	}
	s.Code, s.Name = Visible(s.Code), Visible(s.Name)
	b.at[skill] = len(b.skills)
	if _, known := b.byID[s.ID]; !known {
		b.byID[s.ID] = len(b.skills)
	}
	b.skills = append(b.skills, s)
}

// judge notes what the table of skills by levels says of a skill.
func (b *pageSkills) judge(m MatrixRow) {
	i := b.index(m.ID)
	if i < 0 {
		return
	}
	s := &b.skills[i]
	s.Overall, s.Size, s.Verdict, s.Why, s.Letters = m.Overall, m.Size, m.Verdict, m.Why, map[int]diff.Letter{}
	for _, cell := range m.Cells {
		if cell.Letter != "" {
			s.Letters[cell.Level.Number] = cell.Letter
		}
	}
}

// judgeLevels notes for each level, and under 0 for the skill as a whole, what a comparison means for those who hold it, as
// profiles are told it.
func (b *pageSkills) judgeLevels(s section, doubts []diff.Doubt) {
	i, known := b.at[s.skill]
	if !known || s.skill == "" {
		return
	}
	b.skills[i].Judged = map[int]pageJudged{}
	for _, n := range slices.Concat([]int{0}, s.row.Old, s.row.New) {
		held := s.impact(carry.Told(&s.row, n), Impact{Code: s.skill, Level: n}, b.ids).withDoubts(doubts)
		judged := pageJudged{Do: held.Action(), Why: held.verdictOf()}
		if n > 0 {
			judged.Beside, judged.Change = s.besideLevel(n, held, b.skills[i].Letters[n])
		}
		b.skills[i].Judged[n] = judged
	}
}
