package lineage

import (
	"cmp"
	"fmt"
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
	// Inferred are those of the labels that no text states, with what says them, where
	// that is known; nil where there are none.
	Inferred []framework.Inference `json:"inferred,omitempty"`
}

// Title is how a sentence calls the edition: "Beacon 2", "edition 2" where nothing says of
// what framework, or the name of its file.
func (e Edition) Title() string {
	switch {
	case e.Edition == "":
		return e.Name
	case e.Framework != "":
		return e.Framework + " " + e.Name
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
	leaps    map[[2]int]leap // every comparison that was made, by the numbers of its editions
	skills   []map[string]*framework.Skill
	links    []map[[2]string][]carry.Link // of each step, by where they start
}

// New compares each edition with the next. It wants two or more; other errors are
// those of comparing.
func New(editions []*framework.Edition, rules carry.Rules, compare Compare) (*Line, error) {
	if len(editions) < 2 {
		return nil, fmt.Errorf("a line wants two editions or more; got %d", len(editions))
	}
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
		step := carry.Judge(editions[i], editions[i+1], log, rules)
		l.Steps, l.links = append(l.Steps, step), append(l.links, linksFrom(step))
		l.leaps[[2]int{i, i + 1}] = newLeap(log, step)
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

// named is how an edition is called: by what it says of itself, or the name of
// its file, or its place in the line.
func named(e *framework.Edition, i int) Edition {
	n := Edition{Framework: e.Framework, Edition: e.Edition, Status: e.Status, Sources: []string{}}
	for _, s := range e.Sources {
		n.Sources = append(n.Sources, s.Name)
	}
	n.Inferred = inferred(e)
	file := ""
	if len(n.Sources) == 1 {
		file = path.Base(strings.ReplaceAll(n.Sources[0], `\`, "/"))
	}
	n.Name = cmp.Or(e.Edition, file, strconv.Itoa(i+1))
	return n
}

// inferred are the labels of an edition that were concluded, of those that it is named by.
func inferred(e *framework.Edition) []framework.Inference {
	var all []framework.Inference
	for _, field := range e.Inferred {
		if field == "language" {
			continue
		}
		one := framework.Inference{Field: field}
		for _, known := range e.InferredFrom {
			if known.Field == field {
				one = known
			}
		}
		all = append(all, one)
	}
	return all
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
