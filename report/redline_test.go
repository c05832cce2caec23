package report

import (
	"math/rand/v2"
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
)

// shown is what a redline prints, without colour.
func shown(spans []diff.Span) string {
	p := &printer{}
	p.line(0, redline(spans)...)
	return strings.TrimSuffix(p.out.String(), "\n")
}

func TestRedline(t *testing.T) {
	del, ins, eq := diff.Delete, diff.Insert, diff.Equal
	for want, spans := range map[string][]diff.Span{
		"sells [-buns-]{+rolls+} daily": {span(eq, "sells "), span(del, "buns"), span(ins, "rolls"), span(eq, " daily")},
		"[-hot-]{+cold+} buns":          {span(del, "hot "), span(ins, "cold "), span(eq, "buns")},
		"buns [-and cakes-]":            {span(eq, "buns"), span(del, " and cakes")},
		"oven[-␣-]proof":                {span(eq, "oven"), span(del, " "), span(eq, "proof")},
		`a \[-b-\] [-c-]`:               {span(eq, "a [-b-] "), span(del, "c")},
		"test[- and-]{+,+} bake":        {span(eq, "test"), span(del, " and"), span(ins, ","), span(eq, " bake")},
		"rye{+,+} wheat":                {span(eq, "rye"), span(ins, ","), span(eq, " wheat")},
	} {
		if got := shown(spans); got != want {
			t.Errorf("%v\nis shown as %q\nwant        %q", spans, got, want)
		}
	}
}

func TestWholeWords(t *testing.T) {
	del, ins, eq := diff.Delete, diff.Insert, diff.Equal
	for want, spans := range map[string][]diff.Span{
		"sells ~~buns~~ **rolls** daily":    {span(eq, "sells "), span(del, "buns"), span(ins, "rolls"), span(eq, " daily")},
		"mixes rye **,** and wheat":         {span(eq, "mixes rye"), span(ins, ","), span(eq, " and wheat")},
		"buns ~~and cakes~~":                {span(eq, "buns"), span(del, " and cakes")},
		"~~oven proof~~ **ovenproof** dish": {span(eq, "oven"), span(del, " "), span(eq, "proof dish")},
		"~~old bread~~ **new cake** here":   {span(del, "old"), span(ins, "new"), span(eq, " "), span(del, "bread"), span(ins, "cake"), span(eq, " here")},
		`\- ~~\*a\*~~ **\_b\_**`:            {span(eq, "- "), span(del, "*a*"), span(ins, "_b_")},
		"foo **bar**":                       {span(eq, "foo"), span(ins, " bar")},
		"~~gone~~ kept":                     {span(del, "gone "), span(eq, "kept")},
	} {
		if got := markdownRedline(spans); got != want {
			t.Errorf("%v\nbecomes %q\nwant    %q", spans, got, want)
		}
	}
}

// side is what one side of a redline says: all spans but those of one
// operation.
func side(spans []diff.Span, not diff.Op, between string) string {
	var texts []string
	for _, s := range spans {
		if s.Op != not {
			texts = append(texts, s.Text)
		}
	}
	return strings.Join(texts, between)
}

func TestWholeWordsKeepsBothTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	ops := []diff.Op{diff.Equal, diff.Delete, diff.Insert}
	pieces := []string{"a", "b", ",", " ", " a ", "b ", " c", "dd e", "."}
	for range 20000 {
		var spans []diff.Span
		for range r.IntN(8) {
			spans = append(spans, span(ops[r.IntN(3)], pieces[r.IntN(len(pieces))]))
		}
		whole := wholeWords(spans)
		for _, not := range []diff.Op{diff.Delete, diff.Insert} {
			want := strings.Join(strings.Fields(side(spans, not, "")), " ")
			if got := side(whole, not, " "); got != want {
				t.Fatalf("%v becomes %v: without %s it says %q, want %q", spans, whole, not, got, want)
			}
		}
	}
}

func TestTextsWithoutARedline(t *testing.T) {
	for _, c := range []struct {
		old, new []string
		want     string
	}{
		{[]string{"Bakes."}, []string{"Bakes."}, "Bakes."}, // moved
		{[]string{"OVEN"}, []string{"BAKE"}, "[-OVEN-]{+BAKE+}"},
		{[]string{"Bakes."}, nil, "Bakes."},
		{nil, []string{"Bakes.", "Kneads."}, "Bakes. Kneads."},
	} {
		if got := unspanned(c.old, c.new); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.old, c.new, got, c.want)
		}
	}
}

func TestSidesWithoutLabels(t *testing.T) {
	side := func(names ...string) diff.Edition {
		var e diff.Edition
		for _, n := range names {
			e.Sources = append(e.Sources, framework.Source{Name: n})
		}
		return e
	}
	for _, c := range []struct {
		old, new diff.Edition
		want     string
	}{
		{side("old.txt"), side("in/new.txt"), "old.txt -> new.txt"},
		{side("v1:skills/a.txt"), side("v2:skills/a.txt"), "v1:skills/a.txt -> v2:skills/a.txt"},
		{side("one/a.txt", "one/deep/b.txt"), side("two/a.txt", "two/b.txt"), "one -> two"},
		{side("a.txt", "b.txt"), side("-"), "a.txt, b.txt -> standard input"},
		{side(), side("/a.txt", "/b.txt"), "unknown edition -> a.txt, b.txt"},
	} {
		if got := headline(&diff.Changelog{Old: c.old, New: c.new}); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestHiddenChangesAreCountedApart(t *testing.T) {
	off, unasked := diff.Change{Rule: "statement-reordered", Severity: framework.Off}, diff.Change{Severity: framework.Error}
	accepted := diff.Change{Severity: framework.Error, Accepted: true}
	for want, hides := range map[string][]diff.Change{
		"":                                     nil,
		"1 more change is not shown: accepted": {accepted},
		"4 more changes are not shown: 2 of order alone, 1 accepted, 1 not asked for": {off, accepted, off, unasked},
	} {
		if got := hidden(&diff.Changelog{Hidden: hides}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
