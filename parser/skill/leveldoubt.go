package skill

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// The headings of levels in a source agree with each other: a name goes with one
// number, and a text stands below each, unless the source leaves levels empty by habit.
// The one that does not agree may be damaged.

// noteLevel keeps what the heading of a section says.
func (p *Page) noteLevel(s section) {
	if !s.head.IsOneLevel() {
		return
	}
	p.levelUses = append(p.levelUses, levelUse{
		SkillID(&p.Skill), framework.Fold(s.head.Label), s.head.Levels[0], s.line.From(p.Place), len(s.blocks) == 0 && !s.head.Inline, len(s.blocks), p.isGlued(s.line),
		len(s.blocks) > 0 && p.saysUndefined(s.blocks[0].Text),
	})
}

// minLevelUses is how many headings of levels show that one without a text is none
// that its author left empty.
const minLevelUses = 5

// doubtBesideItems says which lines stand behind the items of a level, are none and have
// the form of headings: a category of the skills that follow, or the name of a skill that
// stands under several levels.
func (p *Page) doubtBesideItems(s section, blocks []*Block) {
	items := false
	for _, b := range blocks {
		if b.Bullet != "" {
			items = true
			continue
		}
		if items && p.looksLikeHeading(b) {
			for _, n := range s.head.Levels {
				p.doubtLevel(levelUse{skill: SkillID(&p.Skill), level: n, from: b.From(p.Place)},
					fmt.Sprintf("%q stands behind the items of the level, is none of them and looks like a heading; what follows may belong elsewhere", framework.Clean(b.Text)))
			}
		}
	}
}

// looksLikeHeading reports that a block has the form of a heading: a few words that begin
// with a capital and end no sentence.
func (p *Page) looksLikeHeading(b *Block) bool {
	text := framework.Clean(b.Text)
	if b.Shape != source.Prose || text == "" || len(strings.Fields(text)) > maxLevelLabel || p.IsUndefined(text) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text)
	return lexical.IsCapital(first) && !lexical.EndsSentence(text) && !endsInColon(text) && strings.TrimRight(text, ",;") == text
}

// doubtLevels says which headings of levels disagree with the others.
func (d *Document) doubtLevels() {
	numbers := map[string]map[int]int{} // how often a level is called so
	var empty []levelUse
	for _, u := range d.levelUses {
		if u.label != "" {
			if numbers[u.label] == nil {
				numbers[u.label] = map[int]int{}
			}
			numbers[u.label][u.level]++
		}
		if u.empty {
			empty = append(empty, u)
		}
	}
	relative := d.relativeLabels()
	for _, u := range d.levelUses {
		if relative[u.label] {
			continue
		}
		if other := oftener(numbers[u.label], u.level); other >= 0 {
			d.doubtLevel(u, fmt.Sprintf("level %d is called here what level %d is called elsewhere; the number may be wrong", u.level, other))
		}
	}
	d.doubtTwice()
	d.doubtMoved(empty)
	d.doubtMissing()
	d.doubtLevelsInRow()
	if d.doubtLevelsBelow(); len(empty) == 1 && len(d.levelUses) > minLevelUses {
		d.doubtLevel(empty[0], "nothing stands below the heading of the level, as it does below all others; its text may stand below another one")
	}
}

// doubtTwice says which headings of levels stand twice, one directly below the other: the
// second may be that of another level.
func (d *Document) doubtTwice() {
	for k := 1; k < len(d.levelUses); k++ {
		a, b := d.levelUses[k-1], d.levelUses[k]
		directly := a.empty || a.from.Line > 0 && b.from.Line == a.from.Line+1
		if directly && a.skill == b.skill && a.level == b.level {
			d.doubtLevel(b, "the heading of the level stands twice, and nothing between: one of them may be that of another level, or a line of the text")
		}
	}
}

// doubtMoved says of the one level without a text, in a source of few, that its text may
// stand at the level above it, which alone has several.
func (d *Document) doubtMoved(empty []levelUse) {
	if len(empty) != 1 || len(d.levelUses) > minLevelUses || len(d.levelUses) < 3 {
		return
	}
	at, several := -1, 0
	for k, u := range d.levelUses {
		if u.empty && k > 0 && d.levelUses[k-1].skill == u.skill {
			at = k
		}
		if u.texts > 1 {
			several++
		}
	}
	if at < 0 || several != 1 || d.levelUses[at-1].texts < 2 {
		return
	}
	for _, u := range d.levelUses[at-1 : at+1] {
		d.doubtLevel(u, fmt.Sprintf("nothing stands below the heading of level %d, as it does below all others, and several paragraphs at the level before it, as at no other: its text may stand there", d.levelUses[at].level))
	}
}

// relativeLabels are those that stand at one end of the levels of every skill, where other
// levels have none: "(highest)", "(entry)". They say nothing of a number.
func (d *Document) relativeLabels() dialect.Set {
	skills, _ := d.usesBySkill()
	ends, plain := map[string][3]int{}, false
	for _, uses := range skills {
		uses = slices.DeleteFunc(slices.Clone(uses), func(u levelUse) bool { return u.undefined || u.empty })
		lowest, highest := d.Ladder.Highest, 0
		for _, u := range uses {
			lowest, highest = min(lowest, u.level), max(highest, u.level)
		}
		for _, u := range uses {
			plain = plain || u.label == ""
			n := ends[u.label]
			n[0]++
			n[1] += map[bool]int{true: 1}[u.level == lowest]
			n[2] += map[bool]int{true: 1}[u.level == highest]
			ends[u.label] = n
		}
	}
	out := dialect.Set{}
	for label, n := range ends {
		out[label] = plain && label != "" && (n[0] == n[1] || n[0] == n[2])
	}
	return out
}

// oftener is the level that has a name at least twice, where another one has it once;
// -1 where there is none, or several share it.
func oftener(numbers map[int]int, level int) int {
	if len(numbers) != 2 || numbers[level] != 1 {
		return -1
	}
	for n, times := range numbers {
		if n != level && times > 1 {
			return n
		}
	}
	return -1
}

func (d *Document) doubtLevel(u levelUse, message string) {
	d.problems = append(d.problems, framework.Problem{
		Rule: "heading-suspect", From: u.from, Skill: u.skill, Part: dialect.LevelPart(u.level), Message: message,
	})
}

// doubtLevelsBelow says where the headings of levels stand below their texts, it seems.
func (d *Document) doubtLevelsBelow() {
	last := d.lastLevels()
	if len(last) == 0 {
		return
	}
	glued, sameLevel := true, true
	for _, u := range last {
		glued = glued && u.glued
		sameLevel = sameLevel && u.level == last[0].level
	}
	if sameLevel && !glued { // the highest level, which nobody has a text for
		return
	}
	for _, u := range last {
		d.doubtLevel(u, fmt.Sprintf("nothing stands below the heading of level %d, the last one here, and it is so in every skill: the headings of levels may stand below their texts, and each level have the text of the next one", u.level))
	}
}
