package report

import (
	"cmp"
	"slices"

	"compdiff/diff"
)

// NewMatrix sums a changelog up by skill and level, with the letters and the
// verdicts of its rows.
func NewMatrix(c *diff.Changelog) Matrix {
	m := Matrix{}
	ids := newIDs(c)
	byLevel := map[int]string{}
	for _, r := range c.Skills {
		for _, n := range slices.Concat(r.Old, r.New) {
			byLevel[n] = cmp.Or(byLevel[n], capital(levelOf(r, n)))
		}
	}
	for _, n := range ladder(c.Skills) {
		m.Levels = append(m.Levels, MatrixLevel{n, Visible(byLevel[n])})
	}
	for _, s := range sections(c) {
		if s.skill != "" {
			m.Rows = append(m.Rows, s.matrixRow(m.Levels, ids))
		}
	}
	return m
}

func (s section) matrixRow(columns []MatrixLevel, ids ids) MatrixRow {
	changes := s.changes()
	r := MatrixRow{ID: ids.skill[s.skill], Code: Visible(s.row.Code), Name: Visible(s.row.Name), Changes: len(changes)}
	if r.Code == "" && r.Name == "" {
		r.Code = Visible(s.skill)
	}
	for _, l := range columns {
		r.Cells = append(r.Cells, s.matrixCell(l, changes, ids))
	}
	r.Overall, r.Size = s.row.Overall, s.row.Size
	r.judge(s.row.Affects)
	return r
}

func (s section) matrixCell(l MatrixLevel, changes []diff.Change, ids ids) MatrixCell {
	defined := slices.Contains(s.row.Old, l.Number) || slices.Contains(s.row.New, l.Number)
	cell := MatrixCell{Level: l, Defined: defined, Letter: s.row.Letters[l.Number]}
	here := slices.DeleteFunc(slices.Clone(changes), func(c diff.Change) bool { return !c.Concerns(l.Number) })
	cell.Changes = len(here)
	for _, c := range here {
		cell.Moved = joined(" and ", cell.Moved, s.movement(c, l.Number))
	}
	if len(here) > 0 {
		cell.ID = ids.part(s.skill, here[0].Part)
	}
	return cell
}

// judge notes a verdict with its reasons.
func (r *MatrixRow) judge(a diff.Affects) {
	r.Verdict, r.Why, r.Affects = a.Answer, Visible(hinted(a.Why())), a.Answer == diff.Affected
}

// movement says where a moved statement came from or went to, as seen from one
// level of the skill.
func (s section) movement(c diff.Change, level int) string {
	switch {
	case !c.Moves():
		return ""
	case c.New[0].Skill == "" && c.New[0].Level == level:
		return "from " + s.placeName(c.Old[0])
	}
	return "to " + s.placeName(c.New[0])
}

// legend explains the letters, and the words for the whole.
const legend = "L: other words, the same duties. M: one or two duties changed in substance, came or went. H: three or more. " +
	"NEW, DELETE: the skill is defined at this level in one edition only. Blank: the same texts, in whatever order, or not defined. " +
	"Overall is how much of the words of the skill changed: small less than a quarter, medium less than a third, large more. " +
	"Are assessments affected? Yes: at some level one does not stand. Maybe: they stand, and a duty changed, or what the skill is; or nobody can tell."

// affected is the verdict with the reason for it, where it has one.
func (r MatrixRow) affected() string { return joined(": ", string(r.Verdict), r.Why) }
