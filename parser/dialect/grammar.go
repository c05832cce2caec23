package dialect

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// Grammar is a dialect made ready for matching.
type Grammar struct {
	*Dialect
	Map           *Map           // for trees of values; nil where the dialect has none
	builtIn       bool           // its forms are known to be right
	own           *Dialect       // without the forms that others have as well
	language      string         // whose forms it has besides the English ones; "" for none
	unspaced      bool           // of a language without spaces between words
	tongues       sync.Map       // the grammars with the forms of a language, by its code
	Ladder        *Ladder        // its levels, and how they are written
	code          *regexp.Regexp // never matches where there are no codes
	codeAtEnd     bool           // every title has its code first or last
	notCodes      Set
	notNames      Set
	titles        []*Form
	markedTitles  []*Form
	status        map[string]framework.Status // by folded word
	marks         Set
	levelHeadings []*Form
	inlineLevels  []*Form
	weakLevels    []weakLevel            // headings that texts look like as well: see weaklevel.go
	levelWords    []string               // the words before the number of a level: "Level", "Niveau"
	shortLevel    *expression            // a heading with a short word for a level
	longLevel     *expression            // a line that begins with a whole word for one, and a number
	levelRow      *expression            // a sentence that names levels in a row: see coveragesentence.go
	sections      map[string]SectionKind // headings without holes, folded
	sectionStarts Set                    // their first words
	openSections  []sectionForm          // headings with holes
	hintWords     map[string]hints       // by word, in lower case
	hintShapes    [shapes]uint32         // by first and last letter: the lengths that such words have
	digitHints    hints                  // of a text with a digit
	always        hints                  // of any text
	undefined     []*Form
	essence       []*Form
	furniture     []*Form
	mentions      []*Form
	columns       map[string]ColumnKind // headers without holes, folded
	openColumns   []columnForm          // headers with holes
	coverageMarks map[string]bool       // in lower case
	nothing       map[string]bool       // texts that stand for none, in lower case
	nothingLength int                   // how many bytes the longest of them has
	siteLines     Set
	siteFirst     Set // the first words of all site lines
	siteStarts    []string
	siteContacts  []string
	siteParts     []string
	functionWords Set
}

// sectionForm is a section heading with holes.
type sectionForm struct {
	kind SectionKind
	form *Form
}

// Set is a set of folded texts.
type Set map[string]bool

// has reports that a text, folded, is in the set.
func (s Set) has(text string) bool { return s[framework.Fold(text)] }

func newSet(words []string) Set {
	s := Set{}
	for _, w := range words {
		s[framework.Fold(w)] = true
	}
	return s
}

// noCode matches nothing.
const noCode = `[^\x{0}-\x{10FFFF}]`

// Compile makes a dialect ready. An error is a [*keyError] for what is wrong
// with the dialect.
func Compile(own *Dialect) (*Grammar, error) { return compile(own, false) }

// compile does so; the expressions of a dialect that is built in are known to be
// right, and wait until they are used.
func compile(own *Dialect, builtIn bool) (*Grammar, error) {
	d, err := own.complete()
	if err != nil {
		return nil, err
	}
	around, err := builtInSite()
	if err != nil {
		return nil, err
	}
	return assemble(own, d, around, builtIn)
}

// compileIn makes a dialect ready with the forms of a language besides.
func compileIn(own *Dialect, builtIn bool, code string, l *local) (*Grammar, error) {
	d, err := own.completeIn(l)
	if err != nil {
		return nil, err
	}
	around, err := builtInSite()
	if err != nil {
		return nil, err
	}
	g, err := assemble(own, d, around.and(&l.Site), builtIn)
	if err != nil {
		return nil, err
	}
	g.language = code
	if g.unspaced = l.Unspaced; g.unspaced { // no word of a form need stand alone in a text
		g.always |= levelHint | sectionHint | undefinedHint | siteHint
	}
	return g, nil
}

// languageTag is the form of a language as BCP 47 has it.
var languageTag = pattern.New(`^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$`)

// assemble makes a dialect ready of which all forms are at hand.
func assemble(own, d *Dialect, around *site, builtIn bool) (*Grammar, error) {
	levels, err := compileLadder(d.Levels, d.LevelWords)
	if err != nil {
		return nil, err
	}
	if d.Language != "" && !languageTag().MatchString(d.Language) {
		return nil, &keyError{"language", "no language: expected one such as fr or pt-BR"}
	}
	code, err := regexp.Compile(`^(?:` + cmp.Or(d.Code, noCode) + `)$`)
	if err != nil {
		return nil, &keyError{"code", err.Error()}
	}
	g := &Grammar{
		builtIn: builtIn, own: own,
		Dialect: d, Ladder: levels, code: code, codeAtEnd: !slices.ContainsFunc(d.Titles, codeInside),
		notCodes: newSet(d.NotCodes), notNames: newSet(d.NotNames), marks: newSet(d.Marks),
		status:        map[string]framework.Status{},
		coverageMarks: map[string]bool{},
		nothing:       map[string]bool{},
		siteLines:     newSet(around.Lines),
		siteStarts:    folded(around.Starts),
		siteContacts:  folded(around.Contacts),
		siteParts:     folded(around.Parts),
		functionWords: newSet(around.FunctionWords),
	}
	g.compileLevelWords()
	for _, text := range slices.Concat(around.Nothing, d.Nothing) {
		lower := strings.ToLower(text)
		g.nothing[lower], g.nothingLength = true, max(g.nothingLength, len(lower))
	}
	g.siteFirst = firstWords(around.Lines, around.Starts, around.Contacts)
	for mark, defined := range d.CoverageMarks {
		g.coverageMarks[strings.ToLower(mark)] = defined
	}
	err = cmp.Or(g.compileStatus(), g.compileForms(around), g.compileWeakLevels(), g.compileSections(), g.compileColumns(), g.compileMapping())
	g.compileHints()
	return g, err
}

// hasCode reports that a form of a title has a code in it.
func hasCode(form string) bool { return strings.Contains(form, "{code}") }

// codeInside reports that a form has its code neither first nor last, or has
// none.
func codeInside(form string) bool {
	return !strings.HasPrefix(form, "{code}") && !strings.HasSuffix(strings.TrimRight(form, ")]."), "{code}")
}

func (g *Grammar) compileStatus() error {
	for word, status := range g.Dialect.Status {
		switch status {
		case framework.StatusDraft, framework.StatusBeta, framework.StatusPublished:
			g.status[framework.Fold(word)] = status
		default:
			return &keyError{"status", fmt.Sprintf("%q is no status; expected %s, %s or %s", status, framework.StatusDraft, framework.StatusBeta, framework.StatusPublished)}
		}
	}
	return nil
}

// firstWords are the first words of several lists of texts: a cheap test
// before the texts themselves.
func firstWords(lists ...[]string) Set {
	s := Set{}
	for _, list := range lists {
		for _, text := range list {
			s[firstWord(text)] = true
		}
	}
	return s
}

// firstWord is the first word of a text, folded.
func firstWord(text string) string {
	for text != "" {
		word, rest, _ := strings.Cut(text, " ")
		if key := framework.Fold(word); key != "" {
			first, _, _ := strings.Cut(key, " ")
			return first
		}
		text = rest
	}
	return ""
}

func folded(texts []string) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = framework.Fold(t)
	}
	return out
}

// compileForms compiles every list of forms that the dialect has.
func (g *Grammar) compileForms(around *site) error {
	for _, list := range []struct {
		key   string
		forms []string
		into  *[]*Form
	}{
		{"titles", g.Titles, &g.titles},
		{"markedTitles", g.MarkedTitles, &g.markedTitles},
		{"levelHeadings", g.LevelHeadings, &g.levelHeadings},
		{"inlineLevels", g.InlineLevels, &g.inlineLevels},
		{"undefined", g.Undefined, &g.undefined},
		{"essence", g.Essence, &g.essence},
		{"furniture", g.Furniture, &g.furniture},
		{"running", around.Running, &g.furniture},
		{"mentions", g.Mentions, &g.mentions},
	} {
		for i, form := range list.forms {
			t, err := g.compileForm(form)
			if err != nil {
				return &keyError{fmt.Sprintf("%s[%d]", list.key, i), err.Error()}
			}
			*list.into = append(*list.into, t)
		}
	}
	return g.wantHoles()
}

// wantHoles looks for the holes without which forms say nothing.
func (g *Grammar) wantHoles() error {
	for _, list := range []struct {
		key   string
		forms []string
		hole  string
	}{
		{"titles", g.Titles, "{name}"},
		{"markedTitles", g.MarkedTitles, "{name}"},
		{"levelHeadings", g.LevelHeadings, "{levels}"},
		{"inlineLevels", g.InlineLevels, "{levels}"},
		{"inlineLevels", g.InlineLevels, "{text}"},
		{"essence", g.Essence, "{text}"},
	} {
		for i, form := range list.forms {
			if !strings.Contains(form, list.hole) {
				return &keyError{fmt.Sprintf("%s[%d]", list.key, i), fmt.Sprintf("form %q has no %s", form, list.hole)}
			}
		}
	}
	return nil
}

// compileSections sorts section headings into those that a table can look up
// and those that must be matched. The first to name a heading is right.
func (g *Grammar) compileSections() error {
	g.sections, g.sectionStarts = map[string]SectionKind{}, Set{}
	for i, s := range g.Sections {
		kind, ok := sectionKinds[s.Kind]
		if !ok {
			return &keyError{fmt.Sprintf("sections[%d].kind", i), fmt.Sprintf("kind %q is not known; expected one of %s", s.Kind, strings.Join(sortedKeys(sectionKinds), ", "))}
		}
		for k, heading := range s.Headings {
			if !strings.Contains(heading, "{") {
				if key := sectionKey(heading); g.sections[key] == UnknownSection {
					g.sections[key] = kind
				}
				g.sectionStarts[firstWord(heading)] = true
				continue
			}
			t, err := g.compileForm(heading)
			if err != nil {
				return &keyError{fmt.Sprintf("sections[%d].headings[%d]", i, k), err.Error()}
			}
			g.openSections = append(g.openSections, sectionForm{kind, t})
		}
	}
	return nil
}

// MatchesCode knows a text that has the form of a code and nothing else.
func (g *Grammar) MatchesCode(text string) bool { return g.code.MatchString(text) }

// EndsInCode reports that every title has its code first or last.
func (g *Grammar) EndsInCode() bool { return g.codeAtEnd && g.Code != "" }

// IsNoCode knows words that have the form of a code and are none.
func (g *Grammar) IsNoCode(text string) bool { return g.notCodes[framework.Fold(text)] }

// IsNoName knows lines that have the form of a name and are none.
func (g *Grammar) IsNoName(text string) bool { return g.notNames[framework.Fold(text)] }

// IsFunctionWord knows words that no name of a skill is made of alone: "and", "of".
func (g *Grammar) IsFunctionWord(word string) bool { return g.functionWords[framework.Fold(word)] }

// CoverageMark reads a mark that says whether a level is defined; known is false
// where the text is no such mark.
func (g *Grammar) CoverageMark(text string) (defined, known bool) {
	defined, known = g.coverageMarks[strings.ToLower(text)]
	return defined, known
}

// KnowsSection reports that a text is the heading of a section.
func (g *Grammar) KnowsSection(text string) bool {
	return g.sections[sectionKey(text)] != UnknownSection
}

// AnyHeading reports that one of the headings of a kind of section, folded, is what
// somebody looks for.
func (g *Grammar) AnyHeading(kind SectionKind, is func(heading string) bool) bool {
	for heading, k := range g.sections {
		if k == kind && is(heading) {
			return true
		}
	}
	return false
}

// StatusOf is the status that a word stands for; "" for none.
func (g *Grammar) StatusOf(word string) framework.Status { return g.status[framework.Fold(word)] }
