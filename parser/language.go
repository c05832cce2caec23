package parser

import (
	"cmp"
	"path"
	"strings"

	"compdiff/framework"
	"compdiff/language"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// tongue is the language that the texts of a source are in, as far as they tell it; else
// the one that the source says, or its name. "" stands for English and for what nobody can tell.
func (r *reading) tongue() string {
	if r.Document == nil {
		return ""
	}
	if r.told && r.toldSheets == (r.Sheets != nil) {
		return r.code
	}
	r.told, r.toldSheets = true, r.Sheets != nil // of a table, the first rows may have said too little
	var c language.Counter
	countLanguage(r.Document, &c)
	switch r.code = c.Language(); r.code {
	case "":
		r.code = cmp.Or(language.Base(r.Document.Language), dialect.NameLanguage(r.Document.Name))
	case language.Other:
		r.code = ""
	}
	if r.code == "en" {
		r.code = ""
	}
	return r.code
}

// sampled is how many lines of a source are looked at first, spread all over it.
const sampled = 500

// countLanguage looks at as much of a source as tells its language.
func countLanguage(o *source.Document, c *language.Counter) {
	step := 1 + len(o.Lines)/sampled
	for first := range step {
		for i := first; i < len(o.Lines) && !c.Full(); i += step {
			c.Add(o.Lines[i].Text)
		}
	}
	countRows(o.FirstRows, c)
	for _, t := range o.Sheets {
		countRows(t.Rows, c)
	}
	if o.Tree != nil {
		countTree(o.Tree, c)
	}
}

func countRows(rows [][]string, c *language.Counter) {
	step := 1 + len(rows)/sampled
	for i := 0; i < len(rows); i += step {
		for _, cell := range rows[i] {
			if c.Full() {
				return
			}
			addText(cell, c)
		}
	}
}

// addText looks at a value that may be text; a word alone is an identifier as often, or
// the header of a column.
func addText(value string, c *language.Counter) {
	if strings.ContainsFunc(value, func(r rune) bool { return r == ' ' || r > 0x2fff }) {
		c.Add(value)
		return
	}
	c.AddWord(value)
}

func countTree(n *source.Node, c *language.Counter) {
	if n.Kind == source.WordNode {
		addText(n.Text, c)
	}
	for _, child := range n.Children {
		if c.Full() {
			return
		}
		countTree(child, c)
	}
}

// tongueIn is the language that a dialect says, or that of the source. "" stands for
// English.
func (r *reading) tongueIn(g *dialect.Grammar) string {
	if said := language.Base(g.Language); said != "" {
		return strings.TrimPrefix(said, "en")
	}
	return r.tongue()
}

// grammarFor is a dialect with the forms of the language of a source.
func (r *reading) grammarFor(g *dialect.Grammar) *dialect.Grammar {
	in, err := g.In(r.tongueIn(g))
	if err != nil {
		return g // the forms of a language are in the program, and a test reads them
	}
	return in
}

// sayLanguage says which language a part of an edition is in, where that is not English:
// as the source says it, or as its texts tell it. A source that says another one than its
// texts is in doubt about itself.
// What the dialect says holds before either.
func (r *reading) sayLanguage(part *framework.Edition, g *dialect.Grammar, name string) {
	if g.Language != "" {
		part.Language = g.Language
		return
	}
	code := r.tongue()
	if part.Language == "" {
		part.Language = r.Document.Language
	}
	switch {
	case code == "" || language.Base(part.Language) == code:
	case part.Language == "":
		part.Language = code
		part.Certain("language")
		part.Concluded(itsWords(name), "language")
	default:
		part.Problems = append(part.Problems, framework.Problem{
			Rule: "edition-label-differs", From: framework.From{File: name},
			Message: "the source says that its language is " + language.Name(language.Base(part.Language)) + ", and its words are " + language.Name(code),
		})
		part.Language = code
		part.Certain("language")
		part.Concluded(itsWords(name), "language")
	}
}

// itsWords is what the language of a source was concluded from.
func itsWords(name string) string { return "the words of " + path.Base(name) }
