// Package report shows documents to people and programs: what a comparison
// found, what an edition says, what a check complains about, which rules there
// are.
//
// Every format is a pure function from a document to bytes. [Formats] is the
// one table of them; the command line's --format, its help and the tests are
// made from it. A new format is one file here and one line there.
//
// # The way of a report
//
// A changelog is laid out once, by [diff.Change] order, into sections (one per
// skill) and parts (one per level or text); counts become rows. The writers
// print these in their own notation and decide nothing about the content, so
// all formats say the same things.
//
// Saved JSON is read back by [Read]. Writing what was read gives the same bytes
// as writing the original: nothing in a report depends on how its document came
// to be.
//
// # Which file to open
//
//	which formats there are          formats.go
//	release notes                    changelogmarkdown.go of one comparison, releasenotes.go of several;
//	                                 notegroups.go: their groups, noteskill.go: one skill, phrases.go: words
//	the page                         html.go, pagedata.go: what it is given; pageskills.go, pagerows.go, pageorder.go
//	the terminal                     text.go
//	the workbook, the Word redline   workbook.go, xlsx.go; docx.go, docxparagraphs.go
//	for CI                           github.go, gitlab.go, junit.go, sarif.go, singleline.go
//	what was not compared            doubts.go
//	texts that are dangerous         channels.go, escape.go
//
// # Published text is never trusted
//
// Texts come from files that anybody may have written. Each writer passes
// every one of them, names and codes included, through the escape of its
// notation: a terminal gets no control characters, Markdown no markup.
package report
