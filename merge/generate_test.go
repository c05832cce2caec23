package merge_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"compdiff/framework"
)

// generator makes editions of a framework that does not exist, and tailors them,
// the same for the same seed.
type generator struct{ *rand.Rand }

func newGenerator(seed uint64) generator { return generator{rand.New(rand.NewPCG(seed, 11))} }

var (
	verbs  = strings.Fields("Maintains Repairs Paints Inspects Lights Guards Records Reports Plans Trains Leads Reviews")
	things = strings.Fields("lamps lenses towers keepers boats charts signals tides budgets visitors supplies rotas foghorns stairs ropes anchors")
)

func oneOf[T any](g generator, from []T) T { return from[g.IntN(len(from))] }

// sentence is a statement that no other is like: its number is in it.
func (g generator) sentence() string {
	return fmt.Sprintf("%s %s and %s for %s in bay %d.", oneOf(g, verbs), oneOf(g, things), oneOf(g, things), oneOf(g, things), g.IntN(100000))
}

func (g generator) edition(skills int) *framework.Edition {
	e := &framework.Edition{Framework: "Lights", Edition: "1"}
	for i := range skills {
		s := framework.Skill{Code: fmt.Sprintf("L%cQ%c", 'A'+i, 'A'+i), Name: fmt.Sprintf("%s keeping %d", oneOf(g, things), i), Category: []string{oneOf(g, things)}}
		s.Description.Text = g.sentence()
		for n := 2; n < 2+1+g.IntN(3); n++ {
			s.Levels = append(s.Levels, g.level(n))
		}
		for range g.IntN(3) {
			s.Guidance = append(s.Guidance, framework.Note{Kind: framework.Paragraph, Text: g.sentence()})
		}
		e.Skills = append(e.Skills, s)
	}
	return e
}

func (g generator) level(n int) framework.Level {
	l := framework.Level{Number: n}
	for i := range 2 + g.IntN(4) {
		l.Statements = append(l.Statements, framework.Statement{Text: g.sentence(), Paragraph: i + 1})
	}
	return l
}

func clone(e *framework.Edition) *framework.Edition {
	c := *e
	c.Skills = slices.Clone(e.Skills)
	for i := range c.Skills {
		s := &c.Skills[i]
		s.Levels = slices.Clone(s.Levels)
		for k := range s.Levels {
			s.Levels[k].Statements = slices.Clone(s.Levels[k].Statements)
		}
		s.Guidance = slices.Clone(s.Guidance)
	}
	return &c
}

// tailored is a copy of an edition with n random edits.
func (g generator) tailored(e *framework.Edition, n int) *framework.Edition {
	c := clone(e)
	for range n {
		oneOf(g, edits)(g, c)
	}
	return c
}

var edits = []func(generator, *framework.Edition){
	func(g generator, e *framework.Edition) { // reword a statement
		l := g.someLevel(e)
		i := g.IntN(len(l.Statements))
		l.Statements[i].Text = strings.Replace(l.Statements[i].Text, " and ", " or old ", 1)
	},
	func(g generator, e *framework.Edition) { // a new one in its middle
		l := g.someLevel(e)
		l.Statements = slices.Insert(l.Statements, g.IntN(len(l.Statements)+1), framework.Statement{Text: g.sentence()})
		number(l)
	},
	func(g generator, e *framework.Edition) { // one less
		if l := g.someLevel(e); len(l.Statements) > 1 {
			i := g.IntN(len(l.Statements))
			l.Statements = slices.Delete(l.Statements, i, i+1)
			number(l)
		}
	},
	func(g generator, e *framework.Edition) { // another order
		l := g.someLevel(e)
		g.Shuffle(len(l.Statements), func(i, j int) { l.Statements[i], l.Statements[j] = l.Statements[j], l.Statements[i] })
		number(l)
	},
	func(g generator, e *framework.Edition) { // one statement a level up
		if s := g.some(e); len(s.Levels) > 1 && len(s.Levels[0].Statements) > 1 {
			from, to := &s.Levels[0], &s.Levels[1]
			to.Statements = append(to.Statements, from.Statements[0])
			from.Statements = slices.Delete(from.Statements, 0, 1)
			number(from)
			number(to)
		}
	},
	func(g generator, e *framework.Edition) { s := g.some(e); s.Name = "Old " + s.Name },
	func(g generator, e *framework.Edition) { s := g.some(e); s.Code = "Z" + s.Code[1:] },
	func(g generator, e *framework.Edition) {
		s := g.some(e)
		s.Description.Text = strings.Replace(s.Description.Text, " for ", " before ", 1)
	},
	func(g generator, e *framework.Edition) {
		s := g.some(e)
		s.Guidance = append(s.Guidance, framework.Note{Kind: framework.Paragraph, Text: g.sentence()})
	},
	func(g generator, e *framework.Edition) { // a level more, or less
		s := g.some(e)
		if len(s.Levels) > 2 {
			s.Levels = s.Levels[:len(s.Levels)-1]
			return
		}
		s.Levels = append(s.Levels, g.level(s.Levels[len(s.Levels)-1].Number+1))
	},
	func(g generator, e *framework.Edition) { // a skill less
		if len(e.Skills) > 2 {
			i := g.IntN(len(e.Skills))
			e.Skills = slices.Delete(e.Skills, i, i+1)
		}
	},
	func(g generator, e *framework.Edition) { // a skill more
		fresh := g.edition(1).Skills[0]
		fresh.Code, fresh.Name = fmt.Sprintf("N%03d", g.IntN(1000)), fmt.Sprintf("Fresh %d", g.IntN(100000))
		e.Skills = append(e.Skills, fresh)
	},
}

func number(l *framework.Level) {
	for i := range l.Statements {
		l.Statements[i].Paragraph = i + 1
	}
}

func (g generator) some(e *framework.Edition) *framework.Skill {
	return &e.Skills[g.IntN(len(e.Skills))]
}

func (g generator) someLevel(e *framework.Edition) *framework.Level {
	s := g.some(e)
	return &s.Levels[g.IntN(len(s.Levels))]
}
