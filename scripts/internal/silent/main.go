// Command silent invents documents whose truth is known, whole and damaged, and
// prints how they are read: exact, flagged, or silently wrong, by each choice
// of layout.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"

	"compdiff/scripts/internal/layouts"
)

func main() {
	seed := flag.Uint64("seed", 1, "the seed; a document is the same for the same seed and number")
	whole := flag.Int("layouts", 1000, "how many whole documents")
	broken := flag.Int("damages", 1000, "how many damaged documents")
	show := flag.Int("show", 0, "how many of the silent documents to show, with what differs")
	alarms := flag.Bool("alarms", false, "show exact documents with false alarms in place of silent ones")
	text := flag.Bool("text", false, "show the text of these documents too")
	causes := flag.Bool("causes", false, "list what went wrong in the silent documents, each with its shortest document")
	one := flag.Int("document", -1, "show the document of this number alone, whatever its verdict")
	layout := flag.String("layout", "", "the layout of that document: \"axis: choice, ...\" as printed; the rest is usual")
	damage := flag.String("damage", "", "the kind of damage that befalls it")
	self := flag.Int("self", 0, "compare so many editions with themselves, damaged in one place, and print what diff --fail-on error says")
	same := flag.Int("same", 0, "compare so many editions with themselves in another layout, and print what differs")
	only := flag.String("only", "", "judge only the documents that have this in their layout: \"axis: choice\"")
	program := flag.String("program", "", "with -self: the compdiff to run; the packages are called where none is named")
	flag.Parse()
	r := runner{seed: *seed, show: *show, alarms: *alarms, text: *text, causes: *causes}
	var err error
	r.axis, r.choice, _ = strings.Cut(*only, ": ")
	switch {
	case *self > 0:
		err = r.self(*self, *program)
	case *same > 0:
		err = r.same(*same)
	case *layout != "":
		err = r.given(uint64(max(*one, 0)), *layout, *damage)
	case *one >= 0:
		err = r.one(uint64(*one), *broken > 0 && *whole == 0)
	default:
		err = r.run(*whole, *broken)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "silent:", err)
		os.Exit(1)
	}
}

// runner makes and judges documents of one seed.
type runner struct {
	seed         uint64
	show         int
	alarms, text bool
	causes       bool
	axis, choice string // what documents must have to be judged; "" for any
}

// errOther says that a document is not one of those asked for.
var errOther = errors.New("another layout")

// wants reports that a document has the layout that is asked for.
func (r runner) wants(d layouts.Document) bool {
	return r.axis == "" || d.Layout[r.axis] == r.choice
}

func (r runner) run(whole, broken int) error {
	if err := r.all("layouts", whole, r.whole); err != nil {
		return err
	}
	return r.all("damages", broken, r.broken)
}

// one shows a single document.
func (r runner) one(number uint64, damaged bool) error {
	invent := r.whole
	if damaged {
		invent = r.broken
	}
	j, err := invent(number)
	if err == nil {
		j.Show(os.Stdout, true)
	}
	return err
}

// given shows the document of that number in a layout that is given.
func (r runner) given(number uint64, text, damage string) error {
	given, err := layouts.ParseLayout(text)
	if err != nil {
		return err
	}
	d, err := layouts.In(r.seed, number, layouts.Usual(given), damage)
	if err == nil {
		layouts.Judge(d).Show(os.Stdout, true)
	}
	return err
}

func (r runner) whole(number uint64) (layouts.Judgement, error) {
	d, err := layouts.New(r.seed, number)
	if err == nil && !r.wants(d) {
		return layouts.Judgement{}, errOther
	}
	return layouts.Judge(d), err
}

func (r runner) broken(number uint64) (layouts.Judgement, error) {
	d, whole, err := layouts.NewDamaged(r.seed, number)
	if err == nil && !r.wants(d) {
		return layouts.Judgement{}, errOther
	}
	j := layouts.Judge(d)
	j.Whole = layouts.Judge(whole).Verdict
	return j, err
}

// all judges many documents on every core and prints the tally.
func (r runner) all(name string, count int, invent func(uint64) (layouts.Judgement, error)) error {
	if count == 0 {
		return nil
	}
	judged, errs := inParallel(count, invent)
	tally := layouts.NewTally()
	var causes layouts.Causes
	shown := 0
	for i, j := range judged {
		switch errs[i] {
		case nil:
		case errOther:
			continue
		default:
			return errs[i]
		}
		tally.Add(j)
		if r.causes {
			causes.Add(j)
		}
		if wanted := !r.alarms && j.Verdict == layouts.Silent || r.alarms && len(j.FalseAlarms) > 0; wanted && shown < r.show {
			shown++
			j.Show(os.Stdout, r.text)
		}
	}
	tally.Write(os.Stdout, name)
	if r.causes {
		causes.Write(os.Stdout)
	}
	return nil
}

// inParallel keeps the order of documents.
func inParallel[J any](count int, invent func(uint64) (J, error)) ([]J, []error) {
	judged, errs := make([]J, count), make([]error, count)
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for i := range next {
				judged[i], errs[i] = invent(uint64(i))
			}
		})
	}
	for i := range count {
		next <- i
	}
	close(next)
	workers.Wait()
	return judged, errs
}
