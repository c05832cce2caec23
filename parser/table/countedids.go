package table

import (
	"slices"
	"strings"

	"compdiff/parser/dialect"
)

// The ids of statements stand for nothing but themselves: K0001, K0002, T0001. Where those
// of each skill begin with letters of its own, and count on behind them, they may be its
// code and its levels.

// doubtCountedIDs says where the ids of statements may be codes with levels.
func (h *headed) doubtCountedIDs() {
	at := slices.IndexFunc(h.columns, func(c dialect.Column) bool { return c.Kind == dialect.StatementColumn })
	if !h.statements || at < 0 {
		return
	}
	stems, owners, last := map[string]string{}, map[string]string{}, map[string]string{}
	again := 0
	for row := h.first; row < len(h.Rows); row++ {
		key, id := h.keys[row], h.cell(row, at)
		if key == "" || id == "" {
			continue
		}
		stem := strings.TrimRight(id, "0123456789")
		number := id[len(stem):]
		if stem == "" || len(number) != 1 || number <= last[key] {
			return
		}
		if have, ok := stems[key]; ok && have != stem || owners[stem] != "" && owners[stem] != key {
			return
		} else if ok {
			again++
		}
		stems[key], owners[stem], last[key] = stem, key, number
	}
	if len(stems) < 2 || again < 2 {
		return
	}
	for row := range h.keys {
		h.doubts[row] = append(h.doubts[row], doubt{at, "levels", "the ids of each skill begin with letters of its own and count on: they may be its code and its levels"})
	}
}
