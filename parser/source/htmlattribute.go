package source

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// heedAttributes says what the attributes of an element make of it.
func (r *htmlReader) heedAttributes(e *element, attributes []xhtml.Attribute) {
	e.frame = e.role == asFrame
	for _, a := range attributes {
		switch a.Key {
		case "lang":
			if e.atom == atom.Html && len(a.Val) < 36 {
				r.language = a.Val
			}
		case "role":
			e.frame = e.frame || frameRoles[a.Val]
			r.heedRole(e, a.Val)
			e.hidden = e.hidden || a.Val == "tooltip"
		case "class", "id":
			e.heedNames(a)
		case "style":
			e.heedWordStyle(a.Val)
		case "aria-hidden":
			e.hidden = e.hidden || a.Val == "true"
		}
	}
	unseen, struck := r.style.of(attributes)
	e.struck = struck || e.role == asStruck
	e.unseen, e.hidden = unseen, e.hidden || struck
	switch e.role {
	case asHidden, asStruck, asBullet:
		e.hidden = true
	}
	switch e.atom {
	case atom.Body, atom.Html, atom.Main: // hold the texts, whatever they are called
		e.frame = false
	}
	if e.role == asButton {
		r.heedButton(e, attributes)
	}
	r.heedPressed(e)
	r.heedNotes(e, attributes)
}

// gridRoles are the values of the attribute "role" that make of a block, or of a piece of a
// line, a table or a part of one; those that group rows stand around nothing.
var gridRoles = map[string]role{
	"table": asTable, "grid": asTable, "row": asRow, "cell": asCell, "gridcell": asCell, "columnheader": asCell, "rowheader": asCell, "rowgroup": inText,
}

// heedRole says what its role makes of an element.
func (r *htmlReader) heedRole(e *element, named string) {
	if named == "heading" && e.role != asHeading {
		e.role = asHeading
	}
	role, ok := gridRoles[named]
	if ok && (e.role == asBlock || e.role == inText) && (role == asTable || len(r.outer) > 0) {
		e.role, e.head = role, named == "columnheader" || named == "rowheader"
	}
}

// heedNames says what the class and the id of an element tell of it.
func (e *element) heedNames(a xhtml.Attribute) {
	if len(a.Val) >= 400 {
		return
	}
	e.frame = e.frame || hasName(a.Val, frameClasses, frameWords)
	e.hidden = e.hidden || hasName(a.Val, tipClasses, nil)
	e.apart = e.apart || e.role == inText && a.Key == "class" && hasName(a.Val, nil, apartWords)
}

// heedButton tells a button that opens a part of the page, in a heading or a label or by
// its class, from those that do something and belong to the frame.
func (r *htmlReader) heedButton(e *element, attributes []xhtml.Attribute) {
	opens := slices.ContainsFunc(attributes, func(a xhtml.Attribute) bool {
		return a.Key == "class" && len(a.Val) < 400 && hasName(a.Val, nil, openWords)
	})
	switch {
	case r.rank > 0, r.within(asLabel):
		e.role = inText
	case opens:
		e.role = asLabel
	default:
		e.role, e.frame = asFrame, true
	}
}

// heedPressed hides what stands in a heading only to be pressed: a sign that leads to the
// place itself, and a button behind the words that says what it does.
func (r *htmlReader) heedPressed(e *element) {
	if r.rank == 0 {
		return
	}
	switch e.atom {
	case atom.A:
		said := saidInside(r.inside("a"))
		e.hidden = e.hidden || said != "" && !strings.ContainsFunc(said, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) })
	case atom.Button:
		said := strings.Fields(strings.ToLower(saidInside(r.inside("button"))))
		e.hidden = e.hidden || r.hasBegun() && len(said) > 0 && !slices.ContainsFunc(said, func(word string) bool { return !pressWords[word] })
	}
}

// rankOf is the rank of a heading.
func rankOf(e element, attributes []xhtml.Attribute) int {
	if len(e.name) == 2 && e.name[0] == 'h' {
		return int(e.name[1] - '0')
	}
	return min(max(numberIn(attributes, "aria-level", 2), 1), 6)
}

// firstNumber is that of the first item of a list, 0 in one without numbers or
// that counts down to a number which only its end tells.
func firstNumber(e element, attributes []xhtml.Attribute) int {
	reversed := slices.ContainsFunc(attributes, func(a xhtml.Attribute) bool { return a.Key == "reversed" })
	if e.atom != atom.Ol || reversed {
		return 0
	}
	return min(max(numberIn(attributes, "start", 1), 1), 999)
}

func span(attributes []xhtml.Attribute, key string) int { return numberIn(attributes, key, 1) }

// numberIn reads a number in an attribute.
func numberIn(attributes []xhtml.Attribute, key string, otherwise int) int {
	for _, a := range attributes {
		if a.Key == key {
			if n, err := strconv.Atoi(strings.TrimSpace(a.Val)); err == nil {
				return n
			}
		}
	}
	return otherwise
}
