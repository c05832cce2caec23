package diff

import (
	"slices"
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

// TestLevelHeirs holds which skills are named for one that went to several: each that says what
// two of its levels said, and no other.
func TestLevelHeirs(t *testing.T) {
	gone := about("PILO", "Port craft", "The craft of the port.",
		level(2, "Splices hemp hawsers and tars their ends before the winter gales.", "Coils hawsers by the bollards."),
		level(3, "Checks hemp hawsers for rot, and splices new ends to those that gales have worn.", "Stows coils of hawsers under the bollards."),
		level(4, "Reckons tolls and anchorage of foreign barges from their draught and freight.", "Writes receipts for tolls."),
		level(5, "Settles quarrels with foreign barges over anchorage, tolls and receipts.", "Reports freight and tolls to the bursar."))
	hemp := about("HEMP", "Rope walk", "Twisting and mending.",
		level(2, "Mends hawsers that rot has spoilt.", "Tars the ends of hemp."),
		level(3, "Splices hawsers that wore thin in gales.", "Coils hemp between bollards."))
	toll := about("TOLL", "Dues", "What barges owe.",
		level(4, "Asks foreign barges for tolls, by draught.", "Keeps receipts of anchorage."),
		level(5, "Tells the bursar which freight came.", "Ends quarrels about tolls."))
	cook := about("COOK", "Cooking", "The making of meals.", level(4, "Peels turnips for foreign barges.", "Salts herring."), level(5, "Buys turnips and herring."))
	stays := about("LAMP", "Lamp keeping", "The keeping of lamps.", level(2, "Trims wicks at dusk.", "Fills lamps with oil."))
	log := Compare(&framework.Edition{Skills: []framework.Skill{gone, stays}}, &framework.Edition{Skills: []framework.Skill{hemp, toll, cook, stays}})
	i := slices.IndexFunc(log.Changes, func(c Change) bool { return c.Rule == "skill-removed" })
	c := log.Changes[i]
	if want := "in TOLL, in other words; also like it: HEMP (2 levels are alike)"; !strings.Contains(c.Message, want) || strings.Contains(c.Message, "COOK") {
		t.Errorf("%s, want %s", c.Message, want)
	}
	if len(c.Suggestions) == 0 || !slices.Equal(c.Suggestions[0].Levels, []int{2, 3}) {
		t.Errorf("got %+v, want levels 2 and 3 of HEMP", c.Suggestions)
	}
}
