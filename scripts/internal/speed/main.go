//go:build linux

// Command speed measures compdiff beside programs that do a part of its work on
// the same texts, and prints a table.
//
// A machine is never twice as fast as it was, so that a time says nothing. Each row
// runs two commands in turn, many times, and gives the median of the ratios of such
// pairs. What is measured is processor time, that of children with it, unless the
// row says otherwise.
package main

import (
	"flag"
	"fmt"
	"os"
	"regexp"
)

func main() {
	program := flag.String("program", "", "the compdiff to measure")
	runs := flag.Int("runs", 9, "how many pairs of runs a row takes")
	quick := flag.Bool("quick", false, "three pairs, small editions and no growth: a minute")
	only := flag.String("only", "", "a regular expression for the rows to measure")
	bench := flag.Bool("bench", false, "print every pair of runs, for benchstat, and no table")
	flag.Parse()
	wanted, err := regexp.Compile(*only)
	if err == nil {
		err = speed(options{*program, *runs, *quick, *bench, wanted})
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

// options are what the flags say.
type options struct {
	program string
	runs    int
	quick   bool
	bench   bool
	wanted  *regexp.Regexp
}

// pairs is how many pairs of runs a row takes.
func (o options) pairs() int {
	if o.quick {
		return min(o.runs, 3)
	}
	return o.runs
}

// speed measures every row that is wanted and prints it when it is known.
func speed(o options) error {
	folder, err := os.MkdirTemp("", "compdiff-speed-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	in := &inputs{program: o.program, folder: folder, made: map[string]pair{}}
	if !o.bench {
		fmt.Println("| | measured | goal | spread |\n|---|--:|--:|--:|")
	}
	for _, r := range rows(o.quick) {
		if !o.wanted.MatchString(r.name) {
			continue
		}
		c, why, err := r.prepare(in)
		switch {
		case err != nil:
			return fmt.Errorf("%s: %w", r.name, err)
		case why != "":
			fmt.Fprintf(os.Stderr, "%s: skipped, %s\n", r.name, why)
			continue
		}
		pairs := o.pairs()
		if r.most > 0 {
			pairs = min(pairs, r.most)
		}
		figures, err := c.measure(pairs, r.figure)
		if err != nil {
			return fmt.Errorf("%s: %w", r.name, err)
		}
		if o.bench {
			fmt.Print(benchLines(r, figures))
		} else {
			fmt.Println(tableLine(r, figures))
		}
	}
	return nil
}
