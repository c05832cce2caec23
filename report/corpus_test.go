package report

import (
	"os"
	"path/filepath"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/parser"
	_ "compdiff/readers" // of all formats

	"github.com/chromedp/chromedp"
)

// published compares two published editions, which stand beside the project.
func published(t *testing.T) *diff.Changelog {
	t.Helper()
	corpus := os.Getenv("COMPDIFF_CORPUS")
	if corpus == "" {
		t.Skip("COMPDIFF_CORPUS is not set")
	}
	read := func(name string) *framework.Edition {
		e, err := parser.Read([]string{filepath.Join(corpus, filepath.FromSlash(name))}, parser.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	log, _ := compared(t, read("sfia-7/sfia-7_en.csv"), read("sfia-8/sfia-8_en_220221.csv"))
	return log
}

// maxPage is how large a page may be that people are to open and mail.
const maxPage = 4 << 20

func TestPageOfAWholeFramework(t *testing.T) {
	c := published(t)
	data, err := changelogHTML(c, Style{})
	if err != nil {
		t.Fatal(err)
	}
	if len(data) > maxPage {
		t.Errorf("the page has %d bytes, more than %d", len(data), maxPage)
	}
	p := browse(t, c)
	p.open("#changes")
	if shown := eval[int](p, shownChanges); shown != len(c.Changes) {
		t.Errorf("%d changes are shown of %d", shown, len(c.Changes))
	}
	p.open("#changes?q=data+science")
	if shown := eval[int](p, shownChanges); shown == 0 || shown == len(c.Changes) {
		t.Errorf("a search leaves %d changes of %d", shown, len(c.Changes))
	}
	p.open("#overview")
	p.summaryPrints("the summary")
	p.Quiet()
	axe, err := os.ReadFile(filepath.Join(nodeModules(t, "axe-core"), "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	p.Do(chromedp.Evaluate(string(axe), nil))
	for _, hash := range []string{"#overview", "#overview?sort=size", "#skills", "#dropped", "#dropped?fate=part", "#dropped?fate=moved", "#patterns"} {
		p.open(hash)
		p.audit("a whole framework " + hash)
	}
}
