package diff

// partner is the side of a link that a leftover would share with the group on
// the other side.
type partner struct {
	main, mainOver []int // of stems and over, those that say what is done
	stems          []int
	over           []int // the stems that the group does not have
	verbs          []int // the verbs of responsibility among them
	// clauses are its own, and others those of the group.
	clauses, others [][]int
	lone            bool // its level has no other
	texts           []sentence
}
