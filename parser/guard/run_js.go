package guard

import (
	"bufio"
	"context"
	"io"
)

// Run does no job: a browser starts no program. What the jobs are for is done in a
// worker of the page there, which can be stopped.
func (j Job[Args, Result]) Run(context.Context, []byte, Args, Limits) (result Result, err error) {
	return result, ErrNoWorker
}

func (j Job[Args, Result]) serve(*bufio.Reader, io.Writer) error { return ErrNoWorker }
