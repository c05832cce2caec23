package glyph

import (
	"strings"

	lib "github.com/ledongthuc/pdf"
)

// font is what is needed of a font to read what it writes.
type font struct {
	*Face
	composite bool
	codes     *cmap // of a composite font: bytes to codes and glyph numbers; nil for two bytes each
	toUnicode *cmap
	encoding  encoding           // of a simple font
	widths    map[uint32]float64 // in units of the size
	usual     float64            // the width of what is not in widths
	known     map[uint32]char    // characters met before
	ucs2      bool               // the codes are UTF-16 themselves
	vertical  bool               // it is written from top to bottom
	missing   string             // its name, where the file does not have it
}

// char is one code of a font.
type char struct {
	text  string
	width float64 // in units of the size
}

// loadFont reads a font dictionary.
func (s *source) loadFont(v lib.Value) *font {
	f := &font{known: map[uint32]char{}, widths: map[uint32]float64{}}
	f.composite = v.Key("Subtype").Name() == "Type0"
	detail := v
	if f.composite {
		detail = v.Key("DescendantFonts").Index(0)
	}
	f.Face = faceOf(v.Key("BaseFont").Name(), detail.Key("FontDescriptor"))
	if t := v.Key("ToUnicode"); t.Kind() == lib.Stream {
		f.toUnicode = readCMap(s.decode(t))
	}
	if f.composite {
		s.loadComposite(f, v.Key("Encoding"), detail)
	} else {
		f.loadSimple(v)
	}
	return f
}

// boldNames are parts of font names that say bold.
var boldNames = []string{"bold", "black", "heavy", "semibd", "demi", "cmbx", "cmssbx", "sfbx", "lmroman-bold"}

// Flags of a font descriptor.
const (
	fixedPitch = 1 << 0
	italicFlag = 1 << 6
	forceBold  = 1 << 18
)

// faceOf judges how a font looks by its name and its descriptor.
func faceOf(name string, descriptor lib.Value) *Face {
	if _, rest, ok := strings.Cut(name, "+"); ok {
		name = rest
	}
	lower := strings.ToLower(name)
	flags := descriptor.Key("Flags").Int64()
	f := &Face{name: name}
	for _, part := range boldNames {
		f.Bold = f.Bold || strings.Contains(lower, part)
	}
	f.Bold = f.Bold || flags&forceBold != 0 || descriptor.Key("FontWeight").Float64() >= 600
	f.Italic = flags&italicFlag != 0 || strings.Contains(lower, "italic") || strings.Contains(lower, "oblique")
	f.fixed = flags&fixedPitch != 0 || strings.Contains(lower, "courier")
	return f
}

// loadSimple reads the encoding and widths of a font with one byte a character.
func (f *font) loadSimple(v lib.Value) {
	f.encoding = baseEncoding(v)
	if d := v.Key("Encoding").Key("Differences"); d.Kind() == lib.Array {
		f.applyDifferences(d)
	}
	unit := 0.001
	if m := v.Key("FontMatrix"); m.Len() == 6 && v.Key("Subtype").Name() == "Type3" {
		unit = m.Index(0).Float64()
	}
	widths, first := v.Key("Widths"), v.Key("FirstChar").Int64()
	for i := 0; i < widths.Len() && i < 256; i++ {
		f.widths[uint32(first)+uint32(i)] = widths.Index(i).Float64() * unit
	}
	f.usual = v.Key("FontDescriptor").Key("MissingWidth").Float64() * unit
	if widths.Len() == 0 {
		f.usual = -1
	}
}

// baseEncoding is what a simple font's codes mean before its own differences.
func baseEncoding(v lib.Value) encoding {
	e := v.Key("Encoding")
	base := e.Name()
	if e.Kind() == lib.Dict {
		base = e.Key("BaseEncoding").Name()
	}
	switch base {
	case "WinAnsiEncoding":
		return winAnsi
	case "MacRomanEncoding":
		return macRoman
	case "StandardEncoding":
		return standard
	}
	switch font := v.Key("BaseFont").Name(); {
	case v.Key("Subtype").Name() == "Type3":
		return encoding{}
	case strings.Contains(font, "Dingbats") || strings.Contains(font, "Wingdings"):
		return dingbats
	case strings.HasSuffix(font, "Symbol") || strings.Contains(font, "SymbolMT"):
		return symbols
	case v.Key("Subtype").Name() == "TrueType":
		return winAnsi
	}
	return standard
}

// applyDifferences changes an encoding: a number, then the names of the glyphs
// from that code on.
func (f *font) applyDifferences(d lib.Value) {
	code := 0
	for i := 0; i < d.Len() && i < 1024; i++ {
		switch x := d.Index(i); x.Kind() {
		case lib.Integer:
			code = int(x.Int64())
		case lib.Name:
			if code >= 0 && code < 256 {
				f.encoding[code] = glyphText(x.Name())
			}
			code++
		}
	}
}

// loadComposite reads the codes and widths of a font with several bytes a
// character.
func (s *source) loadComposite(f *font, enc, detail lib.Value) {
	switch {
	case enc.Kind() == lib.Stream:
		f.codes = readCMap(s.decode(enc))
	case strings.Contains(enc.Name(), "UCS2") || strings.Contains(enc.Name(), "UTF16"):
		f.ucs2 = true
	}
	f.vertical = strings.HasSuffix(enc.Name(), "-V")
	f.usual = 1
	if dw := detail.Key("DW"); !dw.IsNull() {
		f.usual = dw.Float64() / 1000
	}
	f.loadCIDWidths(detail.Key("W"))
}

// loadCIDWidths reads "first [w w w]" and "first last w".
func (f *font) loadCIDWidths(w lib.Value) {
	for i := 0; i+1 < w.Len() && len(f.widths) < maxMapped; {
		first := uint32(w.Index(i).Int64())
		next := w.Index(i + 1)
		if next.Kind() == lib.Array {
			for k := 0; k < next.Len() && k < maxMapped; k++ {
				f.widths[first+uint32(k)] = next.Index(k).Float64() / 1000
			}
			i += 2
			continue
		}
		last, width := uint32(next.Int64()), w.Index(i+2).Float64()/1000
		for cid := first; cid <= last && cid-first < 1<<16; cid++ {
			f.widths[cid] = width
		}
		i += 3
	}
}

// next gives the first code of a string and how many bytes it takes.
func (f *font) next(s []byte) (code uint32, n int) {
	switch {
	case !f.composite:
		return uint32(s[0]), 1
	case f.codes != nil:
		n = f.codes.codeLength(s)
	default:
		n = min(2, len(s))
	}
	return codeOf(s[:n]), n
}

// char is the character of a code.
func (f *font) char(code uint32) char {
	c, ok := f.known[code]
	if !ok {
		c = char{text: f.textOf(code)}
		c.width = f.widthOf(code, c.text)
		f.known[code] = c
	}
	return c
}

func (f *font) widthOf(code uint32, text string) float64 {
	if f.codes != nil {
		code = f.codes.cid(code)
	}
	if w, ok := f.widths[code]; ok {
		return w
	}
	if f.usual < 0 {
		return coreWidth(f.Face, text) / 1000
	}
	return f.usual
}

// textOf is what a code means, by the font's own word if it gives one.
func (f *font) textOf(code uint32) string {
	if f.toUnicode != nil {
		if s, ok := f.toUnicode.text(code); ok && s != "" && s != "\x00" {
			return clean(s)
		}
	}
	switch {
	case f.ucs2:
		return clean(string(rune(code)))
	case !f.composite && code < 256 && f.encoding[code] != "":
		return clean(f.encoding[code])
	}
	return Unmapped
}

// clean expands ligatures, and takes control characters, which have no shape,
// for the white space that they were.
func clean(s string) string {
	s = ligatures.Replace(s)
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7F && r < 0xA0 {
			return ' '
		}
		return r
	}, s)
}
