package report

import (
	"bytes"
	"math"
	"strconv"
	"strings"

	"compdiff/framework"
)

// jsonWriter writes JSON member by member, laid out as [framework.WriteJSON] does it. The
// first error is kept.
type jsonWriter struct {
	b     []byte
	depth int  // of the lists and objects that are open
	bare  bool // nothing stands yet in the innermost of them
	err   error
}

// jsonLine is a line break and what indents the deepest line.
var jsonLine = "\n" + strings.Repeat("  ", 32)

func (w *jsonWriter) open(c byte) {
	w.b, w.bare = append(w.b, c), true
	w.depth++
}

func (w *jsonWriter) close(c byte) {
	w.depth--
	if !w.bare {
		w.line()
	}
	w.b, w.bare = append(w.b, c), false
}

func (w *jsonWriter) line() { w.b = append(w.b, jsonLine[:1+2*w.depth]...) }

// item begins an item of a list, or a member of an object.
func (w *jsonWriter) item() {
	if !w.bare {
		w.b = append(w.b, ',')
	}
	w.bare = false
	w.line()
}

func (w *jsonWriter) name(name string) {
	w.item()
	w.b = append(w.b, '"')
	w.b = append(w.b, name...)
	w.b = append(w.b, `": `...)
}

func (w *jsonWriter) string(name, text string) {
	w.name(name)
	w.b = framework.AppendString(w.b, text)
}

func (w *jsonWriter) int(name string, n int) {
	w.name(name)
	w.b = strconv.AppendInt(w.b, int64(n), 10)
}

// number writes a number that is 0 or neither tiny nor huge without an exponent, as the
// library does, and leaves others to it.
func (w *jsonWriter) number(name string, f float64) {
	if a := math.Abs(f); a != 0 && (a < 1e-6 || a >= 1e21) || f != f {
		w.any(name, f)
		return
	}
	w.name(name)
	w.b = strconv.AppendFloat(w.b, f, 'f', -1, 64)
}

// The same, but for what is empty, which is left out.

func (w *jsonWriter) stringIf(name, text string) {
	if text != "" {
		w.string(name, text)
	}
}

func (w *jsonWriter) intIf(name string, n int) {
	if n != 0 {
		w.int(name, n)
	}
}

func (w *jsonWriter) trueIf(name string, is bool) {
	if is {
		w.name(name)
		w.b = append(w.b, "true"...)
	}
}

// any writes a member as the library does.
func (w *jsonWriter) any(name string, value any) {
	w.name(name)
	w.value(value)
}

func (w *jsonWriter) value(value any) {
	var text bytes.Buffer
	if err := framework.WriteJSON(&text, value); err != nil && w.err == nil {
		w.err = err
	}
	for i, line := range bytes.Split(bytes.TrimSuffix(text.Bytes(), []byte("\n")), []byte("\n")) {
		if i > 0 {
			w.line()
		}
		w.b = append(w.b, line...)
	}
}
