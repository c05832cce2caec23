package source

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"golang.org/x/net/html/charset"
)

// pack is an office document: parts of XML in a zip archive. Only the parts that
// are asked for are unpacked, all within one bound.
type pack struct {
	name string // the source, as the user named it
	what string // "Word document", "OpenDocument spreadsheet"
	zip  *zip.Reader
	left budget
}

// openPack opens the archive of an office document.
func openPack(name, what string, data []byte) (*pack, error) {
	p := &pack{name: name, what: what}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, p.damaged(err)
	}
	if len(z.File) > maxParts {
		return nil, p.tooLarge(fmt.Sprintf("%d parts", maxParts))
	}
	p.zip = z
	p.left = budget{bytes: min(maxUnpacked, max(freeBytes, maxRatio*int64(len(data)))), tags: maxTags}
	return p, nil
}

// part finds a part of the archive; nil where it has none of that name.
func (p *pack) part(name string) *zip.File {
	for _, f := range p.zip.File {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// tokens gives the tokens of a part to see, one after the other. A part that is not
// there has none.
func (p *pack) tokens(name string, see func(xml.Token) error) error {
	part := p.part(name)
	if part == nil {
		return nil
	}
	r, err := part.Open()
	if err != nil {
		return p.damaged(err)
	}
	defer r.Close()
	limited := &io.LimitedReader{R: r, N: p.left.bytes + 1}
	err = p.parse(limited, see)
	p.left.bytes = limited.N - 1
	return p.refusal(name, err)
}

// refusal is the error for a part that could not be read to its end.
func (p *pack) refusal(part string, err error) error {
	var own *Error
	switch {
	case p.left.bytes < 0:
		return p.tooLarge(fmt.Sprintf("%d MiB unpacked, or %d times what it is packed", maxUnpacked>>20, maxRatio))
	case errors.Is(err, errTags):
		return p.tooLarge(fmt.Sprintf("%d million tags", maxTags>>20))
	case errors.Is(err, errDepth):
		return p.tooLarge(fmt.Sprintf("%d elements in each other", maxDepth))
	case err == nil, errors.As(err, &own):
		return err
	}
	return p.damaged(fmt.Errorf("%s: %w", part, err))
}

var errDepth = errors.New("too many elements in each other")

// parse reads the XML of a part.
func (p *pack) parse(r io.Reader, see func(xml.Token) error) error {
	d := xml.NewDecoder(r)
	d.CharsetReader = charset.NewReaderLabel
	depth := 0
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if len(token.Attr) > maxAttrs {
				return errTags
			}
			p.left.tags--
			depth++
		case xml.EndElement:
			depth--
		case xml.Directive:
			if bytes.HasPrefix(token, []byte("DOCTYPE")) {
				return errDoctype
			}
		}
		switch {
		case p.left.tags < 0:
			return errTags
		case depth > maxDepth:
			return errDepth
		}
		if err := see(token); err != nil {
			return err
		}
	}
}

func (p *pack) damaged(err error) error {
	return &Error{Name: p.name, Problem: "a damaged " + p.what + ": " + err.Error(), Hint: "open it in the program that made it and save it again", Err: err}
}

func (p *pack) tooLarge(limit string) error {
	return &Error{Name: p.name, Problem: "a " + p.what + " of more than " + limit, Hint: hintMeant}
}
