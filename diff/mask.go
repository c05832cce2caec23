package diff

import (
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// What is in doubt is hidden from the comparison: it sees copies of the editions
// without the parts that one of them was not read for certain in.
//
// Which parts these are follows from where a doubt stands. One about a part hides
// it on both sides. A text that nobody could place hides the parts of its skill
// that only the other side has, since it may be one of them, and those that say
// what it says. A text, or a page, of which nobody knows whose it is hides the
// skills that only the other side has and that it names, or may hold.

// newMask is nil where there are no doubts.
func newMask(old, new *framework.Edition, given Doubts, told mapping, lex *lexicon) *mask {
	if len(given.Old)+len(given.New) == 0 {
		return nil
	}
	o, n := *old, *new
	o.Skills, n.Skills = slices.Clone(old.Skills), slices.Clone(new.Skills)
	m := &mask{old: &o, new: &n, doubted: map[string]bool{}}
	sides := [2]*doubtedSide{newDoubtedSide(Old, given.Old), newDoubtedSide(New, given.New)}
	oldAt, newAt := indexes(old.Skills), indexes(new.Skills)
	gone := map[*framework.Skill]bool{}
	pairs := pairSkills(old.Skills, new.Skills, told, newContent(lex, old.Skills, new.Skills))
	hidings := map[*framework.Skill]*hiding{} // by the new skill
	for _, p := range pairs {
		if p.old != nil && p.new != nil {
			hidings[p.new] = newHiding(&o.Skills[oldAt[p.old]], &n.Skills[newAt[p.new]], sides)
		}
	}
	elsewhere := newElsewhere(pairs, hidings)
	for _, p := range pairs {
		switch {
		case p.old == nil:
			gone[p.new] = m.hideSkill(p.new, told.settled[p.new], sides[0], sides[1], elsewhere)
		case p.new == nil:
			gone[p.old] = m.hideSkill(p.old, told.settled[p.old], sides[1], sides[0], elsewhere)
		}
	}
	for _, p := range pairs {
		if h := hidings[p.new]; h != nil {
			m.hideParts(h)
		}
	}
	o.Skills = stillShown(o.Skills, old.Skills, gone)
	n.Skills = stillShown(n.Skills, new.Skills, gone)
	m.found = append(append(m.found, sides[0].left()...), sides[1].left()...)
	sorting.By(m.found, byPlace)
	return m
}

func indexes(skills []framework.Skill) map[*framework.Skill]int {
	at := map[*framework.Skill]int{}
	for i := range skills {
		at[&skills[i]] = i
	}
	return at
}

// stillShown leaves skills out of a copy of the list that they stand in.
func stillShown(copied, skills []framework.Skill, gone map[*framework.Skill]bool) []framework.Skill {
	kept := copied[:0]
	for i := range copied {
		if !gone[&skills[i]] {
			kept = append(kept, copied[i])
		}
	}
	return kept
}

// hideSkill hides a skill that one side has and the other, whose reading is in
// doubt, may have, unless a mapping says what became of it. It reports whether it
// did.
func (m *mask) hideSkill(s *framework.Skill, told bool, missing, having *doubtedSide, elsewhere elsewhere) bool {
	m.found = append(m.found, having.of(id(s))...)
	d, ok := missing.mayHold(s)
	if !told {
		if in, held := elsewhere.holds(s, missing.side); held && !ok {
			d, ok = in, true
		}
	}
	if !ok {
		d, ok = having.again(s)
	}
	if !ok || told {
		return false
	}
	elsewhere.torn(s, missing.side)
	d.Skill, d.Part, d.Level = id(s), partSkill, 0
	m.found = append(m.found, d)
	m.hidden.skills++
	m.hidden.levels += len(s.Levels)
	m.hidden.statements += countStatements(s)
	return true
}

// hideParts hides the parts of a pair of skills that are in doubt.
func (m *mask) hideParts(h *hiding) {
	if len(h.found) == 0 {
		return
	}
	m.found = append(m.found, h.found...)
	m.doubted[id(h.new)] = true
	h.hide(m)
}

// hiding is a pair of skills while parts of it are being hidden.
type hiding struct {
	old, new *framework.Skill
	inDoubt  map[string]bool // parts
	whole    [2]*Doubt       // what speaks of the skill of a side as a whole
	found    []Doubt
}

// newHiding finds out which parts of a pair of skills are in doubt: those that doubts
// name or may be about, and those that have texts which stand in one of these.
func newHiding(old, new *framework.Skill, sides [2]*doubtedSide) *hiding {
	h := &hiding{old: old, new: new, inDoubt: map[string]bool{}}
	h.found = slices.Concat(
		h.doubtsOf(sides[0].of(id(old)), sides[0].stray, old, new),
		h.doubtsOf(sides[1].of(id(new)), sides[1].stray, new, old),
	)
	for i := range h.found {
		if d := &h.found[i]; d.Rule != ruleUnaccounted && (d.Part == "" || d.Part == partSkill) {
			h.whole[sideIndex(d.Side)] = d
		}
	}
	h.follow()
	return h
}

// doubtsOf lists the doubts of one side about a pair of skills, each with the part
// that it hides: those about the skill, and those about no skill which say what
// the other side's says.
func (h *hiding) doubtsOf(own, stray []Doubt, read, other *framework.Skill) []Doubt {
	var out []Doubt
	causes := slices.Clone(own)
	sorting.By(causes, func(a, b Doubt) int { return consequences[a.Rule] - consequences[b.Rule] })
	for _, d := range causes {
		var parts []string
		switch {
		case isPart(d.Part):
			parts = []string{d.Part}
		case d.Part == partLevels:
			parts = levelsOf(h.old, h.new)
		}
		if d.Rule == ruleUnaccounted || d.Part == "" || d.Part == partSkill {
			parts = slices.Concat(parts, onlyIn(other, read), saidIn(other, read, d.Text))
		}
		if losing[d.Rule] && d.Part == partSkill {
			parts = append(parts, partsAt(read, d.From)...)
		}
		if consequences[d.Rule] > 0 && len(parts) > 0 && !slices.ContainsFunc(parts, func(part string) bool { return !isDoubted(out, part) }) {
			continue // its cause was told
		}
		out = append(out, h.about(d, parts)...)
	}
	for _, d := range stray {
		d.Skill = id(read)
		if parts := saidIn(other, read, d.Text); len(parts) > 0 {
			out = append(out, h.about(d, parts)...)
		}
	}
	return out
}

// consequences are the rules of which a finding follows from others: where text of a
// level was not read, the level is missing as well. They come after their causes.
var consequences = map[string]int{"levels-declared-mismatch": 1, "levels-missing": 1}

func isDoubted(doubts []Doubt, part string) bool {
	return slices.ContainsFunc(doubts, func(d Doubt) bool { return d.Part == part })
}

// about gives a doubt for each part that it hides; the doubt itself where it hides
// none.
func (h *hiding) about(d Doubt, parts []string) []Doubt {
	if len(parts) == 0 {
		return []Doubt{d}
	}
	var out []Doubt
	slices.Sort(parts)
	for _, part := range slices.Compact(parts) {
		d.Part, d.Level = part, levelOf(part)
		h.inDoubt[part] = true
		out = append(out, d)
	}
	return out
}

// hide takes the parts in doubt off both skills, and counts what is gone.
func (h *hiding) hide(m *mask) {
	for _, s := range []*framework.Skill{h.old, h.new} {
		for _, part := range []framework.Part{framework.PartDescription, framework.PartGuidance} {
			if h.inDoubt[string(part)] {
				s.Unknown = append(slices.Clone(s.Unknown), part)
			}
		}
		s.Levels = slices.DeleteFunc(slices.Clone(s.Levels), func(l framework.Level) bool {
			if !h.inDoubt[levelPart(l.Number)] {
				return false
			}
			m.hidden.levels++
			m.hidden.statements += len(l.Statements)
			return true
		})
		s.Declared = slices.DeleteFunc(slices.Clone(s.Declared), func(n int) bool { return h.inDoubt[levelPart(n)] })
	}
}

// isPart reports that a doubt is about one part that can be hidden.
func isPart(part string) bool {
	return part == partDescription || part == partGuidance || levelOf(part) > 0
}

// levelOf is the number in the name of a part; 0 where it is no level.
func levelOf(part string) int {
	rest, ok := strings.CutPrefix(part, "level ")
	n, err := strconv.Atoi(rest)
	if !ok || err != nil {
		return 0
	}
	return n
}

// levelsOf are the parts of the levels that either skill has.
func levelsOf(skills ...*framework.Skill) []string {
	var parts []string
	for _, s := range skills {
		for _, l := range s.Levels {
			parts = append(parts, levelPart(l.Number))
		}
	}
	return parts
}

// onlyIn lists the parts that one skill has and the other has not.
func onlyIn(s, other *framework.Skill) []string {
	var parts []string
	if s.Description.Text != "" && other.Description.Text == "" {
		parts = append(parts, partDescription)
	}
	if len(s.Guidance) > 0 && len(other.Guidance) == 0 {
		parts = append(parts, partGuidance)
	}
	for _, l := range s.Levels {
		if other.Level(l.Number) == nil {
			parts = append(parts, levelPart(l.Number))
		}
	}
	return parts
}

// saidIn lists the parts of a skill of which a text stands in another one, and not in
// the same part of the other skill.
func saidIn(s, other *framework.Skill, text string) []string {
	if text == "" {
		return nil
	}
	stray := newHaystack(framework.Fold(text))
	holds := func(text string) bool {
		key := framework.Fold(text)
		return strings.Count(key, " ") >= fewestSought-1 && stray.has(key)
	}
	var parts []string
	if s.Description.Text != other.Description.Text && slices.ContainsFunc(framework.Sentences(s.Description.Text), holds) {
		parts = append(parts, partDescription)
	}
	unit := func(u framework.Unit) bool { return holds(u.Text.Text) }
	if !slices.EqualFunc(s.Guidance, other.Guidance, sameNote) && slices.ContainsFunc(framework.Units(s.Guidance), unit) {
		parts = append(parts, partGuidance)
	}
	for _, l := range s.Levels {
		if slices.ContainsFunc(unsharedOf(l, other.Level(l.Number)), holds) {
			parts = append(parts, levelPart(l.Number))
		}
	}
	return parts
}

// unsharedOf are the statements of a level that another, which may be none, has not.
func unsharedOf(l framework.Level, other *framework.Level) []string {
	had := map[string]bool{}
	if other != nil {
		for _, t := range other.Statements {
			had[t.Text] = true
		}
	}
	var texts []string
	for _, t := range l.Statements {
		if !had[t.Text] {
			texts = append(texts, t.Text)
		}
	}
	return texts
}

// doubtedSide is the doubts of one side.
type doubtedSide struct {
	side   Side
	skills map[string][]Doubt // by the skill's id
	all    []Doubt            // in their order
	texts  []Doubt            // of all sorts, about texts that nobody could place
	stray  []Doubt            // about no skill
	used   map[string]bool    // the skills whose doubts were taken
}

// ruleUnaccounted is the rule of text that nobody could place.
const ruleUnaccounted = "text-unaccounted"

// losing are the rules after which whole skills may be missing.
var losing = map[string]bool{"text-unreadable": true, "page-without-text": true, "source-damaged": true}

func newDoubtedSide(side Side, given []Doubt) *doubtedSide {
	s := &doubtedSide{side: side, skills: map[string][]Doubt{}, used: map[string]bool{}}
	for _, d := range given {
		d.Side, d.Severity, d.Level = side, framework.Error, levelOf(d.Part)
		s.all = append(s.all, d)
		if d.Rule == ruleUnaccounted {
			s.texts = append(s.texts, d)
		}
		if d.Skill == "" {
			s.stray = append(s.stray, d)
			continue
		}
		s.skills[d.Skill] = append(s.skills[d.Skill], d)
	}
	return s
}

// of gives the doubts about a skill. Where several are called the same, the first
// that asks has them.
func (s *doubtedSide) of(skill string) []Doubt {
	if s.used[skill] {
		return nil
	}
	s.used[skill] = true
	return s.skills[skill]
}

// mayHold looks for the doubt by which a skill that the side does not have may be
// in it all the same: something of the source is missing, or a text that nobody
// could place names the skill or says what it says.
func (s *doubtedSide) mayHold(skill *framework.Skill) (Doubt, bool) {
	if d, ok := s.losing(); ok {
		return d, true
	}
	for _, d := range s.texts {
		if d.names(skill) || len(saidIn(skill, &framework.Skill{}, d.Text)) > 0 {
			return d, true
		}
	}
	return Doubt{}, false
}

// losing gives the first doubt after which whole skills may be missing: about no skill, or
// about one as a whole, behind which others may have stood.
func (s *doubtedSide) losing() (Doubt, bool) {
	for _, d := range s.all {
		if losing[d.Rule] && (d.Skill == "" || d.Part == partSkill) {
			return d, true
		}
	}
	return Doubt{}, false
}

// names reports that a text has the code of a skill in it, or begins with its name.
func (d Doubt) names(s *framework.Skill) bool {
	if s.Code != "" && slices.Contains(strings.FieldsFunc(d.Text, partsCodes), s.Code) {
		return true
	}
	name := framework.Fold(s.Name)
	return name != "" && strings.HasPrefix(framework.Fold(d.Text)+" ", name+" ")
}

func partsCodes(r rune) bool { return strings.ContainsRune(" \t()[]:,;|", r) }

// again looks for the doubt that a code stands at several skills of the side: which of
// them the other side has is not known, nor whether one of them is a second copy.
func (s *doubtedSide) again(skill *framework.Skill) (Doubt, bool) {
	for _, d := range s.skills[id(skill)] {
		if d.Rule == "code-duplicate" || d.Rule == "name-duplicate" {
			return d, true
		}
	}
	return Doubt{}, false
}

// left lists the doubts about no skill, and those about one that the edition does
// not have.
func (s *doubtedSide) left() []Doubt {
	out := slices.Clone(s.stray)
	for skill, list := range s.skills {
		if !s.used[skill] {
			out = append(out, list...)
		}
	}
	return out
}
