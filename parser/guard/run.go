//go:build !js

package guard

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/go-json-experiment/json"
)

// Run does the job in a worker. Its error is that of the job, a [*Stopped],
// that of ctx where it is done, or [ErrNoWorker].
func (j Job[Args, Result]) Run(ctx context.Context, data []byte, args Args, limits Limits) (result Result, err error) {
	if !ready.has(j.Name) {
		return result, ErrNoWorker
	}
	program, err := os.Executable()
	if err != nil {
		return result, fmt.Errorf("the program could not be found to start it again: %w", err)
	}
	if limits = limits.orDefault(); !run.take(&limits, len(data)) {
		return result, &Stopped{Reason: Run, Limits: limits}
	}
	out, err := start(ctx, exec.CommandContext(ctx, program, argument(j.Name, limits)), limits, func(in io.Writer) {
		if send(in, request[Args]{args, int64(len(data))}) == nil {
			in.Write(data)
		}
	})
	if err != nil {
		return result, err
	}
	var a answer[Result]
	if err := json.Unmarshal(out.Bytes(), &a, wire); err != nil {
		return result, &Stopped{Crash, limits, fmt.Errorf("its answer is broken: %w", err)}
	}
	return j.result(&a)
}

// leftover is how long a worker that was ended may hold its output open.
const leftover = time.Second

// start starts a worker and waits for its end. Its standard input stays open
// until then.
func start(ctx context.Context, worker *exec.Cmd, limits Limits, ask func(io.Writer)) (*bytes.Buffer, error) {
	in, err := worker.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, said := &capped{most: int(limits.Memory)}, &capped{most: 1 << 16}
	worker.Stdout, worker.Stderr, worker.WaitDelay = out, said, leftover
	if err := worker.Start(); err != nil {
		return nil, fmt.Errorf("the program could not be started again: %w", err)
	}
	go ask(in) // ends, at the latest, when Wait closes the pipe
	err = worker.Wait()
	run.spend(worker.ProcessState)
	if err != nil {
		return nil, stopped(ctx, err, said.String(), limits)
	}
	return &out.Buffer, nil
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

// stopped says why a worker ended without an answer.
func stopped(ctx context.Context, err error, said string, limits Limits) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	s := &Stopped{Crash, limits, err}
	code := -1
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	}
	switch {
	case code == exitMemory || strings.Contains(said, "out of memory"):
		s.Reason = Memory
	case code == exitCPU || exit != nil && exit.UserTime()+exit.SystemTime() >= limits.CPU:
		s.Reason = CPU
	case strings.Contains(said, "stack overflow") || strings.Contains(said, "stack exceeds"):
		s.Reason = Depth
	}
	return s
}
