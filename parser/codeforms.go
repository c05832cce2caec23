package parser

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/internal/sorting"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// The built-in dialects know what the codes of their frameworks look like. Where none of
// them finds a skill, the lines of a source may show a form of codes of its own: many
// lines that are alike, with a name and a code each, no two with the same one. Whether
// these are titles of skills is shown by what stands below them: levels.

// codedLines are the forms of a title with a code that may have any form, the surest first:
// a name and a code in brackets, a code behind a mark, one before a mark, one at the end.
var codedLines = []func() *regexp.Regexp{
	pattern.New(`^(?P<name>\S.*?)[\s\pZ][(\[](?P<code>` + anyCode + `|` + numericCode + `)[)\]]$`),
	pattern.New(`^(?P<name>\S.*?)(?P<mark>[\s\pZ][-–—|/]|[:,])[\s\pZ](?P<code>` + anyCode + `)$`),
	pattern.New(`^[(\[]?(?P<code>` + anyCode + `)[)\]]?(?:[\s\pZ][-–—|/]|:|)[\s\pZ](?P<name>\S.*)$`),
	pattern.New(`^(?P<name>\S.*?)[\s\pZ](?P<code>` + anyCode + `|` + numericCode + `)$`),
}

// Forms of codes: capitals with figures behind them, or capitals alone; and figures with
// full stops.
const (
	anyCode     = `[A-Z]{1,6}[-._/]?[0-9]{1,4}(?:[-._][0-9]{1,3}){0,2}|[A-Z]{1,6}-[A-Z]{1,6}(?:-[0-9]{1,4})?|[A-Z]{3,8}`
	numericCode = `[0-9]{1,3}(?:\.[0-9]{1,3}){1,3}`
)

// Bounds of what shows a form of codes.
const (
	minCoded   = 2   // lines
	maxCodedIn = 120 // bytes of each
	maxTried   = 3   // forms
)

// codedForm are the lines of one form, with codes of one shape.
type codedForm struct {
	form  int
	title string   // the form as a dialect writes it
	codes []string // each once
	names []string // that stand with them
}

// readInOwnCodes makes an edition of sources in which no dialect finds a skill, with the
// form of codes that their lines show; nil where there is none, or no levels below them.
func readInOwnCodes(names string, sources []input, opts Options) *framework.Edition {
	forms := formsOfCodes(sources)
	for _, f := range forms[:min(len(forms), maxTried)] {
		base, err := dialect.BuiltInGrammar(dialect.Forms()[0])
		if err != nil {
			return nil
		}
		g, err := base.WithCode(expressionOf(f.codes), f.title)
		if err != nil {
			continue
		}
		quiet := opts
		quiet.Warn, quiet.Progress = nil, nil
		e, err := readIn(g, names, sources, quiet)
		if err == nil && showsSkills(e, len(f.codes)) {
			return e
		}
	}
	return nil
}

// codeLeft is a code that stands at the end of a name, in brackets, behind a mark or alone.
var codeLeft = pattern.New(`[\s\pZ](?:[(\[](?:` + anyCode + `)[)\]]|(?:[-–—|/:,][\s\pZ])?(?:` + anyCode + `))$`)

// leavesCodes reports that the names of skills still have codes in them, beside the words
// that were taken for codes: "DIET", "COOKERY (DI014)".
func leavesCodes(e *framework.Edition) bool {
	left := 0
	for _, s := range e.Skills {
		if s.Code != "" && hasFigure(lastField(s.Name)) && codeLeft().MatchString(s.Name) {
			left++
		}
	}
	return left > 0 && left*2 >= len(e.Skills)
}

func lastField(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

func hasFigure(text string) bool { return strings.ContainsAny(text, "0123456789") }

// showsSkills reports that nearly all codes became those of skills, most of which have
// levels.
func showsSkills(e *framework.Edition, codes int) bool {
	with := 0
	for _, s := range e.Skills {
		with += map[bool]int{true: 1}[len(s.Levels) > 0 && s.Name != ""]
	}
	return len(e.Skills)*5 >= codes*4 && with*2 > len(e.Skills) && with >= minCoded && !doubtful(e)
}

// formsOfCodes are the forms that the lines of sources show, those with the most codes
// first.
func formsOfCodes(sources []input) []codedForm {
	found := map[string]*codedForm{}
	times := map[string]int{} // of each code
	for i := range sources {
		_, r := sources[i].looksLike()
		if r == nil {
			continue
		}
		above := &source.Line{}
		for k := range r.Lines {
			l := &r.Lines[k]
			noteCodes(l, found, times)
			noteBeside(above, l, found, times)
			if l.Shape != source.Blank {
				above = l
			}
		}
	}
	var all []codedForm
	for _, key := range slices.Sorted(maps.Keys(found)) {
		f := found[key]
		if f.form == numberFirst && areChapters(f.codes, sources) {
			continue
		}
		once := slices.DeleteFunc(slices.Clone(f.codes), func(code string) bool { return times[key+code] > 1 })
		if len(f.codes) >= minCoded && len(once)*2 > len(f.codes) {
			all = append(all, *f)
		}
	}
	sorting.By(all, func(a, b codedForm) int {
		return cmp.Or(cmp.Compare(len(b.codes), len(a.codes)), cmp.Compare(a.form, b.form))
	})
	return all
}

// noteCodes notes the code of a line that has one of the forms.
func noteCodes(l *source.Line, found map[string]*codedForm, times map[string]int) {
	text := strings.TrimSpace(l.Text)
	if l.Shape != source.Prose || l.Bullet != "" || len(text) > maxCodedIn || l.LinkOnly {
		return
	}
	for form, expression := range codedLines {
		in := expression().FindStringSubmatch(text)
		if in == nil {
			continue
		}
		code, name := in[expression().SubexpIndex("code")], in[expression().SubexpIndex("name")]
		if form == 2 && !hasFigure(code) && hasFigure(lastField(text)) {
			continue // a name in capitals: "CLOCK REPAIR A-01"
		}
		title := titleForm(form, name, in)
		abbreviation := form == len(codedLines)-1 && l.Rank == 0 && !l.Strong && strings.HasPrefix(title, "{") && strings.IndexFunc(code, unicode.IsDigit) < 0
		if abbreviation || !dialect.BeginsAsName(name) { // any sentence may end in one
			return
		}
		noteCode(codedForm{form: form, title: title}, code, name, found, times)
		return
	}
}

// noteCode notes a code of a form, and the name that it stands with.
func noteCode(f codedForm, code, name string, found map[string]*codedForm, times map[string]int) {
	key := fmt.Sprint(f.form, f.title, lexical.CodeShape(code, lexical.AnyCase))
	if found[key] == nil {
		found[key] = &f
	}
	if times[key+code]++; times[key+code] == 1 {
		found[key].codes = append(found[key].codes, code)
		found[key].names = append(found[key].names, framework.Fold(name))
	}
}

// titleForm is the form of a title as a dialect writes it: with the label before its name,
// "Skill: {name} ({code})", and a mark that is no other's.
func titleForm(form int, name string, in []string) string {
	title := []string{"{name} ({code})", "{name} - {code}", "{code} - {name}", "{name} {code}"}[form]
	if mark := strings.TrimSpace(in[2]); form == 1 && (mark == "," || mark == ":") {
		title = "{name}" + mark + " {code}"
	}
	if label, _, ok := strings.Cut(name, ": "); ok && len(strings.Fields(label)) <= maxTitleLabel && dialect.BeginsAsName(label) {
		title = label + ": " + title
	}
	return title
}

// maxTitleLabel is how many words the label before a title has at most.
const maxTitleLabel = 2

// expressionOf is the expression for codes of one shape: each run as short and as long as
// they have it.
func expressionOf(codes []string) string {
	var runs []codeRun
	for _, code := range codes {
		at := -1
		for i, r := range code {
			kind := lexical.CodeShape(string(r), lexical.AnyCase)
			if i == 0 || kind != lexical.CodeShape(code[i-1:i], lexical.AnyCase) {
				if at++; at == len(runs) {
					runs = append(runs, codeRun{kind: kind})
				}
			}
			runs[at].size++
		}
		for k := range runs {
			runs[k].note(runs[k].size)
			runs[k].size = 0
		}
	}
	var expression strings.Builder
	for _, r := range runs {
		expression.WriteString(r.expression())
	}
	return expression.String()
}

// codeRun is a run of signs of one kind in all codes.
type codeRun struct {
	kind             string
	shortest, length int // of all
	size             int // of the one at hand
}

// note notes how long the run is in one code.
func (r *codeRun) note(size int) {
	if r.shortest == 0 || size < r.shortest {
		r.shortest = size
	}
	r.length = max(r.length, size)
}

func (r codeRun) expression() string {
	signs := map[string]string{"A": "[A-Z]", "1": "[0-9]"}[r.kind]
	if signs == "" {
		return regexp.QuoteMeta(r.kind)
	}
	return fmt.Sprintf("%s{%d,%d}", signs, r.shortest, r.length)
}

// foundNoSkill reports that sources were read and hold no skill.
func foundNoSkill(err error) bool { return errors.Is(err, source.ErrNoSkill) }
