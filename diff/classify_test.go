package diff

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// judge classifies one reworded statement that stands alone, or among others
// that both sides have.
func judge(old, new string, around ...string) (verdict, string) {
	l := newLexicon(learnVerbs())
	o, n := l.sentence(old), l.sentence(new)
	a := sectionOf(l.sentences(around)...)
	es := redline(o, n)
	return l.classify(o, n, surroundings{old: a, new: a}, es), mark(spans(es))
}

// mark writes spans as people read them without colour.
func mark(spans []Span) string {
	var b strings.Builder
	form := map[Op]string{Equal: "%s", Delete: "[-%s-]", Insert: "{+%s+}"}
	for _, s := range spans {
		fmt.Fprintf(&b, form[s.Op], s.Text)
	}
	return b.String()
}

func TestClassify(t *testing.T) {
	for _, test := range []struct {
		old, new string
		class    Class
		aspects  []Aspect
	}{
		// editorial
		{"Paints towers, stairs and lamps.", "Paints towers, stairs, and lamps.", Editorial, []Aspect{Punctuation}},
		{"Paints towers and stairs and lamps.", "Paints towers, stairs and lamps.", Editorial, []Aspect{Punctuation}},
		{"Keeps the Log.", "Keeps the log.", Editorial, []Aspect{Case}},
		{"Organises crews.", "Organizes crews.", Editorial, []Aspect{Spelling}},
		{"Plans the life cycle of lamps.", "Plans the lifecycle of lamps.", Editorial, []Aspect{Spelling}},
		{"Plans long-term work.", "Plans long term work.", Editorial, []Aspect{Punctuation}},
		{"Guards the keeper's boat.", "Guards the keeper’s boat.", Editorial, []Aspect{Punctuation}},
		{"Repairs the lens of lamps or boat.", "Repairs the lens of lamps or boats.", Editorial, []Aspect{Number}},
		{"Analyses the behaviour of tides", "Analyzes the behavior of tides.", Editorial, []Aspect{Spelling, Punctuation}},
		{"Lights lamps — daily.", "Lights lamps - daily.", Editorial, []Aspect{Punctuation}},
		// wording
		{"Keeps a record of all tides seen.", "Keeps a record of all tides observed.", Wording, nil},
		{"Looks after lamps that stand on the pier.", "Looks after lamps which stand on the pier.", Wording, nil},
		{"Inspects rope throughout its life cycle.", "Inspects ropes throughout their lifecycle.", Wording, nil},
		{"Spills are reported at once.", "Reporting spills at once.", Wording, nil},
		{"Meets the agreed turnaround times.", "Meets the ATTs.", Wording, nil},
		{"Helps with the identification of leaks and the analysis of oil.", "Helps with identifying leaks and analysing oil.", Wording, nil},
		{"Helps with the production of oil and the comparison of lamps.", "Helps with producing oil and comparing lamps.", Wording, nil},
		{"Signs for stores on behalf of the crew.", "Signs for stores for the crew.", Wording, nil},
		{"Leads repairs of lamps, and painting of stairs.", "Leads repairs of lamps. Leads painting of stairs.", Wording, nil},
		{"Weighs every batch of coal.", "Weighs each batch of coal.", Wording, nil},
		{"Checks all batches of coal.", "Checks each batch of coal.", Wording, nil},
		{"Writes a report for every crew.", "Writes a report for each crew.", Wording, nil},
		{"Keeps the fog signal crew (FSC) list.", "Keeps the fog signal crew list.", Wording, nil},
		{"Keeps the FSC list of the pier.", "Keeps the FSC (fog signal crew) list of the pier.", Wording, nil},
		{"Activities may include, but are not limited to, painting.", "Activities include, but are not limited to, painting.", Wording, nil},
		{"Carries out repairs of lamps on the pier.", "Performs repairs of lamps on the pier.", Wording, nil},
		{"Provides reports on tides and wrecks.", "Reports on tides and wrecks.", Wording, nil},
		{"Plans rotas, and assesses tides.", "Plans rotas, and carries out the assessment of tides.", Wording, nil},
		{"Oversees the choice of suitable lamps for towers.", "Oversees the choice of lamps for towers.", Wording, nil},
		{"Works with pilots to ensure that boats are moored properly.", "Works with pilots to ensure that boats are moored suitably.", Wording, nil},
		{"Trims wicks to enable lamps to be inspected.", "Trims wicks to inspect lamps.", Wording, nil},
		{"Repairs lamps on either old or new towers.", "Repairs lamps on both old and new towers.", Wording, nil},
		// substantive
		{"Carries out agreed lamp repairs.", "Performs standard lamp repairs.", Substantive, []Aspect{QualifierChanged}},
		{"Works with pilots to ensure that boats are moored properly.", "Works with pilots to ensure that boats are moored promptly.", Substantive, []Aspect{PurposeChanged}},
		{"Lights lamps, including, where appropriate, those of the boats.", "Lights lamps, including those of the boats.", Substantive, nil},
		{"Provides oil and reports on wrecks.", "Measures oil and reports on wrecks.", Substantive, []Aspect{VerbChanged}},
		{"Watches ships and manages storm rescues.", "Watches ships and supports storm rescue management.", Substantive, []Aspect{VerbChanged}},
		{"Keeps the fog signal crew (night) list.", "Keeps the fog signal crew list.", Substantive, []Aspect{QualifierChanged}},
		{"Activities may include painting.", "Activities include painting.", Substantive, []Aspect{QualifierChanged}},
		{"Repairs old and large lamps.", "Repairs old or large lamps.", Substantive, []Aspect{QualifierChanged}},
		{"Weighs batches of coal.", "Weighs each batch of coal.", Substantive, []Aspect{QualifierChanged}},
		{"Weighs any batch of coal.", "Weighs each batch of coal.", Substantive, []Aspect{QualifierChanged}},
		{"Writes a report for all crews.", "Writes a report for each crew.", Substantive, []Aspect{QualifierChanged}},
		{"Gives all crews a lamp.", "Gives every crew a lamp.", Substantive, []Aspect{QualifierChanged}},
		{"Reckons the sum of all bills.", "Reckons the sum of each bill.", Substantive, []Aspect{QualifierChanged}},
		{"Checks every lamp on the pier and boats.", "Checks the lamp on each pier and boats.", Substantive, []Aspect{QualifierChanged}},
		{"Commits the port to rules, tariffs, and plans for storms.", "Commits the port to plans for storms.", Substantive, []Aspect{ItemRemoved}},
		{"Keeps charts, within the rules of the port, that pilots use.", "Keeps charts that pilots use.", Substantive, []Aspect{QualifierChanged}},
		{"Plans the work of keepers.", "Reviews the work of keepers.", Substantive, []Aspect{VerbChanged}},
		{"Selects, adopts and adapts methods for painting.", "Selects and adapts methods for painting.", Substantive, []Aspect{VerbRemoved}},
		{"Selects and adapts methods for painting.", "Selects, adopts and adapts methods for painting.", Substantive, []Aspect{VerbAdded}},
		{"Plans rotas and maintains the brass lamps.", "Plans rotas.", Substantive, []Aspect{DutyRemoved}},
		{"Plans rotas.", "Plans rotas and maintains the brass lamps.", Substantive, []Aspect{DutyAdded}},
		{"Reports on tides, fog and wrecks near the pier.", "Reports on tides and wrecks near the pier.", Substantive, []Aspect{ItemRemoved}},
		{"Reports on tides and wrecks near the pier.", "Reports on tides, fog and wrecks near the pier.", Substantive, []Aspect{ItemAdded}},
		{"Inspects the tower to prevent fire on the stairs.", "Inspects the tower to prevent rust on the stairs.", Substantive, []Aspect{PurposeChanged}},
		{"Repairs boats under supervision by the keeper.", "Repairs boats by the keeper.", Substantive, []Aspect{QualifierChanged}},
		{"Trains external visitors of the station.", "Trains internal visitors of the station.", Substantive, []Aspect{QualifierChanged}},
		{"Opens the gate when ships pass.", "Does not open the gate when ships pass.", Substantive, []Aspect{QualifierChanged}},
		{"Lights 3 lamps on the pier.", "Lights 4 lamps on the pier.", Substantive, []Aspect{QualifierChanged}},
		{"Visits some stations on the coast.", "Visits all stations on the coast.", Substantive, []Aspect{QualifierChanged}},
		{"Maintains the foghorn and its boiler.", "Maintains the library and its catalogue.", Substantive, nil},
	} {
		v, redline := judge(test.old, test.new)
		if v.class != test.class || !containsAll(v.aspects, test.aspects) {
			t.Errorf("%s\n got %s %q (%s)\nwant %s %q", redline, v.class, v.aspects, v.reason, test.class, test.aspects)
		}
		if v.reason == "" {
			t.Errorf("%s: no reason given", redline)
		}
	}
}

// Reasons quote whole phrases, and call verbs and duties what is one.
func TestReasons(t *testing.T) {
	for _, test := range []struct{ old, new, want string }{
		{"Checks the lamp(s) of the pier.", "Checks the lamps of the pier.", "other words, same duty"},
		{"Checks the lamp(s) of the pier.", "Checks the lamp of the pier.", "only the number differs, same duty"},
		{"Checks the lamp of the pier.", "Checks the lamp(s) of the pier.", "only the number differs, same duty"},
		{"Checks the pier light gauge (PLG) daily.", "Checks the pier light gauge daily.", `only the abbreviation "PLG" was dropped, same duty`},
		{"Checks the pier light gauge (PLG) daily.", "Checks the gauge of pier light daily.", "other words, same duty"},
		{"Reports spills and carries out repairs.", "Reports spills and plans repairs.", `verb "carries out" became "plans"`},
		{"Leads repairs of lamps.", "Carries out repairs of lamps.", `verb "leads" became "carries out"`},
		{"Reports faults.", "Does not report faults.", `"not" was added`},
		{"The care of tall towers. Keeping lamps on piers, boats and stairs lit by night.", "Keeping lamps on piers, boats and stairs lit by night.",
			`"care of tall towers" was dropped`},
		{"Doesn’t report faults.", "Reports faults.", `"not" was dropped`},
		{"Reports faults.", "Cannot report faults.", `"not" was added`},
		{"Keeps the stores of channels (oil, wicks) for boats.", "Keeps the stores for boats.", `qualifier "of channels (oil, wicks)" was dropped`},
		{"Repairs lamps, communications equipment (such as radios and horns) and boats.", "Repairs lamps and boats.",
			`in a list, "communications equipment (such as radios and horns)" was dropped`},
	} {
		if v, redline := judge(test.old, test.new); v.reason != test.want {
			t.Errorf("%s\n got %s\nwant %s", redline, v.reason, test.want)
		}
	}
}

func TestUnbracketed(t *testing.T) {
	for in, want := range map[string]string{
		"oil (in cans)": "oil (in cans)", "oil (in cans": "oil in cans", "cans) of oil": "cans of oil", "(a) b) (c": "(a) b c", ")": "", "(in cans; ": "in cans",
	} {
		if got := unbracketed(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func containsAll(got, want []Aspect) bool {
	return !slices.ContainsFunc(want, func(a Aspect) bool { return !slices.Contains(got, a) })
}

// A qualifier that the level still states elsewhere is no change of substance;
// one that is stated nowhere else is.
func TestDroppedQualifier(t *testing.T) {
	const old, new = "Plans rotas for harbour keepers and their families.", "Plans rotas for keepers and their families."
	if v, _ := judge(old, new, new, "Knows the harbour and its keepers."); v.class != Wording {
		t.Errorf("the level still speaks of the harbour: %s (%s), want wording", v.class, v.reason)
	}
	if v, _ := judge(old, new, new, "Knows the keepers."); v.class != Substantive {
		t.Errorf("the level speaks of the harbour no more: %s (%s), want substantive", v.class, v.reason)
	}
}

func TestRedline(t *testing.T) {
	for _, test := range []struct{ old, new, want string }{
		{"Plans boat and pier repairs.", "Plans repairs.", "Plans[- boat and pier-] repairs."},
		{"Trims lamps, wicks and oil.", "Trims lamps, wicks, and oil.", "Trims lamps, wicks{+,+} and oil."},
		{"Works to ensure that ships arrive.", "Works to help ships arrive.", "Works to [-ensure that-]{+help+} ships arrive."},
		{"Guards the east pier.", "Guards the west pier.", "Guards the [-east-]{+west+} pier."},
		{"Guards the lamp of the pier.", "Guards the boats on the coast.", "Guards the [-lamp of the pier-]{+boats on the coast+}."},
		{"a / b", "a/b", "a[- -]/[- -]b"},
		{"", "Paints.", "{+Paints.+}"},
	} {
		if _, got := judge(test.old, test.new); got != test.want {
			t.Errorf("%q to %q:\n got %s\nwant %s", test.old, test.new, got, test.want)
		}
	}
}

// A text of many words is compared within bounds, and both texts come out.
func TestRedlineOfLongTexts(t *testing.T) {
	l := newLexicon(learnVerbs())
	old, new := l.sentence(strings.Repeat("lamp ", 3*maxRedline)), l.sentence(strings.Repeat("boat ", 3*maxRedline))
	if got := spans(redline(old, new)); len(got) != 2 {
		t.Errorf("%d spans, want the whole replaced", len(got))
	}
}

// Sections of absurd length are aligned in time, and every text is accounted
// for.
func TestAlignOfLongLists(t *testing.T) {
	const n = 20_000
	var old, new []string
	for i := range n {
		old = append(old, fmt.Sprintf("Paints tower %d in spring.", i))
		new = append(new, fmt.Sprintf("Paints the tower %d in autumn.", i))
	}
	a := newLexicon(learnVerbs()).align(old, new, nothing)
	if len(a.links)+len(a.oldLeft) != n || len(a.links)+len(a.newLeft) != n {
		t.Errorf("%d links, %d and %d left of %d", len(a.links), len(a.oldLeft), len(a.newLeft), n)
	}
}

func TestAlign(t *testing.T) {
	for _, test := range []struct {
		name     string
		old, new []string
		want     string // pairs of indices, then what is left on either side
	}{
		{"equal first", []string{"Paints towers.", "Lights lamps."}, []string{"Lights lamps.", "Paints towers."}, "0=1 1=0"},
		{"reworded", []string{"Paints tall towers in spring."}, []string{"Paints all towers every spring."}, "0~0"},
		{"unlike", []string{"Paints towers."}, []string{"Counts ships."}, " -0 +0"},
		{"the leading verb alone", []string{"Manages budgets."}, []string{"Manages keepers."}, " -0 +0"},
		{"merged", []string{"Records tides at the pier.", "Reports tides and storms to the harbour master."},
			[]string{"Records tides at the pier, and reports storms to the harbour master."}, "0,1~0"},
		{"split", []string{"Records tides at the pier, and reports storms to the harbour master."},
			[]string{"Records tides at the pier.", "Reports tides and storms to the harbour master."}, "0~0,1"},
		{"split, both halves say the end of it",
			[]string{"Checks lamp logs against the agreed brightness to find repairs needed to keep or raise the standard of light, and orders or reports these repairs."},
			[]string{"Checks how lenses burn to find repairs needed to keep or raise the standard of light.", "Orders and reports on repairs to keep or raise the standard of light."},
			"0~0,1"},
		{"split, one half says much besides", []string{"Writes mooring rules and tariffs, and schedules mooring work."},
			[]string{"Writes rules and tariffs for mooring and towing to keep and better the ferry service.", "Schedules mooring work around tides, pilots and spare crews."},
			"0~0,1"},
		{"split in three, the shortest widened",
			[]string{"Draws up and maintains the harbour fire safety plans, monitors compliance and ensures that fire safety evidence is gathered for inspection by pilots."},
			[]string{"Draws up and maintains the harbour fire safety plans.", "Monitors painting and compliance.", "Ensures that fire safety evidence is gathered for inspection by pilots."},
			"0~0,1,2"},
		{"faintly alike at their ends", []string{"Takes charge of the safety, oiling, painting and counting of certain lamps of the pier."},
			[]string{"Devises and applies new winding rules for certain lamps of the pier."}, " -0 +0"},
		{"faintly alike, the same verb", []string{"Inspects boilers, pumps, valves, ropes and gauges of the east pier."},
			[]string{"Inspects the cellar, roof, ladders, windows and boilers of the pier."}, "0~0"},
		{"faintly alike, the same objects", []string{"Influences rules and tariffs for the hiring of boats, crews and pilots."},
			[]string{"Drafts rules and tariffs on coal stores."}, "0~0"},
		{"faintly alike, one holds the other",
			[]string{"Counts lamps and wicks in spring, orders oil from the harbour, sends reports on brass and glass to the keeper."},
			[]string{"Reporting lamps and wicks."}, "0~0"},
		{"faintly alike, many words in common",
			[]string{"Teaches and drills crews in order to learn signals, tides, charts and knots using good boards, rooms, lamps, models and maps."},
			[]string{"Suitably uses a range of lesson plans to let novices learn signals, tides, routes, charts and needed knots."}, "0~0"},
		{"fainter, the objects of a verb with its preposition",
			[]string{"Listens to harbour divers for advice on hidden kinds of damage, such as hull and keel."},
			[]string{"Engages riggers and harbour divers as necessary."}, "0~0"},
		{"fainter, the verb and most of the shorter one",
			[]string{"Oversees the keeping of port law; its chain of stores; trade with the town; terms for the choice of chandlers, bids and buying of coal, wicks, paint and oil."},
			[]string{"Oversees buying of stores by crews."}, "0~0"},
		{"split, one half has its verb and object alone",
			[]string{"Joins surveys of wrecks up to the third grade, and records tide levels on first charts using poles, floats or like means."},
			[]string{"Records tide levels by agreed rules to prove that warnings to ships were heeded.", "Joins surveys of all wrecks."}, "0~0,1"},
		{"equal texts pair once", []string{"Lights lamps.", "Lights lamps."}, []string{"Lights lamps."}, "0=0 -1"},
	} {
		l := newLexicon(learnVerbs())
		if got := outlineOf(l.align(test.old, test.new, nothing)); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// What stands all over a skill vouches for a pair only as a verb with its
// object.
func TestAlignWithGenericWords(t *testing.T) {
	for _, test := range []struct{ name, old, new, want string }{
		{"verb and object", "Designs and manages lamp trials in spring.", "Plans and manages seasonal lamp work.", "0~0"},
		{"verb alone", "Designs and manages trials in spring by lamps.", "Plans and manages seasonal lamp work.", " -0 +0"},
		{"object alone", "Designs great lamp trials in spring.", "Plans seasonal work on lamp trials.", " -0 +0"},
	} {
		l := newLexicon(learnVerbs())
		generic := map[int]bool{}
		for _, w := range []string{"manages", "trials", "lamps"} {
			generic[l.word(w).stem] = true
		}
		a := l.align([]string{test.old}, []string{test.new}, func(stem int) bool { return generic[stem] })
		if got := outlineOf(a); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func outlineOf(a alignment) string {
	var parts []string
	for _, k := range a.links {
		sep := map[bool]string{true: "=", false: "~"}[k.identical]
		parts = append(parts, commas(k.old)+sep+commas(k.new))
	}
	out := strings.Join(parts, " ")
	for _, i := range a.oldLeft {
		out += fmt.Sprint(" -", i)
	}
	for _, j := range a.newLeft {
		out += fmt.Sprint(" +", j)
	}
	return out
}

func commas(is []int) string { return strings.Trim(strings.ReplaceAll(fmt.Sprint(is), " ", ","), "[]") }

// nothing is generic.
func nothing(int) bool { return false }
