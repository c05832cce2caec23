package source

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// formulaCells are what the formulas of these tests refer to.
var formulaCells = map[string]any{
	"A1": "oar", "A2": "  Rope   and net ", "A3": 7, "A4": 2.5, "A5": true, "A6": "12", "A7": "o'neil of-the quay", "A8": "Åse",
}

// TestFormulas holds what is computed against what another program computes.
func TestFormulas(t *testing.T) {
	book, cells := formulaSheet(t)
	for _, text := range []string{
		`UPPER("pr")&"UN"`, `=A1`, `A1&"-"&A3`, `A1&A4`, `LEFT(A1,2)`, `LEFT(A1)`, `RIGHT(A1,2)`, `RIGHT(A1,9)`, `MID(A1,2,2)`, `MID(A1,3,9)`,
		`LOWER(A2)`, `PROPER(A1)`, `PROPER(A7)`, `LEN(A1)`, `LEN(A2)`, `LEN(A8)`, `UPPER(A8)`, `CONCATENATE(A1,"/",A3)`, `CONCAT(A1,A3)`,
		`TEXT(A3,"00")`, `TEXT(A3,"000")&"x"`, `TEXT(A4,"0.00")`, `TEXT(A3,"@")`, `T(A1)`, `T(A3)`, `IF(A3>5,"high","low")`, `IF(A3<=5,"high","low")`,
		`IF(A1<>"oar","same","other")`, `EXACT(A1,"OAR")`, `EXACT(A1,"oar")`, `A3+A4*2`, `(A3+A4)*2`, `A3-A4-1`, `-A3+10`,
		`A3/2`, `A6+1`, `VALUE(A6)*2`, `"say ""so"""`, `$A$1&" "&A$3`, `HYPERLINK("http://quay.example","Quay")`, `IF(A9="","empty","full")`, `A9&"x"`, `A3=7`, `"b">"a"`,
		` UPPER( A1 ) & "!" `, `IF(A3>5,IF(A4>2,"both","one"),"none")`, `1/3`, `0.1+0.2`, `A5&""`,
	} {
		if err := book.SetCellFormula("Sheet1", "C1", text); err != nil {
			t.Fatal(err)
		}
		want, err := book.CalcCellValue("Sheet1", "C1")
		if err != nil || strings.HasPrefix(want, "#") {
			t.Errorf("%s: the other program says %q, %v", text, want, err)
			continue
		}
		if got, ok := cells.value(cellFormula{at: CellAt{Row: 0, Column: 2}, text: text}, &cellStyles{}); !ok || got != want {
			t.Errorf("%s is %q (%t), want %q", text, got, ok, want)
		}
	}
}

// TestFormulasOfSpreadsheets are those by which that other program does not go.
func TestFormulasOfSpreadsheets(t *testing.T) {
	_, cells := formulaSheet(t)
	for text, want := range map[string]string{`TRIM(A2)`: "Rope and net", `IF(A1="OAR","same","other")`: "same", `TEXT(A6,"0000")`: "0012"} {
		if v, ok := computed(text, cells.referred); !ok || v.shown() != want {
			t.Errorf("%s is %q (%t), want %q", text, v.shown(), ok, want)
		}
	}
}

// TestFormulasThatAreLeft go to a spreadsheet program.
func TestFormulasThatAreLeft(t *testing.T) {
	_, cells := formulaSheet(t)
	for _, text := range []string{
		`B1`, `SUM(A1:A3)`, `Sheet2!A1`, `'My sheet'!A1`, `[1]Book!A1`, `REPT("x",9)`, `VLOOKUP(A1,A2,1)`, `A1^2`, `{1,2}`, `A1#`, `@A1`, `"open`, `(A1`, `A1)`, `A1 A2`,
		`A1+1`, `A3/0`, `LEFT(A1,-1)`, `MID(A1,0,1)`, `TEXT(A3,"dd mmm")`, `TEXT(A3,"#,##0")`, `UPPER()`, `UPPER(A1,A2)`, `NOW()`, `A1&`, `&A1`, `,`, `quay`, `TRUE`,
		`A3*100000000000`, `A1&A1&A1&A1&A1&A1&A1&A1&A1`, strings.Repeat("(", 40) + "A1" + strings.Repeat(")", 40), strings.Repeat("-", 200) + "1", `"` + strings.Repeat("x", maxFormula) + `"`,
	} {
		if v, ok := computed(text, cells.referred); ok && v.plain() {
			t.Errorf("%s is taken as %q", text, v.shown())
		}
	}
}

// formulaSheet is a workbook with what formulas refer to, and the cells as they are read.
func formulaSheet(t *testing.T) (*excelize.File, *sheetCells) {
	t.Helper()
	book := excelize.NewFile()
	t.Cleanup(func() { book.Close() })
	for cell, v := range formulaCells {
		if err := book.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	if err := book.SetCellFormula("Sheet1", "B1", "A1"); err != nil {
		t.Fatal(err)
	}
	data, err := book.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	facts, err := inspect("book", data.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return book, &facts.parts["xl/worksheets/sheet1.xml"].cells
}

// TestSharedFormulas: a formula that stands for those of other cells moves with them.
func TestSharedFormulas(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`UPPER(A1)&"A1"&$A1&A$1&$A$1`, `UPPER(B3)&"A1"&$A3&B$1&$A$1`},
		{`LOG10(Z9)`, `LOG10(AA11)`}, {`Sheet2!A1`, `Sheet2!B3`}, {`'A1 B2'!C3`, `'A1 B2'!D5`}, {`A1:B2`, `B3:C4`}, {``, ``},
	} {
		if got := shifted(c.text, 2, 1); got != c.want {
			t.Errorf("%s becomes %s, want %s", c.text, got, c.want)
		}
	}
}

// FuzzFormula wants an end of any formula, and nothing much larger than it.
func FuzzFormula(f *testing.F) {
	for _, seed := range []string{`UPPER("pr")&"UN"`, `IF(A1>=2,"a","b")`, `((((`, `-+-1`, `""""`, `TEXT(1.5,"0.0")`, `$A$1`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v, ok := computed(text, func(string) (value, bool) { return asText("cell"), true })
		if ok && len(v.shown()) > 2*maxFormula+64 {
			t.Errorf("%q is %d bytes", text, len(v.shown()))
		}
	})
}
