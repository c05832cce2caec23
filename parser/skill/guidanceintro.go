package skill

import (
	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// findIntros recognises guidance that has no heading but begins, in every skill, with
// the intro of a list below the description.
func (d *Document) findIntros(pages [][2]int, shape *siblingShape) bool {
	if shape.guidance || shape.opened[framework.PartGuidance] {
		return false
	}
	var intros []int
	for k, p := range pages {
		at := d.introIn(p[0], shape.first[k])
		if at < 0 {
			return false
		}
		intros = append(intros, at)
	}
	for k, i := range intros {
		d.Heads[i] = &dialect.Heading{Kind: dialect.GuidanceSection, Inline: true}
		d.doubtBeginning(k, pages[k][0], i)
	}
	return true
}

// doubtBeginning says that nobody knows where the guidance of a skill begins: several
// paragraphs stand above the intro of its list, and no heading.
func (d *Document) doubtBeginning(page, from, intro int) {
	second, seen := -1, false
	for i := from; i < intro && second < 0; i++ {
		if d.mayDescribeAt(i) && d.Lines[i].Bullet == "" {
			if seen && d.partedAbove(i) {
				second = i
			}
			seen = true
		} else if d.Heads[i] != nil {
			seen = false
		}
	}
	if second < 0 {
		return
	}
	for _, part := range []framework.Part{framework.PartDescription, framework.PartGuidance} {
		d.doubtHeading(page, second, part,
			"no heading parts the guidance from the description, and several paragraphs stand above its list: from the second on they may be guidance")
	}
}

// listBelow reports that the next text below a line, before another, is an item, with
// its bullet or without.
func (d *Document) listBelow(i, to int) bool {
	next := d.nextText(i)
	return next < to && (d.Lines[next].Bullet != "" || lexical.StartsLower(d.Lines[next].Text))
}

// introIn is the line below a text that ends in a colon and has items below; -1 for
// none.
func (d *Document) introIn(from, to int) int {
	text := false
	for i := from; i < to; i++ {
		l := &d.Lines[i]
		if h := d.Heads[i]; h != nil && isAside[h.Kind] {
			return -1
		}
		if l.Shape != source.Prose || d.Heads[i] != nil {
			continue
		}
		if text && d.isIntro(i, to) {
			return i
		}
		text = text || l.Bullet == "" && lexical.EndsSentence(l.Text)
	}
	return -1
}

// isIntro reports that a line ends in a colon and has items below.
func (d *Document) isIntro(i, to int) bool {
	l := &d.Lines[i]
	return l.Bullet == "" && endsInColon(l.Text) && d.listBelow(i, to) && d.standsApart(i)
}

// firstIntro is the first intro of a list in some lines; -1 for none.
func (d *Document) firstIntro(from, to int) int {
	for i := from; i < to; i++ {
		if d.Lines[i].Shape == source.Prose && d.Heads[i] == nil && d.isIntro(i, to) {
			return i
		}
	}
	return -1
}
