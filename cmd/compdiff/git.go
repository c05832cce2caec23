package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/parser"
)

// borrowed are sources that stand in a git repository and are read from copies
// of them, which nobody is to see: names and places are those of git.
type borrowed struct {
	folder string   // holds the copies; "" while there is none
	pairs  []string // copy, name, copy, name, ...
}

// borrow copies every name of the form REVISION:PATH that is no file. The
// other names are left as they are.
func borrow(names []string) (*borrowed, []string, error) {
	b := &borrowed{}
	out := slices.Clone(names)
	for i, name := range names {
		if !isRevision(name) {
			continue
		}
		copied, err := b.copy(name)
		if err != nil {
			b.end()
			return nil, nil, err
		}
		out[i] = copied
	}
	return b, out, nil
}

// isRevision reports whether a name can only be git's: a colon, no glob, and no
// file of that name. One letter before the colon is a drive.
func isRevision(name string) bool {
	at := strings.IndexByte(name, ':')
	if at < 0 || at == 1 || strings.HasPrefix(name, "-") || strings.ContainsAny(name, "*?[\x00") {
		return false
	}
	_, err := os.Stat(name)
	return errors.Is(err, os.ErrNotExist)
}

func (b *borrowed) copy(name string) (string, error) {
	kind, err := git(name, "cat-file", "-t", name)
	staged := err != nil && isStaged(name)
	if staged {
		kind, err = []byte("tree"), nil
	}
	if err != nil {
		return "", err
	}
	if b.folder == "" {
		if b.folder, err = os.MkdirTemp("", "compdiff"); err != nil {
			return "", failure{fmt.Errorf("%s: there is no room for a copy of it: %w", name, cause(err))}
		}
	}
	to := filepath.Join(b.folder, fmt.Sprint(len(b.pairs)), filepath.Base(filepath.FromSlash(path.Clean(name[strings.IndexByte(name, ':')+1:]))))
	if strings.HasSuffix(name, ":") { // the whole repository: HEAD:skills/a.txt, with no slash in front
		b.pairs = append(b.pairs, to+string(filepath.Separator), name)
	}
	b.pairs = append(b.pairs, to, strings.TrimSuffix(name, "/"))
	switch strings.TrimSpace(string(kind)) {
	case "blob":
		return to, copyBlob(name, name, to)
	case "tree":
		entries, err := treeEntries(name, staged)
		if err != nil {
			return "", err
		}
		return to, copyTree(name, entries, to)
	}
	if strings.TrimSpace(string(kind)) == "commit" {
		return "", gitError(name, submodule)
	}
	return "", gitError(name, "it is a "+strings.TrimSpace(string(kind))+"; expected a file or a folder")
}

func copyBlob(name, object, to string) error {
	data, err := git(name, "cat-file", "blob", object)
	if err != nil {
		return err
	}
	if err = os.MkdirAll(filepath.Dir(to), 0o700); err == nil {
		err = os.WriteFile(to, data, 0o600)
	}
	if err != nil {
		return failure{fmt.Errorf("%s: could not be copied: %w", name, cause(err))}
	}
	return nil
}

// treeEntry is a plain file of a folder, by its path below it.
type treeEntry struct{ object, file string }

// isStaged reports that a name is that of a folder with staged files. The index
// has no folders of its own, so that git knows none by such a name.
func isStaged(name string) bool {
	entries, err := treeEntries(name, true)
	return err == nil && len(entries) > 0
}

// treeEntries lists the plain files of a folder and of those below it.
func treeEntries(name string, staged bool) ([]treeEntry, error) {
	list := treeArgs
	if staged {
		list = stagedArgs
	}
	args, below, err := list(name)
	if err != nil {
		return nil, err
	}
	listed, err := git(name, args...)
	if err != nil {
		return nil, err
	}
	var entries []treeEntry
	for entry := range strings.SplitSeq(strings.TrimSuffix(string(listed), "\x00"), "\x00") {
		about, file, ok := strings.Cut(entry, "\t")
		fields := strings.Fields(about) // mode, kind, object; in the index mode, object, stage
		file, inside := strings.CutPrefix(file, below)
		if !ok || !inside || len(fields) != 3 || !strings.HasPrefix(fields[0], "100") || staged && fields[2] != "0" || !filepath.IsLocal(filepath.FromSlash(file)) {
			continue // a link, another repository, or a conflict that is not resolved
		}
		object := fields[2]
		if staged {
			object = fields[1]
		}
		entries = append(entries, treeEntry{object, file})
	}
	return entries, nil
}

// stagedArgs asks git for the staged files of a folder, and is what their
// paths begin with. Like git, it counts from the top of the repository, or from
// the working folder where the name begins with a dot.
func stagedArgs(name string) (args []string, below string, err error) {
	folder, ok := strings.CutPrefix(name, ":")
	if !ok {
		return nil, "", gitError(name, "it is not staged")
	}
	args = []string{"ls-files", "--stage", "-z"}
	clean := path.Clean(strings.TrimPrefix(folder, "/"))
	if !strings.HasPrefix(folder, ".") {
		top, err := git(name, "rev-parse", "--show-toplevel")
		if err != nil {
			return nil, "", err
		}
		args = append([]string{"-C", strings.TrimRight(string(top), "\r\n")}, args...)
	}
	return append(args, "--", clean), strings.TrimPrefix(clean+"/", "./"), nil
}

// treeArgs asks git for the files of a folder of a revision, whatever the
// working folder is.
func treeArgs(name string) (args []string, below string, err error) {
	object, err := git(name, "rev-parse", "--verify", name)
	return []string{"ls-tree", "--full-tree", "-r", "-z", strings.TrimSpace(string(object))}, "", err
}

// copyTree copies the files of a folder.
func copyTree(name string, entries []treeEntry, to string) error {
	if err := os.MkdirAll(to, 0o700); err != nil {
		return failure{fmt.Errorf("%s: could not be copied: %w", name, cause(err))}
	}
	for _, e := range entries {
		if err := copyBlob(name, e.object, filepath.Join(to, filepath.FromSlash(e.file))); err != nil {
			return err
		}
	}
	return nil
}

// git runs the git program, which only reads: no shell, no hooks, no network.
func git(name string, args ...string) ([]byte, error) {
	cmd := exec.Command("git", append([]string{"--no-pager", "--literal-pathspecs"}, args...)...)
	cmd.Env = append(os.Environ(), "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C")
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return nil, gitError(name, "no such file, and there is no git program to ask for a revision")
	case err != nil:
		first, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n")
		if strings.Contains(first, "could not get object info") { // its objects are in the other repository
			return nil, gitError(name, submodule)
		}
		return nil, gitError(name, "no such file, and git says: "+strings.TrimSuffix(strings.TrimPrefix(first, "fatal: "), ".")+shallowHint())
	}
	return out, nil
}

const submodule = "it is a submodule, which is another repository; expected a file or a folder"

// shallowHint says what to do where the history was not fetched whole, as CI
// services have it.
func shallowHint() string {
	out, err := exec.Command("git", "rev-parse", "--is-shallow-repository").Output()
	if err != nil || strings.TrimSpace(string(out)) != "true" {
		return ""
	}
	return "; this clone is shallow: git fetch --unshallow gets its history"
}

func gitError(name, problem string) error {
	return failure{&parser.SourceError{Name: name, Problem: problem, Hint: "name a file, or REVISION:PATH with the path from the top of the repository"}}
}

// called is a text with the names of copies replaced by git's.
func (b *borrowed) called(text string) string {
	for i := 0; i < len(b.pairs); i += 2 {
		text = strings.ReplaceAll(text, b.pairs[i], b.pairs[i+1])
	}
	return text
}

// rename gives an edition the names that the user knows.
func (b *borrowed) rename(e *framework.Edition) {
	if len(b.pairs) == 0 {
		return
	}
	for i := range e.Sources {
		e.Sources[i].Name = filepath.ToSlash(b.called(e.Sources[i].Name))
	}
	b.renameIn(reflect.ValueOf(e).Elem())
}

// renameIn goes through everything that can hold a place.
func (b *borrowed) renameIn(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			b.renameIn(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			b.renameIn(v.Index(i))
		}
	case reflect.Struct:
		if from, ok := v.Addr().Interface().(*framework.From); ok {
			from.File = filepath.ToSlash(b.called(from.File))
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				b.renameIn(v.Field(i))
			}
		}
	}
}

// explain is an error with the names that the user knows.
func (b *borrowed) explain(err error) error {
	var source *parser.SourceError
	if errors.As(err, &source) {
		source.Name, source.Problem = b.called(source.Name), b.called(source.Problem)
	}
	return err
}

// end takes the copies away.
func (b *borrowed) end() {
	if b.folder != "" {
		_ = os.RemoveAll(b.folder) // what cannot be removed is the system's to tidy
	}
}
