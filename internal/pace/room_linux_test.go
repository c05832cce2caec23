//go:build linux && (amd64 || arm64)

package pace

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

// advised is how many bytes of this program's memory Linux was asked to give in large pages.
func advised(t *testing.T) (sum uint64) {
	t.Helper()
	data, err := os.ReadFile("/proc/self/smaps")
	if _, no := os.Stat("/sys/kernel/mm/transparent_hugepage"); err != nil || no != nil {
		t.Skip("this system has no large pages, or does not say which memory has them")
	}
	var from, to uint64
	for line := range strings.Lines(string(data)) {
		if mapping.MatchString(line) {
			fmt.Sscanf(line, "%x-%x", &from, &to)
		}
		if strings.HasPrefix(line, "VmFlags:") && strings.Contains(line, " hg ") {
			sum += to - from
		}
	}
	return sum
}

var mapping = regexp.MustCompile(`^[0-9a-f]+-[0-9a-f]+ rw`)

// TestRoom wants the room of one block to be there when the program begins, and that of
// several where so much is asked for: they are not one and the same.
func TestRoom(t *testing.T) {
	if sum := advised(t); sum < block-2*largest {
		t.Errorf("at the start %d bytes may have large pages, want those of a block", sum)
	}
	makeRoom(3)
	if sum := advised(t); sum < 3*(block-2*largest) {
		t.Errorf("three blocks have room for %d bytes", sum)
	}
}
