package tree

import (
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/skill"
	"compdiff/parser/source"
)

// page makes the lines of a value, which is read as the section of a page is: it may
// have paragraphs, lists and tags. All of them stand where the value does.
func (r *reader) page(n *source.Node) (*skill.Page, []*skill.Block) {
	text := source.PlainBreaks(n.Text)
	d := &skill.Document{Grammar: r.Grammar, File: r.document.Name}
	if source.HasBlockTag(text) {
		d.Lines = source.MarkupLines(text, true)
	} else {
		d.Lines = source.SplitLines(text)
	}
	d.Place = func(*source.Line, int) framework.From { return n.From }
	d.Heads = make([]*dialect.Heading, len(d.Lines))
	p := &skill.Page{Document: d}
	blocks := p.Blocks(0, len(d.Lines), skill.Wrapping{})
	for _, b := range blocks {
		if !b.HasWords() && !strings.ContainsAny(b.Text, "0123456789") {
			b.Classify(source.Structure)
		}
	}
	return p, blocks
}

// close accounts for a value that was read as a page; once, however often it is read.
func (r *reader) close(p *skill.Page, n *source.Node) {
	for number, level := range p.Generic {
		for _, t := range level.Texts {
			r.generic.Add(number, t)
		}
	}
	if _, done := r.placed[n]; done {
		return
	}
	r.placed[n] = source.Content
	for i := range p.Lines {
		p.Lines[i].Account(&r.edition.Ledger)
	}
	r.edition.Unaccounted = append(r.edition.Unaccounted, p.Unaccounted()...)
}

// texts are the texts of a path, a paragraph each.
func (r *reader) texts(path *dialect.Path, n *source.Node) (out []framework.Text) {
	for _, value := range r.unread(path, n) {
		if !strings.ContainsFunc(value.Text, unicode.IsLetter) { // a number, a code
			out = append(out, framework.Text{Text: framework.Clean(value.Text), From: value.From})
			r.classify(value, source.Content)
			continue
		}
		p, blocks := r.page(value)
		p.Describe(blocks)
		if t := p.Skill.Description; t.Text != "" {
			out = append(out, t)
		}
		r.close(p, value)
	}
	return out
}

// unread are the values of a path that were not read as another part: a name is not
// the description as well.
func (r *reader) unread(path *dialect.Path, n *source.Node) (out []*source.Node) {
	for _, value := range leaves(path, n) {
		if _, done := r.placed[value]; !done {
			out = append(out, value)
		}
	}
	return out
}

// self is the path of a value itself.
var self = &dialect.Path{Ways: []dialect.Way{{Self: true}}}

// readMatter keeps the texts on the framework as a whole, and the page behind fields.
func (r *reader) readMatter() {
	for _, path := range r.Map.Matter {
		for _, n := range all(path, r.root) {
			if texts := r.texts(self, n); len(texts) > 0 {
				r.edition.Matter = append(r.edition.Matter, framework.Matter{Title: n.Key, From: n.From, Texts: texts})
			}
		}
	}
	var m framework.Matter
	for i := range r.document.Lines {
		l := &r.document.Lines[i]
		text := framework.Clean(l.Text)
		n := framework.NonSpace(l.Raw)
		switch {
		case text == "":
			r.edition.Ledger.Structure += n
			continue
		case l.Rank > 0:
			if m.Title != "" || len(m.Texts) > 0 {
				r.edition.Matter = append(r.edition.Matter, m)
			}
			m = framework.Matter{Title: text, From: l.From(r.document.Place)}
		default:
			m.Texts = append(m.Texts, framework.Text{Text: text, From: l.From(r.document.Place)})
		}
		stored := framework.NonSpace(text)
		r.edition.Ledger.Content += min(n, stored)
		r.edition.Ledger.Structure += max(0, n-stored)
	}
	if m.Title != "" || len(m.Texts) > 0 {
		r.edition.Matter = append(r.edition.Matter, m)
	}
}
