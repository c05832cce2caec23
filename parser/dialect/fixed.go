package dialect

import "strings"

// fixed is what stands between the holes of a form: words and marks that each text
// has which the form matches, in that order. To look for them is cheap, and most
// forms part by it before their expression is even made.
type fixed struct {
	parts []string // in lower case and ASCII; nothing else is looked for
	first bool     // the first of the parts begins the text
}

// hardMarks are the marks of a form that a text has as they are; a dash may be any
// of many, and a colon a wide one.
const hardMarks = "()[],;/|&+#"

// fixedOf takes a form apart.
func fixedOf(form string) fixed {
	text := holeName().ReplaceAllString(strings.ToLower(form), "\x00")
	f, start := fixed{}, -1
	for i, r := range text + "\x00" {
		if r >= 'a' && r <= 'z' {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			f.parts, f.first = append(f.parts, text[start:i]), f.first || start == 0
			start = -1
		}
		if strings.ContainsRune(hardMarks, r) {
			f.parts, f.first = append(f.parts, string(r)), f.first || i == 0
		}
	}
	return f
}

// longS is another s in lower case, the one letter that an expression which knows no
// case takes for one of ASCII while it is none in lower case.
const longS = 'ſ'

// within reports that a text in lower case may have the form.
func (f *fixed) within(lower string) bool {
	rest := lower
	for i, part := range f.parts {
		at := strings.Index(rest, part)
		if at < 0 || i == 0 && f.first && at > 0 {
			return strings.ContainsRune(lower, longS)
		}
		rest = rest[at+len(part):]
	}
	return true
}
