package framework

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"testing/quick"

	jsonv2 "github.com/go-json-experiment/json"
	"github.com/google/go-cmp/cmp"
)

// TestSavedReaderKnowsAllFields fails where a type has a field that the reader
// does not read in its place: such an edition would be left to the library.
func TestSavedReaderKnowsAllFields(t *testing.T) {
	want := &Edition{}
	fillIn(reflect.ValueOf(want).Elem())
	want.fillLists()
	for name, e := range map[string]*Edition{"full": want, "empty": {}} {
		got, ok := scan(&savedReader{data: written(t, e)})
		if !ok {
			t.Fatalf("%s: the reader gave up", name)
		}
		if d := cmp.Diff(e, got); d != "" {
			t.Errorf("%s: written (-), read (+):\n%s", name, d)
		}
	}
}

// TestSkillReaderKnowsAllFields fails where a type of a skill has a field that the fast
// reader does not read in its place: it would read no skills from then on.
func TestSkillReaderKnowsAllFields(t *testing.T) {
	full := Skill{}
	fillIn(reflect.ValueOf(&full).Elem())
	for name, s := range map[string]Skill{"full": full, "empty": {}, "places": {From: From{Cell: "A1"}, Marks: []Mark{{From: From{Page: 1}}}}} {
		e := &Edition{Skills: []Skill{s}}
		data := written(t, e)
		r := skillReader{data: data, at: bytes.Index(data, []byte(`"skills": [`)) + len(`"skills": [`) + len("\n    "), lead: len("\n    ")}
		var got Skill
		if r.skill(&got); r.odd {
			t.Fatalf("%s: the reader gave up at %q", name, data[r.at:])
		}
		if d := cmp.Diff(e.Skills[0], got); d != "" {
			t.Errorf("%s: written (-), read (+):\n%s", name, d)
		}
	}
}

// TestKnownSkills reads two editions that have skills in common.
func TestKnownSkills(t *testing.T) {
	skill := func(code, text string) Skill {
		return Skill{Code: code, Name: "Reeds", Levels: []Level{{Number: 3, Statements: []Statement{{Text: text}}}}}
	}
	known := NewKnownSkills()
	old, _ := ScanJSON(bytes.NewReader(written(t, &Edition{Skills: []Skill{skill("ONE", "Cuts reeds."), skill("TWO", "Ties reeds."), skill("SIX", "Dries reeds.")}})), known)
	want := &Edition{Skills: []Skill{skill("SIX", "Dries reeds."), skill("ONE", "Cuts reeds."), skill("TWO", "Ties reeds well."), skill("ONE", "Cuts reeds.")}}
	got, ok := ScanJSON(bytes.NewReader(written(t, want)), known)
	if d := cmp.Diff(want, got); !ok || d != "" {
		t.Errorf("written (-), read (+):\n%s", d)
	}
	for i, at := range []int{2, 0, 1, 0} {
		if same := &got.Skills[i].Levels[0] == &old.Skills[at].Levels[0]; same != (i != 2) {
			t.Errorf("skill %d is the same in memory: %v", i, same)
		}
	}
}

// grown is a type with every kind of field that an edition may get.
type grown struct {
	Text
	Number  int             `json:"number"`
	Label   Part            `json:"label"`
	Sure    bool            `json:"sure,omitempty"`
	Later   []string        `json:"later,omitempty"`
	Parts   []grown         `json:"parts"`
	Beside  *grown          `json:"beside,omitempty"`
	Inner   struct{ A int } `json:"inner"`
	Numbers [][]int         `json:"numbers"`
	Hidden  string          `json:"-"`
}

// TestAFieldIsKnownByItsDeclaration wants a type that nobody has told the reader
// of to be read, and its lists filled, by its fields and their tags alone.
func TestAFieldIsKnownByItsDeclaration(t *testing.T) {
	s := newShape[grown]()
	leaf := grown{Text: Text{Text: "leaf", From: From{File: "a", Page: 2}}, Label: "é", Later: []string{"x"}}
	for i, want := range []grown{
		{}, leaf,
		{Number: 7, Sure: true, Parts: []grown{leaf, {Parts: []grown{leaf}}, leaf}, Beside: &leaf, Numbers: [][]int{{1}, nil, {2, 3}}},
	} {
		s.fillLists(reflect.ValueOf(&want).Elem())
		if want.Parts == nil || want.Numbers == nil || i == 0 && want.Later != nil {
			t.Errorf("the lists of %+v are not filled, or too much so", want)
		}
		var b bytes.Buffer
		if err := WriteJSON(&b, want); err != nil || bytes.Contains(b.Bytes(), []byte("null")) {
			t.Fatalf("%v: %s", err, b.String())
		}
		var got grown
		if !(&savedReader{data: b.Bytes()}).document(s, reflect.ValueOf(&got).Elem()) {
			t.Errorf("the reader gave up on %s", b.String())
		}
		if d := cmp.Diff(want, got, cmp.AllowUnexported(grown{})); d != "" {
			t.Errorf("written (-), read (+):\n%s", d)
		}
	}
}

// fillIn sets everything in a value to something.
func fillIn(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("“said” \\ <b>\tit</b> \u2028")
	case reflect.Int:
		v.SetInt(20)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fillIn(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fillIn(v.Index(i))
		}
	case reflect.Struct:
		if n, ok := v.Addr().Interface().(*Note); ok {
			*n = Note{Kind: List, Text: "in a list", Items: []Note{{Kind: Item, Text: "one", Items: []Note{}, From: From{Page: 1}}}, Inferred: true}
			return
		}
		for i := range v.NumField() {
			fillIn(v.Field(i))
		}
	}
}

func written(t *testing.T, e *Edition) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := e.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestSavedReaderAgreesWithLibrary writes editions of random texts and numbers.
func TestSavedReaderAgreesWithLibrary(t *testing.T) {
	agrees := func(skills []Skill, matter []Matter, unaccounted []Stray, ladder *Ladder) bool {
		data := written(t, &Edition{Skills: skills, Matter: matter, Unaccounted: unaccounted, Ladder: ladder})
		return agree(t, data)
	}
	if err := quick.Check(agrees, &quick.Config{MaxCount: 50}); err != nil {
		t.Error(err)
	}
}

// TestSavedReaderBoundsDepth gives it notes in notes without an end.
func TestSavedReaderBoundsDepth(t *testing.T) {
	head, _, _ := strings.Cut(string(written(t, &Edition{Skills: []Skill{{Guidance: []Note{{}}}}})), `"items"`)
	note := `"items": [{"kind": "", "text": "", `
	if _, ok := ScanJSON(strings.NewReader(head+strings.Repeat(note, 1e6)), nil); ok {
		t.Error("notes that do not end are accepted")
	}
}

// FuzzSavedReader changes saved editions: what the reader accepts, the library
// accepts as well, and reads the same.
func FuzzSavedReader(f *testing.F) {
	e := &Edition{Skills: []Skill{{Code: "LAMP", Guidance: []Note{{Kind: Item}}, Levels: []Level{{Statements: []Statement{{Text: "Trims “wicks” \\ daily."}}}}}}}
	var b bytes.Buffer
	if err := e.WriteJSON(&b); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	for _, change := range [][2]string{{"0", "00"}, {"0", "0.5"}, {"0", "-1"}, {"0", "1234567890"}, {"[]", "[,]"}, {"[]", "null"}, {",", ""}, {",", ",,"}, {"daily", `\ud800`}, {"daily", "\xff"}, {"daily", "\x00"}, {`""`, `"`}, {"}", "},"}, {"false", "falsely"}, {"  ", "\v"}} {
		f.Add([]byte(strings.Replace(b.String(), change[0], change[1], 1)))
		f.Add([]byte(strings.ReplaceAll(b.String(), change[0], change[1])))
	}
	f.Fuzz(func(t *testing.T, data []byte) { agree(t, data) })
}

func agree(t *testing.T, data []byte) bool {
	t.Helper()
	got, ok := scan(&savedReader{data: data})
	known := NewKnownSkills()
	other := func(what string, r *savedReader) {
		e, still := scan(r)
		if ok != still || ok && !reflect.DeepEqual(got, e) {
			t.Errorf("%s it is another: %q", what, data)
		}
	}
	other("read piece by piece", &savedReader{source: bytes.NewReader(data), data: make([]byte, 0, 2)})
	other("read for others to know", &savedReader{data: data, fast: skillReader{known: known}})
	other("where its skills are known", &savedReader{source: bytes.NewReader(data), data: make([]byte, 0, 300), fast: skillReader{known: known}})
	other("laid out in another way", &savedReader{data: bytes.ReplaceAll(data, []byte("\n"), []byte("\n\t"))})
	if !ok {
		return true
	}
	var want Edition
	if err := jsonv2.Unmarshal(data, &want); err != nil {
		t.Errorf("accepted %q, of which the library says %v", data, err)
		return false
	}
	want.fillLists()
	got.fillLists()
	if d := cmp.Diff(&want, got); d != "" {
		t.Errorf("the library (-), the reader (+) of %q:\n%s", data, d)
		return false
	}
	return true
}
