package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// inputFlags are the flags that name files to read, outputFlags those that name
// files to write.
var (
	inputFlags  = []string{"map", "template", "dialect", "config", "notes"}
	outputFlags = []string{"output", "merged", "rewrite"}
)

// refuseOnto refuses to write a result onto something that it is made of, or onto
// another result: a mistake of the hand would destroy it.
func (c *config) refuseOnto(cmd *cobra.Command, args []string) error {
	return refuseOnto(cmd, append([]string{c.path, c.dialectFile(), baselineBeside(c)}, args...))
}

// refuseOnto is that for sources and whatever else is read.
func refuseOnto(cmd *cobra.Command, inputs []string) error {
	for _, flag := range inputFlags {
		if values, err := cmd.Flags().GetStringArray(flag); err == nil {
			inputs = append(inputs, values...)
		}
		inputs = append(inputs, flagValue(cmd, flag))
	}
	results := resultsOf(cmd)
	for i, r := range results {
		if slices.ContainsFunc(results[:i], func(other result) bool { return sameFile(other.file, r.file) }) {
			return fmt.Errorf("%s: another result is written to it; name another file", r)
		}
		if err := r.refuseOnto(inputs); err != nil {
			return err
		}
	}
	return nil
}

// result is a file that a command line wants written, and the flag that names it.
type result struct{ flag, file string }

// resultsOf are the files that a command line wants written.
func resultsOf(cmd *cobra.Command) (results []result) {
	for _, name := range outputFlags {
		if file := flagValue(cmd, name); file != "" && file != "-" {
			results = append(results, result{"--" + name, file})
		}
	}
	if flag := cmd.Flags().Lookup("format"); flag != nil {
		if t, ok := flag.Value.(targets); ok {
			for _, also := range t.output.also {
				results = append(results, result{"--format " + also.format + "=", also.file})
			}
		}
	}
	return results
}

// refuseOnto refuses a result that would be written onto an input.
func (r result) refuseOnto(inputs []string) error {
	target, err := os.Stat(r.file)
	if err != nil || !target.Mode().IsRegular() {
		return nil // there is nothing to lose
	}
	for _, input := range inputs {
		if input != "" && isMadeOf(r.file, target, input) {
			return fmt.Errorf("%s: it is read as well (%s), and would be lost; name another file", r, input)
		}
	}
	return nil
}

// String is the result as the command line has it.
func (r result) String() string {
	if strings.HasSuffix(r.flag, "=") {
		return r.flag + r.file
	}
	return r.flag + " " + r.file
}

// sameFile reports that two names are of one plain file, or of one that would be made.
func sameFile(one, other string) bool {
	a, err := os.Stat(one)
	b, otherErr := os.Stat(other)
	if err == nil && otherErr == nil {
		return a.Mode().IsRegular() && os.SameFile(a, b)
	}
	return err != nil && otherErr != nil && filepath.Clean(one) == filepath.Clean(other)
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
