package report

import (
	"fmt"
	"slices"

	"compdiff/carry"
	"compdiff/lineage"
)

// readMap reads a map that the format "json" wrote.
func readMap(name string, data []byte) (*lineage.Map, error) {
	var m lineage.Map
	if err := decode(name, data, &m); err != nil {
		return nil, err
	}
	if len(m.Editions) < 2 {
		return nil, fmt.Errorf("%s: not a saved map: it names %s; expected two or more", name, plural(len(m.Editions), "edition"))
	}
	m.Editions, m.Came, m.Doubts, m.Rows = list(m.Editions), list(m.Came), list(m.Doubts), list(m.Rows)
	for i, r := range m.Rows {
		if !slices.Contains(carry.Verdicts, r.Verdict) {
			return nil, fmt.Errorf("%s: rows[%d]: unknown verdict %q; expected one of %q", name, i, r.Verdict, carry.Verdicts)
		}
		m.Rows[i].Path = list(r.Path)
	}
	for i := range m.Editions {
		m.Editions[i].Sources = list(m.Editions[i].Sources)
	}
	return &m, nil
}

// readHistory reads a history that the format "json" wrote.
func readHistory(name string, data []byte) (*lineage.History, error) {
	var h lineage.History
	if err := decode(name, data, &h); err != nil {
		return nil, err
	}
	for i, life := range h.Lives {
		if len(life.Ages) != len(h.Editions) {
			return nil, fmt.Errorf("%s: lives[%d]: %s for %s; expected one for each", name, i, plural(len(life.Ages), "age"), plural(len(h.Editions), "edition"))
		}
	}
	h.Editions, h.Lives, h.Doubts = list(h.Editions), list(h.Lives), list(h.Doubts)
	return &h, nil
}
