package framework

import (
	"fmt"
	"io"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	standard "github.com/go-json-experiment/json/v1"
)

// layout is how JSON is written: as encoding/json does, two spaces of indent, no
// HTML escapes.
var layout = json.JoinOptions(standard.DefaultOptionsV1(), jsontext.EscapeForHTML(false), jsontext.WithIndent("  "))

// WriteJSON writes a document as all JSON of compdiff is written. It is what
// encoding/json makes of it, in two thirds of the time; only a byte that is not
// UTF-8 becomes U+FFFD itself and no escape.
func WriteJSON(w io.Writer, document any) error {
	if err := json.MarshalWrite(w, document, layout); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// AppendString appends a string as [WriteJSON] writes it.
func AppendString(b []byte, text string) []byte {
	ascii, plain := plainText([]byte(text))
	if plain && (ascii || utf8.ValidString(text) && !strings.ContainsAny(text, "\u2028\u2029")) {
		b = append(b, '"')
		for at := strings.IndexByte(text, '"'); at >= 0; at = strings.IndexByte(text, '"') {
			b = append(append(b, text[:at]...), `\"`...)
			text = text[at+1:]
		}
		return append(append(b, text...), '"')
	}
	quoted, _ := json.Marshal(text, layout) // there is a form for any string
	return append(b, quoted...)
}

// WriteJSON writes the edition as JSON. Lists are never null, and doubts that do not
// speak of it as it is now are dropped.
func (e *Edition) WriteJSON(w io.Writer) error {
	e.fillLists()
	e.dropStale()
	return WriteJSON(w, e)
}

// ReadJSON reads an edition that [Edition.WriteJSON] wrote. The error is a
// [*SavedError], which says what was expected where the bytes are not such an
// edition.
func ReadJSON(data []byte) (*Edition, error) {
	if e, ok := scan(&savedReader{data: data}); ok {
		return e, nil
	}
	if at := tooDeep(data); at >= 0 {
		line, column := placeIn(data, at)
		return nil, &SavedError{line, column, fmt.Sprintf("lists and objects stand more than %d deep in each other", maxNesting)}
	}
	e := &Edition{}
	if err := json.Unmarshal(data, e); err != nil {
		return nil, savedError(data, err)
	}
	if e.Schema != Schema {
		return nil, &SavedError{Problem: fmt.Sprintf("its schema is %q, expected %q", e.Schema, Schema)}
	}
	if err := e.tooMany(); err != nil {
		return nil, err
	}
	e.fillLists()
	return e, nil
}

// MaxLevels is how many levels a skill may have; ladders have a dozen. What is made
// of a skill goes through its levels more than once.
const MaxLevels = 2_000

// tooMany refuses an edition that has more of something than one can have.
func (e *Edition) tooMany() error {
	for i := range e.Skills {
		if n := len(e.Skills[i].Levels); n > MaxLevels {
			return &SavedError{Problem: fmt.Sprintf("skill %d has %d levels; a skill has at most %d", i+1, n, MaxLevels)}
		}
	}
	return nil
}

// fillLists gives every list that JSON shows a value, so that an empty one is
// [] and not null.
func (e *Edition) fillLists() {
	e.Schema = Schema
	editionShape().fillLists(reflect.ValueOf(e).Elem())
}

// FillLists gives every list of the edition that JSON shows a value, so that an
// empty one is [] and not null.
func (e *Edition) FillLists() { e.fillLists() }

// FillLists gives every list of the skill that JSON shows a value, so that an
// empty one is [] and not null.
func (s *Skill) FillLists() { skillShape().fillLists(reflect.ValueOf(s).Elem()) }
