package lineage_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"compdiff/carry"
	"compdiff/framework"
)

// scribe writes editions and edits them at random.
type scribe struct{ *rand.Rand }

var (
	deeds  = strings.Fields("Checks Mends Leads Assists Draws Counts Sells Plans Writes Paints Teaches Audits")
	things = strings.Fields("ropes lamps sails charts masts anchors barrels ledgers signals hulls cranes nets tides pumps wharves buoys")
)

func (s scribe) statement() framework.Statement {
	of := func(words []string) string { return words[s.IntN(len(words))] }
	return framework.Statement{Text: fmt.Sprintf("%s %s and %s before %s are %s.", of(deeds), of(things), of(things), of(things), strings.ToLower(of(deeds)))}
}

func (s scribe) skill(n int) framework.Skill {
	k := framework.Skill{Code: fmt.Sprintf("SK%02d", n), Name: fmt.Sprintf("%s and %s %d", things[n%len(things)], things[s.IntN(len(things))], n), Description: framework.Text{Text: s.statement().Text}}
	for level := 1 + s.IntN(2); level <= 4; level++ {
		l := framework.Level{Number: level}
		for range 1 + s.IntN(5) {
			l.Statements = append(l.Statements, s.statement())
		}
		k.Levels = append(k.Levels, l)
	}
	return k
}

// next is a copy of an edition with something done to about half of its skills. All
// are given, also those that an edition before had.
func (s scribe) next(e *framework.Edition, all []framework.Skill) *framework.Edition {
	data, _ := json.Marshal(e)
	var n framework.Edition
	_ = json.Unmarshal(data, &n)
	for i := len(n.Skills) - 1; i >= 0; i-- {
		k := &n.Skills[i]
		switch l := &k.Levels[s.IntN(len(k.Levels))]; s.IntN(12) {
		case 0:
			n.Skills = slices.Delete(n.Skills, i, i+1)
		case 1:
			if code := k.Code + "X"; !slices.ContainsFunc(n.Skills, func(k framework.Skill) bool { return k.Code == code }) {
				k.Code = code
			}
		case 2:
			l.Statements = append(l.Statements, s.statement())
		case 3:
			l.Statements = l.Statements[min(1, len(l.Statements)):]
		case 4:
			k.Levels = k.Levels[1:]
		case 5: // a statement goes to another skill
			other := &n.Skills[s.IntN(len(n.Skills))].Levels
			if len(*other) > 0 && len(l.Statements) > 0 {
				(*other)[0].Statements = append((*other)[0].Statements, l.Statements[0])
				l.Statements = l.Statements[1:]
			}
		}
		if i < len(n.Skills) && len(n.Skills[i].Levels) == 0 {
			n.Skills = slices.Delete(n.Skills, i, i+1)
		}
	}
	if back := all[s.IntN(len(all))]; !slices.ContainsFunc(n.Skills, func(k framework.Skill) bool { return k.Code == back.Code }) {
		n.Skills = append(n.Skills, back) // it comes back, or comes
	}
	return &n
}

// TestRandomLines goes through lines of editions that were edited at random: every
// level of the first has one row that is no part, every level of the last is
// somewhere, every skill has a life, and two runs say the same.
func TestRandomLines(t *testing.T) {
	for seed := range uint64(6) {
		s := scribe{rand.New(rand.NewPCG(seed, 7))}
		var all []framework.Skill
		for n := range 14 {
			all = append(all, s.skill(n))
		}
		editions := []*framework.Edition{{Skills: slices.Clone(all[:10])}}
		for range 3 {
			editions = append(editions, s.next(editions[len(editions)-1], all))
		}
		l := lineOf(t, nil, editions...)
		m := mapOf(t, l)
		n, reached := map[string]int{}, map[string]bool{}
		for _, r := range m.Rows {
			if r.Kind != carry.Part {
				n[r.From.String()]++
			}
			if (r.To == carry.None) != (r.Kind == carry.Lost) || r.Confidence < 0 || r.Confidence > 1 || r.Share < 0 || r.Share > 1 {
				t.Errorf("seed %d: %s -> %q is %s, confidence %v, share %v", seed, r.From, r.To, r.Kind, r.Confidence, r.Share)
			}
			if r.Verdict != carry.Same && r.Reason == "" && r.Verdict != carry.Carries {
				t.Errorf("seed %d: %s is %s without a reason", seed, r.From, r.Verdict)
			}
			reached[r.To.String()] = reached[r.To.String()] || r.Kind == carry.Whole
		}
		for _, p := range m.Came {
			reached[p.String()] = true
		}
		for _, k := range editions[0].Skills {
			for _, level := range k.Levels {
				if place := fmt.Sprintf("%s level %d", k.Code, level.Number); n[place] != 1 {
					t.Errorf("seed %d: %s has %d rows", seed, place, n[place])
				}
			}
		}
		for _, k := range editions[3].Skills {
			for _, level := range k.Levels {
				if place := fmt.Sprintf("%s level %d", k.Code, level.Number); !reached[place] {
					t.Errorf("seed %d: %s comes from nowhere and is not new", seed, place)
				}
			}
		}
		livesAreWhole(t, editions, seed)
		again, _ := json.Marshal(mapOf(t, lineOf(t, nil, editions...)))
		if first, _ := json.Marshal(m); string(first) != string(again) {
			t.Errorf("seed %d: two runs differ", seed)
		}
	}
}

// livesAreWhole wants every skill of every edition to be in exactly one life of its
// code.
func livesAreWhole(t *testing.T, editions []*framework.Edition, seed uint64) {
	t.Helper()
	l := lineOf(t, nil, editions...)
	for i, e := range editions {
		for _, k := range e.Skills {
			h, err := l.Lives(k.Code)
			if err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			found := 0
			for _, life := range h.Lives {
				if a := life.Ages[i]; a.Code == k.Code && len(a.Levels) >= len(k.Levels) {
					found++
				}
			}
			if found != 1 {
				t.Errorf("seed %d: %s of edition %d is in %d lives", seed, k.Code, i+1, found)
			}
		}
	}
	l.Past()
}
