package skill

import (
	"fmt"
	"strconv"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
)

// Titles have words around the names that say what it is that they name: "Skill 3: Rope
// making", "The skill Rope making", or the way to it, "Yard > Rope making". They are
// told by all titles having them.

// cutFrames takes what stands around the names off them.
func (d *Document) cutFrames(titles []candidate) {
	cutPaths(titles)
	d.cutCounts(titles)
	d.cutArticles(titles)
}

// pathMark stands between the steps of the way to a page; no name has it.
var pathMark = pattern.New(`[\s\pZ]+[>»›→][\s\pZ]+`)

// cutPaths makes categories of the steps before the names, where all titles have some.
func cutPaths(titles []candidate) {
	for _, t := range titles {
		if !pathMark().MatchString(t.Name) {
			return
		}
	}
	for k := range titles {
		steps := pathMark().Split(titles[k].Name, -1)
		titles[k].Name = steps[len(steps)-1]
		if titles[k].category == nil {
			titles[k].category = steps[:len(steps)-1]
		}
	}
}

// countedTitle is a name behind words and a number that counts it.
var countedTitle = pattern.New(`^(\pL[\pL\pZ]{0,30}?)[\s\pZ]+(\d{1,3})(?:[\s\pZ]*[:.)]|[\s\pZ]+[-–—])[\s\pZ]+(\S.*)$`)

// cutCounts takes the words for a skill with a number off the names, where all titles
// have them and each another number. Other words that count the names are doubted: they
// may be part of them.
func (d *Document) cutCounts(titles []candidate) {
	words, counts := "", true
	seen := dialect.Set{}
	for k, t := range titles {
		if !strings.ContainsAny(t.Name, "0123456789") { // before an expression is made ready
			return
		}
		m := countedTitle().FindStringSubmatch(t.Name)
		if m == nil || k > 0 && framework.Fold(m[1]) != words || seen[m[2]] {
			return
		}
		words, seen[m[2]] = framework.Fold(m[1]), true
		counts = counts && m[2] == strconv.Itoa(k+1)
	}
	switch {
	case d.namesSkill(words):
		for k := range titles {
			titles[k].Name = countedTitle().FindStringSubmatch(titles[k].Name)[3]
		}
	case counts && len(titles) > 1:
		l := &d.Lines[titles[0].at]
		d.problems = append(d.problems, framework.Problem{
			Rule: "heading-suspect", From: l.From(d.Place), Skill: SkillID(&framework.Skill{Code: titles[0].Code, Name: titles[0].Name}),
			Message: fmt.Sprintf("all titles begin with the same words and count up, as %q does; they may be no part of the names", titles[0].Name),
		})
	}
}

// namesSkill knows the words with which a framework calls what has a title.
func (d *Document) namesSkill(words string) bool {
	h, ok := d.Heading(words)
	return ok && h.Kind == dialect.IdentitySection
}

// cutArticles takes an article and the word for a skill off the names, "The skill", where
// all titles have them. The word alone may be one of the name: "Skill assessment".
func (d *Document) cutArticles(titles []candidate) {
	rest := make([]string, len(titles))
	for k, t := range titles {
		words := strings.SplitN(t.Name, " ", 3)
		if len(titles) < 2 || len(words) < 3 {
			return
		}
		if !d.IsFunctionWord(words[0]) || !d.namesSkill(words[1]) || !d.CanBeName(words[2], false) {
			return
		}
		rest[k] = words[2]
	}
	for k := range titles {
		titles[k].Name = rest[k]
	}
}
