package main

import (
	"fmt"
	"path"
	"strings"
)

// maxLinks is how many symbolic links may lead to a file, as systems have it.
const maxLinks = 40

// follow finds the file of the tree that a symbolic link leads to. Links can
// lead to links, and through folders that are links.
func (t *tree) follow(link gitFile) (target gitFile, isFolder bool, err error) {
	if err := t.listAll(); err != nil {
		return target, false, err
	}
	at, rest := path.Dir(link.path), path.Base(link.path)
	for links := 0; rest != ""; {
		var name string
		name, rest, _ = strings.Cut(rest, "/")
		at = path.Join(at, name)
		if strings.HasPrefix(at, "..") || path.IsAbs(at) {
			return target, false, t.deadLink(link, "leads out of the repository")
		}
		f, isFile := t.files[at]
		switch {
		case !isFile && !t.folders[at]:
			return target, false, t.deadLink(link, "leads nowhere: there is no "+at)
		case !isFile:
		case f.is(submoduleMode):
			return target, false, t.deadLink(link, "leads to "+at+", which is another repository")
		case f.is(linkMode):
			if links++; links > maxLinks {
				return target, false, t.deadLink(link, "goes in circles")
			}
			said, err := blob(t.name, f, t.most)
			if err == nil && path.IsAbs(string(said)) {
				err = t.deadLink(link, "leads out of the repository, to "+string(said))
			}
			if err != nil {
				return target, false, err
			}
			at, rest = path.Dir(at), strings.TrimSuffix(string(said)+"/"+rest, "/")
		case rest != "":
			return target, false, t.deadLink(link, fmt.Sprintf("leads nowhere: %s is no folder", at))
		}
	}
	f, isFile := t.files[at]
	if f.inConflict {
		err = t.deadLink(link, "leads to "+at+", which is in conflict")
	}
	return f, !isFile, err
}

func (t *tree) deadLink(link gitFile, why string) error {
	return gitProblem(t.called(link), "a symbolic link that "+why, "name the file that it is to stand for, or take the link out")
}

// listAll lists the whole tree, once: a link may lead anywhere in it.
func (t *tree) listAll() error {
	if t.files != nil {
		return nil
	}
	all, err := t.list(".")
	if err != nil {
		return err
	}
	t.files, t.folders = map[string]gitFile{}, map[string]bool{".": true}
	for _, f := range all {
		t.files[f.path] = f
		for at := path.Dir(f.path); !t.folders[at]; at = path.Dir(at) {
			t.folders[at] = true
		}
	}
	return nil
}
