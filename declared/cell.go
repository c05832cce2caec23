package declared

import (
	"regexp"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/levels"
	"compdiff/internal/pattern"
	"compdiff/profile"
)

// row takes in a line of several fields, where it is a row of a table: the header, or a
// row that has a skill in a field of its own.
func (f *file) row(line profile.Line, cells []string) bool {
	var ids []string
	for _, cell := range cells {
		if named, rest := f.of(cell); strings.Trim(rest, " ()") == "it" {
			for _, id := range named {
				if !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
			}
		}
	}
	switch {
	case len(ids) > 0:
		claims, said := f.cells(cells)
		if len(said) == 0 { // it names skills, and what is declared of them stands above
			said = slices.DeleteFunc(slices.Clone(cells), func(cell string) bool { return cell == "" })
		}
		f.add(ids, strings.Join(said, "; "), line.At(0), f.inherit(append(f.pairs(cells), claims...), ""))
		for i := range ids {
			f.notes[len(f.notes)-1-i].row = true
		}
		return true
	case isHeader(cells):
		f.header = cells
		return true
	}
	return f.strangeRow(line, cells)
}

// strangeRow takes in a row of a table of changes whose skill no edition has.
func (f *file) strangeRow(line profile.Line, cells []string) bool {
	if len(f.header) != len(cells) {
		return false
	}
	called := ""
	for i, head := range f.header {
		if skillHead().MatchString(head) && cells[i] != "" {
			called = strings.TrimSpace(called + " " + cells[i])
		}
	}
	if !aCode().MatchString(called) {
		return false
	}
	claims, said := f.cells(cells)
	f.notes = append(f.notes, Note{Skill: called, Text: strings.Join(said, "; "), From: line.At(0), claims: f.inherit(claims, ""), read: true, unknown: true})
	return true
}

// skillHead is what the columns are called that say which skill a row is about.
var skillHead = pattern.New(`(?i)^(?:(?:skill )?(?:code|name)|skills?|competenc(?:y|ies|e|es))$`)

// headWords are what some column of a table of changes is called by.
var headWords = pattern.New(`(?i)^(?:(?:skill )?(?:code|name)|skills?|levels?|change[sd]?|notes?|level \d{1,2}(?: [^.]{1,30})?|competenc\w+)$`)

// isHeader reports that cells are the header of a table.
func isHeader(cells []string) bool { return slices.ContainsFunc(cells, headWords().MatchString) }

// cells reads the claims of a row, and what it says in words.
func (f *file) cells(cells []string) (claims []claim, said []string) {
	var beside []string // what claims nothing by itself
	for i, cell := range cells {
		if cell == "" {
			continue
		}
		head := ""
		if i < len(f.header) && len(f.header) == len(cells) {
			head = f.header[i]
		}
		if ids, rest := f.of(cell); len(ids) > 0 && strings.Trim(rest, " ()") == "it" {
			continue
		}
		if head != "" {
			said = append(said, head+": "+cell)
		} else {
			said = append(said, cell)
		}
		own := claimsOfCell(head, cell)
		if claims = append(claims, own...); len(own) == 0 {
			beside = append(beside, cell)
		}
	}
	return withLevels(claims, beside), said
}

// withLevels gives a claim on levels that does not say which the levels of a cell beside
// it, "level added" and "2", where there is one such claim and one such cell.
func withLevels(claims []claim, beside []string) []claim {
	var open *claim
	for i := range claims {
		if c := &claims[i]; (c.kind == newLevel || c.kind == levelGone) && len(c.levels) == 0 {
			if open != nil {
				return claims
			}
			open = c
		}
	}
	beside = slices.DeleteFunc(beside, func(cell string) bool { return !bareLevels().MatchString(strings.ToLower(cell)) })
	if open != nil && len(beside) == 1 {
		open.levels = levels.In(beside[0])
	}
	return claims
}

// paired is what two columns of something claim where they differ.
var paired = map[string]kind{"name": renamed, "title": renamed, "code": recoded}

// timesOf are the words by which heads tell before from after, and numbers of editions do.
var timesOf = pattern.New(`\b(?:\d+|before|after|old|new|previous|current|former|was|is|now|from|to)\b`)

// pairs reads columns whose heads differ in their times alone, "Name in 2" and "Name in
// 3", "levels before" and "levels after": what stands in them before and after. Where both
// say the same they claim nothing.
func (f *file) pairs(cells []string) (claims []claim) {
	if len(f.header) != len(cells) {
		return nil
	}
	at := map[string]int{}
	for i, head := range f.header {
		bare := framework.Clean(timesOf().ReplaceAllString(strings.ToLower(head), ""))
		if bare == framework.Clean(strings.ToLower(head)) {
			continue
		}
		before, known := at[bare]
		if at[bare] = i; !known || cells[i] == "" || cells[before] == "" || framework.Fold(cells[i]) == framework.Fold(cells[before]) {
			continue
		}
		for _, word := range strings.Fields(bare) {
			if k, ok := paired[word]; ok {
				claims = append(claims, claim{kind: k, words: head + ": " + cells[i]})
			}
			if word == "level" || word == "levels" {
				claims = append(claims, levelsBetween(levels.In(cells[before]), levels.In(cells[i]), head+": "+cells[i])...)
			}
		}
	}
	return claims
}

// levelsBetween are the claims of a row that lists the levels before and after.
func levelsBetween(before, after []int, words string) (claims []claim) {
	without := func(all, some []int) []int {
		return slices.DeleteFunc(slices.Clone(all), func(n int) bool { return slices.Contains(some, n) })
	}
	if came := without(after, before); len(came) > 0 {
		claims = append(claims, claim{kind: newLevel, levels: came, words: words})
	}
	if went := without(before, after); len(went) > 0 {
		claims = append(claims, claim{kind: levelGone, levels: went, words: words})
	}
	return claims
}

// readers of a cell by what its column is called, the first that fits.
var columns = []struct {
	head func() *regexp.Regexp // lower case
	read func(head []string, cell string) []claim
}{
	{pattern.New(`^(?:level |lvl |l)?(\d{1,2})(?: description)?$`), cellOfLevel},
	{pattern.New(`^(?:old|former|previous|prior) (?:skill )?name$`), cellOfFormer(renamed)},
	{pattern.New(`^(?:old|former|previous|prior) (?:skill )?code$`), cellOfFormer(recoded)},
	{pattern.New(`^(?:is )?new\??$`), func(head []string, cell string) []claim {
		if !affirms[cell] {
			return []claim{}
		}
		return []claim{{kind: newSkill, words: head[0] + ": " + cell}}
	}},
	{pattern.New(`\b(?:change|changes|size|extent|scale|impact|degree|status|action)\b`), cellOfSize},
}

// claimsOfCell reads a cell under its head; "" where there is none.
func claimsOfCell(head, cell string) []claim {
	head, lower := strings.ToLower(head), strings.ToLower(cell)
	for _, c := range columns {
		if at := c.head().FindStringSubmatch(head); at != nil {
			if claims := c.read(at, lower); claims != nil {
				return claims
			}
		}
	}
	if declares := claimsIn(head); len(declares) > 0 {
		said := bareLevels().FindStringSubmatch(lower)
		switch {
		case said != nil:
			declares[0].levels = levels.In(said[1])
			return declares[:1]
		case affirms[lower]:
			return declares
		case denies[lower]:
			return nil
		}
	}
	return claimsIn(lower)
}

// affirms and denies are cells that say yes or no to what their head declares.
var (
	affirms = wordSet("yes y x true ✓ ✔ ● • ☑ 1")
	denies  = wordSet("no n false none - – — n/a nil")
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// levelCells are what the cell of a level says of it. Marks that may as well say that
// the level is defined, a cross or a dot, say nothing.
var levelCells = map[string]kind{
	"new": newLevel, "added": newLevel, "add": newLevel, "introduced": newLevel, "+": newLevel,
	"delete": levelGone, "deleted": levelGone, "removed": levelGone, "dropped": levelGone, "retired": levelGone, "withdrawn": levelGone,
	"l": changed, "m": changed, "h": changed, "changed": changed, "updated": changed, "modified": changed, "revised": changed, "reworded": changed, "~": changed,
}

func cellOfLevel(head []string, cell string) []claim {
	k, ok := levelCells[strings.Trim(cell, "()*. ")]
	if !ok {
		return nil
	}
	return []claim{{kind: k, levels: levels.In(head[1]), words: head[0] + ": " + cell}}
}

// cellOfFormer takes a former name or code for a claim that there is another one now.
func cellOfFormer(k kind) func([]string, string) []claim {
	return func(head []string, cell string) []claim {
		if denies[cell] {
			return []claim{}
		}
		return []claim{{kind: k, words: head[0] + ": " + cell}}
	}
}

// sizeCells are what a cell says under a head that asks how much changed.
var sizeCells = map[string]kind{
	"large": large, "major": large, "significant": large, "substantial": large, "extensive": large, "high": large,
	"medium": medium, "moderate": medium,
	"small": small, "minor": small, "slight": small, "light": small, "low": small, "editorial": small, "cosmetic": small,
	"none": unchanged, "no": unchanged, "nil": unchanged, "same": unchanged,
	"wording": changed, "text": changed,
	"new": newSkill, "added": newSkill, "removed": skillGone, "deleted": skillGone, "retired": skillGone, "withdrawn": skillGone,
}

func cellOfSize(_ []string, cell string) []claim {
	k, ok := sizeCells[framework.Fold(cell)]
	if !ok {
		return nil
	}
	return []claim{{kind: k, words: cell}}
}
