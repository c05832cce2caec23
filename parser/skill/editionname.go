package skill

import (
	"path"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// mention is a line that says which edition it is of.
type mention struct {
	edition string
	line    *source.Line
}

// Mention concludes framework and edition from what the sources call
// themselves outside of the skills' own texts.
func (d *Document) Mention(e *framework.Edition) {
	found := make([][]mention, len(d.Mentions))
	for i := range d.Lines {
		if l := &d.Lines[i]; (l.Class == source.Structure || l.Class == source.Furniture || d.isDocumentTitle(i)) && len(l.Raw) < 400 {
			d.mentionsIn(l, found)
		}
	}
	for _, said := range found {
		if len(said) == 0 {
			continue
		}
		edition, agreed := editionOf(said)
		if e.Framework == "" {
			e.Framework = d.Framework
			e.Concluded(d.sayer(said[0].line), "framework")
		}
		if edition == "" {
			continue
		}
		e.Certain("framework")
		if agreed {
			e.Edition = edition
			e.Concluded(d.sayer(said[0].line), "edition")
		}
		return
	}
}

// editionOf is the edition that mentions name, and whether they agree on it; "" where
// one of them names none.
func editionOf(said []mention) (edition string, agreed bool) {
	edition, agreed = said[0].edition, true
	for _, m := range said {
		agreed = agreed && m.edition == edition
		if m.edition < edition {
			edition = m.edition
		}
	}
	return edition, agreed
}

// sayer names the line that says something: by its place, where that is known.
func (d *Document) sayer(l *source.Line) string {
	if d.Place == nil {
		return "what " + path.Base(d.File) + " says beside its tables"
	}
	from := l.Start(d.Place)
	from.File = path.Base(from.File)
	return "what stands at " + from.String()
}

func (d *Document) mentionsIn(l *source.Line, found [][]mention) {
	text, _ := d.headingText(l)
	if form, edition, ok := d.Mentioned(dialect.TrimColon(text), l.Raw); ok {
		found[form] = append(found[form], mention{edition, l})
	}
}

// isDocumentTitle reports that a line stands alone above the first skill.
func (d *Document) isDocumentTitle(i int) bool {
	return len(d.skillTitles) > 0 && i < d.skillTitles[0].at && d.Lines[i].Class == source.Content
}
