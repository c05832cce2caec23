//go:build linux

package main

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"testing"

	"compdiff/scripts/internal/faults/hostile"
)

// TestCampaign runs the program on every hostile input, in its short form: it ends
// by itself with one of its exit codes, within bounds, and names the file that it
// refuses.
func TestCampaign(t *testing.T) {
	if testing.Short() {
		t.Skip("runs a program some hundred times")
	}
	program := filepath.Join(t.TempDir(), "compdiff")
	if out, err := exec.Command("go", "build", "-o", program, "compdiff/cmd/compdiff").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	folder := t.TempDir()
	inputs := hostile.Inputs()
	if len(inputs) < 200 {
		t.Errorf("there are %d inputs", len(inputs))
	}
	for _, in := range inputs {
		run, faults, err := attempt(t.Context(), program, folder, in, in.Size)
		if err == nil && run.CPU > mostCPU { // a machine that others use may count their time: the second run counts
			run, faults, err = attempt(t.Context(), program, folder, in, in.Size)
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range faults {
			t.Errorf("%s: %s; it says %.300q", in.Name, fault, run.Said)
		}
	}
}

// TestInputsAreTheSameEachTime holds the generators to what a campaign needs: names
// that differ, and the same bytes on every run.
func TestInputsAreTheSameEachTime(t *testing.T) {
	seen := map[string]bool{}
	for _, in := range hostile.Inputs() {
		if seen[in.Name] {
			t.Errorf("%s is there twice", in.Name)
		}
		seen[in.Name] = true
		first, again := in.Make(min(in.Size, 50)), in.Make(min(in.Size, 50))
		if !bytes.Equal(first, again) {
			t.Errorf("%s differs from run to run", in.Name)
		}
	}
}
