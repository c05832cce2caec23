package skill

import (
	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// findIntros recognises guidance that has no heading but begins, in every skill, with
// the intro of a list below the description.
func (d *Document) findIntros(pages [][2]int, shape *siblingShape) {
	if shape.guidance || shape.opened[framework.PartGuidance] {
		return
	}
	var intros []int
	for k, p := range pages {
		at := d.introIn(p[0], shape.first[k])
		if at < 0 {
			return
		}
		intros = append(intros, at)
	}
	for _, i := range intros {
		d.Heads[i] = &dialect.Heading{Kind: dialect.GuidanceSection, Inline: true}
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
		if text && l.Bullet == "" && endsInColon(l.Text) && d.listBelow(i, to) && d.standsApart(i) {
			return i
		}
		text = text || l.Bullet == "" && lexical.EndsSentence(l.Text)
	}
	return -1
}
