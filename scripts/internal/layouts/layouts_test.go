package layouts_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"compdiff/scripts/internal/layouts"
)

// The bounds that have been reached on these documents. They are tightened when
// the reader gets better and never loosened. A new choice on an axis draws other
// documents; then they are set to what these reach, silent layouts staying at 0.
const (
	boundSeed          = 7
	boundDocuments     = 150
	mostSilentLayouts  = 0
	leastExactLayouts  = 101
	mostFalseAlarms    = 3
	mostSilentDamages  = 1
	boundComparisons   = 60
	mostFalseGreen     = 0
	documentsPerDamage = 400
)

// TestBounds reads some hundred documents, whole and damaged.
func TestBounds(t *testing.T) {
	whole := tally(t, boundDocuments, func(n uint64) (layouts.Judgement, error) {
		d, err := layouts.New(boundSeed, n)
		return layouts.Judge(d), err
	})
	broken := tally(t, boundDocuments, func(n uint64) (layouts.Judgement, error) {
		d, _, err := layouts.NewDamaged(boundSeed, n)
		return layouts.Judge(d), err
	})
	atMost(t, "silent layouts", whole.Verdicts[layouts.Silent], mostSilentLayouts)
	atMost(t, "layouts that are not exact", boundDocuments-whole.Verdicts[layouts.Exact], boundDocuments-leastExactLayouts)
	atMost(t, "exact layouts with false alarms", whole.FalseAlarms, mostFalseAlarms)
	atMost(t, "silent damages", broken.Verdicts[layouts.Silent], mostSilentDamages)
	if t.Failed() {
		t.Logf("scripts/silent -seed %d -layouts %d -damages %d -causes shows them", boundSeed, boundDocuments, boundDocuments)
	}
}

// tally judges documents and counts them.
func tally(t *testing.T, count uint64, judged func(uint64) (layouts.Judgement, error)) *layouts.Tally {
	t.Helper()
	out := layouts.NewTally()
	for n := range count {
		j, err := judged(n)
		if err != nil {
			t.Fatal(err)
		}
		out.Add(j)
	}
	return out
}

func atMost(t *testing.T, what string, got, bound int) {
	t.Helper()
	switch {
	case got > bound:
		t.Errorf("%s: %d, at most %d expected", what, got, bound)
	case got < bound:
		t.Logf("%s: %d, better than the bound of %d: tighten it", what, got, bound)
	}
}

// TestSelf compares editions with themselves, damaged in one place.
func TestSelf(t *testing.T) {
	tally := layouts.SelfTally{}
	for n := range uint64(boundComparisons) {
		j, err := layouts.NewSelf(layouts.Packages{}, boundSeed, n)
		if err != nil {
			t.Fatal(err)
		}
		tally.Add(j)
	}
	atMost(t, "false greens", tally["all"][layouts.FalseGreen], mostFalseGreen)
}

// TestSameDocument makes documents twice.
func TestSameDocument(t *testing.T) {
	for n := range uint64(60) {
		a, _, err := layouts.NewDamaged(3, n)
		if err != nil {
			t.Fatal(err)
		}
		b, _, _ := layouts.NewDamaged(3, n)
		if !bytes.Equal(a.Data, b.Data) && !strings.HasSuffix(a.Name, ".xlsx") {
			t.Errorf("document %d is another one when made again", n)
		}
		if a.Damage.Kind != b.Damage.Kind || a.Layout.String() != b.Layout.String() {
			t.Errorf("document %d: %q of %s, and then %q of %s", n, a.Damage.Kind, a.Layout, b.Damage.Kind, b.Layout)
		}
	}
}

// TestEveryChoice looks for each choice of each axis, and each damage, among
// many documents.
func TestEveryChoice(t *testing.T) {
	drawn := map[string]bool{}
	for n := range uint64(2500) {
		d, err := layouts.New(1, n)
		if err != nil {
			t.Fatal(err)
		}
		for axis, choice := range d.Layout {
			drawn[axis+": "+choice] = true
		}
	}
	for _, a := range layouts.Axes {
		for _, choice := range a.Names() {
			if !drawn[a.Name+": "+choice] {
				t.Errorf("%s: %s is never drawn", a.Name, choice)
			}
			delete(drawn, a.Name+": "+choice)
		}
	}
	for choice := range drawn {
		t.Errorf("%s is drawn and stands in no table", choice)
	}
}

// TestEveryDamage looks for each kind of damage.
func TestEveryDamage(t *testing.T) {
	missing := layouts.Damages()
	for n := range uint64(documentsPerDamage) {
		d, whole, err := layouts.NewDamaged(1, n)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Equal(d.Data, whole.Data) {
			t.Errorf("document %d: %s changes nothing", n, d.Damage.Kind)
		}
		missing = slices.DeleteFunc(missing, func(kind string) bool { return kind == d.Damage.Kind })
	}
	if len(missing) > 0 {
		t.Errorf("never seen: %q", missing)
	}
}

// TestTruthStands looks for the texts of the truth in the documents of text.
func TestTruthStands(t *testing.T) {
	for n := range uint64(200) {
		d, err := layouts.New(5, n)
		if err != nil {
			t.Fatal(err)
		}
		if d.Layout["sheet"] == "xlsx" || d.Layout["encoding"] == "utf-16" || d.Layout["encoding"] == "windows-1252" {
			continue
		}
		text := squeezed(string(d.Data))
		for _, s := range d.Accepted[0].Skills {
			for _, l := range s.Levels {
				for _, statement := range l.Statements {
					if running := d.Layout["running lines"]; (running == "" || running == "none") && !strings.Contains(text, squeezed(statement)) {
						t.Errorf("document %d (%s) has no %q", n, d.Layout, statement)
					}
				}
			}
		}
	}
}

// squeezed takes white space and the marks of quotations out.
func squeezed(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \r\n\t>", r) }), "")
}

// TestParseLayout reads layouts as they are printed.
func TestParseLayout(t *testing.T) {
	for n := range uint64(200) {
		d, err := layouts.New(2, n)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := layouts.ParseLayout(d.Layout.String()); err != nil {
			t.Errorf("document %d: %v", n, err)
		}
	}
	if _, err := layouts.ParseLayout("source: flow, nonsense: yes"); err == nil {
		t.Error("nonsense was read")
	}
}

// TestShrink makes simpler documents again from what is printed of them.
func TestShrink(t *testing.T) {
	shrunk := 0
	for n := uint64(0); n < 150 && shrunk < 5; n++ {
		d, err := layouts.New(1, n)
		if err != nil {
			t.Fatal(err)
		}
		j := layouts.Judge(d)
		if j.Verdict == layouts.Exact {
			continue
		}
		s := layouts.Shrink(j)
		if !s.Shrunk {
			continue
		}
		shrunk++
		given, err := layouts.ParseLayout(s.Layout.String())
		if err != nil {
			t.Fatal(err)
		}
		again, err := layouts.In(1, n, layouts.Usual(given), "")
		if err != nil {
			t.Fatal(err)
		}
		if got := layouts.Judge(again).Verdict; got != j.Verdict {
			t.Errorf("document %d is %s, and %s as %s", n, j.Verdict, got, s.Layout)
		}
	}
	if shrunk == 0 {
		t.Error("no document could be shrunk")
	}
}

// TestJudge tells right from wrong, and said from unsaid.
func TestJudge(t *testing.T) {
	page := func(guidance string) string {
		var b strings.Builder
		for _, s := range [][2]string{{"Stock control STCK", "goods"}, {"Bread baking BRED", "loaves"}, {"Milk delivery MILK", "bottles"}} {
			fmt.Fprintf(&b, "%s\n\nKeeping track of %s.\n\n%s\n\nExamples are:\n\n- counting %s\n\nLevel 2\n\nCounts %s.\n\nLevel 3\n\nPlans the use of %s.\n\n", s[0], s[1], guidance, s[1], s[1], s[1])
		}
		return b.String()
	}
	truth := func(description string) layouts.Truth {
		var t layouts.Truth
		for _, s := range [][3]string{{"STCK", "Stock control", "goods"}, {"BRED", "Bread baking", "loaves"}, {"MILK", "Milk delivery", "bottles"}} {
			t.Skills = append(t.Skills, layouts.Skill{
				Code: s[0], Name: s[1], Description: fmt.Sprintf(description, s[2]),
				Guidance: []layouts.Line{{Text: "Examples are:"}, {Depth: 1, Text: "counting " + s[2]}},
				Levels:   []layouts.Level{{Number: 2, Statements: []string{"Counts " + s[2] + "."}}, {Number: 3, Statements: []string{"Plans the use of " + s[2] + "."}}},
			})
		}
		return t
	}
	stray := strings.Replace(page("Guidance notes"), "Level 2\n", "Level 2\n\nThis level is not defined.\n", 1)
	for _, c := range []struct {
		name, text, description string
		want                    layouts.Verdict
	}{
		{"as it stands", page("Guidance notes"), "Keeping track of %s.", layouts.Exact},
		{"another truth", page("Guidance notes"), "Losing track of %s.", layouts.Silent},
		{"said", stray, "Keeping track of %s.", layouts.Flagged},
		{"refused", "\x7fELF", "Keeping track of %s.", layouts.Flagged},
	} {
		d := layouts.Document{Name: "page.txt", Data: []byte(c.text), Accepted: []layouts.Truth{truth(c.description)}, Layout: layouts.Layout{"source": "flow"}}
		if j := layouts.Judge(d); j.Verdict != c.want {
			var shown strings.Builder
			j.Show(&shown, false)
			t.Errorf("%s: %s, want %s\n%s", c.name, j.Verdict, c.want, shown.String())
		}
	}
}
