package report

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"
)

// TestPageAcceptsNoMoreThanAPattern wants that accepting a recurring edit takes the changes that
// are nothing else, and says of the others that they want to be read; what was queried stays so.
func TestPageAcceptsNoMoreThanAPattern(t *testing.T) {
	c := quayside(t)
	alone := map[string]int{}
	for _, p := range sweeps(c) {
		alone[p.Words]++
	}
	p := browse(t, c)
	p.open("#patterns")
	const rows = `[...document.querySelectorAll("#view > ol > li")]`
	accepted := 0
	for i, pattern := range newPatterns(c) {
		words := eval[string](p, fmt.Sprintf(rows+`[%d].querySelector(".words-of").textContent`, i))
		if words != pattern.Words {
			t.Fatalf("row %d is %q, want %q", i, words, pattern.Words)
		}
		button := eval[string](p, fmt.Sprintf(`[...%s[%d].querySelectorAll("button")].map(b => b.textContent).find(said => said.startsWith("Accept")) ?? ""`, rows, i))
		n, all := alone[words], len(pattern.changes)
		want := ""
		switch {
		case n > 0 && n == all:
			want = fmt.Sprintf("Accept these %d", n)
		case n == 1:
			want = "Accept the 1 that holds nothing else"
		case n > 0:
			want = fmt.Sprintf("Accept the %d that hold nothing else", n)
		}
		if button != want {
			t.Errorf("%s: the button says %q, want %q", words, button, want)
		}
		if n > 0 {
			p.Do(chromedp.Evaluate(fmt.Sprintf(`[...%s[%d].querySelectorAll("button")].find(b => b.textContent.startsWith("Accept")).click()`, rows, i), nil))
			accepted += n
		}
		if got := becomes(p, `Object.values(JSON.parse(Object.values(localStorage)[0] ?? "{}")).filter(one => one.decision === "accept").length`, accepted); got != accepted {
			t.Errorf("%s: %d changes are accepted, want %d", words, got, accepted)
		}
	}
	if accepted == 0 {
		t.Error("nothing could be accepted")
	}
	p.Quiet()
}

// BenchmarkPageFirstPaint measures when the page of two thousand changes, all of them in its
// address, first shows something.
func BenchmarkPageFirstPaint(b *testing.B) {
	p := browse(b, manyChanges(b))
	p.Do(chromedp.Evaluate(`location.hash = "#changes"`, nil))
	sum, cpu := 0.0, 0.0
	for range b.N {
		before := p.cpu()
		p.Do(chromedp.Reload())
		sum += until(p, `performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0`, func(at float64) bool { return at > 0 })
		cpu += p.cpu() - before
	}
	b.ReportMetric(sum/float64(b.N), "ms/paint")
	b.ReportMetric(cpu/float64(b.N), "cpu-ms/paint")
}

// cpu is how many milliseconds the page has computed for, whatever else the machine does.
func (p *page) cpu() float64 {
	p.T.Helper()
	all := []*performance.Metric{}
	p.Do(performance.Enable(), chromedp.ActionFunc(func(ctx context.Context) (err error) {
		all, err = performance.GetMetrics().Do(ctx)
		return err
	}))
	for _, m := range all {
		if m.Name == "ThreadTime" {
			return 1000 * m.Value
		}
	}
	p.T.Fatal("the browser says nothing of its time")
	return 0
}
