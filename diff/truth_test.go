package diff_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

// truth is an edition of a framework that does not exist, its next edition,
// and what a perfect comparison of the two says.
type truth struct {
	old, new *framework.Edition
	want     []expected
}

// expected is one change that an edit made: the rule, and the texts it names.
type expected struct {
	rule     string
	old, new []string
	class    diff.Class // "" where the rule has none
}

// key is what a change is recognised by: the rule and the texts, in any order.
func (x expected) key() string {
	return x.rule + "\x00" + strings.Join(slices.Sorted(slices.Values(x.old)), "\x01") +
		"\x00" + strings.Join(slices.Sorted(slices.Values(x.new)), "\x01")
}

// nextEdition edits the given share of the skills of an edition, in percent,
// and says what a comparison must find. Skills are taken by twos: an edit may
// hand statements of one to the other.
func (a *author) nextEdition(skills, share int) truth {
	old := &framework.Edition{}
	for n := range skills {
		old.Skills = append(old.Skills, a.skill(n))
	}
	t := truth{old: old, new: deepClone(old)}
	e := &editor{author: a, truth: &t, next: skills}
	for i := 0; i+1 < skills; i += 2 {
		if a.IntN(100) < share {
			e.edit(&t.new.Skills[i], &t.new.Skills[i+1])
		}
	}
	t.new.Skills = slices.DeleteFunc(append(t.new.Skills, e.come...), func(s framework.Skill) bool { return s.Name == "" })
	slices.SortFunc(t.new.Skills, func(x, y framework.Skill) int { return cmp.Compare(x.Code, y.Code) })
	return t
}

// deepClone is a copy whose levels and statements are its own.
func deepClone(e *framework.Edition) *framework.Edition {
	c := clone(e)
	for i := range c.Skills {
		for k := range c.Skills[i].Levels {
			l := &c.Skills[i].Levels[k]
			l.Statements = slices.Clone(l.Statements)
		}
	}
	return c
}

// author writes skills and edits them. Every skill has topics of its own, which
// its levels share, as they share turns of phrase: what stands at one level is
// half said at the next.
type author struct {
	*rand.Rand
	verbs, adjectives, nouns []string
	written                  map[string]bool
}

// Syllables of words that no language has, so that no list of words helps.
var (
	onsets  = strings.Fields("b br c ch d dr f fl g gr h j k l m n p pl pr qu r s sh sk sl st t tr v w y z")
	vowels  = strings.Fields("a e i o u ai ea io oa ou")
	endings = strings.Fields("b ck d ft g l m n nd nt p r rt sk sp t th v x")
)

func newAuthor(seed uint64) *author {
	a := &author{Rand: rand.New(rand.NewPCG(seed, 11)), written: map[string]bool{}}
	for range 80 {
		a.verbs = append(a.verbs, strings.ToUpper(a.word(1)[:1])+a.word(1)+"ines")
		a.adjectives = append(a.adjectives, a.word(1)+"ical")
	}
	for range 400 {
		a.nouns = append(a.nouns, a.word(2))
	}
	return a
}

func (a *author) word(syllables int) string {
	w := ""
	for range syllables {
		w += a.of(onsets) + a.of(vowels) + a.of(endings)
	}
	return w
}

func (a *author) of(list []string) string { return list[a.IntN(len(list))] }

// topic is what one skill is about.
type topic struct{ nouns []string }

func (a *author) topic() topic {
	var t topic
	for range 9 {
		t.nouns = append(t.nouns, a.of(a.nouns))
	}
	return t
}

// object is a phrase of the topic, now and then of the world at large.
func (a *author) object(t topic) string {
	noun := a.of(t.nouns)
	if a.IntN(3) == 0 {
		noun = a.of(a.nouns)
	}
	if a.IntN(2) == 0 {
		return a.of(a.adjectives) + " " + noun
	}
	return noun
}

// duty is a verb and what it is about, without a full stop.
func (a *author) duty(t topic) string {
	s := a.of(a.verbs) + " " + a.object(t) + " and " + a.object(t)
	for range 1 + a.IntN(2) {
		s += " " + a.of([]string{"for", "with", "according to", "on behalf of", "across"}) + " " + a.object(t)
	}
	return s
}

// sentence is a duty that no skill has yet.
func (a *author) sentence(t topic) string {
	for {
		s := a.duty(t)
		if a.IntN(4) == 0 {
			s += ", and " + strings.ToLower(a.duty(t))
		}
		if s += "."; !a.written[s] {
			a.written[s] = true
			return s
		}
	}
}

func (a *author) skill(n int) framework.Skill {
	t := a.topic()
	s := framework.Skill{
		Code:        code(n),
		Name:        strings.ToUpper(t.nouns[0][:1]) + t.nouns[0][1:] + " " + t.nouns[1] + " " + a.of(a.nouns),
		Category:    []string{a.of(a.nouns[:20])},
		Description: framework.Text{Text: a.sentence(t)},
	}
	for range a.IntN(3) {
		s.Guidance = append(s.Guidance, framework.Note{Kind: framework.Paragraph, Text: a.sentence(t)})
	}
	low := 2 + a.IntN(2)
	for level := low; level <= low+2+a.IntN(2); level++ {
		s.Levels = append(s.Levels, a.level(level, t))
		if n := len(s.Levels); n > 1 {
			a.echo(s.Levels[n-2], s.Levels[n-1])
		}
	}
	return s
}

// echo makes a level say some of what the level below says, of another verb
// or with something more.
func (a *author) echo(below, l framework.Level) {
	for i := range min(len(below.Statements), len(l.Statements)) {
		if a.IntN(3) == 0 {
			text := (&editor{author: a}).substance(below.Statements[i].Text)
			if !a.written[text] {
				a.written[text] = true
				l.Statements[i].Text = text
			}
		}
	}
}

func code(n int) string {
	return string([]byte{byte('A' + n/17576%26), byte('A' + n/676%26), byte('A' + n/26%26), byte('A' + n%26), 'Q'})
}

func (a *author) level(n int, t topic) framework.Level {
	l := framework.Level{Number: n}
	for range 3 + a.IntN(3) {
		l.Statements = append(l.Statements, statement(a.sentence(t)))
	}
	return l
}

func statement(text string) framework.Statement { return framework.Statement{Text: text} }
