package skill

import (
	"fmt"
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// A word in capitals behind a title has the form of a code where codes are words in
// capitals: "Rope making ROPE BETA". Which of the two is the code is told by what the
// word means, by the other titles, which end in one such word, and by the letters of
// the name, of which many codes are made. An acronym that ends a name, "Pages in HTML
// PGHT", is told by the text below the title, which says it again.

// stamps are words in capitals with which authors say that a text is unfinished. They are
// no marks of publishers, and where they stand as names do they may be part of these.
var stamps = dialect.Set{"todo": true, "tbc": true, "tbd": true, "wip": true, "fixme": true}

// twoCodes is a title that ends in two words of the form of a code.
type twoCodes struct {
	title      *candidate
	name, word string // the name without the last word, and this
}

// partTitleMarks takes the marks that were taken for codes off the titles, and doubts
// what may be one.
func (d *Document) partTitleMarks(titles []candidate) {
	var found []twoCodes
	behind := map[string]dialect.Set{} // what stands before a word in the place of the code
	for k := range titles {
		if two, ok := d.endsInTwoCodes(&titles[k]); ok {
			found = append(found, two)
			if behind[titles[k].Code] == nil {
				behind[titles[k].Code] = dialect.Set{}
			}
			behind[titles[k].Code][two.word] = true
		}
	}
	if len(found)*2 > len(titles) && len(titles) > 1 {
		return // the form of them all
	}
	for _, two := range found {
		stamp := d.isStamp(two.title.Code)
		switch own := madeOf(two.title.Code, two.name+" "+two.word) && !madeOf(two.word, two.name); {
		case stamp && !own, len(behind[two.title.Code]) > 1: // no two skills have one code
			d.takeMark(two)
		case stamp, d.mayBeMark(two):
			d.doubtCode(two)
		}
	}
}

func (d *Document) endsInTwoCodes(t *candidate) (two twoCodes, ok bool) {
	at := strings.LastIndexAny(t.Name, " \t")
	if t.Code == "" || at < 0 || !d.EndsInCode() || !strings.HasSuffix(strings.TrimRight(d.Lines[t.last].Text, " )]*#"), t.Code) {
		return two, false
	}
	name, word := framework.Clean(t.Name[:at]), strings.Trim(t.Name[at+1:], "()[]")
	return twoCodes{t, name, word}, d.MatchesCode(word) && d.CanBeName(name, true)
}

// isStamp knows a word that says how far a text is.
func (d *Document) isStamp(word string) bool {
	_, mark := d.MarkLine(word)
	return mark || stamps[framework.Fold(word)]
}

// mayBeMark reports that nothing shows the last word to be the code: its letters are not
// those of the name, as the word's before it are, and the source says neither again.
func (d *Document) mayBeMark(two twoCodes) bool {
	if madeOf(two.title.Code, two.name+" "+two.word) {
		return false
	}
	return madeOf(two.word, two.name) || !d.saysAgain(two.word, two.title) && !d.saysAgain(two.title.Code, two.title)
}

// madeOf reports that the letters of a code are letters of a name, in their order.
func madeOf(code, name string) bool {
	letters := strings.ToUpper(name)
	for _, r := range strings.ToUpper(code) {
		at := strings.IndexRune(letters, r)
		if at < 0 {
			return false
		}
		letters = letters[at+len(string(r)):]
	}
	return true
}

// saysAgain reports that a word stands in a line that is not of the title.
func (d *Document) saysAgain(word string, t *candidate) bool {
	for i := range d.Lines {
		if i >= t.at && i <= t.last || !strings.Contains(d.Lines[i].Text, word) {
			continue
		}
		for _, w := range strings.FieldsFunc(d.Lines[i].Text, func(r rune) bool { return !lexical.IsWordRune(r) }) {
			if w == word {
				return true
			}
		}
	}
	return false
}

// takeMark makes the last word a mark, or the status that it stands for.
func (d *Document) takeMark(two twoCodes) {
	t := two.title
	word := t.Code
	t.Name, t.Code = two.name, two.word
	if d.StatusOf(word) != "" {
		t.Status = word
		return
	}
	t.Mark = word
}

func (d *Document) doubtCode(two twoCodes) {
	l := &d.Lines[two.title.at]
	d.problems = append(d.problems, framework.Problem{
		Rule: "heading-suspect", From: l.From(d.Place), Skill: two.title.Code,
		Message: fmt.Sprintf("the title ends in two words of the form of a code: %q was taken for it, and %q for a word of the name", two.title.Code, two.word),
	})
}
