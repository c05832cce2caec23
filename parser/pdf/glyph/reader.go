package glyph

import (
	"errors"
	"strings"

	lib "github.com/ledongthuc/pdf"
)

// reader draws the pages of one source. It keeps what pages share: fonts and
// forms, by the references under which the file holds them. Each goroutine has
// a reader of its own.
type reader struct {
	source    *source
	operators map[string]instruction
	fonts     map[string]*font
	forms     map[string][]byte
	formBytes int
	glyphs    []Glyph // room for those of a page, which no other page needs
}

func newReader(s *source) *reader {
	return &reader{source: s, operators: operators(), fonts: map[string]*font{}, forms: map[string][]byte{}}
}

// maxKept bounds the bytes of forms that are kept unpacked.
const maxKept = 32 << 20

// font gives the font behind a reference, loading it the first time.
func (r *reader) font(ref string, load func() *font) (f *font, err error) {
	if f, ok := r.fonts[ref]; ok && ref != "" {
		return f, nil
	}
	defer rescue(&err)
	f = load()
	r.fonts[ref] = f
	return f, nil
}

// form gives the content of a form, unpacking it the first time.
func (r *reader) form(key string, x lib.Value) ([]byte, error) {
	if data, ok := r.forms[key]; ok {
		return data, nil
	}
	data, err := r.source.decodeAll(x)
	if r.formBytes += len(data); r.formBytes <= maxKept && err == nil {
		r.forms[key] = data
	}
	return data, err
}

// page draws one page.
func (r *reader) page(number int, p pageRef) *Sheet {
	s := &Sheet{Number: number}
	if p.err != nil {
		s.breaks(ProblemDamaged, "the page is damaged: %v", p.err)
		return s
	}
	if err := r.drawPage(s, p); err != nil {
		s.breaks(ProblemCut, "the page is damaged and was read in part: %v", err)
	}
	s.noteUnread()
	return s
}

func (r *reader) drawPage(s *Sheet, p pageRef) (err error) {
	defer rescue(&err)
	ctm := s.fit(p)
	contents := p.dict.Key("Contents")
	data, damage := r.source.contents(contents)
	in := &interpreter{Sheet: s, source: r.source, reader: r, tm: identity, tlm: identity, active: map[string]bool{}}
	in.gs = graphics{ctm: ctm, scale: 1, lineWidth: 1}
	in.use(p.resources)
	s.Glyphs = r.glyphs[:0]
	defer func() { r.glyphs = s.Glyphs }()
	in.run(data)
	if contents.IsNull() && strings.HasSuffix(references(p.dict.String())["Contents"], " R") {
		damage = errors.New("what it shows is missing")
	}
	s.noteFields(p.dict.Key("Annots"))
	return damage
}

// usualWidth and usualHeight are A4, for pages that do not say their size;
// maxSide is the largest size that counts.
const (
	usualWidth  = 595
	usualHeight = 842
	maxSide     = 1 << 15
)

// fit sets the size of the sheet and gives the matrix that puts its lower left
// corner at 0, 0 and turns it upright.
func (s *Sheet) fit(p pageRef) matrix {
	b := Box{0, 0, usualWidth, usualHeight}
	if p.box.Len() == 4 {
		f := func(i int) float64 { return p.box.Index(i).Float64() }
		b = boxAround(f(0), f(1), f(2), f(3))
	}
	if !(b.Width() >= 1 && b.Height() >= 1 && b.Width() <= maxSide && b.Height() <= maxSide) {
		s.problem(ProblemDamaged, "the page has no sensible size (%.0f by %.0f points); that of A4 was taken", b.Width(), b.Height())
		b = Box{b.X0, b.Y0, b.X0 + usualWidth, b.Y0 + usualHeight}
	}
	w, h := b.Width(), b.Height()
	m := matrix{1, 0, 0, 1, -b.X0, -b.Y0}
	switch (p.rotate%360 + 360) % 360 {
	case 90:
		m, w, h = m.times(matrix{0, -1, 1, 0, 0, w}), h, w
	case 180:
		m = m.times(matrix{-1, 0, 0, -1, w, h})
	case 270:
		m, w, h = m.times(matrix{0, 1, -1, 0, h, 0}), h, w
	}
	s.Box = Box{0, 0, w, h}
	return m
}

// minFigures is how many figures may be letters.
const minFigures = 20

// noteUnread notes what is suspicious about a sheet: no text where a picture is, or
// text that does not say what it means.
func (s *Sheet) noteUnread() {
	for i := range s.Glyphs {
		if s.Glyphs[i].Text != " " && s.Glyphs[i].Text != "" {
			s.Shown++
		}
	}
	if s.outside > s.Shown {
		s.problem(ProblemOutside, "%d characters stand beside the page and were not read", s.outside)
	}
	if s.unseen > 0 {
		s.noteUnseen()
	}
	switch {
	case s.Shown == 0 && s.pictured > s.Width()*s.Height()/4:
		s.problem(ProblemImage, "the page is a picture without text, a scan perhaps; run text recognition (OCR) on the file and give the result")
	case s.Shown == 0 && s.figures >= minFigures:
		s.problem(ProblemEmpty, "the page has figures and no text; if its letters were drawn as figures, run text recognition (OCR) on the file and give the result")
	case s.Shown > 0 && s.unmapped*10 > s.Shown:
		s.problem(ProblemUndecodable, "%d of %d characters do not say what they mean (their font has no ToUnicode table)", s.unmapped, s.Shown)
	}
}

// noteUnseen notes text that nobody sees: what text recognition made of a
// picture, or something that was hidden.
func (s *Sheet) noteUnseen() {
	if s.unseen*10 > s.Shown*9 && s.pictured > s.Width()*s.Height()/2 {
		s.problem(ProblemUndecodable, "the page is a picture; its text is what text recognition (OCR) made of it, which may be wrong")
		return
	}
	s.problem(ProblemOutside, "%d characters on the page cannot be seen and were read all the same", s.unseen)
}
