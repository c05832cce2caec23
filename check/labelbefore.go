package check

import "strings"

// A label before a colon is this short.
const (
	labelWords = 4
	labelBytes = 40
)

// labelBefore is the label that a text begins with: few words, with a capital,
// then a colon, then more.
func labelBefore(text string) string {
	at := strings.Index(text[:min(len(text), labelBytes)], ": ")
	if at < 1 || !startsCapital(text) || strings.Count(text[:at], " ") >= labelWords || strings.ContainsAny(text[:at], ".!?,;") {
		return ""
	}
	return text[:at]
}
