package carry

import (
	"cmp"
	"slices"
	"strconv"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/internal/sorting"
)

// Place is a level of a skill of an edition: what people are assessed at.
type Place struct {
	Skill string `json:"skill"` // code, or name where there is none
	Name  string `json:"name"`
	Level int    `json:"level"`
	Label string `json:"label,omitempty"` // what the level is called, where that is more than its number
}

// None is the place of what is no longer defined.
var None = Place{}

// Key is what tells places of an edition apart.
func (p Place) Key() [2]string { return [2]string{p.Skill, strconv.Itoa(p.Level)} }

// String names a place: "MOOR level 3".
func (p Place) String() string {
	if p == None {
		return ""
	}
	return p.Skill + " " + cmp.Or(p.Label, "level "+strconv.Itoa(p.Level))
}

// Compare orders places by skill and level.
func (p Place) Compare(q Place) int {
	return cmp.Or(cmp.Compare(p.Skill, q.Skill), cmp.Compare(p.Level, q.Level))
}

// Kind says how much of a place a link takes with it.
type Kind string

// The kinds of links.
const (
	Whole Kind = "whole" // the level is there, as itself or as what became of it
	Part  Kind = "part"  // some of its duties stand there
	Lost  Kind = "gone"  // it leads nowhere
)

// Link says where a level of the old edition is in the new one, and what that
// means for an assessment against it.
type Link struct {
	From Place `json:"from"`
	To   Place `json:"to"` // [None] where it leads nowhere
	Kind Kind  `json:"kind"`
	// Share is how much of the duties of the level a part is; 1 for others.
	Share      float64 `json:"share"`
	Verdict    Verdict `json:"verdict"`
	Confidence float64 `json:"confidence"` // how sure it is that the two belong together and were compared rightly
	Reason     string  `json:"reason"`     // why the verdict is what it is, in one line
	// Because has every cause that was found, the gravest first.
	Because []Finding `json:"because"`
	// Decisive is the change that decides the verdict; nil where nothing changed.
	Decisive *Decisive `json:"decisive,omitempty"`
	Evidence Evidence  `json:"evidence"`

	found []finding
}

// Finding is a cause that was found, and how often.
type Finding struct {
	Cause   string  `json:"cause"`
	Verdict Verdict `json:"verdict"`
	Count   int     `json:"count"`
	Text    string  `json:"text"` // in words
}

// Decisive is the change that decides a verdict.
type Decisive struct {
	Rule        string   `json:"rule"`
	Message     string   `json:"message"`
	Reason      string   `json:"reason"`
	Old         []string `json:"old"` // the texts
	New         []string `json:"new"`
	Fingerprint string   `json:"fingerprint"` // of the change
}

// Evidence counts the duties, that is statements, of the old level and of the
// new one by what became of them.
type Evidence struct {
	Old     int `json:"old"`     // all of the old level
	Same    int `json:"same"`    // that stand as they were
	Worded  int `json:"worded"`  // that stand in other words or other spelling
	Changed int `json:"changed"` // that changed in substance
	Gone    int `json:"gone"`    // that are dropped or stand elsewhere
	New     int `json:"new"`     // all of the new level
	Added   int `json:"added"`   // of these, that are new or came from elsewhere
}

// finding is a cause with the change that it rests on.
type finding struct {
	cause  string
	text   string // in words; "" for those of the table
	change *diff.Change
	size   string // of what has one: how much of the duties of the level it is
}

// settle sums up what was found: the verdict, the reasons and the change that
// decides.
func (l *Link) settle(rules Rules) {
	l.Verdict = Same
	if len(l.found) > 0 {
		l.Because, l.Reason = summed(l.found, rules)
		l.Verdict = l.Because[0].Verdict
		l.Decisive = l.decisive(l.Because[0])
	}
	if l.Because == nil {
		l.Because = []Finding{}
	}
}

// summed counts findings by cause, the gravest cause first, and says them in one
// line.
func summed(found []finding, rules Rules) (because []Finding, reason string) {
	count, words := map[string]int{}, map[string]string{}
	for _, f := range found {
		count[f.cause]++
		words[f.cause] = cmp.Or(words[f.cause], f.text)
	}
	for _, c := range Causes {
		if n := count[c.ID]; n > 0 {
			because = append(because, Finding{c.ID, rules.Of(c.ID), n, cmp.Or(words[c.ID], c.says(n))})
		}
	}
	sorting.By(because, func(x, y Finding) int { return y.Verdict.weight() - x.Verdict.weight() })
	for _, b := range because {
		if b.Verdict == Carries && because[0].Verdict != Carries {
			break // nobody needs to know
		}
		if reason != "" {
			reason += "; "
		}
		reason += b.Text
	}
	return because, reason
}

// says is a cause in words.
func (c Cause) says(n int) string {
	if n == 1 || c.many == "" {
		return c.one
	}
	return fmtCount(c.many, n)
}

// decisive is the first change of the cause that decides, one of a whole duty
// before those of a part of one.
func (l *Link) decisive(first Finding) *Decisive {
	var best *diff.Change
	for _, f := range l.found {
		if f.cause == first.Cause && f.change != nil && (best == nil || best.Class != "" && f.change.Class == "") {
			best = f.change
		}
	}
	if best == nil {
		return nil
	}
	old, new := best.Old, best.New
	if best.Rule == "level-ladder-shifted" { // it has the statements of all levels
		old, new = atLevel(old, l.From.Level), atLevel(new, l.To.Level)
	}
	return &Decisive{best.Rule, best.Message, best.Reason, textsOf(old), textsOf(new), best.Fingerprint}
}

func atLevel(texts []diff.Text, level int) []diff.Text {
	return slices.DeleteFunc(slices.Clone(texts), func(t diff.Text) bool { return t.Level != level })
}

func textsOf(texts []diff.Text) []string {
	out := []string{}
	for _, t := range texts {
		out = append(out, t.Text.Text)
	}
	return out
}

// placeOf is a level of a skill.
func placeOf(s *framework.Skill, level int) Place {
	p := Place{Skill: ID(s), Name: s.Name, Level: level}
	if l := s.Level(level); l != nil {
		p.Label = l.Label
	}
	return p
}

// ID is what a skill is called by: its code, or its name where it has none.
func ID(s *framework.Skill) string { return cmp.Or(s.Code, s.Name) }

// Levels lists the levels that a skill is said to have, ascending: those with a
// text, and those that are marked alone.
func Levels(s *framework.Skill) []int {
	numbers := slices.Clone(s.Declared)
	for _, l := range s.Levels {
		numbers = append(numbers, l.Number)
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// hasLevel reports that a level is among those of [Levels].
func hasLevel(s *framework.Skill, number int) bool {
	return slices.Contains(s.Declared, number) || s.Level(number) != nil
}
