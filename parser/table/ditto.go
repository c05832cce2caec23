package table

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/skill"
)

// Some cells have no text of their own: a ditto mark, "as level 2". And some texts have a
// mark behind them that points to a note. What they mean nobody can know from the cell, so
// that they are read as they are, and doubted.

//go:embed ditto.txt
var dittoLines string

// dittos are the forms of that list: whole cells, and what cells begin with.
var dittos = sync.OnceValue(func() (forms struct {
	whole  map[string]bool
	begins []string
}) {
	forms.whole = map[string]bool{}
	for line := range strings.Lines(dittoLines) {
		line = strings.TrimSpace(line)
		if start, ok := strings.CutSuffix(line, "…"); ok {
			forms.begins = append(forms.begins, start)
		} else if line != "" && !strings.HasPrefix(line, "#") {
			forms.whole[line] = true
		}
	}
	return forms
})

// mostDitto is how many words there are at most in a cell that stands for another one.
const mostDitto = 6

// isDitto reports that a cell says nothing but that another one has its text.
func isDitto(text string) bool {
	if isLonger(text, mostDitto) { // as most are: before anything is made of it
		return false
	}
	key := strings.TrimRight(strings.ToLower(framework.Clean(text)), ".:;, ")
	if key == "" || len(strings.Fields(key)) > mostDitto {
		return false
	}
	if dittos().whole[key] {
		return true
	}
	for _, start := range dittos().begins {
		if strings.HasPrefix(key, start) {
			return true
		}
	}
	return false
}

// isLonger reports that a text has more words than that, marks at ends of sentences alone
// aside, where ASCII spaces part them.
func isLonger(text string, words int) bool {
	in := false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == ' ' || c >= '\t' && c <= '\r':
			in = false
		case !in && c != '.' && c != ':' && c != ';' && c != ',' && c < utf8.RuneSelf:
			if in = true; words == 0 {
				return true
			}
			words--
		}
	}
	return false
}

// noteMarks are the signs that stand behind a text and point to a note.
const noteMarks = "*†‡§✓✔✗✘#°^"

// noteMark is the mark behind the last sentence of a text; "" where there is none.
func noteMark(text string) string {
	text = strings.TrimSpace(text)
	rest := strings.TrimRight(text, noteMarks)
	if rest == "" || rest == text || !lexical.EndsSentence(rest) {
		return ""
	}
	return text[len(rest):]
}

// minBegun is how many words a line has at least that is the beginning of the next one.
const minBegun = 4

// begunTwice is a line that does not end and is the beginning of the next line; "" where there
// is none.
func (p *cellText) begunTwice() string {
	for i := 1; i < len(p.Lines); i++ {
		line := strings.TrimSpace(p.Lines[i-1].Text)
		if len(line) < len(p.Lines[i].Text) && strings.HasPrefix(p.Lines[i].Text, line) && len(strings.Fields(line)) >= minBegun && !lexical.EndsSentence(line) {
			return line
		}
	}
	return ""
}

// doubtCell says what cannot be known of a text from its cell alone.
func (r *record) doubtCell(p *cellText) {
	text, is := lexical.PlainCell(r.Cell(r.row, p.column)), r.columns[p.column].Kind == dialect.LevelColumn
	doubt := func(format, said string) {
		r.suspectOf(r.headed.Place(r.row, p.column), skill.SkillID(&r.skill), format, said)
	}
	switch n, mark := p.loneNumber(), noteMark(text); {
	case isDitto(text):
		doubt("the cell says %q in place of a text that stands in another cell", framework.Clean(text))
	case mark != "":
		doubt("the text ends in %q, which may point to a note", mark)
	case p.begunTwice() != "":
		doubt("a line begins with %q, as the line before it says alone: one of the two was left behind", p.begunTwice())
	case n != "" && is:
		doubt("the text begins with %q, as the first item of a list does, and no second item follows", n)
	}
}
