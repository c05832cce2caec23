package parser

// readText reads a text copy: plain text, an e-mail, the source of a wiki.
func readText(name string, data []byte) (*original, error) {
	o := &original{name: name, place: plainPlaces(name)}
	text, err := o.decode(data)
	if err != nil {
		return nil, err
	}
	o.lines = splitLines(text)
	return o, nil
}
