package main

import (
	"io"
	"os"
	"path/filepath"
	"sync"
	"time"

	"compdiff/report"

	"github.com/schollz/progressbar/v3"
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
	bar   *progressbar.ProgressBar // nil until patience is at its end
	done  int
	all   int
	next  string
}

// progress watches over the reading of sources.
func (c *console) progress() *progress {
	p := &progress{}
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
	p.bar = progressbar.NewOptions(max(1, p.all),
		progressbar.OptionSetWriter(p.out), progressbar.OptionClearOnFinish(), progressbar.OptionShowCount(),
		progressbar.OptionSetPredictTime(false), progressbar.OptionSetWidth(20))
	p.draw()
}

func (p *progress) draw() {
	if p.bar == nil {
		return
	}
	p.bar.Describe("reading " + report.Visible(filepath.Base(p.next)))
	_ = p.bar.Set(p.done) // a bar that cannot be drawn is no failure
}

// end takes the bar away.
func (p *progress) end() {
	if p.timer == nil {
		return
	}
	p.timer.Stop()
	p.mu.Lock()
	defer p.mu.Unlock()
	p.out = nil
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}
