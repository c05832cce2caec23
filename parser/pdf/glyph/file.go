package glyph

import (
	"errors"
	"runtime"
	"sync"
)

// File is a PDF with all its pages drawn.
type File[P any] struct {
	Title    string
	Producer string
	Pages    []P       // what became of each sheet
	Repaired string    // what had to be repaired to read the file; "" for nothing
	Problems []Problem // what is wrong with the file as a whole

	shown     int // glyphs on all sheets
	encrypted bool
	broken    bool // a part could not be read, which a repair may help
}

// Read draws all pages of a PDF. Each sheet is given to take as soon as it is
// drawn, from several goroutines; its glyphs are good until take returns.
func Read[P any](data []byte, limits Limits, take func(*Sheet) P) (*File[P], error) {
	b := &budget{limits: limits.orDefault()}
	file, err := trim(data)
	if err != nil {
		return nil, err
	}
	doc, cause := readOnce(file, b, take)
	if cause == nil && !doc.wantsRepair() || errors.Is(cause, ErrCircle) {
		return doc, cause
	}
	repaired, err := readRepaired(file, b, cause, take)
	switch {
	case err == nil && (cause != nil || repaired.shown > doc.shown):
		return repaired, nil
	case cause == nil:
		return doc, nil
	case isEncrypted(file):
		return nil, encryptionError(file, errors.Join(cause, err))
	}
	return nil, damageError(err)
}

// readOnce reads a file as it is.
func readOnce[P any](file []byte, b *budget, take func(*Sheet) P) (*File[P], error) {
	s, err := open(file, b)
	if err != nil {
		return nil, err
	}
	return draw(s, take), nil
}

// readRepaired reads a file after rewriting it.
func readRepaired[P any](file []byte, b *budget, cause error, take func(*Sheet) P) (*File[P], error) {
	plain, err := repair(file, b)
	if err != nil {
		return nil, err
	}
	doc, err := readOnce(plain, b, take)
	if err != nil {
		return nil, err
	}
	switch {
	case isEncrypted(file):
		doc.Repaired = "the file is encrypted " + encryptionName(file) + ", without a password; it was decrypted"
	case cause != nil:
		doc.Repaired = "the structure of the file is damaged (" + plainCause(cause) + "); it was rebuilt"
	default:
		doc.Repaired = "pages of the file are damaged; it was rebuilt"
	}
	return doc, nil
}

// draw draws all pages, on as many processors as there are.
func draw[P any](s *source, take func(*Sheet) P) *File[P] {
	f := &File[P]{
		Title:     s.text("Title"),
		Producer:  s.text("Producer"),
		Pages:     make([]P, len(s.pages)),
		encrypted: s.encrypted(),
		broken:    s.lost > 0,
	}
	var wait sync.WaitGroup
	var count sync.Mutex
	next := make(chan int)
	for range min(runtime.GOMAXPROCS(0), len(s.pages)) {
		wait.Go(func() {
			r := newReader(s)
			for i := range next {
				sheet := r.page(i+1, s.pages[i])
				count.Lock()
				f.shown, f.broken = f.shown+sheet.Shown, f.broken || sheet.broken
				count.Unlock()
				f.Pages[i] = take(sheet)
			}
		})
	}
	for i := range s.pages {
		next <- i
	}
	close(next)
	wait.Wait()
	s.noteDamage()
	f.Problems = s.Problems
	return f
}

// noteDamage notes what is wrong with the structure of a file.
func (s *source) noteDamage() {
	if s.cut {
		s.problem(ProblemCut, "only the first %d pages were read, which is the limit", len(s.pages))
	}
	if s.round {
		s.problem(ProblemDamaged, "the tree of pages refers to itself in circles; each page was read once")
	}
	if s.twice {
		s.problem(ProblemDamaged, "the tree of pages names pages twice; each was read once")
	}
	if s.lost > 0 {
		s.problem(ProblemDamaged, "%d objects of the file are not where it says; what they show is missing", s.lost)
	}
}

// wantsRepair reports that a page could not be read in full, or that an
// encrypted file has no text at all, which is what a wrong key leaves.
func (f *File[P]) wantsRepair() bool { return f.broken || f.encrypted && f.shown == 0 }
