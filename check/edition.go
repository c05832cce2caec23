package check

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
)

// sharedDuties reports statements that another skill has before, word for word: who
// holds both is told one duty twice, and when one is changed the other is
// forgotten. What many skills have is said of all on purpose.
func sharedDuties(r *reading) []fault {
	holders := map[string][]*passage{} // one for each skill
	for _, p := range r.passages {
		if p.kind != statement || strings.HasSuffix(p.Text.Text, ":") || p.owner == nil {
			continue
		}
		k := framework.Fold(p.Text.Text)
		if strings.Count(k, " ")+1 >= dutyWords && !slices.ContainsFunc(holders[k], func(q *passage) bool { return q.owner == p.owner }) {
			holders[k] = append(holders[k], p)
		}
	}
	var out []fault
	for _, p := range r.passages {
		all := holders[framework.Fold(p.Text.Text)]
		if n := slices.Index(all, p); n > 0 && len(all) <= onPurpose {
			out = append(out, fault{p, p.Text.Text, fmt.Sprintf("the statement stands in %s as well, at %s", all[0].skill, all[0].part)})
		}
	}
	return out
}

const (
	dutyWords = 4 // fewer words may be anybody's
	onPurpose = 4 // in more skills a statement is said of all on purpose
)

// A verb has a place on the ladder where it begins verbEvidence statements or more, in
// verbSkills skills or more; a statement is out of place where it is verbGap levels
// or more from all others that begin so.
const (
	verbEvidence = 12
	verbSkills   = 6
	verbGap      = 2
)

// misplacedVerbs reports statements that begin with a verb which the edition keeps for
// other levels.
func misplacedVerbs(r *reading) []fault {
	if !r.english {
		return nil
	}
	all, by := r.statements(), map[string]*verbUse{}
	for _, p := range all {
		if level := levelIn(p.part); len(p.tokens) > 0 && level > 0 {
			verb := p.verb()
			if by[verb] == nil {
				by[verb] = &verbUse{levels: map[int]int{}, own: map[*framework.Skill]map[int]int{}}
			}
			by[verb].add(p.owner, level)
		}
	}
	var out []fault
	for _, p := range all {
		level := levelIn(p.part)
		if len(p.tokens) == 0 || level <= 0 {
			continue
		}
		if low, high, ok := by[p.verb()].without(p.owner); ok && (level <= low-verbGap || level >= high+verbGap) {
			out = append(out, fault{p, p.begin(3), fmt.Sprintf("the edition has %q at levels %d to %d otherwise", p.verb(), low, high)})
		}
	}
	return out
}

// verbUse is at which levels statements begin with a verb: in all skills, and in each.
type verbUse struct {
	levels map[int]int
	own    map[*framework.Skill]map[int]int
}

func (u *verbUse) add(owner *framework.Skill, level int) {
	u.levels[level]++
	if u.own[owner] == nil {
		u.own[owner] = map[int]int{}
	}
	u.own[owner][level]++
}

// without is the lowest and the highest level at which other skills have such statements;
// false where there are too few to say.
func (u *verbUse) without(owner *framework.Skill) (low, high int, ok bool) {
	n := 0
	for level, times := range u.levels {
		if left := times - u.own[owner][level]; left > 0 {
			if n == 0 {
				low, high = level, level
			}
			low, high, n = min(low, level), max(high, level), n+left
		}
	}
	return low, high, n >= verbEvidence && len(u.own)-1 >= verbSkills
}

// verb is the verb that a statement begins with, with a particle that makes another verb
// of it: "sets up".
func (p *passage) verb() string {
	at := p.firstWord()
	verb := p.tokens[at].lower
	if at+1 < len(p.tokens) && particles[p.tokens[at+1].lower] {
		verb += " " + p.tokens[at+1].lower
	}
	return verb
}

// levelIn is the number of a level by the name of its part; 0 where it is none.
func levelIn(part string) int {
	n := 0
	if _, err := fmt.Sscanf(part, "level %d", &n); err != nil {
		return 0
	}
	return n
}
