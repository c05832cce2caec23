// Package rooms measures how the project is parted: which package may know
// which, and in which of them files know each other in a circle.
//
// An arrow goes from a file to the file that declares a name it uses; fields are
// left out, since a struct is what its declaration says. A circle is a set of
// files each of which can be reached from each other along arrows: a strongly
// connected component, found by Tarjan's algorithm (SIAM J. Comput. 1, 1972).
package rooms

import (
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// module is the path under which the project's packages import each other.
const module = "compdiff"

// Room is a package of the project, without its tests.
type Room struct {
	Path    string   // below the module: "parser/skill"
	Imports []string // of the project, likewise
	Files   map[string]*ast.File
}

// House is the packages of the project, and how they are checked.
type House struct {
	Root  string // the folder of the module
	Rooms map[string]*Room

	files    *token.FileSet
	standard types.Importer
	checked  map[string]*types.Package
}

// Open parses all packages below a folder.
func Open(root string) (*House, error) {
	h := &House{Root: root, Rooms: map[string]*Room{}, files: token.NewFileSet(), checked: map[string]*types.Package{}}
	h.standard = importer.ForCompiler(h.files, "source", nil)
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if base := entry.Name(); entry.IsDir() && name != root && (strings.HasPrefix(base, ".") || base == "testdata" || hasModule(name)) {
			return fs.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		if fits, err := build.Default.MatchFile(filepath.Dir(name), filepath.Base(name)); err != nil || !fits {
			return err
		}
		return h.add(name)
	})
	return h, err
}

// hasModule reports that a folder is a module of its own.
func hasModule(folder string) bool {
	_, err := os.Stat(filepath.Join(folder, "go.mod"))
	return err == nil
}

// add parses a file into its room.
func (h *House) add(name string) error {
	folder, err := filepath.Rel(h.Root, filepath.Dir(name))
	if err != nil {
		return err
	}
	at := filepath.ToSlash(folder)
	file, err := parser.ParseFile(h.files, name, nil, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	if h.Rooms[at] == nil {
		h.Rooms[at] = &Room{Path: at, Files: map[string]*ast.File{}}
	}
	r := h.Rooms[at]
	r.Files[filepath.Base(name)] = file
	for _, spec := range file.Imports {
		if below, ok := strings.CutPrefix(strings.Trim(spec.Path.Value, `"`), module+"/"); ok && !slices.Contains(r.Imports, below) {
			r.Imports = append(r.Imports, below)
		}
	}
	slices.Sort(r.Imports)
	return nil
}

// Import checks a package of the project or of the standard library; what others
// declare is not asked for, and stays empty.
func (h *House) Import(name string) (*types.Package, error) {
	if below, ok := strings.CutPrefix(name, module+"/"); ok && h.Rooms[below] != nil {
		p, _ := h.check(h.Rooms[below])
		return p, nil
	}
	if !strings.Contains(strings.Split(name, "/")[0], ".") {
		return h.standard.Import(name)
	}
	p := types.NewPackage(name, path.Base(name))
	p.MarkComplete()
	return p, nil
}

// check checks the types of a room; faults that come of empty packages are passed
// over.
func (h *House) check(r *Room) (*types.Package, *types.Info) {
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	if p := h.checked[r.Path]; p != nil {
		return p, info
	}
	c := types.Config{Importer: h, Error: func(error) {}}
	var files []*ast.File
	for _, name := range r.names() {
		files = append(files, r.Files[name])
	}
	p, _ := c.Check(module+"/"+r.Path, h.files, files, info)
	h.checked[r.Path] = p
	return p, info
}

// names are the files of a room in their order.
func (r *Room) names() []string {
	var names []string
	for name := range r.Files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
