package diff

import (
	"slices"
	"strings"
)

// maxPieces is how many pieces of a text a reason tells one by one. Of more nobody gets a
// picture: verbs and duties are told then, and the rest as a whole.
const maxPieces = 6

// maxPiecesAnew is the same where less than half of what carries content is the same.
const maxPiecesAnew = 5

// tellable is how many pieces may be told of a text.
func (r *reading) tellable() int {
	if r.shared() < rewrittenFloor {
		return maxPiecesAnew
	}
	return maxPieces
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

// toldOfLittle are the aspects that are told of a long duty of which little is left: how little, that
// more is asked or less, and what is done no longer or is new.
var toldOfLittle = map[Aspect]bool{Rewritten: true, Shortened: true, Extended: true,
	VerbRaised: true, VerbLowered: true, VerbAdded: true, VerbRemoved: true, DutyAdded: true, DutyRemoved: true}

// tellsPassing reports that an observation is of what stands in the guidance now, or stood
// there before.
func (o observation) tellsPassing() bool {
	return strings.Contains(o.why, inNotes(Delete).stands()) || strings.Contains(o.why, inNotes(Insert).stands())
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
	return verbAspects[o.aspect] || strings.HasPrefix(o.why, "verb ") || strings.HasPrefix(o.why, "duty ")
}

// tellsWord reports that an observation is of a single word that decides by itself: "all", "not".
func (o observation) tellsWord() bool {
	_, rest, _ := strings.Cut(o.why, `"`)
	word, fate, _ := strings.Cut(rest, `"`)
	return strings.HasPrefix(o.why, `"`) && weightyWords[word] && (fate == " "+happened[Delete] || fate == " "+happened[Insert])
}
