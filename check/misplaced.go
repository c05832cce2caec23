package check

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
)

func (c *spreadCount) add(s *framework.Skill) {
	if c.last != s || c.skills == 0 {
		c.skills, c.last = c.skills+1, s
	}
}

// without is the count but for one skill, where that is the last one counted.
func (c spreadCount) without(s *framework.Skill) int {
	if c.skills == 1 && c.last == s {
		return 0
	}
	return c.skills
}

// starts are the first words of sentences that stand on their own.
func (r *reading) starts() map[string]startOf {
	if r.begun != nil {
		return r.begun
	}
	r.begun = map[string]startOf{}
	for _, l := range r.lines() {
		word := l.lead
		if l.item || word == "" || l.introduces() || l.brief && !l.ended {
			continue
		}
		s := r.begun[word]
		switch l.sort() {
		case "levels":
			s.statements.add(l.owner)
		case "description":
			s.descriptions.add(l.owner)
		default:
			s.guidance.add(l.owner)
		}
		r.begun[word] = s
	}
	return r.begun
}

// enough is how many other skills show what a word begins: two, or one in an
// edition of few skills.
func (r *reading) enough() int {
	if len(r.edition.Skills) < enoughSkills {
		return 1
	}
	return 2
}

// manners reports that the edition has skills enough to tell how its texts begin
// in one part and in another: a word of two skills tells nothing.
func (r *reading) manners() bool { return len(r.edition.Skills) >= enoughSkills }

// usualPart reports that a part which so many skills have is one that all have,
// as a rule.
func (r *reading) usualPart(with int) bool {
	all := len(r.edition.Skills)
	return with > 0 && (with == all-1 || with*5 >= all*4)
}

// displaced reports skills that lack a part which every other skill has, and
// have at another place what may be the text of it.
func displaced(r *reading) []fault {
	described, guided := 0, 0
	for _, f := range r.forms() {
		described += min(len(f.description), 1)
		guided += min(len(f.guidance), 1)
	}
	var out []fault
	for _, f := range r.forms() {
		switch {
		case len(f.description) == 0 && r.usualPart(described) && len(f.guidance) > 0 && !f.guidance[0].item && !f.guidance[0].introduces():
			out = append(out, fault{whole(f.skill, "description"), f.guidance[0].Text.Text,
				"the skill has no description, which the others have, and its guidance begins with a text that may be the description"})
		case len(f.description) == 0 && r.usualPart(described) && r.textAboveLevel(f) != nil:
			l := r.textAboveLevel(f)
			out = append(out, fault{whole(f.skill, "description"), l.Text.Text,
				fmt.Sprintf("the skill has no description, which the others have, and the first paragraph of %s may be that", l.part)})
		case len(f.guidance) == 0 && r.usualPart(guided):
			out = append(out, r.guidanceElsewhere(f)...)
		case len(f.guidance) == 0 && !r.manners() && (guided > 0 || len(r.edition.Skills) == 1 && !r.isTable()) && listsInText(f.skill.Description.Text):
			out = append(out, fault{whole(f.skill, "description"), f.skill.Description.Text,
				"the skill has no guidance, and its description lists something behind a colon, which may be the guidance; the other skills are too few to tell"})
		}
	}
	return out
}

// textAboveLevel is the first paragraph of the level that stands first in a skill,
// where others follow it and it begins as no statement of others does; nil for none.
func (r *reading) textAboveLevel(f *form) *line {
	var first *line
	for i := range f.levels {
		l := &f.levels[i]
		if l.first && (first == nil || l.From.Line < first.From.Line) {
			first = l
		}
	}
	if first == nil || first.only || !first.alone || first.From.Line == 0 || r.starts()[firstWord(first.Text.Text)].statements.without(f.skill) > 0 {
		return nil
	}
	return first
}

// listsInText reports that a text has a colon and goes on behind it.
func listsInText(text string) bool {
	_, rest, found := strings.Cut(text, ":")
	return found && (strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "\n"))
}

// guidanceElsewhere looks for the guidance that a skill lacks: in a description
// of more lines than those of others, and at the beginning or the end of a
// level, as a text that begins as no statement does.
func (r *reading) guidanceElsewhere(f *form) []fault {
	if l := r.longestHolding(f.skill); l != nil {
		return []fault{{whole(f.skill, "skill"), l.Text.Text,
			fmt.Sprintf("the skill has no guidance, which the others have, and its %s has more paragraphs than those of the others; some of them may be the guidance", l.part)}}
	}
	if n := len(f.description); n > 1 && r.areFewAsLong(f) {
		return []fault{{whole(f.skill, "skill"), f.skill.Description.Text,
			"the skill has no guidance, which the others have, and its description has more paragraphs than nearly any other; some of it may be the guidance"}}
	}
	for _, l := range f.levels {
		s := r.starts()[l.lead]
		if (l.first || l.last) && !l.only && !l.item && s.statements.without(f.skill) == 0 && s.guidance.skills > 0 {
			return []fault{{whole(f.skill, "skill"), l.Text.Text,
				fmt.Sprintf("the skill has no guidance, which the others have, and a text of %s begins as the guidance of others does; it may be the guidance", l.part)}}
		}
	}
	return nil
}

// areFewAsLong reports that one other description at most, of several, has as many lines as
// this one.
func (r *reading) areFewAsLong(f *form) bool {
	if r.lengths == nil {
		r.lengths = map[int]int{}
		for _, g := range r.forms() {
			r.lengths[len(g.description)]++
		}
	}
	others, long := len(r.forms())-1, -1
	for n, count := range r.lengths {
		if n >= len(f.description) {
			long += count
		}
	}
	return long <= 1 && others > long
}

// misplaced reports texts that have the manner of another part: what begins the
// guidance of other skills stands in a level, a duty stands in the guidance, a
// description at the end of a level.
func misplaced(r *reading) []fault {
	intros := r.intros()
	out := dutyItems(r)
	shape := r.codeShape()
	for _, l := range r.lines() {
		if l.owner == nil || l.item {
			continue
		}
		if title := r.titleBefore(l, shape); title != "" {
			out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("the text begins as titles of skills do (%q); what follows may belong to another skill", title)})
			continue
		}
		if message := r.mannerFault(l, intros); message != "" {
			out = append(out, fault{l.passage, l.Text.Text, message})
		}
	}
	return out
}

// dutyItems reports items of a guidance that are whole sentences and begin as duties do,
// where no item of other skills is one.
func dutyItems(r *reading) []fault {
	if r.oneStart() == "" && !r.inThirdPerson() {
		return nil
	}
	var out []fault
	skills := spreadCount{}
	for _, l := range r.lines() {
		if l.item && l.sort() == "guidance" && l.owner != nil && l.ended && l.upper && r.looksLikeDuty(l.lead) {
			skills.add(l.owner)
			out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("the item begins as duties do (%q), and no item of other skills does; it may be the text of a level", l.begin(2))})
		}
	}
	if skills.skills != 1 {
		return nil
	}
	return out
}

func (r *reading) mannerFault(l line, intros map[string]spreadCount) string {
	heads := strings.HasSuffix(l.Text.Text, ":") && intros[l.Text.Text].without(l.owner) > 0
	switch l.sort() {
	case "guidance":
		return r.mannerOfGuidance(l)
	case "description":
		return r.mannerOfDescription(l, heads)
	case "levels":
		return r.mannerOfLevel(l, heads)
	}
	return ""
}

func (r *reading) mannerOfGuidance(l line) string {
	if l.last {
		if fault := r.mannerOfGuidanceEnd(l); fault != "" {
			return fault
		}
	}
	if l.first && !l.only && r.beginsAsDuty(l) && l.isDutyThroughout(r) {
		return fmt.Sprintf("the guidance begins with a text that begins as duties of other skills do (%q); it may be the text of a level", l.begin(2))
	}
	return ""
}

// mannerOfGuidanceEnd says what the last text of a guidance may be instead.
func (r *reading) mannerOfGuidanceEnd(l line) string {
	if head, next := headAndNext(l.passage); next != "" && r.isLevelName(head) && (r.labels()[strings.ToLower(head)] || r.looksLikeDuty(next)) {
		return fmt.Sprintf("the guidance ends in a text with the name of a level before it (%q); it may be the text of that level", head)
	}
	if l.isDutyThroughout(r) || l.isDutyByForm(r) {
		return fmt.Sprintf("the guidance ends in a text that begins as duties of other skills do (%q); it may be the text of a level", l.begin(2))
	}
	if r.lacksFirst(l.owner) && l.hasDutyForm(r) {
		return fmt.Sprintf("the guidance ends in a text in the form of duties (%q), and the skill lacks the level that all others begin with; it may be the text of that level", l.begin(2))
	}
	if !l.only && l.ended && !l.item && r.lacksBelow(l.owner) && l.hasDutyForm(r) {
		return fmt.Sprintf("the guidance ends in a text in the form of duties (%q), as no other does, and the skill lacks the level below its first, which others have; it may be the text of that level", l.begin(2))
	}
	return ""
}

func (r *reading) mannerOfDescription(l line, heads bool) string {
	if heads {
		return fmt.Sprintf("%q heads a list in the guidance of other skills and stands in the description; what follows may be the guidance", l.Text.Text)
	}
	if l.first && r.guidesFirst(l) && r.describesFirst(l.owner) {
		return fmt.Sprintf("the description begins as the guidance of other skills does and as no description (%q); the two may be exchanged", l.begin(2))
	}
	if !l.first && l.isDutyByForm(r) {
		return fmt.Sprintf("the description ends in a text that has the form of duties (%q); it may be the text of a level", l.begin(2))
	}
	if !l.first && l.last && r.lacksFirst(l.owner) && l.hasDutyForm(r) {
		return fmt.Sprintf("the description ends in a text in the form of duties (%q), and the skill lacks the level that all others begin with; it may be the text of that level", l.begin(2))
	}
	if l.first && r.manners() && r.beginsAsDuty(l) && !r.mostBeginAs(l) {
		return fmt.Sprintf("the description begins as duties of other skills do (%q); it may be the text of a level", l.begin(2))
	}
	return ""
}

func (r *reading) mannerOfLevel(l line, heads bool) string {
	if heads {
		return fmt.Sprintf("%q heads a list in the guidance of other skills and stands in %s; what follows may be the guidance", l.Text.Text, l.part)
	}
	if l.last && !l.only && isActivity(l.lead) && r.describesByActivity() {
		return fmt.Sprintf("the text begins with an activity (%q), as descriptions do and no duty: it may be the description of a skill whose title stands in the wrong place", l.begin(2))
	}
	if !l.last || l.only || !r.manners() {
		return ""
	}
	if s := r.starts()[l.lead]; s.descriptions.without(l.owner) >= r.enough() && s.statements.without(l.owner) == 0 {
		return fmt.Sprintf("the text begins as descriptions of other skills do (%q), and as no duty; it may be the description of a skill whose title was lost", l.begin(2))
	}
	return ""
}

// mostBeginAs reports that the description begins with an activity, as most do: where the
// duties of the source begin so as well, that tells nothing.
func (r *reading) mostBeginAs(l line) bool {
	described, activities := r.activities()
	return isActivity(l.lead) && activities*3 >= described*2
}

// activities counts the descriptions, and those that begin with an activity.
func (r *reading) activities() (described, activities int) {
	if r.active == nil {
		for _, f := range r.forms() {
			if len(f.description) > 0 {
				described++
				activities += map[bool]int{true: 1}[isActivity(f.description[0].lead)]
			}
		}
		r.active = &[2]int{described, activities}
	}
	return r.active[0], r.active[1]
}

// describesByActivity reports that most descriptions begin with an activity, and one text
// of levels at most.
func (r *reading) describesByActivity() bool {
	if r.activity == nil {
		found := r.findDescribedByActivity()
		r.activity = &found
	}
	return *r.activity
}

func (r *reading) findDescribedByActivity() bool {
	described, activities := r.activities()
	texts := 0
	for _, f := range r.forms() {
		for _, l := range f.levels {
			texts += map[bool]int{true: 1}[!l.item && isActivity(l.lead)]
		}
	}
	return activities > 1 && activities*3 >= described*2 && texts < 2
}

// guidesFirst reports that a text begins as the guidance of others does and as no other
// text of others.
func (r *reading) guidesFirst(l line) bool {
	s := r.starts()[l.lead]
	return s.guidance.without(l.owner) >= 2 && s.descriptions.without(l.owner)+s.statements.without(l.owner) == 0
}

// describesFirst reports that the guidance of a skill begins as descriptions of others
// do and as no guidance of others.
func (r *reading) describesFirst(owner *framework.Skill) bool {
	if len(owner.Guidance) == 0 {
		return false
	}
	s := r.starts()[firstWord(owner.Guidance[0].Text)]
	return s.descriptions.without(owner) > 0 && s.guidance.without(owner) == 0
}

// lacksFirst reports that a skill has levels and begins above the one with which all others
// begin.
func (r *reading) lacksFirst(s *framework.Skill) bool {
	if len(s.Levels) == 0 {
		return false
	}
	begun, own := r.firstLevels(), levelsOf(s)[0]
	if begun[own] > 1 || len(begun) != 2 {
		return false
	}
	for first := range begun {
		if first < own {
			return true
		}
	}
	return false
}

// lacksBelow reports that a skill has levels and not the one directly below its first, which
// several others have.
func (r *reading) lacksBelow(s *framework.Skill) bool {
	if len(s.Levels) == 0 {
		return false
	}
	return r.levelUsers()[levelsOf(s)[0]-1] > 1
}

// firstLevels counts the skills that begin with each level, once for all that ask.
func (r *reading) firstLevels() map[int]int {
	if r.lowest == nil {
		r.lowest = map[int]int{}
		for i := range r.edition.Skills {
			if s := &r.edition.Skills[i]; len(s.Levels) > 0 {
				r.lowest[levelsOf(s)[0]]++
			}
		}
	}
	return r.lowest
}

// outsideInForm reports that a sentence of the guidance or the description of another
// skill begins with a word in the form of the duties.
func (r *reading) outsideInForm(but *framework.Skill) bool {
	if r.outside == nil {
		r.outside = map[*framework.Skill]bool{}
		for _, l := range r.lines() {
			if l.owner == nil || l.item || l.sort() == "levels" || l.introduces() {
				continue
			}
			for _, sentence := range framework.Sentences(l.Text.Text) {
				if r.looksLikeDuty(firstWord(sentence)) && !hasNounFirst(sentence) {
					r.outside[l.owner] = true
				}
			}
		}
	}
	others := len(r.outside)
	if r.outside[but] {
		others--
	}
	return others > 0
}

// belowListAlone reports that the guidance of a text's skill has a list and ends in
// paragraphs below it, and that the lists of all others end their guidance.
func (r *reading) belowListAlone(l line) bool {
	if r.closing == nil {
		r.closing = map[*framework.Skill]bool{}
		for _, f := range r.forms() {
			listed := slices.ContainsFunc(f.guidance, func(l line) bool { return l.item })
			if n := len(f.guidance); listed {
				r.closing[f.skill] = !f.guidance[n-1].item
			}
		}
	}
	others := 0
	for s, paragraph := range r.closing {
		if s != l.owner && paragraph {
			return false
		}
		others++
	}
	return r.closing[l.owner] && others > 1
}

// intros are the lines that head lists in guidance, with the skills that have
// them.
func (r *reading) intros() map[string]spreadCount {
	out := map[string]spreadCount{}
	for _, l := range r.lines() {
		if l.sort() == "guidance" && !l.item && strings.HasSuffix(l.Text.Text, ":") {
			c := out[l.Text.Text]
			c.add(l.owner)
			out[l.Text.Text] = c
		}
	}
	return out
}
