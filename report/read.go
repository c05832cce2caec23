package report

import (
	"fmt"

	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/lineage"
)

// Read reads a document that the format "json" wrote, of whatever kind its
// schema says. The name is for errors, which say where and what was expected.
func Read(name string, data []byte) (Document, error) {
	data = utf8Text(data)
	var head struct {
		Schema *string `json:"schema"`
	}
	if err := decode(name, data, &head); err != nil {
		return nil, err
	}
	if head.Schema == nil {
		return nil, fmt.Errorf(`%s: not a saved document: it has no "schema"; %s`, name, expected)
	}
	switch *head.Schema {
	case diff.Schema:
		c, err := ReadChangelog(name, data)
		return Changelog{c}, err
	case framework.Schema:
		e, err := readEdition(name, data)
		return Edition{e}, err
	case check.Schema:
		f, err := readFindings(name, data)
		return Findings{f}, err
	case lineage.MapSchema:
		m, err := readMap(name, data)
		return Map{m}, err
	case impactsSchema:
		return readImpacts(name, data)
	case ThemesSchema:
		return readThemes(name, data)
	case MergeSchema:
		m, err := readMerge(name, data)
		return Merge{m}, err
	case lineage.HistorySchema:
		h, err := readHistory(name, data)
		return Lives{h}, err
	}
	return nil, fmt.Errorf("%s: unknown schema %q; %s", name, *head.Schema, expected)
}
