package glyph

import "errors"

// unlock finds out how to decrypt a file, nil where it is not encrypted.
func (x *objectIndex) unlock(all []found) (*fileCipher, error) {
	written := x.trailer["Encrypt"]
	if id := referred(written); id != 0 {
		written = ""
		for _, f := range all {
			if f.id == id {
				written = string(x.data[f.body:f.end])
			}
		}
	}
	switch {
	case x.trailer["Encrypt"] == "":
		return nil, nil
	case written == "":
		return nil, errors.New("what the file says of its encryption is missing")
	}
	var first []byte
	l := lexer{data: []byte(x.trailer["ID"])}
	if ids := l.operand(0); len(ids.items) > 0 {
		first = ids.items[0].str
	}
	e, err := readEncryption(written, first)
	if err != nil {
		return nil, err
	}
	return e.cipher()
}
