package report

import (
	"encoding/json"
	"errors"
	"fmt"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// decode reads JSON; its errors say where and what was expected.
func decode(name string, data []byte, into any) error {
	if len(data) == 0 {
		return fmt.Errorf("%s: the file is empty; %s", name, expected)
	}
	err := json.Unmarshal(data, into)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("%s:%s: not JSON: %w; %s", name, position(data, syntax.Offset), err, expected)
	case errors.As(err, &kind) && kind.Field == "":
		return fmt.Errorf("%s: not a saved document: JSON %s; %s", name, kind.Value, expected)
	case errors.As(err, &kind):
		return fmt.Errorf("%s:%s: %q cannot be JSON %s; %s", name, position(data, kind.Offset), kind.Field, kind.Value, expected)
	}
	return err
}

// position turns a byte offset into "line:column", both from 1.
func position(data []byte, offset int64) string {
	line, column := 1, 1
	for _, r := range string(data[:max(0, min(offset-1, int64(len(data))))]) {
		if column++; r == '\n' {
			line, column = line+1, 1
		}
	}
	return fmt.Sprintf("%d:%d", line, column)
}

// utf8Text undoes what some shells do to redirected output: UTF-16, or a byte
// order mark. Other bytes are left alone.
func utf8Text(data []byte) []byte {
	if text, _, err := transform.Bytes(unicode.BOMOverride(transform.Nop), data); err == nil {
		return text
	}
	return data
}

// expected says what a saved document is.
const expected = "expected JSON that compdiff wrote, such as the output of compdiff diff --format json"
