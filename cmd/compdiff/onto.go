package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
)

// inputFlags are the flags that name files to read.
var inputFlags = []string{"map", "template", "dialect", "config"}

// refuseOnto refuses to write the result onto something that it is made of: a
// mistake of the hand would destroy it.
func (c *config) refuseOnto(cmd *cobra.Command, args []string) error {
	file := flagValue(cmd, "output")
	target, err := os.Stat(file)
	if err != nil || !target.Mode().IsRegular() {
		return nil // there is nothing to lose
	}
	inputs := append([]string{c.path, c.dialectFile()}, args...)
	for _, flag := range inputFlags {
		if values, err := cmd.Flags().GetStringArray(flag); err == nil {
			inputs = append(inputs, values...)
		}
		inputs = append(inputs, flagValue(cmd, flag))
	}
	for _, input := range inputs {
		if input != "" && isMadeOf(file, target, input) {
			return fmt.Errorf("--output %s: it is read as well (%s), and would be lost; name another file", file, input)
		}
	}
	return nil
}

// flagValue is the value of a flag; "" where a command has none of that name.
func flagValue(cmd *cobra.Command, name string) string {
	if flag := cmd.Flags().Lookup(name); flag != nil {
		return flag.Value.String()
	}
	return ""
}

// isMadeOf reports that a file is one that an input stands for: the same file, one
// of a glob, or one below a folder that is read.
func isMadeOf(file string, target os.FileInfo, input string) bool {
	names := []string{input}
	if matches, err := filepath.Glob(input); err == nil {
		names = append(names, matches...)
	}
	for _, name := range names {
		info, err := os.Stat(name)
		if err != nil {
			continue
		}
		if os.SameFile(info, target) || info.IsDir() && isBelow(name, file) {
			return true
		}
	}
	return false
}

// isBelow reports that a file is among those that are read of a folder: hidden
// ones are not.
func isBelow(folder, file string) bool {
	from, err := filepath.EvalSymlinks(folder)
	if err != nil {
		return false
	}
	to, err := filepath.EvalSymlinks(file)
	if err != nil {
		return false
	}
	if from, err = filepath.Abs(from); err != nil {
		return false
	}
	if to, err = filepath.Abs(to); err != nil {
		return false
	}
	rest, err := filepath.Rel(from, to)
	return err == nil && filepath.IsLocal(rest) && !hidden(filepath.ToSlash(rest), ".") && !strings.HasPrefix(rest, "..")
}
