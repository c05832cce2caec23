package report

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/diff"
)

// Matrix is the summary of a comparison: the changed skills by the levels of
// the framework.
type Matrix struct {
	Levels []MatrixLevel // ascending: the columns
	Rows   []MatrixRow   // in the order of the changes
}

// MatrixLevel is a column.
type MatrixLevel struct {
	Number int
	Label  string // "Level 5", or what the framework calls it
}

// MatrixRow is what became of one skill.
type MatrixRow struct {
	ID         string // of the skill in an HTML report
	Code, Name string
	Cells      []MatrixCell // one for each of Matrix.Levels
	Overall    diff.Letter  // by how much of the words of the skill changed
	Size       float64      // how much that is, from 0 to 1
	// Verdict predicts whether assessments made against the old text are
	// affected, and Why says by what.
	Verdict diff.Verdict
	Affects bool   // the verdict is yes
	Why     string // "" where the verdict is no
	Changes int
}

// MatrixCell is what became of one level of one skill.
type MatrixCell struct {
	ID      string // of the level in an HTML report; "" where it did not change
	Level   MatrixLevel
	Defined bool // in either edition
	Letter  diff.Letter
	Changes int
	Moved   string // where statements came from or went to: "from level 3"; "" where none did
}

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

func (s section) changes() []diff.Change {
	var all []diff.Change
	for _, p := range s.parts {
		for _, g := range p.groups {
			all = append(all, g...)
		}
	}
	return all
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
	r.Verdict, r.Why, r.Affects = a.Answer, Visible(a.Why()), a.Answer == diff.Affected
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

// endName names an end of a move: as [section.placeName] does for statements,
// "guidance" or "guidance of NETS" for what is of no level.
func (s section) endName(t diff.Text) string {
	switch {
	case t.Level > 0:
		return s.placeName(t)
	case t.Skill == "":
		return "guidance"
	}
	return "guidance of " + t.Skill
}

// placeName names where a text stands: "level 4", or "level 4 of NETS" in
// another skill.
func (s section) placeName(t diff.Text) string {
	switch {
	case t.Level == 0:
		return t.Skill
	case t.Skill == "":
		return levelOf(s.row, t.Level)
	}
	return levelOf(diff.Row{}, t.Level) + " of " + t.Skill
}

// levelOf is what people call a level of a skill.
func levelOf(r diff.Row, number int) string { return r.LevelName(number) }

// matrixMarkdown writes the summary table that publishers print.
func matrixMarkdown(c *diff.Changelog, _ Style) ([]byte, error) {
	var n notes
	m := NewMatrix(c)
	old, new := sides(c)
	n.printf("## Summary of changes from %s to %s\n\n", markdown(old), markdown(new))
	if lines := slices.Concat(DoubtLines(c.Doubts), unstated(c)); len(lines) > 0 {
		n.printf("**Not compared**\n\n")
		for _, line := range lines {
			n.printf("- %s\n", markdown(line))
		}
		n.printf("\n")
	}
	if len(m.Rows) == 0 {
		n.printf("%s\n", map[bool]string{true: "No skill changed.", false: "No skill changed in what was compared."}[len(c.Doubts) == 0])
		return n.Bytes(), nil
	}
	n.printf("| Skill | Code |")
	for _, l := range m.Levels {
		n.printf(" %s |", markdown(l.Label))
	}
	n.printf(" Overall | Affects assessments? |\n|---|---|%s:-:|---|\n", strings.Repeat(":-:|", len(m.Levels)))
	for _, r := range m.Rows {
		n.printf("| %s | %s |", markdown(r.Name), markdown(r.Code))
		for _, cell := range r.Cells {
			n.printf(" %s |", cell.Letter)
		}
		n.printf(" %s | %s |\n", r.SizeWords(), markdown(r.Affected()))
	}
	n.printf("\n%s\n", legend)
	if same := c.Summary.Skills.Identical; same > 0 {
		n.printf("\n%s not listed: identical in both editions.\n", capital(plural(same, "skill")))
	}
	return n.Bytes(), nil
}

// legend explains the letters, and the words for the whole.
const legend = "L: other words, the same duties. M: one or two duties changed in substance, came or went. H: three or more. " +
	"NEW, DELETE: the skill is defined at this level in one edition only. Blank: the same texts, in whatever order, or not defined. " +
	"Overall is how much of the words of the skill changed: small less than a quarter, medium less than a third, large more. " +
	"Are assessments affected? Yes: at some level one does not stand. Maybe: they stand, and a duty changed, or what the skill is; or nobody can tell."

// Affected is the verdict with the reason for it, where it has one.
func (r MatrixRow) Affected() string { return joined(": ", string(r.Verdict), r.Why) }
