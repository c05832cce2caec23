//go:build linux

// Command faults runs compdiff on inputs that were made to hurt, measures what it
// takes, and prints a line for each: exit code, processor time and memory of the
// program and its children, and what it did wrong.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"

	"compdiff/scripts/internal/faults/hostile"
)

func main() {
	program := flag.String("program", "", "the compdiff to run")
	only := flag.String("run", "", "a regular expression for the inputs to run")
	scale := flag.Int("scale", 4, "how many times as large as in the tests the smallest inputs are")
	flag.Parse()
	wrong, err := campaign(*program, *only, *scale)
	if err != nil {
		fmt.Fprintln(os.Stderr, "faults:", err)
		os.Exit(2)
	}
	if wrong > 0 {
		os.Exit(1)
	}
}

// campaign runs all inputs and counts those that did something wrong.
func campaign(program, only string, scale int) (wrong int, err error) {
	wanted, err := regexp.Compile(only)
	if err != nil {
		return 0, err
	}
	folder, err := os.MkdirTemp("", "faults")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(folder)
	for _, in := range hostile.Inputs() {
		if !wanted.MatchString(in.Name) {
			continue
		}
		if in.Size > 1 && !in.Fixed {
			in.Size *= scale
		}
		lines, err := growth(context.Background(), program, folder, in)
		if err != nil {
			return wrong, err
		}
		for _, line := range lines {
			fmt.Println(line)
		}
		if !strings.HasSuffix(lines[len(lines)-1], "  ") {
			wrong++
		}
	}
	fmt.Printf("%d inputs did something wrong\n", wrong)
	return wrong, nil
}
