package parser

import (
	"slices"

	"compdiff/framework"
)

// mention concludes framework and edition from what the sources call
// themselves outside of the skills' own texts.
func (d *document) mention(e *framework.Edition) {
	found := make([][]string, len(d.Mentions))
	for i := range d.lines {
		if l := &d.lines[i]; (l.class == structure || l.class == furniture || d.isDocumentTitle(i)) && len(l.raw) < 400 {
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

func (d *document) mentionsIn(l *line, found [][]string) {
	text, _ := d.headingText(l)
	if form, edition, ok := d.mentioned(trimColon(text), l.raw); ok {
		found[form] = append(found[form], edition)
	}
}

// isDocumentTitle reports that a line stands alone above the first skill.
func (d *document) isDocumentTitle(i int) bool {
	return len(d.skillTitles) > 0 && i < d.skillTitles[0].at && d.lines[i].class == content
}
