package pdf

import (
	"bytes"
	"context"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// ReadGuarded reads as [Read] does, in a process of its own: the program
// starts itself again as a worker, which is ended when it takes more memory or
// time than the limits allow, or when ctx is done. Nothing that a file does
// can hurt the caller.
//
// The program must call [Worker] first thing in its main function. Where it
// did not, the file is read in this process and the document says so among its
// problems.
func ReadGuarded(ctx context.Context, data []byte, limits Limits) (*Document, error) {
	limits = limits.orDefault()
	if !canWork.Load() {
		return readUnguarded(data, limits)
	}
	if _, err := trim(data); err != nil {
		return nil, err
	}
	program, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("the PDF reader could not find its own program: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, limits.Time+grace)
	defer cancel()
	return runWorker(ctx, program, data, limits)
}

// grace is how long the worker has, beyond its own time, to say that it is up.
const grace = 2 * time.Second

func readUnguarded(data []byte, limits Limits) (*Document, error) {
	doc, err := Read(data, limits)
	if err == nil {
		doc.Problems = append(doc.Problems, Problem{ProblemUnguarded, "the file was read without protection against hostile files: the program does not call pdf.Worker at its start"})
	}
	return doc, err
}

func runWorker(ctx context.Context, program string, data []byte, limits Limits) (*Document, error) {
	spec, err := json.Marshal(limits)
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, program)
	cmd.Env = append(os.Environ(), workerEnv+"="+string(spec))
	cmd.Stdin = bytes.NewReader(data)
	out, said := &capped{most: int(limits.Memory)}, &capped{most: 1 << 16}
	cmd.Stdout, cmd.Stderr = out, said
	cmd.WaitDelay = grace
	err = cmd.Run()
	if err != nil {
		return nil, workerError(ctx, err, said.String(), limits)
	}
	var a answer
	if err := gob.NewDecoder(&out.Buffer).Decode(&a); err != nil {
		return nil, fmt.Errorf("the PDF reader gave no answer: %w", err)
	}
	return a.result()
}

// capped keeps the beginning of what is written to it.
type capped struct {
	bytes.Buffer
	most int
}

func (c *capped) Write(p []byte) (int, error) {
	if room := c.most - c.Len(); room > 0 {
		c.Buffer.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}

// workerError says why a worker gave up or had to be stopped.
func workerError(ctx context.Context, err error, said string, limits Limits) error {
	var exit *exec.ExitError
	code := -1
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	}
	const advice = "; if you trust the file, open it in a PDF viewer, save it anew and give that"
	switch {
	case errors.Is(context.Cause(ctx), context.Canceled):
		return context.Canceled
	case code == exitMemory || strings.Contains(said, "out of memory"):
		return fmt.Errorf("reading the file took more than %d MiB of memory and was stopped%s", limits.Memory>>20, advice)
	case code == exitTime || ctx.Err() != nil:
		return fmt.Errorf("reading the file took longer than %v and was stopped%s", limits.Time, advice)
	case strings.Contains(said, "stack overflow") || strings.Contains(said, "stack exceeds"):
		return fmt.Errorf("the file refers to itself in circles and was not read%s", advice)
	}
	return fmt.Errorf("reading the file ended the PDF reader (%w)%s", err, advice)
}
