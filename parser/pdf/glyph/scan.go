package glyph

import "bytes"

// found is an object that stands in a file, whatever its tables say.
type found struct {
	id         uint32
	generation int
	at         int               // where its number begins
	body       int               // where what it is begins
	entries    map[string]string // where it is a dictionary
	stream     int               // where its stream begins, -1 where it has none
	end        int               // where it, or its stream, ends
}

// scan finds all objects of a file in the order in which they stand there, and
// collects what trailers say of the file: the last one counts. What looks like
// an object in a stream is none.
func (x *objectIndex) scan() (all []found) {
	at := 0
	next, ok := x.nextObject(0)
	for ok {
		x.scanTrailers(at, next.at)
		f := next
		next, ok = x.nextObject(f.body)
		limit := len(x.data)
		if ok {
			limit = next.at
		}
		x.measure(&f, limit)
		if at = f.end; f.stream >= 0 {
			next, ok = x.nextObject(at)
		}
		if f.entries["Type"] == "/XRef" {
			x.trailerSays(f.entries)
		}
		all = append(all, f)
	}
	x.scanTrailers(at, len(x.data))
	return all
}

// measure finds out how far an object goes. It is looked for up to a limit,
// which counts for its entries and not for its stream.
func (x *objectIndex) measure(f *found, limit int) {
	l := lexer{data: x.data[:limit], at: f.body}
	if f.entries = l.dictionary(); f.entries == nil {
		l.operand(0)
		l.isReference()
	}
	f.stream, f.end = -1, l.at
	if word := l.operand(0); word.kind != operator || string(word.str) != "stream" {
		return
	}
	if l.peek(0) == '\r' {
		l.at++
	}
	if l.peek(0) == '\n' {
		l.at++
	}
	f.stream = l.at
	rest := x.data[f.stream:]
	n := x.length(f.entries["Length"])
	if n < 0 || n > len(rest) || !endsStream(rest[n:]) {
		n = bytes.Index(rest, []byte(streamEnd))
	}
	if n < 0 {
		n = len(rest)
	}
	f.end = f.stream + n
}

// nextObject finds "12 0 obj", from a place on.
func (x *objectIndex) nextObject(from int) (found, bool) {
	for at := from; ; {
		next := bytes.Index(x.data[at:], []byte("obj"))
		if next < 0 {
			return found{}, false
		}
		word := at + next
		at = word + len("obj")
		generation, before := numberBefore(x.data[from:word])
		id, start := numberBefore(x.data[from : from+before])
		if id > 0 && id < sparse+len(x.data) && generation >= 0 && generation < 1<<16 {
			return found{id: uint32(id), generation: generation, at: from + start, body: at}, true
		}
	}
}

// numberBefore reads the number that stands before white space at the end of
// data, -1 where there is none, and says where it begins.
func numberBefore(data []byte) (n, at int) {
	end := len(data)
	for end > 0 && isSpace(data[end-1]) {
		end--
	}
	at = end
	for at > 0 && data[at-1] >= '0' && data[at-1] <= '9' && end-at < 10 {
		at--
	}
	if at == end || end == len(data) {
		return -1, at
	}
	for _, d := range data[at:end] {
		n = n*10 + int(d-'0')
	}
	return n, at
}

// scanTrailers reads the trailers between two places.
func (x *objectIndex) scanTrailers(from, to int) {
	word := []byte("trailer")
	for from < to {
		next := bytes.Index(x.data[from:to], word)
		if next < 0 {
			return
		}
		l := lexer{data: x.data[:to], at: from + next + len(word)}
		x.trailerSays(l.dictionary())
		from = l.at
	}
}

func (x *objectIndex) trailerSays(entries map[string]string) {
	for key, value := range entries {
		x.trailer[key] = value
	}
}

// endsStream reports that a stream ends where data begin.
func endsStream(data []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(data[:min(len(data), 16)], "\x00\t\n\f\r "), []byte(streamEnd))
}
