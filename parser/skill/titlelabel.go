package skill

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// maxTitleLabel is how many words the label before a title has at most.
const maxTitleLabel = 3

// cutTitleLabels takes off the names of skills what names are called, where all titles
// begin with it: "Title: Bread baking BAKE".
func (d *Document) cutTitleLabels(titles []candidate) {
	first := ""
	for k, t := range titles {
		label, name := d.labelOfTitle(t.Name)
		if name == "" || k > 0 && framework.Fold(label) != first {
			return
		}
		first = framework.Fold(label)
	}
	for k := range titles {
		_, titles[k].Name = d.labelOfTitle(titles[k].Name)
	}
}

// labelOfTitle cuts a name behind the label that it begins with, where that is a header of
// columns of names.
func (d *Document) labelOfTitle(name string) (label, rest string) {
	at, size := lexical.Colon(name)
	if at <= 0 || len(strings.Fields(name[:at])) > maxTitleLabel {
		return "", ""
	}
	label, rest = framework.Clean(name[:at]), framework.Clean(name[at+size:])
	if d.Column(label).Kind != dialect.NameColumn || rest == "" {
		return "", ""
	}
	return label, rest
}

// doubtUndefinedTitles says which titles begin with the words for a level that there is
// not, as the end of the skill above does: "Not applicable Tram driving TRAM".
func (d *Document) doubtUndefinedTitles() {
	for k, t := range d.skillTitles {
		if words := d.undefinedBefore(t.Name); words != "" {
			d.doubtHeading(k, t.at, "skill", "the title begins with \""+words+"\", which is said of a level that there is not: it may be the last line of the skill above")
		}
	}
}

// maxUndefined is how many words say that there is no such level, at most, in front of a
// name.
const maxUndefined = 4

// undefinedBefore is what a name begins with that says so of a level, where a name with a
// capital follows.
func (d *Document) undefinedBefore(name string) string {
	fields := strings.Fields(name)
	for n := 1; n <= maxUndefined && n < len(fields); n++ {
		if words := strings.Join(fields[:n], " "); beginsWithCapital(fields[n]) && d.IsUndefined(words) {
			return words
		}
	}
	return ""
}
