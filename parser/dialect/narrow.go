package dialect

import "strings"

// The wide signs and digits of East Asian type, from the first to the last, and how far
// each is from the one of ASCII that it stands for.
const (
	firstWide = '！'
	lastWide  = '～'
	wideShift = firstWide - '!'
)

// narrow writes wide signs and digits as those of ASCII, because forms have these. A
// wide colon has the space behind it in itself: "２：Assist" is "2: Assist".
func narrow(text string) string {
	if !strings.ContainsFunc(text, isWide) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '：':
			b.WriteString(": ")
		case isWide(r):
			b.WriteRune(r - wideShift)
		default:
			b.WriteRune(r)
		}
	}
	return strings.ReplaceAll(b.String(), ":  ", ": ")
}

func isWide(r rune) bool { return r >= firstWide && r <= lastWide }
