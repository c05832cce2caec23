package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// run is one call of compdiff, from a folder.
type run struct {
	folder string
	args   []string
}

// framework is a set of sources that can be compared with one another.
type framework struct {
	corpus  bool     // the sources stand in COMPDIFF_CORPUS, and not here
	flags   []string // what the sources need
	sources []string // files, folders, or globs
	first   bool     // only the first is compared with the others
}

// frameworks lists what can be compared: every pair of each row.
var frameworks = []framework{
	{sources: []string{"testdata/quayside/edition-1", "testdata/quayside/edition-2"}},
	{sources: []string{"testdata/quayside/catalogue-1.json", "testdata/quayside/catalogue-2.json"}},
	{sources: []string{"testdata/quick/old.txt", "testdata/quick/new.txt"}},
	{sources: []string{"testdata/yard/old.txt", "testdata/yard/new.txt"}},
	{sources: []string{"testdata/loom/old.txt", "testdata/loom/new.txt"}},
	{sources: []string{"testdata/orchard/edition-?.*"}, flags: []string{"--dialect", "testdata/orchard/dialect.yaml"}},
	{corpus: true, sources: []string{"sfia-7/*", "sfia-8/*"}},
	{corpus: true, sources: []string{"seeds/*", "pdf/*"}, first: true},
	{corpus: true, sources: []string{"frameworks/direct/*"}},
	{corpus: true, sources: []string{"frameworks/dcwf/*"}},
	{corpus: true, sources: []string{"frameworks/gdad/*"}},
	{corpus: true, sources: []string{"frameworks/agriculture/*"}},
	{corpus: true, sources: []string{"frameworks/ladders/monzo*"}},
}

// allRuns lists the runs over the fixtures and, where it is set, the corpus.
func allRuns() ([]run, error) {
	var runs []run
	corpus := os.Getenv("COMPDIFF_CORPUS")
	for _, root := range []string{"testdata", "parser/testdata", "check/testdata", corpus} {
		if root == "" {
			continue
		}
		folder, below := ".", root
		if root == corpus {
			folder, below = corpus, "."
		}
		parsed, err := parses(folder, below)
		if err != nil {
			return nil, err
		}
		runs = append(runs, parsed...)
	}
	for _, f := range frameworks {
		if f.corpus && corpus == "" {
			continue
		}
		folder := "."
		if f.corpus {
			folder = corpus
		}
		runs = append(runs, f.pairs(folder)...)
	}
	return runs, nil
}

// parses lists a run of parse for each file below a folder.
func parses(folder, below string) ([]run, error) {
	var runs []run
	err := fs.WalkDir(os.DirFS(folder), filepath.ToSlash(below), func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			args := []string{"parse", "--format", "json"}
			if strings.Contains(path, "/orchard/") {
				args = append(args, "--dialect", "testdata/orchard/dialect.yaml")
			}
			runs = append(runs, run{folder, append(args, path)})
		}
		return err
	})
	return runs, err
}

// pairs lists a run of diff for each ordered pair of the framework's sources.
func (f framework) pairs(folder string) []run {
	var names []string
	for _, pattern := range f.sources {
		found, _ := fs.Glob(os.DirFS(folder), pattern) // the patterns are our own, and right
		names = append(names, found...)
	}
	var runs []run
	for i, old := range names {
		for j, is := range names {
			if i == j || f.first && i > 0 && j > 0 {
				continue
			}
			args := slices.Concat([]string{"diff", "--format", "json"}, f.flags, []string{old, is})
			runs = append(runs, run{folder, args})
		}
	}
	return runs
}
