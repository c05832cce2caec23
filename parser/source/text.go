package source

import "strings"

// ReadText reads a text copy: plain text, an e-mail, the source of a wiki.
func ReadText(name string, data []byte) (*Document, error) {
	o := &Document{Name: name, Place: plainPlaces(name)}
	text, err := o.decode(data)
	if err != nil {
		return nil, err
	}
	o.Lines = SplitLines(text)
	if err := checkItems(name, o.Lines); err != nil {
		return nil, err
	}
	if o.Front = readFront(text); o.Front != nil {
		o.Front.Lines = strings.Count(o.Front.Text, "\n")
	}
	return o, nil
}
