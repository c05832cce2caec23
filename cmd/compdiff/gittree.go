package main

import (
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// tree is the files of a revision, or of git's index.
type tree struct {
	name string // of the source, as the user gave it
	dir  string // the folder that git is called in; "" is the working one
	rev  string // "" is the index
	most int64  // how large a file of it may be; 0 where nobody says

	files   map[string]gitFile // all of them, by path, once a link was followed
	folders map[string]bool
}

// gitFile is one file of a tree.
type gitFile struct {
	path   string // from the top of the tree
	mode   string // as git has it: what kind of file it is
	object string
	dir    string // the folder of its repository; "" is the working one

	inConflict bool // one of the versions of a merge that is not resolved
}

// The kinds of files, by what their modes begin with.
const (
	plainMode     = "100"
	linkMode      = "120"
	submoduleMode = "160"
)

func (f gitFile) is(mode string) bool { return strings.HasPrefix(f.mode, mode) }

// called is a file of the tree as the user can name it.
func (t *tree) called(f gitFile) string { return t.rev + ":" + f.path }

// splitRevision takes REVISION:PATH apart. A colon in braces belongs to the
// revision: HEAD^{/fix: all}.
func splitRevision(name string) (rev, file string) {
	braces := 0
	for i, c := range name {
		switch {
		case c == '{':
			braces++
		case c == '}':
			braces--
		case c == ':' && braces <= 0:
			return name[:i], name[i+1:]
		}
	}
	return name, ""
}

// openTree is the tree that a name is in, and the path of the name in it, from
// its top. Like git it counts from there, or from the working folder where the
// path begins with a dot.
func openTree(name string) (t *tree, file string, err error) {
	rev, file := splitRevision(name)
	t = &tree{name: name, rev: rev}
	if file == "." || file == ".." || strings.HasPrefix(file, "./") || strings.HasPrefix(file, "../") {
		prefix, err := git(name, "rev-parse", "--show-prefix")
		if err != nil {
			return nil, "", err
		}
		file = path.Join(strings.TrimRight(string(prefix), "\r\n"), file)
	}
	if t.rev == "" { // the index is listed as seen from the working folder
		top, err := git(name, "rev-parse", "--show-toplevel")
		if err != nil {
			return nil, "", err
		}
		t.dir = strings.TrimRight(string(top), "\r\n")
	}
	if file = strings.Trim(path.Clean("/"+file), "/"); file == "" {
		file = "."
	}
	return t, file, nil
}

// list is the files of a tree at a path: those below it, or the one that it
// names. One in conflict is listed with each of its versions.
func (t *tree) list(at string) ([]gitFile, error) {
	args := []string{"ls-tree", "--full-tree", "-r", "-z", t.rev}
	if t.rev == "" {
		args = []string{"ls-files", "--stage", "-z"}
	}
	if at != "." {
		args = append(args, "--", at)
	}
	listed, err := gitIn(t.dir, t.name, args...)
	if err != nil {
		return nil, err
	}
	var files []gitFile
	for entry := range strings.SplitSeq(strings.TrimSuffix(string(listed), "\x00"), "\x00") {
		about, file, ok := strings.Cut(entry, "\t")
		fields := strings.Fields(about) // mode, kind, object; in the index mode, object, stage
		if !ok || len(fields) != 3 {
			continue // nothing is there
		}
		found := gitFile{path: file, mode: fields[0], object: fields[2], dir: t.dir}
		if t.rev == "" {
			found.object, found.inConflict = fields[1], fields[2] != "0"
		}
		files = append(files, found)
	}
	return files, nil
}

// hidden reports that a file, or a folder below the one given, has a name that
// begins with a dot. Folders on disk are read without these as well.
func hidden(file, below string) bool {
	return slices.ContainsFunc(strings.Split(within(below, file), "/"), func(name string) bool { return strings.HasPrefix(name, ".") })
}

// within is the path of a file from a folder above it; "" for the folder itself.
func within(folder, file string) string {
	if folder == "." {
		return file
	}
	return strings.TrimPrefix(strings.TrimPrefix(file, folder), "/")
}

// below lists what a folder of the tree has to read, as it would be checked
// out: symbolic links are followed, and other repositories are read where they
// are at hand. What is passed over is said.
func (t *tree) below(folder string, say func(string)) ([]gitFile, error) {
	listed, err := t.list(folder)
	if err != nil {
		return nil, err
	}
	var files []gitFile
	for _, f := range listed {
		if hidden(f.path, folder) {
			continue
		}
		if !filepath.IsLocal(filepath.FromSlash(f.path)) {
			return nil, gitProblem(t.called(f), "a name that this system does not allow", "name the files one by one")
		}
		found, err := t.read(f, say)
		if err != nil {
			return nil, err
		}
		files = append(files, found...)
	}
	return files, nil
}

// read is the plain files that a file of a tree stands for.
func (t *tree) read(f gitFile, say func(string)) ([]gitFile, error) {
	switch {
	case f.inConflict: // none of its versions is what will be
		return nil, gitProblem(t.called(f), "in conflict: its merge is not resolved", "resolve it and stage it with git add, or name REVISION:PATH")
	case f.is(plainMode):
		return []gitFile{f}, nil
	case f.is(linkMode):
		target, isFolder, err := t.follow(f)
		if isFolder {
			say("passed over " + t.called(f) + ": a symbolic link to a folder; name that folder as well")
			return nil, nil
		}
		target.path = f.path
		return []gitFile{target}, err
	case f.is(submoduleMode):
		return t.submodule(f, say)
	}
	return nil, gitProblem(t.called(f), "of a kind that is not known (mode "+f.mode+")", "name the files one by one")
}

// submodule lists the files of another repository as of the commit that this
// one asks for, if it is checked out.
func (t *tree) submodule(f gitFile, say func(string)) ([]gitFile, error) {
	missing := gitProblem(t.called(f), submodule+", and not at hand", "fetch it with git submodule update --init --recursive, or name a folder without it")
	top := t.dir
	if top == "" {
		out, err := git(t.name, "rev-parse", "--show-toplevel")
		if err != nil {
			return nil, missing
		}
		top = strings.TrimRight(string(out), "\r\n")
	}
	inner := &tree{name: t.name, dir: filepath.Join(top, filepath.FromSlash(f.path)), rev: f.object, most: t.most}
	prefix, err := gitIn(inner.dir, t.name, "rev-parse", "--show-prefix")
	if err != nil || strings.TrimSpace(string(prefix)) != "" { // a folder of this repository
		return nil, missing
	}
	if _, err := gitIn(inner.dir, t.name, "cat-file", "-e", f.object+"^{commit}"); err != nil {
		return nil, missing
	}
	files, err := inner.below(".", say)
	for i := range files {
		files[i].path = path.Join(f.path, files[i].path)
	}
	return files, err
}
