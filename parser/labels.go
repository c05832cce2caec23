package parser

import "compdiff/framework"

// labelByName concludes what no source says from the names of the sources, where
// those that say something agree.
func labelByName(g *grammar, e *framework.Edition) {
	var agreed labels
	for _, s := range e.Sources {
		said := g.nameLabels(s.Name)
		if said.edition == "" {
			continue
		}
		if agreed.edition != "" && agreed != said {
			return
		}
		agreed = said
	}
	if agreed.edition == "" || e.Framework != "" && e.Framework != agreed.framework {
		return
	}
	for _, label := range []struct {
		name     string
		field    *string
		inferred string
	}{{"framework", &e.Framework, agreed.framework}, {"edition", &e.Edition, agreed.edition}, {"language", &e.Language, agreed.language}} {
		if *label.field == "" && label.inferred != "" {
			*label.field = label.inferred
			e.Inferred = append(e.Inferred, label.name)
		}
	}
}
