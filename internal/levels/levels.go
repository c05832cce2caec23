// Package levels reads the numbers of levels from what people write of them: "3", "2 and
// 4", "3 to 5". It knows no framework's ladder.
package levels

import (
	"slices"
	"strconv"

	"compdiff/internal/pattern"
)

// Most bounds what is taken for a level, so that a year is none.
const Most = 99

var (
	between = pattern.New(`(\d+)\s*(?:-|–|to)\s*(\d+)`)
	single  = pattern.New(`\d+`)
)

// In are the levels of a list, ascending, each once; ranges are filled. nil where no
// number can be one.
func In(text string) []int {
	var all []int
	for _, r := range between().FindAllStringSubmatch(text, -1) {
		low, _ := strconv.Atoi(r[1])
		high, _ := strconv.Atoi(r[2])
		for n := low; n <= min(high, Most); n++ {
			all = append(all, n)
		}
	}
	for _, n := range single().FindAllString(text, -1) {
		if level, err := strconv.Atoi(n); err == nil && level <= Most {
			all = append(all, level)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
