package parser

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"compdiff/parser/source"
)

// TestAllSourcesThatFailAreNamed has a folder with a text, two sources that cannot be
// read, and pictures, which are passed over.
func TestAllSourcesThatFailAreNamed(t *testing.T) {
	folder := fstest.MapFS{
		"s/lamp.txt":  {Data: []byte("Lamp keeping LAMP\n\nKeeping lamps.\n\nLevel 2\n\nLights lamps.\n")},
		"s/half.txt":  {Data: []byte("\xff\xfeA\x00b")},
		"s/torn.xlsx": {Data: []byte("PK\x03\x04xl/workbook.xml and nothing else")},
		"s/a.png":     {Data: []byte("\x89PNG\r\n\x1a\n\x00\x01\x02\x03")},
		"s/b.png":     {Data: []byte("\x89PNG\r\n\x1a\n\x00\x01\x02\x04")},
	}
	_, err := ReadFS(t.Context(), folder, []string{"s"}, Options{})
	all := Failures(err)
	if len(all) != 2 || !strings.HasPrefix(all[0].Error(), "s/half.txt: ") || !strings.HasPrefix(all[1].Error(), "s/torn.xlsx: ") {
		t.Fatalf("the errors are %q", all)
	}
	var refused *source.Error
	if !errors.As(err, &refused) || refused.Name != "s/half.txt" {
		t.Errorf("%v is no error of a source", err)
	}
	delete(folder, "s/half.txt")
	if _, err := ReadFS(t.Context(), folder, []string{"s"}, Options{}); len(Failures(err)) != 1 || err.Error() != all[1].Error() {
		t.Errorf("one source alone: %v", err)
	}
}
