package main

import "testing"

// TestMakers wants every subcommand under its own name, and no other beside the one that
// a command line names.
func TestMakers(t *testing.T) {
	for _, m := range makers {
		c := &console{}
		if got := m.make(c).Name(); got != m.name {
			t.Errorf("%q makes the command %q", m.name, got)
		}
		if some := makersFor([]string{m.name, "--help"}); len(some) != 1 || some[0].name != m.name {
			t.Errorf("a command line of %q needs %d commands", m.name, len(some))
		}
	}
	for _, args := range [][]string{nil, {"help", "diff"}, {"--version"}, {"dif"}, {"__complete", "diff", ""}} {
		if len(makersFor(args)) != len(makers) {
			t.Errorf("%q does not need all commands", args)
		}
	}
}
