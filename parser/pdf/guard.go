package pdf

import (
	"context"
	"errors"
	"fmt"
	"runtime"

	"compdiff/parser/guard"
)

// Job is [Read] as work for a process of its own. Programs that call
// [ReadGuarded] name it to [guard.Worker] at their start, beside other jobs
// that they may have.
var Job = guard.Job[Limits, *Document]{Name: "pdf", Do: Read, Errors: []error{ErrNoPDF, ErrCircle, ErrEncrypted, ErrDamaged}}

// Worker is guard.Worker for programs that have no other job than this one.
func Worker() { guard.Worker(Job) }

// ReadGuarded reads as [Read] does, in a process of its own: the program
// starts itself again as a worker, which is ended when it takes more memory or
// processor time than the limits allow, or when ctx is done. Nothing that a
// file does can hurt the caller.
//
// The program must call [Worker] first thing in its main function. Where it
// did not, the file is read in this process and the document says so among its
// problems.
func ReadGuarded(ctx context.Context, data []byte, limits Limits) (*Document, error) {
	doc, err := Job.Run(ctx, data, limits, limits.worker(data))
	var stopped *guard.Stopped
	switch {
	case errors.Is(err, guard.ErrNoWorker):
		return readUnguarded(data, limits)
	case errors.As(err, &stopped):
		return nil, stoppedError(stopped)
	case err == nil && doc == nil:
		return nil, errors.New("the PDF reader gave no answer")
	}
	return doc, err
}

func readUnguarded(data []byte, limits Limits) (*Document, error) {
	doc, err := Read(data, limits)
	if err == nil && runtime.GOOS != "js" { // a browser confines what it runs
		doc.Problems = append(doc.Problems, Problem{Kind: ProblemUnguarded, Text: "the file was read without protection against hostile files: the program does not call pdf.Worker at its start"})
	}
	return doc, err
}

// stoppedError says why reading a file had to be stopped.
func stoppedError(s *guard.Stopped) error {
	const advice = "; if you trust the file, open it in a PDF viewer, save it anew and give that"
	switch s.Reason {
	case guard.Memory:
		return fmt.Errorf("reading the file took more than %d MiB of memory and was stopped%s", s.Limits.Memory>>20, advice)
	case guard.CPU:
		return fmt.Errorf("reading the file took more than %v of processor time and was stopped%s", s.Limits.CPU, advice)
	case guard.Depth:
		return fmt.Errorf("%w%s", ErrCircle, advice)
	}
	return fmt.Errorf("reading the file ended the PDF reader (%w)%s", s, advice)
}
