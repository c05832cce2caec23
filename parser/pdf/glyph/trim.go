package glyph

import (
	"bytes"
	"errors"

	"compdiff/internal/pattern"
)

// ErrNoPDF says that the data are no PDF at all.
var ErrNoPDF = errors.New("this is no PDF file (it has no %PDF- header); give the file itself, not a link or a page about it")

// trim cuts off what is not the file: what stands before its header and after
// its end, as mail and web servers leave it. A header that the object reader
// does not know is replaced by one that it does.
func trim(data []byte) ([]byte, error) {
	start := bytes.Index(data[:min(len(data), 8192)], []byte("%PDF-"))
	if start < 0 {
		return nil, ErrNoPDF
	}
	data = data[start:]
	if end := bytes.LastIndex(data, []byte("%%EOF")); end >= 0 {
		data = data[:end+len("%%EOF")]
	}
	if knownHeader(data) {
		return data, nil
	}
	data = bytes.Clone(data)
	for i := len("%PDF-"); i < len(data) && data[i] != '\n' && data[i] != '\r' && i < 16; i++ {
		data[i] = ' '
	}
	copy(data, "%PDF-1.7\n")
	return data, nil
}

// knownHeader reports that the object reader accepts the header.
func knownHeader(data []byte) bool {
	return header().Match(data[:min(len(data), 10)])
}

var header = pattern.New(`^%PDF-1\.[0-7][\r\n]`)
