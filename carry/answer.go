package carry

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/internal/sorting"
)

// Answer says whether an assessment is affected, as the verdict has it: yes where
// it does not stand, no where it does, and maybe where nobody knows or where a
// duty, or what the skill is, is another.
func (l Link) Answer() diff.Verdict { return answer(l.Verdict, l.Because) }

func answer(v Verdict, because []Finding) diff.Verdict {
	switch {
	case v == Unknown:
		return diff.Doubtful
	case !v.Stands():
		return diff.Affected
	case slices.ContainsFunc(because, Finding.touches):
		return diff.Doubtful
	}
	return diff.Unaffected
}

// Judgement is what is said of a level, of a skill or of a statement.
type Judgement struct {
	Verdict  Verdict
	Affects  diff.Verdict // the verdict as an answer
	Reason   string       // in one line; "" where nothing bears on an assessment
	Decisive string       // the fingerprint of the change that decides; "" where none does
}

// Judgement is what the link says, without its places.
func (l Link) Judgement() Judgement {
	j := Judgement{Verdict: l.Verdict, Affects: l.Answer(), Reason: l.Reason}
	if l.Decisive != nil {
		j.Decisive = l.Decisive.Fingerprint
	}
	return j
}

// Of is the judgement of a level of the old edition. Where the level is 0, or one
// that the skill does not have, it is that of the skill: the gravest of its levels,
// whose verdict and answer hold for somebody who may be at any of them.
func (s Step) Of(skill string, level int) Judgement {
	all := s.of[skill]
	if at := slices.IndexFunc(all, func(l Link) bool { return l.From.Level == level }); at >= 0 && level > 0 {
		return all[at].Judgement()
	}
	worst := Judgement{Verdict: Same, Affects: diff.Unaffected}
	var decides Link
	for i, l := range all {
		j := l.Judgement()
		if level > 0 && l.Verdict != Gone {
			return Judgement{Verdict: Unknown, Affects: diff.Doubtful} // of a level that nobody defines
		}
		if i == 0 || graver(j, worst) || !graver(worst, j) && l.ranks() < decides.ranks() {
			worst, decides = j, l
			worst.Reason = l.placed(j.Reason)
		}
	}
	return worst
}

// ranks is where the cause that decides stands among the causes: of levels with one
// verdict, that of the graver cause is told.
func (l Link) ranks() int {
	if len(l.Because) == 0 {
		return len(Causes)
	}
	return slices.IndexFunc(Causes, func(c Cause) bool { return c.ID == l.Because[0].Cause })
}

// placed is a reason with the level that it is of, where there is one.
func (l Link) placed(reason string) string {
	if reason == "" || l.From.Level == 0 {
		return reason
	}
	return cmp.Or(l.From.Label, diff.Row{}.LevelName(l.From.Level)) + ": " + reason
}

// graver orders judgements: by the answer, then by the verdict.
func graver(j, than Judgement) bool {
	if j.Affects != than.Affects {
		return slices.Index(answers, j.Affects) > slices.Index(answers, than.Affects)
	}
	return j.Verdict.Graver(than.Verdict)
}

// OfStatement is the judgement of one statement of a level, by the change that says
// what became of it, nil where it stands as it did. What went with its level or its
// skill is judged as they are.
func (s Step) OfStatement(c *diff.Change, skill string, level int) Judgement {
	if c != nil && (c.Rule == "skill-removed" || c.Rule == "level-removed") {
		return s.Of(skill, level)
	}
	l := Link{}
	if c != nil {
		for _, cause := range ofStatement(c) {
			l.found = append(l.found, finding{cause: cause, change: c})
		}
	}
	l.settle(s.rules)
	return l.Judgement()
}

// touches reports that a cause is a note on a duty, or on what the skill is.
func (f Finding) touches() bool {
	c, _ := CauseByID(f.Cause)
	return f.Verdict == Note && !c.aside
}

// Compare compares two editions, and judges what was found: the rows of the
// changelog say whether assessments are affected.
func Compare(old, new *framework.Edition, options diff.Options, rules Rules) (*diff.Changelog, Step, error) {
	log, err := diff.CompareWith(old, new, options)
	if err != nil {
		return nil, Step{}, err
	}
	s := Judge(old, new, log, rules)
	s.tell(log)
	return log, s, nil
}

// CompareRows does what [Compare] does for those who want the changelog alone: skills
// without a change are not judged.
func CompareRows(old, new *framework.Edition, options diff.Options, rules Rules) (*diff.Changelog, error) {
	log, err := diff.CompareWith(old, new, options)
	if err != nil {
		return nil, err
	}
	judgeRows(old, new, log, rules).tell(log)
	return log, nil
}

// tell fills in whether assessments against the levels of a changed skill are
// affected: the gravest answer of all its levels, and what leads to it.
func (s Step) tell(log *diff.Changelog) {
	origins := map[string]string{}
	for _, p := range s.Skills {
		if p.Rule == "" {
			origins[p.New] = p.Old
		}
	}
	for i := range log.Skills {
		row := &log.Skills[i]
		id := cmp.Or(row.Code, row.Name)
		was, kept := origins[id]
		switch {
		case kept && row.Overall != diff.Gone:
			row.Affects = affects(row, s.of[was])
		case row.Overall == diff.Appeared:
			row.Affects = affects(row, nil)
		default:
			row.Affects = affects(row, s.of[id])
		}
	}
}

// wholes are the links of levels and skills as wholes, by the old skill.
func (s Step) wholes() map[string][]Link {
	links := make(map[string][]Link, len(s.Skills))
	add := func(some []Link) {
		skill := some[0].From.Skill
		if before := links[skill]; before != nil || slices.ContainsFunc(some, isPart) {
			some = slices.Concat(before, slices.DeleteFunc(slices.Clone(some), isPart))
		}
		links[skill] = some[:len(some):len(some)]
	}
	for from := 0; from < len(s.Links); { // the links of a skill stand together
		to := from + 1
		for to < len(s.Links) && s.Links[to].From.Skill == s.Links[from].From.Skill {
			to++
		}
		add(s.Links[from:to])
		from = to
	}
	for i := range s.Bare {
		add(s.Bare[i : i+1])
	}
	return links
}

func isPart(l Link) bool { return l.Kind == Part }

// affects sums up the links of a skill.
func affects(row *diff.Row, links []Link) diff.Affects {
	worst := diff.Unaffected
	for _, l := range links {
		if a := l.Answer(); slices.Index(answers, a) > slices.Index(answers, worst) {
			worst = a
		}
	}
	var r reasons
	for _, l := range links {
		if l.Answer() == worst && worst != diff.Unaffected {
			r.link(row, l)
		}
	}
	return diff.Affects{Answer: worst, Because: r.lines(row), Levels: standings(links)}
}

// standings are the judgements of levels whose assessments do not stand just as they are.
func standings(links []Link) (of []diff.Standing) {
	for _, l := range links {
		if l.From.Level != 0 && l.Verdict != Same {
			of = append(of, diff.Standing{Level: l.From.Level, Answer: l.Answer(), Verdict: string(l.Verdict), Why: l.Reason})
		}
	}
	sorting.By(of, func(x, y diff.Standing) int { return cmp.Compare(x.Level, y.Level) })
	return of
}

// Told is the judgement of a level of a row, or of all its levels where level is 0, as a
// changelog has it; "" as verdict where the row does not have the level, or where nobody
// judged.
func Told(row *diff.Row, level int) Judgement {
	if row.Affects.Answer == "" || level != 0 && !slices.Contains(row.Old, level) {
		return Judgement{}
	}
	told := Judgement{Verdict: Same, Affects: diff.Unaffected}
	for _, s := range row.Affects.Levels {
		j := Judgement{Verdict: Verdict(s.Verdict), Affects: s.Answer, Reason: s.Why}
		if s.Level == level {
			return j
		}
		if level == 0 && graver(j, told) {
			told = j
			told.Reason = row.LevelName(s.Level) + ": " + s.Why
		}
	}
	return told
}

// answers are in the order of their weight.
var answers = []diff.Verdict{diff.Unaffected, diff.Doubtful, diff.Affected}

// reasons are what is said of the levels of a skill, everything once.
type reasons struct {
	ranks  map[string]int      // of what is said: the place of its cause in the table
	levels map[string][]int    // of which it is said
	times  map[string]int      // how often it is
	sizes  map[string][]string // how much it is, at each level
}

// link adds what leads to the answer of a link.
func (r *reasons) link(row *diff.Row, l Link) {
	if r.ranks == nil {
		r.ranks, r.levels, r.times, r.sizes = map[string]int{}, map[string][]int{}, map[string]int{}, map[string][]string{}
	}
	for _, f := range l.found {
		rank := slices.IndexFunc(Causes, func(c Cause) bool { return c.ID == f.cause })
		at := slices.IndexFunc(l.Because, func(b Finding) bool { return b.Cause == f.cause })
		b := l.Because[at]
		if b.Verdict != l.Verdict || l.Verdict == Note && !b.touches() {
			continue
		}
		what, level := f.inRow(row, Causes[rank]), l.From.Level
		if f.cause == causeBeside {
			level = f.change.Level
		}
		r.ranks[what] = rank
		r.times[what]++
		if f.size != "" {
			r.sizes[what] = append(r.sizes[what], fmt.Sprintf("%s (%s)", row.LevelName(level), f.size))
		}
		if !slices.Contains(r.levels[what], level) {
			r.levels[what] = append(r.levels[what], level)
		}
	}
}

// inRow says a finding as the row of its skill has it.
func (f finding) inRow(row *diff.Row, c Cause) string {
	switch {
	case f.cause == causeLeft && f.change != nil && f.change.Moves():
		return movedTo + placeName(row, f.change.New[0], f.change.Skill)
	case f.cause == causeRewritten, f.cause == causeDoubt && f.text != "":
		return f.text
	}
	return c.inRow()
}

// placeName names where a text stands: "level 4", or "level 4 of NETS" in
// another skill.
func placeName(row *diff.Row, t diff.Text, skill string) string {
	in := cmp.Or(t.Skill, skill)
	if in == cmp.Or(row.Code, row.Name) {
		return row.LevelName(t.Level)
	}
	return strings.TrimPrefix(diff.Row{}.LevelName(t.Level)+" of ", "level 0 of ") + in
}

// lines are the reasons in the order of the table of causes.
func (r *reasons) lines(row *diff.Row) []string {
	lines := []string{}
	for what := range r.ranks {
		lines = append(lines, what)
	}
	sorting.By(lines, func(x, y string) int { return cmp.Or(r.ranks[x]-r.ranks[y], cmp.Compare(x, y)) })
	for i, what := range lines {
		lines[i] = strings.NewReplacer("%level", row.LevelNames(r.levels[what]), sizes, listed(r.sizes[what])).
			Replace(numbered(what, Causes[r.ranks[what]], r.times[what]))
	}
	return lines
}

// movedTo begins what is said of a duty that went to a place.
const movedTo = "a duty moved to "

// numbered is what is said of one duty or text as one says it of several, with how many
// they are; what is said of levels and of skills has no number.
func numbered(what string, c Cause, times int) string {
	place, moved := strings.CutPrefix(what, movedTo)
	switch {
	case times < 2:
		return what
	case moved:
		return fmt.Sprintf("%d duties moved to %s", times, place)
	case c.many != "" && (strings.HasPrefix(what, "a ") || strings.HasPrefix(what, "part ")) && strings.Contains(what, "%level"):
		return fmt.Sprintf(c.many, times) + " at %level"
	}
	return what
}
