package check

import (
	"fmt"
	"strings"

	"compdiff/framework"
)

// Where the headings of descriptions and guidance are exchanged, over columns or in every
// page, no skill differs from the others. Their form shows it: a description says in a
// sentence or two what a skill is, and what lists activities is guidance.

// minExchanged is how many skills with both parts show that they may be exchanged.
const minExchanged = 3

// exchangedParts reports descriptions and guidance that may be exchanged in all skills:
// descriptions hold lists behind an introduction and further paragraphs, and every guidance
// is a single paragraph.
func exchangedParts(r *reading) []fault {
	both, listed := 0, 0
	var out []fault
	for _, f := range r.forms() {
		if len(f.description) == 0 || len(f.guidance) == 0 {
			continue
		}
		if len(f.guidance) > 1 || f.guidance[0].item || f.guidance[0].introduces() {
			return nil
		}
		both++
		if has, _ := f.listInDescription(); has {
			listed++
		}
		out = append(out, fault{whole(f.skill, "description"), f.skill.Description.Text,
			"descriptions hold lists and every guidance is one paragraph: the two may be exchanged in all skills"})
	}
	if both < minExchanged || listed*2 < both {
		return nil
	}
	return out
}

// exchangedLevels reports descriptions and the texts of a level that may be exchanged in
// all skills, as two columns are: descriptions name activities or begin with an article, duties do
// not, and here it is the other way round.
func exchangedLevels(r *reading) []fault {
	described := mannerCount{}
	levels := map[int]mannerCount{}
	for _, f := range r.forms() {
		if len(f.description) == 0 {
			continue
		}
		described.add(f.description[0].Text.Text)
		for i := range f.skill.Levels {
			if l := &f.skill.Levels[i]; len(l.Statements) > 0 {
				c := levels[l.Number]
				c.add(l.Statements[0].Text)
				levels[l.Number] = c
			}
		}
	}
	number := onlyDescribing(levels)
	if described.all < minExchanged || !described.hardly() || number < 0 {
		return nil
	}
	var out []fault
	why := fmt.Sprintf("descriptions begin as duties do, and the texts of level %d as descriptions: the two columns may be exchanged", number)
	for _, f := range r.forms() {
		out = append(out, fault{whole(f.skill, string(framework.PartDescription)), f.skill.Description.Text, why})
		out = append(out, fault{whole(f.skill, levelPart(number)), levelPart(number), why})
	}
	return out
}

// mannerCount counts texts, and those that begin as descriptions do and no duty does.
type mannerCount struct{ all, describing int }

func (c *mannerCount) add(text string) {
	c.all++
	if word := firstWord(text); isActivity(word) || determiners[strings.ToLower(word)] {
		c.describing++
	}
}

func (c mannerCount) mostly() bool { return c.all >= minExchanged && c.describing*5 >= c.all*4 }
func (c mannerCount) hardly() bool { return c.describing*10 <= c.all }

// onlyDescribing is the one level whose texts begin as descriptions do, where hardly any
// other text does; -1 for none.
func onlyDescribing(levels map[int]mannerCount) int {
	found, other := -1, mannerCount{}
	for number, c := range levels {
		if c.mostly() {
			if found >= 0 {
				return -1
			}
			found = number
			continue
		}
		other.all, other.describing = other.all+c.all, other.describing+c.describing
	}
	if other.all < minExchanged || !other.hardly() {
		return -1
	}
	return found
}

// exchangedNames reports descriptions that may be the names, in all skills: names are
// sentences, and descriptions as short as names.
func exchangedNames(r *reading) []fault {
	var out []fault
	for _, f := range r.forms() {
		if len(f.description) != 1 || !f.description[0].brief || f.description[0].ended || !endsSentence(f.skill.Name) || brief(f.skill.Name) {
			return nil
		}
		out = append(out, fault{whole(f.skill, string(framework.PartDescription)), f.skill.Description.Text, "names are sentences and descriptions as short as names: the two may be exchanged in all skills"})
	}
	return out
}
