package diff

import (
	"fmt"
	"slices"
	"strings"
)

// maxPieces is how many pieces of a text a reason tells one by one. Of more nobody gets a
// picture: verbs and duties are told then, and the rest as a whole.
const maxPieces = 6

// capped tells a duty of which too many pieces came and went as a whole. The aspects stay.
func (r *reading) capped(seen []observation) []observation {
	if pieces(seen) <= maxPieces || !slices.ContainsFunc(seen, func(o observation) bool { return o.heavy }) {
		return seen
	}
	if !r.around.level {
		for i := range seen {
			seen[i].why = ""
		}
		return append(append(seen, r.tellPassed()...), r.whole())
	}
	for i, o := range seen {
		if !o.tellsVerb() && !extentAspects[o.aspect] {
			seen[i].why = ""
		}
	}
	return append(r.groupVerbs(seen), r.asWhole()...)
}

// pieces counts what a reason would tell.
func pieces(seen []observation) int {
	var said []string
	for _, o := range seen {
		said = append(said, o.why)
	}
	slices.Sort(said)
	return len(slices.Compact(said))
}

var (
	verbAspects   = map[Aspect]bool{VerbRaised: true, VerbLowered: true, VerbChanged: true, VerbAdded: true, VerbRemoved: true, DutyAdded: true, DutyRemoved: true}
	extentAspects = map[Aspect]bool{Rewritten: true, Shortened: true, Extended: true}
)

// tellsVerb reports that an observation is of a verb, or of a whole duty.
func (o observation) tellsVerb() bool {
	return verbAspects[o.aspect] || o.aspect == "" && (strings.HasPrefix(o.why, "verb ") || strings.HasPrefix(o.why, "duty "))
}

// groupVerbs tells the verbs that came, and those that went, in one piece each.
func (r *reading) groupVerbs(seen []observation) []observation {
	for _, op := range []Op{Delete, Insert} {
		var said []string
		first := -1
		for i, o := range seen {
			verb, lone := strings.CutSuffix(strings.TrimPrefix(o.why, "verb "), " "+happened[op])
			if o.aspect != loneVerbAspect[op] || !lone || !strings.HasPrefix(verb, `"`) {
				continue
			}
			if said = append(said, verb); first < 0 {
				first = i
			} else {
				seen[i].why = ""
			}
		}
		if len(said) > 1 {
			seen[first].why = fmt.Sprintf("verbs %s %s", enumerate(said), strings.Replace(happened[op], "was", "were", 1))
		}
	}
	return seen
}

// asWhole observes what became of all that was done, without what was told with its verb.
func (r *reading) asWhole() []observation {
	was, is := r.mostLeft(Delete), r.mostLeft(Insert)
	switch {
	case was != "" && is != "":
		return []observation{{ObjectChanged, true, fmt.Sprintf("as a whole, %s became %s", was, is)}}
	case was != "":
		return []observation{{ObjectChanged, true, was + " " + happened[Delete]}}
	case is != "":
		return []observation{{ObjectChanged, true, is + " " + happened[Insert]}}
	}
	return nil
}

// mostLeft quotes what the verb of a side is done to of which the most is left to be told; ""
// where there is none.
func (r *reading) mostLeft(op Op) string {
	best, most := r.side(op), 0
	deeds := r.deeds(op)
	if len(deeds) == 0 {
		return r.quoteOf(best, op)
	}
	for _, d := range deeds {
		at := r.onSide(d.at+1, r.nextDeed(d.at, op), op)
		left := 0
		for _, k := range at {
			if r.edits[k].op == op && r.notes[k].gone && !r.notes[k].told {
				left++
			}
		}
		if left > most {
			best, most = at, left
		}
	}
	if most == 0 {
		return ""
	}
	best = r.tidy(best)
	for len(best) > 1 && (prepositions[r.edits[best[0]].lower] || r.edits[best[0]].lower == "to") {
		best = r.tidy(best[1:])
	}
	return r.quoteOf(best, op)
}

// nextDeed is where the next verb of responsibility of a side stands behind one, or its sentence
// ends.
func (r *reading) nextDeed(k int, op Op) int {
	end := k + 1
	for end < len(r.edits) && (r.edits[end].op == mirrorOp(op) || !r.notes[end].verb && !endsSentence(r.edits[end].token)) {
		end++
	}
	return end
}

// quoteOf quotes edits of a side, a long row of them without its middle.
func (r *reading) quoteOf(at []int, op Op) string {
	var b strings.Builder
	for n, k := range at {
		if n > 0 {
			b.WriteString(r.spaceBefore(k, op))
		}
		b.WriteString(r.edits[k].Text)
	}
	return quoted(b.String())
}
