package report

import (
	"path"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/lineage"
)

// nameOf begins what says that something was concluded from what a file is called.
const nameOf = "the name of "

// concluded are labels of an edition that no text says, and what says them.
type concluded struct {
	labels []string
	from   string // "the name of sfia-8.csv"; "" where nobody knows
}

// concludedOf groups the labels that were concluded by what they were concluded from.
func concludedOf(e diff.Edition) []concluded {
	var all []concluded
	for _, label := range e.Inferred {
		from := ""
		for _, i := range e.InferredFrom {
			if i.Field == label {
				from = i.From
			}
		}
		at := slices.IndexFunc(all, func(c concluded) bool { return c.from == from })
		if at < 0 {
			at, all = len(all), append(all, concluded{from: from})
		}
		all[at].labels = append(all[at].labels, label)
	}
	return all
}

// says is what was concluded: "edition and language inferred from the name of sfia.csv".
func (c concluded) says() string {
	if c.from == "" {
		return listed(c.labels) + " inferred"
	}
	return listed(c.labels) + " inferred from " + c.from
}

// inferredLabels says which labels were concluded and from what, in a line for both
// sides where it is the same of them.
func inferredLabels(c *diff.Changelog) []string {
	old, new := concludedOf(c.Old), concludedOf(c.New)
	if len(old) == 1 && len(new) == 1 && slices.Equal(old[0].labels, new[0].labels) && old[0].from != "" && new[0].from != "" {
		both := listed(distinct([]string{old[0].from, new[0].from}))
		if was, is := strings.TrimPrefix(old[0].from, nameOf), strings.TrimPrefix(new[0].from, nameOf); was != old[0].from && is != new[0].from && was != is {
			both = "the names of " + was + " and " + is
		}
		return []string{Visible(capital(concluded{old[0].labels, both}.says()) + ".")}
	}
	var lines []string
	was, is := sides(c)
	for _, side := range []struct {
		name string
		said []concluded
	}{{was, old}, {is, new}} {
		var parts []string
		for _, s := range side.said {
			parts = append(parts, s.says())
		}
		if len(parts) > 0 {
			lines = append(lines, Visible("Of "+side.name+": "+strings.Join(parts, "; ")+"."))
		}
	}
	return lines
}

// inferredOf says of the editions of a line which labels were concluded and from what.
func inferredOf(editions []lineage.Edition) []string {
	var lines []string
	for _, e := range editions {
		of := diff.Edition{InferredFrom: e.Inferred}
		for _, i := range e.Inferred {
			of.Inferred = append(of.Inferred, i.Field)
		}
		var parts []string
		for _, c := range concludedOf(of) {
			parts = append(parts, c.says())
		}
		if len(parts) > 0 {
			lines = append(lines, Visible("Of "+e.Title()+": "+strings.Join(parts, "; ")+"."))
		}
	}
	return lines
}

// ofFile shortens what names the one file that it stands beside.
func ofFile(said string, e diff.Edition) string {
	if len(e.Sources) != 1 {
		return said
	}
	name := path.Base(e.Sources[0].Name)
	return strings.NewReplacer(nameOf+name, "its name", "the words of "+name, "its words", "at "+name+":", "at ").Replace(said)
}
