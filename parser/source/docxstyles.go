package source

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// What a paragraph is in a Word document, its style says: a heading by its name or
// its place in the outline, an item of a list by the numbering that it refers to.
// Styles are based on others, and have what those have.

// docxLook is how a paragraph or a run looks, as far as it says something of what it
// is. Zero values are those of text.
type docxLook struct {
	rank    int    // of a heading, 1 to 6; 0 for text
	list    string // the numbering that it is an item of; "" for none
	depth   int    // in that list, counted from 0
	bold    tristate
	struck  tristate
	hidden  tristate
	size    int  // of the type, in half points; 0 where nobody says
	listOff bool // it takes the numbering of its style away
	toc     bool // a line of a table of contents
}

// tristate is what a style says of a property: nothing, yes or no.
type tristate int

const (
	unsaid tristate = iota
	yes
	no
)

// over is a look on top of another: what the first does not say, the second does.
func (l docxLook) over(base docxLook) docxLook {
	if l.rank == 0 {
		l.rank = base.rank
	}
	if l.list == "" && !l.listOff {
		l.list, l.depth = base.list, base.depth
	}
	if l.bold == unsaid {
		l.bold = base.bold
	}
	if l.struck == unsaid {
		l.struck = base.struck
	}
	if l.hidden == unsaid {
		l.hidden = base.hidden
	}
	if l.size == 0 {
		l.size = base.size
	}
	l.toc = l.toc || base.toc
	return l
}

// property takes a tag that says how a paragraph or a run looks.
func (l *docxLook) property(tag string, a attributeValues) {
	switch tag {
	case "outlineLvl":
		if n, err := strconv.Atoi(a["val"]); err == nil && n >= 0 && n < 9 {
			l.rank = min(n+1, 6)
		}
	case "ilvl":
		if n, err := strconv.Atoi(a["val"]); err == nil {
			l.depth = min(max(n, 0), maxListDepth)
		}
	case "numId":
		l.list, l.listOff = a["val"], a["val"] == "0"
		if l.listOff {
			l.list = ""
		}
	case "b":
		l.bold = said(a)
	case "strike", "dstrike":
		l.struck = said(a)
	case "vanish":
		l.hidden = said(a)
	case "sz":
		l.size, _ = strconv.Atoi(a["val"])
	}
}

// maxListDepth is how deep lists stand in each other in Word, counted from 0.
const maxListDepth = 8

func said(a attributeValues) tristate {
	if isOff(a) || a["val"] == "none" {
		return no
	}
	return yes
}

// docxStyle is a style of a document.
type docxStyle struct {
	docxLook
	base string // the style that it is based on
}

// docxStyles are the styles of a document by their ids; "" is the look of text
// without a style.
type docxStyles map[string]docxStyle

// maxStyleChain is how many styles are based on each other at most.
const maxStyleChain = 20

// look is how paragraphs and runs of a style look.
func (s docxStyles) look(id string) docxLook {
	var l docxLook
	for range maxStyleChain {
		style, ok := s[id]
		if !ok {
			break
		}
		l = l.over(style.docxLook)
		if id = style.base; id == "" {
			break
		}
	}
	return l
}

// read reads the part with the styles.
func (s docxStyles) read(p *pack, part string) error {
	id, style := "", docxStyle{}
	return p.tokens(part, func(token xml.Token) error {
		switch token := token.(type) {
		case xml.StartElement:
			a := attributes(token.Attr)
			switch token.Name.Local {
			case "style":
				id, style = a["styleId"], docxStyle{}
			case "name":
				style.named(a["val"])
			case "basedOn":
				style.base = a["val"]
			default:
				style.property(token.Name.Local, a)
			}
		case xml.EndElement:
			switch token.Name.Local {
			case "style":
				s[id] = style
			case "rPrDefault":
				s[""] = docxStyle{docxLook: docxLook{size: style.size}}
				style = docxStyle{}
			}
		}
		return nil
	})
}

// named takes the name of a style. Word keeps the English names of its own styles
// in documents of every language.
func (s *docxStyle) named(name string) {
	name = strings.ToLower(name)
	switch digits, ok := strings.CutPrefix(name, "heading "); {
	case ok:
		if n, err := strconv.Atoi(digits); err == nil && n > 0 {
			s.rank = min(n, 6)
		}
	case name == "title":
		s.rank = 1
	case strings.HasPrefix(name, "toc "):
		s.toc = true
	}
}

// docxNumbering says of the lists of a document which are numbered: the formats of
// their levels, by the ids of lists.
type docxNumbering struct {
	formats map[string][maxListDepth + 1]docxLevel // of the abstract ones
	lists   map[string]string                      // the abstract one of each list
	starts  map[string][maxListDepth + 1]int       // where a list begins anew, plus one
}

// docxLevel is how the items of a level of a list are marked.
type docxLevel struct {
	numbered bool
	start    int
}

// plainFormats are the formats of numbers that are none.
var plainFormats = map[string]bool{"bullet": true, "none": true, "": true}

// read reads the part with the numbering.
func (n *docxNumbering) read(p *pack, part string) error {
	n.formats, n.lists, n.starts = map[string][maxListDepth + 1]docxLevel{}, map[string]string{}, map[string][maxListDepth + 1]int{}
	abstract, list, level := "", "", 0
	return p.tokens(part, func(token xml.Token) error {
		start, ok := token.(xml.StartElement)
		if !ok {
			return nil
		}
		a := attributes(start.Attr)
		number, _ := strconv.Atoi(a["val"])
		switch start.Name.Local {
		case "abstractNum":
			abstract, list = a["abstractNumId"], ""
		case "num":
			abstract, list = "", a["numId"]
		case "abstractNumId":
			n.lists[list] = a["val"]
		case "lvl", "lvlOverride":
			level, _ = strconv.Atoi(a["ilvl"])
			level = min(max(level, 0), maxListDepth)
		case "startOverride":
			starts := n.starts[list]
			starts[level] = number + 1
			n.starts[list] = starts
		case "numFmt", "start":
			if list == "" {
				formats := n.formats[abstract]
				formats[level].take(start.Name.Local, a["val"], number)
				n.formats[abstract] = formats
			}
		}
		return nil
	})
}

// take takes what a tag says of a level of a list.
func (l *docxLevel) take(tag, value string, number int) {
	if tag == "start" {
		l.start = number
		return
	}
	l.numbered = !plainFormats[value]
}

// level is how the items of a list at a depth are marked, and the number of the
// first.
func (n *docxNumbering) level(list string, depth int) (numbered bool, start int) {
	l := n.formats[n.lists[list]][depth]
	if again := n.starts[list][depth]; again > 0 {
		l.start = again - 1
	}
	return l.numbered, max(l.start, 1)
}
