package parser

import (
	"fmt"
	"regexp"
	"strings"

	"compdiff/framework"
)

// grammar is a dialect made ready for matching.
type grammar struct {
	*Dialect
	code          *regexp.Regexp
	notCodes      set
	notNames      set
	titles        []*template
	status        map[string]framework.Status // by folded word
	marks         set
	levelHeadings []*template
	inlineLevels  []*template
	sections      map[string]sectionKind // headings without holes, folded
	sectionStarts set                    // their first words
	openSections  []sectionForm          // headings with holes
	undefined     []*template
	essence       []*template
	furniture     []*template
	mentions      []*template
	columns       map[string]columnKind // headers without holes, folded
	openColumns   []columnForm          // headers with holes
	coverageMarks map[string]bool       // in lower case
	siteLines     set
	siteFirst     set // the first words of all site lines
	siteStarts    []string
	siteContacts  []string
	siteParts     []string
	functionWords set
}

// sectionForm is a section heading with holes.
type sectionForm struct {
	kind sectionKind
	form *template
}

// set is a set of folded texts.
type set map[string]bool

func newSet(words []string) set {
	s := set{}
	for _, w := range words {
		s[framework.Fold(w)] = true
	}
	return s
}

// grammar is the caller's dialect, or the built-in one.
func (o Options) grammar() (*grammar, error) {
	if o.Dialect != nil {
		return compile(o.Dialect)
	}
	return builtIn()
}

// compile makes a dialect ready. An error names the key that is wrong.
func compile(d *Dialect) (*grammar, error) {
	code, err := regexp.Compile(`^(?:` + d.Code + `)$`)
	if err != nil {
		return nil, fmt.Errorf("dialect %s: code: %w", d.Name, err)
	}
	around, err := builtInSite()
	if err != nil {
		return nil, err
	}
	g := &grammar{
		Dialect: d, code: code, notCodes: newSet(d.NotCodes), notNames: newSet(d.NotNames), marks: newSet(d.Marks),
		status:        map[string]framework.Status{},
		coverageMarks: map[string]bool{},
		siteLines:     newSet(around.Lines),
		siteStarts:    folded(around.Starts),
		siteContacts:  folded(around.Contacts),
		siteParts:     folded(around.Parts),
		functionWords: newSet(around.FunctionWords),
	}
	g.siteFirst = firstWords(around.Lines, around.Starts, around.Contacts)
	for mark, defined := range d.CoverageMarks {
		g.coverageMarks[strings.ToLower(mark)] = defined
	}
	for word, status := range d.Status {
		g.status[framework.Fold(word)] = status
	}
	return g, g.compileForms(around)
}

// firstWords are the first words of several lists of texts: a cheap test
// before the texts themselves.
func firstWords(lists ...[]string) set {
	s := set{}
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
func (g *grammar) compileForms(around *site) error {
	for _, list := range []struct {
		key   string
		forms []string
		into  *[]*template
	}{
		{"titles", g.Titles, &g.titles},
		{"levelHeadings", g.LevelHeadings, &g.levelHeadings},
		{"inlineLevels", g.InlineLevels, &g.inlineLevels},
		{"undefined", g.Undefined, &g.undefined},
		{"essence", g.Essence, &g.essence},
		{"furniture", g.Furniture, &g.furniture},
		{"running", around.Running, &g.furniture},
		{"mentions", g.Mentions, &g.mentions},
	} {
		for _, form := range list.forms {
			t, err := compileTemplate(form, g.Code)
			if err != nil {
				return fmt.Errorf("dialect %s: %s: %w", g.Name, list.key, err)
			}
			*list.into = append(*list.into, t)
		}
	}
	if err := g.compileSections(); err != nil {
		return err
	}
	return g.compileColumns()
}

// compileSections sorts section headings into those that a table can look up
// and those that must be matched.
func (g *grammar) compileSections() error {
	g.sections, g.sectionStarts = map[string]sectionKind{}, set{}
	for _, s := range g.Sections {
		kind, ok := sectionKinds[s.Kind]
		if !ok {
			return fmt.Errorf("dialect %s: sections: kind %q is not known; expected guidance, coverage, levels, revision, keywords or furniture", g.Name, s.Kind)
		}
		for _, heading := range s.Headings {
			if !strings.Contains(heading, "{") {
				g.sections[sectionKey(heading)] = kind
				g.sectionStarts[firstWord(heading)] = true
				continue
			}
			t, err := compileTemplate(heading, g.Code)
			if err != nil {
				return fmt.Errorf("dialect %s: sections: %w", g.Name, err)
			}
			g.openSections = append(g.openSections, sectionForm{kind, t})
		}
	}
	return nil
}
