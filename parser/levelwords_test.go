package parser_test

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/parser"
	"compdiff/parser/dialect"
)

// frenchLevels is a dialect in another language: the word for a level and nothing else
// of levels.
const frenchLevels = `name: niveau
code: '[A-Z]{4}'
levelHeadings: ['Niveau {levels}', 'N{levels}', '{name}: Niveau {levels}']
levelWords: {short: [N]}
`

// TestLevelFormsOfLanguages writes levels in forms that texts have as well, in English
// and in another language: both have the same ones, under the same conditions.
func TestLevelFormsOfLanguages(t *testing.T) {
	french, err := dialect.Read("niveau.yaml", []byte(frenchLevels))
	if err != nil {
		t.Fatal(err)
	}
	head := "Hedge laying HEDG\n\nLaying hedges so that they keep stock in and last for many years.\n\n"
	for form, want := range map[string]string{
		"LEVEL 2 Plans the work.\n\nLEVEL 3 Directs the work.":               "2 3",
		"LEVEL 2 Plans the work.":                                            "", // a sentence may begin so
		"➤ LEVEL 2\n\nPlans the work.\n\n➤ LEVEL 3\n\nDirects the work.":     "2 3",
		"SHORT2\n\nPlans the work.\n\nSHORT3\n\nDirects the work.":           "2 3",
		"LEVEL 2\n\nPlans the work.\n\nSHORT3\n\nDirects the work.":          "2", // written out, so the short form is text
		"HEDG 2\n\nPlans the work.\n\nHEDG 3\n\nDirects the work.":           "2 3",
		"LEVEL 2\n\nPlans the work.\n\nHEDG 3\n\nDirects the work.":          "2",
		"- LEVEL 2: Plans the work.\n- LEVEL 3: Directs the work.":           "2 3",
		"Hedge laying: LEVEL 2\n\nPlans the work.\n\nSHORT4\n\nLays hedges.": "2",
	} {
		for _, language := range []struct {
			long, short string
			options     parser.Options
		}{{"Level", "L", parser.Options{}}, {"Niveau", "N", parser.Options{Dialect: french}}} {
			text := head + strings.NewReplacer("LEVEL", language.long, "SHORT", language.short).Replace(form) + "\n"
			e, err := parser.Parse("hedges.txt", []byte(text), language.options)
			if err != nil {
				t.Fatalf("%s: %v", text, err)
			}
			var got []string
			for _, l := range e.Skills[0].Levels {
				got = append(got, fmt.Sprint(l.Number))
			}
			if strings.Join(got, " ") != want {
				t.Errorf("%s\nread as the levels %v, want %q", text, got, want)
			}
		}
	}
}
