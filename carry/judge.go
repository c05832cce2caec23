package carry

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/internal/sorting"
)

// Step is the way from one edition to the next.
type Step struct {
	// Skills says which skill became which: those that are one skill in both,
	// then the others, by the old skill.
	Skills []SkillLink
	// Links has for every level of every skill of the old edition one link that
	// says what became of it, and behind it one for each place that has a part of
	// its duties. They are in the order of the places.
	Links []Link
	// Bare has a link, of level 0, for every skill of the old edition that has no
	// levels.
	Bare []Link
	// Came are the places of the new edition that no link leads to whole.
	Came []Place

	of    map[string][]Link // of levels and skills as wholes, by the old skill
	rules Rules
}

// Judge says of every level of the old edition what the comparison means for an
// assessment against it.
func Judge(old, new *framework.Edition, log *diff.Changelog, rules Rules) Step {
	r := newReader(old, new, log, rules)
	s := r.judge(countLevels(old), func(string) bool { return true })
	s.Came = r.came(s.Links)
	return s
}

// judgeRows does so for the skills that have a row in the changelog alone, and says
// nothing of what came.
func judgeRows(old, new *framework.Edition, log *diff.Changelog, rules Rules) Step {
	r := newReader(old, new, log, rules)
	wanted := map[string]bool{}
	for i := range log.Skills {
		id := cmp.Or(log.Skills[i].Code, log.Skills[i].Name)
		wanted[id], wanted[r.oldOf(id)] = true, true
	}
	return r.judge(len(wanted), func(old string) bool { return wanted[old] })
}

// judge says it of the skills of the old edition that are wanted, which have about so
// many levels.
func (r *reader) judge(levels int, wanted func(old string) bool) Step {
	s := Step{Links: make([]Link, 0, levels), rules: r.rules}
	for i := range r.old.Skills {
		skill := &r.old.Skills[i]
		if !wanted(ID(skill)) {
			continue
		}
		if p, ok := r.pairs[ID(skill)]; ok {
			s.Skills = append(s.Skills, p)
		}
		s.Links = append(s.Links, r.skill(skill)...)
		if len(skill.Declared)+len(skill.Levels) == 0 {
			s.Bare = append(s.Bare, r.bare(skill))
		}
	}
	sorting.By(s.Skills, func(x, y SkillLink) int { return compareText(x.Old, y.Old) })
	s.Skills = append(s.Skills, r.parts...)
	sorting.By(s.Links, func(x, y Link) int { return x.From.Compare(y.From) })
	s.Links = slices.CompactFunc(s.Links, func(x, y Link) bool { return x.From == y.From && x.To == y.To })
	s.of = s.wholes()
	return s
}

// countLevels is how many levels the skills of an edition have.
func countLevels(e *framework.Edition) (n int) {
	for i := range e.Skills {
		n += max(len(e.Skills[i].Levels), len(e.Skills[i].Declared))
	}
	return n
}

// came lists the places of the new edition that are nothing's successor.
func (r *reader) came(links []Link) []Place {
	known := map[[2]string]bool{} // reached by a link, or listed
	for _, l := range links {
		if l.Kind == Whole {
			known[l.To.Key()] = true
		}
	}
	came := []Place{}
	for i := range r.new.Skills {
		s := &r.new.Skills[i]
		for _, n := range Levels(s) {
			if p := placeOf(s, n); !known[p.Key()] {
				known[p.Key()] = true
				came = append(came, p)
			}
		}
	}
	sorting.By(came, Place.Compare)
	return came
}

// skill judges the levels of a skill of the old edition.
func (r *reader) skill(s *framework.Skill) []Link {
	levels := Levels(s)
	links := make([]Link, 0, len(levels))
	p, kept := r.pairs[ID(s)]
	for _, n := range levels {
		from := placeOf(s, n)
		switch {
		case r.olds[ID(s)] == nil || r.severally(ID(s)):
			links = append(links, r.lost(from, finding{cause: causeAmbiguous}))
		case kept:
			links = append(links, r.level(s, r.news[p.New], p, from)...)
		default:
			links = append(links, r.orphan(s, from)...)
		}
	}
	return links
}

// bare judges a skill that has no levels: by what holds for it as a whole.
func (r *reader) bare(s *framework.Skill) Link {
	from := placeOf(s, 0)
	p, kept := r.pairs[ID(s)]
	if !kept {
		return r.orphan(s, from)[0]
	}
	l := Link{From: from, To: placeOf(r.news[p.New], 0), Kind: Whole, Share: 1, Confidence: p.Confidence}
	l.found = r.identity(&l, p)
	l.settle(r.rules)
	return l
}

// severally reports that several skills of the new edition have an id.
func (r *reader) severally(id string) bool {
	s, known := r.news[id]
	return known && s == nil
}

// lost is a link that leads nowhere.
func (r *reader) lost(from Place, why finding) Link {
	l := Link{From: from, Kind: Lost, Share: 1, Confidence: 1, found: []finding{why}}
	if s := r.olds[from.Skill]; s != nil && r.rules.Of(why.cause) == Gone {
		l.Evidence.Old, l.Evidence.Gone = statements(s, from.Level), statements(s, from.Level)
	}
	l.settle(r.rules)
	return l
}

// orphan judges a level of a skill that the new edition does not have.
func (r *reader) orphan(s *framework.Skill, from Place) []Link {
	gone := r.find(ID(s), "skill-removed")
	if gone == nil {
		return []Link{r.lost(from, finding{cause: causeDoubt, text: r.doubtText(ID(s))})}
	}
	there := r.destinations(from.Key(), None.Key())
	if len(there) == 0 {
		return []Link{r.vanished(from, gone)}
	}
	var links []Link
	for i, d := range there {
		l := r.part(s, from, d)
		if i == 0 {
			l.Kind = Whole
			l.found = []finding{{cause: TakenOver, text: fmt.Sprintf("the skill is gone; of its %s, %s", count(statements(s, from.Level), "duty", "duties"), standAt(d)), change: d.travels[0].change}}
			l.settle(r.rules)
		}
		links = append(links, l)
	}
	return links
}

// vanished is a level of a skill that went, with what it may have become.
func (r *reader) vanished(from Place, gone *diff.Change) Link {
	cause, text := causeNoSkill, ""
	if r.find(from.Skill, "skill-code-reused") != nil {
		cause = CodeReused
	}
	confidence := 1.0
	if likely := gone.Likely(); len(likely) > 0 {
		known, _ := CauseByID(cause)
		for _, s := range likely {
			confidence = min(confidence, 1-s.Confidence)
		}
		text = known.one + "; it may have become " + either(gone.Suggested())
	}
	l := r.lost(from, finding{cause: cause, text: text, change: gone})
	l.Confidence = round(confidence)
	return l
}

// part is the link from a level to a place that has some of its duties.
func (r *reader) part(s *framework.Skill, from Place, d destination) Link {
	to := r.news[d.skill]
	l := Link{From: from, To: placeOf(to, d.level), Kind: Part, Confidence: round(d.sureness)}
	l.Evidence = Evidence{Old: statements(s, from.Level), New: statements(to, d.level)}
	l.Share = round(float64(len(d.travels)) / float64(max(1, l.Evidence.Old)))
	for _, t := range d.travels {
		if t.confidence == 1 {
			l.Evidence.Same++
		} else {
			l.Evidence.Changed++
		}
	}
	l.Evidence.Gone, l.Evidence.Added = max(0, l.Evidence.Old-len(d.travels)), max(0, l.Evidence.New-len(d.travels))
	l.found = []finding{{cause: causePart, text: fmt.Sprintf("of its %s, %s", count(l.Evidence.Old, "duty", "duties"), standAt(d)), change: d.travels[0].change}}
	l.settle(r.rules)
	return l
}

// standAt says how many duties stand at a place.
func standAt(d destination) string {
	n := len(d.travels)
	return fmt.Sprintf("%d %s at level %d of %s", n, map[bool]string{true: "stands", false: "stand"}[n == 1], d.level, d.skill)
}

// At lists the links of a level of the old edition: what became of it, then the
// parts of it; none where the old edition does not have it.
func (s Step) At(skill string, level int) []Link {
	var links []Link
	at, _ := slices.BinarySearchFunc(s.Links, Place{Skill: skill, Level: level}, func(l Link, p Place) int { return l.From.Compare(p) })
	for ; at < len(s.Links) && s.Links[at].From.Skill == skill && s.Links[at].From.Level == level; at++ {
		links = append(links, s.Links[at])
	}
	return links
}

// find is the change of that rule of a skill; nil where there is none.
func (r *reader) find(skill, rule string) *diff.Change {
	for _, c := range r.changes[skill] {
		if c.Rule == rule {
			return c
		}
	}
	return nil
}

// statements counts those of a level.
func statements(s *framework.Skill, level int) int {
	if l := s.Level(level); l != nil {
		return len(l.Statements)
	}
	return 0
}

// round keeps three places: what is behind them says nothing.
func round(x float64) float64 { return math.Round(1000*x) / 1000 }
