// Package xlsx adds the readers of spreadsheets to a program that imports it for
// this alone: XLSX, the older XLS, and ODS.
package xlsx

import "compdiff/parser/source"

func init() {
	source.Add("xlsx", source.ReadWorkbook)
	source.Add("xls", source.ReadXLS)
	source.Add("ods", source.ReadODS)
}
