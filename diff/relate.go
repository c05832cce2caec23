package diff

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// Thresholds of relations between skills that are no pair.
const (
	relatedTexts   = 2   // statements that must have gone from one skill to the other for a split or a merge
	relatedShare   = 200 // share, in thousandths, of the statements of the skill that came or went which they must be
	maxSuggestions = 3   // of a skill that came or went, but for those that have a statement word for word
	weakFloor      = 300 // likeness below which a suggestion is weak, if nothing else speaks for it
	closerBy       = 30  // by how much a skill that stayed must have come closer to one that went to be its successor
)

// relation is what a skill of the old edition and one of the new have in
// common that no pair explains. At least one of the two has no partner.
type relation struct {
	old, new *comparison
	evidence []Evidence
	likeness int        // of the two as wholes, in thousandths
	was      int        // likeness of the one that went, or came, to the other as it was before, or is now; 0 where it was not there
	told     bool       // a mapping says so
	copied   bool       // much of the one that is alone is copied from, or in, the other
	named    bool       // the name of the one was taken apart, or put together with the other's
	singles  []Evidence // single duties that a skill which stayed has as well, if nothing else is known of them
	single   bool       // a single duty is the other one's beyond doubt
	stated   bool       // it is told as a split or a merge, or with the skill that came or went
	levels   []int      // those of a skill that went which the other one carries on
}

// inOrder lists relations in the same order on every run, and seen from
// either side.
func inOrder(found map[[2]*comparison]*relation) []*relation {
	return sorting.Collect(maps.Values(found), func(x, y *relation) int {
		return cmp.Or(
			cmp.Compare(y.strength(), x.strength()),
			cmp.Compare(id(x.old.pair.old), id(y.old.pair.old)),
			cmp.Compare(id(x.new.pair.new), id(y.new.pair.new)),
		)
	})
}

// strength orders relations: by the statements they rest on, then by likeness.
func (r *relation) strength() int { return 10000*len(r.evidence) + r.likeness }

// asserted reports that the relation is beyond a suggestion.
func (r *relation) asserted() bool {
	if r.told || r.copied || r.named && (len(r.evidence) > 0 || r.likeness >= hintFloor) || r.handedOver() {
		return true
	}
	if len(r.evidence) < relatedTexts {
		return false // before anything is counted: there may be many relations
	}
	texts := 0
	for _, s := range []*framework.Skill{r.old.gone(), r.new.come()} {
		if s != nil {
			n := countStatements(s)
			texts = max(texts, n)
		}
	}
	return 1000*len(r.evidence) >= relatedShare*texts
}

// confidence is how sure the relation is: how alike the statements are.
func (r *relation) confidence() float64 {
	if r.told || len(r.evidence) == 0 {
		return 1
	}
	sum := 0
	for _, e := range r.evidence {
		sum += int(1000*e.Confidence + 0.5)
	}
	return float64(sum/len(r.evidence)) / 1000
}

// namedSure is how sure, in thousandths, a relation is at least that names tell: the words of the one
// name are those of the two others, none is left over.
const namedSure = 750

// sure is how sure it is that a skill was split, or that several were merged.
func (r *relation) sure() float64 {
	if r.named {
		return max(r.confidence(), float64(namedSure)/1000)
	}
	return r.confidence()
}

// heed adds the splits and merges of a mapping.
func (j *job) heed(told mapping, of func(o, n *comparison) *relation) {
	if len(told.links) == 0 {
		return
	}
	olds, news := map[*framework.Skill]int{}, map[*framework.Skill]int{}
	for i, p := range j.pairs {
		if p.old != nil {
			olds[p.old] = i
		}
		if p.new != nil {
			news[p.new] = i
		}
	}
	for _, l := range told.links {
		if o, n := j.at(olds[l.old]), j.at(news[l.new]); o != n {
			of(o, n).told = true
		}
	}
}

// at is the comparison of a pair, also where the two sides do not differ.
func (j *job) at(i int) *comparison {
	if j.results[i] == nil {
		j.results[i] = &comparison{lex: j.lex, sum: &j.sum, pair: j.pairs[i], row: rowOf(j.pairs[i])}
		j.results[i].measure()
	}
	return j.results[i]
}

// share is what the relation gives to, or takes from, a skill.
func (r *relation) share(with string) Share {
	s := Share{Skill: with}
	for _, e := range r.evidence {
		if e.Copied {
			s.Copied++
		} else {
			s.Went++
		}
	}
	s.TakenUp = s.Copied > 0 && s.Copied >= s.Went && !r.told && !r.named
	return s
}

// order sorts the evidence by place.
func (r *relation) order() {
	sorting.By(r.evidence, func(x, y Evidence) int {
		return cmp.Or(cmp.Compare(x.Old.Level, y.Old.Level), cmp.Compare(x.Old.Index, y.Old.Index))
	})
}

// splitSkill records that a skill became several.
func (c *comparison) splitSkill(heirs []*relation) {
	ch := c.restructured("skill-split", heirs)
	ch.Old = []Text{titleOf(c.pair.old)}
	if c.pair.new != nil {
		ch.New = append(ch.New, titleOf(c.pair.new))
	}
	for _, r := range heirs {
		ch.New, ch.Shares = append(ch.New, titleOf(r.new.pair.new)), append(ch.Shares, r.share(id(r.new.pair.new)))
	}
	sorting.By(ch.New, bySkill)
	sorting.By(ch.Shares, byShared)
	c.add(ch)
}

// mergedSkill records that several skills became one.
func (c *comparison) mergedSkill(sources []*relation) {
	ch := c.restructured("skill-merged", sources)
	ch.New = []Text{titleOf(c.pair.new)}
	if c.pair.old != nil {
		ch.Old = append(ch.Old, titleOf(c.pair.old))
	}
	for _, r := range sources {
		ch.Old, ch.Shares = append(ch.Old, titleOf(r.old.pair.old)), append(ch.Shares, r.share(id(r.old.pair.old)))
	}
	sorting.By(ch.Old, bySkill)
	sorting.By(ch.Shares, byShared)
	c.add(ch)
}

func bySkill(x, y Text) int { return cmp.Compare(x.Skill, y.Skill) }

func byShared(x, y Share) int { return cmp.Compare(x.Skill, y.Skill) }

// restructured is a split or a merge with what speaks for it.
func (c *comparison) restructured(rule string, relations []*relation) Change {
	ch := Change{Rule: rule, Part: partSkill, Confidence: 1}
	told := 0
	for _, r := range relations {
		ch.Evidence = append(ch.Evidence, r.evidence...)
		ch.Confidence = min(ch.Confidence, r.sure())
		if r.told {
			told++
		}
	}
	switch n := len(ch.Evidence); n {
	case 0:
		ch.Reason = "the texts are alike, and the names say so"
	case 1:
		ch.Reason = "1 statement of the one stands in the other"
	default:
		ch.Reason = fmt.Sprintf("%d statements of the one stand in the other", n)
	}
	if len(ch.Evidence) > 0 && !slices.ContainsFunc(relations, func(r *relation) bool { return !r.named }) {
		ch.Reason += ", and the names say so"
	}
	if told == len(relations) {
		ch.Reason = "the mapping says so"
	}
	return ch
}

// cameOrWent adds to the change that says that a skill came or went which
// skills have its statements.
func (c *comparison) cameOrWent(heirs, sources []*relation) {
	for i := range c.changes {
		ch := &c.changes[i]
		switch ch.Rule {
		case "skill-removed":
			for _, r := range heirs {
				ch.Shares, ch.Evidence = append(ch.Shares, r.share(id(r.new.pair.new))), append(ch.Evidence, r.evidence...)
			}
		case "skill-added":
			for _, r := range sources {
				ch.Shares, ch.Evidence = append(ch.Shares, r.share(id(r.old.pair.old))), append(ch.Evidence, r.evidence...)
			}
		}
	}
}

// suggest offers the weak relations of a skill that came or went.
func (j *job) suggest(all []*relation, content *content) {
	for _, r := range all {
		if r.stated || !r.suggested() {
			continue
		}
		o, n := r.old.pair.old, r.new.pair.new
		if r.likeness == 0 {
			r.likeness = content.likeness(o, n)
		}
		if r.old.gone() != nil && !r.new.alone() {
			r.was = content.likeness(o, r.new.pair.old)
		}
		r.old.offer("skill-removed", r.suggestion(n))
		r.new.offer("skill-added", r.suggestion(o))
	}
	for _, c := range j.results {
		if c != nil {
			c.sortSuggestions()
		}
	}
}

// sortSuggestions puts those first for which the most statements speak, then the likest, weak ones last.
func (c *comparison) sortSuggestions() {
	for i := range c.changes {
		ch := &c.changes[i]
		sorting.By(ch.Suggestions, func(x, y Suggestion) int {
			return cmp.Or(cmp.Compare(trueLast(x.Weak), trueLast(y.Weak)), cmp.Compare(len(y.Evidence), len(x.Evidence)), cmp.Compare(y.Confidence, x.Confidence), cmp.Compare(x.Skill, y.Skill))
		})
		few := ch.Suggestions[:min(len(ch.Suggestions), maxSuggestions)]
		for _, s := range ch.Suggestions[len(few):] {
			if slices.ContainsFunc(s.Evidence, func(e Evidence) bool { return e.Confidence == 1 }) {
				few = append(few, s) // whatever else is likelier
			}
		}
		ch.Suggestions = few
	}
}

func trueLast(b bool) int {
	if b {
		return 1
	}
	return 0
}

// suggested reports that the relation is worth a look.
func (r *relation) suggested() bool {
	return r.named || r.single || len(r.levels) > 0 || r.likeness >= hintFloor || len(r.evidence) >= relatedTexts || len(r.evidence) > 0 && r.confidence() >= float64(farFloor)/1000
}

func (r *relation) suggestion(s *framework.Skill) Suggestion {
	reason := fmt.Sprintf("texts and names are %d%% alike", (r.likeness+5)/10) // rounded, as where the suggestion is told
	if r.named {
		reason += "; one name was taken apart into these, or put together of them"
	}
	if len(r.evidence) > 0 {
		reason += fmt.Sprintf("; statements that are alike: %d", len(r.evidence))
	}
	if n := len(r.levels); n > 0 {
		reason += fmt.Sprintf("; levels that it carries on: %d", n)
	}
	return Suggestion{Skill: id(s), Name: s.Name, Confidence: float64(r.likeness) / 1000, Reason: reason, Evidence: r.evidence, Levels: r.levels, Weak: r.weak()}
}

// weak reports that no statement, no level and no name speaks for the relation, and its likeness alone
// is little, or no more than that to the same skill of the other edition: then nothing went there.
func (r *relation) weak() bool {
	return len(r.evidence)+len(r.levels) == 0 && !r.named && (r.likeness < weakFloor || r.likeness < r.was+closerBy)
}

// offer adds a suggestion to the change of that rule, where there is one.
func (c *comparison) offer(rule string, s Suggestion) {
	for i := range c.changes {
		if ch := &c.changes[i]; ch.Rule == rule {
			ch.Suggestions = append(ch.Suggestions, s)
		}
	}
}

// handedOver reports that a whole level of a skill that stayed went to one that
// came, or came from one that went: how much that has besides does not matter.
func (r *relation) handedOver() bool {
	if len(r.evidence) < relatedTexts {
		return false
	}
	whole := func(s *framework.Skill, side func(Evidence) Text) bool {
		at := map[int]int{} // statements, by level
		for _, e := range r.evidence {
			at[side(e).Level]++
		}
		return slices.ContainsFunc(s.Levels, func(l framework.Level) bool {
			return at[l.Number] >= relatedTexts && at[l.Number] == len(l.Statements)
		})
	}
	if r.new.come() != nil && whole(r.old.pair.old, func(e Evidence) Text { return e.Old }) {
		return true
	}
	return r.old.gone() != nil && whole(r.new.pair.new, func(e Evidence) Text { return e.New })
}
