package dialect

import (
	"bytes"
	"embed"
	"fmt"
	"maps"
	"slices"
	"sync"

	"compdiff/yamlfile"
)

//go:embed *.yaml
var dialectFiles embed.FS

// builtIns are the dialects that are tried where the caller names none, the
// commonest first.
var builtIns = []string{"sfia", "e-cf", "gdad", "esco", "onet", "digcomp", "dreyfus", "practitioner", "expert", "seniority", "ladder"}

// mappings are those that are tried for trees of values, which have paths and no
// forms.
var mappings = []string{"case", "opensalt", "nice", "dcwf", "ctdl-asn", "skos", "plain"}

// known are the built-in dialects as their files say them, each read when somebody asks
// for it. Nobody may change them.
var known = func() map[string]func() (*Dialect, error) {
	all := map[string]func() (*Dialect, error){}
	for _, name := range BuiltIns() {
		all[name] = sync.OnceValues(func() (*Dialect, error) { return decoded(name) })
	}
	return all
}()

// grammars are the built-in dialects made ready, each when somebody asks for it.
var grammars = func() map[string]func() (*Grammar, error) {
	all := map[string]func() (*Grammar, error){}
	for _, name := range BuiltIns() {
		all[name] = sync.OnceValues(func() (*Grammar, error) {
			d, err := known[name]()
			if err != nil {
				return nil, err
			}
			return compile(d, true)
		})
	}
	return all
}()

// BuiltInGrammar is a dialect that compdiff brings, made ready.
func BuiltInGrammar(name string) (*Grammar, error) {
	g := grammars[name]
	if g == nil {
		return nil, unknown(name)
	}
	return g()
}

// BuiltIns are the names of the dialects that compdiff brings: those of [Forms] and
// [Mappings].
func BuiltIns() []string { return slices.Concat(builtIns, mappings) }

// Forms are the names of the dialects that compdiff brings for texts and tables, in
// the order in which they are tried.
func Forms() []string { return slices.Clone(builtIns) }

// HasSigns reports that a source may be in a dialect that compdiff brings: it has two of
// the texts that the dialect calls its signs, or there are none. Sources that are packed
// show no texts, and may be in any. The dialect is not made ready for that: most that are
// asked for their signs are not used.
func HasSigns(name string, data []byte, packed bool) bool {
	signs, ok := signsOf(name)
	if !ok || len(signs) == 0 || packed {
		return ok
	}
	n := 0
	for _, sign := range signs {
		if bytes.Contains(data, []byte(sign)) {
			n++
		}
	}
	return n > 1
}

// signsOf are the signs of a dialect that compdiff brings.
func signsOf(name string) (signs []string, ok bool) {
	find := known[name]
	if find == nil {
		return nil, false
	}
	d, err := find()
	if err != nil {
		return nil, false
	}
	return d.Signs, true
}

// IsList reports that a dialect that compdiff brings is for lists without levels, which
// it knows by signs.
func IsList(name string) bool {
	if signs, ok := signsOf(name); !ok || len(signs) == 0 {
		return false
	}
	g, err := BuiltInGrammar(name)
	return err == nil && !g.Ladder.IsLabelled()
}

// Mappings are those for trees of values.
func Mappings() []string { return slices.Clone(mappings) }

// BuiltIn is a dialect that compdiff brings.
func BuiltIn(name string) (*Dialect, error) {
	return decoded(name)
}

// decoded is a dialect of the program as its file says it; a test reads them all as
// a user's would be.
func decoded(name string) (*Dialect, error) {
	data, err := BuiltInSource(name)
	if err != nil {
		return nil, err
	}
	var d Dialect
	if err := yamlfile.ReadOwn(data, &d); err != nil {
		return nil, notYAML(name+".yaml", err)
	}
	return &d, nil
}

func unknown(name string) error {
	return fmt.Errorf("no built-in dialect is called %q; expected one of %q", name, BuiltIns())
}

// BuiltInSource is the YAML of a dialect that compdiff brings.
func BuiltInSource(name string) ([]byte, error) {
	if !slices.Contains(BuiltIns(), name) {
		return nil, unknown(name)
	}
	return dialectFiles.ReadFile(name + ".yaml")
}

// commonForms are the forms that every dialect has, and those of dialects whose
// levels have labels.
var commonForms = sync.OnceValues(func() (common [2]Dialect, err error) {
	for i, name := range []string{"common", "labels"} {
		data, err := dialectFiles.ReadFile(name + ".yaml")
		if err != nil {
			return common, err
		}
		if err := yamlfile.ReadOwn(data, &common[i]); err != nil {
			return common, fmt.Errorf("%s.yaml: %w", name, err)
		}
	}
	return common, nil
})

// complete gives a dialect with the forms that all have in common.
func (d *Dialect) complete() (*Dialect, error) {
	if d.Alone {
		return d, nil
	}
	common, err := commonForms()
	if err != nil {
		return nil, err
	}
	whole := *d
	if len(d.Levels.Labels) > 0 {
		whole.add(&common[1])
	}
	whole.add(&common[0])
	if d.InlineLevels == nil {
		whole.InlineLevels = union(whole.InlineLevels, inlineForms(d.LevelHeadings))
	}
	return &whole, nil
}

// add adds the forms of another dialect. Where forms of titles and levels were
// given, they are not mixed with others.
func (d *Dialect) add(o *Dialect) {
	if d.Titles == nil {
		d.Titles = slices.DeleteFunc(slices.Clone(o.Titles), func(form string) bool { return hasCode(form) != (d.Code != "") })
	}
	if d.MarkedTitles == nil && d.Code != "" {
		d.MarkedTitles = o.MarkedTitles
	}
	if d.LevelHeadings == nil {
		d.LevelHeadings = o.LevelHeadings
	}
	if d.InlineLevels == nil {
		d.InlineLevels = o.InlineLevels
	}
	if d.WeakLevels == nil {
		d.WeakLevels = o.WeakLevels
	}
	d.LevelWords = d.LevelWords.or(o.LevelWords)
	d.Nothing = slices.Concat(d.Nothing, o.Nothing)
	d.NotCodes = slices.Concat(d.NotCodes, o.NotCodes)
	d.NotNames = slices.Concat(d.NotNames, o.NotNames)
	d.Marks = slices.Concat(d.Marks, o.Marks)
	d.Sections = slices.Concat(d.Sections, o.Sections)
	d.Undefined = slices.Concat(d.Undefined, o.Undefined)
	d.Essence = slices.Concat(d.Essence, o.Essence)
	d.Furniture = slices.Concat(d.Furniture, o.Furniture)
	d.Columns = slices.Concat(d.Columns, o.Columns)
	d.Mentions = slices.Concat(d.Mentions, o.Mentions)
	d.Status = both(d.Status, o.Status)
	d.CoverageMarks = both(d.CoverageMarks, o.CoverageMarks)
}

// both is both maps in one; what the first says holds.
func both[V any](first, second map[string]V) map[string]V {
	all := map[string]V{}
	maps.Copy(all, second)
	maps.Copy(all, first)
	return all
}

// union is a list with those of another that it has not.
func union(list, more []string) []string {
	out := slices.Clone(list)
	for _, text := range more {
		if !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}

var builtInSite = sync.OnceValues(func() (*site, error) {
	data, err := dialectFiles.ReadFile("site.yaml")
	if err != nil {
		return nil, err
	}
	var s site
	if err := yamlfile.ReadOwn(data, &s); err != nil {
		return nil, fmt.Errorf("site.yaml: %w", err)
	}
	return &s, nil
})
