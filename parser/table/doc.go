// Package table makes skills of tables: of the sheets of a workbook and the rows of a
// CSV file ([ReadSheets]), and of the tables that package skill found among lines and
// set aside ([ReadAside]).
//
// A table is read in this order:
//
//	which row is the header       header.go; [IsTable] asks the same of rows that may be text
//	what stands below each header header.go, by the dialect; what cells say corrects it: a column called
//	                              "Level 3" may hold texts or marks
//	in which language it is       languages.go: of two languages side by side, one is read
//	what a row is about           rowcell.go: a skill; rowperlevel.go, levelnames.go: one level of a skill, or one
//	                              statement; leveltable.go: a level of the framework; categories.go
//	                              outline.go: a category
//	                              statementid.go, statementrows.go: a statement, by its id
//	what is no table of skills    uncommon.go: and may be one, where no other is: list.go, a code and a name a row;
//	                              skillsheet.go, a sheet for each skill; matrix.go, corner.go, matrix.go, a skill in each row or column
//	which columns keep books       bookkeeping.go, valueshape.go: owners, days, versions, addresses
//	what stands around skills     outside.go: titles, totals; remarks.go: remarks; bands.go: rows that name a category alone
//	what differs from the others  rowdoubt.go, columndoubt.go, by its shape; template.go, by what all others say
//	what a cell says              celltext.go: its lines, read as the section of a page is; merged.go: one that
//	                              reaches over others; escaped.go: line breaks that programs wrote as signs;
//	                              codes.go: codes that an export spoilt; rownumbers.go, namecode.go: numbers and names that are or bring codes
//	what belongs together         sheets.go, kinds.go: skills that are parted over sheets; files.go: over files
//	what people do not see        hidden.go: rows, columns and sheets that are hidden
//
// roles.go reads pages on which every table is one of statements of a role.
//
// read.go goes this way, headed.go is a table on it, and book.go accounts for every cell:
// what is in no column and in no skill is listed with its place. aside.go brings tables of
// pages back among the skills of their document.
package table
