package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"compdiff/diff"
)

// reviewColumns are the columns of the sheet of changes: those that people read
// and fill in, and behind them, hidden, those that programs and filters want.
var (
	reviewColumns = []string{"Skill", "Part", "What happened", "Weight", "Old text", "New text", "Redline", "Reason", "Decision", "Comment"}
	backColumns   = []string{"Code", "Level", "Rule", "Severity", "Class", "Aspects", "Change", "Confidence", "Old place", "New place", "Fingerprint"}
)

// changelogXLSX writes a workbook: what matters on one sheet, the skills with
// their letters, the changes with room for decisions, the duties that were
// dropped, and the edits that recur.
func changelogXLSX(c *diff.Changelog, _ Style) ([]byte, error) {
	b := newBook()
	r := newRelease(c)
	b.sheet(summarySheet, summaryRows(c, r), nil)
	b.sheet(skillsSheet, skillRows(r), nil)
	rows := [][]string{append(append([]string{}, reviewColumns...), backColumns...)}
	redlines := [][]Span{nil}
	for _, d := range c.Doubts {
		rows = append(rows, doubtReview(d))
		redlines = append(redlines, nil)
	}
	for _, s := range r.Skills {
		for _, p := range s.Parts {
			for _, change := range p.Changes {
				rows = append(rows, reviewRow(s, change))
				redlines = append(redlines, redlined(change))
			}
		}
	}
	b.hidden = map[string]int{changesSheet: len(backColumns)}
	b.sheet(changesSheet, rows, redlines)
	b.sheet(droppedSheet, droppedRows(r), nil)
	b.sheet(editsSheet, editRows(r), nil)
	return b.Bytes()
}

// remarksSheet has what readers must know of the whole.
const remarksSheet = "Remarks"

// remarks adds a sheet of remarks, where there are any.
func (b *book) remarks(lines []string) {
	if len(lines) == 0 {
		return
	}
	rows := [][]string{{"Remark"}}
	for _, line := range visible(lines) {
		rows = append(rows, []string{line})
	}
	b.sheet(remarksSheet, rows, nil)
}

// summaryRows are what the first screen of the page says.
func summaryRows(c *diff.Changelog, r Release) [][]string {
	rows := [][]string{{"Topic", "What", "Detail"}, {"Compared", r.Old.Name, r.Old.Sources}, {"", r.New.Name, r.New.Sources}, {"In short", r.Sentence, joined(" ", r.Verdict, r.Hidden)}}
	add := func(topic, name, detail string) { rows = append(rows, []string{topic, name, detail}) }
	for _, line := range slices.Concat(r.Doubts, r.Unstated) {
		add("Not compared", line, "")
	}
	for _, w := range r.Weights {
		add(capital(w.Title), fmt.Sprintf("%s, %s", plural(w.Skills, "skill"), plural(w.Changes, "change")), w.Meaning)
	}
	for _, n := range r.Counts {
		add(capital(n.Things), fmt.Sprintf("%d before, %d now", n.Old, n.New), n.Became)
	}
	for _, h := range r.Highlights {
		for _, item := range h.Items {
			add(h.Heading, item.Text, item.Detail)
		}
	}
	return rows
}

// skillRows has a row for each changed skill.
func skillRows(r Release) [][]string {
	head := []string{"Name", "Code", "Category"}
	for _, l := range r.Matrix.Levels {
		head = append(head, l.Label)
	}
	rows := [][]string{append(head, "Overall", "Share changed", "Affects assessments?", "What became of it", "Changes")}
	notes := map[string]SkillNotes{}
	for _, s := range r.Skills {
		notes[s.ID] = s
	}
	for _, m := range r.Matrix.Rows {
		s := notes[m.ID]
		row := []string{m.Name, m.Code, joined(" / ", s.Category...)}
		for _, cell := range m.Cells {
			row = append(row, string(cell.Letter))
		}
		rows = append(rows, append(row, overallWords[m.Overall], sharePercent(m.Size), m.affected(), s.Headline, strconv.Itoa(m.Changes)))
	}
	return rows
}

func reviewRow(s SkillNotes, c Change) []string {
	level := ""
	if c.Level > 0 {
		level = strconv.Itoa(c.Level)
	}
	return []string{
		c.Skill, c.Part, capital(c.Kind), severityTitle[c.severity()], texted(c.Old), texted(c.New), plainRedline(c), c.Reason, "", "",
		s.Code, level, c.Rule, c.Severity, c.Class, joined(", ", c.Aspects...), c.Message, fmt.Sprintf("%.2f", c.Confidence), placed(c.Old), placed(c.New), c.Fingerprint,
	}
}

// doubtReview is a doubt as a row of the sheet of changes.
func doubtReview(d diff.Doubt) []string {
	row := make([]string, len(reviewColumns)+len(backColumns))
	row[0], row[1], row[2], row[3], row[7] = Visible(d.Skill), Visible(capital(d.Part)), "Not compared", severityTitle[d.Severity], Visible(d.Message)
	text, back := 5, row[len(reviewColumns):]
	back[2], back[3], back[9] = d.Rule, string(d.Severity), Visible(d.From.String())
	if d.Side == diff.Old {
		text, back[8], back[9] = 4, back[9], ""
	}
	row[text] = Visible(d.Text)
	return row
}

func droppedRows(r Release) [][]string {
	rows := [][]string{{"Skill", "Place", "Fate", "Old text", "Words left out", "Text now", "Where now", "Alike"}}
	for _, d := range r.Dropped {
		alike := ""
		if d.Alike > 0 {
			alike = percent(d.Alike)
		}
		rows = append(rows, []string{d.Skill, d.Place, cmp.Or(fateWords[d.Fate], d.Fate), d.Text, d.Clause, d.Now, d.NowAt, alike})
	}
	return rows
}

// editRows has a row for each edit that recurs, with the first place where it stands: a
// comma alone says little.
func editRows(r Release) [][]string {
	var all []Change
	for _, s := range r.Skills {
		for _, p := range s.Parts {
			all = append(all, p.Changes...)
		}
	}
	rows := [][]string{{"Edit", "Old words", "New words", "Times", "Changes", "Skills", "First in", "Redline"}}
	for _, p := range r.Patterns {
		first := all[p.changes[0]]
		rows = append(rows, []string{p.Words, p.Old, p.New, strconv.Itoa(p.Count), strconv.Itoa(len(p.changes)), strconv.Itoa(p.Skills), joined(", ", first.Skill, first.Part), plainRedline(first)})
	}
	return rows
}
