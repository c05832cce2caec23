package report

import (
	"path/filepath"
	"strings"
	"testing"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/internal/golden"
	"compdiff/internal/levels"
	"compdiff/profile"
)

const profiles = `Harbour master
  CRAN level 2, and CRAN (6)
  Mooring MOOR level 1
MOOR: 3-4
NETS at levels 2 and 3
PILO 5; ROPE
DRED,Dredging,4
MOORING 5 and xMOOR 5 are no codes; MOOR in 2026 names no level
CRAN-2, CRAN3; NETS 9 and CRAN 12
`

func TestImpacts(t *testing.T) {
	impacts := NewImpacts(quayside(t), quaysideStep(t), quaysideEdition(t, "1"), []Profile{profileOf("roles.txt", profiles)})
	var got []string
	for _, i := range impacts {
		got = append(got, strings.TrimSpace(i.At.String()+" "+i.reference()+" "+string(i.Letter)+" "+string(i.Severity())))
	}
	want := []string{
		"roles.txt:2:3 CRAN level 2 M error",
		"roles.txt:2:21 CRAN level 6 DELETE error",
		"roles.txt:3:11 MOOR level 1 M warning", // the old edition does not have it
		"roles.txt:4:1 MOOR level 3 L warning",
		"roles.txt:4:1 MOOR level 4 M warning",
		"roles.txt:5:1 NETS level 2  off",
		"roles.txt:5:1 NETS level 3  warning",  // the framework defines the level otherwise
		"roles.txt:6:1 PILO level 5 H warning", // another code now
		"roles.txt:6:9 ROPE L warning",
		"roles.txt:7:1 DRED level 4 DELETE error",
		"roles.txt:8:37 MOOR L warning",
		"roles.txt:9:1 CRAN level 2 M error",
		"roles.txt:9:9 CRAN level 3 M warning",
		"roles.txt:9:16 NETS level 9  warning", // no edition defines it
		"roles.txt:9:27 CRAN level 12  warning",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("impacts are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestRolesAreNoSkills wants the heading as role of tables that begin with the skill.
func TestRolesAreNoSkills(t *testing.T) {
	text := "# Dock hand\n\n| Skill | Code | Level |\n|---|---|---|\n| Mooring | MOOR | 3 |\n\n# Master\n\nHolds Mooring (MOOR) level 4.\n\nMate,MOOR,2\n"
	var got []string
	for _, i := range NewImpacts(quayside(t), quaysideStep(t), quaysideEdition(t, "1"), []Profile{profileOf("roles.md", text)}) {
		got = append(got, i.Role+": "+i.reference())
	}
	if want := "Dock hand: MOOR level 3; Master: MOOR level 4; Mate: MOOR level 2"; strings.Join(got, "; ") != want {
		t.Errorf("%q, want %q", strings.Join(got, "; "), want)
	}
}

func TestLevelsBehindACode(t *testing.T) {
	for rest, want := range map[string][]int{
		"": {0}, " 5": {5}, " level 5": {5}, ": L5": {5}, " (5, 6)": {5, 6}, " at levels 3 to 5": {3, 4, 5}, " - Net mending, 4": {4},
		" 2-1": {1, 2}, " 5000": {0}, " is at 5": {0}, ",5,": {5}, "-5": {5}, "5": {5}, "|Level|4|": {4}, ") level 5": {5}, "), levels 4 and 5": {4, 5}, ") 3": {3}, ") of 3": {0}, ")": {0}, " 99999999999999999999": {0},
	} {
		got := levelsBehind(rest, "Net mending")
		if len(got) != len(want) {
			t.Errorf("%q: levels %v, want %v", rest, got, want)
			continue
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("%q: levels %v, want %v", rest, got, want)
			}
		}
	}
}

// TestCodesThatEndInDigits keeps a longer code from being a shorter one at a
// level.
func TestCodesThatEndInDigits(t *testing.T) {
	e := bakehouseEdition()
	e.Skills[0].Code = "OV1"
	if found := references(e, []Profile{profileOf("p", "OV12 and OV1, OV1-2")}); len(found) != 2 || found[0].Level != 0 || found[1].Level != 2 {
		t.Errorf("%+v", found)
	}
}

// TestImpactsByName finds skills by name, offers near ones, and gives each role
// one verdict. A word of the language is no skill.
func TestImpactsByName(t *testing.T) {
	text := "Role,Skill,Level\nBoatman,Mooring,2\nBoatman,CRAN,2\nClerk,Net mending,2\nSailor,Moorring,3\nThe mooring of ships is learnt on the quay.\n"
	e := quaysideEdition(t, "1")
	profiles := []Profile{profileOf("roles.csv", text)}
	impacts := NewImpacts(quayside(t), quaysideStep(t), e, profiles)
	var got []string
	for _, r := range newRoles(impacts) {
		got = append(got, r.Name+": "+r.Action)
	}
	if said := strings.Join(got, "; "); said != "Boatman: reassess; Clerk: nothing to do" {
		t.Errorf("the roles are %s", said)
	}
	offers := NewOffers(e, profiles, impacts)
	if len(offers) != 1 || offers[0].Text != "Moorring" || offers[0].Name != "Mooring MOOR" || offers[0].At.Line != 5 {
		t.Errorf("offered is %+v", offers)
	}
}

func TestGoldenImpacts(t *testing.T) {
	c := quayside(t)
	impacts := NewImpacts(c, quaysideStep(t), quaysideEdition(t, "1"), []Profile{profileOf("roles.txt", profiles)})
	for _, f := range FormatsFor(KindImpacts) {
		golden.Match(t, filepath.Join("testdata", "impacts."+f.Name), string(legible(t, f, written(t, f.Name, Impacts{Old: c.Old, New: c.New, Impacts: impacts}, Style{}))))
	}
}

// profileOf is a profile of a text.
func profileOf(name, text string) Profile {
	p, err := profile.Read(name, []byte(text))
	if err != nil { // of a text none is expected
		return Profile{Name: name}
	}
	return p
}

func FuzzReferences(f *testing.F) {
	f.Add(profiles)
	f.Add("MOOR 1-99999999999999999999 MOOR\xff 3 to")
	f.Fuzz(func(t *testing.T, text string) {
		e := bakehouseEdition()
		e.Skills[0].Code = "OVEN"
		for _, r := range references(e, []Profile{profileOf("p", text)}) {
			if r.Code != "OVEN" || r.Level < 0 || r.Level > levels.Most || r.At.Line < 1 || r.At.Column < 1 {
				t.Errorf("%q: %+v", text, r)
			}
		}
	})
}

// TestRewriteLeavesWhatWasNotCompared rewrites no reference to what was not read for
// certain: it may stand in the new edition, and was not seen.
func TestRewriteLeavesWhatWasNotCompared(t *testing.T) {
	old, new := quaysideEdition(t, "1"), quaysideEdition(t, "2")
	log, step := compared(t, old, new, diff.Doubt{Rule: "code-duplicate", Skill: "CRAN", Message: "twice"})
	p := []Profile{profileOf("roles.md", "CRAN level 6 and PILO 5\n")}
	made := NewRewrite(log, old, new, p, NewImpacts(log, step, old, p))
	if !strings.Contains(made.Patch, "+CRAN level 6 and PILT 5\n") || len(made.Remarks) != 1 || !strings.Contains(made.Remarks[0].Text, "was not compared") {
		t.Errorf("%s", made)
	}
}

// TestRewriteNamesWhereDutiesStand wants of a skill that is gone the skill that has its
// duties now before those that are only like it.
func TestRewriteNamesWhereDutiesStand(t *testing.T) {
	const duties = "Warns skippers of low water by a red flag."
	whole := twoSkills(duties, "")
	_, toll, _ := strings.Cut(twoSkills("", "Opens and shuts the gates for boats. Greases the hinges of all gates. "+duties), "Toll taking")
	old, new := lockOf(t, whole), lockOf(t, "Toll taking"+toll)
	log, step, err := carry.Compare(old, new, diff.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	p := []Profile{profileOf("roles.txt", "Keeper: GATE 3\n")}
	patch := NewRewrite(log, old, new, p, NewImpacts(log, step, old, p)).Patch
	if !strings.Contains(patch, "[to review: perhaps TOLL") {
		t.Errorf("the patch does not name TOLL:\n%s", patch)
	}
}
