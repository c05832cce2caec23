package table

import (
	"strings"
	"unicode"

	"compdiff/internal/pattern"
	"compdiff/parser/lexical"
)

// valueShape is what a short value can be told by, whatever it says.
type valueShape int

const (
	textShape    valueShape = iota // a sentence, or too long for a value
	dateShape                      // "2024-03-01", "1 March 2024", "May 2023"
	numberShape                    // "12", "2.1", "v3"
	addressShape                   // of a page, or of mail
	personShape                    // two words or three, each with a capital: "Ada Quill"
	labelShape                     // any other few words
)

const (
	longestValue = 80 // bytes
	mostOfValue  = 8  // words
	mostOfPerson = 4  // words
)

// month is a name of one, whole or cut, as several languages write it.
const month = `(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|mars|avr|juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|mrt|mei)\pL{0,7}\.?`

var (
	dateForm = pattern.New(`(?i)^(?:\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?:[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[AP]M)?(?:Z|[+-]\d\d:?\d\d)?)?` +
		`|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?: \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?)?` +
		`|(?:\d{1,2}(?:st|nd|rd|th|\.)?[ -])?(?:(?:de|of) )?` + month + `,?[ -](?:(?:de|of) )?(?:\d{1,2}(?:st|nd|rd|th)?, )?\d{2,4}` +
		`|Q[1-4] ?[/-]? ?\d{4}|\d{4} ?[/-]? ?Q[1-4])$`)
	numberForm  = pattern.New(`(?i)^(?:v(?:ersion)?\.? ?)?[-+]?\d+(?:[.,]\d+)*(?: ?%)?$`)
	addressForm = pattern.New(`^(?:\pL[\w+.-]*://\S+|www\.\S+|(?:mailto:)?[^\s@]+@[^\s@]+\.\pL{2,})$`)
)

// shapeOfValue tells the shape of a value on one line.
func shapeOfValue(text string) valueShape {
	words := strings.Fields(text)
	switch {
	case len(words) == 1 && addressForm().MatchString(text):
		return addressShape
	case len(text) > longestValue || len(words) > mostOfValue || lexical.EndsSentence(text) && !endsShort(words):
		return textShape
	case strings.ContainsFunc(text, unicode.IsDigit) && dateForm().MatchString(text):
		return dateShape
	case numberForm().MatchString(text):
		return numberShape
	case len(words) > 1 && len(words) <= mostOfPerson && !strings.ContainsFunc(text, unicode.IsDigit) && eachCapital(words):
		return personShape
	}
	return labelShape
}

// eachCapital reports that all words begin with a capital.
func eachCapital(words []string) bool {
	for _, word := range words {
		if first := []rune(word)[0]; !unicode.IsUpper(first) && !unicode.IsTitle(first) {
			return false
		}
	}
	return true
}

// longestShort is how many bytes a word has at most that is cut short: "Inc."
const longestShort = 5

// endsShort reports that the full stop behind the last word is that of a word which is cut
// short and begins with a capital: "Kiln Works Ltd."
func endsShort(words []string) bool {
	last := words[len(words)-1]
	return len(words) > 1 && len(last) <= longestShort && eachCapital([]string{last})
}
