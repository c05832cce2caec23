package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"compdiff/check"
	"compdiff/framework"
	"compdiff/parser"
	"compdiff/parser/source"
	"compdiff/report"

	"github.com/spf13/cobra"
)

// read reads sources as one edition and labels it.
func (c *console) read(names []string, l labels) (*framework.Edition, error) {
	return c.readTraced(names, l, nil)
}

// readTraced does so, and tells see, if that is not nil, what became of each piece.
func (c *console) readTraced(names []string, l labels, see func(source.Traced)) (*framework.Edition, error) {
	d, err := namedDialect(l.dialect)
	if err != nil {
		return nil, err
	}
	git, names, err := c.borrow(names)
	if err != nil {
		return nil, err
	}
	defer git.end()
	show := c.progress()
	defer show.end()
	if see != nil {
		tell := see
		see = func(t source.Traced) {
			t.From.File, t.To.File = git.called(t.From.File), git.called(t.To.File)
			tell(t)
		}
	}
	e, err := parser.Read(names, parser.Options{
		Stdin: c.in, Dialect: d, Known: c.known, Sheets: l.sheets, MaxSize: c.maxSize, Trace: see, Warn: func(message string) { c.warn(git.called(message)) },
		Progress: func(done, all int, next string) { show.step(done, all, git.called(next)) },
	})
	if err != nil {
		return nil, failure{git.explain(err)}
	}
	git.rename(e)
	l.label(e)
	return e, nil
}

// apart is from how many bytes on two sources are read one after the other, and from how
// many characters on they are checked so: what that takes beside them is then wanted once,
// and not twice.
const apart = 8 << 20

// small is up to how many bytes the same is done: a second thread, with memory of its own,
// costs more than they do. Where nobody knows how many there are it is not.
const small = 32 << 10

// inTurn reports that two editions of so many bytes are worked on one after the other.
func inTurn(size int64) bool { return size > apart || 0 < size && size < small }

// sizeOf is how large the files are that somebody named, and those below the folders; what
// is neither counts nothing.
func sizeOf(names []string) (sum int64) {
	for _, name := range names {
		info, err := os.Stat(name)
		switch {
		case err != nil:
		case info.IsDir():
			sum += sizeBelow(name)
		case info.Mode().IsRegular():
			sum += info.Size()
		}
	}
	return sum
}

func sizeBelow(folder string) (sum int64) {
	_ = filepath.WalkDir(folder, func(_ string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			if info, err := entry.Info(); err == nil {
				sum += info.Size()
			}
		}
		return nil // whoever reads it says what is wrong with it
	})
	return sum
}

// readBoth reads the two sources of a comparison, at the same time if they are neither
// large nor small. What there is to say of the new one is said after the old one.
func (c *console) readBoth(names []string, older, newer labels) (old, new *framework.Edition, err error) {
	var said bytes.Buffer
	var failed error
	readNew := func() {
		aside := *c
		aside.err = &said
		new, failed = aside.read(names[1:], newer)
	}
	if size := sizeOf(names); inTurn(size) {
		shared := *c
		if size > apart {
			shared.known = framework.NewKnownSkills()
		}
		c = &shared
		if old, err = c.read(names[:1], older); err == nil {
			readNew()
		}
	} else {
		var wait sync.WaitGroup
		wait.Go(readNew)
		old, err = c.read(names[:1], older)
		wait.Wait()
	}
	if err != nil {
		return nil, nil, err
	}
	_, _ = said.WriteTo(c.err) // as with every other message
	return old, new, failed
}

// someSources wants the sources of one edition.
func someSources(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return fmt.Errorf(`%s wants at least one source; name a file, a folder, a glob or "-"`, cmd.Name())
	}
	return onceStandardInput(args)
}

// onceStandardInput refuses a command line that would read standard input
// twice.
func onceStandardInput(names []string) error {
	n := 0
	for _, name := range names {
		if name == "-" {
			n++
		}
	}
	if n > 1 {
		return errors.New(`"-" is given twice, and standard input can be read once; save one side to a file first`)
	}
	return nil
}

// sayLedger says what became of the characters read. The side is "old" or
// "new", or "" where there is one edition only.
func (c *console) sayLedger(side string, l framework.Ledger) {
	if side != "" {
		side += ": "
	}
	c.note("%s%d characters read: %d content, %d structure, %d furniture, %d unaccounted",
		side, l.Total(), l.Content, l.Structure, l.Furniture, l.Unaccounted)
}

// maxFindings is how many findings are listed unless all are asked for.
const maxFindings = 10

// sayFindings lists what is wrong with a source, one line each.
func (c *console) sayFindings(findings []check.Finding, all bool) {
	if c.quiet {
		return
	}
	for i, f := range findings {
		if i == maxFindings && !all {
			c.note("and %d more; -v shows all", len(findings)-i)
			return
		}
		fmt.Fprintln(c.err, report.FindingLine(f))
	}
}

// doubts lists what speaks against trusting an edition.
func doubts(e *framework.Edition) []check.Finding {
	return check.Doubts(e)
}

// doubtsOfBoth looks at two editions, at the same time if they are neither large nor small:
// a check lays out all texts of one.
func doubtsOfBoth(old, new *framework.Edition) [2][]check.Finding {
	laid := !check.Keeps(old) || !check.Keeps(new)
	if laid && inTurn(int64(old.Ledger.Total()+new.Ledger.Total())) {
		first := doubts(old)
		return [2][]check.Finding{first, doubts(new)}
	}
	var found [2][]check.Finding
	var wait sync.WaitGroup
	wait.Go(func() { found[1] = doubts(new) })
	found[0] = doubts(old)
	wait.Wait()
	return found
}
