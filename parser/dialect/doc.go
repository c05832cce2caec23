// Package dialect is what differs between frameworks, as data, and the questions that
// the data answers. A [Dialect] is a YAML file of forms written as people see them,
// "{name}: Level {levels}"; [Compile] makes a [Grammar] of it, and a grammar is asked
//
//	what a title says         title.go: [Grammar.Title]
//	what a heading opens      heading.go: [Grammar.Heading]; levelheading.go: that of a level; section.go: the
//	                          kinds of sections; inlineheading.go: [Grammar.InlineHeading] before a text
//	what may stand beside it  sectionnumber.go: "1.2 "; changemark.go: "(new)", a status; plaintext.go: what
//	                          copies and sites leave in headings
//	which level is meant      celllevel.go: [Grammar.LevelIn] of a cell; coverage.go: [Grammar.CoverageIn] of one
//	                          that says which levels there are; ladder.go: the numbers and labels of
//	                          levels; levelword.go: the words that they are written with, and which
//	                          headings of levels are weak; essence.go: the label of what a level means
//	what a column holds       column.go: [Grammar.Column]; languages.go: [HeaderLanguage]
//	what is a frame           frame.go: what sites and documents have around texts
//	what says nothing         nothing.go: [Grammar.SaysNothing], [Grammar.IsUndefined]
//
// Each is asked here alone, so a level looks the same in a page, a cell and the name of
// a sheet. filename.go answers what the name of a file says of an edition.
//
// # Data
//
// sfia.yaml and e-cf.yaml are the dialects that are tried where a user names none.
// common.yaml has what English texts of any framework have in common and labels.yaml
// what ladders of labels have; both are added to every dialect that does not stand
// alone (builtin.go). A dialect of another language gives its own words and has the
// same forms; the folder language has those of ten, which [Grammar.In] adds to a dialect
// for texts in them (local.go). site.yaml is what websites have around any text, languages.yaml what
// headers call languages.
//
// # From forms to answers
//
// formcompile.go makes a matcher of a form (form.go), grammar.go compiles all of a dialect and says
// which key is wrong (file.go: on which line). A source asks these questions of every
// line and most lines are nothing but text, so prefilter.go says first which forms can
// match at all, by the words in a line.
//
// The package knows neither lines nor cells: it is given texts.
package dialect
