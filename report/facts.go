package report

import (
	"cmp"
	"fmt"
	"maps"
	"strings"

	"compdiff/diff"
	"compdiff/internal/sorting"
)

// droppedFrom counts the skills of both editions of which a duty was not found again, and
// those of which parts of duties were not, and no whole one.
func droppedFrom(dropped []Dropped) (whole, part int) {
	for _, l := range lossesOf(dropped) {
		switch {
		case l.whole > 0:
			whole++
		case l.part > 0:
			part++
		}
	}
	return whole, part
}

// dutiesLost says of how many skills duties were not found again.
func dutiesLost(dropped []Dropped) string {
	switch whole, part := droppedFrom(dropped); {
	case whole > 0 && part > 0:
		return "duties of " + plural(whole, "skill") + fmt.Sprintf(" not found again, parts of duties of %d more", part)
	case whole > 0:
		return "duties of " + plural(whole, "skill") + " not found again"
	case part > 0:
		return "parts of duties of " + plural(part, "skill") + " not found again"
	}
	return ""
}

// ofOthers says how many of the new skills have statements of skills that stay, and how many more
// such as are like them.
func ofOthers(c *diff.Changelog) string {
	with, like := withOthers(c), likeOthers(c)
	more := 0
	for skill := range like {
		more += map[bool]int{false: 1}[with[skill]]
	}
	switch {
	case len(with) > 0 && more > 0:
		return fmt.Sprintf("%d with statements of skills that stay, %d more with similar ones", len(with), more)
	case len(with) > 0:
		return fmt.Sprintf("%d with statements of skills that stay", len(with))
	case more > 0:
		return fmt.Sprintf("%d with statements similar to those of skills that stay", more)
	}
	return ""
}

// sentence sums a comparison up as one would say it: "24 new skills, 4 retired;
// 2 levels removed; duties of 9 skills not found again".
func sentence(c *diff.Changelog) string {
	n := map[string]int{}
	for _, change := range c.Changes {
		if !change.TakesUp() { // such a skill did not become several
			n[change.Rule]++
		}
	}
	skills := enumerated("skill", []count{
		{n["skill-added"], "new"}, {n["skill-removed"], "retired"}, {n["skill-split"], "split"}, {n["skill-merged"], "merged"},
		{n["skill-renamed"], "renamed"}, {n["skill-recoded"] + n["skill-code-reused"], "with another code"},
	})
	if of := ofOthers(c); of != "" {
		first, rest, more := strings.Cut(skills, ", ")
		skills = first + parenthesis(of) + map[bool]string{true: ", "}[more] + rest
	}
	levels := ""
	switch added, removed := n["level-added"], n["level-removed"]; {
	case added > 0 && removed > 0:
		levels = plural(added, "level") + fmt.Sprintf(" added to existing skills, %d removed", removed)
	case added > 0:
		levels = plural(added, "level") + " added to existing skills"
	case removed > 0:
		levels = plural(removed, "level") + " removed"
	}
	said := joined("; ", skills, levels, dutiesLost(newDropped(c)), categoriesChanged(c))
	switch {
	case len(c.Changes) == 0 && len(c.Doubts) > 0:
		return "Of what could be compared nothing changed."
	case len(c.Changes) == 0:
		return "Nothing changed."
	case said == "":
		duties := dutyTally(count{n["statement-added"], "added"}, count{n["statement-moved"], "moved"})
		return capital(cmp.Or(duties, "no skill, level or duty came or went")+"; "+plural(len(c.Changes), "change")+" in "+plural(changedSkills(c), "skill")) + "."
	}
	return capital(said) + "."
}

func changedSkills(c *diff.Changelog) int {
	skills := map[string]bool{}
	for _, change := range c.Changes {
		if change.Skill != "" {
			skills[change.Skill] = true
		}
	}
	return len(skills)
}

// enumerated lists what there is, the thing named with the first: "24 new
// skills, 4 retired".
func enumerated(thing string, counts []count) string {
	var parts []string
	for _, c := range counts {
		switch {
		case c.n == 0:
		case len(parts) > 0:
			parts = append(parts, fmt.Sprintf("%d %s", c.n, c.word))
		case strings.HasPrefix(c.word, "with "):
			parts = append(parts, plural(c.n, thing)+" "+c.word)
		default:
			parts = append(parts, plural(c.n, c.word+" "+thing))
		}
	}
	return strings.Join(parts, ", ")
}

// newHighlights lists the highlights that a comparison has.
func newHighlights(c *diff.Changelog, skills []SkillNotes, dropped []Dropped) []Highlight {
	by := map[string][]HighlightItem{}
	for _, s := range skills {
		for heading, detail := range s.highlights() {
			by[heading] = append(by[heading], HighlightItem{SkillID: s.ID, Text: s.Title, Detail: detail})
		}
	}
	maps.Copy(by, changedCategories(c))
	maps.Copy(by, lost(dropped, skills))
	by[headShift] = movedWithin(skills)
	by[headOver] = movedOver(c, skills)
	by[headMost] = changedMost(skills)
	by[headStand] = noLonger(c, skills)
	for _, heading := range namedHeadings {
		sorting.By(by[heading], func(a, b HighlightItem) int {
			return cmp.Compare(strings.ToLower(a.Text), strings.ToLower(b.Text))
		})
	}
	var all []Highlight
	for _, heading := range highlightHeadings {
		if len(by[heading]) > 0 {
			all = append(all, Highlight{Heading: heading, Items: by[heading]})
		}
	}
	return all
}

// The headings of highlights.
const (
	headNew     = "New skills"
	headRetired = "Retired skills"
	headSplit   = "Split or merged"
	headTaken   = "Statements taken up"
	headOver    = "Duties moved to another skill"
	headRenamed = "Renamed or recoded"
	headLevels  = "Levels added or removed"
	headStand   = "Skills to reassess"
	headMost    = "Changed most, by share of words"
	headDropped = "Duties not found again" // some are gone, some stand there in words that share too little
	headParts   = "Parts of duties not found again"
	headFound   = "Duties found elsewhere" // their levels ask for them no more, and words of them stand at another place
	headMoved   = "Moved to another category"
	headShift   = "Duties moved to another level"
	headCalled  = "Categories renamed"

	headFoundParts = "Parts of duties found elsewhere"

	headCategoriesNew  = "New categories"
	headCategoriesGone = "Categories that are gone"
)

var highlightHeadings = []string{headNew, headRetired, headSplit, headTaken, headOver, headRenamed, headLevels, headStand, headMost, headDropped, headParts, headFound, headFoundParts, headShift, headCategoriesNew, headCategoriesGone, headCalled, headMoved}

// namedHeadings are the highlights that are looked through by name.
var namedHeadings = []string{headNew, headRetired, headSplit, headTaken, headOver, headRenamed, headLevels, headShift}

// ofMany are the highlights that many skills can have: the first few are enough at a
// glance.
var ofMany = map[string]bool{headStand: true, headMost: true, headDropped: true, headParts: true, headFound: true, headFoundParts: true, headMoved: true, headCategoriesNew: true, headCategoriesGone: true}

// highlights says of one skill what is worth a headline, by heading.
func (s SkillNotes) highlights() map[string]string {
	said := map[string]string{}
	say := func(heading, detail string) { said[heading] = joined("; ", said[heading], detail) }
	for _, p := range s.Parts {
		for _, c := range p.Changes {
			switch c.Rule {
			case "skill-added":
				from := hinted(s.withNames(afterTitle(c, " is new")))
				if s.unsure && from != "" {
					from += ", which is not sure"
				}
				say(headNew, joined("; ", levelSpan(s), s.origin(from)))
			case "skill-removed":
				say(headRetired, hinted(s.withNames(afterTitle(c, " is gone"))))
			case "skill-split", "skill-merged":
				if c.Kind == takenUp {
					say(headTaken, c.Message+parenthesis(uncertain(c)))
					continue
				}
				say(headSplit, splitOf(c.Message)+parenthesis(uncertain(c)))
			case "skill-renamed":
				say(headRenamed, joined(", ", "was "+strings.Join(linesOf(c.Old), " "), uncertain(c)))
			case "skill-recoded":
				say(headRenamed, "code was "+strings.Join(linesOf(c.Old), " "))
			case "skill-code-reused":
				say(headRenamed, c.Message)
			case "level-ladder-shifted":
				say(headLevels, c.Message)
			}
		}
	}
	if moved := joined("; ", s.levelsThat("level-added", "added"), s.levelsThat("level-removed", "removed")); moved != "" {
		say(headLevels, moved)
	}
	return said
}

// origin says where a new skill is from: which duties came from others, where nothing but
// suggestions say so, without a suggestion that names no other skill.
func (s SkillNotes) origin(from string) string {
	for _, words := range []string{"it may come from ", nearestBefore} {
		if named, suggested := strings.CutPrefix(from, words); suggested && s.came != "" {
			title, _, _ := strings.Cut(named, " (")
			if strings.HasSuffix(s.came, " from "+title) {
				return s.came
			}
			return joined("; ", s.came, from)
		}
	}
	return cmp.Or(from, s.came)
}

// splitOf is what a message about a split or a merger says of a skill whose name
// stands beside it: "was split into Nets NETS and Ropes ROPE". The message may
// call it as the old edition did.
func splitOf(message string) string {
	if _, into, found := strings.Cut(message, " was split into "); found {
		return "was split into " + into
	}
	if from, _, found := strings.Cut(message, " were merged into "); found {
		return "was merged from " + from
	}
	return message
}

// levelsThat names the levels with a rule: "levels 2 and 3 added".
func (s SkillNotes) levelsThat(rule, became string) string {
	var names []string
	for _, p := range s.Parts {
		for _, c := range p.Changes {
			if c.Rule == rule {
				names = append(names, strings.ToLower(c.Part))
			}
		}
	}
	if len(names) == 0 {
		return ""
	}
	return listedParts(names) + " " + became
}

// afterTitle is what a message says behind the title and a few words: "it may
// have become NETS (36%)".
func afterTitle(c Change, words string) string {
	_, rest, _ := strings.Cut(c.Message, words)
	return strings.TrimPrefix(strings.TrimLeft(rest, "; :,"), "and ")
}

// titlesOf are the names and codes of skills, by code.
func titlesOf(rows []diff.Row) map[string]string {
	titles := map[string]string{}
	for _, r := range rows {
		if r.Code != "" && r.Name != "" && r.Code != strings.ToLower(r.Code) { // else it may be a word of a sentence
			titles[Visible(r.Code)] = Visible(r.Name + " " + r.Code)
		}
	}
	return titles
}

// withNames has skills called by name where a sentence calls them by code alone: few
// readers know codes by heart.
func (s SkillNotes) withNames(said string) string {
	words := strings.Split(said, " ")
	for i, w := range words {
		code := strings.TrimRight(w, ",;")
		if title, known := s.titles[code]; known {
			words[i] = title + w[len(code):]
		}
	}
	return strings.Join(words, " ")
}

// noLonger lists the skills whose assessments no longer stand, with the levels: those of
// most levels first.
func noLonger(c *diff.Changelog, skills []SkillNotes) []HighlightItem {
	var all []HighlightItem
	at := rowsBySkill(c.Skills)
	for _, s := range skills {
		if s.Row.Affects {
			levels := notStanding(row(c.Skills, at, cmp.Or(s.Code, s.Name)))
			detail := s.Row.Why
			if len(levels) > 0 {
				detail = "at " + Visible(listedParts(levels))
			}
			all = append(all, HighlightItem{s.ID, s.Title, detail, len(levels)})
		}
	}
	sorting.By(all, func(a, b HighlightItem) int {
		return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(strings.ToLower(a.Text), strings.ToLower(b.Text)))
	})
	return all
}

// notStanding names the levels of a skill at which assessments no longer stand.
func notStanding(r diff.Row) []string {
	var levels []string
	for _, l := range r.Affects.Levels {
		if l.Answer == diff.Affected {
			levels = append(levels, r.LevelName(l.Level))
		}
	}
	return levels
}

// changedMost lists the skills of both editions of which much changed, by the share of
// their words: the most changed first. New and retired skills are whole, and told apart.
func changedMost(skills []SkillNotes) []HighlightItem {
	var all []HighlightItem
	for _, s := range skills {
		if s.Row.Overall == diff.High || s.Row.Overall == diff.Medium {
			all = append(all, HighlightItem{s.ID, s.Title, sharePercent(s.Row.Size), int(sizeSteps * s.Row.Size)})
		}
	}
	sorting.By(all, func(a, b HighlightItem) int { return cmp.Compare(b.count, a.count) })
	return all
}

// sizeSteps is how finely shares of words are told apart where skills are sorted by them.
const sizeSteps = 1e6
