// Package docx adds the reader of Word documents to a program that imports it for
// this alone.
package docx

import "compdiff/parser/source"

func init() { source.Add("docx", source.ReadDOCX) }
