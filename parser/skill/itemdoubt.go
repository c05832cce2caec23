package skill

import (
	"fmt"
	"strings"

	"compdiff/framework"
	"compdiff/parser/source"
)

// What items of a list show of each other: numbers count up, and all of them have bullets
// or none has.

// doubtItems says which lines may begin items of their own, and where items are missing
// from a list that counts.
func (p *Page) doubtItems(part framework.Part, blocks []*Block) {
	counts := map[string]map[int]bool{} // the numbers so far, by the form of bullets and their indent
	for _, b := range blocks {
		if b.unsure != nil {
			p.doubtItem(part, b.unsure, fmt.Sprintf("this line of a list has no bullet, and nobody can tell whether an item begins with %q or the one above goes on", firstWordOf(b.unsure.Text)))
		}
		n := countOf(b.Bullet)
		if n == 0 {
			p.doubtLoneNumber(part, b, counts)
			continue
		}
		key := fmt.Sprint(b.Indent, source.BulletKind(b.Bullet))
		if counts[key] == nil {
			counts[key] = map[int]bool{}
		}
		if n > 1 && len(counts[key]) > 0 && !counts[key][n-1] {
			p.doubtItem(part, b.Line, fmt.Sprintf("an item of this list has the number %d, and none above it has %d; that one is missing, or stands in another text", n, n-1))
		}
		counts[key][n] = true
	}
}

// doubtLoneNumber says where a text begins with a number beyond those of a list above it:
// alone it was no bullet.
func (p *Page) doubtLoneNumber(part framework.Part, b *Block, counts map[string]map[int]bool) {
	first, _, _ := strings.Cut(b.Text, " ")
	n := countOf(first)
	if b.Bullet != "" || b.gap || n < 2 {
		return
	}
	if !strings.HasSuffix(first, ".") && !strings.HasSuffix(first, ")") {
		return
	}
	if seen := counts[fmt.Sprint(b.Indent, source.BulletKind(first))]; len(seen) > 0 && !seen[n-1] {
		p.doubtItem(part, b.Line, fmt.Sprintf("the text begins with the number %d, and no item above it has %d; an item may be missing, or stand in another text", n, n-1))
	}
}

func (p *Page) doubtItem(part framework.Part, l *source.Line, message string) {
	p.problems = append(p.problems, framework.Problem{
		Rule: "source-damaged", From: l.From(p.Place), Skill: SkillID(&p.Skill), Part: string(part), Message: message,
	})
}

// countOf is the number that a bullet counts: 3 of "3." and "c)". 0 for any other bullet,
// also for a number of several parts.
func countOf(bullet string) int {
	bare := strings.Trim(bullet, "().")
	if len(bare) == 1 && bare[0] >= 'a' && bare[0] <= 'h' && bare != bullet {
		return int(bare[0]-'a') + 1
	}
	if n := source.NumbersIn(bullet); len(n) == 1 && strings.Trim(bare, "0123456789") == "" {
		return n[0]
	}
	return 0
}
