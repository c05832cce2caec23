// Package interchange writes editions for programs that keep frameworks: as CASE
// packages, as CTDL-ASN in JSON-LD, as SKOS in Turtle, as tables. The parser reads
// all of these back, and then they are the same edition, but for what the format has
// no place for: [Lost] names that.
//
//	what an edition has, as items one below the other   items.go
//	what things are called, the same on every run       id.go
//	the formats                                         case.go, ctdl.go, skos.go, table.go, workbook.go
//	what a format cannot carry                          lost.go
//
// What a format has no word for stands in an extension of ours where the format allows
// for any: other programs pass over it.
package interchange
