package lineage

import (
	"fmt"
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
