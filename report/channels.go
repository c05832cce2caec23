package report

import (
	"bytes"

	"compdiff/internal/pattern"
)

// Whatever a report is for, a CI service may print it into a log and obey what it
// finds there: GitHub a line that begins with ::, Azure Pipelines ##[ and
// ##vso[, TeamCity ##teamcity[. The table of channels says how a text that looks
// so is written to mean the same to whom the channel is for, and nothing to the
// log.

// lineCommand is a command at the beginning of a line, markCommand one anywhere
// in it.
var (
	lineCommand = pattern.New(`(?m)^([ \t]*:):`)
	markCommand = pattern.New(`##([A-Za-z]*)\[`)
)

// silencing is what commands become in a channel; "" where it cannot have any, or
// where they are its own.
type silencing struct{ line, mark string }

var (
	inText = silencing{"$1 :", "##$1 ["}
	inJSON = silencing{"", `#\u0023$1[`}
	inXML  = silencing{"$1&#58;", "#&#35;$1["}
)

// channels are standard error and the formats, by what breaks commands up in
// them.
var channels = map[string]silencing{
	logChannel:   inText,
	"text":       inText,
	"singleline": inText,
	"csv":        inText,
	"markdown":   inText,
	"matrix":     inText,
	"github":     {"", inText.mark}, // its own lines are commands
	"json":       inJSON,
	"case":       inJSON,
	"ctdl":       inJSON,
	"skos":       inJSON, // Turtle has the escapes of JSON
	"sarif":      inJSON,
	"gitlab":     inJSON,
	"junit":      inXML,
	"html":       {"", inXML.mark}, // and its scripts are written as JSON is
	"xlsx":       {},               // no log shows it
	"docx":       {},               // nor this
}

// logChannel is standard error.
const logChannel = "standard error"

// LogLine makes a text one line that is safe to print, on a terminal and in the
// log of a CI service.
func LogLine(text string) string {
	return string(channels[logChannel].apply([]byte(Visible(text))))
}

// Unheard is a text of many lines in which no log of a CI service finds a command. It
// is for what is shown as it stands, and is of no format.
func Unheard(text []byte) []byte { return channels[logChannel].apply(text) }

// unheardIn is a document of a format as it can be printed into any log.
func unheardIn(format string, data []byte) []byte {
	if format != "html" {
		return channels[format].apply(data)
	}
	if !markCommand().Match(data) {
		return data
	}
	return script().ReplaceAllFunc(markup(data), inJSON.apply)
}

// script is a script of a page, or data for one.
var script = pattern.New(`(?s)<script\b.*?</script>`)

// markup breaks the commands of a page up that stand outside of its scripts.
func markup(page []byte) []byte {
	var out []byte
	at := 0
	for _, s := range script().FindAllIndex(page, -1) {
		out = append(append(out, channels["html"].apply(page[at:s[0]])...), page[s[0]:s[1]]...)
		at = s[1]
	}
	return append(out, channels["html"].apply(page[at:])...)
}

func (how silencing) apply(data []byte) []byte {
	if how.mark != "" && bytes.Contains(data, []byte("##")) {
		data = markCommand().ReplaceAll(data, []byte(how.mark))
	}
	if how.line != "" && bytes.Contains(data, []byte("::")) {
		data = lineCommand().ReplaceAll(data, []byte(how.line))
	}
	return data
}
