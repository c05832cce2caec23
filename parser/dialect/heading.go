package dialect

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// SectionKind is what a heading opens.
type SectionKind int

const (
	UnknownSection   SectionKind = iota // after a heading that nobody knows, or outside skills
	TitleSection                        // the description, below the title or a heading of its own
	GuidanceSection                     // the guidance notes
	CoverageSection                     // which levels the skill has
	LevelsSection                       // the bare heading above all levels
	LevelSection                        // a level, or several that one text is of
	IdentitySection                     // the skill's code or its name
	CategorySection                     // what it is filed under
	RevisionSection                     // what the publisher says was changed
	KeywordSection                      // words to find it by
	FurnitureSection                    // links, menus: nothing of the skill
	NamedSection                        // of a heading that every skill has
)

// sectionKinds are the kinds that a dialect can name.
var sectionKinds = map[string]SectionKind{
	"description": TitleSection,
	"guidance":    GuidanceSection,
	"coverage":    CoverageSection,
	"levels":      LevelsSection,
	"identity":    IdentitySection,
	"category":    CategorySection,
	"revision":    RevisionSection,
	"keywords":    KeywordSection,
	"furniture":   FurnitureSection,
}

// Heading is a line that opens a section.
type Heading struct {
	Kind    SectionKind // what it opens
	Title   string      // as published, without marks
	Name    string      // "Product management" in "Product management: Level 3"
	Parted  bool        // punctuation stands between that name and the level
	Levels  []int       // of a level heading, or those in a coverage line
	Numbers string      // the same as published
	Label   string      // "Apply" in "Level 3 - Apply"
	Mark    string      // "new" in "Level 3 (new)"
	status  string      // "Beta"
	Inline  bool        // the text follows on the same line
	Size    int         // then: the bytes of the line that are heading
}

// SectionNumber is the number that a document gives a heading: "1.2.3 ", "4. ".
var SectionNumber = pattern.New(`^\d{1,3}(?:\.\d{1,3})*[.)]?[\s\pZ]+`)

// DottedNumber is one of a section within another.
var DottedNumber = pattern.New(`^\d{1,3}\.\d{1,3}`)

// WithoutNumber takes the number of its section off a heading.
func WithoutNumber(text string) string { return text[len(SectionNumber().FindString(text)):] }

// anchor is what sites put beside headings, to link to them or to edit them.
var anchor = pattern.New(`(?i)\s*(?:[¶§🔗]|\[\s*edit(?: source)?\s*\]|\s#)\s*$|^[#¶§🔗]\s*`)

// withoutAnchor takes that off a heading.
func withoutAnchor(text string) string {
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(text, unicode.IsSpace))
	start, _ := utf8.DecodeRuneInString(text)
	if !strings.ContainsRune("¶§🔗]#", end) && !strings.ContainsRune("¶§🔗#", start) {
		return text
	}
	return anchor().ReplaceAllString(text, "")
}

// PlainSpaces makes every white space a space and takes out what is invisible:
// copies have no-break spaces, zero-width ones and marks of direction in their
// headings. A wide colon is one as well.
func PlainSpaces(text string) string {
	if isASCII(text) || len(text) > 2*MaxHeading {
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

// MaxHeading bounds the length of headings, in bytes.
const MaxHeading = 200

// Heading recognises the heading of a section or a level in the text of a
// line. Whether {name} really is a skill's name, the caller must judge.
func (g *Grammar) Heading(text string) (Heading, bool) {
	text = withoutAnchor(PlainSpaces(narrow(text)))
	if text == "" || len(text) > MaxHeading {
		return Heading{}, false
	}
	for _, bare := range []bool{false, true} {
		base, notes := g.CutNotes(text, bare)
		if bare && notes == (NotesBeside{}) {
			break
		}
		if h, ok := g.bareHeading(TrimColon(base)); ok {
			h.Title, h.Mark, h.status = framework.Clean(TrimColon(text)), notes.Mark, notes.Status
			return h, true
		}
	}
	return Heading{}, false
}

// bareHeading recognises a heading without marks beside it.
func (g *Grammar) bareHeading(text string) (Heading, bool) {
	if g.sectionStarts[firstWord(text)] {
		if kind, ok := g.sections[sectionKey(text)]; ok {
			return Heading{Kind: kind}, true
		}
	}
	if h, ok := g.namedSection(text); ok {
		return h, true
	}
	hints := g.hints(text)
	if hints&(levelHint|sectionHint) == 0 {
		return Heading{}, false
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
			if s.kind == CoverageSection { // often a sentence
				said = strings.TrimSuffix(text, ".")
			}
			if in := s.form.match(said, lower); in != nil {
				levels, _ := g.Ladder.Levels(in["levels"])
				return Heading{Kind: s.kind, Levels: levels, Numbers: in["levels"]}, true
			}
		}
	}
	return Heading{}, false
}

// nameParts stand between the heading of a section and the name of its skill.
var nameParts = []string{" – ", " — ", " - ", " | "}

// namedSection recognises the heading of a section that says the skill's name as
// well: "Guidance notes – Rope work".
func (g *Grammar) namedSection(text string) (Heading, bool) {
	for _, mark := range nameParts {
		before, after, ok := strings.Cut(text, mark)
		if !ok {
			continue
		}
		for _, part := range [][2]string{{before, after}, {after, before}} {
			switch kind := g.sections[sectionKey(part[0])]; kind {
			case TitleSection, GuidanceSection, CoverageSection, LevelsSection:
				return Heading{Kind: kind, Name: part[1]}, true
			}
		}
	}
	return Heading{}, false
}

// sectionKey is the form in which section headings are looked up. A full stop
// at the end counts: "levels." ends a sentence, "Levels" is a heading.
func sectionKey(text string) string {
	key := framework.Fold(text)
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "。") {
		key += "."
	}
	return key
}

func (g *Grammar) levelHeading(text string, in fillings) (Heading, bool) {
	levels, ok := g.Ladder.Levels(in["levels"])
	name := in["name"]
	after := strings.TrimSpace(text[min(len(text), len(name)):])
	return Heading{
		Kind: LevelSection, Levels: levels, Numbers: in["levels"],
		Name: name, Parted: name != "" && strings.ContainsAny(after[:1], ":,-–—‐"),
		Label: strings.TrimSpace(in["label"]),
	}, ok
}

// TrimColon is a text without white space around it and a colon at its end.
func TrimColon(s string) string {
	s = strings.TrimSpace(s)
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(s, ":"), "："))
}

// NotesBeside are the publisher's words beside a heading, without brackets: a mark of
// what changed, "new", and a status, "Beta". Each is "" where there is none.
type NotesBeside struct{ Mark, Status string }

// CutNotes takes "(new)", "[prototype]" and their like off the end of a
// heading; with bare set also words without brackets.
func (g *Grammar) CutNotes(text string, bare bool) (base string, notes NotesBeside) {
	base = strings.TrimSpace(text)
	for range 2 {
		word, rest := lastNote(base, bare)
		key := framework.Fold(word)
		switch {
		case word == "" || rest == "":
			return base, notes
		case g.marks[key]:
			notes.Mark = word
		case g.hasStatus(key):
			notes.Status = word
		default:
			return base, notes
		}
		base = strings.TrimRight(rest, " \t-–—|:,")
	}
	return base, notes
}

func (g *Grammar) hasStatus(word string) bool { _, ok := g.status[word]; return ok }

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

// MarkLine knows a line that is nothing but a mark or a status word, in
// brackets or not.
func (g *Grammar) MarkLine(text string) (NotesBeside, bool) {
	if len(text) > 40 {
		return NotesBeside{}, false
	}
	word := strings.TrimSpace(strings.Trim(strings.TrimSpace(text), "()[]"))
	key := framework.Fold(word)
	switch {
	case g.marks[key]:
		return NotesBeside{Mark: word}, true
	case g.hasStatus(key):
		return NotesBeside{Status: word}, true
	}
	return NotesBeside{}, false
}

// maxName bounds a skill's name, in characters.
const maxName = 90

func (n NotesBeside) or(m NotesBeside) NotesBeside {
	if n.Mark == "" {
		n.Mark = m.Mark
	}
	if n.Status == "" {
		n.Status = m.Status
	}
	return n
}

// sentenceMark is punctuation that parts sentences and so stands in no name. The
// full stops of "Web 2.0" and "U.S. law" do not.
var sentenceMark = pattern.New(`[;!?\t]|\p{Ll}{2}\.(?:[\s\pZ]|$)`)

// IsLevel reports that a heading opens a level, or several; that nil is none.
func (h *Heading) IsLevel() bool { return h != nil && h.Kind == LevelSection }

// IsOneLevel reports that it opens a single level.
func (h *Heading) IsOneLevel() bool { return h.IsLevel() && len(h.Levels) == 1 }

// IsBareLevel reports that it opens a single level and names no skill.
func (h *Heading) IsBareLevel() bool { return h.IsOneLevel() && h.Name == "" }

// OfSkill reports that a heading opens a part that every skill has.
func (h *Heading) OfSkill() bool {
	switch h.Kind {
	case TitleSection, GuidanceSection, CoverageSection, LevelsSection, LevelSection:
		return true
	}
	return false
}

// Part names what a heading opens, as changes do; "" for what is no part of its
// own that can be compared.
func (h *Heading) Part() string {
	switch {
	case h.Kind == TitleSection:
		return string(framework.PartDescription)
	case h.Kind == GuidanceSection:
		return string(framework.PartGuidance)
	case h.Kind == LevelSection && len(h.Levels) == 1:
		return LevelPart(h.Levels[0])
	}
	return ""
}

// LevelPart is what the part of a skill is called that a level is.
func LevelPart(n int) string { return "level " + strconv.Itoa(n) }
