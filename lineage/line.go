package lineage

import (
	"cmp"
	"path"
	"strconv"
	"strings"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/framework"
)

// Compare compares two of the editions of a line, the earlier first. It is called
// for neighbours, for the first and the last, and for those on both sides of a
// gap.
type Compare func(earlier, later int) (*diff.Changelog, error)

// Edition names an edition of a line.
type Edition struct {
	Name      string           `json:"name"` // as reports call it: "2", or the name of its file
	Framework string           `json:"framework"`
	Edition   string           `json:"edition"` // "" when unknown
	Status    framework.Status `json:"status"`
	Sources   []string         `json:"sources"`
}

// Title is how a sentence calls the edition: "edition 2", or the name of its file.
func (e Edition) Title() string {
	if e.Edition == "" {
		return e.Name
	}
	return "edition " + e.Name
}

// Line is editions in order of time, with what became of skills and levels from
// each to the next.
type Line struct {
	Editions []Edition
	Logs     []*diff.Changelog // of an edition and the next
	Steps    []carry.Step      // likewise

	editions []*framework.Edition
	compare  Compare
	rules    carry.Rules
	leaps    map[[2]int]leap // comparisons of editions that are no neighbours
	skills   []map[string]*framework.Skill
	links    []map[[2]string][]carry.Link // of each step, by where they start
	heirs    []map[string]string          // by step and old skill, what it is called in the new edition
	origins  []map[string]string          // by step and new skill, what it was called in the old one
}

// leap is a comparison over editions between.
type leap struct {
	log  *diff.Changelog
	step carry.Step
}

// New compares each edition with the next.
func New(editions []*framework.Edition, rules carry.Rules, compare Compare) (*Line, error) {
	l := &Line{editions: editions, compare: compare, rules: rules, leaps: map[[2]int]leap{}}
	for i, e := range editions {
		l.Editions = append(l.Editions, named(e, i))
		l.skills = append(l.skills, byID(e))
	}
	for i := range editions[1:] {
		log, err := compare(i, i+1)
		if err != nil {
			return nil, err
		}
		l.Logs = append(l.Logs, log)
		l.Steps = append(l.Steps, carry.Judge(editions[i], editions[i+1], log, rules))
		l.index(l.Steps[i])
	}
	return l, nil
}

// byID looks skills up by what they are called; of several with one code it is
// the first.
func byID(e *framework.Edition) map[string]*framework.Skill {
	found := map[string]*framework.Skill{}
	for i := range e.Skills {
		if s := &e.Skills[i]; found[carry.ID(s)] == nil {
			found[carry.ID(s)] = s
		}
	}
	return found
}

// index looks up what a step says.
func (l *Line) index(s carry.Step) {
	heirs, origins := map[string]string{}, map[string]string{}
	for _, link := range s.Skills {
		if link.Rule == "" {
			heirs[link.Old], origins[link.New] = link.New, link.Old
		}
	}
	l.links, l.heirs, l.origins = append(l.links, linksFrom(s)), append(l.heirs, heirs), append(l.origins, origins)
}

// named is how an edition is called: by what it says of itself, or the name of
// its file, or its place in the line.
func named(e *framework.Edition, i int) Edition {
	n := Edition{Framework: e.Framework, Edition: e.Edition, Status: e.Status, Sources: []string{}}
	for _, s := range e.Sources {
		n.Sources = append(n.Sources, s.Name)
	}
	file := ""
	if len(n.Sources) == 1 {
		file = path.Base(strings.ReplaceAll(n.Sources[0], `\`, "/"))
	}
	n.Name = cmp.Or(e.Edition, file, strconv.Itoa(i+1))
	return n
}

// leap compares two editions that need not be neighbours, once.
func (l *Line) leap(i, j int) (leap, error) {
	if j == i+1 {
		return leap{l.Logs[i], l.Steps[i]}, nil
	}
	if made, ok := l.leaps[[2]int{i, j}]; ok {
		return made, nil
	}
	log, err := l.compare(i, j)
	if err != nil {
		return leap{}, err
	}
	made := leap{log, carry.Judge(l.editions[i], l.editions[j], log, l.rules)}
	l.leaps[[2]int{i, j}] = made
	return made, nil
}

// Doubts are what could not be compared, step by step.
func (l *Line) Doubts() []diff.Doubt {
	doubts := []diff.Doubt{}
	seen := map[diff.Doubt]bool{}
	for _, log := range l.Logs {
		for _, d := range log.Doubts {
			plain := d
			plain.Side = ""
			if !seen[plain] {
				doubts, seen[plain] = append(doubts, d), true
			}
		}
	}
	return doubts
}

// last is the number of the last edition.
func (l *Line) last() int { return len(l.editions) - 1 }

// skill finds a skill of an edition by what it is called; nil where it has none.
func (l *Line) skill(edition int, id string) *framework.Skill { return l.skills[edition][id] }
