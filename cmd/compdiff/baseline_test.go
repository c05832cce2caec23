package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestManyAreAccepted accepts more changes than a configuration has room for: they do not go
// there, and a baseline that has them is read again.
func TestManyAreAccepted(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	for name, word := range map[string]string{"old.txt": "Lights", "new.txt": "Paints"} {
		var b strings.Builder
		for i := range 1500 {
			fmt.Fprintf(&b, "Lamp keeping %d %c%c%cL\n\nKeeping lamps.\n\nLevel 2\n\n%s lamp %d.\n\n", i, 'A'+i/26/26, 'A'+i/26%26, 'A'+i%26, word, i)
		}
		if err := os.WriteFile(name, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if code, _, stderr := ran("diff", "old.txt", "new.txt", "-f", "json=log.json"); code != exitFine {
		t.Fatal(stderr)
	}
	code, _, stderr := ran("accept", "log.json", "--all", "--reason", "agreed")
	if code != exitUsage || !strings.Contains(stderr, "--baseline") {
		t.Errorf("exit code %d: %s", code, stderr)
	}
	if left, _ := filepath.Glob(".compdiff*"); len(left) > 0 {
		t.Errorf("%v is written", left)
	}
	if code, _, stderr = ran("accept", "log.json", "--all", "--baseline", "--reason", "agreed"); code != exitFine {
		t.Fatal(stderr)
	}
	info, err := os.Stat(baselineName)
	if err != nil || info.Size() <= 64<<10 {
		t.Fatalf("the test needs a larger baseline: %v, %v", info, err)
	}
	if code, _, stderr = ran("diff", "old.txt", "new.txt", "--fail-on", "info"); code != exitFine || !strings.Contains(stderr, "accepted and not reported") {
		t.Errorf("exit code %d: %s", code, stderr)
	}
}
