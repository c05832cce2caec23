package report

import (
	"bytes"
	"fmt"

	"compdiff/diff"
	"compdiff/lineage"

	template "github.com/DataDog/datadog-agent/pkg/template/html"
)

// lifePage is a skill as its page shows it.
type lifePage struct {
	Title    string
	Editions []string
	Levels   []lifeRow
	Ages     []lifeAge
	After    []string
}

type lifeRow struct {
	Name  string
	Cells []string
}

type lifeAge struct {
	Edition string
	Line    string
	Said    []string
	Texts   []lifeLevel
}

type lifeLevel struct {
	Name  string
	Texts []string
}

// livesHTML writes one page: for each skill the table of levels by editions, what
// each edition did, and its texts to open.
func livesHTML(h *lineage.History, _ Style) ([]byte, error) {
	var b bytes.Buffer
	var lives []lifePage
	for _, life := range h.Lives {
		lives = append(lives, newLifePage(h, life))
	}
	err := htmlTemplate().ExecuteTemplate(&b, "history", struct {
		Policy string
		Style  template.CSS
		Asked  string
		Asides []string
		Doubts []string
		Lives  []lifePage
	}{
		fmt.Sprintf("default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'", hash(htmlStyle)),
		template.CSS(htmlStyle), Visible(h.Asked), inferredOf(h.Editions), unread(&diff.Changelog{Doubts: h.Doubts}), lives,
	})
	return b.Bytes(), err
}

func newLifePage(h *lineage.History, life lineage.Life) lifePage {
	p := lifePage{Title: Visible(lifeTitle(life))}
	for _, e := range h.Editions {
		p.Editions = append(p.Editions, Visible(e.Name))
	}
	for _, l := range ladderOf(life) {
		row := lifeRow{Name: Visible(capital(levelNamed(l)))}
		for _, a := range life.Ages {
			row.Cells = append(row.Cells, standing(a, l.Number))
		}
		p.Levels = append(p.Levels, row)
	}
	for k, a := range life.Ages {
		p.Ages = append(p.Ages, newLifeAge(ageHeading(h.Editions[k]), a))
	}
	for _, e := range later(life) {
		p.After = append(p.After, Visible(eventLine(e)))
	}
	return p
}

func newLifeAge(edition string, a lineage.Age) lifeAge {
	age := lifeAge{Edition: Visible(edition), Line: Visible(capital(ageLine(a)))}
	for _, line := range ageLines(a) {
		age.Said = append(age.Said, Visible(line))
	}
	for _, l := range a.Levels {
		if !l.Defined {
			continue
		}
		level := lifeLevel{Name: Visible(capital(levelNamed(l)))}
		for _, text := range l.Texts {
			level.Texts = append(level.Texts, Visible(text))
		}
		age.Texts = append(age.Texts, level)
	}
	return age
}
