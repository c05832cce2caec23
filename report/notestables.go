package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/internal/sorting"
)

// The tables at the end of release notes, by their headings.
const (
	tableOfSkills   = "All changed skills in a table"
	tableOfMoves    = "Skills that moved to another category"
	tableOfPatterns = "Recurring edits"
)

// needNoTable is how many skills one looks through without a table.
const needNoTable = 3

// tabled lists the tables that a release has.
func (n *releaseNotes) tabled() []string {
	var all []string
	if len(n.tableSkills()) > needNoTable {
		all = append(all, tableOfSkills)
	}
	if len(n.release.categoryMoves()) > fewInLine {
		all = append(all, tableOfMoves)
	}
	if len(n.release.Patterns) > 0 {
		all = append(all, tableOfPatterns)
	}
	return all
}

// tables writes in full what the first page counts.
func (n *releaseNotes) tables() {
	for _, table := range n.tabled() {
		n.heading(3, table, table)
		switch table {
		case tableOfSkills:
			n.skillTable()
		case tableOfMoves:
			n.moveTable()
		case tableOfPatterns:
			n.patternTable()
		}
	}
}

// tableSkills are the skills by name.
func (n *releaseNotes) tableSkills() []SkillNotes {
	all := slices.DeleteFunc(slices.Clone(n.release.Skills), func(s SkillNotes) bool { return s.Code+s.Name == "" })
	sorting.By(all, SortName.compare)
	return all
}

// skillTable has a row for each skill: how much of it changed, what it lost and got, and
// what that means for those who use it.
func (n *releaseNotes) skillTable() {
	lost := map[string]loss{}
	for _, l := range lossesOf(n.release.Dropped) {
		lost[l.skillID] = l
	}
	again := n.release.reassess()
	n.skillColumns(len(again) > 0)
	n.printf("| Skill | Words | Not found again | In part | Found elsewhere | Added | Reassess | Cited |\n|---|--:|--:|--:|--:|--:|---|---|\n")
	for _, s := range n.tableSkills() {
		l := lost[s.ID]
		n.printf("| %s | %s | %s | %s | %s | %s | %s | %s |\n", n.link(s.Title, s.ID), cmp.Or(s.wholeWord(), markdown(sharePercent(s.Row.Size))),
			number(l.whole), number(l.part), number(l.found), number(s.added()+s.addedWith()), markdown(again[s.ID]), map[bool]string{true: "yes"}[s.broken])
	}
}

// skillColumns says what stands in the columns of the table.
func (n *releaseNotes) skillColumns(reassess bool) {
	n.printf("\n- *Words*: of the different words in name, description, guidance and levels of the skill, those of both editions together, the share that the other edition does not have. Endings and small words such as “the” do not count, nor does what one edition lacks altogether, such as guidance.\n")
	n.printf("- *Not found again*, *In part*, *Found elsewhere*, *Added*: how many duties were not found again; how many were not found again in part, in sentences that stay; how many are asked no more at their level and stand elsewhere, whole or in part; and how many were added, those of whole levels with them.\n")
	if reassess {
		n.printf("- *Reassess*: the levels at which an assessment does not stand, since one of these is so:\n")
		n.standsNot("  ")
	}
	n.printf("- *Cited*: yes where something that others can cite is gone, or stands elsewhere.\n\n")
}

// wholeWord says of a skill that came or went what it did; "" of others.
func (s SkillNotes) wholeWord() string {
	if word := overallWords[s.Row.Overall]; word == "new" || word == "retired" {
		return word
	}
	return ""
}

// number is a cell of a table; nothing stands there where there is none.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

func (n *releaseNotes) moveTable() {
	n.printf("\n| From | To | Skills |\n|---|---|---|\n")
	for _, move := range n.release.categoryMoves() {
		var skills []string
		for _, s := range move.skills {
			skills = append(skills, n.link(s.Title, s.ID))
		}
		n.printf("| %s | %s | %s |\n", markdown(move.from), markdown(move.to), strings.Join(skills, "; "))
	}
}

// patternTable tells once what was edited all over the edition.
func (n *releaseNotes) patternTable() {
	n.printf("\n| The same edit in several places | Skills | Times |\n|---|--:|--:|\n")
	for _, p := range n.release.Patterns {
		n.printf("| %s | %d | %d |\n", markdown(p.Words), p.Skills, p.Count)
	}
}
