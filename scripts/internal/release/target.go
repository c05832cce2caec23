package main

import (
	"fmt"
	"slices"
	"strings"
)

// target is a system that there is a program for.
type target struct {
	os, arch string
	archive  string   // the extension of its archive
	packages []string // the kinds of packages that it has
}

// targets are all systems.
var targets = []target{
	{"linux", "amd64", ".tar.gz", []string{"deb", "rpm"}},
	{"linux", "arm64", ".tar.gz", []string{"deb", "rpm"}},
	{"darwin", "amd64", ".tar.gz", nil},
	{"darwin", "arm64", ".tar.gz", nil},
	{"windows", "amd64", ".zip", nil},
	{"windows", "arm64", ".zip", nil},
}

func (t target) String() string { return t.os + "/" + t.arch }

// program is the name of the program on the system.
func (t target) program() string {
	if t.os == "windows" {
		return "compdiff.exe"
	}
	return "compdiff"
}

// chosen are the targets that a list names, all where it is empty.
func chosen(list string) ([]target, error) {
	if list == "" {
		return targets, nil
	}
	var out []target
	for _, name := range strings.Split(list, ",") {
		i := slices.IndexFunc(targets, func(t target) bool { return t.String() == name })
		if i < 0 {
			return nil, fmt.Errorf("no target %q; expected some of %v", name, targets)
		}
		out = append(out, targets[i])
	}
	return out, nil
}
