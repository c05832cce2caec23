package framework

import "strings"

// The lines of a saved edition, as a [skillReader] reads them.

// open reads the bracket that an object or a list begins with.
func (r *skillReader) open(bracket byte) {
	r.want(r.lead+2 < len(leads))
	if r.next(bracket) {
		r.lead, r.first = r.lead+2, true
	}
}

// close reads the bracket that ends an object or a list. It stands in a line of its own
// where there is anything in it.
func (r *skillReader) close(bracket byte) {
	r.lead -= 2
	if !r.first {
		r.line()
	}
	r.next(bracket)
	r.first = false
}

// next wants that byte next, and reports that it is there.
func (r *skillReader) next(mark byte) bool {
	if r.odd || r.at >= len(r.data) || r.data[r.at] != mark {
		r.giveUp()
		return false
	}
	r.at++
	return true
}

// line wants a line break and the spaces of what is open next.
func (r *skillReader) line() {
	n := r.lead
	if r.odd || len(r.data)-r.at < n || string(r.data[r.at:r.at+n]) != leads[:n] {
		r.giveUp()
		return
	}
	r.at += n
}

// giveUp notes that what was expected is not there. Where the data nearly ends it may
// only not be there yet.
func (r *skillReader) giveUp() {
	if !r.odd {
		r.short = len(r.data)-r.at < farthest
	}
	r.odd = true
}

// farthest is more than what is looked at in one go stands in front of, a string aside.
var farthest = len(leads) + 32

// want gives up unless what was expected is there.
func (r *skillReader) want(ok bool) {
	if !ok {
		r.giveUp()
	}
}

// has reads the line break and the name of a member, if it is the next. Names are given
// with what stands behind them.
func (r *skillReader) has(name string) bool {
	if r.odd {
		return false
	}
	rest := r.data[r.at:]
	n := r.lead + 1                // with the quotation mark before the name
	if len(rest) < 1+n+len(name) { // it may stand behind the end
		r.giveUp()
		return false
	}
	if !r.first {
		if rest[0] != ',' {
			return false
		}
		rest = rest[1:]
	}
	if string(rest[n:n+len(name)]) != name || rest[n-1] != '"' || string(rest[:n-1]) != leads[:n-1] {
		return false
	}
	r.at, r.first = len(r.data)-len(rest)+n+len(name), false
	return true
}

// member wants a member next.
func (r *skillReader) member(name string) { r.want(r.has(name)) }

// string reads a member that is a string.
func (r *skillReader) string(name string) string {
	r.member(name)
	return r.quoted()
}

// optional reads a member that is a string, if it is the next; it is not empty then.
func (r *skillReader) optional(name string) string {
	if !r.has(name) {
		return ""
	}
	return r.quoted()
}

// count reads a member that is a number, if it is the next.
func (r *skillReader) count(name string) int {
	if !r.has(name) {
		return 0
	}
	return r.number()
}

// quoted reads a string.
func (r *skillReader) quoted() string {
	if r.odd || r.at >= len(r.data) || r.data[r.at] != '"' {
		r.giveUp()
		return ""
	}
	text, n, closed := unquote(r.data[r.at:], &r.plain)
	if n == 0 {
		r.odd, r.short = true, !closed
		return ""
	}
	r.at += n
	return r.keep(text)
}

// textRoom is how many bytes are taken at once for strings.
const textRoom = 1 << 14

// keep is a text as a string of its own. Strings stand one behind the other in few pieces
// of memory.
func (r *skillReader) keep(text []byte) string {
	if len(text) > r.texts.Cap()-r.texts.Len() {
		r.texts = strings.Builder{}
		r.texts.Grow(max(textRoom, len(text)))
	}
	start := r.texts.Len()
	r.texts.Write(text)
	return r.texts.String()[start:]
}

// number reads a number that counts something.
func (r *skillReader) number() int {
	if r.odd {
		return 0
	}
	value, n := 0, 0
	rest := r.data[r.at:]
	for n < len(rest) && n < maxDigits && '0' <= rest[n] && rest[n] <= '9' {
		value = 10*value + int(rest[n]-'0')
		n++
	}
	if n == 0 || n == len(rest) || n > 1 && rest[0] == '0' {
		r.giveUp()
	}
	r.at += n
	return value
}

// truth reads true or false.
func (r *skillReader) truth() bool {
	for _, said := range []string{"false", "true"} {
		if n := len(said); !r.odd && len(r.data)-r.at >= n && string(r.data[r.at:r.at+n]) == said {
			r.at += n
			return said == "true"
		}
	}
	r.giveUp()
	return false
}

// more reports that the list that is open has another item, and reads what stands in
// front of it.
func (r *skillReader) more() bool {
	switch {
	case r.odd:
		return false
	case r.at >= len(r.data):
		r.giveUp()
		return false
	case r.first && r.data[r.at] == ']':
		return false
	case !r.first && r.data[r.at] != ',':
		return false
	case !r.first:
		r.at++
	}
	r.line()
	return !r.odd
}

// pile has lists that are being read, one on the other, and room for those that were.
type pile[T any] struct {
	open []T
	room []T
}

// The room that is made at once, in items: little at first, since most editions are
// small.
const (
	leastRoom = 16
	mostRoom  = 512
)

// list reads a member that is a list. How long it is shows at its end, so that its
// items are piled up first.
func list[T any](r *skillReader, p *pile[T], name string, read func(*skillReader) T) []T {
	r.member(name)
	return items(r, p, read)
}

// optionalList reads a member that is a list, if it is the next; nil where it is not.
func optionalList[T any](r *skillReader, p *pile[T], name string, read func(*skillReader) T) []T {
	if !r.has(name) {
		return nil
	}
	return items(r, p, read)
}

func items[T any](r *skillReader, p *pile[T], read func(*skillReader) T) []T {
	r.open('[')
	start := len(p.open)
	for r.more() {
		item := read(r)
		r.first = false
		p.open = append(p.open, item)
	}
	r.close(']')
	return p.take(start)
}

// take makes a list of what was piled up since then. Lists stand side by side in
// memory, and none can grow into the next.
func (p *pile[T]) take(start int) []T {
	n := len(p.open) - start
	if n == 0 {
		return []T{}
	}
	if n > cap(p.room)-len(p.room) {
		p.room = make([]T, 0, max(n, min(mostRoom, max(leastRoom, 2*cap(p.room)))))
	}
	end := len(p.room)
	p.room = append(p.room, p.open[start:]...)
	p.open = p.open[:start]
	return p.room[end : end+n : end+n]
}
