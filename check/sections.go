package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// numberTitle is a title that begins or ends with a small number.
var numberTitle = pattern.New(`^\d{1,2}(?:[.):\s\pZ-]|$)|[\s\pZ]\d{1,2}[.:]?$`)

// levelsInSections reports what heads levels and was taken for a section of the
// publisher's own, or for a text of one or of the notes on what changed.
func (r *reading) levelsInSections() []fault {
	var out []fault
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		for _, sec := range s.Sections {
			at := whole(s, "section "+sec.Title)
			at.From = sec.From
			switch {
			case numberTitle().MatchString(sec.Title) && r.countsIn(sec.Title):
				out = append(out, fault{at, sec.Title, fmt.Sprintf("the section %q is called by a number, as levels are; it may be a level", sec.Title)})
			case headsLevelIn(s, sec.Title), len(s.Levels) == 0 && levelStart().MatchString(sec.Title), misreadLevel(sec.Title):
				out = append(out, fault{at, sec.Title, fmt.Sprintf("the section %q looks like a level", sec.Title)})
			case len(s.Levels) == 0 && titlesLevel(sec.Title) && strings.Count(sec.Text, " ") > 1:
				out = append(out, fault{at, sec.Title, fmt.Sprintf("the section %q is called as levels are, and the skill has none; it may be a level", sec.Title)})
			case r.isLevelName(sec.Title):
				out = append(out, fault{at, sec.Title, fmt.Sprintf("the section %q is called as levels are; it may be a level", sec.Title)})
			}
			for line := range strings.SplitSeq(sec.Text, "\n") {
				if headsLevelIn(s, line) {
					out = append(out, fault{at, line, fmt.Sprintf("the section %q holds what looks like the heading of a level", sec.Title)})
				}
			}
		}
		for _, n := range s.Revisions {
			if headsLevelIn(s, n.Text) {
				at := &passage{Text: framework.Text{Text: n.Text, From: n.From}, skill: nameOf(s), owner: s, part: "revisions"}
				out = append(out, fault{at, n.Text, "the notes on what changed hold what looks like the heading of a level"})
			}
		}
	}
	return out
}

// countsIn reports that the number in the title of a section may count: another section is
// called so with another number, or skills differ in whether they have it, or have no levels.
// The number of an edition is the same in every skill: "Updates for edition 4".
func (r *reading) countsIn(title string) bool {
	if r.numbered == nil {
		r.numbered = map[string]map[string]int{}
		for i := range r.edition.Skills {
			for _, sec := range r.edition.Skills[i].Sections {
				frame := withoutDigits(sec.Title)
				if r.numbered[frame] == nil {
					r.numbered[frame] = map[string]int{}
				}
				r.numbered[frame][sec.Title]++
			}
		}
	}
	same := r.numbered[withoutDigits(title)]
	return len(same) > 1 || same[title] < len(r.edition.Skills) || len(r.edition.Skills) < 2 || len(r.levelUsers()) == 0
}

// withoutDigits is a text without its digits.
func withoutDigits(text string) string {
	return strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return -1
		}
		return c
	}, text)
}

// levelTitles are forms of titles that levels have, in skills without any: a count behind
// a name or a word for levels, or an ordinal before one.
var levelTitles = []func() *regexp.Regexp{
	pattern.New(`^\pL[\pL\s]{1,30}[\s\pZ](?:\((?:\pL?\d{1,2}|[IVX]{1,4})\)|\[\pL?\d{1,2}\])$`),
	pattern.New(`^(?i:(?:at\s)?(?:the\s)?(?:first|second|third|fourth|fifth|sixth|seventh|lowest|highest|\d(?:st|nd|rd|th))\s(?:level|stage|tier|step|rung|band|grade|rank|phase))$`),
	pattern.New(`^(?i:level|stage|tier|step|rung|band|grade|rank|phase)(?:[\s\pZ:.-]+)(?:[A-H]|\d{1,2}|[IVX]{1,4}|[①-⑳]|(?i:one|two|three|four|five|six|seven)|\p{Lu}\pL+)\b`),
	pattern.New(`^'{2,3}.*\d`),
	pattern.New(`^\p{Lu}\pL+\s(?:level|stage|tier|rung)$`),
}

// titlesLevel reports that a title has one of the forms.
func titlesLevel(title string) bool {
	return len(title) <= briefBytes && slices.ContainsFunc(levelTitles, func(p func() *regexp.Regexp) bool { return p().MatchString(title) })
}

// dutiesInSections reports the sections of skills that nobody knows and that begin as
// duties do, all of them, where no skill has a level: they may be the levels.
func (r *reading) dutiesInSections() []fault {
	var out []fault
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		if len(s.Sections) == 0 || s.From.Cell != "" {
			return nil
		}
		for _, sec := range s.Sections {
			word := strings.ToLower(firstWord(sec.Text))
			if !startsCapital(sec.Text) || !isThirdPerson(word) || notVerbs[word] {
				return nil
			}
		}
		if len(s.Sections) > 1 {
			out = append(out, fault{whole(s, "levels"), s.Title(), fmt.Sprintf("no skill of the source has a level, and this one has sections that nobody knows and that begin as duties do, such as %q: they may be its levels", s.Sections[0].Title)})
		}
	}
	return out
}

// headsLevelIn reports that a line is the heading of a level, or begins with one
// where the skill has no levels.
func headsLevelIn(s *framework.Skill, line string) bool {
	if levelLine().MatchString(line) || levelMarked().MatchString(line) || levelAlone().MatchString(line) {
		return true
	}
	if misspeltLevel(line) != "" || brief(line) && levelAtEnd().MatchString(line) {
		return true
	}
	return len(s.Levels) == 0 && (levelStart().MatchString(line) || numberAlone().MatchString(line) || levelInBrackets().MatchString(line))
}

// numberAlone is a small number and nothing else.
var numberAlone = pattern.New(`^\d{1,2}[.)]?$`)

// levelInBrackets is a small number in brackets before a text.
var levelInBrackets = pattern.New(`^\[\d{1,2}\]\s\p{Lu}`)

// levelAlone is a short word for a level and its number, and nothing else.
var levelAlone = pattern.New(`^[lL]\d{1,2}[.:]?$`)

// levelsWithoutSkill reports files that have the headings of levels below a text without
// a heading, and no skill, where other files of the edition have some: the title is lost.
func levelsWithoutSkill(r *reading) []fault {
	with := map[string]bool{}
	for i := range r.edition.Skills {
		with[r.edition.Skills[i].From.File] = true
	}
	opening := map[string]framework.Matter{} // of each file
	said := map[string]bool{}
	var out []fault
	for _, m := range r.edition.Matter {
		file := m.From.File
		if _, seen := opening[file]; !seen {
			opening[file] = m
		}
		first := opening[file]
		if len(with) == 0 || with[file] || said[file] || first.Title != "" || len(first.Texts) == 0 || !levelLine().MatchString(m.Title) {
			continue
		}
		said[file] = true
		at := &passage{Text: framework.Text{Text: first.Texts[0].Text, From: first.From}, part: "matter"}
		out = append(out, fault{at, first.Texts[0].Text, fmt.Sprintf("the file has the heading of a level (%q) and no title of a skill, as the other files have; its title may be lost", m.Title)})
	}
	return out
}
