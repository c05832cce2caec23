package diff

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
)

// example is a line of testdata/wording.txt: two texts, and what must be said of
// them.
type example struct {
	kind, old, new string
	around         string   // another text of the level, on both sides
	guidance       bool     // the texts are guidance and no statements
	classes        []Class  // one of these; any where it is empty
	has            []string // one of each: "item-added/duty-added"
	lacks          []string
	says, unsaid   []string // in the reason
	clean          bool     // quotations are whole and inside one sentence
}

// readExamples reads the lines: a kind behind "#", then examples of it.
// "control:" marks those that a blind rule gets wrong.
func readExamples(t *testing.T, file string) []example {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []example
	kind := ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if k, ok := strings.CutPrefix(line, "# "); ok {
			kind = k
		} else if line != "" {
			all = append(all, parseExample(kind, strings.TrimPrefix(line, "control: ")))
		}
	}
	return all
}

var wanted = regexp.MustCompile(`!?"[^"]*"|\S+`)

func parseExample(kind, line string) example {
	x := example{kind: kind}
	line, x.guidance = strings.CutPrefix(line, "guidance: ")
	line, x.around, _ = strings.Cut(line, " around: ")
	texts, want, _ := strings.Cut(line, " | ")
	x.old, x.new, _ = strings.Cut(texts, " => ")
	for _, w := range wanted.FindAllString(want, -1) {
		switch {
		case strings.HasPrefix(w, "+"):
			x.has = append(x.has, w[1:])
		case strings.HasPrefix(w, "-"):
			x.lacks = append(x.lacks, w[1:])
		case strings.HasPrefix(w, `"`):
			x.says = append(x.says, strings.Trim(w, `"`))
		case strings.HasPrefix(w, `!"`):
			x.unsaid = append(x.unsaid, strings.Trim(w, `!"`))
		case w == "clean":
			x.clean = true
		default:
			for c := range strings.SplitSeq(w, "|") {
				x.classes = append(x.classes, Class(c))
			}
		}
	}
	return x
}

// judge classes an example as two statements, or notes, of an edition that has
// nothing else.
func (x example) judge() (verdict, []edit) {
	statements := []framework.Statement{{Text: x.old}, {Text: x.new}}
	l := newLexicon(learnVerbs(&framework.Edition{Skills: []framework.Skill{{Levels: []framework.Level{{Statements: statements}}}}}))
	o, n := l.sentence(x.old), l.sentence(x.new)
	around := surroundings{old: sectionOf(o), new: sectionOf(n), level: !x.guidance, ownOld: []int{0}, ownNew: []int{0}, guidance: x.guidance}
	if x.around != "" {
		s := l.sentence(x.around)
		around.old, around.new = sectionOf(o, s), sectionOf(n, s)
	}
	es := redline(o, n)
	return l.classify(o, n, around, es), es
}

// wrong says what does not hold of a verdict.
func (x example) wrong(v verdict) []string {
	var wrong []string
	if len(x.classes) > 0 && !slices.Contains(x.classes, v.class) {
		wrong = append(wrong, "class")
	}
	said := func(aspect string) bool { return slices.Contains(v.aspects, Aspect(aspect)) }
	for _, h := range x.has {
		if !slices.ContainsFunc(strings.Split(h, "/"), said) {
			wrong = append(wrong, "+"+h)
		}
	}
	for _, l := range x.lacks {
		if said(l) {
			wrong = append(wrong, "-"+l)
		}
	}
	for _, s := range x.says {
		if !strings.Contains(v.reason, s) {
			wrong = append(wrong, s)
		}
	}
	for _, s := range x.unsaid {
		if strings.Contains(v.reason, s) {
			wrong = append(wrong, "!"+s)
		}
	}
	wrong = append(wrong, saysNoPlace(v.reason)...)
	if x.clean {
		wrong = append(wrong, untidyQuotes(v.reason, x.old, x.new)...)
	}
	return wrong
}

var quotedText = regexp.MustCompile(`"([^"]*)"`)

// untidyQuotes lists the quotations of a reason that run over a full stop, begin
// or end with a joining word or an article, or stand in neither text.
func untidyQuotes(reason, old, new string) []string {
	joining := regexp.MustCompile(`^(and|or|but|nor|the|a|an)\b|\b(and|or|but|nor|the|a|an)$|[.!?] `)
	var untidy []string
	for _, m := range quotedText.FindAllStringSubmatch(reason, -1) {
		q := strings.ToLower(m[1])
		inText := strings.Contains(strings.ToLower(old), q) || strings.Contains(strings.ToLower(new), q) || strings.Contains(q, "…")
		if joining.MatchString(strings.ReplaceAll(q, "e.g. ", "")) || !inText {
			untidy = append(untidy, "untidy "+q)
		}
	}
	return untidy
}

// TestWording holds the classes against examples of every kind of rewording that
// is easily misjudged, and against controls that a rule made for the examples
// alone would get wrong.
func TestWording(t *testing.T) {
	for _, file := range []string{"testdata/wording.txt", "testdata/domains.txt", "testdata/fields.txt"} {
		holdExamples(t, file)
	}
}

// holdExamples holds the classes against the examples of a file.
func holdExamples(t *testing.T, file string) {
	t.Helper()
	right, all := 0, readExamples(t, file)
	for _, x := range all {
		v, es := x.judge()
		wrong := x.wrong(v)
		if len(wrong) == 0 {
			right++
			continue
		}
		t.Errorf("%s: %s\n got %s %q (%s)\n wrong: %q", x.kind, mark(spans(es)), v.class, v.aspects, v.reason, wrong)
	}
	t.Logf("%s: %d of %d right", file, right, len(all))
}
