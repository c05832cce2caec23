package check

import (
	"fmt"

	"compdiff/framework"
)

// form is how a skill is laid out: what the others of its edition are held
// against.
type form struct {
	skill       *framework.Skill
	description []line
	guidance    []line
	levels      []line
	paragraphs  map[string]int // of each level
}

// forms gives the forms of all skills, in order.
func (r *reading) forms() []*form {
	if r.formed != nil || len(r.edition.Skills) == 0 {
		return r.formed
	}
	at := map[*framework.Skill]*form{}
	for i := range r.edition.Skills {
		f := &form{skill: &r.edition.Skills[i], paragraphs: map[string]int{}}
		at[f.skill] = f
		r.formed = append(r.formed, f)
	}
	for _, l := range r.lines() {
		f := at[l.owner]
		switch l.sort() {
		case "description":
			f.description = append(f.description, l)
		case "guidance":
			f.guidance = append(f.guidance, l)
		case "levels":
			f.levels = append(f.levels, l)
			if !l.joined {
				f.paragraphs[l.part]++
			}
		}
	}
	return r.formed
}

// trait is something in which the skills of an edition agree, as a rule.
type trait struct {
	part string
	// has reports whether a skill has the trait; known is false for a skill that
	// cannot show it.
	has     func(*form) (has, known bool)
	message string
}

// traits is the one table of what a skill that was read wrongly has and the
// others have not.
var traits = []trait{
	{"description", (*form).describedAtLength, "the description has several paragraphs where those of the other skills have one; some of it may be guidance, a level or a line of the page"},
	{"description", (*form).listInDescription, "the description holds a list where those of the other skills hold none; it may be guidance whose heading was lost"},
	{"description", (*form).descriptionOpen, "the description breaks off, or is as short as a label, where those of the other skills are sentences; it may stand elsewhere"},
	{"description", (*form).descriptionSmall, "the description begins in small letters where those of the other skills do not; its beginning may stand elsewhere"},
	{"skill", (*form).guidanceTwice, "the guidance says the same twice; it may be that of two skills, the title between them lost"},
}

// unlikeOthers reports skills that are formed otherwise than the other skills
// of the edition: what the layout of all does not explain may have been read
// wrongly.
func unlikeOthers(r *reading) []fault {
	var out []fault
	for _, t := range traits {
		out = append(out, r.unlike(t)...)
	}
	for _, look := range []func(*reading) []fault{displaced, smallLevels, farLevels, lastText} {
		out = append(out, look(r)...)
	}
	return out
}

// unlike are the skills with a trait that others do not have. It takes four
// others at least, and twelve for each exception: habits of few show nothing.
func (r *reading) unlike(t trait) []fault {
	var with []*form
	without := 0
	for _, f := range r.forms() {
		switch has, known := t.has(f); {
		case !known:
		case has:
			with = append(with, f)
		default:
			without++
		}
	}
	if without < 4 || len(with) > 1 && without < 12*(len(with)-1) {
		return nil
	}
	var out []fault
	for _, f := range with {
		out = append(out, fault{whole(f.skill, t.part), f.shown(t.part), t.message})
	}
	return out
}

// shown is the text that a finding about a part quotes.
func (f *form) shown(part string) string {
	switch {
	case part == "description":
		return f.skill.Description.Text
	case part == "guidance" && len(f.guidance) > 0:
		return f.guidance[0].Text.Text
	}
	return f.skill.Title()
}

func (f *form) describedAtLength() (has, known bool) {
	return len(f.description) > 1, len(f.description) > 0
}

// listInDescription: a line that ends in a colon, with others after it.
func (f *form) listInDescription() (has, known bool) {
	for _, l := range f.description {
		if l.introduces() {
			return true, true
		}
	}
	return false, len(f.description) > 0
}

// descriptionOpen: it breaks off, or is as short as a label; a full stop that an
// author forgot is neither.
func (f *form) descriptionOpen() (has, known bool) {
	text := f.skill.Description.Text
	return !endsSentence(text) && (brief(text) || endsOpen(text)), len(f.description) > 0
}

func (f *form) descriptionSmall() (has, known bool) {
	return startsSmall(f.skill.Description.Text), len(f.description) > 0
}

// guidanceTwice: a paragraph, or the intro of a list, that the guidance has
// already.
func (f *form) guidanceTwice() (has, known bool) {
	seen := map[string]bool{}
	for _, l := range f.guidance {
		if l.item {
			continue
		}
		if seen[l.Text.Text] {
			return true, true
		}
		seen[l.Text.Text] = true
	}
	return false, len(f.guidance) > 0
}

// smallLevels reports levels whose text begins in small letters, where nearly
// all begin otherwise: what stood before it may be lost.
func smallLevels(r *reading) []fault {
	var out []fault
	all := 0
	for _, l := range r.lines() {
		if l.sort() != "levels" || !l.first {
			continue
		}
		if all++; startsSmall(l.Text.Text) {
			out = append(out, fault{l.passage, l.Text.Text, "the text of the level begins in small letters where those of others do not; its beginning may stand elsewhere"})
		}
	}
	if len(out)*8 > all {
		return nil
	}
	return out
}

// farLevels reports a level that is far above the others of its skill, where no
// other skill leaves out so many: its number may be misread.
func farLevels(r *reading) []fault {
	widest, second := 0, 0
	var at *framework.Skill
	var low, high int
	for i := range r.edition.Skills {
		numbers := levelsOf(&r.edition.Skills[i])
		for k := 1; k < len(numbers); k++ {
			switch step := numbers[k] - numbers[k-1]; {
			case step > widest:
				second = max(second, widest)
				widest, at, low, high = step, &r.edition.Skills[i], numbers[k-1], numbers[k]
			case step > second:
				second = step
			}
		}
	}
	if widest < farApart || second*farApart > widest || second == 0 {
		return nil
	}
	return []fault{{whole(at, levelPart(high)), levelPart(high),
		fmt.Sprintf("the skill has levels %d and %d and none between them, and no other skill leaves out so many; the number may be wrong", low, high)}}
}

// lastText reports the last text of a source where it ends a level and begins
// as no statement does: it may be a notice of the document.
func lastText(r *reading) []fault {
	lines := r.lines()
	var out []fault
	for i, l := range lines {
		last := i == len(lines)-1 || lines[i+1].From.File != l.From.File
		if last && l.sort() == "levels" && !l.only && !l.item && r.starts()[firstWord(l.Text.Text)].skills < 2 && r.statementsAgree() {
			out = append(out, fault{l.passage, l.Text.Text,
				fmt.Sprintf("the last text of the source begins as no other statement does (%q); it may be a notice of the document and not of %s", l.begin(2), l.part)})
		}
	}
	return out
}

// statementsAgree reports that nearly all statements begin with words that
// statements of other skills begin with, so that one that does not stands out.
func (r *reading) statementsAgree() bool {
	all, shared := 0, 0
	for _, l := range r.lines() {
		if l.sort() != "levels" || l.item {
			continue
		}
		all++
		if r.starts()[firstWord(l.Text.Text)].skills > 1 {
			shared++
		}
	}
	return all > 5 && shared*100 >= all*80
}

// displaced reports skills that lack a part which every other skill has, and
// have at another place what may be the text of it.
func displaced(r *reading) []fault {
	described, guided := 0, 0
	for _, f := range r.forms() {
		described += min(len(f.description), 1)
		guided += min(len(f.guidance), 1)
	}
	all := len(r.forms())
	starts := r.starts()
	var out []fault
	for _, f := range r.forms() {
		switch {
		case len(f.description) == 0 && described*5 >= all*4 && len(f.guidance) > 0 && f.guidanceIsDescription(starts):
			out = append(out, fault{whole(f.skill, "description"), f.guidance[0].Text.Text,
				"the skill has no description, which the others have, and its guidance begins with a text that may be the description"})
		case len(f.guidance) == 0 && guided*5 >= all*4:
			out = append(out, r.guidanceElsewhere(f, starts)...)
		}
		out = append(out, r.dutyInGuidance(f, starts)...)
	}
	return out
}

// guidanceIsDescription: the first text of the guidance is prose, and no list
// hangs on it.
func (f *form) guidanceIsDescription(map[string]spreadOf) bool {
	first := f.guidance[0]
	return !first.item && !first.introduces()
}

// spreadOf says in which skills a word begins statements, and whether it begins
// other texts.
type spreadOf struct {
	skills int
	last   *framework.Skill
	other  int // descriptions and paragraphs of guidance that it begins
}

// starts are the first words of sentences that stand on their own.
func (r *reading) starts() map[string]spreadOf {
	if r.begun != nil {
		return r.begun
	}
	out := map[string]spreadOf{}
	for _, l := range r.lines() {
		word := firstWord(l.Text.Text)
		s := out[word]
		switch {
		case l.item || word == "" || brief(l.Text.Text) && !endsSentence(l.Text.Text):
			continue
		case l.sort() != "levels":
			s.other++
		case s.last != l.owner:
			s.skills, s.last = s.skills+1, l.owner
		}
		out[word] = s
	}
	r.begun = out
	return out
}

// guidanceElsewhere looks for the guidance that a skill lacks: in a description
// of more lines than those of others, and at the beginning or the end of a
// level, as a text that begins as no statement does.
func (r *reading) guidanceElsewhere(f *form, starts map[string]spreadOf) []fault {
	if n := len(f.description); n > 1 && r.longestOther(f) < n {
		return []fault{{whole(f.skill, "description"), f.skill.Description.Text,
			"the skill has no guidance, which the others have, and its description has more paragraphs than any other; some of it may be the guidance"}}
	}
	for _, l := range f.levels {
		if (l.first || l.last) && !l.only && !l.item && starts[firstWord(l.Text.Text)].skills < 2 && r.dutiesBegin(starts) {
			return []fault{{whole(f.skill, "skill"), l.Text.Text,
				fmt.Sprintf("the skill has no guidance, which the others have, and a text of %s begins as no statement of another skill does; it may be the guidance", l.part)}}
		}
	}
	return nil
}

// longestOther is how many lines the longest description of the other skills has.
func (r *reading) longestOther(f *form) int {
	n := 0
	for _, g := range r.forms() {
		if g != f {
			n = max(n, len(g.description))
		}
	}
	return n
}

// dutiesBegin reports that statements begin with the words of others, so that
// one that does not stands out: nine of ten words that begin them.
func (r *reading) dutiesBegin(starts map[string]spreadOf) bool {
	all, shared := 0, 0
	for _, s := range starts {
		if s.skills > 0 {
			all++
			if s.skills > 1 {
				shared++
			}
		}
	}
	return all > 0 && shared*10 >= all*6
}

// dutyInGuidance reports a text at the end of the guidance that begins as
// statements of other skills do, in each sentence, and as no other guidance.
func (r *reading) dutyInGuidance(f *form, starts map[string]spreadOf) []fault {
	if len(f.guidance) == 0 {
		return nil
	}
	l := f.guidance[len(f.guidance)-1]
	if l.item || !endsSentence(l.Text.Text) || starts[firstWord(l.Text.Text)].skills < 2 {
		return nil
	}
	for _, sentence := range framework.Sentences(l.Text.Text) {
		if s := starts[firstWord(sentence)]; s.skills < 2 || s.other > 1 {
			return nil
		}
	}
	return []fault{{l.passage, l.Text.Text,
		fmt.Sprintf("the guidance ends in a text that begins as duties of other skills do (%q), and as no other guidance; it may be the text of a level", l.begin(2))}}
}
