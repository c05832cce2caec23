package table

import (
	"compdiff/framework"
	"compdiff/parser/lexical"
)

// readLevelText keeps what a row says of its level.
func (r *record) readLevelText(column int, text string) {
	n, _, ok := r.LevelIn(r.headed.cell(r.row, r.levelCell))
	if !ok || !lexical.IsFilled(text) {
		r.setAside(r.Table, r.row, column)
		return
	}
	if r.saidOf == nil {
		r.saidOf = map[int]bool{}
	}
	if r.saidOf[n] {
		r.ledger.Structure += framework.NonSpace(text)
		return
	}
	r.saidOf[n] = true
	r.ledger.Content += framework.NonSpace(text)
	r.Generic.Add(n, framework.Text{Text: r.headed.cell(r.row, column), From: r.headed.Place(r.row, column)})
}
