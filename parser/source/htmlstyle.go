package source

import (
	"strings"

	"compdiff/internal/pattern"

	xhtml "golang.org/x/net/html"
)

// The style of an element may draw a line through its words, as the elements for struck
// words do, or hide it: in its own attribute, or by a class that a style sheet of the page
// speaks of.

var (
	// classRule is a rule of a style sheet about classes alone: ".old, p.gone { ... }".
	classRule = pattern.New(`([^{}@;]+)\{([^{}]*)\}`)
	classOnly = pattern.New(`^\s*[a-zA-Z]*\.([\w-]+)\s*$`)
	// nested is a rule that holds others, which are for printers or narrow screens alone.
	nested = pattern.New(`@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}`)
)

// pageStyle are the classes of a page that its own style sheets hide, or strike out.
type pageStyle struct{ hidden, struck map[string]bool }

// isHiding reports that a style hides an element.
func isHiding(style string) bool {
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// isStriking reports that a style draws a line through words.
func isStriking(style string) bool {
	return strings.Contains(style, "text-decoration") && strings.Contains(style, "line-through")
}

// plainStyle is a style in small letters, without spaces.
func plainStyle(style string) string {
	return strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(style, ": ", ":")), ""))
}

// heed takes the rules of a style sheet that hide or strike out whole classes.
func (s *pageStyle) heed(sheet string) {
	if !strings.Contains(sheet, "none") && !strings.Contains(sheet, "hidden") && !strings.Contains(sheet, "line-through") {
		return
	}
	if s.hidden == nil {
		s.hidden, s.struck = map[string]bool{}, map[string]bool{}
	}
	for _, rule := range classRule().FindAllStringSubmatch(nested().ReplaceAllString(sheet, ""), -1) {
		style := plainStyle(rule[2])
		for selector := range strings.SplitSeq(rule[1], ",") {
			if in := classOnly().FindStringSubmatch(selector); in != nil {
				s.hidden[in[1]] = s.hidden[in[1]] || isHiding(style)
				s.struck[in[1]] = s.struck[in[1]] || isStriking(style)
			}
		}
	}
}

// of tells what attributes make of an element: hidden, or struck out.
func (s *pageStyle) of(attributes []xhtml.Attribute) (hidden, struck bool) {
	for _, a := range attributes {
		switch a.Key {
		case "hidden":
			hidden = hidden || a.Val != "until-found"
		case "style":
			style := plainStyle(a.Val)
			hidden, struck = hidden || isHiding(style), struck || isStriking(style)
		case "class":
			if len(s.hidden)+len(s.struck) == 0 {
				continue
			}
			for name := range strings.FieldsSeq(a.Val) {
				hidden, struck = hidden || s.hidden[name], struck || s.struck[name]
			}
		}
	}
	return hidden, struck
}
