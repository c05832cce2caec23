package skill

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// readGuidance reads the guidance notes as a tree.
func (p *Page) readGuidance(s section) {
	p.hasGuidance, p.seenBody = true, true
	blocks := p.body(p.notes("guidance", s))
	p.cutMarks("guidance", blocks)
	p.doubtItems(framework.PartGuidance, blocks)
	p.DoubtBrokenLines(framework.PartGuidance, blocks)
	p.doubtEssence(framework.PartGuidance, blocks)
	p.AddGuidance(blocks)
}

// AddGuidance adds blocks to the tree of notes.
func (p *Page) AddGuidance(blocks []*Block) {
	t := noteTree{place: p.Place}
	for _, b := range blocks {
		switch {
		case b.Shape == source.Rule:
			b.Classify(source.Structure)
			t.close()
		case b.Shape == source.TableRow || !b.HasWords():
		case b.Bullet != "":
			t.item(b)
		default:
			t.paragraph(b)
		}
	}
	p.Skill.Guidance = append(p.Skill.Guidance, t.notes...)
}

// noteTree builds the tree of notes from blocks.
//
// Where a source has bullets, they and their indents say what is an item and
// of which list. Where copying lost them, the wording must: an intro ends in a
// colon; lines that begin with a small letter are its items; so are lines
// without a full stop, until an item had one; an item that ends in a colon has
// sub-items; the first full sentence ends the list.
type noteTree struct {
	place source.Placer
	notes []framework.Note
	// levels are the open lists with bullets, the outermost first.
	levels []bulletLevel
	// lost is set while the items of a list that lost its bullets are read.
	lost    bool
	nested  bool // in the sub-items of such a list
	stopped bool // an item of it had a full stop
	upper   bool // an item of it began with a capital
}

// bulletLevel is how the items of a list are marked.
type bulletLevel struct {
	bullet string
	indent int
}

// close ends all lists.
func (t *noteTree) close() { t.levels, t.lost, t.nested = nil, false, false }

// last is the note that was added last, at the top.
func (t *noteTree) last() *framework.Note {
	if len(t.notes) == 0 {
		return nil
	}
	return &t.notes[len(t.notes)-1]
}

// item adds a line with a bullet.
func (t *noteTree) item(b *Block) {
	t.lost = false
	mark := bulletLevel{source.BulletKind(b.Bullet), b.Indent}
	if b.gap && t.startsAnew(mark) {
		t.close()
	}
	if len(t.levels) == 0 {
		t.openList()
	}
	t.enter(mark)
	list := t.last()
	for range t.levels[1:] {
		if len(list.Items) == 0 {
			break
		}
		list = &list.Items[len(list.Items)-1]
	}
	list.Items = append(list.Items, t.note(framework.Item, b))
}

// startsAnew reports that an item after a blank line begins a list of its own:
// numbers after bullets or the other way round, no deeper than these.
func (t *noteTree) startsAnew(l bulletLevel) bool {
	return len(t.levels) > 0 && l.indent <= t.levels[0].indent && !t.knows(l) &&
		l.isNumber() != t.levels[0].isNumber()
}

func (l bulletLevel) isNumber() bool { return l.bullet[0] == '1' }

// openList makes the paragraph before the intro of a list, if it is one.
func (t *noteTree) openList() {
	if n := t.last(); n != nil && n.Kind == framework.Paragraph && lexical.EndsInColon(n.Text) {
		n.Kind = framework.List
		return
	}
	t.notes = append(t.notes, framework.Note{Kind: framework.List})
}

// enter finds the list that an item belongs to: an open one, or a new one
// inside the innermost. An indent or another bullet makes an item deeper; a
// bullet that is open already leads back to its list.
func (t *noteTree) enter(l bulletLevel) {
	for k := len(t.levels) - 1; k >= 0; k-- {
		open := t.levels[k]
		deeper := l.indent > open.indent+1 || l.indent >= open.indent && l.bullet != open.bullet && !t.knows(l)
		if deeper {
			break
		}
		same := l.bullet == open.bullet && l.indent >= open.indent-1
		if same || k == 0 && l.indent < open.indent {
			t.levels = t.levels[:k+1]
			return
		}
		t.levels = t.levels[:k]
	}
	t.levels = append(t.levels, l)
}

// knows reports that an open list has this bullet.
func (t *noteTree) knows(l bulletLevel) bool {
	for _, open := range t.levels {
		if open.bullet == l.bullet && open.indent <= l.indent+1 {
			return true
		}
	}
	return false
}

// note makes a note of a block.
func (t *noteTree) note(kind framework.Kind, b *Block) framework.Note {
	text := b.stored(t.place)
	return framework.Note{Kind: kind, Text: text.Text, From: text.From}
}

// paragraph adds a line without a bullet: prose, an intro, or an item that
// lost its bullet.
func (t *noteTree) paragraph(b *Block) {
	if t.lost && t.isItem(b.Text) {
		t.lostItem(b)
		return
	}
	t.close()
	t.notes = append(t.notes, t.note(framework.Paragraph, b))
	t.lost = lexical.EndsInColon(b.Text)
	t.stopped, t.upper = false, false
}

// isItem judges a line below an intro.
func (t *noteTree) isItem(text string) bool {
	switch {
	case lexical.StartsLower(text):
		return true
	case lexical.EndsSentence(text) && !strings.HasSuffix(text, ";"):
		return lexical.EndsInColon(text) && t.upper && !t.nested && !t.stopped
	}
	return !t.stopped
}

// lostItem adds an item to the list that lost its bullets.
func (t *noteTree) lostItem(b *Block) {
	list := t.last()
	list.Kind, list.Inferred = framework.List, true
	if t.nested && t.leavesNested(b.Text) {
		t.nested = false
	}
	if t.nested {
		list = &list.Items[len(list.Items)-1]
		list.Inferred = true
	}
	item := t.note(framework.Item, b)
	item.Inferred = true
	list.Items = append(list.Items, item)
	t.nested = t.nested || lexical.EndsInColon(b.Text)
	t.stopped = t.stopped || strings.HasSuffix(b.Text, ".")
	t.upper = t.upper || !lexical.StartsLower(b.Text)
}

// leavesNested reports that an item belongs to the outer list again: it lists an
// activity, as the items there do and those of the inner list do not.
func (t *noteTree) leavesNested(text string) bool {
	outer := t.last().Items
	inner := outer[len(outer)-1].Items
	return len(inner) > 0 && isGerund(firstWordOf(text)) && isGerund(firstWordOf(outer[0].Text)) && !isGerund(firstWordOf(inner[0].Text))
}
