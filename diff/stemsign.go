package diff

// stemSign has a bit for each of some stems, which others have as well: who lacks the bit of
// a stem lacks the stem. Texts are held against many others, of which nearly all have nothing
// in common with them; that can be told without a look at their words.
type stemSign uint64

func signOf(stems []int) (s stemSign) {
	for _, stem := range stems {
		s |= 1 << (stem & 63)
	}
	return s
}

// most is how many of some stems there are at most.
func (s stemSign) most(stems []int) (n int) {
	for _, stem := range stems {
		n += int(s >> (stem & 63) & 1)
	}
	return n
}
