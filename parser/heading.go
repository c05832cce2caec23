package parser

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
)

// sectionKind is what a heading opens.
type sectionKind int

const (
	unknownSection sectionKind = iota // after a heading that nobody knows, or outside skills
	titleSection
	guidanceSection
	coverageSection
	levelsSection // the bare heading above all levels
	levelSection
	identitySection
	categorySection
	revisionSection
	keywordSection
	furnitureSection
	namedSection // of a heading that every skill has
)

// sectionKinds are the kinds that a dialect can name.
var sectionKinds = map[string]sectionKind{
	"description": titleSection,
	"guidance":    guidanceSection,
	"coverage":    coverageSection,
	"levels":      levelsSection,
	"identity":    identitySection,
	"category":    categorySection,
	"revision":    revisionSection,
	"keywords":    keywordSection,
	"furniture":   furnitureSection,
}

// heading is a line that opens a section.
type heading struct {
	kind    sectionKind
	title   string // as published, without marks
	name    string // "Product management" in "Product management: Level 3"
	parted  bool   // punctuation stands between that name and the level
	levels  []int  // of a level heading, or those in a coverage line
	numbers string // the same as published
	label   string // "Apply" in "Level 3 - Apply"
	mark    string // "new" in "Level 3 (new)"
	status  string // "Beta"
	inline  bool   // the text follows on the same line
	size    int    // then: the bytes of the line that are heading
}

// sectionNumber is the number that a document gives a heading: "1.2.3 ", "4. ".
var sectionNumber = regexp.MustCompile(`^\d{1,3}(?:\.\d{1,3})*[.)]?[\s\pZ]+`)

// dottedNumber is one of a section within another.
var dottedNumber = regexp.MustCompile(`^\d{1,3}\.\d{1,3}`)

// withoutNumber takes the number of its section off a heading.
func withoutNumber(text string) string { return text[len(sectionNumber.FindString(text)):] }

// anchor is what sites put beside headings, to link to them or to edit them.
var anchor = regexp.MustCompile(`(?i)\s*(?:[¶§🔗]|\[\s*edit(?: source)?\s*\]|\s#)\s*$|^[#¶§🔗]\s*`)

// withoutAnchor takes that off a heading.
func withoutAnchor(text string) string {
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(text, unicode.IsSpace))
	start, _ := utf8.DecodeRuneInString(text)
	if !strings.ContainsRune("¶§🔗]#", end) && !strings.ContainsRune("¶§🔗#", start) {
		return text
	}
	return anchor.ReplaceAllString(text, "")
}

// plainSpaces makes every white space a space and takes out what is invisible:
// copies have no-break spaces, zero-width ones and marks of direction in their
// headings. A wide colon is one as well.
func plainSpaces(text string) string {
	if isASCII(text) || len(text) > 2*maxHeading {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.Cf, r):
			return -1
		case r == '：':
			return ':'
		}
		return r
	}, text)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// maxHeading bounds the length of headings, in bytes.
const maxHeading = 200

// heading recognises the heading of a section or a level in the text of a
// line. Whether {name} really is a skill's name, the caller must judge.
func (g *grammar) heading(text string) (heading, bool) {
	text = withoutAnchor(plainSpaces(text))
	if text == "" || len(text) > maxHeading {
		return heading{}, false
	}
	for _, bare := range []bool{false, true} {
		base, notes := g.cutNotes(text, bare)
		if bare && notes == (notesBeside{}) {
			break
		}
		if h, ok := g.bareHeading(trimColon(base)); ok {
			h.title, h.mark, h.status = framework.Clean(trimColon(text)), notes.mark, notes.status
			return h, true
		}
	}
	return heading{}, false
}

// bareHeading recognises a heading without marks beside it.
func (g *grammar) bareHeading(text string) (heading, bool) {
	if g.sectionStarts[firstWord(text)] {
		if kind, ok := g.sections[sectionKey(text)]; ok {
			return heading{kind: kind}, true
		}
	}
	if h, ok := g.namedSection(text); ok {
		return h, true
	}
	hints := g.hints(text)
	if hints&(levelHint|sectionHint) == 0 {
		return heading{}, false
	}
	lower := strings.ToLower(text)
	if hints&levelHint != 0 {
		for _, t := range g.levelHeadings {
			if in := t.match(text, lower); in != nil {
				if h, ok := g.levelHeading(text, in); ok {
					return h, true
				}
			}
		}
	}
	if hints&sectionHint != 0 {
		for _, s := range g.openSections {
			said := text
			if s.kind == coverageSection { // often a sentence
				said = strings.TrimSuffix(text, ".")
			}
			if in := s.form.match(said, lower); in != nil {
				levels, _ := g.scale.levels(in["levels"])
				return heading{kind: s.kind, levels: levels, numbers: in["levels"]}, true
			}
		}
	}
	return heading{}, false
}

// nameParts stand between the heading of a section and the name of its skill.
var nameParts = []string{" – ", " — ", " - ", " | "}

// namedSection recognises the heading of a section that says the skill's name as
// well: "Guidance notes – Rope work".
func (g *grammar) namedSection(text string) (heading, bool) {
	for _, mark := range nameParts {
		before, after, ok := strings.Cut(text, mark)
		if !ok {
			continue
		}
		for _, part := range [][2]string{{before, after}, {after, before}} {
			switch kind := g.sections[sectionKey(part[0])]; kind {
			case titleSection, guidanceSection, coverageSection, levelsSection:
				return heading{kind: kind, name: part[1]}, true
			}
		}
	}
	return heading{}, false
}

// sectionKey is the form in which section headings are looked up. A full stop
// at the end counts: "levels." ends a sentence, "Levels" is a heading.
func sectionKey(text string) string {
	key := framework.Fold(text)
	if strings.HasSuffix(text, ".") {
		key += "."
	}
	return key
}

func (g *grammar) levelHeading(text string, in fillings) (heading, bool) {
	levels, ok := g.scale.levels(in["levels"])
	name := in["name"]
	after := strings.TrimSpace(text[min(len(text), len(name)):])
	return heading{
		kind: levelSection, levels: levels, numbers: in["levels"],
		name: name, parted: name != "" && strings.ContainsAny(after[:1], ":,-–—‐"),
		label: strings.TrimSpace(in["label"]),
	}, ok
}

func trimColon(s string) string {
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), ":"))
}

// notesBeside are the publisher's words beside a heading, without brackets.
type notesBeside struct{ mark, status string }

// cutNotes takes "(new)", "[prototype]" and their like off the end of a
// heading; with bare set also words without brackets.
func (g *grammar) cutNotes(text string, bare bool) (base string, notes notesBeside) {
	base = strings.TrimSpace(text)
	for range 2 {
		word, rest := lastNote(base, bare)
		key := framework.Fold(word)
		switch {
		case word == "" || rest == "":
			return base, notes
		case g.marks[key]:
			notes.mark = word
		case g.hasStatus(key):
			notes.status = word
		default:
			return base, notes
		}
		base = strings.TrimRight(rest, " \t-–—|:,")
	}
	return base, notes
}

func (g *grammar) hasStatus(word string) bool { _, ok := g.status[word]; return ok }

// lastNote splits off the words in the last brackets or, bare, the last word.
func lastNote(text string, bare bool) (word, rest string) {
	open := -1
	switch {
	case strings.HasSuffix(text, ")"):
		open = strings.LastIndexByte(text, '(')
	case strings.HasSuffix(text, "]"):
		open = strings.LastIndexByte(text, '[')
	case bare:
		if at := strings.LastIndexAny(text, " \t"); at > 0 {
			return text[at+1:], strings.TrimRight(text[:at], " \t")
		}
	}
	if open < 0 {
		return "", text
	}
	return strings.TrimSpace(text[open+1 : len(text)-1]), strings.TrimSpace(text[:open])
}

// markLine knows a line that is nothing but a mark or a status word, in
// brackets or not.
func (g *grammar) markLine(text string) (notesBeside, bool) {
	if len(text) > 40 {
		return notesBeside{}, false
	}
	word := strings.TrimSpace(strings.Trim(strings.TrimSpace(text), "()[]"))
	key := framework.Fold(word)
	switch {
	case g.marks[key]:
		return notesBeside{mark: word}, true
	case g.hasStatus(key):
		return notesBeside{status: word}, true
	}
	return notesBeside{}, false
}

// skillTitle is a line that has the form of a skill's title.
type skillTitle struct {
	name, code string
	notesBeside
}

// maxName bounds a skill's name, in characters.
const maxName = 90

// title recognises the form of a title; ranked says that the source marks the
// line as a heading, so that its name may begin as it likes.
func (g *grammar) title(text string, ranked bool) (skillTitle, bool) {
	text = withoutAnchor(plainSpaces(text))
	if len(text) < 3 || len(text) > maxHeading {
		return skillTitle{}, false
	}
	for _, bare := range []bool{false, true} {
		base, notes := g.cutNotes(text, bare)
		if bare && notes == (notesBeside{}) {
			break
		}
		if t, ok := g.bareTitle(base, ranked); ok {
			name, beside := g.cutNotes(t.name, false)
			t.name, t.notesBeside = name, notes.or(beside)
			return t, true
		}
	}
	return skillTitle{}, false
}

func (n notesBeside) or(m notesBeside) notesBeside {
	if n.mark == "" {
		n.mark = m.mark
	}
	if n.status == "" {
		n.status = m.status
	}
	return n
}

func (g *grammar) bareTitle(text string, ranked bool) (skillTitle, bool) {
	if g.codeAtEnd && !g.hasCodeAtEnd(text) {
		return skillTitle{}, false
	}
	forms := g.titles
	if ranked {
		forms = slices.Concat(forms, g.markedTitles)
	}
	for _, form := range forms {
		in := form.match(text, text)
		if in == nil {
			continue
		}
		t := skillTitle{name: framework.Clean(in["name"]), code: in["code"]}
		if label, _, ok := strings.Cut(t.name, ":"); ok && g.sections[sectionKey(label)] != unknownSection {
			continue // "See also: another skill"
		}
		if !g.notCodes[framework.Fold(t.code)] && !g.notNames[framework.Fold(t.name)] && g.canBeName(t.name, ranked) {
			return t, true
		}
	}
	return skillTitle{}, false
}

// hasCodeAtEnd is the cheap test: the first or the last word is a code.
func (g *grammar) hasCodeAtEnd(text string) bool {
	first, last := strings.IndexFunc(text, partsWords), strings.LastIndexFunc(text, partsWords)
	if first < 0 {
		return false
	}
	return g.isCode(text[last:]) || g.isCode(text[:first])
}

func partsWords(r rune) bool { return r == ' ' || r == '\t' || r == '\u00a0' || r == ':' }

func (g *grammar) isCode(word string) bool {
	return g.code.MatchString(strings.Trim(word, "()[]:.|-–— \t\u00a0"))
}

// sentenceMark is punctuation that parts sentences and so stands in no name. The
// full stops of "Web 2.0" and "U.S. law" do not.
var sentenceMark = regexp.MustCompile(`[;!?\t]|\p{Ll}{2}\.(?:[\s\pZ]|$)`)

// canBeName tells names from sentences: no sentence punctuation, not ending
// in "of" or "with", and beginning as names do.
func (g *grammar) canBeName(name string, ranked bool) bool {
	if name == "" || utf8.RuneCountInString(name) > maxName || !ranked && sentenceMark.MatchString(name) {
		return false
	}
	end, _ := utf8.DecodeLastRuneInString(name)
	last := name[strings.LastIndexByte(name, ' ')+1:]
	if strings.ContainsRune(":,;.-‐–—|/([", end) || g.functionWords[framework.Fold(last)] {
		return false
	}
	return ranked || beginsAsName(name)
}

// beginsAsName accepts a capital, a digit or a letter of a script without
// case, behind quotes or not, and words such as iOS and e-Learning.
func beginsAsName(name string) bool {
	name = strings.TrimLeft(name, `"'“‘«(.`)
	first, _ := utf8.DecodeRuneInString(name)
	word, _, _ := strings.Cut(name, " ")
	return isCapital(first) || unicode.IsLower(first) && strings.ContainsFunc(word, unicode.IsUpper)
}

// ofSkill reports that a heading opens a part that every skill has.
func (h *heading) ofSkill() bool {
	switch h.kind {
	case titleSection, guidanceSection, coverageSection, levelsSection, levelSection:
		return true
	}
	return false
}

// part names what a heading opens, as changes do; "" for what is no part of its
// own that can be compared.
func (h *heading) part() string {
	switch {
	case h.kind == titleSection:
		return string(framework.PartDescription)
	case h.kind == guidanceSection:
		return string(framework.PartGuidance)
	case h.kind == levelSection && len(h.levels) == 1:
		return levelPart(h.levels[0])
	}
	return ""
}

func levelPart(n int) string { return "level " + strconv.Itoa(n) }
