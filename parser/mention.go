package parser

import (
	"slices"
	"strings"

	"compdiff/framework"
)

// mention concludes framework and edition from what the sources call
// themselves outside of the skills' own texts.
func (d *document) mention(e *framework.Edition) {
	found := make([][]string, len(d.mentions))
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
	if d.hints(l.raw)&mentionHint == 0 {
		return
	}
	lower := strings.ToLower(l.raw)
	text, _ := d.headingText(l)
	for k, m := range d.mentions {
		in := m.match(trimColon(text), lower)
		if in == nil {
			in = m.match(l.raw, lower)
		}
		if in != nil {
			found[k] = append(found[k], in["edition"])
			return
		}
	}
}

// isDocumentTitle reports that a line stands alone above the first skill.
func (d *document) isDocumentTitle(i int) bool {
	return len(d.skillTitles) > 0 && i < d.skillTitles[0].at && d.lines[i].class == content
}
