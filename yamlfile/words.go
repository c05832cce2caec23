package yamlfile

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"sort"
	"strconv"
	"strings"

	"compdiff/internal/pattern"

	"go.yaml.in/yaml/v3"
)

// messages are what the library says, and the same in words for everybody. The
// words may have what the groups of the pattern found.
var messages = []struct {
	said  func() *regexp.Regexp
	words string
}{
	{pattern.New(`^field (.+) not found in type .+$`), `unknown field "$1"`},
	{pattern.New(`^unknown anchor '(.*)' referenced$`), `the alias *$1 has no anchor &$1 above it`},
	{pattern.New(`^exceeded max depth of \d+$`), tooDeep},
	{pattern.New(`^not well-formed$`), `not well-formed YAML; expected lines such as "key: value"`},
	{pattern.New(`(?s)^(.*)$`), `not well-formed YAML: $1`},
}

// ofType is how the library says that a value does not fit its type.
var ofType = pattern.New("(?s)^cannot unmarshal (!\\S*)(?: `.*`)? into (.+)$")

// withLine is a message of the library that knows its line.
var withLine = pattern.New(`(?s)^line (\d+): (.*)$`)

// inWords is an error of the library in words for everybody, with its line.
func inWords(err error, into any, data []byte) error {
	var own *Error
	if errors.As(err, &own) {
		return own
	}
	said := strings.TrimPrefix(err.Error(), "yaml: ")
	var refused *yaml.TypeError
	if errors.As(err, &refused) && len(refused.Errors) > 0 {
		said = refused.Errors[0]
	}
	line := 0
	if m := withLine().FindStringSubmatch(said); m != nil {
		line, _ = strconv.Atoi(m[1])
		said = m[2]
	} else {
		line = firstLine(data, err)
	}
	return &Error{Line: line, Problem: strings.Join(strings.Fields(plainly(said, into)), " ")}
}

func plainly(said string, into any) string {
	if m := ofType().FindStringSubmatch(said); m != nil {
		return fmt.Sprintf("%s cannot stand here; expected %s", tagged(m[1]), expected(m[2], into))
	}
	for _, m := range messages {
		if found := m.said().FindStringSubmatchIndex(said); found != nil {
			return string(m.said().ExpandString(nil, m.words, said, found))
		}
	}
	return said
}

// tags are the kinds of values that a file can have.
var tags = map[string]string{
	"!!str": "a word", "!!int": "a number", "!!float": "a number", "!!bool": "true or false", "!!null": "nothing",
	"!!seq": "a list", "!!map": "a key with a value", "!!timestamp": "a day", "!!binary": "a binary value", "!!merge": "a merge key",
}

func tagged(tag string) string {
	if words, ok := tags[tag]; ok {
		return words
	}
	return "a value tagged " + tag
}

// kinds are the kinds of values that a type of Go can hold.
var kinds = map[reflect.Kind]string{
	reflect.String: "a word", reflect.Int: "a whole number", reflect.Bool: "true or false", reflect.Slice: "a list",
	reflect.Map: "keys with values below it", reflect.Struct: "keys with values below it",
}

// expected says what a type holds, which the library names as Go does.
func expected(goType string, into any) string {
	found := map[string]reflect.Kind{}
	typesIn(reflect.TypeOf(into), found)
	if words, ok := kinds[found[goType]]; ok {
		return words
	}
	return "something else"
}

// typesIn collects the types that a type is made of.
func typesIn(t reflect.Type, found map[string]reflect.Kind) {
	if _, known := found[t.String()]; known {
		return
	}
	found[t.String()] = t.Kind()
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		typesIn(t.Elem(), found)
	case reflect.Map:
		typesIn(t.Key(), found)
		typesIn(t.Elem(), found)
	case reflect.Struct:
		for i := range t.NumField() {
			typesIn(t.Field(i).Type, found)
		}
	}
}

// firstLine finds the line of an error that does not know its own: the last of
// the fewest lines that bring about the same error. The file is short, and each
// try halves what is left of it. Without data nobody knows.
func firstLine(data []byte, err error) int {
	if data == nil {
		return 0
	}
	lines := bytes.SplitAfter(data, []byte("\n"))
	return 1 + sort.Search(len(lines)-1, func(n int) bool {
		_, other := parse(bytes.Join(lines[:n+1], nil))
		return other != nil && other.Error() == err.Error()
	})
}

// Whole is a number without a fraction, which the library would cut off.
type Whole int

// UnmarshalYAML reads the number, and refuses what is none.
func (n *Whole) UnmarshalYAML(node *yaml.Node) error {
	number, err := strconv.Atoi(node.Value)
	if node.Kind != yaml.ScalarNode || node.ShortTag() != "!!int" || err != nil {
		what := strconv.Quote(node.Value)
		if node.Kind != yaml.ScalarNode {
			what = tagged(node.ShortTag())
		}
		return &Error{Line: node.Line, Problem: what + " cannot stand here; expected a whole number"}
	}
	*n = Whole(number)
	return nil
}
