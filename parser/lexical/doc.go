// Package lexical answers what can be seen of a text without knowing its words, and
// whatever it is a text of: whether it ends as a sentence does or goes on in the line
// below, whether a hyphen at its end breaks a word, whether an address is in it. Every
// room of the parser asks here, so that all give one answer.
//
// The one list of words is suspending.txt: those before which a hyphen stands for a
// missing half of a word.
package lexical
