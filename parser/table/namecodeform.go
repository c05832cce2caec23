package table

import (
	"regexp"
	"strings"
	"unicode"

	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// Where a table has no column of codes, its names may bring them: "Beekeeping (BE007)",
// "A-01 Beekeeping". Nobody needs to know what such codes look like: all names have one, in
// one place and of one shape, and no two have the same.

// namesWithCodes are the forms of a cell with a name and a code, the surest first.
var namesWithCodes = []func() *regexp.Regexp{
	pattern.New(`^(?P<name>\S.*?)\s*[(\[](?P<code>[^\s()\[\]]+)[)\]]$`),
	pattern.New(`^(?P<name>\S.*?)\s+[-–—|/:]\s+(?P<code>\S+)$`),
	pattern.New(`^[(\[]?(?P<code>[^\s()\[\]:]+?)(?:[)\]]|:|\s+[-–—|/])\s+(?P<name>\S.*)$`),
	pattern.New(`^(?P<code>\S+)\s+(?P<name>\S.*)$`),
	pattern.New(`^(?P<name>\S.*?)\s+(?P<code>\S+)$`),
}

// plainForms is where the forms begin that have no mark between name and code.
const plainForms = 3

// nameCodes are the codes that the names of a table bring.
type nameCodes struct {
	form  *regexp.Regexp // of the cells; nil where they bring none
	shape string         // of the codes
}

// cut parts a cell.
func (n *nameCodes) cut(text string) (name, code string, ok bool) {
	if n.form == nil {
		return "", "", false
	}
	name, code = cutNameCode(n.form, text)
	return name, code, code != "" && lexical.CodeShape(code, lexical.AnyCase) == n.shape
}

func cutNameCode(form *regexp.Regexp, text string) (name, code string) {
	in := form.FindStringSubmatch(text)
	if in == nil {
		return "", ""
	}
	return in[form.SubexpIndex("name")], in[form.SubexpIndex("code")]
}

// minCoded is how many names show that all bring codes.
const minCoded = 2

// maxCodeForm is how many characters a code has at most.
const maxCodeForm = 16

// shapeOfCodes is the shape of the codes that nearly all of some names bring in one form;
// "" where they bring none. Words behind a name in brackets are of one shape as well; a code
// has a figure beside a letter or a mark, or is in capitals.
func shapeOfCodes(form *regexp.Regexp, names []string, figures bool) string {
	shapes, seen, most := map[string]int{}, dialect.Set{}, ""
	for _, text := range names {
		name, code := cutNameCode(form, text)
		if code == "" || seen[code] || !isWrittenAsCode(code, figures) || !dialect.BeginsAsName(name) {
			continue
		}
		seen[code] = true
		shape := lexical.CodeShape(code, lexical.AnyCase)
		if shapes[shape]++; shapes[shape] > shapes[most] {
			most = shape
		}
	}
	if n := shapes[most]; n < minCoded || n*10 < len(names)*9 && n < len(names)-1 {
		return ""
	}
	return most
}

// isWrittenAsCode knows a word that no text has: capitals and figures, and marks between
// them.
func isWrittenAsCode(word string, figures bool) bool {
	letters, digits, marks := 0, 0, 0
	for i, r := range word {
		switch {
		case unicode.IsUpper(r):
			letters++
		case unicode.IsDigit(r):
			digits++
		case strings.ContainsRune("-._/", r) && i > 0 && i < len(word)-1:
			marks++
		default:
			return false
		}
	}
	if len(word) > maxCodeForm || figures && digits == 0 {
		return false
	}
	return digits > 0 && letters+marks > 0 || letters > 1
}
