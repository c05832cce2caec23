package draft

import "testing"

// TestDraftsSayNoCommands drafts a dialect of texts that the logs of CI services obey:
// neither a value nor a remark says them, and a value means them still.
func TestDraftsSayNoCommands(t *testing.T) {
	said := quoted(`##vso[task.complete "now"]a\b`)
	if said != `"#\x23vso[task.complete \"now\"]a\\b"` {
		t.Errorf("as a value it is %s", said)
	}
	var p page
	p.line(0, "- a", "##teamcity[message]")
	p.remark("%s", "##[error]a")
	if got := p.String(); got != "- a  # ##teamcity [message]\n# ## [error]a\n" {
		t.Errorf("as remarks they are %q", got)
	}
}
