package check

import "cmp"

// closingIn is the line of a part that may be such a remark: the last in the source, or the
// one above it where the last is no sentence, such as an address.
func closingIn(part []line) int {
	at := lastInSource(part)
	if at > 0 && !part[at].ended && part[at-1].ended && part[at-1].part == part[at].part {
		return at - 1
	}
	return at
}

// lastInSource is the line of a part that stands last in the source, where levels may go
// down; the last of all where nobody can tell.
func lastInSource(part []line) int {
	at := len(part) - 1
	for i, l := range part {
		a, b := l.From, part[at].From
		if a.Cell == "" && a.File == b.File && cmp.Or(cmp.Compare(a.Page, b.Page), cmp.Compare(a.Line, b.Line)) > 0 {
			at = i
		}
	}
	return at
}
