package merge_test

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/merge"

	"github.com/google/go-cmp/cmp"
)

// seeds are how many merges each property is tried on.
const seeds = 80

func three(t *testing.T, base, ours, theirs *framework.Edition) *merge.Result {
	t.Helper()
	r, err := merge.Three(base, ours, theirs)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// outline is what a merge answers for: everything but places.
func outline(e *framework.Edition) []string {
	var out []string
	for _, s := range e.Skills {
		out = append(out, s.Title()+" | "+strings.Join(s.Category, "/"), "  "+s.Description.Text)
		for _, l := range s.Levels {
			out = append(out, fmt.Sprint("  level ", l.Number))
			for _, st := range l.Statements {
				out = append(out, fmt.Sprint("    ", st.Paragraph, " ", st.Text))
			}
		}
		for _, u := range framework.Units(s.Guidance) {
			out = append(out, fmt.Sprint("    * ", u.Form, u.Joined, u.Text.Text))
		}
	}
	return out
}

// TestOneSideAlone merges what one side made of an edition with that edition: the
// side's own edition comes out, on either side, and nothing is in conflict.
func TestOneSideAlone(t *testing.T) {
	for seed := range uint64(seeds) {
		g := newGenerator(seed)
		a := g.edition(2 + int(seed%4))
		b := g.tailored(a, 1+int(seed/10))
		for side, r := range map[string]*merge.Result{"theirs": three(t, a, a, b), "ours": three(t, a, b, a), "both": three(t, a, b, b)} {
			if len(r.Conflicts) > 0 {
				t.Errorf("seed %d, %s changed: conflicts %+v", seed, side, r.Conflicts)
			}
			if d := cmp.Diff(outline(b), outline(r.Edition)); d != "" {
				t.Errorf("seed %d, %s changed: their edition (-) and the merged one (+):\n%s", seed, side, d)
			}
		}
		if t.Failed() {
			return
		}
	}
}

// TestConflictsAreSymmetric changes the sides over.
func TestConflictsAreSymmetric(t *testing.T) {
	conflicts := 0
	for seed := range uint64(seeds) {
		g := newGenerator(seed)
		a := g.edition(2 + int(seed%3))
		b, c := g.tailored(a, 1+int(seed/8)), g.tailored(a, 1+int(seed/8))
		there, back := three(t, a, b, c), three(t, a, c, b)
		conflicts += len(there.Conflicts)
		if d := cmp.Diff(said(there.Conflicts, false), said(back.Conflicts, true)); d != "" {
			t.Fatalf("seed %d: conflicts, and those with the sides changed over:\n%s", seed, d)
		}
	}
	if conflicts < seeds/4 {
		t.Errorf("%d conflicts in %d merges are too few to show anything", conflicts, seeds)
	}
}

// said are conflicts as a set, with the sides changed over where back is true.
func said(conflicts []merge.Conflict, back bool) map[string]int {
	set := map[string]int{}
	for _, c := range conflicts {
		kind, ours, theirs := c.Kind, c.Ours, c.Theirs
		if back {
			kind, ours, theirs = map[merge.Kind]merge.Kind{merge.OursGone: merge.TheirsGone, merge.TheirsGone: merge.OursGone}[kind], theirs, ours
			if kind == "" {
				kind = c.Kind
			}
		}
		set[fmt.Sprint(kind, c.Part, texts(c.Base), texts(ours), texts(theirs))]++
	}
	return set
}

func texts(list []framework.Text) string {
	out := ""
	for _, x := range list {
		out += x.Text + "|"
	}
	return out
}

// TestDifferentStatementsNeverConflict rewords, drops and adds statements: each
// statement is one side's alone. All that either did is in the merged edition.
func TestDifferentStatementsNeverConflict(t *testing.T) {
	for seed := range uint64(seeds) {
		g := newGenerator(seed)
		base := g.edition(3)
		ours, theirs := clone(base), clone(base)
		var want, gone []string
		for i := range base.Skills {
			for k := range base.Skills[i].Levels {
				was := base.Skills[i].Levels[k].Statements
				o, h := &ours.Skills[i].Levels[k], &theirs.Skills[i].Levels[k]
				o.Statements, h.Statements = nil, nil
				for n, st := range was {
					mine, other := &o.Statements, &h.Statements
					if n%2 == 1 {
						mine, other = other, mine
					}
					*other = append(*other, st)
					switch g.IntN(4) {
					case 0: // dropped
						gone = append(gone, st.Text)
					case 1: // reworded
						st.Text = strings.Replace(st.Text, " and ", " or old ", 1)
						want = append(want, st.Text)
						*mine = append(*mine, st)
					case 2: // with a new one behind it
						fresh := framework.Statement{Text: g.sentence()}
						want = append(want, st.Text, fresh.Text)
						*mine = append(*mine, st, fresh)
					default:
						want = append(want, st.Text)
						*mine = append(*mine, st)
					}
				}
			}
		}
		r := three(t, base, ours, theirs)
		if len(r.Conflicts) > 0 {
			t.Fatalf("seed %d: %+v", seed, r.Conflicts)
		}
		all := strings.Join(outline(r.Edition), "\n")
		for _, text := range want {
			if strings.Count(all, text) != 1 {
				t.Fatalf("seed %d: %q is there %d times in\n%s", seed, text, strings.Count(all, text), all)
			}
		}
		for _, text := range gone {
			if strings.Contains(all, text) {
				t.Fatalf("seed %d: %q was dropped and is there in\n%s", seed, text, all)
			}
		}
	}
}
