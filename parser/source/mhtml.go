package source

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"

	"golang.org/x/net/html/charset"
)

// mhtmlHead knows the lines with which a page that was saved as one file begins:
// those of an e-mail whose parts belong together.
var mhtmlHead = pattern.New(`(?is)^\s*(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?Content-Type:\s*multipart/(?:related|alternative|mixed)\b`)

// IsMHTML knows a page that a browser saved as one file (.mhtml, .mht).
func IsMHTML(data []byte) bool {
	head := data[:min(len(data), 16<<10)]
	return bytes.Contains(bytes.ToLower(head), []byte("mime-version:")) && mhtmlHead().Match(head)
}

// maxNested is how deep parts stand in parts.
const maxNested = 4

// ReadMHTML reads the page of a file that holds it with its pictures and styles.
// Places are those in the page.
func ReadMHTML(name string, data []byte) (*Document, error) {
	message, err := mail.ReadMessage(bytes.NewReader(bytes.TrimLeft(data, "\r\n")))
	if err != nil {
		return nil, badMHTML(name, err)
	}
	page, err := firstPage(message.Body, message.Header.Get("Content-Type"), message.Header.Get("Content-Transfer-Encoding"), maxNested)
	switch {
	case err != nil:
		return nil, badMHTML(name, err)
	case page == nil:
		return nil, badMHTML(name, errors.New("none of its parts is a page"))
	}
	o, err := ReadHTML(name, page)
	if err == nil {
		o.Marks.Furniture += max(0, framework.NonSpace(string(bytes.ToValidUTF8(data, nil)))-framework.NonSpace(string(page)))
		o.warn("%s: places are those in the page, not in the file that it was saved in", name)
	}
	return o, err
}

func badMHTML(name string, err error) error {
	return &Error{Name: name, Problem: "a web archive (MHTML) that cannot be read: " + err.Error(), Hint: "open the page in a browser, save it as HTML and give that", Err: err}
}

// firstPage finds the first page among the parts of a message, in UTF-8; nil where
// none is.
func firstPage(body io.Reader, kind, encoding string, depth int) ([]byte, error) {
	media, parameters, err := mime.ParseMediaType(kind)
	if err != nil {
		return nil, err
	}
	if strings.HasPrefix(media, "multipart/") && depth > 0 {
		return firstPart(body, parameters["boundary"], depth)
	}
	if media != "text/html" && media != "application/xhtml+xml" {
		return nil, nil
	}
	data, err := io.ReadAll(decoded(body, encoding))
	if err != nil || parameters["charset"] == "" {
		return data, err
	}
	text, err := charset.NewReaderLabel(parameters["charset"], bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(text)
}

// firstPart finds the first page in the parts between boundaries.
func firstPart(body io.Reader, boundary string, depth int) ([]byte, error) {
	if boundary == "" {
		return nil, errors.New("it does not say what parts its parts")
	}
	parts := multipart.NewReader(body, boundary)
	for {
		part, err := parts.NextRawPart()
		if err == io.EOF {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		page, err := firstPage(part, part.Header.Get("Content-Type"), part.Header.Get("Content-Transfer-Encoding"), depth-1)
		if page != nil || err != nil {
			return page, err
		}
	}
}

// decoded takes off the encoding in which a part travels.
func decoded(body io.Reader, encoding string) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	}
	return body
}
