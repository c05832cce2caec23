package pace

import "testing"

func TestPercent(t *testing.T) {
	for live, want := range map[uint64]int{
		0:             100,
		1 << 20:       6300,
		8 << 20:       700,
		smallHeap / 2: 100,
		largeHeap - 1: 100,
		1 << 30:       spared,
	} {
		if got := percent(live); got != want {
			t.Errorf("with %d bytes in use memory may grow by %d%%, want %d%%", live, got, want)
		}
	}
}

// TestLimit holds that there is room beside what is in use, however much that is.
func TestLimit(t *testing.T) {
	for live, want := range map[uint64]int64{
		0:        softMemory,
		64 << 20: softMemory,
		2 << 30:  2<<30/100*leastSpare + 2<<30 + largeHeap,
	} {
		if got := limit(live); got != want {
			t.Errorf("with %d bytes in use memory is bound by %d, want %d", live, got, want)
		}
	}
}

// TestBlocksFor holds that there is room for all that is in use before the next collection.
func TestBlocksFor(t *testing.T) {
	for live, want := range map[uint64]int{
		0:          2,
		16 << 20:   2,
		64 << 20:   2,
		10 * block: 4,
		60 * block: 18,
	} {
		if got := blocksFor(live); got != want {
			t.Errorf("with %d bytes in use there is to be room for %d blocks, want %d", live, got, want)
		}
	}
}
