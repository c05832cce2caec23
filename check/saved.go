package check

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io"
	"runtime"
	"runtime/debug"
	"sync"

	"compdiff/framework"
)

// Doubts is what speaks against trusting the reading of an edition: what [Run] finds
// by the rules framework.Doubtful. Where the edition was saved with what these rules
// found in it, nothing is found again.
func Doubts(e *framework.Edition) []Finding {
	if e.Checked == nil || !e.IsChecked(rulesOf()) {
		return Run(e, framework.Doubtful...).Findings
	}
	found := make([]Finding, len(e.Checked.Doubts))
	for i, d := range e.Checked.Doubts {
		found[i] = Finding(d)
	}
	return found
}

// Keeps reports that an edition says it has its doubts with it, by the rules of this build:
// then [Doubts] lays nothing out, unless somebody changed the edition since.
func Keeps(e *framework.Edition) bool { return e.Checked != nil && e.Checked.Rules == rulesOf() }

// Keep puts what [Doubts] said of an edition into it, to be saved with it.
func Keep(e *framework.Edition, doubts []Finding) {
	e.FillLists() // as they are when it is read again
	e.Checked = &framework.Checked{Rules: rulesOf(), Content: e.Digest(), Doubts: make([]framework.Doubt, len(doubts))}
	for i, f := range doubts {
		e.Checked.Doubts[i] = framework.Doubt(f)
	}
}

// sources are those of the rules themselves.
//
//go:embed *.go
var sources embed.FS

// rulesOf names the rules of this build: a digest of the code that they are, and of what
// that stands on. A version would name less, since there are builds between versions;
// and a name that somebody has to change would be forgotten.
var rulesOf = sync.OnceValue(func() string {
	h := sha256.New()
	_, _ = io.WriteString(h, runtime.Version()+"\n") // a hash takes whatever it is given
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, d := range info.Deps {
			if d.Path == "golang.org/x/text" {
				_, _ = io.WriteString(h, d.Version+"\n")
			}
		}
	}
	for _, code := range []embed.FS{sources, framework.Sources} {
		entries, _ := code.ReadDir(".")
		for _, entry := range entries {
			data, _ := code.ReadFile(entry.Name())
			_, _ = io.WriteString(h, entry.Name()+"\n")
			_, _ = h.Write(data)
		}
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
})
