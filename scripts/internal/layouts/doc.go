// Package layouts invents documents of competency frameworks whose truth is
// known, lays them out in the ways in which people publish and copy them,
// damages them, and says whether what is read from them is exact, flagged or
// silently wrong. It is support for tests and part of no program.
//
// A document travels through the package in this order:
//
//	a seed -> a framework       words.go, grammar.go, invent.go: skills and their texts
//	a seed -> a layout          axes.go: one choice on each axis that applies
//	skills -> blocks            outline.go, headings.go, around.go: pages of headings, paragraphs, items
//	blocks -> bytes             text.go, markup.go, html.go: one writer for each format
//	skills -> cells -> bytes    grid.go, sheet.go: tables in each orientation and format
//	a damage                    damage.go and its table: blocks, cells or bytes, one place
//	bytes -> an edition         judge.go: what differs from the truth, and whether a finding says so
//	verdicts -> tables          tally.go: by axis and choice
//
// Everything follows from the seed and the number of the document, so that a
// document can be made again alone.
package layouts
