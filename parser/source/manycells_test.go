package source

import (
	"strings"
	"testing"
)

// A page with more cells than anybody can have meant is refused, with the place.
func TestPagesWithTooManyCells(t *testing.T) {
	row := "<tr>" + strings.Repeat("<td>a", 1<<10) + "\n"
	page := func(rows int) []byte {
		return []byte("<h1>Hedging HEDG</h1><table>\n" + strings.Repeat(row, rows) + "</table>")
	}
	if _, err := ReadHTML("page.html", page(maxTableCells>>10+1)); err == nil || !strings.Contains(err.Error(), "524288 cells") {
		t.Errorf("got %v", err)
	}
	if testing.Short() {
		return
	}
	if _, err := ReadHTML("page.html", page(maxTableCells>>10)); err != nil {
		t.Errorf("as many as are allowed: %v", err)
	}
}
