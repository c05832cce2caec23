package carry_test

import (
	"cmp"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/parser"
	"compdiff/parser/dialect"
	_ "compdiff/readers" // of all formats
)

// editionsOf are sources in editions that are compared with each other, in both
// directions and with themselves.
var editionsOf = [][]string{
	{"quayside/edition-1", "quayside/edition-2"}, {"quick/old.txt", "quick/new.txt", "quick/tailored.txt"},
	{"beacon/beacon-1.txt", "beacon/beacon-2.txt", "beacon/beacon-3.txt", "beacon/beacon-4.txt"}, {"loom/old.txt", "loom/new.txt"},
	{"notes/old.txt", "notes/new.txt"}, {"tailored/base.txt", "tailored/ours.txt", "tailored/theirs.txt"}, {"themes/old.txt", "themes/new.txt"},
	{"yard/old.txt", "yard/new.txt"}, {"orchard/edition-1.csv", "orchard/edition-2.csv"},
}

// TestNothingContradicts goes through all pairs of the fixtures, and of real
// editions where there are some: the letters of a level, the verdict on it, the
// answer for it and the answer for its skill are one judgement.
func TestNothingContradicts(t *testing.T) {
	folders := map[string][][]string{"../testdata": editionsOf}
	if root := os.Getenv("COMPDIFF_CORPUS"); root != "" {
		folders[root] = [][]string{{"sfia-7/sfia-7_en.csv", "sfia-8/sfia-8_en_220221.csv"}}
	}
	for root, sets := range folders {
		for _, names := range sets {
			var editions []*framework.Edition
			for _, name := range names {
				editions = append(editions, readEdition(t, filepath.Join(root, name)))
			}
			for i, old := range editions {
				for j, new := range editions {
					agrees(t, names[i]+" to "+names[j], old, new)
				}
			}
		}
	}
}

// readEdition reads a source, with the dialect beside it where there is one.
func readEdition(t *testing.T, name string) *framework.Edition {
	t.Helper()
	options := parser.Options{}
	if data, err := os.ReadFile(filepath.Join(filepath.Dir(name), "dialect.yaml")); err == nil {
		if options.Dialect, err = dialect.Read("dialect.yaml", data); err != nil {
			t.Fatal(err)
		}
	}
	e, err := parser.Read([]string{name}, options)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// rank orders answers by their weight.
func rank(v diff.Verdict) int {
	return slices.Index([]diff.Verdict{diff.Unaffected, diff.Doubtful, diff.Affected}, v)
}

// agrees compares two editions and holds everything that is said against each
// other.
func agrees(t *testing.T, pair string, old, new *framework.Edition) {
	t.Helper()
	log, step, err := carry.Compare(old, new, diff.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if rows, err := carry.CompareRows(old, new, diff.Options{}, nil); err != nil || !reflect.DeepEqual(rows, log) {
		t.Errorf("%s: by its rows alone the changelog is another (%v)", pair, err)
	}
	became := map[string]string{} // the new skill, by the old one
	for _, s := range step.Skills {
		if s.Rule == "" {
			became[s.Old] = s.New
		}
	}
	rows := map[string]diff.Row{} // by the old skill
	for _, r := range log.Skills {
		id := cmp.Or(r.Code, r.Name)
		for was, is := range became {
			if is == id && r.Overall != diff.Gone {
				rows[was] = r
			}
		}
		if r.Overall == diff.Gone {
			rows[id] = r
		}
		if r.Affects.Answer == "" || (r.Affects.Answer == diff.Unaffected) != (len(r.Affects.Because) == 0) {
			t.Errorf("%s: the row of %s is affected %q because of %q", pair, id, r.Affects.Answer, r.Affects.Because)
		}
	}
	worst := map[string]diff.Verdict{}
	for _, l := range step.Links {
		if l.Kind == carry.Part {
			continue
		}
		j := step.Of(l.From.Skill, l.From.Level)
		if j.Verdict != l.Verdict {
			t.Errorf("%s: %s is %s here and %s there", pair, l.From, j.Verdict, l.Verdict)
		}
		if j.Affects == diff.Unaffected && !l.Verdict.Stands() || j.Affects == diff.Affected && (l.Verdict.Stands() || l.Verdict == carry.Unknown) {
			t.Errorf("%s: %s is %s, and affected is %s", pair, l.From, l.Verdict, j.Affects)
		}
		if w, ok := worst[l.From.Skill]; !ok || rank(j.Affects) > rank(w) {
			worst[l.From.Skill] = j.Affects
		}
		if row, changed := rows[l.From.Skill]; changed {
			letterAgrees(t, pair, row, l)
		}
	}
	for skill, want := range worst {
		if row, changed := rows[skill]; changed && row.Affects.Answer != want {
			t.Errorf("%s: the row of %s says %s, its levels %s", pair, skill, row.Affects.Answer, want)
		} else if !changed && want == diff.Affected {
			t.Errorf("%s: %s did not change, and is affected", pair, skill)
		}
	}
}

// letterAgrees holds the letter of a level against the verdict on it. The letters
// of a ladder that moved are those of its numbers, and not of its texts.
func letterAgrees(t *testing.T, pair string, row diff.Row, l carry.Link) {
	t.Helper()
	if l.Verdict == carry.Unknown || l.To.Level != 0 && l.To.Level != l.From.Level {
		return
	}
	is := func(causes ...string) bool {
		return slices.ContainsFunc(l.Because, func(f carry.Finding) bool { return slices.Contains(causes, f.Cause) })
	}
	letter, answer := row.Letters[l.From.Level], l.Answer()
	switch {
	case letter == diff.Gone && l.Verdict != carry.Gone && !is(carry.TakenOver),
		letter != diff.Gone && l.Verdict == carry.Gone,
		(letter == diff.Medium || letter == diff.High) && answer == diff.Unaffected,
		(letter == diff.Low || letter == diff.Blank) && answer == diff.Affected && !is("pair-is-weak"),
		letter == diff.Blank && is("text-reworded", "text-respelt"):
		t.Errorf("%s: %s has the letter %q, and is %s: %s", pair, l.From, letter, l.Verdict, l.Reason)
	}
}
