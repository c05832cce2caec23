package carry

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
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

func isAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

func askAsks(n int) string {
	if n == 1 {
		return "asks"
	}
	return "ask"
}

// listed joins names as a sentence does: "a, b and c".
func listed(names []string) string {
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " and " + names[last]
	}
	return strings.Join(names, "")
}

// either lists choices: "a, b or c".
func either(names []string) string {
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " or " + names[last]
	}
	return strings.Join(names, "")
}
