package skill

import (
	"fmt"

	"compdiff/framework"
	"compdiff/parser/dialect"
)

// A heading with nothing below it lost its text to another one: the heading that follows
// moved up, or its own moved down. The other skills show that a text belongs there.

// textSections are the sections that hold a text of the skill, and the part that it is.
var textSections = map[dialect.SectionKind]framework.Part{
	dialect.GuidanceSection: framework.PartGuidance,
	dialect.RevisionSection: "revisions",
	dialect.NamedSection:    "sections",
}

// noteHeading keeps what the heading of a section heads.
func (p *Page) noteHeading(s section) {
	part, ok := textSections[s.kind]
	if !ok || s.head == nil || s.head.Inline || s.head.Title == "" {
		return
	}
	p.headUses = append(p.headUses, headUse{
		framework.Fold(s.head.Title), s.head.Title, SkillID(&p.Skill), part, s.line.From(p.Place), len(s.blocks) == 0,
	})
}

// doubtEssence says where the label of what the framework says of a level stands in
// another part: the heading of that level is lost.
func (p *Page) doubtEssence(part framework.Part, blocks []*Block) {
	for _, b := range blocks {
		if text, label := p.CutEssence(framework.Clean(b.Text)); text != "" && label > 0 {
			p.problems = append(p.problems, framework.Problem{
				Rule: "heading-suspect", From: b.from(p.Place, 0), Skill: SkillID(&p.Skill), Part: string(part),
				Message: "this is labelled as what the framework says of a level and stands below no heading of one; the heading may be lost",
			})
		}
	}
}

// doubtEmpty says which headings have nothing below them where at least twice as many of
// the same words have a text.
func (d *Document) doubtEmpty() {
	empty, all := map[string]int{}, map[string]int{}
	for _, u := range d.headUses {
		all[u.key]++
		if u.empty {
			empty[u.key]++
		}
	}
	for _, u := range d.headUses {
		if n := empty[u.key]; u.empty && n < all[u.key] && (n == 1 || n*3 <= all[u.key]) {
			d.problems = append(d.problems, framework.Problem{
				Rule: "heading-suspect", From: u.from, Skill: u.skill, Part: string(u.part),
				Message: fmt.Sprintf("nothing stands below %q, as it does in other skills; its text may stand below another heading", framework.Clean(u.title)),
			})
		}
	}
}
