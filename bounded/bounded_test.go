package bounded

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
)

// endless never ends.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

func TestEveryKindHasALimit(t *testing.T) {
	for k, limit := range Limits {
		if k.Limit(0) != limit || limit <= 0 {
			t.Errorf("%s: %d", k, limit)
		}
		if got := k.Limit(7); (got == 7) != k.Adjustable() {
			t.Errorf("%s: with 7 allowed the limit is %d", k, got)
		}
	}
}

func TestWhatNeverEndsIsRefused(t *testing.T) {
	for k := range Limits {
		_, err := Read(k, endless{}, 1<<20)
		if !errors.Is(err, ErrTooLarge) || strings.Contains(err.Error(), "--max-size") != k.Adjustable() {
			t.Errorf("%s: %v", k, err)
		}
	}
	if _, err := ReadFile(Template, "/dev/zero", 0); !errors.Is(err, ErrTooLarge) && !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}

func TestLargeFilesAreRefusedUnread(t *testing.T) {
	name := filepath.Join(t.TempDir(), "sparse")
	if err := os.WriteFile(name, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(name, 5<<30); err != nil {
		t.Skip(err)
	}
	for k, limit := range Limits {
		if _, err := ReadFile(k, name, 0); !errors.Is(err, ErrTooLarge) || !strings.Contains(err.Error(), size(limit)) {
			t.Errorf("%s: %v", k, err)
		}
	}
}

// TestLimitsAreExact reads what is just as large as allowed, and one byte more.
func TestLimitsAreExact(t *testing.T) {
	name := filepath.Join(t.TempDir(), "file")
	for n := range 4 {
		data := bytes.Repeat([]byte("x"), n)
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := ReadFile(Source, name, 2)
		streamed, streamErr := Read(Source, iotest.OneByteReader(bytes.NewReader(data)), 2)
		if fits := n <= 2; (err == nil) != fits || (streamErr == nil) != fits || fits && (!bytes.Equal(got, data) || !bytes.Equal(streamed, data)) {
			t.Errorf("%d bytes: %q, %v; %q, %v", n, got, err, streamed, streamErr)
		}
	}
	if _, err := ReadFile(Source, t.TempDir(), 0); err == nil || errors.Is(err, ErrTooLarge) {
		t.Errorf("a folder is read: %v", err)
	}
}
