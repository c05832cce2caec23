package report

import (
	"os"
	"path/filepath"
	"testing"

	"compdiff/diff"
	"compdiff/framework"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// TestPageOfImpactsIsAccessible lets axe-core look at the page for roles, light
// and dark, with doubts, and on a phone, where nothing may be wider than it.
func TestPageOfImpactsIsAccessible(t *testing.T) {
	axe, err := os.ReadFile(filepath.Join(nodeModules(t, "axe-core"), "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	data := written(t, "html", Impacts{
		Impacts: NewImpacts(quayside(t), quaysideStep(t), quaysideEdition(t, "1"), []Profile{profileOf("roles.txt", profiles)}),
		Doubts:  []diff.Doubt{{Rule: "unaccounted", Severity: framework.Error, Side: diff.Old, Skill: "CRAN", Part: "level 2", Level: 2, Message: "no place"}},
	}, Style{})
	for _, scheme := range []string{"light", "dark"} {
		p := visit(t, data, emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}))
		p.Do(chromedp.Evaluate(string(axe), nil))
		for _, width := range []int64{1440, 1024, 390} {
			p.Do(chromedp.EmulateViewport(width, 800))
			p.audit(scheme + " impacts")
			if wide := eval[int64](p, `document.documentElement.scrollWidth`); wide > width {
				t.Errorf("the page is %d pixels wide in a window of %d", wide, width)
			}
		}
		p.Quiet()
	}
}
