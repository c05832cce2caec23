package skill

import (
	"slices"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// findStrapline takes a single line above the first title, no sentence, for
// the site's strapline, which may be repeated above other titles.
func (d *Document) findStrapline(end int) {
	var only *source.Line
	for i := range d.Lines[:end] {
		if d.Lines[i].Shape == source.Blank {
			continue
		}
		if only != nil {
			return
		}
		only = &d.Lines[i]
	}
	if only == nil || !only.IsUnbulleted() || lexical.EndsSentence(only.Text) || len(only.Text) > dialect.MaxHeading {
		return
	}
	key := framework.Fold(only.Text)
	again := slices.ContainsFunc(d.Lines[end:], func(l source.Line) bool { return l.Shape == source.Prose && framework.Fold(l.Text) == key })
	if again || len(d.skillTitles) < 2 {
		d.strapline = key
		return
	}
	if only.Class == source.Unclassified && !d.IsFurniture(only.Text) && !d.IsDialectFurniture(only.Text) { // the title of the document
		only.Classify(source.Content)
		d.matter = append(d.matter, framework.Matter{Title: framework.Clean(only.Text), From: only.From(d.Place)})
	}
}

// isStrapline knows the site's strapline again.
func (d *Document) isStrapline(text string) bool {
	return d.strapline != "" && len(text) <= 2*dialect.MaxHeading && framework.Fold(text) == d.strapline
}
