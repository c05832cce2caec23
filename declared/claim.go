package declared

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/levels"
	"compdiff/internal/pattern"
)

// kind is what a note can claim.
type kind int

const (
	newSkill kind = iota
	skillGone
	newLevel
	levelGone
	renamed
	recoded
	split
	merged
	moved
	unchanged
	small
	medium
	large
	guidance
	description
	changed // and nothing is said of how
)

// ofTexts are the claims that speak of texts, or of all that there is.
var ofTexts = map[kind]bool{unchanged: true, small: true, medium: true, large: true, guidance: true, description: true, changed: true}

// claim is one thing that a note says.
type claim struct {
	kind   kind
	levels []int // that it is about; empty for all
	words  string
	note   Note
}

// levelList is one level or several: "levels 2 and 3", "level 2-4", "L2, L3".
const levelList = `\b(?:levels?:? ?\(?|l)(\d+(?: ?(?:,|and|&|-|–|to) ?(?:levels? |l)?\d+)*)`

// Words of one kind, in whatever phrase they stand.
const (
	came    = `(?:(?:brand |entirely |completely )?new|added|introduced|created|established|inserted)`
	went    = `(?:removed|dropped|deleted|retired|withdrawn|discontinued|abolished|scrapped|deprecated|discarded|eliminated|taken out)`
	altered = `(?:changed|updated|modified|revised|reworded|rephrased|reformulated|rewritten|refreshed|amended|edited|adjusted|altered|clarified|reworked|redrafted|overhauled)`
	title   = `(?:names?|titles?)`
	was     = `(?:is |are |was |were |has been |have been |had been )?`
)

// inIt is how a sentence says whose level it is: "level 2 of it is new", "level 2, has been
// added".
const inIt = `(?: (?:of|in|for) (?:it|this skill|the skill))?[:,]? \(?` + was

// phrasings is the one table of how publishers say what changed, in lower case. A list of
// levels is the first group. A phrasing is taken out of the note once it was found, so that
// the first that fits is heard.
var phrasings = []struct {
	kind    kind
	pattern func() *regexp.Regexp
}{
	{unchanged, pattern.New(`\b(?:no (?:substantive |significant )?(?:changes?|amendments?|modifications?|revisions?)|nothing (?:was |has |is )?(?:changed|new)|no differences?|unchanged|unaltered|identical|untouched|unmodified|not (?:been )?` + altered + `|(?:stay|stays|stayed|remain|remains|remained) (?:the same|as (?:it|they) (?:was|were|is|are)))\b`)},
	{newLevel, pattern.New(`\b(?:new|added|additional|extended (?:down |up )?to|introduc\w+|creat\w+|gain(?:s|ed)?)(?: an?)?(?: [\pL-]+)?(?: level,?)?(?: for| at)? ` + levelList)},
	{newLevel, pattern.New(levelList + inIt + came + `\b`)},
	{levelGone, pattern.New(`\b(?:` + went + `|removal of|loses|lost) ` + levelList)},
	{levelGone, pattern.New(levelList + inIt + went + `\b`)},
	{changed, pattern.New(levelList + inIt + altered + `\b`)},
	{changed, pattern.New(levelList + inIt + `(?:says|reads|has|had|got|gets|received) (?:(?:something|a) )?(?:different|differently|otherwise|new) ?(?:texts?|wording)?`)},
	{changed, pattern.New(`\bnew (?:texts?|wording)(?: (?:at|for|of) ` + levelList + `)?`)},
	{newLevel, pattern.New(`\bnow (?:also )?(?:(?:starts|begins|(?:is |be )?(?:defined|available|held|offered)|extends|goes|reaches) )?(?:down |up )?(?:at|from|to) ` + levelList)},
	{newLevel, pattern.New(`\b(?:extended|widened|broadened|lengthened|complemented) (?:by|with) ` + levelList)},
	{newLevel, pattern.New(`\b(?:new|additional|further|more|extra) ` + levelList)},
	{newLevel, pattern.New(`\+ ?` + levelList)},
	{newLevel, pattern.New(`\b(?:(?:new|additional|more|extra|further) levels?|levels? ` + was + `(?:added|gained|introduced)|(?:added|gained) (?:a |an )?levels?|skills?(?: (?:that|which))? ` + was + `extended)\b`)},
	{levelGone, pattern.New(`\b(?:fewer levels?|(?:lost|lose|loses|losing) (?:a |some )?levels?|` + went + ` levels?|levels? ` + went + `)\b`)},
	{newSkill, pattern.New(`\b(?:new skills?\b|skill: new\b|(?:skill|this|it) is new\b|skills?(?: (?:that|which))? ` + was + came + `\b|added skills?\b)`)},
	{newSkill, pattern.New(`^(?:it[ :–—-]+)?\(?(?:added|introduced|created|additions)\)?\.?$`)},
	{skillGone, pattern.New(`\b(?:` + went + ` skills?|skills?(?: (?:that|which))? ` + was + went + `|skills?(?: (?:that|which))?(?: have| has)? (?:disappeared|went)|no longer (?:in|part of|a part of)|(?:it|this) ` + was + went + `|` + went + ` (?:the skill )?it)\b`)},
	{skillGone, pattern.New(`^(?:it[ :–—-]+)?\(?` + went + `\)?\.?$`)},
	{renamed, pattern.New(`\b(?:renamed|retitled|` + title + ` (?:changed?|changes|changing)|chang(?:es?|ing) of ` + title + `|new ` + title + `|formerly|previously (?:known|called|named)|was called|goes by the name)\b`)},
	{recoded, pattern.New(`\b(?:recoded|new codes?|codes? changed?|change of codes?)\b`)},
	{split, pattern.New(`\b(?:split|(?:divided|separated|broken up) (?:in)?to)\b`)},
	{merged, pattern.New(`\b(?:merged|combined)\b`)},
	{moved, pattern.New(`\b(?:moved to (?:the |a |another |a different )?(?:new )?(?:sub)?category|(?:sub)?category changed?|new (?:sub)?category)\b`)},
	{small, pattern.New(`\b(?:small|minor|editorial|slight|light) ` + editing + `\b`)},
	{medium, pattern.New(`\b(?:medium|moderate) ` + editing + `\b`)},
	{large, pattern.New(`\b(?:(?:large|major|significant|substantial|extensive) ` + editing + `|(?:substantially|significantly|extensively|largely) ` + altered + `|rewritten)\b`)},
	{guidance, pattern.New(`\b(?:guidance(?: notes?)?:? ` + was + `(?:expanded|` + came + `|` + altered + `)|(?:new|updated|revised|expanded) guidance)\b`)},
	{description, pattern.New(`\b(?:(?:overall |skill )?description:? ` + was + `(?:new|` + altered + `)|(?:new|updated|revised) (?:overall |skill )?description)\b`)},
	{changed, pattern.New(`\b(?:changes|` + altered + `)\b`)},
}

// editing is what a publisher does to texts, in words that say how much.
const editing = `(?:changes?|updates?|edits?|revisions?|rewrites?|rewording|amendments?)`

// claimsOf reads the claims of notes.
func claimsOf(notes []Note) []claim {
	var claims []claim
	for _, n := range notes {
		own := n.claims
		if !n.read {
			own = claimsIn(n.Text)
		}
		for _, c := range own {
			c.note = n
			claims = append(claims, c)
		}
	}
	return claims
}

// joined are words that a program joins, "level-added", and marks of Markdown behind them.
var joined = pattern.New(`(\pL)(?:[-_]\b|\*\*?)`)

// besides begins what a note says of all else than it spoke of: that is no claim on the
// whole.
var besides = pattern.New(`\b(?:otherwise|nothing else|all else|everything else)\b[^.;,]*`)

// claimsIn reads the claims of a text.
func claimsIn(text string) []claim {
	claims, _ := hear(text)
	return claims
}

// hear reads the claims of a text, and gives what it says besides, in lower case.
func hear(text string) (claims []claim, left string) {
	left = strings.ToLower(framework.Clean(text))
	left = joined().ReplaceAllString(left, "$1 ")
	left = besides().ReplaceAllString(left, " · ")
	for _, p := range phrasings {
		for {
			at := p.pattern().FindStringSubmatchIndex(left)
			if at == nil {
				break
			}
			c := claim{kind: p.kind, words: left[at[0]:at[1]]}
			if len(at) > 2 && at[2] >= 0 {
				c.levels = levels.In(left[at[2]:at[3]])
			}
			claims = append(claims, c)
			left = left[:at[0]] + " · " + left[at[1]:]
		}
	}
	return claims, left
}

// newName begins what a note says that a skill is called now.
var newName = pattern.New(`(?i:renamed|name (?:has |was )?changed|now (?:called|named|known)|is now)(?i: to| as)? ["“'‘]?(\p{Lu}.*)`)

// misnamed says that a note gives a skill another name than the new edition does; "" where
// it gives none, or the right one.
func (c claim) misnamed(f *fact) string {
	if c.kind != renamed || f.is == nil {
		return ""
	}
	said := newName().FindStringSubmatch(c.note.Text)
	if said == nil || strings.Contains(framework.Fold(c.note.Text), framework.Fold(f.is.Name)) {
		return ""
	}
	return fmt.Sprintf("the new edition calls it %q", f.is.Name)
}

// isClaim reports that a text is nothing but a claim.
func isClaim(text string) bool {
	whole := strings.Trim(strings.ToLower(framework.Clean(text)), ".!()[] ")
	return slices.ContainsFunc(claimsOf([]Note{{Text: whole}}), func(c claim) bool { return c.words == whole })
}

var aNumber = pattern.New(`\d+`)

// concerns reports that notes under a title are about an edition: their title names no
// other.
func concerns(title, edition string) bool {
	numbers := aNumber().FindAllString(title, -1)
	own := aNumber().FindAllString(edition, -1)
	return len(numbers) == 0 || len(own) == 0 || slices.ContainsFunc(numbers, func(n string) bool { return slices.Contains(own, n) })
}

// implies has what follows of what is declared: skills come and go where one is split, or
// several are merged.
var implies = map[kind]map[kind]bool{split: {newSkill: true, skillGone: true}, merged: {newSkill: true, skillGone: true}}

// names reports that a note says both names of a skill that has another one now.
func (c claim) names(s shown) bool {
	said := framework.Fold(c.note.Text)
	return s.was != "" && strings.Contains(said, framework.Fold(s.was)) && strings.Contains(said, framework.Fold(s.text))
}

// covers reports that a claim speaks of something that changed.
func (c claim) covers(s shown) bool {
	about := len(c.levels) == 0 || slices.Contains(c.levels, s.level)
	switch {
	case s.structural:
		return c.kind == s.kind && about || implies[c.kind][s.kind] || s.kind == renamed && c.names(s)
	case c.kind == unchanged: // reported as unfounded
		return true
	case c.kind == guidance || c.kind == description:
		return c.kind == s.kind
	}
	return about // whoever says that much says that texts changed
}
