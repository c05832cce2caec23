package parser

import (
	"compdiff/framework"
	"compdiff/parser/dialect"
)

// labelByName concludes what no source says from the names of the sources, where
// those that say something agree.
func labelByName(g *dialect.Grammar, e *framework.Edition) {
	var agreed dialect.FileLabels
	for _, s := range e.Sources {
		said := g.NameLabels(s.Name)
		if said.Edition == "" {
			continue
		}
		if agreed.Edition != "" && agreed != said {
			return
		}
		agreed = said
	}
	if agreed.Edition == "" || e.Framework != "" && e.Framework != agreed.Framework {
		return
	}
	for _, label := range []struct {
		name     string
		field    *string
		inferred string
	}{{"framework", &e.Framework, agreed.Framework}, {"edition", &e.Edition, agreed.Edition}, {"language", &e.Language, agreed.Language}} {
		if *label.field == "" && label.inferred != "" {
			*label.field = label.inferred
			e.Inferred = append(e.Inferred, label.name)
		}
	}
}
