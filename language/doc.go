// Package language knows natural languages as far as texts can be compared in them:
// which one a text is in, how its words are cut and stemmed, and which words decide
// whether a reworded duty is still the same.
//
// [Recognise] tells the language of a text by the commonest of its function words
// (functionwords.txt), or by its script. [For] gives the [Rules] of a language, which
// are data: a file of the folder rules each, read when it is first asked for. English is
// not among them: its rules are those of package diff.
//
// # Words
//
// [Rules.Cut] takes apart what is written as one word: an article before an apostrophe
// (token.go). Chinese and Japanese have no spaces between words. There a redline goes by
// single characters and by words in Katakana, as Unicode cuts them, and likeness by pairs
// of characters next to each other: [Rules.Stems] says of each word by what it is
// compared. Other words have the stems of Snowball, or lose the endings that the rules
// list (stem.go).
//
// # Classes
//
// [Rules.Judge] says of a reworded text whether it asks for the same (judge.go). It does
// so by closed lists alone: negation, obligation, extent, words that say the same. Where
// the rules of a language have no such lists, nobody can tell, and [Rules.Judges] says so.
//
// # Editions
//
// [Of] is the language of an edition; [Apart] says that two are in different languages,
// whose texts cannot be compared (edition.go).
package language
