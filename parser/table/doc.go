// Package table makes skills of tables: of the sheets of a workbook and the rows of a
// CSV file ([ReadSheets]), and of the tables that package skill found among lines and
// set aside ([ReadAside]).
//
// A table is read in this order:
//
//	which row is the header       header.go; [IsTable] asks the same of rows that may be text
//	what stands below each header header.go, by the dialect; what cells say corrects it: a column called
//	                              "Level 3" may hold texts or marks
//	what a row is about           row.go: a skill; rowperlevel.go: one level of a skill, or one statement;
//	                              leveltable.go: a level of the framework; categories.go; rowdoubt.go: a row
//	                              that is of another shape
//	what a cell says              cell.go: its lines, read as the section of a page is; merged.go: one that
//	                              reaches over others; escaped.go: line breaks that programs wrote as signs;
//	                              codes.go: codes that an export spoilt
//	what belongs together         sheets.go: skills that are parted over sheets
//	what people do not see        hidden.go: rows, columns and sheets that are hidden
//
// book.go holds these together, and accounts for every cell: what is in no column and
// in no skill is listed with its place. aside.go brings tables of pages back among the
// skills of their document.
package table
