package dialect

import "compdiff/internal/pattern"

// SectionNumber is the number that a document gives a heading: "1.2.3 ", "4. ".
var SectionNumber = pattern.New(`^\d{1,3}(?:\.\d{1,3})*[.)]?[\s\pZ]+`)

// DottedNumber is one of a section within another.
var DottedNumber = pattern.New(`^\d{1,3}\.\d{1,3}`)

// WithoutNumber takes the number of its section off a heading.
func WithoutNumber(text string) string { return text[len(SectionNumber().FindString(text)):] }
