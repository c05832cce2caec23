package parser

import (
	"bytes"
	"errors"
	"os"
	"strings"

	"compdiff/bounded"
	"compdiff/framework"
	"compdiff/parser/source"
)

// sniffed is how many bytes show that a source is a saved edition.
const sniffed = 512

// isSavedEdition knows an edition that compdiff wrote by its schema field.
func isSavedEdition(data []byte) bool {
	head := strings.TrimLeft(string(data[:min(len(data), sniffed)]), "\ufeff \t\r\n")
	return strings.HasPrefix(head, "{") && strings.Contains(head, `"schema"`) && !strings.Contains(head, `"@context"`) // JSON-LD
}

// loadSaved reads a single file that compdiff wrote without holding it: the file
// is several times as large as the edition. It leaves to others whatever is not
// as compdiff writes it.
func loadSaved(names []string, opts Options) (s input, ok bool) {
	if len(names) != 1 {
		return s, false
	}
	info, err := os.Stat(names[0])
	if err != nil || !info.Mode().IsRegular() || bounded.Check(bounded.Saved, info, opts.MaxSize) != nil { // what can be read only once is left alone
		return s, false
	}
	file, err := os.Open(names[0])
	if err != nil {
		return s, false
	}
	defer file.Close()
	head := make([]byte, sniffed)
	n, _ := file.ReadAt(head, 0)
	if !isSavedEdition(head[:n]) {
		return s, false
	}
	e, ok := framework.ScanJSON(file, opts.Known)
	return input{name: names[0], saved: e}, ok && len(e.Sources) > 0
}

// readSaved reads an edition that compdiff wrote; its sources and ledger stay
// those of the texts it was read from.
func readSaved(name string, data []byte) (*framework.Edition, error) {
	e, err := framework.ReadJSON(bytes.TrimPrefix(data, []byte("\ufeff")))
	if err != nil {
		refused := &source.Error{Name: name, Problem: err.Error(), Hint: "give an edition that compdiff parse wrote"}
		var wrong *framework.SavedError
		if errors.As(err, &wrong) {
			refused.Line, refused.Column = wrong.Line, wrong.Column
		}
		return nil, refused
	}
	return e, nil
}
