// Package readers adds the readers of all formats to a program that imports it for
// this alone:
//
//	import _ "compdiff/readers"
//
// Texts, pages, tables of separated values and trees of values need no reader
// besides. PDF, Word and spreadsheets do, which are large; the packages below
// this one add them one by one.
package readers

import (
	_ "compdiff/readers/docx" // Word
	_ "compdiff/readers/pdf"  // PDF
	_ "compdiff/readers/xlsx" // spreadsheets
)
