package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/internal/sorting"
)

// The first screen of a page: highlights under headings that can be jumped to, each with
// a count that says what it counts.

// maxShown is how many items of a highlight stand open: all that came and went,
// but for very many, and a few of what many skills have.
const (
	maxShown = 40
	fewShown = 6
)

func (h Highlight) open() int {
	if ofMany[h.Heading] || h.Heading == headRecurring {
		return min(len(h.Items), fewShown)
	}
	return min(len(h.Items), maxShown)
}

// lossOf names the kind of loss that a highlight counts by skill, for the script that
// counts it anew where less is in sight; "" where it counts none.
func lossOf(h Highlight) string {
	return map[string]string{headDropped: "whole", headParts: "part", headFound: "elsewhere", headFoundParts: "kept"}[h.Heading]
}

func shownItems(h Highlight) []HighlightItem { return h.Items[:h.open()] }

func moreItems(h Highlight) []HighlightItem { return h.Items[h.open():] }

// headRecurring is the heading, on a page, of the edits that recur most.
const headRecurring = "Recurring edits"

// withRecurring are the highlights of a release in brief, and the edits that recur: they have a view
// of their own, and who asks for the commonest finds it at a glance.
func withRecurring(r Release) []Highlight {
	all := slices.Clone(r.Highlights)
	for i, h := range all {
		all[i].narrow = narrowed(h.Heading, r.Rules)
	}
	if len(r.Patterns) == 0 {
		return all
	}
	recurring := Highlight{Heading: headRecurring}
	for _, p := range r.Patterns {
		recurring.Items = append(recurring.Items, HighlightItem{Text: p.Words, Detail: fmt.Sprintf("%s in %s", times(p.Count), plural(p.Skills, "skill"))})
	}
	at := slices.IndexFunc(all, func(h Highlight) bool { return ofCategories(h.Heading) })
	if at < 0 {
		at = len(all)
	}
	return slices.Insert(all, at, recurring) // what is of categories stays last
}

// titleOf is the heading of a highlight in a page.
func titleOf(h Highlight) string { return cmp.Or(h.narrow, h.Heading) }

// whoIs are the highlights that say which skills there are now. They stand in columns of
// their own, above the others: who is gone beside who is new.
var whoIs = map[string]bool{headNew: true, headRetired: true, headSplit: true, headTaken: true, headRenamed: true}

func leading(all []Highlight) []Highlight {
	return slices.DeleteFunc(slices.Clone(all), func(h Highlight) bool { return !whoIs[h.Heading] })
}

func following(all []Highlight) []Highlight {
	return slices.DeleteFunc(slices.Clone(all), func(h Highlight) bool { return whoIs[h.Heading] })
}

// offThePaper are the highlights that a printed summary has no room for: the sizes, which the chart shows, parts of duties, what
// stands elsewhere or recurs, and where skills went among categories.
var offThePaper = map[string]bool{headMost: true, headParts: true, headFound: true, headFoundParts: true, headRecurring: true, headCategoriesNew: true, headCategoriesGone: true, headCalled: true, headMoved: true}

func isOffPaper(h Highlight) bool { return offThePaper[h.Heading] }

// offPaper says what a printed summary leaves out: "duties found elsewhere (32 skills)".
func offPaper(all []Highlight) string {
	var left []string
	for _, h := range all {
		if isOffPaper(h) {
			left = append(left, fmt.Sprintf("%s (%s)", strings.ToLower(titleOf(h)), countedIn(h)))
		}
	}
	return strings.Join(left, "; ")
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

// anchorOf is where a highlight stands in a page: "new-skills".
func anchorOf(h Highlight) string {
	return strings.Trim(notInAnchors().ReplaceAllString(strings.ToLower(h.Heading), "-"), "-")
}

var notInAnchors = pattern.New(`[^a-z]+`)

// thingOf is what the items of a highlight are, where its heading does not name them.
func thingOf(h Highlight) string {
	switch h.Heading {
	case headSplit, headTaken, headOver, headRenamed, headLevels, headMost, headDropped, headParts, headFound, headFoundParts, headShift, headMoved:
		return "skill"
	}
	return ""
}

// countedIn is how many items a highlight has, and of what: "50 skills".
func countedIn(h Highlight) string {
	if thing := thingOf(h); thing != "" {
		return plural(itemsIn(h), thing)
	}
	return fmt.Sprint(itemsIn(h))
}

// itemsIn counts what a highlight tells: of moves between categories, the skills.
func itemsIn(h Highlight) int {
	if h.Heading != headMoved {
		return len(h.Items)
	}
	n := 0
	for _, item := range h.Items {
		n += item.count
	}
	return n
}

// briefWords are what highlights are called in the line that leads to them: "Skills: new,
// retired"; what stands there under its own heading is no list of skills.
var briefWords = map[string]string{
	headNew: "new", headRetired: "retired", headSplit: "split or merged", headTaken: "with statements taken up", headOver: "with duties moved to another skill", headRenamed: "renamed or recoded", headLevels: "with levels added or removed",
	headStand: "to reassess", headMost: "changed most", headDropped: "with duties not found again", headParts: "with parts not found again", headFound: "with duties found elsewhere", headFoundParts: "with parts found elsewhere", headShift: "with duties moved to another level", headMoved: "in another category",
}

// briefly is what leads to a highlight.
func briefly(h Highlight) string {
	if known := briefWords[h.Heading]; known != "" && titleOf(h) == h.Heading {
		return known
	} else if levels, narrow := strings.CutPrefix(titleOf(h), "Levels "); narrow {
		return "with levels " + levels
	}
	return strings.ToLower(titleOf(h))
}

// aboutHighlight says what a highlight means, where its heading cannot.
func aboutHighlight(h Highlight) string {
	if h.Heading == headStand {
		return "An assessment has to be looked at again at a level where one of these is so: " + strings.Join(noLongerStands, "; ") + "."
	}
	return ""
}

// aboutSkills are the highlights that list skills, and others those that do not.
func aboutSkills(all []Highlight) []Highlight {
	return slices.DeleteFunc(slices.Clone(all), func(h Highlight) bool { return briefWords[h.Heading] == "" })
}

func aboutOthers(all []Highlight) []Highlight {
	return slices.DeleteFunc(slices.Clone(all), func(h Highlight) bool { return briefWords[h.Heading] != "" })
}

// graveKinds says in how many skills which things happened that break references, what
// happened to most skills first: "duty gone from its level: 50 skills, skill retired: 4".
func graveKinds(c *diff.Changelog) string {
	in, seen := map[string]int{}, map[[2]string]bool{}
	for _, change := range c.Changes {
		if key := [2]string{change.Rule, change.Breaks()}; key[1] != "" && !seen[key] {
			seen[key] = true
			in[change.Rule]++
		}
	}
	var rules []string
	for rule := range in {
		rules = append(rules, rule)
	}
	sorting.By(rules, func(a, b string) int { return cmp.Or(cmp.Compare(in[b], in[a]), cmp.Compare(a, b)) })
	var said []string
	for i, rule := range rules {
		n := fmt.Sprint(in[rule])
		if i == 0 {
			n = plural(in[rule], "skill")
		}
		said = append(said, ruleWords(rule)+": "+n)
	}
	return capital(strings.Join(said, ", "))
}

// manyKinds is how many kinds of change a card counts.
const manyKinds = 4

// classKinds are what rewordings of a class are called, one text or several.
var classKinds = map[diff.Class]string{diff.Substantive: "meaning changed", diff.Wording: "other words, same duty", diff.Editorial: "spelling or punctuation"}

// kindsOf says what the changes of one weight are, what happened most first: "Meaning
// changed: 31 changes; duty added: 8".
func kindsOf(r Release, severity string) string {
	n := map[string]int{}
	for _, s := range r.Skills {
		for _, p := range s.Parts {
			for _, c := range p.Changes {
				if c.Severity == severity {
					n[cmp.Or(classKinds[diff.Class(c.Class)], c.Kind)]++
				}
			}
		}
	}
	kinds := slices.Collect(maps.Keys(n))
	sorting.By(kinds, func(a, b string) int { return cmp.Or(cmp.Compare(n[b], n[a]), cmp.Compare(a, b)) })
	var said []string
	rest := 0
	for i, kind := range kinds {
		switch {
		case i == 0:
			said = append(said, capital(kind)+": "+plural(n[kind], "change"))
		case i < manyKinds || len(kinds) == manyKinds+1:
			said = append(said, fmt.Sprintf("%s: %d", kind, n[kind]))
		default:
			rest += n[kind]
		}
	}
	if rest > 0 {
		said = append(said, fmt.Sprintf("others: %d", rest))
	}
	return strings.Join(said, "; ")
}

// readWell says that nothing is in doubt, of both sources or of what was compared of them;
// "" where something is, which is told above all else.
func readWell(c *diff.Changelog) string {
	switch {
	case len(c.Doubts) > 0:
		return ""
	case c.DoubtsIgnored > 0:
		return capital(plural(c.DoubtsIgnored, "doubt") + " about how the sources were read, ignored as asked for.")
	case len(unstatedTexts(c)) > 0:
		return "All else was read without doubt."
	}
	return "Both sources were read without doubt."
}

// lowSure is the confidence below which a pairing is a guess to be looked at.
const lowSure = 0.7

// pairedSo says how many changes rest on a conclusion about which text became which; ""
// where all that changed stands under the same code, or word for word. Reading well is not
// matching well.
func pairedSo(c *diff.Changelog) string {
	inferred, low := 0, unsurely(c)
	for _, change := range c.Changes {
		if change.Confidence < 1 {
			inferred++
		}
	}
	if inferred == 0 {
		return ""
	}
	of := "which text became which is inferred for " + plural(inferred, "change")
	if low > 0 {
		of += fmt.Sprintf(", for %d of them with less than %.0f%% confidence", low, 100*lowSure)
	}
	return capital(of) + "."
}

// unsurely counts the changes of which the pairing is a guess.
func unsurely(c *diff.Changelog) int {
	n := 0
	for _, change := range c.Changes {
		if change.Confidence < lowSure {
			n++
		}
	}
	return n
}

// knownAlone says of the skills with changes that are good to know how many have nothing
// else: "in 25 of them nothing else"; "" where no other skill has more.
func knownAlone(c *diff.Changelog) string {
	with, more := map[string]bool{}, map[string]bool{}
	for _, change := range c.Changes {
		switch {
		case change.Skill == "":
		case change.Severity == framework.Info:
			with[change.Skill] = true
		default:
			more[change.Skill] = true
		}
	}
	alone := 0
	for skill := range with {
		if !more[skill] {
			alone++
		}
	}
	if alone == len(with) {
		return ""
	}
	if alone == 0 {
		return "In each of them more changed"
	}
	return fmt.Sprintf("In %d of them nothing else changed", alone)
}
