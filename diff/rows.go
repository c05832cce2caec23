package diff

// rowOf lists the stems of the words of a text that carry content, as they stand there.
func (l *lexicon) rowOf(text string) []int {
	var row []int
	for _, t := range l.sentence(text).tokens {
		if t.content() {
			row = append(row, t.stem)
		}
	}
	return row
}

// longestRow are the most words that two texts have in one row, in the same order.
func longestRow(a, b []int) []int {
	var longest []int
	for i := range a {
		for k := range b {
			n := 0
			for i+n < len(a) && k+n < len(b) && a[i+n] == b[k+n] {
				n++
			}
			if n > len(longest) {
				longest = a[i : i+n]
			}
		}
	}
	return longest
}
