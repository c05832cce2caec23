package source

import (
	"errors"
	"strings"
	"testing"
)

// TestODSRepeats reads cells and rows that are said to come again, and refuses a few bytes
// that stand for more of them than anybody can have meant.
func TestODSRepeats(t *testing.T) {
	sheet := func(rows string) []byte {
		const mark = "application/vnd.oasis.opendocument.spreadsheet"
		return zipped(t, []string{"mimetype", mark, "content.xml", "<office:spreadsheet><table:table table:name='Skills'>" + rows + "</table:table></office:spreadsheet>"})
	}
	cell := func(n string) string {
		return "<table:table-cell table:number-columns-repeated='" + n + "'><text:p>a</text:p></table:table-cell>"
	}
	row := func(n, cells string) string {
		return "<table:table-row table:number-rows-repeated='" + n + "'>" + cells + "</table:table-row>"
	}
	o, err := ReadODS("a.ods", sheet(row("3", cell("4"))))
	if err != nil || len(o.Sheets[0].Rows) != 3 || len(o.Sheets[0].Rows[2]) != 4 {
		t.Fatalf("%v, %v", o, err)
	}
	for _, c := range []struct{ rows, says string }{
		{strings.Repeat(row("1", cell("1000")), 300), "262144 cells"},
		{row("70000", cell("1")), "65536 rows"},
	} {
		var refused *Error
		if _, err := ReadODS("a.ods", sheet(c.rows)); !errors.As(err, &refused) || !strings.Contains(refused.Problem, c.says) {
			t.Errorf("it is refused with %v, without %q", err, c.says)
		}
	}
}
