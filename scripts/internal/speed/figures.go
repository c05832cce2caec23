//go:build linux

package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"compdiff/scripts/internal/faults/measure"
)

// contest is two commands whose runs are held against each other.
type contest struct {
	ours, other []string
	input       int64 // bytes that ours reads
}

// figure is what one pair of runs says.
type figure func(ours, other measure.Run, input int64) float64

// timesOther is the processor time of ours as a multiple of the other's.
func timesOther(ours, other measure.Run, _ int64) float64 {
	return ours.CPU.Seconds() / other.CPU.Seconds()
}

// overOther is by how much the processor time of ours exceeds the other's, in
// milliseconds.
func overOther(ours, other measure.Run, _ int64) float64 {
	return float64((ours.CPU - other.CPU).Microseconds()) / 1000
}

// wallOfOther is how many times as long the other takes, by the clock on the wall.
func wallOfOther(ours, other measure.Run, _ int64) float64 {
	return other.Wall.Seconds() / ours.Wall.Seconds()
}

// timesInput is the memory of ours as a multiple of what it reads.
func timesInput(ours, _ measure.Run, input int64) float64 {
	return float64(ours.Memory) / float64(input)
}

// measure runs the two commands in turn. Both are run once before, so that files
// are in memory.
func (c contest) measure(pairs int, of figure) ([]float64, error) {
	var all []float64
	for i := range pairs + 1 {
		ours, err := run(c.ours)
		if err != nil {
			return nil, err
		}
		other, err := run(c.other)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			all = append(all, of(ours, other, c.input))
		}
	}
	return all, nil
}

// run is one run of a command. No command is an endless source of runs that take
// nothing. A program may exit with 1, which is how they say that texts differ.
func run(command []string) (measure.Run, error) {
	if len(command) == 0 {
		return measure.Run{}, nil
	}
	r, err := measure.Program(context.Background(), "", command...)
	if err == nil && r.Code != 0 && r.Code != 1 {
		err = fmt.Errorf("%s: exit code %d: %s", strings.Join(command, " "), r.Code, r.Said)
	}
	return r, err
}

// median is the middle one of some figures, or the mean of the two in the middle.
func median(all []float64) float64 {
	s := slices.Sorted(slices.Values(all))
	return (s[(len(s)-1)/2] + s[len(s)/2]) / 2
}

// tableLine is a row of the table: the median, the goal, and the least and the most.
func tableLine(r row, all []float64) string {
	return fmt.Sprintf("| %s, %s | %s | %s | %s to %s |", r.name, r.unit, short(median(all)), r.goal, short(slices.Min(all)), short(slices.Max(all)))
}

// short has two digits where they say something.
func short(x float64) string {
	if x >= 20 {
		return fmt.Sprintf("%.0f", x)
	}
	if x >= 2 {
		return fmt.Sprintf("%.1f", x)
	}
	return fmt.Sprintf("%.2f", x)
}

// benchLines are the figures of a row in the form of Go's benchmarks.
func benchLines(r row, all []float64) string {
	var b strings.Builder
	name := strings.NewReplacer(" ", "_", ",", "").Replace(r.name)
	for _, x := range all {
		fmt.Fprintf(&b, "BenchmarkSpeed/%s 1 %g %s\n", name, x, strings.ReplaceAll(r.unit, " ", "-"))
	}
	return b.String()
}
