package check

import (
	"fmt"
	"slices"

	"compdiff/framework"
)

// mostOfRule is how many findings of one rule are listed. Nobody reads as many, and a
// source that was made to hurt could ask for one in every line.
const mostOfRule = 1 << 17

// listed is what is listed of the faults that a rule found: all of them, or the first
// ones and how many more there are. What speaks against trusting an edition is listed
// whole, since a comparison asks what it is about.
func listed(id string, faults []fault, most int) []fault {
	if len(faults) <= most || slices.Contains(framework.Doubtful, id) {
		return faults
	}
	more := fault{at: faults[most].at, message: fmt.Sprintf("there are %d more of this kind, which are not listed", len(faults)-most)}
	return append(slices.Clip(faults[:most]), more)
}
