// Package pdf adds the reader of PDFs to a program that imports it for this alone.
// The program calls compdiff.Worker first thing in its main function, so that a
// hostile file is read in a process of its own.
package pdf

import (
	"compdiff/parser/pdf"
	"compdiff/parser/source"
)

func init() { source.Add("pdf", source.ReadPDF, pdf.Job) }
