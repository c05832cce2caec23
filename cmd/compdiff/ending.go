package main

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// traces are what the program leaves on the disk while it runs: copies of what
// git holds, and files that are half written. Whatever ends the program, nothing
// of it stays.
var traces ending

type ending struct {
	mutex   sync.Mutex
	folders map[string]bool
	over    bool
}

// write does something that leaves traces, whole or not at all: a signal waits
// until it is done, and after a signal nothing is begun.
func (e *ending) write(do func() error) error {
	e.mutex.Lock()
	if e.over {
		e.mutex.Unlock()
		select {} // the program ends now
	}
	defer e.mutex.Unlock()
	return do()
}

// folder makes a folder for copies.
func (e *ending) folder() (name string, err error) {
	err = e.write(func() error {
		name, err = os.MkdirTemp("", "compdiff")
		if err == nil {
			if e.folders == nil {
				e.folders = map[string]bool{}
			}
			e.folders[name] = true
		}
		return err
	})
	return name, err
}

// remove takes a folder of copies away.
func (e *ending) remove(name string) {
	_ = e.write(func() error {
		delete(e.folders, name)
		return os.RemoveAll(name) // what cannot be removed is the system's to tidy
	})
}

// end takes all folders away, for good.
func (e *ending) end() {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.over = true
	for name := range e.folders {
		_ = os.RemoveAll(name)
	}
}

// signals are those that end the program and that it can tidy up after.
var signals = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGABRT}

// endTidily takes all traces away when a signal ends the program. The exit code
// is the one that shells know: 128 and the number of the signal.
func endTidily() {
	heard := make(chan os.Signal, 1)
	for _, s := range signals {
		if !signal.Ignored(s) { // somebody wants the program to go on
			signal.Notify(heard, s)
		}
	}
	go func() {
		s := <-heard
		traces.end()
		code := exitFailed
		if number, ok := s.(syscall.Signal); ok {
			code = 128 + int(number)
		}
		os.Exit(code)
	}()
}
