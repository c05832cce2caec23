package source

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"unicode/utf8"

	"compdiff/framework"
)

// propertiesPart is where a package keeps the title that its author gave it.
const propertiesPart = "docProps/core.xml"

// maxProperties bounds what is read of it, in bytes, and maxProperty the title.
const maxProperties, maxProperty = 64 << 10, 500

// titleOfPackage is the title among the properties of a package; "" where there
// is none. It is no text of the edition: what is wrong with it is no fault.
func titleOfPackage(data []byte) string {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return ""
	}
	part, err := z.Open(propertiesPart)
	if err != nil {
		return ""
	}
	defer part.Close()
	var properties struct {
		Title string `xml:"title"`
	}
	if err := xml.NewDecoder(io.LimitReader(part, maxProperties)).Decode(&properties); err != nil {
		return ""
	}
	return property(properties.Title)
}

// property is a property as one line; "" for what is no text, or too long.
func property(text string) string {
	text = strings.TrimSpace(framework.Clean(text))
	if len(text) > maxProperty || !utf8.ValidString(text) {
		return ""
	}
	return text
}
