package skill

import (
	"slices"
	"strings"

	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// Whether a line heads a part depends on what stands over it: below a known heading it
// may be more of the same, and a question may be one of the notes.

// overLine is the known heading over a line of a page.
type overLine struct {
	top     bool // there is none
	inLevel bool
	kind    dialect.SectionKind
	line    int // that it stands on; -1 for none
}

// mayAsk reports that a text is a question that may head a part: one that no guidance
// asks.
func (o overLine) mayAsk(text string) bool {
	return isQuestion(text) && (o.top || o.inLevel || o.kind == dialect.TitleSection)
}

// questionMarks end questions. Greek has the semicolon, which is another mark elsewhere.
var questionMarks = []string{"?", "？", "؟"}

func isQuestion(text string) bool {
	text = strings.TrimSpace(text)
	return slices.ContainsFunc(questionMarks, func(mark string) bool { return strings.HasSuffix(text, mark) })
}

// staysInGuidance reports that a line which may head something is part of the guidance
// all the same: the source marks the heading of that and not this line, or nothing stands
// between the two, so that the guidance would have no text.
func (d *Document) staysInGuidance(i int, over overLine) bool {
	if over.kind != dialect.GuidanceSection || over.line < 0 || d.Heads[over.line].Inline || d.Lines[i].Rank > 0 {
		return false
	}
	if _, strong := d.headingText(&d.Lines[i]); !strong && d.isMarked(over.line) {
		return true
	}
	return d.textAbove(i) == over.line || d.aboveRules(i) == over.line
}

// isMarked reports that the source itself marks a line as a heading.
func (d *Document) isMarked(i int) bool {
	l := &d.Lines[i]
	return l.Rank > 0 && !l.Underlined && l.Shape == source.Prose
}
