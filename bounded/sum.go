package bounded

import "sync"

// Together is how large all the sources of one edition may be, in bytes: the files
// of a folder, of a glob, of a folder in a revision. Where somebody allows more for
// one file, all may have twice that.
const Together = 256 << 20

// Sum is what the sources of one edition may still have together. The zero value
// allows [Together]. Many may use it at once.
type Sum struct {
	lock  sync.Mutex
	taken int64
}

// Take counts the bytes of one source more. Most is how large one source may be,
// where somebody allows that; 0 stands for nobody.
func (s *Sum) Take(n int, most int64) error {
	limit := max(Together, 2*most)
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.taken += int64(n); s.taken > limit {
		return &tooLarge{together, limit}
	}
	return nil
}

// together is the kind of all sources of an edition, see [Kind.one].
const together Kind = "sources"
