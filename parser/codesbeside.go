package parser

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// Some codes are told from what they are by their headings alone: one that stands on a line
// of its own below each, as a badge; and a number of several parts before the name, which is
// that of a chapter where chapters are counted.

// The forms behind those of codedLines.
const (
	codeBelow   = 4 // a line of its own below the heading
	numberFirst = 5 // a number before the name
)

// codeAlone is a line with nothing but a code.
var codeAlone = pattern.New(`^[(\[]?(` + anyCode + `|` + numericCode + `)[)\]]?$`)

// numberBefore is a heading with a number of several parts before the name, and the mark
// between them.
var numberBefore = pattern.New(`^[(\[]?(` + numericCode + `)[)\]]?([\s\pZ][-–—|/]|:|)[\s\pZ]+(\S.*)$`)

// noteBeside notes the code below a heading, or the number in it.
func noteBeside(above, l *source.Line, found map[string]*codedForm, times map[string]int) {
	text := strings.TrimSpace(l.Text)
	if l.Shape != source.Prose || len(text) > maxCodedIn {
		return
	}
	if in := codeAlone().FindStringSubmatch(text); in != nil && above.Rank > 0 && l.Rank == 0 && hasFigure(text) && dialect.BeginsAsName(above.Text) {
		noteCode(codedForm{form: codeBelow, title: "{name} {code}"}, in[1], above.Text, found, times)
		return
	}
	in := numberBefore().FindStringSubmatch(text)
	if in == nil || l.Rank == 0 && !l.Strong || !dialect.BeginsAsName(in[3]) {
		return
	}
	title := "{code} {name}"
	if mark := strings.TrimSpace(in[2]); mark == ":" {
		title = "{code}: {name}"
	} else if mark != "" {
		title = "{code} - {name}"
	}
	noteCode(codedForm{form: numberFirst, title: title}, in[1], in[3], found, times)
}

// missesCodes reports that no skill has a code, and that the headings of nearly all stand
// with one, below or before them.
func missesCodes(e *framework.Edition, sources []input) bool {
	if slices.ContainsFunc(e.Skills, func(s framework.Skill) bool { return s.Code != "" }) || slices.ContainsFunc(e.Sources, framework.Source.IsTable) {
		return false
	}
	for _, f := range formsOfCodes(sources) {
		if f.form < codeBelow || len(f.codes) < len(e.Skills) {
			continue
		}
		with := 0
		for _, s := range e.Skills {
			name := s.Name
			if in := numberBefore().FindStringSubmatch(name); in != nil {
				name = in[3]
			}
			with += map[bool]int{true: 1}[slices.Contains(f.names, framework.Fold(name))]
		}
		if with == len(e.Skills) && with >= minCoded {
			return true
		}
	}
	return false
}

// headNumber is the number of a chapter before its heading.
var headNumber = pattern.New(`^(\d{1,3})\.?[\s\pZ]+\S`)

// areChapters reports that numbers of several parts may count chapters: all begin alike, or
// what they begin with numbers other headings of the sources.
func areChapters(numbers []string, sources []input) bool {
	parents := map[int]bool{}
	for _, n := range numbers {
		first, _, _ := strings.Cut(n, ".")
		parent, _ := strconv.Atoi(first)
		parents[parent] = true
	}
	if len(parents) < 2 {
		return true
	}
	for i := range sources {
		_, r := sources[i].looksLike()
		if r == nil {
			continue
		}
		for k := range r.Lines {
			if parent := leadingNumber(&r.Lines[k], headNumber()); parents[parent] {
				return true
			}
		}
	}
	return false
}

// leadingNumber is the number before a heading; 0 where it has none.
func leadingNumber(l *source.Line, form *regexp.Regexp) int {
	text := strings.TrimSpace(l.Bullet + " " + l.Text)
	in := form.FindStringSubmatch(text)
	if in == nil || l.Shape != source.Prose || len(text) > maxCodedIn || l.Rank == 0 && !l.Strong {
		return 0
	}
	n, _ := strconv.Atoi(in[1])
	return n
}
