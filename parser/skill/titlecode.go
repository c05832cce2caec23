package skill

import (
	"regexp"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/lexical"
)

// Where no dialect knows the codes, a title is all name. That codes were left in the names
// is told by all of them: each has at one place, parted from the rest by brackets or a
// mark, a word with figures in it, all of one shape and no two the same.

// titleCode is the form of such a code: letters and figures, and what parts them.
const titleCode = `(?P<code>\pL{0,6}[-._/]?\d{1,4}(?:[-._]\d{1,3}){0,2})`

// titleCodes are the places of one: in brackets before the name or behind it, before a
// mark, behind one, or with a full stop in it at the end.
var titleCodes = []func() *regexp.Regexp{
	pattern.New(`^[(\[]` + titleCode + `[)\]][\s\pZ]+(?P<name>\S.*)$`),
	pattern.New(`^(?P<name>\S.*?)[\s\pZ]+[(\[]` + titleCode + `[)\]]$`),
	pattern.New(`^` + titleCode + `(?:[\s\pZ]*[:|]|[\s\pZ]+[-–—])[\s\pZ]+(?P<name>\S.*)$`),
	pattern.New(`^(?P<name>\S.*?)(?:[\s\pZ]*[:|,]|[\s\pZ]+[-–—])[\s\pZ]+` + titleCode + `$`),
	pattern.New(`^(?P<name>\S.*?)[\s\pZ]+(?P<code>\d{1,2}(?:\.\d{1,2}){1,3})$`),
}

// findTitleCodes gives the skills the codes that their names have.
func findTitleCodes(titles []candidate) {
	if len(titles) < 2 {
		return
	}
	for _, form := range titleCodes {
		if codes, names := codesIn(titles, form()); codes != nil {
			for k := range titles {
				titles[k].Code, titles[k].Name = codes[k], names[k]
			}
			return
		}
	}
}

// codesIn are the codes and the names of titles in one form; nil where some title has none,
// two have the same, or their shapes differ.
func codesIn(titles []candidate, form *regexp.Regexp) (codes, names []string) {
	shape, seen := "", map[string]bool{}
	for k, t := range titles {
		in := form.FindStringSubmatch(t.Name)
		if t.Code != "" || in == nil {
			return nil, nil
		}
		code, name := in[form.SubexpIndex("code")], framework.Clean(in[form.SubexpIndex("name")])
		s := lexical.CodeShape(code, lexical.AnyCase)
		if seen[code] || k > 0 && s != shape || !strings.ContainsFunc(name, unicode.IsLetter) {
			return nil, nil
		}
		seen[code], shape = true, s
		codes, names = append(codes, code), append(names, name)
	}
	return codes, names
}
