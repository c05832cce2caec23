package dialect

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"compdiff/yamlfile"

	"golang.org/x/text/unicode/norm"
)

//go:embed language/*.yaml
var languageFiles embed.FS

// local is what texts in a language have in common, whatever the framework: a dialect of
// the language's own forms, and the words that stand in the common forms where English
// has its own.
type local struct {
	Dialect `yaml:",inline"`
	// Words are, for words of the common forms in lower case, those of the language:
	// "level" is "Niveau". The forms of levels are made with them.
	Words map[string][]string `yaml:"words"`
	// Site is what sites have around texts.
	Site site `yaml:"site"`
	// Unspaced is set where there are no spaces between words, so that no word of a
	// form need stand alone in a text.
	Unspaced bool `yaml:"unspaced"`
}

// locals are the languages that were asked for.
var locals sync.Map // of func() (*local, error), by code

// localForms are those of a language; nil where none are known.
func localForms(code string) (*local, error) {
	read, _ := locals.LoadOrStore(code, sync.OnceValues(func() (*local, error) {
		data, err := languageFiles.ReadFile("language/" + code + ".yaml")
		if err != nil {
			return nil, nil // no forms of this language are known
		}
		var l local
		if err := yamlfile.ReadOwn(data, &l); err != nil {
			return nil, fmt.Errorf("language/%s.yaml: %w", code, err)
		}
		l.spellPlainly()
		return &l, nil
	}))
	return read.(func() (*local, error))()
}

// Languages are the languages whose forms are known besides the English ones, in the
// order of the alphabet.
func Languages() []string {
	files, err := languageFiles.ReadDir("language")
	if err != nil {
		panic(err) // it is in the program
	}
	var codes []string
	for _, f := range files {
		codes = append(codes, strings.TrimSuffix(f.Name(), ".yaml"))
	}
	return codes
}

// In is the grammar for texts in a language: with the forms of that besides its own and
// the common ones. It is g itself where none are known.
func (g *Grammar) In(code string) (*Grammar, error) {
	if code == "" || code == "en" || g.language == code {
		return g, nil
	}
	read, _ := g.tongues.LoadOrStore(code, sync.OnceValues(func() (*Grammar, error) {
		l, err := localForms(code)
		if err != nil || l == nil || g.Alone {
			return g, err
		}
		return compileIn(g.own, true, code, l) // its own forms were tried when it was made ready
	}))
	return read.(func() (*Grammar, error))()
}

// completeIn gives a dialect with the forms of a language, and those that all have in
// common.
func (d *Dialect) completeIn(l *local) (*Dialect, error) {
	common, err := commonForms()
	if err != nil {
		return nil, err
	}
	whole := *d
	if len(d.Levels.Labels) > 0 {
		whole.add(&common[1])
	}
	own := l.Dialect
	own.LevelHeadings, own.InlineLevels, own.LevelWords = nil, nil, LevelWords{}
	whole.addAfterTitles(&own)
	whole.add(&common[0])
	whole.LevelWords = d.LevelWords.or(l.LevelWords.and(common[0].LevelWords))
	if said := l.translate(whole.LevelHeadings); len(said) > 0 { // else the dialect's own forms are not English
		whole.LevelHeadings = union(whole.LevelHeadings, slices.Concat(said, l.LevelHeadings))
		whole.InlineLevels = union(whole.InlineLevels, slices.Concat(l.translate(whole.InlineLevels), l.InlineLevels, inlineForms(l.LevelHeadings)))
	}
	whole.Essence = union(whole.Essence, l.translate(whole.Essence))
	if d.InlineLevels == nil {
		whole.InlineLevels = union(whole.InlineLevels, inlineForms(d.LevelHeadings))
	}
	for i, c := range whole.Columns {
		if c.Kind == "level" {
			c.Headers = union(c.Headers, l.translate(c.Headers))
			whole.Columns = slices.Clone(whole.Columns)
			whole.Columns[i] = c
		}
	}
	return &whole, nil
}

// addAfterTitles adds the forms of a language, which has titles of its own only beside
// those of all.
func (d *Dialect) addAfterTitles(l *Dialect) {
	titles, marked := d.Titles, d.MarkedTitles
	d.add(l)
	d.Titles, d.MarkedTitles = titles, marked
}

// and are the words of both.
func (w LevelWords) and(o LevelWords) LevelWords {
	return LevelWords{
		Numbers: both(w.Numbers, o.Numbers), Short: union(w.Short, o.Short), Between: union(w.Between, o.Between),
		Ranges: union(w.Ranges, o.Ranges), Alone: union(w.Alone, o.Alone),
	}
}

// and is what sites have in either language.
func (s *site) and(o *site) *site {
	return &site{
		Lines: slices.Concat(s.Lines, o.Lines), Starts: slices.Concat(s.Starts, o.Starts), Contacts: slices.Concat(s.Contacts, o.Contacts),
		Parts: slices.Concat(s.Parts, o.Parts), Running: slices.Concat(s.Running, o.Running), Nothing: slices.Concat(s.Nothing, o.Nothing),
		FunctionWords: slices.Concat(s.FunctionWords, o.FunctionWords),
	}
}

// maxTranslated bounds the forms that one makes, with all words that a language has for
// those in it.
const maxTranslated = 100

// translate says forms of common words in the language. One with a word that the language
// has no word for is left out.
func (l *local) translate(forms []string) (said []string) {
	for _, form := range forms {
		if longestRun(holeName().ReplaceAllString(form, "")) != "" {
			for _, in := range l.sayIn(form) {
				if !slices.Contains(said, in) && len(said) < len(forms)*maxTranslated {
					said = append(said, in)
				}
			}
		}
	}
	return said
}

// sayIn is a form in all words that the language has for those in it.
func (l *local) sayIn(form string) []string {
	said := []string{""}
	for form != "" {
		hole := holeName().FindStringIndex(form)
		switch {
		case hole != nil && hole[0] == 0, !unicode.IsLetter(rune(form[0])):
			n := 1
			if hole != nil && hole[0] == 0 {
				n = hole[1]
			}
			said = each(said, []string{form[:n]})
			form = form[n:]
			continue
		case len(form) > 1 && strings.HasPrefix(form[1:], "-{"): // "e-" before a number
			said = each(said, []string{form[:2]})
			form = form[2:]
			continue
		}
		words, n := l.longest(form)
		if n == 0 {
			return nil
		}
		said = each(said, words)
		form = form[n:]
	}
	return said
}

// longest finds the longest of the words known that a text begins with.
func (l *local) longest(text string) (words []string, length int) {
	lower := strings.ToLower(text)
	for english, said := range l.Words {
		if len(english) <= length || !strings.HasPrefix(lower, english) {
			continue
		}
		if rest := lower[len(english):]; rest == "" || !isASCIILetter(rest[0]) {
			words, length = said, len(english)
		}
	}
	return words, length
}

// each puts every end behind every beginning.
func each(begun, ends []string) []string {
	var out []string
	for _, b := range begun {
		for _, e := range ends {
			if len(out) < maxTranslated {
				out = append(out, b+e)
			}
		}
	}
	return out
}

// spellPlainly adds to all forms and words those without marks on their letters, as
// people write them who have no such letters.
func (l *local) spellPlainly() {
	for _, list := range []*[]string{
		&l.Marks, &l.NotNames, &l.LevelHeadings, &l.InlineLevels, &l.Undefined, &l.Essence, &l.Dialect.Furniture, &l.Dialect.Nothing,
		&l.LevelWords.Short, &l.LevelWords.Between, &l.LevelWords.Ranges, &l.LevelWords.Alone,
		&l.Site.Lines, &l.Site.Starts, &l.Site.Contacts, &l.Site.Parts, &l.Site.Running,
	} {
		*list = withPlain(*list)
	}
	for i := range l.Sections {
		l.Sections[i].Headings = withPlain(l.Sections[i].Headings)
	}
	for i := range l.Columns {
		l.Columns[i].Headers = withPlain(l.Columns[i].Headers)
	}
	for english, said := range l.Words {
		l.Words[english] = withPlain(said)
	}
	for word, n := range l.LevelWords.Numbers {
		for _, plain := range plainly(word) {
			l.LevelWords.Numbers[plain] = n
		}
	}
	for mark, defined := range l.CoverageMarks {
		for _, plain := range plainly(mark) {
			l.CoverageMarks[plain] = defined
		}
	}
}

func withPlain(list []string) []string {
	out := slices.Clone(list)
	for _, text := range list {
		for _, plain := range plainly(text) {
			if !slices.Contains(out, plain) {
				out = append(out, plain)
			}
		}
	}
	return out
}

// Letters that are written as others where there are none of them, and those that no
// normal form takes apart.
var (
	asTwo  = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "æ", "ae", "œ", "oe", "ł", "l", "Ł", "L", "ø", "o")
	single = strings.NewReplacer("ł", "l", "Ł", "L", "ß", "ss", "œ", "oe", "æ", "ae", "ø", "o")
)

// plainly are the ways to write a text without marks on its letters; none where it has
// none. Scripts of East Asia have their marks for other reasons.
func plainly(text string) []string {
	if isASCII(text) || strings.ContainsFunc(text, func(r rune) bool { return r > 0x2fff }) {
		return nil
	}
	bare := single.Replace(withoutMarks(text))
	out := []string{bare}
	if two := withoutMarks(asTwo.Replace(text)); two != bare {
		out = append(out, two)
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == text })
}

func withoutMarks(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(text))
}
