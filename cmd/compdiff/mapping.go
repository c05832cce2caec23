package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"compdiff/bounded"
	"compdiff/diff"

	"github.com/spf13/pflag"
)

func addMap(flags *pflag.FlagSet, rows *[]string) {
	flags.StringArrayVar(rows, "map", nil, "skill `OLD=NEW` by their codes, or a CSV file of two such columns; overrules what was found; may be repeated")
}

// mapping reads what the user says became of skills. A value with an equals
// sign is a row, any other the name of a file.
func (c *console) mapping(values []string) ([]diff.Mapping, error) {
	var rows []diff.Mapping
	for _, v := range values {
		if old, new, ok := strings.Cut(v, "="); ok {
			rows = append(rows, diff.Mapping{Old: strings.TrimSpace(old), New: strings.TrimSpace(new)})
			continue
		}
		more, err := c.mappingFile(v)
		if err != nil {
			return nil, err
		}
		rows = append(rows, more...)
	}
	return rows, nil
}

// mappingFile reads a CSV file whose first two columns are an old skill and
// what became of it. A first row of "old" and "new" is a header.
func (c *console) mappingFile(name string) ([]diff.Mapping, error) {
	data, err := bounded.ReadFile(bounded.Mapping, name, c.maxSize)
	if err != nil {
		return nil, failure{fmt.Errorf(`--map %s: neither OLD=NEW nor a file that can be read: %w`, name, cause(err))}
	}
	in := csv.NewReader(bytes.NewReader(data))
	in.Comment, in.FieldsPerRecord, in.TrimLeadingSpace = '#', -1, true
	var rows []diff.Mapping
	for {
		fields, err := in.Read()
		switch {
		case err == io.EOF:
			return rows, nil
		case err != nil: // there is no field, and so no place of one
			return nil, failure{mapError(name, err)}
		case len(rows) == 0 && len(fields) == 1 && strings.TrimSpace(mark(fields[0])) == "": // a byte order mark alone
		case len(fields) < 2:
			line, _ := in.FieldPos(0)
			return nil, failure{fmt.Errorf("%s:%d: one column; expected two, an old skill and the new one", name, line)}
		case len(rows) == 0 && strings.EqualFold(mark(fields[0]), "old") && strings.EqualFold(fields[1], "new"):
		default:
			rows = append(rows, diff.Mapping{Old: strings.TrimSpace(mark(fields[0])), New: strings.TrimSpace(fields[1])})
		}
	}
}

// mapError is an error of the CSV library with the place as all messages have it.
func mapError(name string, err error) error {
	var refused *csv.ParseError
	if errors.As(err, &refused) {
		return fmt.Errorf("%s:%d: %w; expected two columns, an old skill and the new one", name, refused.StartLine, refused.Err)
	}
	return fmt.Errorf("%s: %w", name, err)
}

// mark takes the byte order mark off a text that spreadsheets put one before.
func mark(s string) string { return strings.TrimPrefix(s, "\ufeff") }
