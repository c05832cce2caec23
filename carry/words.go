package carry

import (
	"cmp"
	"fmt"
	"strconv"
)

// count says how many of a thing there are: "1 duty", "3 duties".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// fmtCount puts a number into a phrase of the table of causes.
func fmtCount(phrase string, n int) string { return fmt.Sprintf(phrase, n) }

func compareText(x, y string) int { return cmp.Compare(x, y) }
