package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// whereCommandsAreShown are the texts that show people what to type, seen from this folder.
var whereCommandsAreShown = []string{
	"../../README.md", "../../CONTRIBUTING.md", "../../SECURITY.md", "../../docs/*.md", "../../ci/*", "../../.pre-commit-hooks.yaml", "../../.github/ISSUE_TEMPLATE/*",
	"../../site/page/*.html",
}

var (
	aCommand  = regexp.MustCompile(`(?:^|[^\pL\pN/-])(?:compdiff|go run \./cmd/compdiff) ([a-z][^\x60'"\n]*)`)
	codeSpan  = regexp.MustCompile("`[^`\n]+`")
	longFlag  = regexp.MustCompile(`(?:^|[\s\[])--([a-z][a-z-]*)`)
	isProgram = regexp.MustCompile(`(?:gitlab|hooks)\.ya?ml$`) // no prose but in comments
)

// shownCommands are the command lines that a text shows, without the name of the program:
// in blocks of code, in lines that are set in, and between marks of code.
func shownCommands(name, text string) (all []string) {
	fence := isProgram.MatchString(name)
	for line := range strings.Lines(text) {
		code := codeSpan.FindAllString(line, -1)
		switch {
		case strings.HasPrefix(line, "```"):
			fence = !fence
		case fence && !strings.HasPrefix(strings.TrimSpace(line), "#") || strings.HasSuffix(name, ".md") && strings.HasPrefix(line, "    "):
			code = []string{line}
		}
		for _, c := range code {
			for _, m := range aCommand.FindAllStringSubmatch(c, -1) {
				all = append(all, strings.TrimSpace(m[1]))
			}
		}
	}
	return all
}

// TestDocsShowCommandsThatThereAre looks at every command line in the documentation, also
// those whose output is not shown, and wants its command and its flags to exist.
func TestDocsShowCommandsThatThereAre(t *testing.T) {
	root, seen := newRoot(&console{}), 0
	for _, pattern := range whereCommandsAreShown {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no file is called %s", pattern)
		}
		for _, name := range files {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, line := range shownCommands(name, string(text)) {
				seen++
				if what := unknownIn(root, strings.Fields(line)); what != "" {
					t.Errorf("%s shows %q: there is no %s", name, line, what)
				}
			}
		}
	}
	if seen < 100 {
		t.Errorf("%d commands were found in the documentation; the search is broken", seen)
	}
}

// unknownIn is the command or flag of a command line that does not exist; "" where all do.
func unknownIn(root *cobra.Command, words []string) string {
	cmd, _, err := root.Find(words)
	if err != nil || cmd == root && words[0] != "help" && words[0] != "version" && words[0] != "completion" {
		return "command " + words[0]
	}
	known := map[string]bool{"help": true, "version": true}
	for at := cmd; at != nil; at = at.Parent() {
		at.Flags().VisitAll(func(f *pflag.Flag) { known[f.Name] = true })
		at.PersistentFlags().VisitAll(func(f *pflag.Flag) { known[f.Name] = true })
	}
	for _, flag := range longFlag.FindAllStringSubmatch(strings.Join(words, " "), -1) {
		if !known[flag[1]] {
			return "flag --" + flag[1]
		}
	}
	return ""
}
