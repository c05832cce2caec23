package layouts

import (
	"fmt"
	"slices"
	"strings"
)

// Skill is what is true of a skill, whatever its layout.
type Skill struct {
	Code, Name  string
	Description string
	Guidance    []Line
	Levels      []Level
}

// Line is a line of guidance: an intro or a paragraph at depth 0, an item at 1,
// an item of an item at 2.
type Line struct {
	Depth int
	Text  string
}

// Level is what a skill asks at a level; the label is what the ladder calls it.
type Level struct {
	Number     int
	Label      string
	Statements []string
}

// world is an invented framework: the trade, the ladder and the habits that all
// its skills share.
type world struct {
	writer
	labels   []string // of the ladder; a ladder has as many levels
	manners  string   // how many statements a level has
	items    string   // how items of guidance begin and end
	guidance string   // the form of guidance
	codes    string   // the form of codes
}

// invent makes a world as its layout asks, and its skills.
func invent(c chooser, l Layout) (world, []Skill) {
	w := world{writer: writer{c, oneOf(c, domains), l["voice"]}, manners: l["statements"], items: l["items"], guidance: l["guidance form"], codes: l["codes"]}
	w.labels = ladderLabels[0]
	if l["ladder"] != "seven" {
		w.labels = ladderLabels[1+c.IntN(len(ladderLabels)-1)]
	}
	count := map[string]func() int{
		"few": func() int { return 3 }, "several": func() int { return 4 + c.IntN(5) }, "many": func() int { return 9 + c.IntN(4) },
	}[l["skills"]]()
	used := map[string]bool{}
	topics := slices.Clone(w.topics)
	c.Shuffle(len(topics), func(i, j int) { topics[i], topics[j] = topics[j], topics[i] })
	var skills []Skill
	for i := range count {
		skills = append(skills, w.skill(i, topics[i%len(topics)], used))
	}
	return w, skills
}

// skill invents one; used holds the codes and names given so far.
func (w world) skill(i int, topic string, used map[string]bool) Skill {
	var s Skill
	for s.Name == "" || used[s.Name] {
		s.Name = topic + " " + oneOf(w.chooser, crafts)
	}
	used[s.Name] = true
	s.Code = w.code(i, s.Name, used)
	s.Description = w.what(topic)
	s.Guidance = w.notes()
	s.Levels = w.levels()
	return s
}

// code makes a code out of the letters of a name, or counts.
func (w world) code(i int, name string, used map[string]bool) string {
	letters := strings.ToUpper(strings.NewReplacer(" ", "", "-", "").Replace(name))
	for {
		var code string
		first := letters[:1]
		rest := func() string { return string(letters[1+w.IntN(len(letters)-1)]) }
		switch w.codes {
		case "four letters":
			code = first + rest() + rest() + rest()
		case "dashed":
			code = fmt.Sprintf("%s%s-%02d", first, rest(), i+1)
		case "dotted":
			code = fmt.Sprintf("%c.%d", 'A'+i/4, i%4+1)
		default:
			return ""
		}
		if !used[code] && code != "SFIA" {
			used[code] = true
			return code
		}
	}
}

// notes invents guidance in the form that the framework has.
func (w world) notes() (out []Line) {
	prose := func() { out = append(out, Line{0, w.remark()}) }
	switch w.guidance {
	case "none":
		return nil
	case "prose":
		prose()
		if w.chance(40) {
			prose()
		}
		return slices.Compact(out)
	case "prose and list":
		prose()
	}
	out = append(out, w.list()...)
	if w.guidance == "list and prose" {
		prose()
	}
	return out
}

// list invents an intro and its items.
func (w world) list() []Line {
	out := []Line{{0, oneOf(w.chooser, intros)}}
	items := distinct(2+w.IntN(4), w.activity)
	for i, text := range items {
		if w.items == "capital" {
			text = capital(text)
		}
		nested := w.guidance == "nested list" && i == len(items)/2
		switch {
		case nested:
			text += ", such as:"
		case w.items == "stop" && i == len(items)-1:
			text += "."
		case w.items == "semicolon" && i < len(items)-1:
			text += ";"
		case w.items == "semicolon":
			text += "."
		}
		out = append(out, Line{1, text})
		if nested {
			for _, sub := range distinct(2, w.thing) {
				out = append(out, Line{2, sub})
			}
		}
	}
	return out
}

// levels invents a run of neighbouring levels.
func (w world) levels() (out []Level) {
	top := len(w.labels)
	low := 1 + w.IntN(max(1, top-2))
	high := min(top, low+1+w.IntN(4))
	for n := low; n <= high; n++ {
		rank := n
		if top < 7 {
			rank = 1 + (n-1)*6/(top-1)
		}
		count := 1
		if w.manners != "one sentence" {
			count = 2 + w.IntN(3)
		}
		out = append(out, Level{n, w.labels[n-1], distinct(count, func() string { return w.duty(rank) })})
	}
	return out
}
