//go:build linux

package main

import (
	"fmt"
	"path/filepath"
)

// row is a line of the table.
type row struct {
	name   string
	unit   string
	goal   string // how far it is to go
	figure figure
	// prepare makes what the row is about, or says why it cannot be measured here.
	prepare func(in *inputs) (c contest, why string, err error)
	most    int // pairs of runs, where each takes minutes; 0 where as many are made as are asked for
}

// growthPairs is how many pairs the rows of growth take.
const growthPairs = 3

// rows are all of them; quick ones are of smaller editions.
func rows(quick bool) []row {
	many, few := 15_000, 10_000
	if quick {
		many, few = 1_500, 1_000
	}
	all := []row{
		{name: "start", unit: "ms over an empty program", goal: "5", figure: overOther, prepare: started("version")},
		{name: "first use, two texts of one skill", unit: "ms over an empty program", goal: "10", figure: overOther,
			prepare: started("diff", "testdata/quick/old.txt", "testdata/quick/new.txt")},
		{name: "two real editions, CSV to JSON", unit: "times git", goal: "4", figure: timesOther, prepare: realEditions("csv")},
		{name: "two real editions, texts to JSON", unit: "times git", goal: "5", figure: timesOther, prepare: realEditions("txt")},
		{name: "a PDF", unit: "times pdftotext", goal: "0.8", figure: timesOther, prepare: realPDF},
	}
	for _, much := range []edits{churn, heavy} {
		for _, format := range []string{"json", "csv", "txt"} {
			all = append(all, row{name: fmt.Sprintf("%d skills, %s, %s", many, much, format), unit: "times git", goal: goals[string(much)+format], figure: timesOther, prepare: besideGit(many, much, format)})
		}
	}
	for _, format := range []string{"json", "csv", "txt"} {
		all = append(all, row{name: fmt.Sprintf("peak memory, %d skills, %s", many, format), unit: "times the input", goal: goals["peak"+format], figure: timesInput, prepare: alone(many, format)})
	}
	all = append(all, row{name: fmt.Sprintf("two cores, %d skills, json", many), unit: "times as fast as one", goal: "1.7", figure: wallOfOther, prepare: twoCores(many)})
	all = append(all, peerRows()...)
	if quick {
		return all
	}
	for _, format := range []string{"json", "csv", "txt"} {
		all = append(all, row{name: fmt.Sprintf("growth, %d to %d skills, %s, of %d pairs", few, 10*few, format, growthPairs), unit: "times", goal: "10.5", figure: timesOther, prepare: growth(few, format), most: growthPairs})
	}
	return all
}

// goals are those of the rows of large editions.
var goals = map[string]string{
	string(churn) + "json": "1", string(heavy) + "json": "2.5",
	string(churn) + "txt": "6", string(heavy) + "txt": "5",
	"peakjson": "2.5", "peakcsv": "4", "peaktxt": "6",
}

// prepared is what a row is about.
type prepared = func(in *inputs) (contest, string, error)

// started runs compdiff beside a Go program that does nothing.
func started(args ...string) prepared {
	return func(in *inputs) (contest, string, error) {
		empty, err := in.emptyProgram()
		return contest{ours: append([]string{in.program}, args...), other: []string{empty}}, "", err
	}
}

func realEditions(format string) prepared {
	return func(in *inputs) (contest, string, error) {
		p, ok, err := in.corpus()
		if !ok {
			return contest{}, noCorpus, err
		}
		return contest{in.compare(p, format), git(p), p.size(format)}, "", nil
	}
}

func realPDF(in *inputs) (contest, string, error) {
	pdf := inCorpus("sfia-8", "*.pdf")
	if pdf == "" {
		return contest{}, noCorpus, nil
	}
	if !has("pdftotext") {
		return contest{}, "there is no pdftotext here", nil
	}
	return contest{ours: []string{in.program, "parse", pdf, "-o", filepath.Join(in.folder, "pdf.json")},
		other: []string{"pdftotext", "-layout", pdf, "/dev/null"}}, "", nil
}

func besideGit(skills int, much edits, format string) prepared {
	return func(in *inputs) (contest, string, error) {
		p, err := in.editions(skills, much)
		return contest{in.compare(p, format), git(p), p.size(format)}, "", err
	}
}

func alone(skills int, format string) prepared {
	return func(in *inputs) (contest, string, error) {
		p, err := in.editions(skills, churn)
		return contest{ours: in.compare(p, format), input: p.size(format)}, "", err
	}
}

func twoCores(skills int) prepared {
	return func(in *inputs) (contest, string, error) {
		p, err := in.editions(skills, heavy)
		ours := in.compare(p, "json")
		return contest{ours: append([]string{"env", "GOMAXPROCS=2"}, ours...), other: append([]string{"env", "GOMAXPROCS=1"}, ours...)}, "", err
	}
}

func growth(few int, format string) prepared {
	return func(in *inputs) (contest, string, error) {
		small, err := in.editions(few, churn)
		if err != nil {
			return contest{}, "", err
		}
		large, err := in.editions(10*few, churn)
		return contest{ours: in.compare(large, format), other: in.compare(small, format)}, "", err
	}
}
