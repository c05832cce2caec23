package pace

import "testing"

func TestPercent(t *testing.T) {
	for live, want := range map[uint64]int{
		0:             100,
		1 << 20:       3100,
		8 << 20:       300,
		smallHeap / 2: 100,
		largeHeap - 1: 100,
		1 << 30:       spared,
	} {
		if got := percent(live); got != want {
			t.Errorf("with %d bytes in use memory may grow by %d%%, want %d%%", live, got, want)
		}
	}
}
