package report

import (
	"slices"
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"

	"github.com/chromedp/chromedp"
)

// TestPageOnAPhoneNamesEditions wants the edition beside every old and every new text where
// the two no longer stand side by side under their names.
func TestPageOnAPhoneNamesEditions(t *testing.T) {
	c := quayside(t)
	r := newRelease(c)
	for _, at := range []struct {
		width int64
		want  bool
	}{{390, true}, {1200, false}} {
		p := browse(t, c, chromedp.EmulateViewport(at.width, 800))
		for _, hash := range []string{"#skill-CRAN", "#changes?side=1", "#dropped", "#dropped?fate=part"} {
			p.open(hash)
			const labels = `[...document.querySelectorAll("#view [data-edition]:not(:empty)")].filter(e => e.checkVisibility()).map(e => getComputedStyle(e, "::before").content)`
			got := eval[[]string](p, labels)
			if len(got) == 0 {
				t.Errorf("%s has no texts of editions", hash)
			}
			for _, name := range []string{r.Old.Name, r.New.Name} {
				if named := slices.ContainsFunc(got, func(label string) bool { return label == `"`+name+`"` }); named != at.want && !(hash == "#dropped" && name == r.New.Name) {
					t.Errorf("at %d pixels %s names %s: %v", at.width, hash, name, named)
				}
			}
		}
		p.Quiet()
	}
}

// TestPageOnAPhoneSaysLevelsInWords wants tabs that can be read by themselves.
func TestPageOnAPhoneSaysLevelsInWords(t *testing.T) {
	p := browse(t, quayside(t), chromedp.EmulateViewport(390, 800))
	for code, want := range map[string][]string{"CRAN": {"Level 2 1 gone, 1 moved", "Level 5 1 spelling", "Level 6 level removed", "Level 7 new level"}, "ROPE": {"Level 1", "Level 2"}} {
		p.open("#skill-" + code)
		tabs := eval[[]string](p, `[...document.querySelectorAll(".levels a")].map(tab => tab.innerText.replace(/\s+/g, " ").trim())`)
		for _, tab := range tabs {
			if first, _, _ := strings.Cut(tab, " "); strings.Trim(first, "0123456789") == "" {
				t.Errorf("a tab of %s reads %q", code, tab)
			}
		}
		for _, w := range want {
			if !slices.ContainsFunc(tabs, func(tab string) bool { return strings.HasPrefix(tab, w) }) {
				t.Errorf("%q is not among the tabs %q", w, tabs)
			}
		}
	}
	p.Quiet()
}

// TestPageTellsSpellingFromWording has levels of which spelling alone changed, the wording,
// and both.
func TestPageTellsSpellingFromWording(t *testing.T) {
	skill := func(duties ...[]string) *framework.Edition {
		s := framework.Skill{Code: "BAKE", Name: "Baking"}
		for i, level := range duties {
			l := framework.Level{Number: i + 1}
			for _, duty := range level {
				l.Statements = append(l.Statements, framework.Statement{Text: duty})
			}
			s.Levels = append(s.Levels, l)
		}
		return &framework.Edition{Skills: []framework.Skill{s}}
	}
	c, _ := compared(t, skill([]string{"Checks the colour of loaves."}, []string{"Sweeps the floor of the bakery."}, []string{"Checks the colour of rolls.", "Helps to clean the ovens."}),
		skill([]string{"Checks the color of loaves."}, []string{"Sweeps the floor of the bakery."}, []string{"Checks the color of rolls.", "Assists in cleaning the ovens."}))
	p := browse(t, c)
	p.open("#overview")
	got := eval[[]string](p, `[...document.querySelectorAll("#row-skill-BAKE .cell")].map(cell => cell.textContent)`)
	if want := []string{"S", "", string(diff.Low)}; !slices.Equal(got, want) {
		t.Errorf("the levels have the letters %q, want %q", got, want)
	}
	if legend := eval[string](p, `document.querySelector("#legend").textContent`); !strings.Contains(legend, "S spelling or punctuation alone") {
		t.Errorf("nothing says what S means: %q", legend)
	}
	p.Quiet()
}
