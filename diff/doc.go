// Package diff says what changed between two editions of a framework.
//
// [Compare] works from the outside in, and stops wherever two things are
// equal: skills are paired; a skill's levels are compared as coverage; inside a
// level that both editions define, statements are aligned; inside a statement
// that was reworded, words are; and what the words show decides the class. What
// no pair explains is then looked for in other skills. docs/matching.md and
// docs/classification.md have every threshold.
//
// # Pairing
//
// Skills are paired by code, then by a name that no other skill has (pairing.go),
// then by the rare words that they share (content.go), which an inverted index
// finds (index.go). A mapping overrules all of it (options.go). Pairs are
// compared by several workers (job.go).
//
// # Relating
//
// Statements that no level of their skill explains are looked for in other
// skills (kin.go). Where enough of them went from one skill to another, or were
// copied (copies.go, worded.go), a skill was split or merged; fewer are offered as
// suggestions (relate.go). Guidance is looked for likewise (guidancemoves.go), and
// what came or went says where from and where to (origins.go). What no single text has
// is traced to the few that have it between them (tracer.go, cover.go), the parts that
// statements lost as well (traceparts.go). A ladder of
// which most levels moved by the same step is told as one change (shift.go).
//
// # Aligning
//
// Statements that are equal to the letter are matched first. What is left is
// paired one to one, the likest first, by Dice's coefficient over the stems of
// content words (align.go); a faint likeness needs something to vouch for it
// (vouch.go). Published identifiers go before all of it (ident.go, lines.go). A leftover that explains most of what its partner
// has over, or a clause of it, makes a pair a split or a merge (join.go, clauses.go);
// what is left over even then is linked by how it begins (opening.go). Statements left in two
// levels of a skill may have moved (moves.go). The thresholds stand at the top
// of align.go with the figures behind them.
//
// # Redlines
//
// Words are compared in two passes, content words before function words
// (redline.go), by github.com/sergi/go-diff on one rune per word. The spans of
// a change always give back both texts to the letter.
//
// # Classes
//
// A reworded text is editorial when it is equal after folding (editorial.go).
// Otherwise a reading collects observations: verbs of responsibility that were
// replaced, came or went (grammar.go, deeds.go, deedmatch.go, deedforms.go, duty.go) or stand in the text
// next to it (place.go), phrases (phrases.go, phrase.go) that are list members (list.go), more to do
// (participle.go), purposes or qualifiers (lonephrase.go, role.go, manner.go), what was cut or grew, or what a
// verb is done to, as a whole (whole.go, objects.go),
// and words that decide by themselves, such as "not". What says nothing stands in tables (frames.go,
// synonyms.go, quantity.go, words.go).
// One heavy observation makes the change substantive; in doubt it is. The
// reasons are kept in words.
//
// # Promises
//
// Comparing an edition with itself gives nothing. Compare(b, a) says the same
// as Compare(a, b), backwards. [Apply] of a changelog to the old edition gives
// the new one. Nothing depends on a clock, a map's order or the machine.
package diff
