package source

import (
	"testing"
	"unsafe"
)

// TestLinesAreSmall holds lines to the memory that a million of them may take, several
// copies each.
func TestLinesAreSmall(t *testing.T) {
	if size := unsafe.Sizeof(Line{}); size > 208 {
		t.Errorf("a line takes %d bytes", size)
	}
}

// TestListsByBreaksAreFound breaks one paragraph into more lines than are looked at for
// each: they stay items.
func TestListsByBreaksAreFound(t *testing.T) {
	var b lineBuilder
	for range 3 * longList {
		b.character('a', 0)
		b.breakWithin()
	}
	b.breakLine()
	for i := 1; i < len(b.lines); i++ {
		if b.lines[i].Joined {
			t.Fatalf("line %d of a list by breaks goes on with the one above", i)
		}
	}
}
