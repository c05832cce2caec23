package parser

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
)

// beside is what stands beside the text of a source and says which edition it is.
type beside struct {
	source string
	what   string // "the title among its properties", "its name"
	text   string
	labels dialect.FileLabels
}

// labelBeside concludes what no text says from the properties of the sources, and
// else from their names, where those that say something agree. Where the texts say
// something else, that holds, and the difference is a problem.
func labelBeside(g *dialect.Grammar, e *framework.Edition, sources []input) {
	var titles, names []beside
	for _, s := range e.Sources {
		i := slices.IndexFunc(sources, func(in input) bool { return in.name == s.Name })
		if i >= 0 && sources[i].title != "" {
			titles = append(titles, beside{s.Name, "the title among its properties", sources[i].title, g.TitleLabels(sources[i].title)})
		}
		names = append(names, beside{s.Name, "its name", s.Name, g.NameLabels(s.Name)})
	}
	read := framework.Edition{Framework: e.Framework, Edition: e.Edition}
	for _, said := range [][]beside{titles, names} {
		conclude(e, said)
	}
	for _, b := range slices.Concat(titles, names) {
		if disagrees(read, b.labels) {
			e.Problems = append(e.Problems, framework.Problem{
				Rule: "edition-label-differs", From: framework.From{File: b.source},
				Message: fmt.Sprintf("the text says edition %q, and %s edition %q", read.Edition, says(b), b.labels.Edition),
			})
		}
	}
}

// of names what stands beside a text, and whose it is.
func (b beside) of() string {
	return strings.Replace(b.what, "its", "the", 1) + " of " + path.Base(b.source)
}

// says names what stands beside a text, and quotes what is not the name of the
// file, which the place of a problem says.
func says(b beside) string {
	if b.text == b.source {
		return b.what
	}
	return fmt.Sprintf("%s, %q,", b.what, b.text)
}

// disagrees reports that a text said which edition it is, and that something
// beside it says another of the same framework.
func disagrees(read framework.Edition, said dialect.FileLabels) bool {
	return read.Edition != "" && said.Edition != "" && said.Edition != read.Edition && cmp.Or(read.Framework, said.Framework) == said.Framework
}

// conclude fills in labels that no text says, where everything that says something
// agrees.
func conclude(e *framework.Edition, all []beside) {
	var agreed dialect.FileLabels
	var from beside
	for _, b := range all {
		if b.labels.Edition == "" {
			continue
		}
		if agreed.Edition != "" && agreed != b.labels {
			return
		}
		agreed, from = b.labels, b
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
			e.Concluded(from.of(), label.name)
		}
	}
}
