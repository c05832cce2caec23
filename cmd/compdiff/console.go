package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"

	"compdiff/framework"
	"compdiff/report"

	"golang.org/x/term"
)

// console is the three streams of the program.
type console struct {
	in  io.Reader
	out io.Writer
	err io.Writer

	config *config // what the project has settled; nil for commands that do not ask
	quiet  bool    // say errors alone

	version string // of the program, with the Go release

	known *framework.KnownSkills // of saved editions that were read before; nil where nobody asks

	maxSize int64 // how large a file may be that the user names; 0 where nobody says
}

// say prints a message of one line on standard error. Messages quote names and
// texts that anybody may have written, so they are made safe to print.
func (c *console) say(format string, args ...any) {
	fmt.Fprintf(c.err, "compdiff: %s\n", report.LogLine(fmt.Sprintf(format, args...)))
}

// note is a message that somebody who wants quiet can do without.
func (c *console) note(format string, args ...any) {
	if !c.quiet {
		c.say(format, args...)
	}
}

func (c *console) warn(message string) { c.note("warning: %s", message) }

// print writes to standard output. A reader who has seen enough and closed the
// pipe is no failure.
func (c *console) print(data []byte) error {
	_, err := c.out.Write(data)
	return c.printed(err)
}

// printed is an error of writing to standard output as the program ends with it.
func (c *console) printed(err error) error {
	if err == nil || errors.Is(err, syscall.EPIPE) {
		return nil
	}
	return failure{fmt.Errorf("standard output: could not be written: %w", cause(err))}
}

// heedful remembers the error of a write that nobody looks at, as those of help
// texts.
type heedful struct {
	to  io.Writer
	err error
}

// Write hands on, and remembers the first error.
func (h *heedful) Write(data []byte) (int, error) {
	n, err := h.to.Write(data)
	h.err = cmp.Or(h.err, err)
	return n, err
}

// style is how reports look on standard output.
func (c *console) style(color string) report.Style {
	width := c.width()
	return report.Style{Color: color == colorAlways || color == colorAuto && colorWelcome(width > 0), Width: width}
}

// printsTo reports that the output goes to a terminal.
func (c *console) printsTo(o *output) bool { return o.toStandardOutput() && c.width() > 0 }

// width is the width of the terminal that standard output is; 0 where it is
// none.
func (c *console) width() int {
	file, ok := c.out.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return 0
	}
	width, _, err := term.GetSize(int(file.Fd()))
	if err != nil || width <= 0 {
		return 80
	}
	return width
}

// height is the height of the terminal that standard output is; that of an old
// one where the terminal does not say.
func (c *console) height() int {
	if file, ok := c.out.(*os.File); ok {
		if _, height, err := term.GetSize(int(file.Fd())); err == nil && height > 0 {
			return height
		}
	}
	return 24
}

// colorWelcome reports whether the environment asks for colour, or does not
// speak against it on a terminal: see https://no-color.org and
// https://bixense.com/clicolors.
func colorWelcome(terminal bool) bool {
	force := os.Getenv("CLICOLOR_FORCE")
	switch {
	case os.Getenv("NO_COLOR") != "":
		return false
	case force != "" && force != "0":
		return true
	}
	return terminal && os.Getenv("CLICOLOR") != "0" && os.Getenv("TERM") != "dumb"
}

// cause is the error without the operation and the path that the system puts
// before it; messages name the file themselves.
func cause(err error) error {
	var path *os.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
