package pdf

import (
	"time"

	"compdiff/parser/guard"
	"compdiff/parser/pdf/glyph"
)

// Limits bound what reading a file may cost. A zero field means the default.
type Limits struct {
	Pages     int           // how many pages are read; default 5,000
	Operators int64         // how many drawing operators all pages may have; default 50 million
	Bytes     int64         // how large all streams may become, unpacked; default 256 MiB
	Memory    int64         // the heap of a guarded reader, in bytes; default 512 MiB
	CPU       time.Duration // processor time of a guarded reader; default 8 s, and 1 s more for each MiB of the file
}

// drawing are the limits that hold in any process.
func (l Limits) drawing() glyph.Limits {
	return glyph.Limits{Pages: l.Pages, Operators: l.Operators, Bytes: l.Bytes}
}

// worker are the limits of the process that reads a file.
func (l Limits) worker(data []byte) guard.Limits {
	if l.CPU <= 0 {
		l.CPU = guard.DefaultCPU + time.Duration(len(data)>>20)*cpuEach
	}
	return guard.Limits{CPU: l.CPU, Memory: l.Memory}
}

// cpuEach is how much more processor time a file may take for each MiB that it
// is long: a thick book takes longer than a leaflet.
const cpuEach = time.Second
