// Package merge brings two editions together that were made of a third: an
// organisation tailored a framework, its publisher brought out a new edition, and
// both sets of changes are wanted.
//
// [Three] is what diff3 is for lines, on skills. Every statement and every piece
// of guidance of the common edition is followed to what each side made of it,
// by the comparison of package diff (side.go). Texts that became one another are
// one thread (thread.go). A thread that one side left alone becomes what the other
// made of it; where both did the same, there is nothing to ask; where they did
// different things, it is merged word by word where their words do not touch
// (words.go); else both stand in the merged edition between marks, and a person
// decides (decide.go). Where a statement stands and what it says are decided one by
// one: moved by one side and reworded by the other, it is both. Order follows the
// side that changed it (weave.go), and is never a conflict. What a skill is
// called, and what holds for all of it, is merged field by field (header.go).
//
// # Promises
//
// Three(a, a, b) and Three(a, b, a) are b. Sides that touch different statements
// never conflict. Three(a, b, c) and Three(a, c, b) have the same conflicts, with
// the sides changed over.
package merge
