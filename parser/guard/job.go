package guard

import (
	"bufio"
	"errors"
	"io"
)

// Job is work on the bytes of strangers. Args and Result must be of types that
// JSON can carry: with exported fields, and numbers that are finite.
type Job[Args, Result any] struct {
	Name   string                                       // of letters; a worker is told it
	Do     func(data []byte, args Args) (Result, error) // in the worker
	Errors []error                                      // errors of Do that the caller tells apart with errors.Is
}

// Task is a job of any types.
type Task interface {
	name() string
	serve(in *bufio.Reader, out io.Writer) error
}

// answer is what a worker gives back.
type answer[Result any] struct {
	Result Result
	Failed bool
	Error  string // what it says
	Known  int    // which of the job's errors it is, from 1; 0 for none
}

func (j Job[Args, Result]) name() string { return j.Name }

// known says which of the errors that callers tell apart an error is.
func (j Job[Args, Result]) known(err error) int {
	for i, e := range j.Errors {
		if errors.Is(err, e) {
			return i + 1
		}
	}
	return 0
}

// result is what a worker's answer says.
func (j Job[Args, Result]) result(a *answer[Result]) (Result, error) {
	if !a.Failed {
		return a.Result, nil
	}
	failed := &told{text: a.Error}
	if a.Known > 0 && a.Known <= len(j.Errors) {
		if failed.is = j.Errors[a.Known-1]; failed.is.Error() == a.Error {
			return a.Result, failed.is
		}
	}
	return a.Result, failed
}

// told is an error that a worker told of.
type told struct {
	text string
	is   error
}

func (t *told) Error() string { return t.text }
func (t *told) Unwrap() error { return t.is }
