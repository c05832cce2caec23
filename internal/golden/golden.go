// Package golden compares what tests get with files that hold what is wanted, and writes
// these files anew where a test binary is run with -update. Only tests import it.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Update is set where the files are to be written. Tests whose wanted results do not fill
// whole files ask it themselves.
var Update = flag.Bool("update", false, "write the golden files instead of comparing with them")

// Match fails the test where got is not the content of a file, and says what differs.
func Match(t *testing.T, path, got string) {
	t.Helper()
	if *Update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (write it with -update)", err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s: wanted (-), got (+); -update accepts it:\n%s", path, d)
	}
}
