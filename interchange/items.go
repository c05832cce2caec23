package interchange

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"compdiff/framework"
)

// kind is what an item is. Mappings of the parser read these words.
type kind string

const (
	categoryItem  kind = "category"
	skillItem     kind = "skill"
	levelItem     kind = "level"
	statementItem kind = "statement"
	sectionItem   kind = "section"
	guidanceItem  kind = "guidance"
)

// types are what people call items of a kind.
var types = map[kind]string{
	categoryItem: "Category", skillItem: "Skill", levelItem: "Level", statementItem: "Statement", sectionItem: "Section", guidanceItem: "Guidance",
}

// item is a thing of an edition that has a text of its own.
type item struct {
	kind  kind
	id    string // a UUID
	above *item  // nil for what stands outermost
	order int    // among those of the same item above, from 1

	text  string // the name of a skill or a category, the text of a statement
	notes string // the description of a skill, the text of a section

	skill     *framework.Skill     // of a skill
	level     *framework.Level     // of a level
	statement *framework.Statement // of a statement
}

// builder makes items of an edition.
type builder struct {
	*ids
	items      []*item
	categories map[string]*item // by their path
	below      map[*item]int    // how many stand below an item
}

// itemsOf lists what an edition has, each below the item that it stands below.
func itemsOf(e *framework.Edition) []*item {
	b := &builder{ids: newIDs(e), categories: map[string]*item{}, below: map[*item]int{}}
	for i := range e.Skills {
		b.skill(&e.Skills[i])
	}
	return b.items
}

// add adds an item; parts tell it from others of its kind.
func (b *builder) add(it item, published string, parts ...string) *item {
	b.below[it.above]++
	it.order = b.below[it.above]
	it.id = b.of(published, append([]string{string(it.kind)}, parts...)...)
	b.items = append(b.items, &it)
	return b.items[len(b.items)-1]
}

// category is the item of a category, which is made when it is first named.
func (b *builder) category(path []string) *item {
	if len(path) == 0 {
		return nil
	}
	key := strings.Join(path, "\x00")
	if b.categories[key] == nil {
		above := b.category(path[:len(path)-1])
		b.categories[key] = b.add(item{kind: categoryItem, above: above, text: path[len(path)-1]}, "", path...)
	}
	return b.categories[key]
}

func (b *builder) skill(s *framework.Skill) {
	key := SkillKey(s)
	top := b.add(item{kind: skillItem, above: b.category(s.Category), text: s.Name, notes: s.Description.Text, skill: s}, s.ID, key)
	if text := guidanceText(s.Guidance, "- "); text != "" {
		b.add(item{kind: guidanceItem, above: top, text: text}, "", key)
	}
	for i := range s.Levels {
		l := &s.Levels[i]
		number := strconv.Itoa(l.Number)
		level := b.add(item{kind: levelItem, above: top, text: cmp.Or(l.Label, "Level "+number), level: l}, "", key, number)
		b.statements(level, l.Statements, key, number)
	}
	for i := range s.Sections {
		section := &s.Sections[i]
		it := item{kind: sectionItem, above: top, text: section.Title, notes: section.Text}
		if len(section.Statements) > 0 {
			it.notes = ""
		}
		at := b.add(it, "", key, section.Title, strconv.Itoa(i))
		b.statements(at, section.Statements, key, section.Title)
	}
}

func (b *builder) statements(above *item, all []framework.Statement, parts ...string) {
	for i := range all {
		st := &all[i]
		b.add(item{kind: statementItem, above: above, text: st.Text, statement: st}, st.ID, append(parts, fmt.Sprint(i))...)
	}
}

// guidanceText writes guidance as texts have it: paragraphs apart by blank lines, items
// behind bullets.
func guidanceText(notes []framework.Note, bullet string) string {
	var b strings.Builder
	for i, n := range notes {
		if i > 0 {
			b.WriteString("\n")
		}
		if n.Text != "" {
			b.WriteString(n.Text + "\n")
		}
		writeItems(&b, n.Items, bullet)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func writeItems(b *strings.Builder, items []framework.Note, bullet string) {
	for _, n := range items {
		b.WriteString(bullet + n.Text + "\n")
		writeItems(b, n.Items, "  "+bullet)
	}
}
