// Package draft helps to write dialects. [New] drafts one from a source: what looks
// like titles, levels, sections, columns or keys there, with how often it was seen.
// [NewTrial] says what became of a source in a dialect, piece by piece.
//
// Nothing is recognised here. A draft is a guess that the parser then judges: of
// several, the one stays that explains most of the source. A trial shows the ledger
// that the parser keeps anyhow, beside the places that the edition has.
package draft
