// Package lineage follows skills and levels over several editions.
//
// A [Line] is editions in order of time with what a comparison says of each and
// the next. From these steps two things are made: the life of one skill
// ([Line.Lives]), and the map from the levels of the first edition to those of
// the last ([Line.Map]).
//
// A map is composed of steps, and composing is careful. A verdict is the gravest
// on the way, a confidence the product of all. The first and the last edition are
// then compared with each other as well, as a witness, since an assessment was made
// against the one text and is held against the other. It makes a verdict graver
// where many small steps together are a large one. It makes one lighter where an
// edition between said what neither of the two says, but never lighter than a note,
// and only if it is sure. It makes no way of its own but for one case: a skill or a
// level that was gone for a while and is there again.
package lineage
