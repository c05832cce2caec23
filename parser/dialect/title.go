package dialect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/lexical"
)

// Title is a line that has the form of a skill's title.
type Title struct {
	Name, Code  string // Code is "" in frameworks without codes
	NotesBeside        // a mark or a status beside the two
}

// Title recognises the form of a title; ranked says that the source marks the
// line as a heading, so that its name may begin as it likes.
func (g *Grammar) Title(text string, ranked bool) (Title, bool) {
	text = withoutAnchor(PlainSpaces(text))
	if len(text) < 3 || len(text) > MaxHeading {
		return Title{}, false
	}
	for _, bare := range []bool{false, true} {
		base, notes := g.CutNotes(text, bare)
		if bare && notes == (NotesBeside{}) {
			break
		}
		if t, ok := g.bareTitle(base, ranked); ok {
			name, beside := g.CutNotes(t.Name, false)
			t.Name, t.NotesBeside = name, notes.or(beside)
			return t, true
		}
	}
	return Title{}, false
}

func (g *Grammar) bareTitle(text string, ranked bool) (Title, bool) {
	if g.codeAtEnd && !g.HasCodeAtEnd(text) {
		return Title{}, false
	}
	forms := g.titles
	if ranked {
		forms = slices.Concat(forms, g.markedTitles)
	}
	lower := ""
	for _, form := range forms {
		if len(form.fixed.parts) > 0 && lower == "" {
			lower = strings.ToLower(text)
		}
		in := form.match(text, lower)
		if in == nil {
			continue
		}
		t := Title{Name: framework.Clean(in["name"]), Code: in["code"]}
		if label, _, ok := strings.Cut(t.Name, ":"); ok && g.sections[sectionKey(label)] != UnknownSection {
			continue // "See also: another skill"
		}
		if !g.notCodes[framework.Fold(t.Code)] && !g.notNames[framework.Fold(t.Name)] && g.CanBeName(t.Name, ranked) {
			return t, true
		}
	}
	return Title{}, false
}

// IsWordedTitle knows a line in one of the forms of titles that have words of their
// own: "Competence: {name}". No other reading of such a line comes first.
func (g *Grammar) IsWordedTitle(text string) bool {
	lower := ""
	return slices.ContainsFunc(g.titles, func(f *Form) bool {
		if f.literal != "" && lower == "" {
			lower = strings.ToLower(text)
		}
		return f.literal != "" && f.match(text, lower) != nil
	})
}

// HasCodeAtEnd is the cheap test: the first or the last word is a code.
func (g *Grammar) HasCodeAtEnd(text string) bool {
	first, last := strings.IndexFunc(text, partsWords), strings.LastIndexFunc(text, partsWords)
	if first < 0 {
		return false
	}
	return g.IsCode(text[last:]) || g.IsCode(text[:first])
}

func partsWords(r rune) bool { return r == ' ' || r == '\t' || r == '\u00a0' || r == ':' }

// IsCode knows the code of a skill, in brackets or with a colon behind it or not.
func (g *Grammar) IsCode(word string) bool {
	return g.code.MatchString(strings.Trim(word, "()[]:.|-–— \t\u00a0"))
}

// CanBeName tells names from sentences: no sentence punctuation, not ending
// in "of" or "with", and beginning as names do.
func (g *Grammar) CanBeName(name string, ranked bool) bool {
	if name == "" || utf8.RuneCountInString(name) > maxName || !ranked && strings.ContainsAny(name, ";!?\t.") && sentenceMark().MatchString(name) {
		return false
	}
	end, _ := utf8.DecodeLastRuneInString(name)
	last := name[strings.LastIndexByte(name, ' ')+1:]
	if strings.ContainsRune(":,;.-‐–—|/([", end) || g.functionWords[framework.Fold(last)] {
		return false
	}
	return ranked || BeginsAsName(name)
}

// BeginsAsName accepts a capital, a digit or a letter of a script without
// case, behind quotes or not, and words such as iOS and e-Learning.
func BeginsAsName(name string) bool {
	name = strings.TrimLeft(name, `"'“‘„«‹「『（(.`)
	first, _ := utf8.DecodeRuneInString(name)
	word, _, _ := strings.Cut(name, " ")
	return lexical.IsCapital(first) || unicode.IsLower(first) && strings.ContainsFunc(word, unicode.IsUpper)
}

// BareTitles reports that a title may be a name alone.
func (g *Grammar) BareTitles() bool {
	return slices.ContainsFunc(g.Titles, func(form string) bool { return strings.TrimSpace(form) == "{name}" })
}

// sentenceMark is punctuation that parts sentences and so stands in no name. The
// full stops of "Web 2.0" and "U.S. law" do not.
var sentenceMark = pattern.New(`[;!?\t]|\p{Ll}{2}\.(?:[\s\pZ]|$)`)
