package diff

import (
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
)

// moored is an edition of a skill with one duty, or more, at level 4, others at levels 3 and 5, and guidance. The skills
// beside it say the words that are common.
func moored(four []string, five string, notes ...string) *framework.Edition {
	quay := about("QUAY", "Quay keeping", "The keeping of quays.", level(3, "Sweeps the quay at low water.", "Greets pilots.", "Coils ropes.", "Feeds gulls."), level(4, append(four, "Rings the fog bell.")...), level(5, "Hires masons each spring.", five))
	e := &framework.Edition{Skills: []framework.Skill{withGuidance(quay, notes...)}}
	for _, code := range []string{"AREA", "BOOM", "CHIP", "DOCK", "EELS", "FLAG"} {
		e.Skills = append(e.Skills, about(code, "Care of "+strings.ToLower(code), "Common work.", level(4,
			"Manages the planning of services.", "Develops plans, policies and processes for the organisation.", "Reports on quality and on costs.", "Delivers changes to the systems of clients.")))
	}
	return e
}

const harbourLaw = "Answers for conformity to statutes; pilotage dues; wreck salvage; ordering of tarpaulins and appraisal of chandlers."

// TestTraces holds what is said of a duty that a level has no longer: what other texts have of it between them.
func TestTraces(t *testing.T) {
	const stays = "Buys lamps for the pier."
	for _, test := range []struct {
		name, duty, five string
		notes            []string
		fate             Fate
		pieces           int
		left             string
	}{
		{"in pieces of the guidance", harbourLaw, stays, []string{"keeping to rules", "wreck salvage and pilotage dues", "ordering tarpaulins, appraising chandlers"}, InPieces, 2, "conformity; statutes"},
		{"in one line of it", harbourLaw, stays, []string{"pilotage dues, wreck salvage, ordering of tarpaulins and appraising chandlers"}, "", 0, ""}, // its evidence says so
		{"in the guidance and at another level", harbourLaw, "Collects pilotage dues and directs wreck salvage.", []string{"keeping to statutes", "ordering tarpaulins, appraising chandlers"}, InPieces, 2, "conformity"},
		{"a part of it", harbourLaw, stays, []string{"wreck salvage and pilotage dues are kept by clerks of the yard"}, Nearest, 1, "conformity"},
		{"one word of it", harbourLaw, stays, []string{"singing of statutes in the yard"}, "", 0, ""},
		{"words that all skills have", "Manages the planning and quality of organisational services.", "Manages quality and costs of services.", []string{"planning for the organisation", "services to clients"}, "", 0, ""},
		{"what stood there before", harbourLaw, stays, []string{"both: wreck salvage and pilotage dues are kept by clerks of the yard", "both: cold ordering of tarpaulins and appraising of chandlers on long hot days"}, Nearest, 1, "conformity"},
		{"who helps does not answer for it", harbourLaw, "Assists with pilotage dues, wreck salvage, ordering of tarpaulins and appraisal of chandlers.", nil, "", 0, ""},
	} {
		was := []string{"lamps are blue"}
		for _, n := range test.notes {
			if both, found := strings.CutPrefix(n, "both: "); found {
				was = append(was, both)
			}
		}
		now := slices.Clone(test.notes)
		for i := range now {
			now[i] = strings.TrimPrefix(now[i], "both: ")
		}
		old, new := moored([]string{test.duty}, stays, was...), moored(nil, test.five, append(now, "lamps are blue")...)
		log := Compare(old, new)
		got := traceOf(log, "statement-removed", test.duty)
		if got.Fate != test.fate || len(got.Pieces) != test.pieces || !strings.Contains(strings.Join(got.Left, "; "), test.left) {
			t.Errorf("%s: %+v", test.name, got)
		}
		back := traceOf(Compare(new, old), "statement-added", test.duty)
		if back.Fate != got.Fate || back.Share != got.Share || !slices.Equal(back.Left, got.Left) || len(back.Pieces) != len(got.Pieces) {
			t.Errorf("%s: backwards %+v", test.name, back)
		}
		if made, err := Apply(old, log); err != nil || len(Compare(made, new).Changes) > 0 {
			t.Errorf("%s: applied, the changelog gives another edition (%v)", test.name, err)
		}
	}
}

func traceOf(log *Changelog, rule, words string) Trace {
	for _, c := range log.Changes {
		if t, found := c.TraceOf(words); found && c.Rule == rule {
			return t
		}
	}
	return Trace{}
}

// TestPartsTraced holds where a reason says that a part of a duty stands that its statement lost.
func TestPartsTraced(t *testing.T) {
	const (
		both  = "Tars the bollards and corrects leaks."
		plain = "Tars the bollards."
	)
	for _, test := range []struct {
		name, was, is, five string
		notes               []string
		says                string
	}{
		{"its deed in the guidance", both, plain, "Buys lamps.", []string{"sounding of hulls, resolution of leaks"}, "stands in the guidance now"},
		{"another deed there", both, plain, "Buys lamps.", []string{"sounding of hulls, hiding of leaks"}, `"corrects leaks" was dropped`},
		{"most of the statement at another level", "Reckons spent tar, explains shortfalls, and settles choices of hawsers for winter.", "Reckons spent tar for winter.", "Reckons spent tar of crews, examines shortfalls, and speaks of choices of hawsers.", nil, "at level 5 now"},
		{"a list at another level", "Champions the craft of moorings and underlying fenders, hawsers and capstans.", "Champions the craft of moorings.", "Praises sturdy fenders, hawsers and capstans to skippers.", nil, "at level 5 now"},
		{"words of a list apart", "Champions the craft of moorings and underlying fenders and capstans.", "Champions the craft of moorings.", "Sells fenders with which lads in the spring paint capstans.", nil, "was dropped"},
	} {
		log := Compare(moored([]string{test.was}, "Mends nets."), moored([]string{test.is}, test.five, test.notes...))
		reason := ""
		for _, c := range log.Changes {
			if c.Level == 4 && len(c.Old) > 0 {
				reason += c.Reason
			}
		}
		if !strings.Contains(reason, test.says) || test.says == "was dropped" && strings.Contains(reason, "stands") {
			t.Errorf("%s: %s", test.name, reason)
		}
	}
}

// TestOwnWords holds which two duties of a level that nothing else explains are one in other words.
func TestOwnWords(t *testing.T) {
	for _, test := range []struct{ name, was, is, rule string }{
		{"a verb of the rung", "Conducts salvage soundings within a fixed tidal or dredged basin of the port.", "Plans and implements long and costly salvage labours within a chosen tide, dredged basin, lock or canal.", "statement-reworded"},
		{"a part split off", "Facilitates choosing, judging, feeding and landing of sailors, and internal bunk allotment.", "Implements changes by internal bunk allotment at dusk.", "statement-reworded"},
		{"a verb of another rung", "Eases choosing, judging, feeding and landing of sailors, and internal bunk allotment.", "Implements changes by internal bunk allotment at dusk.", "statement-removed"},
		{"another thing", "Facilitates hiring, weighing and landing of lads, and internal bunk allotment.", "Implements rope walks by age and by merit.", "statement-removed"},
	} {
		var rules []string
		for _, c := range Compare(moored([]string{test.was}, "Mends nets."), moored([]string{test.is}, "Mends nets.")).Changes {
			rules = append(rules, c.Rule)
			if c.Rule == "statement-reworded" && c.Confidence >= 0.5 {
				t.Errorf("%s: too sure, %v", test.name, c.Confidence)
			}
		}
		if !slices.Contains(rules, test.rule) {
			t.Errorf("%s: %v", test.name, rules)
		}
	}
}

// TestHalves holds that a half which is a clause of a statement is a part of that, and not another statement reworded.
func TestHalves(t *testing.T) {
	const (
		other = "Sets rules for watching and steering the pace of berth-bound lighters and punts, in view of their share in harbour dues and gain to the harbour."
		whole = "Sets rules for steering of pilot launches, including distant signal towers, and praises the prospects that launches hold for the paying guild, with the hope of change and its likely weight upon the harbour."
		half  = "Sets rules for the steering of the fleet of pilot boats and launches."
		rest  = "Praises the prospects launches hold for the guild, with the hope of change and its likely weight."
	)
	rules := func(log *Changelog) (all []string) {
		for _, c := range log.Changes {
			all = append(all, endsOf(c))
		}
		return all
	}
	there := rules(Compare(moored([]string{other, whole}, "Mends nets."), moored([]string{half, rest}, "Mends nets.")))
	if !slices.ContainsFunc(there, func(s string) bool { return strings.HasPrefix(s, "statement-split") }) {
		t.Errorf("%v", there)
	}
	back := rules(Compare(moored([]string{half, rest}, "Mends nets."), moored([]string{other, whole}, "Mends nets.")))
	if !slices.ContainsFunc(back, func(s string) bool { return strings.HasPrefix(s, "statement-merged") }) {
		t.Errorf("backwards %v", back)
	}
	control := rules(Compare(moored([]string{other, rest}, "Mends nets."), moored([]string{half, rest}, "Mends nets.")))
	if slices.ContainsFunc(control, func(s string) bool { return strings.HasPrefix(s, "statement-split") }) {
		t.Errorf("nothing to be given back: %v", control)
	}
}

// TestSaidElsewhereInCommonWords holds that a duty which another skill has but for a word is told with it though many
// skills have its words, and that a beginning which many share is not.
func TestSaidElsewhereInCommonWords(t *testing.T) {
	const there = "Answers for the soundness of rigging works and steers the running of these works."
	for _, test := range []struct {
		name, duty string
		told       bool
	}{
		{"all but a word", "Answers for soundness of rigging and mooring works and steers the running of these works.", true},
		{"its beginning", "Answers for soundness of rigging works, by the light of lamps, with oars, hooks and gaffs.", false},
	} {
		edition := func(duties ...string) *framework.Edition {
			e := &framework.Edition{Skills: []framework.Skill{about("QUAY", "Quay keeping", "The keeping of quays.", level(4, append(duties, "Rings the fog bell.")...)), about("MAST", "Mast craft", "Craft of masts.", level(4, there))}}
			for _, code := range []string{"AREA", "BOOM", "CHIP", "DOCK", "EELS"} {
				e.Skills = append(e.Skills, about(code, "Care of "+strings.ToLower(code), "Common work.", level(4, "Steers soundness.", "Rigging is a running work.")))
			}
			return e
		}
		told := slices.ContainsFunc(Compare(edition(test.duty), edition()).Changes, func(c Change) bool {
			return c.Rule == "statement-removed" && len(c.Evidence) > 0
		})
		if told != test.told {
			t.Errorf("%s: told %v", test.name, told)
		}
	}
}
