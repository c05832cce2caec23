package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"

	lib "github.com/ledongthuc/pdf"
)

// source is an opened file.
type source struct {
	data   []byte
	file   *lib.Reader
	budget *budget
	pages  []pageRef
	cut    bool // the file has more pages than the limit
	round  bool // the page tree refers to itself
	twice  bool // the page tree refers to a part of it twice
	lost   int  // objects that the file names and does not have
	problems
}

// pageRef is a page as the file describes it.
type pageRef struct {
	dict      lib.Value
	resources lib.Value
	box       lib.Value
	rotate    int64
	err       error // why the page could not be found
}

// open reads the structure of a file: where its objects are, and its pages.
func open(data []byte, b *budget) (s *source, err error) {
	defer rescue(&err)
	flat, lost, err := flatten(data, b)
	if err != nil {
		return nil, err
	}
	file, err := lib.NewReader(bytes.NewReader(flat), int64(len(flat)))
	if err != nil {
		return nil, err
	}
	s = &source{data: flat, file: file, budget: b, lost: lost}
	root := file.Trailer().Key("Root").Key("Pages")
	if root.Kind() != lib.Dict {
		return nil, errors.New("the file has no page tree")
	}
	s.walk(root, pageRef{}, map[string]visit{}, 0)
	if most := b.limits.Pages; len(s.pages) > most {
		s.pages, s.cut = s.pages[:most], true
	}
	switch {
	case len(s.pages) > 0:
		return s, nil
	case s.round:
		return nil, circle("a circular tree of pages")
	}
	return nil, errors.New("the page tree has no pages")
}

// rescue turns a panic of the object reader into an error.
func rescue(err *error) {
	switch x := recover().(type) {
	case nil:
	case runtime.Error:
		*err = errors.New("its structure makes no sense")
	default:
		*err = fmt.Errorf("%v", x)
	}
}

// maxTree is how deep a page tree may be.
const maxTree = 48

// visit is what became of a node of the page tree: it is being walked, or was.
type visit uint8

const (
	unvisited visit = iota
	under
	done
)

// walk collects the pages under a node of the page tree. What a node does not
// say it inherits.
func (s *source) walk(node lib.Value, inherited pageRef, seen map[string]visit, depth int) {
	if len(s.pages) > s.budget.limits.Pages {
		return
	}
	if depth > maxTree {
		s.problem(ProblemCut, "the tree of pages is more than %d deep; pages below were not read", maxTree)
		return
	}
	p := inherited
	p.dict = node
	if r := node.Key("Resources"); r.Kind() == lib.Dict {
		p.resources = r
	}
	for _, key := range []string{"MediaBox", "CropBox"} {
		if b := node.Key(key); b.Len() == 4 {
			p.box = b
		}
	}
	if r := node.Key("Rotate"); r.Kind() == lib.Integer {
		p.rotate = r.Int64()
	}
	list := references(node.String())["Kids"]
	if strings.HasSuffix(list, " R") && !s.enter(seen, "list "+list) {
		return
	}
	kids := node.Key("Kids")
	if kids.Kind() != lib.Array {
		s.pages = append(s.pages, p)
		return
	}
	s.walkKids(kids, p, seen, depth)
	seen["list "+list] = done
}

// enter begins a part of the page tree, and reports whether it was met for the
// first time. It may be met again above itself, which is a circle, or elsewhere.
func (s *source) enter(seen map[string]visit, part string) bool {
	switch seen[part] {
	case unvisited:
		seen[part] = under
		return true
	case under:
		s.round = true
	default:
		s.twice = true
	}
	return false
}

// walkKids walks what a node refers to, each once.
func (s *source) walkKids(kids lib.Value, p pageRef, seen map[string]visit, depth int) {
	refs := strings.Split(strings.Trim(kids.String(), "[]"), " R")
	for i := 0; i < kids.Len() && len(s.pages) <= s.budget.limits.Pages; i++ {
		if !s.budget.operator() {
			s.problem(ProblemCut, "the tree of pages has more branches than the limit allows; the rest of it was not read")
			return
		}
		ref := ""
		if len(refs) > i {
			ref = strings.TrimSpace(refs[i])
		}
		if ref == "" {
			s.walkKid(kids, i, p, seen, depth)
			continue
		}
		if s.enter(seen, ref) {
			s.walkKid(kids, i, p, seen, depth)
			seen[ref] = done
		}
	}
}

func (s *source) walkKid(kids lib.Value, i int, p pageRef, seen map[string]visit, depth int) {
	kid, err := element(kids, i)
	switch {
	case err != nil:
		s.pages = append(s.pages, pageRef{err: err})
	case kid.Kind() == lib.Dict:
		s.walk(kid, p, seen, depth+1)
	default:
		s.problem(ProblemDamaged, "the tree of pages names a page that the file does not have")
	}
}

// element is one of an array, or why it cannot be read.
func element(v lib.Value, i int) (out lib.Value, err error) {
	defer rescue(&err)
	return v.Index(i), nil
}

// decode reads a stream as far as it goes.
func (s *source) decode(v lib.Value) []byte {
	data, _ := s.decodeAll(v)
	return data
}

// decodeAll reads a stream, and says why it could not be read to its end.
func (s *source) decodeAll(v lib.Value) (data []byte, err error) {
	rd, err := streamReader(v)
	if err != nil || s.misstated(v) {
		if data, err = s.unpack(v); err != nil {
			return nil, err
		}
		rd = bytes.NewReader(data)
	}
	defer rescue(&err)
	var buf bytes.Buffer
	room := s.budget.room()
	n, err := io.Copy(&buf, io.LimitReader(rd, room+1))
	if !s.budget.spend(n) || n > room {
		return nil, errors.New("it is larger than the limit allows")
	}
	if errors.Is(err, zlib.ErrChecksum) {
		err = nil // all of it was unpacked
	}
	return buf.Bytes(), err
}

// streamReader unpacks a stream as far as the object reader can.
func streamReader(v lib.Value) (rd io.Reader, err error) {
	defer rescue(&err)
	return v.Reader(), nil
}

// contents is what a page draws: one stream, or several that count as one.
func (s *source) contents(v lib.Value) ([]byte, error) {
	if v.Kind() != lib.Array {
		if v.Kind() != lib.Stream {
			return nil, nil
		}
		return s.decodeAll(v)
	}
	var all []byte
	var first error
	for i := 0; i < v.Len(); i++ {
		part, err := element(v, i)
		if err == nil && part.Kind() == lib.Stream {
			var data []byte
			data, err = s.decodeAll(part)
			all = append(append(all, data...), '\n')
		}
		if err != nil && first == nil {
			first = err
		}
	}
	return all, first
}

// text is a value of the document's information dictionary.
func (s *source) text(key string) (out string) {
	var err error
	defer rescue(&err)
	v := s.file.Trailer().Key("Info").Key(key)
	return strings.TrimSpace(clean(textString([]byte(v.RawString()))))
}
