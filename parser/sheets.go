package parser

import (
	"fmt"
	"slices"

	"compdiff/framework"
	"compdiff/parser/source"
)

// withSheets is a reading of the sheets alone that the caller names; names lists
// those, without regard to case. It says which sheets there are where one is not.
func (r *reading) withSheets(name string, names []string) (*reading, error) {
	if len(names) == 0 || r.Document == nil || !hasNames(r.Sheets) {
		return r, nil
	}
	chosen := *r.Document
	chosen.Sheets = nil
	for _, want := range names {
		i := slices.IndexFunc(r.Sheets, func(t *source.Table) bool { return framework.Fold(t.Sheet) == framework.Fold(want) })
		if i < 0 {
			return nil, noSheet(name, want, r.Sheets)
		}
		if !slices.Contains(chosen.Sheets, r.Sheets[i]) {
			chosen.Sheets = append(chosen.Sheets, r.Sheets[i])
		}
	}
	return &reading{Document: &chosen}, nil
}

// hasNames reports that tables are the sheets of a workbook.
func hasNames(sheets []*source.Table) bool {
	return slices.ContainsFunc(sheets, func(t *source.Table) bool { return t.Sheet != "" })
}

func noSheet(name, want string, sheets []*source.Table) error {
	var titles []string
	for _, t := range sheets {
		titles = append(titles, t.Sheet)
	}
	return &source.Error{Name: name, Problem: fmt.Sprintf("the workbook has no sheet %q", want), Hint: fmt.Sprintf("expected one of %q", titles)}
}
