// Package skill makes skills of the lines of a source. [NewDocument] takes a copy of
// what a reader made, and [Document.Recognise] runs the passes of passes.go over it, from
// top to bottom: their order is part of what they mean. Each pass finds out one thing of
// all lines and notes it beside them: what a line heads (Document.Heads), that it is no
// text (its shape becomes blank), what became of it (its class). What a line looks like
// to all of them is asked in linekind.go.
//
// # Which file to open
//
//	lines that head something   headings.go: a heading on a line of its own, also that of a level;
//	                            inlineheading.go: one with its text behind it; fields.go: "Code: ABCD";
//	                            weaklevel.go: forms of levels that texts have as well; levelalike.go: levels
//	                            with names that nobody knows; levellabel.go, echo.go: what a level is called, before its text or again below its heading
//	tables among lines          tablekind.go: what a table is about; pagetable.go, laytable.go: its cells
//	                            become lines; tablefields.go: fields of one skill;
//	                            frontfields.go: fields before a page
//	what is no text             frame.go: menus and page feet that the source marks; pagefoot.go: lines that
//	                            count up; runninghead.go: running heads, watermarks; footnote.go;
//	                            strapline.go; notice.go: what a publisher says on every page; outside.go
//	titles                      titleline.go: which lines have the form of one; candidate.go, title.go: which
//	                            of these are titles; nametitle.go: where skills have no codes; titlelabel.go,
//	                            titlecode.go: what all names have and is none of theirs
//	what all skills share       sibling.go, siblingline.go, siblingpart.go: headings that nobody knows;
//	                            guidanceintro.go; category.go, categorypath.go: headings over skills, ways below titles
//	the page of a skill         pages.go: where it ends; page.go: its sections; block.go: lines become
//	                            paragraphs and items; unwrap.go: how lines were wrapped; brokenheading.go:
//	                            headings over two lines; gluedheading.go: headings at the ends of texts;
//	                            sentences.go
//	a section of it             leveltext.go, barelevel.go: the statements of a level; guidance.go: the tree of
//	                            notes; coverage.go: which levels there are; section.go: all other parts
//	around the skills           matter.go: introductions, licences; genericlevel.go: what levels mean in
//	                            general; editionname.go: what the source calls itself
//	what nobody understood      stray.go
//
// # How a title is told
//
// Many lines have the form of a title: entries of a contents list, running heads,
// links. The form makes a candidate; what stands between it and the next one decides.
// Lines that head something are therefore found before titles, and what depends on the
// skills of a source, such as headings that all of them have, after.
//
// A cell of a table is read as the section of a page is: package table asks [Page] to.
package skill
