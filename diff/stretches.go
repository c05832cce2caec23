package diff

import "slices"

// stretch is a piece of two rows of words: on both sides, or on one alone.
type stretch struct {
	kind  stretchKind
	words []rune // each word is a number
}

type stretchKind int8

const (
	kept stretchKind = iota
	dropped
	put
)

// stretches compares two rows of words as diff-match-patch does, whose cuts people
// are used to: what is equal at both ends is set aside, the rest is parted at the
// middle of a shortest way from one to the other (Myers 1986), and a run that
// could stand further on or further back stands where fewer runs are. No time is
// limited, so that the result is the same on every machine.
func stretches(old, new []rune) []stretch {
	if slices.Equal(old, new) {
		if len(old) == 0 {
			return nil
		}
		return []stretch{{kept, old}}
	}
	n := commonStart(old, new)
	start, old, new := old[:n], old[n:], new[n:]
	n = commonEnd(old, new)
	end, old, new := old[len(old)-n:], old[:len(old)-n], new[:len(new)-n]
	var runs []stretch
	if len(start) > 0 {
		runs = append(runs, stretch{kept, start})
	}
	runs = append(runs, partedRuns(old, new)...)
	if len(end) > 0 {
		runs = append(runs, stretch{kept, end})
	}
	return merged(runs)
}

func commonStart(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func commonEnd(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}

// partedRuns compares two rows that are equal at neither end.
func partedRuns(old, new []rune) []stretch {
	switch {
	case len(old) == 0:
		return []stretch{{put, new}}
	case len(new) == 0:
		return []stretch{{dropped, old}}
	}
	long, short, kind := new, old, put
	if len(old) > len(new) {
		long, short, kind = old, new, dropped
	}
	if i := indexOf(long, short); i >= 0 {
		return []stretch{{kind, long[:i]}, {kept, short}, {kind, long[i+len(short):]}}
	}
	if len(short) > 1 {
		if x, y, ok := middle(old, new); ok {
			return append(stretches(old[:x], new[:y]), stretches(old[x:], new[y:])...)
		}
	}
	return []stretch{{dropped, old}, {put, new}}
}

// indexOf is where a row stands in a longer one; -1 for nowhere.
func indexOf(long, short []rune) int {
	for i := 0; i+len(short) <= len(long); i++ {
		if slices.Equal(long[i:i+len(short)], short) {
			return i
		}
	}
	return -1
}
