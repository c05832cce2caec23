package parser

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"compdiff/bounded"
	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// Options say what the sources do not.
type Options struct {
	// Stdin is read for the name "-".
	Stdin io.Reader
	// Dialect is the layout rules of the framework; nil means that one of the
	// built-in ones is picked: see [BuiltIns].
	Dialect *dialect.Dialect
	// Sheets names the sheets of workbooks that are read, and no others; nil stands
	// for all.
	Sheets []string
	// MaxSize is how large a source may be, in bytes; 0 stands for what package
	// bounded allows.
	MaxSize int64
	// Known, if not nil, are the skills of saved editions that were read before: those
	// that another one has as well are not read again. Readings at the same time
	// cannot share it.
	Known *framework.KnownSkills
	// Warn, if not nil, is told what was passed over and why.
	Warn func(string)
	// Progress, if not nil, is told before each source how many are done, how
	// many there are, and which is next.
	Progress func(done, all int, next string)

	// Trace, if not nil, is told what became of each line, cell and value, source by
	// source. It is of use where Dialect is given: of several that are tried, each tells.
	Trace func(source.Traced)

	mapped bool         // only trees of values are read: the dialect has a mapping and no forms
	stop   func() error // asked before each source; an error ends the reading
	sum    *bounded.Sum // what all sources may have together
}

func (o Options) progress(done, all int, next string) {
	if o.Progress != nil {
		o.Progress(done, all, next)
	}
}

func (o Options) warn(format string, args ...any) {
	if o.Warn != nil {
		o.Warn(fmt.Sprintf(format, args...))
	}
}

// input is the bytes of one source, or what was read of them already.
type input struct {
	name  string
	data  []byte
	saved *framework.Edition
	// spare is set for the files of a folder: what is no text is passed over.
	spare bool

	read map[int]*reading // what it was read as, by the index of the format
	sum  string           // of the data, in hexadecimal
	// title is what the properties of the source call it.
	title string
}

// Read reads everything that the names stand for as one edition. A name is a
// file, a folder (read with the folders below it, in the order of the names),
// a glob or "-". Skills keep the order of their sources. An error is a
// [*Error], or a [*Error].
func Read(names []string, opts Options) (*framework.Edition, error) {
	if len(names) == 0 {
		return nil, &source.Error{Name: "no source", Problem: "expected at least one", Hint: `name a file, a folder, a glob or "-"`}
	}
	if saved, ok := loadSaved(names, opts); ok {
		return readSources(names[0], []input{saved}, opts)
	}
	sources, err := loadAll(names, opts)
	if err != nil {
		return nil, err
	}
	return readSources(strings.Join(names, ", "), sources, opts)
}

// loadAll gets the bytes that names stand for.
func loadAll(names []string, opts Options) (sources []input, err error) {
	opts.sum = new(bounded.Sum)
	for _, name := range names {
		found, err := load(name, opts)
		if err != nil {
			return nil, err
		}
		sources = append(sources, found...)
	}
	return sources, nil
}

// Parse reads one source held in memory; name is what places and messages
// call it.
func Parse(name string, data []byte, opts Options) (*framework.Edition, error) {
	return readSources(name, []input{{name: name, data: bytes.Clone(data)}}, opts) // texts point into it, and the caller's may change
}

// load gets the bytes that one name stands for.
func load(name string, opts Options) ([]input, error) {
	if name == "-" {
		return loadStdin(opts)
	}
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return loadFolder(name, opts)
	case err == nil:
		return loadFiles([]string{name}, false, opts)
	case strings.ContainsAny(name, "*?["):
		return loadGlob(name, opts)
	}
	return nil, source.Unreadable(name, err)
}

func loadStdin(opts Options) ([]input, error) {
	if opts.Stdin == nil {
		return nil, &source.Error{Name: "-", Problem: "there is no standard input to read", Hint: "name a file"}
	}
	data, err := bounded.Read(bounded.Source, opts.Stdin, opts.MaxSize)
	if err != nil {
		return nil, source.Unreadable("-", err)
	}
	return []input{{name: "-", data: data}}, nil
}

func loadGlob(pattern string, opts Options) ([]input, error) {
	matches, err := filepath.Glob(pattern)
	if err != nil {
		return nil, &source.Error{Name: pattern, Problem: "not a valid glob", Hint: "quote it, or name the files", Err: err}
	}
	if len(matches) == 0 {
		return nil, &source.Error{Name: pattern, Problem: "no file matches", Hint: "check the pattern", Err: fs.ErrNotExist}
	}
	slices.Sort(matches)
	matches = slices.DeleteFunc(matches, func(name string) bool { return isPassedOver(name, opts) })
	if len(matches) == 0 {
		return nil, &source.Error{Name: pattern, Problem: "nothing that matches is a file or a folder", Hint: "check the pattern", Err: fs.ErrNotExist}
	}
	var sources []input
	for _, m := range matches {
		found, err := load(m, opts)
		if err != nil {
			return nil, err
		}
		sources = append(sources, found...)
	}
	return sources, nil
}

// isPassedOver reports that a name which matched by chance stands for a pipe or a device, which
// might never end. One that is named itself is read.
func isPassedOver(name string, opts Options) bool {
	info, err := os.Stat(name)
	if err != nil || info.IsDir() || info.Mode().IsRegular() {
		return false
	}
	opts.warn("passed over %s: it is no file", name)
	return true
}

func loadFiles(names []string, spare bool, opts Options) ([]input, error) {
	var sources []input
	for _, name := range names {
		data, err := bounded.ReadFile(bounded.Source, name, opts.MaxSize)
		if err == nil {
			err = opts.sum.Take(len(data), opts.MaxSize)
		}
		if err != nil {
			return nil, source.Unreadable(name, err)
		}
		sources = append(sources, input{name: name, data: data, spare: spare})
	}
	return sources, nil
}

// loadFolder loads the files below a folder. Hidden files and folders are not
// looked at.
func loadFolder(folder string, opts Options) ([]input, error) {
	names, err := filesBelow(folder, opts)
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, noText(folder)
	}
	return loadFiles(names, true, opts)
}

func noText(folder string) error {
	return &source.Error{Name: folder, Problem: "the folder has no readable text", Hint: "name a folder with text copies of skills"}
}

// filesBelow lists the regular files of a folder and of those below it. What is
// neither a file nor a folder is said, or refused.
func filesBelow(folder string, opts Options) ([]string, error) {
	var names []string
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return source.Unreadable(path, err)
		case path != folder && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case isFile(path, entry):
			names = append(names, path)
		case !entry.IsDir():
			return passOver(path, opts)
		}
		return nil
	})
	return names, err
}

// passOver says why something in a folder is not read. A link that leads nowhere
// was to be a text.
func passOver(path string, opts Options) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &source.Error{Name: path, Problem: "a symbolic link that leads nowhere", Hint: "take it out, or mend it", Err: err}
	case err != nil:
		return source.Unreadable(path, err)
	case info.IsDir():
		opts.warn("passed over %s: a symbolic link to a folder; name that folder as well", path)
	default:
		opts.warn("passed over %s: it is no file", path)
	}
	return nil
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

// grammar is the caller's dialect, or the first of the built-in ones to try.
func (o Options) grammar() (*dialect.Grammar, error) {
	if o.Dialect == nil {
		return dialect.BuiltInGrammar(dialect.Forms()[0])
	}
	g, err := dialect.Compile(o.Dialect)
	if err != nil {
		return nil, dialect.Located("dialect "+o.Dialect.Name, nil, err)
	}
	return g, nil
}
