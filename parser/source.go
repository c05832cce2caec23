package parser

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"compdiff/framework"
)

// Options say what the sources do not.
type Options struct {
	// Stdin is read for the name "-".
	Stdin io.Reader
	// Dialect is the layout rules of the framework; nil means the built-in
	// one, which is picked without asking.
	Dialect *Dialect
	// Warn, if not nil, is told what was passed over and why.
	Warn func(string)
}

func (o Options) warn(format string, args ...any) {
	if o.Warn != nil {
		o.Warn(fmt.Sprintf(format, args...))
	}
}

// Read reads everything that the names stand for as one edition. A name is a
// file, a folder (read with the folders below it, in the order of the names),
// a glob or "-". Skills keep the order of their sources. An error is a
// [*SourceError], or says which dialect is wrong.
func Read(names []string, opts Options) (*framework.Edition, error) {
	grammar, err := opts.grammar()
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, &SourceError{Name: "no source", Problem: "expected at least one", Hint: `name a file, a folder, a glob or "-"`}
	}
	var parts []*framework.Edition
	for _, name := range names {
		found, err := readName(name, grammar, opts)
		if err != nil {
			return nil, err
		}
		parts = append(parts, found...)
	}
	return assemble(strings.Join(names, ", "), parts, grammar)
}

// Parse reads one source held in memory; name is what places and messages
// call it.
func Parse(name string, data []byte, opts Options) (*framework.Edition, error) {
	grammar, err := opts.grammar()
	if err != nil {
		return nil, err
	}
	part, err := readBytes(name, data, grammar, opts)
	if err != nil {
		return nil, err
	}
	return assemble(name, []*framework.Edition{part}, grammar)
}

// readName reads what one name stands for.
func readName(name string, g *grammar, opts Options) ([]*framework.Edition, error) {
	if name == "-" {
		return readStdin(g, opts)
	}
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return readFolder(name, g, opts)
	case err == nil:
		return readFiles([]string{name}, g, opts)
	case strings.ContainsAny(name, "*?["):
		return readGlob(name, g, opts)
	}
	return nil, unreadable(name, err)
}

func readStdin(g *grammar, opts Options) ([]*framework.Edition, error) {
	if opts.Stdin == nil {
		return nil, &SourceError{Name: "-", Problem: "there is no standard input to read", Hint: "name a file"}
	}
	data, err := io.ReadAll(opts.Stdin)
	if err != nil {
		return nil, unreadable("-", err)
	}
	part, err := readBytes("-", data, g, opts)
	if err != nil {
		return nil, err
	}
	return []*framework.Edition{part}, nil
}

func readGlob(pattern string, g *grammar, opts Options) ([]*framework.Edition, error) {
	matches, err := filepath.Glob(pattern)
	if err != nil {
		return nil, &SourceError{Name: pattern, Problem: "not a valid glob", Hint: "quote it, or name the files", Err: err}
	}
	if len(matches) == 0 {
		return nil, &SourceError{Name: pattern, Problem: "no file matches", Hint: "check the pattern", Err: fs.ErrNotExist}
	}
	slices.Sort(matches)
	var parts []*framework.Edition
	for _, m := range matches {
		found, err := readName(m, g, opts)
		if err != nil {
			return nil, err
		}
		parts = append(parts, found...)
	}
	return parts, nil
}

func readFiles(names []string, g *grammar, opts Options) ([]*framework.Edition, error) {
	var parts []*framework.Edition
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, unreadable(name, err)
		}
		part, err := readBytes(name, data, g, opts)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	return parts, nil
}

// readFolder reads the texts below a folder. What is no text is passed over
// with a warning, but not a text that cannot be decoded: its skills would seem
// to be gone. Hidden files and folders are not looked at.
func readFolder(folder string, g *grammar, opts Options) ([]*framework.Edition, error) {
	names, err := filesBelow(folder)
	if err != nil {
		return nil, err
	}
	var parts []*framework.Edition
	for _, name := range names {
		found, err := readFiles([]string{name}, g, opts)
		var refused *SourceError
		if errors.As(err, &refused) && refused.Err == nil && refused.Line == 0 {
			opts.warn("passed over %v", err)
			continue
		}
		if err != nil {
			return nil, err
		}
		parts = append(parts, found...)
	}
	if len(parts) == 0 {
		return nil, &SourceError{Name: folder, Problem: "the folder has no readable text", Hint: "name a folder with text copies of skills"}
	}
	return parts, nil
}

// filesBelow lists the regular files of a folder and of those below it.
func filesBelow(folder string) ([]string, error) {
	var names []string
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return unreadable(path, err)
		case path != folder && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case isFile(path, entry):
			names = append(names, path)
		}
		return nil
	})
	return names, err
}

// isFile follows symbolic links to files, never to folders: those may go in
// circles.
func isFile(path string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink != 0 {
		info, err := os.Stat(path)
		return err == nil && info.Mode().IsRegular()
	}
	return entry.Type().IsRegular()
}

// unreadable is the error for a file that the system does not give.
func unreadable(name string, err error) error {
	e := &SourceError{Name: name, Problem: "cannot be read", Err: err}
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.Problem, e.Hint = "no such file or folder", "check the name"
	case errors.Is(err, fs.ErrPermission):
		e.Problem, e.Hint = "permission denied", "make it readable"
	case errors.As(err, &path):
		e.Problem += ": " + path.Err.Error()
	default:
		e.Problem += ": " + err.Error()
	}
	return e
}

// readBytes reads one source, whatever its format.
func readBytes(name string, data []byte, g *grammar, opts Options) (*framework.Edition, error) {
	if len(data) == 0 {
		return nil, &SourceError{Name: name, Problem: "the source is empty", Hint: "give a text with at least one skill"}
	}
	f, err := formatOf(name, data, g)
	if err != nil {
		return nil, err
	}
	part, err := f.read(name, data, g, opts)
	if err != nil {
		return nil, err
	}
	if len(part.Sources) == 0 {
		sum := sha256.Sum256(data)
		part.Sources = []framework.Source{{Name: name, Format: f.name, SHA256: hex.EncodeToString(sum[:])}}
	}
	return part, nil
}
