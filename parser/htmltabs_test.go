package parser

import "testing"

// TestTabs reads pages on which the levels of a skill are tabs: what a tab is called heads
// the text that it opens.
func TestTabs(t *testing.T) {
	const head = "<html><body><h2>Knife work (KNIF)</h2><p>Using knives.</p>"
	for name, c := range map[string]struct{ page, want string }{
		"by what they control": {
			head + `<div role="tablist"><button role="tab" aria-controls="a">Level 1</button><button role="tab" aria-controls="b">Level 2</button></div>` +
				`<div role="tabpanel" id="a"><p>Cuts onions.</p></div><div role="tabpanel" id="b" hidden><p>Fillets a fish.</p></div></body></html>`,
			"1 Cuts onions. / 2 Fillets a fish.",
		},
		"by links": {
			head + `<ul class="nav nav-tabs"><li><a data-toggle="tab" href="#a"><span>Level 1</span></a></li><li><a data-toggle="tab" href="#b">Level 2</a></li></ul>` +
				`<div class="tab-pane" id="a"><p>Cuts onions.</p></div><div class="tab-pane" id="b"><p>Fillets a fish.</p></div></body></html>`,
			"1 Cuts onions. / 2 Fillets a fish.",
		},
		"in single quotation marks, and in none": {
			head + `<ul><li role='pill' data-target='#a'>Level 1</li><li role=tab aria-controls=b>Level 2</li></ul>` +
				`<div id=a><p>Cuts onions.</p></div><div id=b><p>Fillets a fish.</p></div></body></html>`,
			"1 Cuts onions. / 2 Fillets a fish.",
		},
		"that open nothing": {
			head + `<h3>Level 1</h3><p>Cuts onions.</p><a role="tab" href="#z">Level 2</a><h3>Level 3</h3><p>Fillets a fish.</p></body></html>`,
			"1 Cuts onions. / 3 Fillets a fish.",
		},
		"links that are none": {
			head + `<p>See <a href="#b">level 2</a> as well.</p><h3>Level 1</h3><p>Cuts onions.</p><h3 id="b">Level 2</h3><p>Fillets a fish.</p></body></html>`,
			"1 Cuts onions. / 2 Fillets a fish.",
		},
	} {
		if got, problems := levelsOf(t, "knives.html", c.page); got != c.want || problems != "" {
			t.Errorf("%s: got %q, want %q; problems %q", name, got, c.want, problems)
		}
	}
}
