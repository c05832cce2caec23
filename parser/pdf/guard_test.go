package pdf

import (
	"os"
	"testing"
)

func TestMain(m *testing.M) {
	Worker()
	os.Setenv("GORACE", "atexit_sleep_ms=0") // workers under the race detector need not wait at their end
	os.Exit(m.Run())
}
