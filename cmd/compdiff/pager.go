package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
)

// pager is the command that shows a report page by page, in words, since no
// shell reads it; nil where a report is to be printed at once. It is asked for
// by COMPDIFF_PAGER or PAGER, as git does, and else is less.
func pager() []string {
	command, asked := os.LookupEnv("COMPDIFF_PAGER")
	if !asked {
		command, asked = os.LookupEnv("PAGER")
	}
	if !asked {
		command = "less"
	}
	words := strings.Fields(command)
	if len(words) == 0 || words[0] == "cat" {
		return nil
	}
	if _, err := exec.LookPath(words[0]); err != nil {
		return nil
	}
	return words
}

// page shows a text on a terminal, by a pager where it is longer than the
// screen. Whoever leaves the pager early has seen enough.
func (c *console) page(data []byte) error {
	words := pager()
	if words == nil || bytes.Count(data, []byte("\n")) < c.height() {
		return c.print(data)
	}
	cmd := exec.Command(words[0], words[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(data), c.out, c.err
	cmd.Env = os.Environ()
	if os.Getenv("LESS") == "" {
		cmd.Env = append(cmd.Env, "LESS=FRX") // leave where one screen does, show colours, leave the text there
	}
	if err := cmd.Start(); err != nil {
		return c.print(data)
	}
	_ = cmd.Wait() // a pager that is ended, or fails after it has shown, is no failure of the report
	return nil
}
