package diff

import (
	"strings"
	"testing"

	"compdiff/framework"
)

func about(code, name, text string, levels ...framework.Level) framework.Skill {
	return framework.Skill{Code: code, Name: name, Description: framework.Text{Text: text}, Levels: levels}
}

func level(n int, texts ...string) framework.Level {
	l := framework.Level{Number: n}
	for _, t := range texts {
		l.Statements = append(l.Statements, framework.Statement{Text: t})
	}
	return l
}

// TestWeakSuggestions holds which skills are named for one that went: one that stayed as it was
// is as much like it as before, and so nothing went there.
func TestWeakSuggestions(t *testing.T) {
	pilot := about("PILO", "Harbour piloting", "The guiding of vessels through the shallow harbour to the berths.",
		level(3, "Boards vessels outside the harbour by ladder.", "Reads the tide tables of the shallow harbour before each berth."))
	berth := about("BERT", "Harbour berthing", "The giving of berths to vessels in the shallow harbour.",
		level(3, "Lists the vessels at each berth of the harbour.", "Reads the tide tables of the harbour twice a day."))
	closer := about("BERT", "Harbour berthing", "The giving of berths to vessels, and guiding vessels through the shallow harbour to the berths.",
		level(3, "Lists the vessels at each berth of the harbour.", "Reads the tide tables of the shallow harbour twice a day."),
		level(4, "Goes on board of vessels outside the harbour to guide them in."))
	other := about("COOK", "Cooking", "The making of meals.", level(2, "Peels turnips."))
	for _, test := range []struct {
		name  string
		stays framework.Skill
		named bool
	}{{"as it was", berth, false}, {"closer", closer, true}} {
		log := Compare(&framework.Edition{Skills: []framework.Skill{pilot, berth, other}}, &framework.Edition{Skills: []framework.Skill{test.stays, other}})
		for _, c := range log.Changes {
			if c.Rule == "skill-removed" && strings.Contains(c.Message, "BERT") != test.named {
				t.Errorf("%s: %s (%+v)", test.name, c.Message, c.Suggestions)
			}
		}
	}
}
