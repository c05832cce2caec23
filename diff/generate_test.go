package diff_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"compdiff/framework"
)

// generator makes editions of a framework that does not exist, and edits
// them, the same for the same seed.
type generator struct{ *rand.Rand }

func newGenerator(seed uint64) generator { return generator{rand.New(rand.NewPCG(seed, 7))} }

var (
	someVerbs      = strings.Fields("Maintains Repairs Paints Inspects Lights Guards Records Reports Plans Trains Leads Reviews Approves Orders")
	someAdjectives = strings.Fields("spare brass coastal damaged seasonal local complex internal weekly salvaged nautical")
	someNouns      = strings.Fields("lamps lenses towers keepers boats charts signals tides budgets visitors supplies rotas foghorns stairs")
	someLinks      = []string{"for", "to support", "with", "according to", "on behalf of", "in order to protect"}
	someMarks      = []string{".", ".", ".", ".", "", ";"}
)

func pickOne[T any](g generator, from []T) T { return from[g.IntN(len(from))] }

func (g generator) phrase() string {
	p := pickOne(g, someNouns)
	if g.IntN(2) == 0 {
		p = pickOne(g, someAdjectives) + " " + p
	}
	for g.IntN(3) == 0 {
		p += pickOne(g, []string{", ", " and ", ", and ", " or ", "/"}) + pickOne(g, someNouns)
	}
	return p
}

func (g generator) sentence() string {
	s := pickOne(g, someVerbs) + " " + g.phrase()
	for g.IntN(2) == 0 {
		s += " " + pickOne(g, someLinks) + " " + g.phrase()
	}
	return s + pickOne(g, someMarks)
}

func (g generator) edition(skills int) *framework.Edition {
	e := &framework.Edition{Framework: "Lights", Edition: "1"}
	for n := range 7 {
		title := framework.GenericLevel{Number: n + 1, Title: "Rank " + pickOne(g, someNouns), Texts: []framework.Text{{Text: g.sentence()}}}
		e.GenericLevels = append(e.GenericLevels, title)
	}
	for i := range skills {
		e.Skills = append(e.Skills, g.skill(i))
	}
	return e
}

func (g generator) skill(i int) framework.Skill {
	s := framework.Skill{
		Code:        fmt.Sprintf("%c%c%c%c", 'A'+i/676%26, 'A'+i/26%26, 'A'+i%26, 'Q'),
		Name:        fmt.Sprintf("%s keeping %d", pickOne(g, someNouns), i),
		Category:    []string{pickOne(g, someNouns), pickOne(g, someNouns)},
		Description: framework.Text{Text: g.sentence()},
	}
	low := 1 + g.IntN(4)
	for n := low; n <= low+g.IntN(4); n++ {
		s.Levels = append(s.Levels, g.level(n))
	}
	for range g.IntN(4) {
		s.Guidance = append(s.Guidance, g.note())
	}
	return s
}

func (g generator) level(n int) framework.Level {
	l := framework.Level{Number: n}
	for range 1 + g.IntN(5) {
		l.Statements = append(l.Statements, framework.Statement{Text: g.sentence(), Paragraph: len(l.Statements) + 1})
	}
	return l
}

func (g generator) note() framework.Note {
	if g.IntN(2) == 0 {
		return framework.Note{Kind: framework.Paragraph, Text: g.sentence()}
	}
	n := framework.Note{Kind: framework.List, Text: "Work includes " + g.phrase() + ":"}
	for range 1 + g.IntN(4) {
		n.Items = append(n.Items, framework.Note{Kind: framework.Item, Text: strings.ToLower(g.sentence())})
	}
	return n
}

// edited is a copy of an edition with n random edits.
func (g generator) edited(e *framework.Edition, n int) *framework.Edition {
	c := clone(e)
	c.Edition = "2"
	for range n {
		pickOne(g, edits)(g, c)
	}
	return c
}

func clone(e *framework.Edition) *framework.Edition {
	c := *e
	c.GenericLevels = slices.Clone(e.GenericLevels)
	c.Skills = slices.Clone(e.Skills)
	for i := range c.Skills {
		s := &c.Skills[i]
		s.Levels = slices.Clone(s.Levels)
		for j := range s.Levels {
			s.Levels[j].Statements = slices.Clone(s.Levels[j].Statements)
		}
		s.Guidance = slices.Clone(s.Guidance)
	}
	return &c
}

// edits are the kinds of edits that a generator draws from.
var edits = []func(generator, *framework.Edition){
	func(g generator, e *framework.Edition) { g.statement(e, g.reword) },
	func(g generator, e *framework.Edition) { g.statement(e, func(string) string { return g.sentence() }) },
	func(g generator, e *framework.Edition) {
		g.statement(e, func(s string) string { return strings.ReplaceAll(s, ",", " and") })
	},
	func(g generator, e *framework.Edition) { g.statement(e, strings.ToUpper) },
	generator.shuffleLevel, generator.moveStatement, generator.cutStatement, generator.joinStatements,
	generator.dropLevel, generator.addLevel, generator.dropSkill, generator.addSkill,
	func(g generator, e *framework.Edition) { s := g.one(e); s.Name = g.reword(s.Name) },
	func(g generator, e *framework.Edition) { s := g.one(e); s.Code = "Z" + s.Code[1:] },
	func(g generator, e *framework.Edition) {
		s := g.one(e)
		s.Category = []string{pickOne(g, someNouns)}
	},
	func(g generator, e *framework.Edition) {
		s := g.one(e)
		s.Description.Text = g.reword(s.Description.Text)
	},
	func(g generator, e *framework.Edition) { s := g.one(e); s.Description.Text = "" },
	func(g generator, e *framework.Edition) { s := g.one(e); s.Guidance = append(s.Guidance, g.note()) },
	func(g generator, e *framework.Edition) {
		s := g.one(e)
		g.Shuffle(len(s.Guidance), func(i, j int) { s.Guidance[i], s.Guidance[j] = s.Guidance[j], s.Guidance[i] })
	},
	generator.recast,
	func(g generator, e *framework.Edition) {
		l := &e.GenericLevels[g.IntN(len(e.GenericLevels))]
		l.Texts = []framework.Text{{Text: g.reword(l.Texts[0].Text)}}
	},
}

func (g generator) one(e *framework.Edition) *framework.Skill {
	return &e.Skills[g.IntN(len(e.Skills))]
}

// reword replaces, drops or doubles one word.
func (g generator) reword(text string) string {
	w := strings.Fields(text)
	if len(w) == 0 {
		return g.sentence()
	}
	i := g.IntN(len(w))
	switch g.IntN(3) {
	case 0:
		w[i] = pickOne(g, someNouns)
	case 1:
		w = slices.Insert(w, i, pickOne(g, someAdjectives))
	default:
		if len(w) > 1 {
			w = slices.Delete(w, i, i+1)
		}
	}
	return strings.Join(w, " ")
}

func (g generator) aLevel(e *framework.Edition) *framework.Level {
	s := g.one(e)
	if len(s.Levels) == 0 {
		return &framework.Level{}
	}
	return &s.Levels[g.IntN(len(s.Levels))]
}

func (g generator) statement(e *framework.Edition, change func(string) string) {
	if l := g.aLevel(e); len(l.Statements) > 0 {
		i := g.IntN(len(l.Statements))
		l.Statements[i].Text = change(l.Statements[i].Text)
	}
}

func (g generator) shuffleLevel(e *framework.Edition) {
	l := g.aLevel(e)
	g.Shuffle(len(l.Statements), func(i, j int) { l.Statements[i], l.Statements[j] = l.Statements[j], l.Statements[i] })
}

func (g generator) moveStatement(e *framework.Edition) {
	s := g.one(e)
	if len(s.Levels) < 2 {
		return
	}
	i := g.IntN(len(s.Levels) - 1)
	from, to := &s.Levels[i], &s.Levels[i+1]
	if n := len(from.Statements); n > 0 {
		to.Statements = append(to.Statements, from.Statements[n-1])
		from.Statements = from.Statements[:n-1]
	}
}

func (g generator) cutStatement(e *framework.Edition) {
	if l := g.aLevel(e); len(l.Statements) > 0 {
		w := strings.Fields(l.Statements[0].Text)
		h := len(w) / 2
		tail := framework.Statement{Text: "Also " + strings.Join(w[h:], " ")}
		l.Statements[0].Text = strings.Join(w[:h], " ") + "."
		l.Statements = append(l.Statements, tail)
	}
}

func (g generator) joinStatements(e *framework.Edition) {
	if l := g.aLevel(e); len(l.Statements) > 1 {
		l.Statements[0].Text += " and " + l.Statements[1].Text
		l.Statements = slices.Delete(l.Statements, 1, 2)
	}
}

func (g generator) dropLevel(e *framework.Edition) {
	if s := g.one(e); len(s.Levels) > 0 {
		i := g.IntN(len(s.Levels))
		s.Levels = slices.Delete(s.Levels, i, i+1)
	}
}

func (g generator) addLevel(e *framework.Edition) {
	s := g.one(e)
	n := 1 + g.IntN(7)
	if s.Level(n) == nil {
		s.Levels = append(s.Levels, g.level(n))
		slices.SortFunc(s.Levels, func(x, y framework.Level) int { return x.Number - y.Number })
	}
}

func (g generator) dropSkill(e *framework.Edition) {
	if i := g.IntN(len(e.Skills)); len(e.Skills) > 1 {
		e.Skills = slices.Delete(e.Skills, i, i+1)
	}
}

func (g generator) addSkill(e *framework.Edition) {
	e.Skills = append(e.Skills, g.skill(1000+g.IntN(500)))
}

// recast turns paragraphs into items and the other way round.
func (g generator) recast(e *framework.Edition) {
	s := g.one(e)
	units := framework.Units(s.Guidance)
	for i := range units {
		if g.IntN(3) == 0 {
			units[i].Form, units[i].Joined = framework.Form{Kind: framework.Item, Depth: 1}, false
		}
	}
	s.Guidance = framework.Notes(units)
}
