package main

import (
	"fmt"
	"maps"
	"os"
	"slices"

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

// same compares editions with themselves in another layout and prints how many
// come out as changed, by rule.
func (r runner) same(count int) error {
	pairs, errs := inParallel(count, func(number uint64) (layouts.Pair, error) {
		return layouts.NewPair(layouts.Packages{}, r.seed, number)
	})
	rules := map[string]int{}
	differ, shown := 0, 0
	for i, p := range pairs {
		if errs[i] != nil {
			return errs[i]
		}
		seen := map[string]bool{}
		for _, c := range append(p.Changes, p.Doubts...) {
			seen[c.Rule] = true
		}
		for rule := range seen {
			rules[rule]++
		}
		if len(seen) == 0 {
			continue
		}
		if differ++; shown < r.show {
			shown++
			p.Show(os.Stdout)
		}
	}
	fmt.Printf("same: %d of %d editions differ from themselves in another layout\n", differ, count)
	for _, rule := range slices.Sorted(maps.Keys(rules)) {
		fmt.Printf("%5d  %s\n", rules[rule], rule)
	}
	return nil
}
