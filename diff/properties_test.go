package diff_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"

	"github.com/google/go-cmp/cmp"
)

// properties are what holds for any two editions.
var properties = []struct {
	name  string
	holds func(t *testing.T, old, new *framework.Edition)
}{
	{"an edition against itself gives nothing", nothingAgainstItself},
	{"the changelog makes the new edition of the old", appliesToNew},
	{"the changelog makes nothing of another edition", appliesToNoOther},
	{"backwards is forwards mirrored", mirrorsBackwards},
	{"spans give both texts", spansGiveBothTexts},
	{"the summary adds up", summaryAddsUp},
	{"fingerprints are unique", fingerprintsAreUnique},
	{"what stands on both sides is told with where", standsOnBothSides},
}

// TestProperties tries every property on generated pairs of editions, from a
// single edit to so many that little is left.
func TestProperties(t *testing.T) {
	for _, p := range properties {
		t.Run(p.name, func(t *testing.T) {
			for seed := range uint64(120) {
				g := newGenerator(seed)
				old := g.edition(1 + int(seed%6))
				tryProperty(t, fmt.Sprint("seed ", seed), p.holds, old, g.edited(old, 1+int(seed/4)))
			}
		})
	}
}

func tryProperty(t *testing.T, name string, holds func(*testing.T, *framework.Edition, *framework.Edition), old, new *framework.Edition) {
	if !hasDuplicates(old) && !hasDuplicates(new) {
		t.Run(name, func(t *testing.T) { holds(t, old, new) })
	}
}

// TestPropertiesOfWholeEditions tries every property on editions in which
// skills were split, merged, recoded and moved about.
func TestPropertiesOfWholeEditions(t *testing.T) {
	for _, p := range properties {
		t.Run(p.name, func(t *testing.T) {
			for seed := range uint64(8) {
				truth := newAuthor(100+seed).nextEdition(60, 90)
				tryProperty(t, fmt.Sprint("seed ", seed), p.holds, truth.old, truth.new)
			}
		})
	}
}

// FuzzEdits tries every property on editions made from a seed.
func FuzzEdits(f *testing.F) {
	f.Add(uint64(1), uint8(3), uint8(20))
	f.Fuzz(func(t *testing.T, seed uint64, skills, edits uint8) {
		g := newGenerator(seed)
		old := g.edition(1 + int(skills%8))
		new := g.edited(old, int(edits))
		for _, p := range properties {
			tryProperty(t, p.name, p.holds, old, new)
		}
	})
}

// FuzzWholeEditions tries every property on editions in which skills were
// split, merged, recoded and moved about.
func FuzzWholeEditions(f *testing.F) {
	f.Add(uint64(1), uint8(10))
	f.Fuzz(func(t *testing.T, seed uint64, skills uint8) {
		truth := newAuthor(seed).nextEdition(2+int(skills%30), 95)
		for _, p := range properties {
			tryProperty(t, p.name, p.holds, truth.old, truth.new)
		}
	})
}

// FuzzTexts tries every property on two skills of arbitrary text: a line is a
// statement, and a unit of guidance too.
func FuzzTexts(f *testing.F) {
	f.Add("Paints the tower.\nLights the lamp, daily.", "Paints towers.\nLights and trims the lamp daily.")
	f.Add("- a\n\u0301 b", "\u200b\n- a b\u00ad")
	f.Add("\xff\xfe", "e\u0301\xc3")
	f.Fuzz(func(t *testing.T, old, new string) {
		for _, p := range properties {
			tryProperty(t, p.name, p.holds, ofText(old), ofText(new))
		}
	})
}

func ofText(text string) *framework.Edition {
	s := framework.Skill{Code: "LAMP", Name: "Lamp keeping"}
	l := framework.Level{Number: 1}
	for line := range strings.Lines(text) {
		line = framework.Clean(strings.ToValidUTF8(line, "\ufffd"))
		if line != "" {
			l.Statements = append(l.Statements, framework.Statement{Text: line})
			s.Guidance = append(s.Guidance, framework.Note{Kind: framework.Paragraph, Text: line})
		}
	}
	s.Levels = append(s.Levels, l)
	return &framework.Edition{Skills: []framework.Skill{s}}
}

func hasDuplicates(e *framework.Edition) bool {
	seen := map[string]bool{}
	for _, s := range e.Skills {
		if seen[s.Code] {
			return true
		}
		seen[s.Code] = true
	}
	return false
}

func nothingAgainstItself(t *testing.T, old, new *framework.Edition) {
	for _, e := range []*framework.Edition{old, new} {
		log := diff.Compare(e, clone(e))
		if n := len(log.Changes) + len(log.Hidden) + len(log.Skills); n != 0 {
			t.Errorf("%d changes of an edition with itself: %v", n, describe(log))
		}
	}
}

func appliesToNew(t *testing.T, old, new *framework.Edition) {
	log := diff.Compare(old, new)
	saved, _ := json.Marshal(log)
	var reread diff.Changelog
	if err := json.Unmarshal(saved, &reread); err != nil {
		t.Fatal(err)
	}
	got, err := diff.Apply(old, &reread)
	if err != nil {
		t.Fatalf("%v\n%s", err, describe(log))
	}
	if d := cmp.Diff(outline(new), outline(got)); d != "" {
		t.Errorf("the new edition (-) and what the changelog made of the old one (+):\n%s\n%s", d, describe(log))
	}
}

// appliesToNoOther applies a changelog to editions that differ from the one it was
// made of by one edit.
func appliesToNoOther(t *testing.T, old, new *framework.Edition) {
	log := diff.Compare(old, new)
	base := clone(old)
	base.GenericLevels = []framework.GenericLevel{{Number: 1, Texts: []framework.Text{{Text: "Helps."}}}} // for the edits of them
	for seed := range uint64(12) {
		g := newGenerator(seed)
		other := g.edited(base, 1)
		switch { // the generator edits no names and categories
		case len(other.Skills) == 0:
		case seed%4 == 1:
			g.one(other).Name += " again"
		case seed%4 == 2:
			s := g.one(other)
			s.Category = append(slices.Clone(s.Category), "more")
		}
		other.GenericLevels = old.GenericLevels // a changelog carries those that changed alone
		if hasDuplicates(other) || slices.Equal(outline(old), outline(other)) {
			continue
		}
		if _, err := diff.Apply(other, log); err == nil {
			t.Errorf("it fits another edition as well (seed %d), which differs (old -, other +):\n%s", seed, cmp.Diff(outline(old), outline(other)))
		}
	}
}

// outline is what a changelog must carry of an edition.
func outline(e *framework.Edition) []string {
	var lines []string
	for _, l := range e.GenericLevels {
		lines = append(lines, fmt.Sprint(" generic ", l.Number, l.Title, l.Texts))
	}
	for _, s := range e.Skills {
		add := func(format string, args ...any) {
			lines = append(lines, s.Code+" "+fmt.Sprintf(format, args...))
		}
		add("name %q category %q description %q", s.Name, s.Category, s.Description.Text)
		for _, l := range s.Levels {
			for i, st := range l.Statements {
				add("level %d.%02d %q", l.Number, i, st.Text)
			}
			add("level %d", l.Number)
		}
		for i, u := range framework.Units(s.Guidance) {
			add("guidance %02d %s %d %q", i, u.Kind, u.Depth, u.Text.Text)
		}
	}
	slices.Sort(lines)
	return lines
}

func mirrorsBackwards(t *testing.T, old, new *framework.Edition) {
	there, back := diff.Compare(old, new), diff.Compare(new, old)
	codes, gone := map[string]string{}, map[string]bool{}
	for _, c := range there.Changes {
		switch c.Rule {
		case "skill-recoded":
			codes[c.New[0].Text.Text] = c.Old[0].Text.Text
		case "skill-removed":
			gone[c.Skill] = true
		}
	}
	want := facts(there, func(c diff.Change) diff.Change { return mirror(c, codes, gone) })
	got := facts(back, func(c diff.Change) diff.Change { return c })
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("forwards, mirrored (-) and backwards (+):\n%s", d)
	}
}

// facts lists the changes of a changelog with all but their wordings.
func facts(log *diff.Changelog, as func(diff.Change) diff.Change) []string {
	var lines []string
	for _, c := range slices.Concat(log.Changes, log.Hidden) {
		c = as(c)
		slices.Sort(c.Aspects)
		lines = append(lines, fmt.Sprint(c.Rule, "|", c.Class, "|", c.Aspects, "|", c.Skill, "|", c.Part, "|",
			c.Old, "|", c.New, "|", sides(c.Spans), "|", c.Confidence, "|", c.Step, "|", len(c.Evidence)))
	}
	slices.Sort(lines)
	return lines
}

func sides(spans []diff.Span) string {
	var b strings.Builder
	for _, op := range []diff.Op{diff.Delete, diff.Insert} {
		for _, s := range spans {
			if s.Op == op || s.Op == diff.Equal {
				fmt.Fprintf(&b, "%s%q ", map[bool]string{true: "=", false: string(op)}[s.Op == diff.Equal], s.Text)
			}
		}
	}
	return b.String()
}

var mirrors = strings.NewReplacer("added", "removed", "removed", "added", "split", "merged", "merged", "split",
	"raised", "lowered", "lowered", "raised", "shortened", "extended", "extended", "shortened")

// mirror is a change seen from the other side. Codes are the old codes of
// recoded skills, by the new; gone are the skills that the new edition does not
// have.
func mirror(c diff.Change, codes map[string]string, gone map[string]bool) diff.Change {
	c.Rule = mirrors.Replace(c.Rule)
	c.Old, c.New, c.Step = slices.Clone(c.New), slices.Clone(c.Old), -c.Step
	switch was, recoded := codes[c.Skill]; {
	case (c.Rule == "statement-moved" || c.Rule == "guidance-moved") && c.New[0].Skill != "" && !gone[c.New[0].Skill]:
		c.Skill, c.Old[0].Skill, c.New[0].Skill = c.New[0].Skill, c.Skill, ""
	case recoded && c.Rule != "skill-added":
		c.Skill = was
	}
	if len(c.New) > 0 && strings.HasPrefix(c.Rule, "statement-") {
		home := c.New[0]
		if home.Skill != "" {
			home = c.Old[0]
		}
		c.Part = fmt.Sprint("level ", home.Level)
	}
	if c.Step != 0 {
		inPlace(c.Old, c.New)
	}
	c.Aspects = slices.Clone(c.Aspects)
	for i, a := range c.Aspects {
		c.Aspects[i] = diff.Aspect(mirrors.Replace(string(a)))
	}
	c.Spans = slices.Clone(c.Spans)
	for i, s := range c.Spans {
		switch s.Op {
		case diff.Delete:
			c.Spans[i].Op = diff.Insert
		case diff.Insert:
			c.Spans[i].Op = diff.Delete
		}
	}
	return c
}

// inPlace orders texts that moved with a ladder by where they stand now.
func inPlace(old, new []diff.Text) {
	order := make([]int, len(new))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(x, y int) int {
		return 100*(new[x].Level-new[y].Level) + new[x].Index - new[y].Index
	})
	was, is := slices.Clone(old), slices.Clone(new)
	for i, from := range order {
		old[i], new[i] = was[from], is[from]
	}
}

func spansGiveBothTexts(t *testing.T, old, new *framework.Edition) {
	for _, c := range diff.Compare(old, new).Changes {
		if len(c.Spans) == 0 {
			continue
		}
		var was, is string
		for _, s := range c.Spans {
			if s.Op != diff.Insert {
				was += s.Text
			}
			if s.Op != diff.Delete {
				is += s.Text
			}
		}
		if d := cmp.Diff([]string{joinTexts(c.Old), joinTexts(c.New)}, []string{was, is}); d != "" {
			t.Errorf("%s: texts (-) and spans (+):\n%s", c.Rule, d)
		}
	}
}

func joinTexts(ts []diff.Text) string {
	var out []string
	for _, t := range ts {
		out = append(out, t.Text.Text)
	}
	return strings.Join(out, " ")
}

func summaryAddsUp(t *testing.T, old, new *framework.Edition) {
	log := diff.Compare(old, new)
	s := log.Summary
	splits, merges := surplus(log)
	check := func(what string, got, want int) {
		if got != want {
			t.Errorf("%s: %d counted, %d accounted for\n%s", what, got, want, describe(log))
		}
	}
	check("old skills", s.Skills.Old, s.Skills.Removed+s.Skills.Changed+s.Skills.Identical)
	check("new skills", s.Skills.New, s.Skills.Added+s.Skills.Changed+s.Skills.Identical)
	check("levels", s.Levels.New-s.Levels.Old, s.Levels.Added-s.Levels.Removed)
	st := s.Statements
	linked := st.Identical + st.Reworded + st.Moved + st.Split + st.Merged
	check("old statements", st.Old, linked+merges+st.Removed)
	check("new statements", st.New, linked+splits+st.Added)
	check("changes by severity", len(log.Changes), s.Severity["error"]+s.Severity["warning"]+s.Severity["info"])
}

// surplus counts the statements beyond the first on the many side of splits
// and merges.
func surplus(log *diff.Changelog) (splits, merges int) {
	for _, c := range log.Changes {
		switch c.Rule {
		case "statement-split":
			splits += len(c.New) - 1
		case "statement-merged":
			merges += len(c.Old) - 1
		}
	}
	return splits, merges
}

func TestSameBytesOnEveryRun(t *testing.T) {
	truth := newAuthor(1).nextEdition(200, 90)
	want := encode(t, diff.Compare(truth.old, truth.new))
	for _, procs := range []int{1, 2, 2, 1} {
		was := runtime.GOMAXPROCS(procs)
		for _, workers := range []int{1, 2, 4} {
			log, _ := diff.CompareWith(clone(truth.old), clone(truth.new), diff.Options{Workers: workers})
			if got := encode(t, log); !bytes.Equal(got, want) {
				t.Errorf("another result with %d processors and %d workers:\n%s", procs, workers, cmp.Diff(string(want), string(got)))
			}
		}
		runtime.GOMAXPROCS(was)
	}
}

func fingerprintsAreUnique(t *testing.T, old, new *framework.Edition) {
	seen := map[string]string{}
	for _, c := range diff.Compare(old, new).Changes {
		if before, ok := seen[c.Fingerprint]; ok {
			t.Errorf("%s and %s share %s", before, c.Message, c.Fingerprint)
		}
		seen[c.Fingerprint] = c.Message
	}
}

// standsOnBothSides wants of every text of a skill that is said to have come or gone, and that
// stands in the skill on the other side word for word, that its change says where.
func standsOnBothSides(t *testing.T, old, new *framework.Edition) {
	log := diff.Compare(old, new)
	skills := [2]map[string]*framework.Skill{{}, {}}
	for i, e := range []*framework.Edition{old, new} {
		for k := range e.Skills {
			skills[i][e.Skills[k].Code] = &e.Skills[k]
		}
	}
	moved := map[diff.Text]bool{}
	for _, c := range log.Changes {
		if c.Rule == "statement-moved" {
			c.Old[0].Skill, c.New[0].Skill = "", ""
			moved[c.Old[0]], moved[c.New[0]] = true, true
		}
	}
	for _, c := range slices.Concat(log.Changes, log.Hidden) {
		if strings.HasPrefix(c.Rule, "skill-") || !strings.HasSuffix(c.Rule, "-added") && !strings.HasSuffix(c.Rule, "-removed") {
			continue
		}
		texts, other := c.New, skills[0][c.Skill]
		if strings.HasSuffix(c.Rule, "-removed") {
			texts, other = c.Old, skills[1][c.Skill]
		}
		for _, text := range texts {
			if framework.Fold(text.Text.Text) != "" && !moved[text] && other != nil && stands(other, text.Text.Text) && !slices.ContainsFunc(c.Evidence, func(e diff.Evidence) bool { return e.Old == text || e.New == text }) {
				t.Errorf("%s: %q stands on the other side of %s, and nothing says where", c.Rule, text.Text.Text, c.Skill)
			}
		}
	}
}

// stands reports that a skill has a statement, a unit of guidance or a description of these words.
func stands(s *framework.Skill, text string) bool {
	text = framework.Fold(text)
	for _, l := range s.Levels {
		if slices.ContainsFunc(l.Statements, func(st framework.Statement) bool { return framework.Fold(st.Text) == text }) {
			return true
		}
	}
	return framework.Fold(s.Description.Text) == text || slices.ContainsFunc(framework.Units(s.Guidance), func(u framework.Unit) bool { return framework.Fold(u.Text.Text) == text })
}

func encode(t *testing.T, v any) []byte {
	t.Helper()
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// describe lists a changelog for a failing test.
func describe(log *diff.Changelog) string {
	var b strings.Builder
	for _, c := range slices.Concat(log.Changes, log.Hidden) {
		fmt.Fprintf(&b, "%s %s: %s\n  - %q\n  + %q\n", c.Skill, c.Rule, c.Message, joinTexts(c.Old), joinTexts(c.New))
	}
	return b.String()
}
