package diff

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"compdiff/internal/pattern"
)

// A reason is English, made of clauses with a semicolon between them. What it says of words that came or
// went, and where the other edition has them, is written here and read back here: a changelog that was saved
// has nothing but the reason.

// whereabouts is where words that went stand now, or words that came stood before.
type whereabouts struct {
	op         Op
	mostly     bool   // not all of them
	otherWords bool   // in other words
	place      string // "in the guidance", "at level 4"
	text       string // the text that has them; "" where it is not quoted
}

// inAnother is the place of what another statement of the same level has.
const inAnother = "in another statement"

// ofBoth is what is said of a place where a text stands on both sides.
const ofBoth = " of both editions"

// inNotes is the place of what the guidance has.
func inNotes(op Op) whereabouts { return whereabouts{op: op, place: "in " + inGuidance} }

// stands says it: "stands, for the most part, in another statement now".
func (w whereabouts) stands() string {
	said, when := "stands", "now"
	if w.op == Insert {
		said, when = "stood", "before"
	}
	if w.mostly {
		said += ", for the most part,"
	}
	said += " " + w.place
	if !strings.HasSuffix(w.place, ofBoth) {
		said += " " + when
	}
	if w.otherWords {
		said += ", in other words"
	}
	return said
}

// said is the same with the quotation of the text.
func (w whereabouts) said() string {
	if w.text == "" {
		return w.stands()
	}
	return fmt.Sprintf("%s, %q", w.stands(), shortened(w.text))
}

// stood is a clause that says of words, quoted with what they are, that they stand elsewhere.
func (w whereabouts) stood(words string) string { return words + " " + w.said() }

// hereAnd is a clause that says of words that came or went here, as it is told, that they stand elsewhere.
func (w whereabouts) hereAnd(told string) string { return told + " here and " + w.said() }

// ofWhich is a clause that says it of some of these words.
func (w whereabouts) ofWhich(told, some string) string { return told + ", of which " + w.stood(some) }

// Told is what a reason says became of words that it quotes: they came or went, or stand in another place of
// the skill in the other edition, or both.
type Told struct {
	Kind  string // what the words are: "duty", "verb", "in a list", "qualifier"; "" of what something is done to
	Words string // as they are quoted
	Op    Op     // Delete of words that went, Insert of words that came
	Here  bool   // the reason says that they came or went here
	Some  string // those of the words that stand elsewhere; "" where all of them do, or nothing is said of it

	// Place is where the other edition has them: "in the guidance", "in another statement", "at level 4". It
	// is "" of words that only came or went.
	Place      string
	Mostly     bool   // it has most of them
	OtherWords bool   // it has them in other words
	Text       string // the text there, its middle left out if it is long; "" where the reason quotes none
}

// ReadReason lists what the reason of a change says became of words, in the order of the reason. It reads what
// this package writes, now and in saved changelogs: clauses that say something else are left out.
func ReadReason(reason string) (all []Told) {
	for _, clause := range clausesOfReason(reason) {
		if t, ok := readTold(clause); ok {
			all = append(all, t)
		}
	}
	return all
}

// Stands says where the words stand, without the quotation of the text: "stands, for the most part, in the
// guidance now". It is "" of words that only came or went.
func (t Told) Stands() string {
	if t.Place == "" {
		return ""
	}
	return t.whereabouts().stands()
}

// IsFrom reports that the text that has the words is this one.
func (t Told) IsFrom(text string) bool { return t.Text != "" && t.Text == shortened(text) }

// Spot is a place of a skill, or of another one, that a reason names.
type Spot struct {
	Guidance bool
	Another  bool   // another statement of the level of the change
	Level    int    // 0 of others, and of levels that a framework calls by names of their own
	Skill    string // the code or the name of another skill; "" where it is the skill of the change
}

// Spot is the place of the words as data, whether one edition or both have them there. It is empty of words that only came
// or went, and where the place is none of these.
func (t Told) Spot() (s Spot) {
	place := strings.TrimSuffix(t.Place, ofBoth)
	switch place {
	case "in " + inGuidance:
		return Spot{Guidance: true}
	case inAnother:
		return Spot{Another: true}
	}
	if n, _ := fmt.Sscanf(place, "at level %d", &s.Level); n > 0 {
		_, s.Skill, _ = strings.Cut(place, " of ")
	}
	return s
}

func (t Told) whereabouts() whereabouts {
	return whereabouts{t.Op, t.Mostly, t.OtherWords, t.Place, t.Text}
}

// clausesOfReason are the clauses of a reason: a semicolon inside quotation marks ends none.
func clausesOfReason(reason string) []string {
	var all []string
	within, first := false, 0
	for i := range len(reason) {
		switch {
		case reason[i] == '"' && (i == 0 || reason[i-1] != '\\'):
			within = !within
		case reason[i] == ';' && !within:
			all, first = append(all, strings.TrimSpace(reason[first:i])), i+1
		}
	}
	return append(all, strings.TrimSpace(reason[first:]))
}

// toldClause is a clause of which readTold makes data, with the word order of older changelogs ("stands now in
// another statement in other words").
var toldClause = pattern.New(`^(?P<kind>[^"]*)"(?P<words>(?:[^"\\]|\\.)*)"` +
	`(?: (?:was|were) (?P<fate>dropped|added)(?P<here> here and|, of which "(?P<some>(?:[^"\\]|\\.)*)")?)?` +
	`(?: (?P<stands>stands|stood)(?P<mostly>, for the most part,)?(?: now| before)? (?P<place>(?:in|at) [^",]*?)` +
	`(?P<other> in other words)?(?: now| before)?(?P<others>, in other words)?(?:, (?P<text>"(?:[^"\\]|\\.)*"))?)?$`)

// readTold reads a clause; false where it says nothing of what became of words.
func readTold(clause string) (Told, bool) {
	m := toldClause().FindStringSubmatch(clause)
	if m == nil {
		return Told{}, false
	}
	names := toldClause().SubexpNames()
	has := func(name string) string { return m[slices.Index(names, name)] }
	fate, stands := has("fate"), has("stands")
	if fate == "" && stands == "" || stands == "" && has("here") != "" || stands != "" && fate != "" && has("here") == "" {
		return Told{}, false
	}
	t := Told{
		Kind: strings.TrimSuffix(strings.TrimSpace(has("kind")), ","), Words: has("words"), Op: Delete,
		Here: fate != "", Some: has("some"), Place: has("place"), Mostly: has("mostly") != "",
		OtherWords: has("other")+has("others") != "",
	}
	if fate == "added" || stands == "stood" {
		t.Op = Insert
	}
	if text := has("text"); text != "" {
		t.Text = text[1 : len(text)-1]
		if plain, err := strconv.Unquote(text); err == nil {
			t.Text = plain
		}
	}
	return t, true
}
