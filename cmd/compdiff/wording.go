package main

import "strings"

// The groups in which help lists the commands.
const (
	groupWork      = "work"
	groupReference = "reference"
)

func quote(s string) string { return `"` + s + `"` }

// oneOf lists choices: "a, b or c".
func oneOf(names []string) string {
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " or " + names[last]
	}
	return strings.Join(names, "")
}
