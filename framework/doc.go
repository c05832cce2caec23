// Package framework holds what a competency framework says, whatever it was
// read from: an [Edition] of skills, each with a description, guidance and one
// description for every level it defines.
//
// The package is the common tongue of the rooms around it. A parser fills an
// Edition, a check looks at one, a comparison at two; none of them knows the
// others, and this package knows none of them.
//
// # What is stored
//
// Text is stored as published. Only white space is touched: runs of it become
// one space and ends are trimmed, because white space is how a source lays
// text out and not what the text says. Every [Text] carries where it came from
// ([From]), so a person can look it up.
//
// # Unknown is not empty
//
// A page copy says nothing about categories. A skill read from it therefore
// lists "category" in [Skill.Unknown]; nobody may conclude that the category
// was removed. A part that is not listed there and is empty is stated to be
// empty.
//
// # Comparing and showing
//
// Showing uses the stored text. Comparing may use [Fold], the one folded form,
// in which case, dashes, quotes and list punctuation no longer differ.
// [Sentences] and [Words] find boundaries by Unicode UAX #29.
package framework
