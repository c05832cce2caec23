package lineage

import (
	"fmt"
	"slices"

	"compdiff/carry"
	"compdiff/framework"
	"compdiff/internal/sorting"
)

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
	if l.neighbours(step).says(id, rule) {
		return s
	}
	return Unread
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
		a.Events = append(a.Events, Event{carry.Returned, fmt.Sprintf("back after %s without it; compared with %s", many(gap-1, "edition"), l.Editions[from.edition].Title()), []string{}, made.heirs[from.id].Confidence})
	}
	a.Events = append(a.Events, made.eventsOf(from.id, n.id)...)
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
	row := made.rows[n.id]
	for _, link := range made.links(from.id) {
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
		levels[i].Size, levels[i].Letter = row.Sizes[levels[i].Number], string(row.Letters[levels[i].Number])
	}
	sorting.By(levels, func(x, y AgeLevel) int { return x.Number - y.Number })
	return row.Size, levels
}
