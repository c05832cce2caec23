package main

import (
	"fmt"
	"os"

	"compdiff/scripts/internal/layouts"
)

// self compares editions with themselves, damaged, and prints the outcomes by
// kind of damage.
func (r runner) self(count int, program string) error {
	var by layouts.Comparer = layouts.Packages{}
	if program != "" {
		folder, err := os.MkdirTemp("", "compdiff-self-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(folder)
		by = layouts.Program{Path: program, Folder: folder}
	}
	judged, errs := inParallel(count, func(number uint64) (layouts.SelfJudgement, error) {
		return layouts.NewSelf(by, r.seed, number)
	})
	tally := layouts.SelfTally{}
	shown := 0
	for i, j := range judged {
		if errs[i] != nil {
			return errs[i]
		}
		tally.Add(j)
		if (j.Outcome == layouts.FalseGreen || r.alarms && len(j.False) > 0) && shown < r.show {
			shown++
			j.Show(os.Stdout)
		}
	}
	fmt.Printf("self: %d editions against themselves, damaged in one place\n", count)
	tally.Write(os.Stdout)
	return nil
}
