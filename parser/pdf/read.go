package pdf

import (
	"errors"
	"runtime"
	"sync"
)

// Read extracts the text of a PDF, in the order in which it is read.
//
// Limits bound the pages, the drawing operators and the unpacked bytes. They
// cannot bound what the file's own structure makes the object reader do: a
// hostile file may still make Read run for ever, take all memory or end the
// process. Where files come from strangers, use [ReadGuarded].
func Read(data []byte, limits Limits) (*Document, error) {
	b := &budget{limits: limits.orDefault()}
	file, err := trim(data)
	if err != nil {
		return nil, err
	}
	doc, cause := readOnce(file, b)
	if cause == nil && !doc.wantsRepair() || errors.Is(cause, ErrCircle) {
		return doc, cause
	}
	repaired, err := readRepaired(file, b, cause)
	switch {
	case err == nil && (cause != nil || repaired.glyphs() > doc.glyphs()):
		return repaired, nil
	case cause == nil:
		return doc, nil
	case isEncrypted(file):
		return nil, encryptionError(file, errors.Join(cause, err))
	}
	return nil, damageError(err)
}

// readOnce reads a file as it is.
func readOnce(file []byte, b *budget) (*Document, error) {
	s, err := open(file, b)
	if err != nil {
		return nil, err
	}
	return s.document(), nil
}

// readRepaired reads a file after rewriting it.
func readRepaired(file []byte, b *budget, cause error) (*Document, error) {
	plain, err := repair(file)
	if err != nil {
		return nil, err
	}
	doc, err := readOnce(plain, b)
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

// ErrNoPDF says that the data are no PDF at all.
var ErrNoPDF = errors.New("this is no PDF file (it has no %PDF- header); give the file itself, not a link or a page about it")

// document draws all pages and lays them out.
func (s *source) document() *Document {
	sheets := s.draw()
	d := &Document{
		Title:    s.text("Title"),
		Producer: s.text("Producer"),
		Pages:    layout(sheets),

		encrypted: s.encrypted(),
	}
	for _, sheet := range sheets {
		d.broken = d.broken || sheet.broken
	}
	s.judge()
	d.broken = d.broken || s.lost > 0
	d.Problems = s.problems
	return d
}

// judge notes what is wrong with the structure of a file.
func (s *source) judge() {
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

// draw draws all pages, on as many processors as there are.
func (s *source) draw() []*drawn {
	sheets := make([]*drawn, len(s.pages))
	next := make(chan int)
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(s.pages)) {
		wait.Go(func() {
			r := newReader(s)
			for i := range next {
				sheets[i] = r.page(i+1, s.pages[i]).findText()
			}
		})
	}
	for i := range s.pages {
		next <- i
	}
	close(next)
	wait.Wait()
	return sheets
}

// wantsRepair reports that a page could not be read in full, or that an
// encrypted file has no text at all, which is what a wrong key leaves.
func (d *Document) wantsRepair() bool { return d.broken || d.encrypted && d.glyphs() == 0 }

// glyphs counts the characters on all pages.
func (d *Document) glyphs() int {
	n := 0
	for _, p := range d.Pages {
		n += p.Glyphs
	}
	return n
}
