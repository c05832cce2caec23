package parser_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"testing"
)

// The layouts in the table are those seen so far. The next copy combines
// their habits in another way, so combinations are drawn at random too.

var bulletPairs = [][2]string{
	{}, {}, {"• ", "  ◦ "}, {"• ", "  • "}, {"- ", "  - "}, {"* ", "    * "}, {"· ", "  · "}, {"o ", "  o "}, {"– ", "  – "}, {"•\t", "\t•\t"},
}

// randomLayout draws the habits of one copy. Those that make a copy ambiguous
// or that nobody has are not combined.
func randomLayout(rnd *rand.Rand) layout {
	l := layout{name: "random", style: randomStyle(rnd), hand: randomHand(rnd)}
	if l.hand.md.title == "" && l.style.coverage == tableCoverage {
		l.style.coverage = lineCoverage
	}
	if l.hand.width > 0 {
		l.style.ruleless = false
		if l.style.undefined == essenceOnly && !l.hand.blank {
			l.style.undefined = sentence // a wrapped definition may end anywhere
		}
	}
	l.name = "random " + unset.ReplaceAllString(fmt.Sprintf("%+v %+v", l.style, l.hand), "")
	return l
}

// unset matches the habits that a random layout does not have.
var unset = regexp.MustCompile(`\w+:(false|0|\[\]|\[ \]|)( |\})|\w+:\{title: .*\}`)

func randomStyle(rnd *rand.Rand) style {
	chance := func() bool { return rnd.IntN(2) == 0 }
	st := style{
		status:     pick(rnd, "", "", "Beta", "[prototype]"),
		marker:     pick(rnd, "", "", "(new)", "(modified)", "(unchanged)"),
		guidance:   pick(rnd, "Guidance notes", "Guidance Notes:", "Guidance notes:"),
		marked:     pick(rnd, "", "", "(modified)"),
		levels:     pick(rnd, "", "Levels"),
		coverage:   coverage(rnd.IntN(int(tableCoverage) + 1)),
		named:      chance(),
		colon:      chance(),
		undefined:  undefined(rnd.IntN(int(essenceOnly) + 1)),
		essence:    chance(),
		ruleless:   chance(),
		descending: chance(),
		early:      chance(),
		furniture:  rnd.IntN(4) == 0,
	}
	st.ranges = chance() && (st.undefined == sentence || st.undefined == emptyBody)
	if chance() {
		st.revisions = notes[rnd.IntN(len(notes)):]
	}
	if rnd.IntN(4) == 0 {
		st.keywords = []string{"boats", "rope work"}
	}
	return st
}

func randomHand(rnd *rand.Rand) hand {
	chance := func() bool { return rnd.IntN(2) == 0 }
	h := hand{
		blank:   chance(),
		tight:   chance(),
		messy:   chance(),
		nbsp:    chance(),
		bullets: bulletPairs[rnd.IntN(len(bulletPairs))],
	}
	switch rnd.IntN(3) {
	case 0: // an e-mail
		h.messy, h.width, h.hyphens = false, pick(rnd, 60, 65, 70, 72, 76, 78), chance()
	case 1: // Markdown
		h.messy, h.blank, h.tight = false, true, true
		h.bullets = bullets("- ", "  - ")
		h.md = pick(rnd, marked.md, boldHand.md, crawlHand.md)
		h.md.escape = chance()
	}
	return h
}

func pick[T any](rnd *rand.Rand, from ...T) T { return from[rnd.IntN(len(from))] }

// shuffled reads all skills in one file, every one in a random layout.
func shuffled(t *testing.T, skills []refSkill, seed uint64) []fault {
	rnd := rand.New(rand.NewPCG(seed, 2))
	var all []written
	for _, s := range skills {
		all = append(all, randomLayout(rnd).write(s, skills))
	}
	return layout{name: fmt.Sprint("shuffled, seed ", seed)}.read(t, all, skills)
}

// drawn reads single skills in random layouts.
func drawn(t *testing.T, skills []refSkill, seed uint64) (out []fault) {
	rnd := rand.New(rand.NewPCG(seed, 3))
	for _, s := range skills {
		l := randomLayout(rnd)
		out = append(out, l.read(t, []written{l.write(s, skills)}, skills)...)
	}
	return out
}

func TestLayoutsRandom(t *testing.T) {
	for edition, skills := range editions(t) {
		for seed := range uint64(20) {
			inParallel(t, fmt.Sprint(edition, "/singly/", seed), func(t *testing.T) []fault { return drawn(t, skills, seed) })
			inParallel(t, fmt.Sprint(edition, "/shuffled/", seed), func(t *testing.T) []fault { return shuffled(t, skills, seed) })
		}
	}
}

// TestCorpusRandom does the same with the published texts.
func TestCorpusRandom(t *testing.T) {
	for _, pattern := range spreadsheets {
		skills := spreadsheet(t, pattern)
		folder := filepath.Dir(pattern)
		for seed := range uint64(30 / every) {
			inParallel(t, fmt.Sprint(folder, "/singly/", seed), func(t *testing.T) []fault { return drawn(t, sample(skills), seed) })
			inParallel(t, fmt.Sprint(folder, "/shuffled/", seed), func(t *testing.T) []fault { return shuffled(t, skills, seed) })
		}
	}
}

// inParallel runs a subtest that demands no faults beside the others.
func inParallel(t *testing.T, name string, faults func(t *testing.T) []fault) {
	t.Run(name, func(t *testing.T) {
		t.Parallel()
		report(t, faults(t))
	})
}
