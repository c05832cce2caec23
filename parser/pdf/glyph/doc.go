// Package glyph draws the pages of a PDF: bytes in, sheets of glyphs and rules
// out. It knows the file format, and nothing of words, lines or tables.
//
//	the file       trim.go: without what mail and web servers leave around it
//	its objects    index.go, packedtable.go: where they are, by tables of which each may
//	               name one before; rawobject.go, objectstream.go: objects that are packed
//	               in others; flat.go: all of them under one table, for the object reader
//	repair         scan.go, repair.go: files that the object reader cannot read, written
//	               anew; unlock.go, filekey.go, filekey256.go, cipher.go: decrypted;
//	               encryption.go: what is said of those that stay locked
//	its pages      source.go, pagetree.go; filter.go, filters.go, lzw.go: streams,
//	               unpacked
//	operators      lex.go, lexstring.go, dictionary.go: what a page says; operators.go: what
//	               each word of it does; interpret.go, form.go, show.go, path.go, marked.go
//	fonts          font.go: codes to characters and widths, by encoding.go, cmap.go,
//	               swapped.go and corefonts.go
//	the sheet      sheet.go, box.go: what is left when all is drawn; problem.go, fields.go:
//	               what may be missing; upright.go: pages that lie on their side
//
// [Read] does all of it, page by page on all processors, and hands each sheet
// on as soon as it is drawn, as the glyphs of a whole book would take too much
// memory.
//
// # What is borrowed
//
// One library reads objects and unpacks most streams. It trusts files: it
// follows tables round in circles, and unpacks a stream of objects anew for
// each object in it. So it is given every file in its flattest form, see
// flat.go, and its panics are caught where it is called, see rescue.
//
// # What ends
//
// A PDF is a graph, and every edge of it may lead back. Each kind of edge has
// its end here:
//
//	table to the one before, or hidden beside   each place is read once; again is [ErrCircle]
//	stream of objects to the one it extends     each is read once; again is [ErrCircle]
//	stream of objects in a stream of objects    not allowed by the format; round and round is [ErrCircle]
//	node of the page tree to its kids           each is walked once, at most 48 deep
//	node to its parent                          never followed: what is inherited is handed down
//	form to the forms it draws                  not while it is being drawn, at most 12 deep
//	length of a stream, a filter, a font        one step, never more
//	outlines, threads, destinations             not read
//
// What does not go round may still fan out: ten forms that each draw ten. So
// there is one budget for each file, in [Limits]: operators carried out, with a
// form costing more the deeper it is drawn, and bytes unpacked. It counts what
// the file asks for and never time, so that a file comes out the same on every
// machine; what was left out because of it is a [Problem] of the page.
package glyph
