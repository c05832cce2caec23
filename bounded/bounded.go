// Package bounded is the one way in for whatever a user names: sources, saved
// documents, profiles, templates, standard input, what git holds. A file that
// never ends, or is larger than anything of its kind, is refused before it fills
// the memory.
package bounded

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Kind is what a file is read as.
type Kind string

// The kinds of files.
const (
	Source   Kind = "source"   // a text, table or page with skills
	Saved    Kind = "document" // JSON that compdiff wrote: an edition, a comparison, findings
	Profile  Kind = "profile"  // a role profile or job description
	Mapping  Kind = "mapping"  // what became of skills
	Template Kind = "template"
	Baseline Kind = "baseline"  // acceptances alone
	YAML     Kind = "YAML file" // a configuration or a dialect
)

// Limits says how large a file of each kind may be, in bytes. The largest that
// are known of are a tenth of that: an edition of 14,000 skills has 15 MB.
var Limits = map[Kind]int64{
	Source:   128 << 20,
	Saved:    256 << 20,
	Profile:  16 << 20,
	Mapping:  16 << 20,
	Baseline: 16 << 20,
	Template: 1 << 20,
	YAML:     64 << 10,
}

// fixed are the kinds whose limit nobody can raise: what reads them costs more
// than their size.
var fixed = map[Kind]bool{Baseline: true, Template: true, YAML: true}

// Adjustable reports that the limit of a kind can be raised.
func (k Kind) Adjustable() bool { return !fixed[k] }

// ErrTooLarge is in every error that says that a file is larger than its kind
// may be.
var ErrTooLarge = errors.New("larger than is allowed")

// tooLarge says how much is allowed.
type tooLarge struct {
	kind  Kind
	limit int64
}

func (e *tooLarge) Error() string {
	text := fmt.Sprintf("larger than %s, which is as large as %s may be", size(e.limit), e.kind.one())
	if e.kind.Adjustable() {
		text += "; --max-size allows more"
	}
	return text
}

// one is a file of the kind, in a message.
func (k Kind) one() string {
	if k == together {
		return "all sources of an edition together"
	}
	return "a " + string(k)
}

func (e *tooLarge) Is(target error) bool { return target == ErrTooLarge }

func size(n int64) string {
	switch {
	case n < 1<<10:
		return fmt.Sprintf("%d bytes", n)
	case n < 1<<20:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d MiB", n>>20)
}

// Limit is how large a file of a kind may be, where somebody allows most bytes
// (0 stands for nobody).
func (k Kind) Limit(most int64) int64 {
	if most > 0 && k.Adjustable() {
		return most
	}
	return Limits[k]
}

// ReadFile reads a file of a kind. Most is how large it may be in place of the
// limit of its kind; 0 leaves that.
func ReadFile(k Kind, name string, most int64) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	limit := k.Limit(most)
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, &fs.PathError{Op: "read", Path: name, Err: errors.New("is a directory")}
	case info.Size() > limit:
		return nil, &tooLarge{k, limit}
	}
	return read(k, f, limit, int(info.Size()))
}

// Read reads all of a stream of a kind, such as standard input.
func Read(k Kind, from io.Reader, most int64) ([]byte, error) {
	return read(k, from, k.Limit(most), 0)
}

// chunk is how much of a stream is read at a time. What is too large is never
// held in one piece.
const chunk = 4 << 20

func read(k Kind, from io.Reader, limit int64, expected int) ([]byte, error) {
	var chunks [][]byte
	for total := int64(0); ; expected = chunk {
		room := make([]byte, max(expected, bytes.MinRead)+1)
		n, err := io.ReadFull(from, room)
		chunks = append(chunks, room[:n])
		switch total += int64(n); {
		case total > limit:
			return nil, &tooLarge{k, limit}
		case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
			if len(chunks) == 1 {
				return chunks[0], nil
			}
			return bytes.Join(chunks, nil), nil
		case err != nil:
			return nil, err
		}
	}
}

// Check looks at the size of a file that is about to be read piece by piece.
func Check(k Kind, info fs.FileInfo, most int64) error {
	if limit := k.Limit(most); info.Size() > limit {
		return &tooLarge{k, limit}
	}
	return nil
}
