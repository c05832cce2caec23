package framework

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// SavedError says why bytes are no saved edition, and where they stop being one.
type SavedError struct {
	Line    int    // counted from 1; 0 where no place is to blame
	Column  int    // counted from 1 in characters; 0 where no place is to blame
	Problem string // lower case, no full stop
}

// Error is what is wrong, without the place: that belongs behind the name of a
// file.
func (e *SavedError) Error() string { return "not a saved edition: " + e.Problem }

// savedError is an error of the JSON library with its place.
func savedError(data []byte, err error) error {
	e := &SavedError{Problem: err.Error()}
	var value *json.SemanticError
	var syntax *jsontext.SyntacticError
	switch {
	case errors.As(err, &syntax):
		e.Problem = strings.TrimPrefix(cmp.Or(syntax.Err, err).Error(), "jsontext: ")
		if syntax.JSONPointer != "" {
			e.Problem += " (" + path(syntax.JSONPointer) + ")"
		}
		e.Line, e.Column = placeIn(data, int(syntax.ByteOffset))
	case errors.As(err, &value):
		e.Problem = fmt.Sprintf("%s is %s; expected %s", path(value.JSONPointer), kindsOfJSON[value.JSONKind], expectedJSON(value.GoType))
		e.Line, e.Column = placeIn(data, int(value.ByteOffset))
	}
	return e
}

// placeIn is the line and column of what stands at an offset, or next after the
// marks there.
func placeIn(data []byte, offset int) (line, column int) {
	offset = min(offset, len(data))
	offset += len(data[offset:]) - len(bytes.TrimLeft(data[offset:], " \t\r\n:,"))
	before := data[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[start:]) + 1
}

// path is where a value stands, as "skills[0].name"; "the document" for all of
// it.
func path(at jsontext.Pointer) string {
	name := ""
	for token := range at.Tokens() {
		if strings.Trim(token, "0123456789") == "" {
			name += "[" + token + "]"
		} else {
			name += "." + token
		}
	}
	return cmp.Or(strings.TrimPrefix(name, "."), "the document")
}

// kindsOfJSON are the kinds of values that JSON has.
var kindsOfJSON = map[jsontext.Kind]string{
	'n': "null", 'f': "false", 't': "true", '"': "a text", '0': "a number", '{': "an object", '[': "a list",
}

// expectedJSON is the kind of value that a type is written as.
func expectedJSON(t reflect.Type) string {
	kinds := map[reflect.Kind]string{
		reflect.String: "a text", reflect.Int: "a whole number", reflect.Bool: "true or false", reflect.Slice: "a list",
		reflect.Struct: "an object", reflect.Pointer: "an object",
	}
	if t == nil {
		return "something else"
	}
	return cmp.Or(kinds[t.Kind()], "something else")
}
