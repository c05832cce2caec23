package report

import (
	"bytes"
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
)

// TestImpactsAreReadBack wants every format to show what was saved as it shows the
// original, byte for byte.
func TestImpactsAreReadBack(t *testing.T) {
	c, e := quayside(t), quaysideEdition(t, "1")
	quoting := "Mate\n" + e.Skills[1].Levels[0].Statements[0].Text + "\nMOOR 2, 4; MOOR 9; SEAL 1; CRAN 2 and 5\n"
	for name, d := range map[string]Impacts{
		"roles":   {Old: c.Old, New: c.New, Impacts: NewImpacts(c, quaysideStep(t), e, []Profile{profileOf("roles.txt", profiles), profileOf("more.txt", quoting)})},
		"nothing": {Impacts: NewImpacts(c, quaysideStep(t), e, []Profile{profileOf("empty.txt", "")})},
		"doubts":  {Doubts: []diff.Doubt{{Rule: "unaccounted", Severity: framework.Error, Side: diff.Old, Skill: "CRAN", Part: "level 2", Level: 2, Message: "no place"}}},
	} {
		back, err := Read(name, written(t, "json", d, Style{}))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, f := range FormatsFor(KindImpacts) {
			if want, got := written(t, f.Name, d, Style{}), written(t, f.Name, back, Style{}); !bytes.Equal(want, got) {
				t.Errorf("%s: %s differs:\n%s", name, f.Name, firstDifference(string(want), string(got)))
			}
		}
	}
}

func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "- " + a[i] + "\n+ " + b[i]
		}
	}
	return "one is longer"
}

func TestReadImpactsSaysWhatIsWrong(t *testing.T) {
	const head = `{"schema": "compdiff/impacts/v1", "roles": `
	for source, want := range map[string]string{
		head + `[]}`: "has no list of changes",
		head + `[], "changes": [{"severity": "grave"}]}`:                                                                                          `changes[0]: unknown severity "grave"`,
		head + `[{"references": [{"affects": "perhaps"}]}], "changes": []}`:                                                                       `roles[0].references[0]: unknown verdict "perhaps"`,
		head + `[{"references": [{"affects": "no", "verdict": "same"}, {"affects": "no", "verdict": "same", "changes": ["x"]}]}], "changes": []}`: `references[1]: names the change "x"`,
	} {
		if _, err := Read("saved.json", []byte(source)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want it to say %q", source, err, want)
		}
	}
}

func TestThemesAreReadBack(t *testing.T) {
	for name, d := range samplesOfKinds(t) {
		if d.Kind() != KindThemes {
			continue
		}
		back, err := Read(name, written(t, "json", d, Style{}))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range FormatsFor(KindThemes) {
			if want, got := written(t, f.Name, d, Style{}), written(t, f.Name, back, Style{}); !bytes.Equal(want, got) {
				t.Errorf("%s: %s differs", name, f.Name)
			}
		}
	}
}
