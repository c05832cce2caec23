package skill

import (
	"slices"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// Mention concludes framework and edition from what the sources call
// themselves outside of the skills' own texts.
func (d *Document) Mention(e *framework.Edition) {
	found := make([][]string, len(d.Mentions))
	for i := range d.Lines {
		if l := &d.Lines[i]; (l.Class == source.Structure || l.Class == source.Furniture || d.isDocumentTitle(i)) && len(l.Raw) < 400 {
			d.mentionsIn(l, found)
		}
	}
	for _, editions := range found {
		if len(editions) == 0 {
			continue
		}
		slices.Sort(editions)
		editions = slices.Compact(editions)
		if e.Framework == "" {
			e.Framework, e.Inferred = d.Framework, append(e.Inferred, "framework")
		}
		if editions[0] == "" {
			continue
		}
		e.Inferred = slices.DeleteFunc(e.Inferred, func(s string) bool { return s == "framework" })
		if len(editions) == 1 {
			e.Edition = editions[0]
			e.Inferred = append(e.Inferred, "edition")
		}
		return
	}
}

func (d *Document) mentionsIn(l *source.Line, found [][]string) {
	text, _ := d.headingText(l)
	if form, edition, ok := d.Mentioned(dialect.TrimColon(text), l.Raw); ok {
		found[form] = append(found[form], edition)
	}
}

// isDocumentTitle reports that a line stands alone above the first skill.
func (d *Document) isDocumentTitle(i int) bool {
	return len(d.skillTitles) > 0 && i < d.skillTitles[0].at && d.Lines[i].Class == source.Content
}
