package dialect

import (
	"fmt"
	"strconv"
	"strings"

	"compdiff/framework"
	"compdiff/parser/lexical"
)

// WeakLevel is a kind of headings of levels that other lines look like as well: "Level 2
// Plans the work." begins sentences too. It counts only where a source has no plainer
// heading of a level, and under the conditions that it names.
type WeakLevel struct {
	// Forms are how such a heading is written. The holes are {bullet}, at the beginning,
	// for the mark of an item; {heading} for a heading of one level and nothing else;
	// {word} for the words before a level in the dialect's level headings; {code} for the
	// code of a skill of the source; {levels} for one number in figures, a full stop or a
	// bracket behind it included; {label} for what the level is called, and {text} for
	// its text, which both begin with a capital.
	Forms []string `yaml:"forms"`
	// Lines is how many lines have the form at least; of those with a code, how many with
	// the same one.
	Lines int `yaml:"lines"`
	// Levels is of how many levels they are at least.
	Levels int `yaml:"levels"`
	// Labels reports that the form counts also where levels are called and not numbered.
	Labels bool `yaml:"labels"`
	// Every reports that every skill has such lines, each with a text below it, that they
	// count one way, and that a number is called the same wherever it stands. Lines and
	// Levels say nothing then.
	Every bool `yaml:"every"`
}

// WeakHeading is a line that may head a level.
type WeakHeading struct {
	Heading
	Code string // of the skill, where the form has one
	Text string // behind the level, on the same line
}

// weakLevel is a kind of weak headings made ready.
type weakLevel struct {
	WeakLevel
	forms []weakForm
}

// weakForm is one of its forms.
type weakForm struct {
	bullet  bool // stands before it
	heading bool // the rest is a heading that the dialect knows
	word    bool // it has a word for a level
	text    bool // the level's text stands in it, so that it may be long
	re      *expression
}

// HasCode reports that a form has the code of a skill in it.
func (w *WeakLevel) HasCode() bool { return strings.Contains(strings.Join(w.Forms, ""), "{code}") }

// weakHoles are what can stand in such a form besides {bullet}, {heading}, {word} and
// {code}, and which text fits each.
var weakHoles = map[string]string{
	"levels": `(?P<levels>\d{1,2})[.):]?`,
	"label":  `(?P<label>[\p{Lu}\p{Lo}].*)`,
	"text":   `(?P<text>[\p{Lu}\p{Lo}].*)`,
}

// compileWeakLevels makes the forms ready. Those with a code are left out where there
// are none.
func (g *Grammar) compileWeakLevels() error {
	for i, row := range g.Dialect.WeakLevels {
		w := weakLevel{WeakLevel: row}
		for k, form := range row.Forms {
			if strings.Contains(form, "{code}") && g.Code == "" {
				continue
			}
			compiled, err := g.compileWeakForm(form)
			if err != nil {
				return &keyError{fmt.Sprintf("weakLevels[%d].forms[%d]", i, k), fmt.Sprintf("form %q: %v", form, err)}
			}
			w.forms = append(w.forms, compiled)
		}
		if !row.Every && (row.Lines < 1 || row.Levels < 1) {
			return &keyError{fmt.Sprintf("weakLevels[%d]", i), "nothing says when it counts: expected \"lines\" and \"levels\" of 1 or more, or \"every\""}
		}
		g.weakLevels = append(g.weakLevels, w)
	}
	return nil
}

// compileWeakForm makes the matcher of one form.
func (g *Grammar) compileWeakForm(form string) (w weakForm, err error) {
	rest, bullet := strings.CutPrefix(form, "{bullet} ")
	w = weakForm{
		bullet: bullet, heading: rest == "{heading}",
		word: strings.Contains(rest, "{word}"), text: strings.Contains(rest, "{text}"),
	}
	if w.heading {
		return w, nil
	}
	if !strings.Contains(rest, "{levels}") {
		return w, fmt.Errorf("it has neither {levels} nor {heading}")
	}
	var expr strings.Builder
	for rest != "" {
		at := holeName().FindStringSubmatchIndex(rest)
		if at == nil {
			expr.WriteString(quoteForm(rest))
			break
		}
		expr.WriteString(quoteForm(rest[:at[0]]))
		fits, ok := g.weakHole(rest[at[2]:at[3]])
		if !ok {
			return w, fmt.Errorf("%s is no hole here; expected {word}, {code}, {levels}, {label} or {text}, or {bullet} before them", rest[at[0]:at[1]])
		}
		expr.WriteString(fits)
		rest = rest[at[1]:]
	}
	w.re = &expression{text: `^` + expr.String() + `$`}
	if !g.builtIn {
		_, err = w.re.ready()
	}
	return w, err
}

// weakHole is the expression of what fits a hole.
func (g *Grammar) weakHole(name string) (fits string, ok bool) {
	switch name {
	case "word":
		return `(?i:` + oneOf(g.levelWords) + `)`, true
	case "code":
		return `(?P<code>` + g.Code + `)`, true
	}
	fits, ok = weakHoles[name]
	return fits, ok
}

// WeakLevels are the kinds of weak headings, in the order in which they are tried.
func (g *Grammar) WeakLevels() []WeakLevel { return g.Dialect.WeakLevels }

// WeakHeading recognises a heading of one kind, by its place in [Grammar.WeakLevels]. The
// text of the line stands without its bullet.
func (g *Grammar) WeakHeading(kind int, bullet, text string) (WeakHeading, bool) {
	for i := range g.weakLevels[kind].forms {
		w := &g.weakLevels[kind].forms[i]
		if w.bullet != (bullet != "") || !w.text && len(text) > MaxHeading {
			continue
		}
		if w.word && g.hints(text[:min(len(text), MaxHeading)])&levelHint == 0 {
			continue
		}
		if h, ok := g.weakHeading(w, text); ok {
			return h, true
		}
	}
	return WeakHeading{}, false
}

// weakHeading recognises one form.
func (g *Grammar) weakHeading(w *weakForm, text string) (WeakHeading, bool) {
	if w.heading {
		h, ok := g.Heading(text)
		return WeakHeading{Heading: h}, ok && h.IsBareLevel()
	}
	re := w.re.get()
	in := re.FindStringSubmatch(text)
	if in == nil {
		return WeakHeading{}, false
	}
	h := WeakHeading{Heading: Heading{Kind: LevelSection, Title: framework.Clean(text)}}
	for i, name := range re.SubexpNames() {
		switch name {
		case "levels":
			h.Levels = []int{lexical.Number(in[i])}
			h.Numbers = strconv.Itoa(h.Levels[0])
		case "label":
			h.Label = framework.Clean(in[i])
		case "text":
			h.Text = in[i]
		case "code":
			h.Code, h.Name = in[i], in[i]
		}
	}
	return h, g.Ladder.Has(h.Levels)
}
