package source

import (
	"strings"

	"compdiff/framework"
)

// HeadRows are so many rows of a sheet that its columns and kinds of rows show in them.
const HeadRows = 1 << 12

// SheetTree is a workbook as a tree of values: each sheet is a list under its name,
// each of its rows, up to most, a mapping by what stands in the first row.
func (o *Document) SheetTree(most int) *Document {
	root := &Node{Kind: MappingNode, From: framework.From{File: o.Name}}
	other := *o
	for _, t := range o.Sheets {
		root.Children = append(root.Children, t.rows(&other.Marks, most))
		other.Problems = append(other.Problems, t.Problems...)
	}
	root.finish(0)
	other.Tree, other.Sheets = root, nil
	return &other
}

// rows are the rows of a sheet as mappings. The headers count as marks.
func (t *Table) rows(marks *framework.Ledger, most int) *Node {
	list := &Node{Kind: ListNode, Key: t.Sheet, From: framework.From{Cell: t.Sheet}}
	if len(t.Rows) == 0 {
		return list
	}
	for _, header := range t.Rows[0] {
		marks.Structure += framework.NonSpace(header)
	}
	for row := 1; row < min(len(t.Rows), most); row++ {
		if IsEmptyRow(t.Rows[row]) {
			continue
		}
		item := &Node{Kind: MappingNode, From: t.Where(row, 0)(0)}
		for column, text := range t.Rows[row] {
			if strings.TrimSpace(text) == "" {
				continue
			}
			item.Children = append(item.Children, &Node{Kind: WordNode, Key: strings.TrimSpace(t.Cell(0, column)), Text: text, From: t.Place(row, column)})
		}
		list.Children = append(list.Children, item)
	}
	return list
}
