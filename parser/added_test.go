package parser

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/parser/source"
	_ "compdiff/readers" // of all formats
)

// A format whose reader the program does not import is refused, and the message
// says what to import. Of formats that need none there is a reader always.
func TestReadersAreNamed(t *testing.T) {
	for _, f := range []string{"pdf", "docx", "xlsx", "xls", "ods"} {
		_, err := source.Missing(f)("skills."+f, nil)
		if !errors.Is(err, source.ErrNoReader) || !strings.HasPrefix(err.Error(), "skills."+f) {
			t.Errorf("%s: %v", f, err)
			continue
		}
		_, name, _ := strings.Cut(err.Error(), "import _ \"compdiff/")
		name, _, _ = strings.Cut(name, `"`)
		if files, err := filepath.Glob(filepath.Join("..", filepath.FromSlash(name), "*.go")); err != nil || len(files) == 0 {
			t.Errorf("%s: the package %q is not there", f, name)
		} else if text, err := os.ReadFile(files[0]); err != nil || !strings.Contains(string(text), `source.Add("`+f+`"`) {
			t.Errorf("%s: the package %q does not add it", f, name)
		}
	}
}
