package parser

import (
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/parser/dialect"
)

// garden is a framework without codes, and with three levels that have names.
var garden = &dialect.Dialect{Name: "garden", Framework: "Garden", Levels: dialect.Levels{Labels: []string{"Helper", "Grower", "Keeper"}}}

// TestTitlesAmongHeadings reads pages whose headings are not all titles of skills.
func TestTitlesAmongHeadings(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a title of the document", "# Garden skills\n\nWhat gardeners can do.\n\n## Sowing\n\nPutting seed into the ground.\n\n### Helper\n\n- fill the trays\n\n## Hoeing\n\nKeeping beds clean.\n\n### Helper\n\n- hoe a bed\n", "Sowing|Hoeing"},
		{"and none below it", "# Garden skills\n\n## Sowing\n\nPutting seed into the ground.\n\n### Helper\n\n- fill the trays\n\n## Hoeing\n\nKeeping beds clean.\n\n### Helper\n\n- hoe a bed\n", "Sowing|Hoeing"},
		{"groups of skills", "# Garden skills\n\n## In spring\n\n### Sowing\n\nPutting seed into the ground.\n\n#### Helper\n\n- fill the trays\n\n### Pricking out\n\nGiving seedlings room.\n\n#### Grower\n\n- lift a seedling\n\n## In summer\n\n### Hoeing\n\nKeeping beds clean.\n\n#### Helper\n\n- hoe a bed\n", "Sowing|Pricking out|Hoeing"},
		{"a heading that every skill has", "# Sowing\n\n## About\n\nPutting seed into the ground.\n\n### Helper\n\n- fill the trays\n\n# Hoeing\n\n## About\n\nKeeping beds clean.\n\n### Helper\n\n- hoe a bed\n", "Sowing|Hoeing"},
		{"a page", "<!doctype html><html><body><h1>Garden skills</h1><h2>Sowing</h2><p>Putting seed into the ground.</p><h3>Helper</h3><p>Fills the trays.</p><h2>Hoeing</h2><p>Keeping beds clean.</p><h3>Helper</h3><p>Hoes a bed.</p></body></html>", "Sowing|Hoeing"},
	} {
		e, err := Parse("page", []byte(test.text), Options{Dialect: garden})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if got := strings.Join(names(e), "|"); got != test.want {
			t.Errorf("%s: the skills are %s, not %s", test.name, got, test.want)
		}
		for _, s := range e.Skills {
			if len(s.Levels) == 0 {
				t.Errorf("%s: %s lost its levels", test.name, s.Name)
			}
		}
	}
}

func names(e *framework.Edition) []string {
	var out []string
	for _, s := range e.Skills {
		out = append(out, s.Name)
	}
	return out
}
