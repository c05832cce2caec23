package glyph

// Sheet is a page as it was drawn. Lengths are in points.
type Sheet struct {
	Box            // its size; the lower left corner is 0, 0
	Number int     // from 1
	Glyphs []Glyph // in the order in which they were drawn
	Rules  []Rule
	Dots   []Dot
	Shown  int // how many glyphs there are that are no white space
	Problems

	pictured float64 // the area that pictures cover
	unmapped int     // of what is shown, what does not say what it means
	outside  int     // glyphs beside the sheet
	unseen   int     // glyphs that leave no mark
	figures  int     // shapes with curves
	broken   bool    // something in the file could not be read, which a repair may help
}

// Glyph is one character on a sheet. Its place is given in the direction in
// which the text runs: x along the line, y upwards across it.
type Glyph struct {
	Text   string  // what it means: a character, several for a ligature, [Unmapped], or nothing
	X0, X1 float64 // where it begins, and where the next may
	Y      float64 // of the base line
	Size   float64 // of the type
	Face   *Face
	Turns  int8  // of the text against the sheet, by quarters; -1 for any other direction
	Aside  bool  // marked by the producer as no part of the text: a running head, a page number
	Show   int32 // by which operator it was shown, counted from 1
	Object int32 // in which text object, counted from 1
}

// Face is how a font looks.
type Face struct {
	Bold   bool
	Italic bool

	name  string
	fixed bool
}

// Rule is a straight line, or the side of a box.
type Rule struct {
	Box
	Upright bool // it is higher than wide
}

// Dot is a small shape that may be a bullet.
type Dot struct {
	Box
	Sign string // what a font would write for it
}

// Unmapped is the text of a glyph that says in no way what it means.
const Unmapped = "\uFFFD"

// SoftHyphen is the text of a hyphen that is only there because a word was
// broken.
const SoftHyphen = "\u00AD"

// IsHyphen knows the characters that break words at line ends.
func IsHyphen(s string) bool { return s == "-" || s == "\u2010" || s == SoftHyphen }
