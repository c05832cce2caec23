package themes

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/porter"
)

// mostWords is how many words a term has at most.
const mostWords = 3

// counted is where a term stands in an edition.
type counted struct {
	stems   []string
	written map[string]int // how it is written, and how often
	bySkill map[string]int
	byLevel map[int]int
}

// counts are the terms of an edition.
type counts struct {
	skills int
	terms  map[string]*counted
}

func (c *counts) get(key string) *counted {
	if c.terms[key] == nil {
		c.terms[key] = &counted{written: map[string]int{}, bySkill: map[string]int{}, byLevel: map[int]int{}}
	}
	return c.terms[key]
}

// part is a part of skills that an edition may have or not.
type part int

const (
	ofDescription part = iota
	ofGuidance
	ofLevels
	ofSections
)

// passage is a text of a skill.
type passage struct {
	part  part
	level int
	text  string
}

func passages(s *framework.Skill) []passage {
	all := []passage{{ofDescription, 0, s.Description.Text}}
	for _, u := range framework.Units(s.Guidance) {
		all = append(all, passage{ofGuidance, 0, u.Text.Text})
	}
	for _, l := range s.Levels {
		for _, st := range l.Statements {
			all = append(all, passage{ofLevels, l.Number, st.Text})
		}
	}
	for _, x := range s.Sections {
		all = append(all, passage{ofSections, 0, x.Text})
	}
	return all
}

// shared are the parts of which both editions have some.
func shared(old, new *framework.Edition) map[part]bool {
	has := [2]map[part]bool{{}, {}}
	for side, e := range []*framework.Edition{old, new} {
		for i := range e.Skills {
			for _, p := range passages(&e.Skills[i]) {
				has[side][p.part] = has[side][p.part] || p.text != ""
			}
		}
	}
	maps.DeleteFunc(has[0], func(p part, there bool) bool { return !there || !has[1][p] })
	return has[0]
}

// count counts the terms in some parts of an edition.
func count(e *framework.Edition, parts map[part]bool) counts {
	c := counts{skills: len(e.Skills), terms: map[string]*counted{}}
	for i := range e.Skills {
		s := &e.Skills[i]
		for _, p := range passages(s) {
			if parts[p.part] {
				c.passage(cmp.Or(s.Code, s.Name), p)
			}
		}
	}
	return c
}

// word is a word of a passage.
type word struct {
	text, stem string
	function   bool
}

// joints are the function words that hold a term together: "rate of flow".
var joints = map[string]bool{"of": true, "for": true, "in": true, "to": true}

// isTerm reports that a run of words is a term: it begins and ends with words that say
// something, and what stands between holds them together.
func isTerm(run []word) bool {
	if run[0].function || run[len(run)-1].function {
		return false
	}
	return !slices.ContainsFunc(run, func(w word) bool { return w.function && !joints[strings.ToLower(w.text)] })
}

// passage counts the terms of a passage. No term goes over a mark.
func (c *counts) passage(skill string, p passage) {
	for _, run := range runs(p.text) {
		for i := range run {
			for n := 1; n <= mostWords && i+n <= len(run); n++ {
				if term := run[i : i+n]; isTerm(term) {
					c.add(skill, p.level, term)
				}
			}
		}
	}
}

// runs are the words of a text between its marks.
func runs(text string) [][]word {
	var all [][]word
	var run []word
	for _, t := range framework.Words(text) {
		switch {
		case t.Word:
			lower := strings.ToLower(t.Text)
			run = append(run, word{t.Text, porter.Stem(lower), functionWords[lower] || len(lower) < 2 || lower[0] >= '0' && lower[0] <= '9'})
		case t.Text == "-" || t.Text == "‑": // of a compound
		default:
			all, run = append(all, run), nil
		}
	}
	return append(all, run)
}

func (c *counts) add(skill string, level int, term []word) {
	stems, written := make([]string, len(term)), make([]string, len(term))
	for i, w := range term {
		stems[i], written[i] = w.stem, w.text
	}
	t := c.get(strings.Join(stems, " "))
	t.stems = stems
	t.written[strings.Join(written, " ")]++
	t.bySkill[skill]++
	if level > 0 {
		t.byLevel[level]++
	}
}

// mostly is how a term is mostly written, in small letters where it is so anywhere.
func mostly(was, is *counted) string {
	all := map[string]int{}
	for _, c := range []*counted{was, is} {
		for text, n := range c.written {
			all[text] += n
		}
	}
	best := ""
	for _, text := range slices.Sorted(maps.Keys(all)) {
		if best == "" || all[text] > all[best] {
			best = text
		}
	}
	if lower := strings.ToLower(best); all[lower] > 0 {
		return lower
	}
	return best
}

func skillsOf(was, is *counted) []InSkill {
	all := []InSkill{}
	for _, s := range slices.Compact(slices.Sorted(keysOf(was.bySkill, is.bySkill))) {
		all = append(all, InSkill{s, was.bySkill[s], is.bySkill[s]})
	}
	return all
}

func levelsOf(was, is *counted) []AtLevel {
	all := []AtLevel{}
	for _, n := range slices.Compact(slices.Sorted(keysOf(was.byLevel, is.byLevel))) {
		all = append(all, AtLevel{n, was.byLevel[n], is.byLevel[n]})
	}
	return all
}

// keysOf are the keys of two maps.
func keysOf[K comparable](a, b map[K]int) func(func(K) bool) {
	return func(yield func(K) bool) {
		for _, m := range []map[K]int{a, b} {
			for k := range m {
				if !yield(k) {
					return
				}
			}
		}
	}
}

// functionWords carry grammar, not content.
var functionWords = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(`
		a an the this that these those such and or nor but also as than then so
		of in on at by for from to into onto upon with within without between among across
		over under through throughout during per via about against around towards toward according using including
		is are be been being was were am has have having had do does did can could may might must shall should will would
		not no only each every all any some both either neither other others own
		it its their them they he she his her we our you your who whom whose which what where when while if whether how why
		more most less least very up out there here etc e.g i.e`) {
		set[w] = true
	}
	return set
}()
