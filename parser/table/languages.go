package table

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// Some tables say everything twice: beside each column stands one of another language,
// whose header is the same with the language behind it. One language is read. The other
// is set aside: a skill in two languages would be neither.

// tongue is a column as its header says it: what it is of, and in which language.
type tongue struct {
	column         int
	base, language string // base is folded; language is "" where the header says none
}

// namesSkill knows the header of a column with codes or names, also with a language.
func namesSkill(g *dialect.Grammar, header string) bool {
	if g.NamesSkill(header) {
		return true
	}
	base, _, ok := headerLanguage(header)
	return ok && g.NamesSkill(base)
}

// headerLanguage parts a header from its language.
func headerLanguage(header string) (base, language string, ok bool) {
	base, language, ok = dialect.HeaderLanguage(lexical.PlainCell(header))
	return strings.ReplaceAll(base, "_", " "), language, ok
}

// setLanguagesAside makes furniture of the columns that say in another language what
// those of the first say.
func (h *headed) setLanguagesAside(g *dialect.Grammar) {
	byBase, order := map[string][]tongue{}, []string{}
	for i, c := range h.columns {
		if c.Title == "" || c.Kind == dialect.FurnitureColumn {
			continue // a dialect that names the columns of the other language has said enough
		}
		t := tongue{column: i, base: framework.Fold(c.Title)}
		if base, language, ok := headerLanguage(h.Cell(h.header, i)); ok && !(dialect.IsWord(language) && h.holdsCodes(i)) {
			t.base, t.language = framework.Fold(base), language
		}
		if byBase[t.base] == nil {
			order = append(order, t.base)
		}
		byBase[t.base] = append(byBase[t.base], t)
	}
	first, others := languagesOf(byBase, order)
	if len(others) == 0 {
		return
	}
	for _, base := range order {
		h.keepOne(g, byBase[base], first, others)
	}
}

// holdsCodes reports that what stands in a column is numbers and codes and not words: of
// "Role" and "Role ID" the second is no Indonesian.
func (h *headed) holdsCodes(column int) bool {
	codes, all := 0, 0
	for row := h.first; row < min(len(h.Rows), h.first+fewCells); row++ {
		text := framework.Clean(h.Cell(row, column))
		if text == "" {
			continue
		}
		all++
		if !strings.Contains(text, " ") && (strings.ContainsAny(text, "0123456789") || strings.ToUpper(text) == text) {
			codes++
		}
	}
	return all > 0 && codes*10 >= all*9
}

// fewCells is how many cells of a column show what it holds.
const fewCells = 40

// languagesOf finds the language that is read, and those that other columns have beside
// it, with how many of them. A language that may be a word is one where two columns have
// it.
func languagesOf(byBase map[string][]tongue, order []string) (first string, others map[string]int) {
	others = map[string]int{}
	plain := false
	for _, base := range order {
		if len(byBase[base]) < 2 {
			continue
		}
		for _, t := range byBase[base] {
			plain = plain || t.language == ""
			if t.language != "" {
				others[t.language]++
				first = cmp.Or(first, t.language)
			}
		}
	}
	switch {
	case plain:
		first = ""
	case others["en"] > 0: // common headers are English
		first = "en"
	}
	delete(others, first)
	for language, n := range others {
		if dialect.IsWord(language) && n < 2 {
			delete(others, language)
		}
	}
	return first, others
}

// keepOne sets all columns of other languages aside that are of the same thing as one
// of the first.
func (h *headed) keepOne(g *dialect.Grammar, same []tongue, first string, others map[string]int) {
	kept := slices.IndexFunc(same, func(t tongue) bool { return t.language == first || t.language == "" })
	if kept >= 0 {
		h.readBase(g, same[kept])
	}
	for i, t := range same {
		if i == kept || others[t.language] == 0 {
			continue
		}
		beside := ""
		if kept >= 0 {
			beside = h.columns[same[kept].column].Title
		}
		if h.foreign == nil {
			h.foreign = map[int]string{}
		}
		h.foreign[t.column] = beside
		h.columns[t.column] = dialect.Column{Kind: dialect.FurnitureColumn, Title: h.columns[t.column].Title}
	}
}

// readBase reads a header without the language that it says.
func (h *headed) readBase(g *dialect.Grammar, t tongue) {
	if own := &h.columns[t.column]; t.language != "" && own.Kind == dialect.UnknownColumn {
		base, _, _ := headerLanguage(h.Cell(h.header, t.column))
		title := own.Title
		*own = g.Column(base)
		own.Title = title
	}
}

// sayLanguages says which columns were set aside for their language.
func (b *book) sayLanguages(h *headed) {
	for i := range h.columns {
		beside, ok := h.foreign[i]
		switch {
		case ok && beside != "":
			b.suspect(h.Place(h.header, i), "the column %q says in another language what %q says: it was set aside, and nothing of it is compared", h.columns[i].Title, beside)
		case ok:
			b.suspect(h.Place(h.header, i), "the column %q is in another language than the others: it was set aside, and nothing of it is compared", h.columns[i].Title)
		}
	}
}
