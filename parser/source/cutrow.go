package source

import "strings"

// A Markdown table whose file was cut off ends in half a row: where the rows above end in a
// mark the last one does not, or it is the mark alone with which a row begins.

// sayCutRow reports such a row at the end of a source.
func (o *Document) sayCutRow(text string) {
	text = strings.TrimRight(text, " \t\r\n")
	at := strings.LastIndexByte(text, '\n') + 1
	last := text[at:]
	above := text[:max(0, at-1)]
	above = strings.TrimSpace(above[strings.LastIndexByte(above, '\n')+1:])
	if !strings.HasPrefix(last, "|") || !closesRow(above) || closesRow(last) {
		return
	}
	places := placeFinder{text: text}
	o.problem("source-damaged", places.from(o.Name, len(text)-1), "the last row of the table does not end in a mark as the rows above do: the source may have been cut off")
}

// closesRow reports that a line is a row of a table between marks.
func closesRow(line string) bool {
	return len(line) > 2 && line[0] == '|' && line[len(line)-1] == '|' && line[len(line)-2] != '\\'
}
