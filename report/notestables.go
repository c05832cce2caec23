package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/diff"
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
	n.printf("| Skill | Words | Levels | Not found again | In part | Found elsewhere | Added | Reassess | Cited |\n|---|--:|---|--:|--:|--:|--:|---|---|\n")
	for _, s := range n.tableSkills() {
		l := lost[s.ID]
		n.printf("| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n", n.link(s.Title, s.ID), cmp.Or(s.wholeWord(), markdown(sharePercent(s.Row.Size))),
			markdown(s.levelCell()), number(l.whole), number(l.part), l.elsewhere(), number(s.added()+s.addedWith()), markdown(again[s.ID]), map[bool]string{true: "yes"}[s.broken])
	}
}

// skillColumns says what stands in the columns of the table.
func (n *releaseNotes) skillColumns(reassess bool) {
	n.printf("\n- *Words*: how many of the words of the skill, each counted once, stand in one edition only: in name, description, levels and guidance. Endings and small words such as “the” do not count, nor does what one edition lacks altogether, such as guidance.\n")
	n.printf("- *Levels*: those that were added or removed; of a new skill, those that it has.\n")
	n.printf("- *Not found again*: duties of which the new edition has no text. *In part*: duties that stay, and lost a part. *Found elsewhere*: duties that are no longer asked for at their level, and of which another level, another skill or the guidance has a third of the words or more; “in part” are parts of duties that stay. *Added*: new duties, those of new levels among them.\n")
	if reassess {
		n.printf("- *Reassess*: the levels at which an assessment does not stand, because one of these is true:\n")
		n.standsNot("  ")
	}
	n.printf("- *Cited*: yes where a reference to the skill may lead to nothing: a duty, a level or the skill itself is gone, or stands elsewhere.\n\n")
}

// wholeWord says of a skill that came or went what it did; "" of others.
func (s SkillNotes) wholeWord() string {
	if word := overallWords[s.Row.Overall]; word == "new" || word == "retired" {
		return word
	}
	return ""
}

// levelCell says which levels came or went; "" where the skill has those that it had.
func (s SkillNotes) levelCell() string {
	if s.Row.Overall == diff.Appeared {
		return shortLevels(s)
	}
	return strings.NewReplacer("levels ", "", "level ", "").Replace(joined("; ", s.levelsThat("level-added", "added"), s.levelsThat("level-removed", "removed")))
}

// elsewhere is a cell that counts the duties, and the parts of duties, that were found elsewhere.
func (l loss) elsewhere() string {
	parts := ""
	if l.partFound > 0 {
		parts = fmt.Sprintf("%d in part", l.partFound)
	}
	return joined("; ", number(l.found), parts)
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
