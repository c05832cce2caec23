package skill

import (
	"fmt"

	"compdiff/framework"
	"compdiff/parser/source"
)

// Lists that count begin at 1 and count up, unless the source counts on from level to
// level by habit. Where one does not and the others do, an item or a heading was lost or
// moved.

// odd reports that the number is not what a list would have there.
func (u listUse) odd() bool { return u.number != u.before+1 }

// noteLists keeps what the lists of a part count. A paragraph ends a list; items of
// another form between two do not.
func (p *Page) noteLists(part string, blocks []*Block) {
	last, key := map[string]int{}, ""
	for _, b := range blocks {
		n := countOf(b.Bullet)
		if n == 0 {
			if b.Bullet == "" {
				clear(last)
			}
			key = ""
			continue
		}
		k := fmt.Sprint(b.Indent, source.BulletKind(b.Bullet))
		before, begun := last[k]
		u := listUse{b.From(p.Place), SkillID(&p.Skill), part, n, before}
		if !begun || u.odd() && k == key && n != before {
			p.listUses = append(p.listUses, u)
		}
		last[k], key = n, k
	}
}

// soundLists is how many lists must count as they should for each that does not, to show
// that it is no habit.
const soundLists = 4

// doubtLists says which lists do not count as the others do.
func (d *Document) doubtLists() {
	odd := 0
	for _, u := range d.listUses {
		if u.odd() {
			odd++
		}
	}
	if odd*(soundLists+1) > len(d.listUses) {
		return
	}
	for _, u := range d.listUses {
		if u.odd() {
			d.problems = append(d.problems, framework.Problem{
				Rule: "source-damaged", From: u.from, Skill: u.skill, Part: u.part, Message: u.says(),
			})
		}
	}
}

// says is what is wrong with a number.
func (u listUse) says() string {
	if u.before == 0 {
		return fmt.Sprintf("this list begins with the number %d, and others begin with 1; items above it may be missing, or stand below another heading", u.number)
	}
	return fmt.Sprintf("an item with the number %d follows one with %d; a heading or an item between them may be missing", u.number, u.before)
}
