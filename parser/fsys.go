package parser

import (
	"context"
	"io/fs"
	"path"
	"slices"
	"strings"

	"compdiff/bounded"
	"compdiff/framework"
	"compdiff/parser/source"
)

// ReadFS reads what the names stand for in a file system as one edition, as
// [Read] does on the disk: a name is a file, a folder or a glob. Between sources
// it looks whether ctx is done.
func ReadFS(ctx context.Context, fsys fs.FS, names []string, opts Options) (*framework.Edition, error) {
	if len(names) == 0 {
		return nil, &source.Error{Name: "no source", Problem: "expected at least one", Hint: "name a file, a folder or a glob"}
	}
	var files []input
	var sum bounded.Sum
	for _, name := range names {
		paths, folder, err := pathsIn(fsys, name)
		if err != nil {
			return nil, source.Unreadable(name, err)
		}
		for _, p := range paths {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			content, err := contentOf(fsys, p, opts.MaxSize)
			if err == nil {
				err = sum.Take(len(content), opts.MaxSize)
			}
			if err != nil {
				return nil, source.Unreadable(p, err)
			}
			files = append(files, input{name: p, data: content, spare: folder})
		}
	}
	opts.stop = ctx.Err
	return readSources(strings.Join(names, ", "), files, opts)
}

// pathsIn are the files that a name stands for, and whether it is a folder.
func pathsIn(fsys fs.FS, name string) (paths []string, folder bool, err error) {
	info, err := fs.Stat(fsys, name)
	switch {
	case err == nil && info.IsDir():
		paths, err = filesIn(fsys, name)
		return paths, true, err
	case err == nil:
		return []string{name}, false, nil
	case !strings.ContainsAny(name, "*?["):
		return nil, false, err
	}
	paths, err = fs.Glob(fsys, name)
	if err == nil && len(paths) == 0 {
		err = fs.ErrNotExist
	}
	slices.Sort(paths)
	return paths, false, err
}

// filesIn are the files of a folder and of those below it, but for hidden ones.
func filesIn(fsys fs.FS, folder string) (paths []string, err error) {
	err = fs.WalkDir(fsys, folder, func(p string, entry fs.DirEntry, err error) error {
		hidden := p != folder && strings.HasPrefix(path.Base(p), ".")
		switch {
		case err != nil:
			return err
		case hidden && entry.IsDir():
			return fs.SkipDir
		case !hidden && entry.Type().IsRegular():
			paths = append(paths, p)
		}
		return nil
	})
	return paths, err
}

// contentOf reads a file, within what is allowed.
func contentOf(fsys fs.FS, name string, most int64) ([]byte, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return bounded.Read(bounded.Source, file, most)
}
