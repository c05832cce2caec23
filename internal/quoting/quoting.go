// Package quoting mends quotations that were cut out of a text: a bracket that has no other
// half in a quotation says nothing there.
package quoting

import "slices"

// WithoutLoneBrackets is a text without the round brackets that have no other half in it: "oil (in cans"
// is "oil in cans". Those that have one stay.
func WithoutLoneBrackets(text string) string {
	var open, lone []int
	for i := range len(text) {
		switch {
		case text[i] == '(':
			open = append(open, i)
		case text[i] == ')' && len(open) > 0:
			open = open[:len(open)-1]
		case text[i] == ')':
			lone = append(lone, i)
		}
	}
	lone = append(lone, open...)
	slices.Sort(lone)
	for _, i := range slices.Backward(lone) {
		text = text[:i] + text[i+1:]
	}
	return text
}
