package interchange

import "compdiff/framework"

// Format is a notation in which an edition is handed to other programs.
type Format struct {
	Name   string
	Help   string // one line
	Binary bool
	Write  func(*framework.Edition) ([]byte, error)
}

// Formats is the table of them.
var Formats = []Format{
	{"case", "CASE 1.1 package, for competency frameworks and academic standards", false, CASE},
	{"ctdl", "CTDL-ASN as JSON-LD, for credential registries", false, CTDL},
	{"skos", "SKOS as Turtle, for thesauri and the semantic web", false, SKOS},
	{"csv", "table, a row for each skill", false, CSV},
	{"xlsx", "workbook, a row for each skill", true, XLSX},
}
