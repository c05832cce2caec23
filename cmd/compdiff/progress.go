package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"compdiff/report"

	"golang.org/x/term"
)

// patience is how long a terminal waits before it is told what goes on.
const patience = time.Second

// progress shows on a terminal which source is being read, once reading takes
// longer than people like to wait for. Nothing of it gets into any result.
type progress struct {
	out io.Writer // nil where nobody watches

	mu    sync.Mutex
	timer *time.Timer
	shown int // how wide what stands on the terminal is; -1 until patience is at its end
	done  int
	all   int
	next  string
}

// progress watches over the reading of sources.
func (c *console) progress() *progress {
	p := &progress{shown: -1}
	if file, ok := c.err.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		p.out = c.err
		p.timer = time.AfterFunc(patience, p.show)
	}
	return p
}

// step notes that the next source is read.
func (p *progress) step(done, all int, next string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done, p.all, p.next = done, all, next
	p.draw()
}

// show begins to draw.
func (p *progress) show() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.out == nil {
		return
	}
	p.shown = 0
	p.draw()
}

// barWidth is how many characters wide the bar is.
const barWidth = 20

func (p *progress) draw() {
	if p.shown < 0 || p.out == nil {
		return
	}
	full := barWidth * p.done / max(1, p.all)
	bar := strings.Repeat("#", full) + strings.Repeat(".", barWidth-full)
	p.put(fmt.Sprintf("reading %s [%s] %d of %d", report.Visible(filepath.Base(p.next)), bar, p.done, p.all))
}

// put writes a line over the one that stands there.
func (p *progress) put(line string) {
	width := utf8.RuneCountInString(line)
	fmt.Fprintf(p.out, "\r%s%s\r", line, strings.Repeat(" ", max(0, p.shown-width)))
	p.shown = width
}

// end takes the bar away.
func (p *progress) end() {
	if p.timer == nil {
		return
	}
	p.timer.Stop()
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown > 0 {
		p.put("")
	}
	p.out = nil
}
