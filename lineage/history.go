package lineage

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/framework"
)

// HistorySchema names the JSON form of a [History] and its version.
const HistorySchema = "compdiff/history/v1"

// History is what became of a skill over the editions of a line.
type History struct {
	Schema   string    `json:"schema"`
	Asked    string    `json:"asked"` // the code or the name that somebody asked for
	Editions []Edition `json:"editions"`
	// Lives has one for each skill that the code or the name stood for: two where
	// a code was given to another skill.
	Lives []Life `json:"lives"`
	// Doubts are what could not be compared, and why.
	Doubts []diff.Doubt `json:"doubts"`
}

// Life is one skill from the edition that brought it to the last that has it.
type Life struct {
	Code string `json:"code"` // the last one
	Name string `json:"name"`
	// Ages has one for each edition of the line.
	Ages []Age `json:"ages"`
	// After says what the last edition that has the skill does not: where its
	// duties went, or that its code stands for another skill. It is empty where the
	// last edition of the line has it.
	After []Event `json:"after"`
}

// State says whether an edition has a skill.
type State string

// The states of a skill in an edition.
const (
	NotYet  State = "not yet"
	Defined State = "defined"
	Absent  State = "not defined" // it was there before
	Unread  State = "not known"   // what was read of the edition does not say
)

// Age is a skill in one edition, and what became of it since the one before.
type Age struct {
	Edition  string     `json:"edition"`
	State    State      `json:"state"`
	Code     string     `json:"code"`
	Name     string     `json:"name"`
	Category []string   `json:"category"`
	Size     float64    `json:"size"`   // how much of its words changed since the edition before, from 0 to 1
	Events   []Event    `json:"events"` // what became of the skill as a whole
	Levels   []AgeLevel `json:"levels"` // those that it has, and those that it lost since, ascending
}

// Event is something that became of a skill.
type Event struct {
	Rule string `json:"rule"` // an ID of framework.Rules, or "returned"
	Text string `json:"text"`
	// Skills are the others that had a part in it, by code, or name where there is
	// none.
	Skills     []string `json:"skills"`
	Confidence float64  `json:"confidence"`
}

// AgeLevel is a level of a skill in one edition.
type AgeLevel struct {
	Number  int      `json:"number"`
	Label   string   `json:"label,omitempty"`
	Was     int      `json:"was"`     // its number in the edition before; 0 where it is new
	Defined bool     `json:"defined"` // false where this edition dropped it
	Duties  int      `json:"duties"`  // its statements
	Size    float64  `json:"size"`    // how much of its words changed
	Letter  string   `json:"letter"`  // as in a table of skills by levels: L, M, H, NEW, DELETE
	Texts   []string `json:"texts"`   // the statements
	// Verdict is whether an assessment against the edition before stands; "" where
	// that did not have the level.
	Verdict  carry.Verdict  `json:"verdict"`
	Reason   string         `json:"reason"`
	Evidence carry.Evidence `json:"evidence"`
}

// node is a skill of an edition.
type node struct {
	edition int
	id      string
}

// Lives finds the skills that a code or a name stands for in any edition, and
// tells the life of each. The error says that there is none.
func (l *Line) Lives(asked string) (*History, error) {
	h := &History{Schema: HistorySchema, Asked: asked, Editions: l.Editions, Lives: []Life{}, Doubts: l.Doubts()}
	seen := map[node]bool{}
	for _, n := range l.named(asked) {
		if seen[n] {
			continue
		}
		thread, err := l.thread(n)
		if err != nil {
			return nil, err
		}
		for _, m := range thread {
			seen[m] = true
		}
		life, err := l.life(thread)
		if err != nil {
			return nil, err
		}
		h.Lives = append(h.Lives, life)
	}
	if len(h.Lives) == 0 {
		return nil, fmt.Errorf("no edition has a skill with the code or the name %q", asked)
	}
	return h, nil
}

// named lists the skills with a code, or where there is none with a name.
func (l *Line) named(asked string) []node {
	for _, is := range []func(s *framework.Skill) bool{
		func(s *framework.Skill) bool { return s.Code == asked },
		func(s *framework.Skill) bool { return strings.EqualFold(s.Code, asked) },
		func(s *framework.Skill) bool { return framework.Fold(s.Name) == framework.Fold(asked) },
		func(s *framework.Skill) bool {
			return strings.EqualFold(framework.Fold(s.Name), framework.Fold(asked))
		},
	} {
		var found []node
		for i, e := range l.editions {
			for k := range e.Skills {
				if s := &e.Skills[k]; is(s) {
					found = append(found, node{i, carry.ID(s)})
				}
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// before is the skill that one was in the edition before.
func (l *Line) before(n node) (node, bool) {
	if n.edition == 0 {
		return node{}, false
	}
	old, ok := l.origins[n.edition-1][n.id]
	return node{n.edition - 1, old}, ok
}

// after is what a skill is in the next edition.
func (l *Line) after(n node) (node, bool) {
	if n.edition == l.last() {
		return node{}, false
	}
	new, ok := l.heirs[n.edition][n.id]
	return node{n.edition + 1, new}, ok
}

// thread lists what a skill is in every edition that has it, in order.
func (l *Line) thread(n node) ([]node, error) {
	for {
		m, ok := l.before(n)
		if !ok {
			var err error
			if m, ok, err = l.lost(n); err != nil {
				return nil, err
			}
		}
		if !ok {
			break
		}
		n = m
	}
	thread := []node{n}
	for {
		m, ok := l.after(n)
		if !ok {
			var err error
			if m, ok, err = l.found(n); err != nil {
				return nil, err
			}
		}
		if !ok {
			return thread, nil
		}
		thread, n = append(thread, m), m
	}
}

// found is the skill that one which ended is again in a later edition, after a
// gap.
func (l *Line) found(n node) (node, bool, error) {
	for j := n.edition + 2; j <= l.last(); j++ {
		made, err := l.leap(n.edition, j)
		if err != nil {
			return node{}, false, err
		}
		for _, s := range made.step.Skills {
			m := node{j, s.New}
			if _, has := l.before(m); s.Old == n.id && s.Rule == "" && !has {
				return m, true, nil
			}
		}
	}
	return node{}, false, nil
}

// lost is the skill of an earlier edition that one which came is again.
func (l *Line) lost(n node) (node, bool, error) {
	for i := n.edition - 2; i >= 0; i-- {
		made, err := l.leap(i, n.edition)
		if err != nil {
			return node{}, false, err
		}
		for _, s := range made.step.Skills {
			m := node{i, s.Old}
			if _, has := l.after(m); s.New == n.id && s.Rule == "" && !has {
				return m, true, nil
			}
		}
	}
	return node{}, false, nil
}

// life tells the ages of a thread.
func (l *Line) life(thread []node) (Life, error) {
	last := thread[len(thread)-1]
	s := l.skill(last.edition, last.id)
	life := Life{Code: s.Code, Name: s.Name, After: []Event{}}
	at := 0
	for i := range l.editions {
		switch {
		case at < len(thread) && thread[at].edition == i:
			age, err := l.age(thread, at)
			if err != nil {
				return life, err
			}
			life.Ages = append(life.Ages, age)
			at++
		case at == 0:
			life.Ages = append(life.Ages, l.empty(i, l.without(thread[0].edition-1, thread[0].id, "skill-added", NotYet)))
		default:
			life.Ages = append(life.Ages, l.empty(i, l.without(thread[at-1].edition, thread[at-1].id, "skill-removed", Absent)))
		}
		if at > 0 && thread[at-1].edition == i-1 && life.Ages[i].State != Defined {
			life.Ages[i].Events = l.ended(thread[at-1])
		}
	}
	if last.edition < l.last() {
		life.After = append(life.After, life.Ages[last.edition+1].Events...)
		life.After = append(life.After, l.codeLater(last)...)
	}
	return life, nil
}

// without is the state of a skill where an edition does not have it: the one given
// if the comparison says that it came or went there, and else nobody knows.
func (l *Line) without(step int, id, rule string, s State) State {
	if l.says(step, id, rule) {
		return s
	}
	return Unread
}

// says reports that a step has a change of that rule of a skill.
func (l *Line) says(step int, id, rule string) bool {
	return slices.ContainsFunc(l.Logs[step].Changes, func(c diff.Change) bool { return c.Skill == id && c.Rule == rule })
}

func (l *Line) empty(edition int, s State) Age {
	return Age{Edition: l.Editions[edition].Name, State: s, Category: []string{}, Events: []Event{}, Levels: []AgeLevel{}}
}

// age is one node of a thread, seen from the one before.
func (l *Line) age(thread []node, at int) (Age, error) {
	n := thread[at]
	s := l.skill(n.edition, n.id)
	a := l.empty(n.edition, Defined)
	a.Code, a.Name, a.Category = s.Code, s.Name, append(a.Category, s.Category...)
	if at == 0 {
		a.Events = l.born(n)
		a.Levels = levelsOf(s)
		return a, nil
	}
	from := thread[at-1]
	made, err := l.leap(from.edition, n.edition)
	if err != nil {
		return a, err
	}
	if gap := n.edition - from.edition; gap > 1 {
		a.Events = append(a.Events, Event{carry.Returned, fmt.Sprintf("back after %s without it; compared with %s", many(gap-1, "edition"), l.Editions[from.edition].Title()), []string{}, confidenceOf(made.step, from.id, n.id)})
	}
	a.Events = append(a.Events, eventsOf(made.log, n.id, made.step, from.id)...)
	a.Size, a.Levels = l.changed(made, from, n)
	return a, nil
}

func many(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// levelsOf lists the levels of a skill that is new.
func levelsOf(s *framework.Skill) []AgeLevel {
	levels := []AgeLevel{}
	for _, n := range carry.Levels(s) {
		levels = append(levels, ageLevel(s, n))
	}
	return levels
}

func ageLevel(s *framework.Skill, number int) AgeLevel {
	a := AgeLevel{Number: number, Defined: true, Texts: []string{}}
	if level := s.Level(number); level != nil {
		a.Label, a.Duties = level.Label, len(level.Statements)
		for _, statement := range level.Statements {
			a.Texts = append(a.Texts, statement.Text)
		}
	}
	return a
}

// changed lists the levels of a skill, and those that it lost, with what became of
// each since.
func (l *Line) changed(made leap, from, n node) (size float64, levels []AgeLevel) {
	old, new := l.skill(from.edition, from.id), l.skill(n.edition, n.id)
	levels = levelsOf(new)
	sizes, letters := map[int]float64{}, map[int]string{}
	for _, r := range made.log.Skills {
		if cmp.Or(r.Code, r.Name) == n.id {
			size, sizes = r.Size, r.Sizes
			for level, letter := range r.Letters {
				letters[level] = string(letter)
			}
		}
	}
	for _, link := range made.step.Links {
		if link.From.Skill != from.id || link.Kind == carry.Part {
			continue
		}
		at := slices.IndexFunc(levels, func(a AgeLevel) bool { return link.Kind == carry.Whole && a.Number == link.To.Level && a.Defined })
		if at < 0 {
			at = len(levels)
			gone := ageLevel(old, link.From.Level)
			gone.Defined = false
			levels = append(levels, gone)
		}
		a := &levels[at]
		a.Was, a.Verdict, a.Reason, a.Evidence = link.From.Level, link.Verdict, link.Reason, link.Evidence
	}
	for i := range levels {
		levels[i].Size, levels[i].Letter = sizes[levels[i].Number], letters[levels[i].Number]
	}
	slices.SortStableFunc(levels, func(x, y AgeLevel) int { return x.Number - y.Number })
	return size, levels
}
