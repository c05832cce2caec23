package source

import (
	"bytes"
	"encoding/xml"
	"fmt"
)

// odsMark begins an OpenDocument spreadsheet: its first part says what it is.
const odsMark = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"

// IsODS knows an OpenDocument spreadsheet by its first part.
func IsODS(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) && bytes.Contains(data[:min(len(data), 200)], []byte(odsMark))
}

// ReadODS reads all sheets of an OpenDocument spreadsheet.
func ReadODS(name string, data []byte) (*Document, error) {
	p, err := openPack(name, "OpenDocument spreadsheet", data)
	if err != nil {
		return nil, err
	}
	if err := p.refuseEncrypted(); err != nil {
		return nil, err
	}
	r := odsReader{name: name, hidden: map[string]bool{}, struck: map[string]bool{}}
	if err := p.tokens("content.xml", r.see); err != nil {
		return nil, err
	}
	if p.part("content.xml") == nil {
		return nil, p.damaged(fmt.Errorf("it has no content.xml"))
	}
	return &Document{Name: name, Sheets: r.tables}, nil
}

// refuseEncrypted gives an error where parts of the archive have a password.
func (p *pack) refuseEncrypted() error {
	encrypted := false
	err := p.tokens("META-INF/manifest.xml", func(token xml.Token) error {
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "encryption-data" {
			encrypted = true
		}
		return nil
	})
	if err == nil && encrypted {
		err = &Error{Name: p.name, Problem: "the " + p.what + " is encrypted with a password", Hint: "save it without a password, and give that"}
	}
	return err
}
