package table

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// The header of a column may say more of its level than which it is: on lines below, what
// the level is called, and what it asks of everybody.

// levelAndMore parts a header of several lines of which the first is that of a level.
func levelAndMore(g *dialect.Grammar, header string) (c dialect.Column, rest string, ok bool) {
	plain := strings.TrimSpace(source.PlainBreaks(lexical.PlainCell(header)))
	first, rest, found := strings.Cut(plain, "\n")
	if !found {
		return c, "", false
	}
	c = g.Column(first)
	if c.Kind != dialect.LevelColumn || len(c.Levels) != 1 {
		return c, "", false
	}
	if label, more, _ := strings.Cut(rest, "\n"); c.Label == "" && len(label) <= dialect.MaxLabel && !lexical.EndsSentence(label) {
		c.Label, rest = framework.Clean(label), more
	}
	return c, framework.Clean(rest), true
}

// isLevelAndMore knows such a header.
func isLevelAndMore(g *dialect.Grammar, header string) bool {
	_, _, ok := levelAndMore(g, header)
	return ok
}

// takeEssences reads such headers, where nobody knows them as they are.
func (h *headed) takeEssences(g *dialect.Grammar) {
	for i, text := range h.Rows[h.header] {
		if h.columns[i].Kind != dialect.UnknownColumn || !strings.Contains(text, "\n") {
			continue
		}
		if c, rest, ok := levelAndMore(g, text); ok {
			h.columns[i] = c
			if h.essences == nil {
				h.essences = map[int]string{}
			}
			h.essences[i] = rest
		}
	}
}

// keepEssence keeps what the header of a column says of its level.
func (b *book) keepEssence(h *headed, row, column int) {
	text := h.essences[column]
	if text == "" || row != h.header {
		return
	}
	n := framework.NonSpace(text)
	b.ledger.Content += n
	b.ledger.Structure -= n
	b.Generic.Add(h.columns[column].Levels[0], framework.Text{Text: text, From: h.Place(row, column)})
}
