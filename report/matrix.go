package report

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

// Letter says how much changed, as publishers print it in a table of skills by
// levels.
type Letter string

// The letters. What is blank did not change, or is not defined at all.
const (
	Blank   Letter = ""
	Low     Letter = "L"      // other words or punctuation, the same duties
	Medium  Letter = "M"      // one or two duties changed in substance, came or went
	High    Letter = "H"      // three duties or more
	Added   Letter = "NEW"    // the skill was not defined at this level
	Deleted Letter = "DELETE" // the skill is no longer defined at this level
)

// many is how many changed duties weigh high.
const many = 3

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
	Overall    Letter       // the weightiest of what changed anywhere in the skill
	// Verdict predicts whether assessments made against the old text are
	// affected, and Why says by what.
	Verdict Verdict
	Affects bool   // the verdict is yes
	Why     string // "" where the verdict is no
	Changes int
}

// MatrixCell is what became of one level of one skill.
type MatrixCell struct {
	ID      string // of the level in an HTML report; "" where it did not change
	Level   MatrixLevel
	Defined bool // in either edition
	Letter  Letter
	Changes int
	Moved   string // where statements came from or went to: "from level 3"; "" where none did
}

// NewMatrix sums a changelog up by skill and level. A letter counts duties, not
// characters: each statement that was added, removed, moved, or reworded in
// substance is one.
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
	r.Overall = overall(r.Cells, changes)
	r.Verdict, r.Why = s.predict(changes)
	r.Affects = r.Verdict == Affected
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
	was, is := slices.Contains(s.row.Old, l.Number), slices.Contains(s.row.New, l.Number)
	cell := MatrixCell{Level: l, Defined: was || is}
	here := slices.DeleteFunc(slices.Clone(changes), func(c diff.Change) bool { return !concerns(c, l.Number) })
	cell.Changes = len(here)
	for _, c := range here {
		cell.Moved = joined(" and ", cell.Moved, s.movement(c, l.Number))
	}
	switch {
	case is && !was:
		cell.Letter = Added
	case was && !is:
		cell.Letter = Deleted
	case len(here) > 0:
		cell.Letter = weigh(duties(here))
	}
	if len(here) > 0 {
		cell.ID = ids.part(s.skill, here[0].Part)
	}
	return cell
}

// concerns reports whether a change is one of the level, or took a statement
// away from it.
func concerns(c diff.Change, level int) bool { return c.Level == level || cameFrom(c) == level }

// cameFrom is the level of the same skill that a moved statement stood at; 0
// where it did not change its level, or is another skill's now.
func cameFrom(c diff.Change) int {
	if !moved(c) || c.Old[0].Skill != "" || c.New[0].Skill != "" || c.Old[0].Level == c.Level {
		return 0
	}
	return c.Old[0].Level
}

// movement says where a moved statement came from or went to, as seen from one
// level of the skill.
func (s section) movement(c diff.Change, level int) string {
	switch {
	case !moved(c):
		return ""
	case c.New[0].Skill == "" && c.New[0].Level == level:
		return "from " + s.placeName(c.Old[0])
	}
	return "to " + s.placeName(c.New[0])
}

// moved reports that a statement stands elsewhere.
func moved(c diff.Change) bool {
	return c.Rule == "statement-moved" && len(c.Old) > 0 && len(c.New) > 0
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

// duties counts what changed in substance.
func duties(changes []diff.Change) int {
	n := 0
	for _, c := range changes {
		if c.Class == "" || c.Class == diff.Substantive {
			n += max(1, min(len(c.Old), len(c.New)))
		}
	}
	return n
}

func weigh(duties int) Letter {
	switch {
	case duties == 0:
		return Low
	case duties < many:
		return Medium
	}
	return High
}

// order ranks letters; a level that came weighs as two duties do, one that went
// as many.
var order = map[Letter]int{Blank: 0, Low: 1, Medium: 2, Added: 2, High: 3, Deleted: 3}

var byRank = []Letter{Blank, Low, Medium, High}

// overall is the weightiest letter of a skill. Guidance never weighs more than
// low: nobody is assessed against it.
func overall(cells []MatrixCell, changes []diff.Change) Letter {
	rank := 0
	for _, cell := range cells {
		rank = max(rank, order[cell.Letter])
	}
	for _, c := range changes {
		switch {
		case c.Rule == "skill-added":
			return Added
		case c.Rule == "skill-removed":
			return Deleted
		case c.Level != 0:
		case c.Part == "guidance" || c.Part == "category":
			rank = max(rank, order[Low])
		case c.Severity == framework.Error:
			rank = max(rank, order[High])
		default:
			rank = max(rank, order[weigh(duties([]diff.Change{c}))])
		}
	}
	return byRank[rank]
}

// levelOf is what people call a level of a skill.
func levelOf(r diff.Row, number int) string { return r.LevelName(number) }

// matrixMarkdown writes the summary table that publishers print.
func matrixMarkdown(c *diff.Changelog, _ Style) ([]byte, error) {
	var n notes
	m := NewMatrix(c)
	old, new := sides(c)
	n.printf("## Summary of changes from %s to %s\n\n", markdown(old), markdown(new))
	if lines := DoubtLines(c.Doubts); len(lines) > 0 {
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
		n.printf(" %s | %s |\n", r.Overall, markdown(r.Affected()))
	}
	n.printf("\n%s\n", legend)
	if same := c.Summary.Skills.Identical; same > 0 {
		n.printf("\n%s not listed: identical in both editions.\n", capital(plural(same, "skill")))
	}
	return n.Bytes(), nil
}

// legend explains the letters.
const legend = "L: other words, the same duties. M: one or two duties changed in substance, came or went. H: three or more. " +
	"NEW, DELETE: the skill is defined at this level in one edition only. Blank: the same texts, in whatever order, or not defined. " +
	"Whether assessments are affected is a prediction; maybe: duties changed, and nothing shows whether more is asked or less."

// Affected is the verdict with the reason for it, where it has one.
func (r MatrixRow) Affected() string { return joined(": ", string(r.Verdict), r.Why) }
