package dialect

import (
	"strings"
	"unicode/utf8"
)

// part is a word or a mark of a form, in lower case and ASCII, and what stands beside it
// in every text of the form. Nothing else is looked for: a character that is not of ASCII
// may be any of those that a form allows.
type part struct {
	text          string
	before, after beside
	then          *starts // what may begin the hole behind it; nil for anything
}

// beside is what stands beside a part.
type beside uint8

const (
	anyBeside   beside = iota
	spaceBeside        // white space
	colonBeside        // a colon, white space aside
	dashBeside         // white space, and a dash
	holeBeside         // the hole itself
)

// starts are the bytes that may begin what fits a hole.
type starts [256]bool

// startsWith are those of some characters; what is not of ASCII always may.
func startsWith(characters string) *starts {
	var s starts
	for c := utf8.RuneSelf; c < len(s); c++ {
		s[c] = true
	}
	for i := range len(characters) {
		s[characters[i]] = true
	}
	return &s
}

var digitStarts = startsWith("0123456789")

// takeBeside finds what stands beside the part that begins somewhere in the text of a
// form, of which each hole is a NUL.
func (p *part) takeBeside(text string, start int, form string, levels *starts) {
	before, rest := text[:start], text[start+len(p.text):]
	switch {
	case strings.HasSuffix(before, ": "):
		p.before = colonBeside
	case strings.HasSuffix(before, " - "):
		p.before = dashBeside
	case strings.HasSuffix(before, " "):
		p.before = spaceBeside
	}
	switch {
	case strings.HasPrefix(rest, ":"):
		p.after = colonBeside
		rest = rest[1:]
	case strings.HasPrefix(rest, " :"): // a colon needs no space before it
		return
	case strings.HasPrefix(rest, " "):
		p.after = spaceBeside
	case strings.HasPrefix(rest, "\x00"):
		p.after = holeBeside
	}
	if p.after == anyBeside || !strings.HasPrefix(strings.TrimPrefix(rest, " "), "\x00") {
		return
	}
	switch holeAt(form, strings.Count(text[:start], "\x00")) {
	case "levels":
		p.then = levels
	case "number", "edition":
		p.then = digitStarts
	}
}

// holeAt is the name of a hole of a form, the first being 0; "" where there is none.
func holeAt(form string, n int) string {
	for {
		_, rest, ok := strings.Cut(form, "{")
		if !ok {
			return ""
		}
		end := 0
		for end < len(rest) && isHoleByte(rest[end]) {
			end++
		}
		if form = rest; end == 0 || end == len(rest) || rest[end] != '}' {
			continue
		}
		if n--; n < 0 {
			return rest[:end]
		}
	}
}

// find is where the part stands in a text, from a place on; -1 where it does not.
func (p *part) find(lower string, from int) int {
	for {
		at := strings.Index(lower[from:], p.text)
		if at < 0 {
			return -1
		}
		at += from
		if p.follows(lower[:at]) && p.leads(lower[at+len(p.text):]) {
			return at
		}
		from = at + 1
	}
}

// follows reports that a text may stand before the part.
func (p *part) follows(before string) bool {
	if p.before == anyBeside {
		return true
	}
	rest := strings.TrimRight(before, gapBytes)
	switch last := lastByte(rest); {
	case last >= utf8.RuneSelf:
		return true
	case p.before == colonBeside:
		return last == ':'
	case p.before == dashBeside:
		return last == '-' && len(rest) < len(before)
	}
	return len(rest) < len(before)
}

// leads reports that a text may stand behind the part.
func (p *part) leads(behind string) bool {
	if p.after == anyBeside {
		return true
	}
	rest := strings.TrimLeft(behind, gapBytes)
	switch first := firstByte(rest); {
	case first >= utf8.RuneSelf:
		return true
	case p.after == colonBeside:
		if first != ':' {
			return false
		}
		rest = strings.TrimLeft(rest[1:], gapBytes)
	case p.after == spaceBeside && len(rest) == len(behind), p.after == holeBeside && len(rest) < len(behind) && p.then != nil:
		return false
	}
	return p.then == nil || rest != "" && p.then[rest[0]]
}

// gapBytes are the white space of ASCII that an expression takes for such.
const gapBytes = "\t\n\f\r "

// firstByte is the first byte of a text; 0 for none.
func firstByte(text string) byte {
	if text == "" {
		return 0
	}
	return text[0]
}

// lastByte is the last one.
func lastByte(text string) byte {
	if text == "" {
		return 0
	}
	return text[len(text)-1]
}
