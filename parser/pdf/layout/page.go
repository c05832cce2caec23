package layout

import "compdiff/parser/pdf/glyph"

// Page is one page of the file. A page that shows two pages side by side is
// still one Page; its left half comes first. A table that goes on over pages
// and is read column by column stands whole on the Page where it begins.
type Page struct {
	Number   int             `json:"number"` // from 1
	Width    float64         `json:"width"`  // in points
	Height   float64         `json:"height"`
	Blocks   []Block         `json:"blocks"`
	Glyphs   int             `json:"glyphs"`   // characters drawn, white space aside
	Problems []glyph.Problem `json:"problems"` // why the page may be empty, or only half read
}

// Block is a piece of text as its author saw it.
type Block struct {
	Kind   Kind   `json:"kind"`
	Rank   int    `json:"rank"`            // of a heading, from 1
	Depth  int    `json:"depth"`           // of an item, from 1
	Bullet string `json:"bullet"`          // of an item
	Text   string `json:"text"`            // its lines together; words broken at line ends are whole again
	Page   int    `json:"page"`            // where it begins
	Line   int    `json:"line"`            // on that page, counted from 1 in the order of reading
	Apart  bool   `json:"apart"`           // more space is above it than between the lines of a text
	Table  int    `json:"table,omitempty"` // the number of the table that it stands in, from 1 in the file; 0 outside of tables
	Column int    `json:"column"`          // of that table, from 1
	Row    int    `json:"row"`
	Header bool   `json:"header"` // the label of a row or column of a table
	Lines  []Line `json:"lines"`
}

// Line is one line of a block, as it was drawn.
type Line struct {
	Text   string  `json:"text"`
	Page   int     `json:"page"`
	X      float64 `json:"x"` // of the left end of the base line, in points from the lower left corner of the page
	Y      float64 `json:"y"`
	Size   float64 `json:"size"`
	Bold   bool    `json:"bold"`
	Italic bool    `json:"italic"`
}

// Kind is what a block is.
type Kind string

// The kinds of blocks. Those from RunningHead on are no part of the text.
const (
	Heading     Kind = "heading"
	Paragraph   Kind = "paragraph"
	Item        Kind = "item"
	RunningHead Kind = "head"
	Foot        Kind = "foot"
	PageNumber  Kind = "number"
	Margin      Kind = "margin"   // text that runs in another direction than the page's
	Contents    Kind = "contents" // a line of a table of contents or an index
	Divider     Kind = "divider"  // the text of a page that only parts chapters
)

// IsText reports that blocks of a kind are part of the text.
func (k Kind) IsText() bool { return k == Heading || k == Paragraph || k == Item }
