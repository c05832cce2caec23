package diff

import (
	"fmt"
	"slices"
	"strings"
)

// maxPieces is how many pieces of a text a reason tells one by one. Of more nobody gets a
// picture: verbs and duties are told then, and the rest as a whole.
const maxPieces = 6

// maxPiecesAnew is the same where less than half of what carries content is the same.
const maxPiecesAnew = 5

// maxPiecesOfLittle is the same of a duty of which so little is left that a reason says how
// little: what came and what went stands side by side there and is not the one for the other.
const maxPiecesOfLittle = 2

// tellable is how many pieces may be told of a text.
func (r *reading) tellable() int {
	if r.shared() < rewrittenFloor {
		return maxPiecesAnew
	}
	return maxPieces
}

// capped tells a duty of which too many pieces came and went as a whole. The aspects stay.
func (r *reading) capped(seen []observation) []observation {
	if r.around.level && r.isLong() && littleIsLeft(seen) && pieces(seen) > maxPiecesOfLittle {
		return withoutPieces(seen)
	}
	if pieces(seen) <= r.tellable() || !slices.ContainsFunc(seen, func(o observation) bool { return o.heavy }) {
		return seen
	}
	if !r.around.level {
		for i := range seen {
			seen[i].why = ""
		}
		return append(append(seen, r.tellPassed()...), r.whole())
	}
	for i, o := range seen {
		if !o.tellsVerb() && !o.tellsWord() && !extentAspects[o.aspect] {
			seen[i].why = ""
		}
	}
	return append(r.groupVerbs(seen), r.asWhole()...)
}

// longDuty is how many words that carry content a duty has, on either side, of which nobody gets a
// picture by its pieces; those of a short one stand beside each other.
const longDuty = 10

func (r *reading) isLong() bool { return max(len(r.old.stems), len(r.new.stems)) >= longDuty }

// littleIsLeft reports that the reason says how much of the text is the same. What was cut, or
// grew, has one side for its pieces alone.
func littleIsLeft(seen []observation) bool {
	return slices.ContainsFunc(seen, func(o observation) bool { return o.aspect == Rewritten })
}

// toldOfLittle are the aspects that are told of a text of which little is left: how little, that
// more is asked or less, and what is done no longer or is new.
var toldOfLittle = map[Aspect]bool{Rewritten: true, Shortened: true, Extended: true,
	VerbRaised: true, VerbLowered: true, VerbAdded: true, VerbRemoved: true, DutyAdded: true, DutyRemoved: true}

// withoutPieces leaves out what became of the words of a text of which little is left.
func withoutPieces(seen []observation) []observation {
	for i, o := range seen {
		if !toldOfLittle[o.aspect] && !o.tellsWord() && !o.tellsPassing() {
			seen[i].why = ""
		}
	}
	return seen
}

// tellsPassing reports that an observation is of what stands in the guidance now, or stood
// there before.
func (o observation) tellsPassing() bool {
	return strings.Contains(o.why, passedTo[Delete]) || strings.Contains(o.why, passedTo[Insert])
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

// tellsWord reports that an observation is of a single word that decides by itself: "all", "not".
func (o observation) tellsWord() bool {
	_, rest, _ := strings.Cut(o.why, `"`)
	word, fate, _ := strings.Cut(rest, `"`)
	return strings.HasPrefix(o.why, `"`) && weightyWords[word] && (fate == " "+happened[Delete] || fate == " "+happened[Insert])
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
	if o, ok := r.becameClause(); ok {
		return []observation{o}
	}
	return append(r.listLeft(Delete), r.listLeft(Insert)...)
}

// behindVerbs leaves out the verbs that a sentence begins with, and the small words behind them.
func (r *reading) behindVerbs(at []int) []int {
	verbs := 0
	for i, k := range at {
		if e := r.edits[k]; r.notes[k].verb {
			verbs = i + 1
		} else if e.content() && !isAdverb(e.token) {
			break
		}
	}
	at = r.tidy(at[verbs:])
	for verbs > 0 && len(at) > 1 && (r.edits[at[0]].in(inParticles) || r.edits[at[0]].in(inPrepositions) || r.edits[at[0]].lower == "to") {
		at = r.tidy(at[1:])
	}
	return at
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
