//go:build linux

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"compdiff/scripts/internal/faults/hostile"
	"compdiff/scripts/internal/faults/measure"
)

// What a run may take, whatever it reads.
const (
	mostCPU    = 10 * time.Second
	mostMemory = 1 << 30
	mostWall   = 5 * time.Minute // it hangs; a busy machine may take long
)

// crash is how a Go program ends that did not mean to.
var crash = regexp.MustCompile(`(?m)^(panic:|fatal error:|goroutine \d+ \[|runtime: )`)

// lampText is a source that is as it should be, beside every hostile file.
const lampText = "Lamp keeping LAMP\n\nKeeping lamps.\n\nLevel 2\n\nLights lamps.\n"

// attempt runs a program on an input of a size and says what it did wrong.
func attempt(ctx context.Context, program, folder string, in hostile.Input, n int) (measure.Run, []string, error) {
	file := filepath.Base(in.Name)
	defer os.Remove(filepath.Join(folder, file))
	files := map[string][]byte{"lamp.txt": []byte(lampText), file: in.Make(n)}
	if in.Before != nil {
		files["was-"+file] = in.Before(n)
	}
	for before, beside := range in.Beside {
		files[before+file] = beside(n)
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
			return measure.Run{}, nil, err
		}
	}
	args := []string{"check", file}
	if in.Args != nil {
		args = in.Args(file)
	}
	ctx, cancel := context.WithTimeout(ctx, mostWall)
	defer cancel()
	if in.First != nil {
		if _, err := measure.Program(ctx, folder, append([]string{program}, in.First(file)...)...); err != nil {
			return measure.Run{}, nil, err
		}
	}
	run, err := measure.Program(ctx, folder, append([]string{program}, args...)...)
	return run, faultsOf(run, file), err
}

// faultsOf is what a run did that no input excuses.
func faultsOf(run measure.Run, file string) []string {
	var faults []string
	say := func(wrong bool, format string, args ...any) {
		if wrong {
			faults = append(faults, fmt.Sprintf(format, args...))
		}
	}
	say(run.Hung, "it hangs")
	say(run.Code < 0 || run.Code > 3, "exit code %d", run.Code)
	say(crash.MatchString(run.Said), "it crashes")
	say(run.CPU > mostCPU, "%v of processor time", run.CPU.Round(time.Millisecond))
	say(run.Memory > mostMemory, "%d MiB of memory", run.Memory>>20)
	say(run.Code >= 2 && !strings.Contains(run.Said, file), "exit code %d, and the file is not named", run.Code)
	return faults
}

// mostGrowth is how much more processor time twice the input may take.
const mostGrowth = 2.5

// measurable is the processor time from which on growth can be told from noise.
const measurable = 500 * time.Millisecond

// growth runs an input at its size, twice and four times that, and says where it
// took more than in proportion.
func growth(ctx context.Context, program, folder string, in hostile.Input) (lines []string, err error) {
	var before time.Duration
	for times := 1; times <= 4; times *= 2 {
		run, faults, err := attempt(ctx, program, folder, in, in.Size*times)
		if err != nil {
			return nil, err
		}
		if before > measurable && float64(run.CPU) > mostGrowth*float64(before) {
			faults = append(faults, fmt.Sprintf("%.1f times as long for twice as much", float64(run.CPU)/float64(before)))
		}
		before = run.CPU
		lines = append(lines, fmt.Sprintf("%-36s x%d  exit %d  %6.2f s  %5d MiB  %s", in.Name, times, run.Code, run.CPU.Seconds(), run.Memory>>20, strings.Join(faults, "; ")))
		if len(faults) > 0 || in.Size == 1 {
			break
		}
	}
	return lines, nil
}
