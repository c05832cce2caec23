package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"compdiff/bounded"
	"compdiff/framework"
	"compdiff/parser"
)

// borrowed are sources that stand in a git repository and are read from copies
// of them, which nobody is to see: names and places are those of git.
type borrowed struct {
	folder string   // holds the copies; "" while there is none
	pairs  []string // copy, name, copy, name, ...
	max    int64    // how large a file may be; 0 where nobody says
	sum    bounded.Sum
}

// borrow copies every name of the form REVISION:PATH that is no file. The
// other names are left as they are.
func (c *console) borrow(names []string) (*borrowed, []string, error) {
	b := &borrowed{max: c.maxSize}
	out := slices.Clone(names)
	for i, name := range names {
		if !isRevision(name) {
			continue
		}
		copied, err := b.copy(name, c.warn)
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

// copy copies what a name stands for, and says where the copy is.
func (b *borrowed) copy(name string, say func(string)) (string, error) {
	files, err := filesOf(name, b.max, say)
	if err != nil {
		return "", err
	}
	if b.folder == "" {
		if b.folder, err = traces.folder(); err != nil {
			return "", failure{fmt.Errorf("%s: there is no room for a copy of it: %w", name, cause(err))}
		}
	}
	_, file := splitRevision(name)
	to := filepath.Join(b.folder, fmt.Sprint(len(b.pairs)), filepath.Base(filepath.FromSlash(path.Clean(file))))
	if strings.HasSuffix(name, ":") { // the whole repository: HEAD:skills/a.txt, with no slash in front
		b.pairs = append(b.pairs, to+string(filepath.Separator), name)
	}
	b.pairs = append(b.pairs, to, strings.TrimSuffix(name, "/"))
	return to, b.copyFiles(name, files, to)
}

// filesOf lists the plain files that a name stands for, with their paths below
// it: "" where it is a file itself.
func filesOf(name string, most int64, say func(string)) ([]gitFile, error) {
	kind, err := git(name, "cat-file", "-t", name)
	t, at, broken := openTree(name)
	if broken == nil {
		t.most = most
	}
	if broken != nil {
		return nil, cmp.Or(err, broken)
	}
	if err != nil { // the index has no folders of its own, so that git knows none by such a name
		if listed, failed := t.list(at); t.rev != "" || failed != nil || len(listed) == 0 {
			return nil, err
		}
		kind = []byte("tree")
	}
	switch strings.TrimSpace(string(kind)) {
	case "blob":
		return t.one(at)
	case "tree":
		files, err := t.below(at, say)
		for i := range files {
			files[i].path = within(at, files[i].path)
		}
		return files, err
	case "commit":
		return nil, gitError(name, "it is "+submodule+"; expected a file or a folder")
	}
	return nil, gitError(name, "it is a "+strings.TrimSpace(string(kind))+"; expected a file or a folder")
}

// one is the file that the tree's name stands for. A symbolic link is followed.
// A version of a file in conflict, :2:FILE, has no path that could be listed.
func (t *tree) one(at string) ([]gitFile, error) {
	f := gitFile{object: t.name}
	if listed, err := t.list(at); err == nil && len(listed) == 1 && listed[0].is(linkMode) {
		target, isFolder, err := t.follow(listed[0])
		if err != nil {
			return nil, err
		}
		if isFolder {
			return nil, gitError(t.name, "it is a symbolic link to a folder")
		}
		f = target
	}
	f.path = ""
	return []gitFile{f}, nil
}

// copyFiles copies files to a folder; one without a path becomes the folder's
// name itself.
func (b *borrowed) copyFiles(name string, files []gitFile, to string) error {
	folder := to
	if len(files) == 1 && files[0].path == "" {
		folder = filepath.Dir(to)
	}
	err := traces.write(func() error { return os.MkdirAll(folder, 0o700) })
	for _, f := range files {
		if err != nil {
			break
		}
		var data []byte
		if data, err = blob(name, f, b.max); err != nil {
			return err
		}
		if err := b.sum.Take(len(data), b.max); err != nil {
			return failure{fmt.Errorf("%s: %w", name, err)}
		}
		copied := filepath.Join(to, filepath.FromSlash(f.path))
		err = traces.write(func() error {
			if err := os.MkdirAll(filepath.Dir(copied), 0o700); err != nil {
				return err
			}
			return os.WriteFile(copied, data, 0o600)
		})
	}
	if err != nil {
		return failure{fmt.Errorf("%s: could not be copied: %w", name, cause(err))}
	}
	return nil
}

// elsewhere begins a file that stands for one that git keeps in another place.
var elsewhere = []byte("version https://git-lfs.github.com/spec/")

// blob is the content of a file, which may be as large as a source on the disk.
func blob(name string, f gitFile, most int64) ([]byte, error) {
	data, err := gitReads(f.dir, name, bounded.Source.Limit(most), "cat-file", "blob", f.object)
	if f.path != "" {
		name = strings.ReplaceAll(strings.TrimSuffix(name, "/")+"/"+f.path, ":/", ":")
	}
	switch {
	case errors.Is(err, bounded.ErrTooLarge):
		return nil, failure{fmt.Errorf("%s: %w", name, err)}
	case err == nil && bytes.HasPrefix(data, elsewhere):
		return nil, gitProblem(name, "kept outside of the repository, by Git LFS", "check the revision out and name the files")
	}
	return data, err
}

// git runs the git program in the working folder.
func git(name string, args ...string) ([]byte, error) { return gitIn("", name, args...) }

// gitIn runs the git program in a folder, for what lists the files of a
// repository at most.
func gitIn(dir, name string, args ...string) ([]byte, error) {
	return gitReads(dir, name, bounded.Saved.Limit(0), args...)
}

// gitReads runs the git program in a folder, for up to so many bytes. It only
// reads: no shell, no hooks, no network.
func gitReads(dir, name string, most int64, args ...string) ([]byte, error) {
	cmd := exec.Command("git", append([]string{"--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false"}, args...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C")
	var said bytes.Buffer
	cmd.Stderr = &said
	var out []byte
	pipe, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err == nil {
		if out, err = bounded.Read(bounded.Source, pipe, most); err != nil {
			_ = cmd.Process.Kill() // it would wait for somebody who reads on
		}
		err = cmp.Or(err, cmd.Wait())
	}
	switch {
	case errors.Is(err, bounded.ErrTooLarge):
		return nil, err
	case errors.Is(err, exec.ErrNotFound):
		return nil, gitError(name, "no such file, and there is no git program to ask for a revision")
	case err != nil:
		first, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n")
		if strings.Contains(first, "could not get object info") { // its objects are in the other repository
			return nil, gitError(name, "it is "+submodule+"; expected a file or a folder")
		}
		return nil, gitError(name, "no such file, and git says: "+strings.TrimSuffix(strings.TrimPrefix(first, "fatal: "), ".")+shallowHint())
	}
	return out, nil
}

const submodule = "a submodule, which is another repository"

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
	return gitProblem(name, problem, "name a file, or REVISION:PATH with the path from the top of the repository")
}

func gitProblem(name, problem, hint string) error {
	return failure{&parser.SourceError{Name: name, Problem: problem, Hint: hint}}
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

// isCommit reports that git knows a commit by this name.
func isCommit(name string) bool {
	_, err := git(name, "rev-parse", "--verify", "--quiet", "--end-of-options", name+"^{commit}")
	return err == nil
}

// explain is an error with the names that the user knows.
func (b *borrowed) explain(err error) error {
	var source *parser.SourceError
	if errors.As(err, &source) {
		source.Name, source.Problem = b.called(source.Name), b.called(source.Problem)
		if errors.Is(err, os.ErrNotExist) && isCommit(source.Name) {
			source.Hint = "it is a revision of this repository; name a path in it, such as " + source.Name + ":skills"
		}
	}
	return err
}

// end takes the copies away.
func (b *borrowed) end() {
	if b.folder != "" {
		traces.remove(b.folder)
	}
}
