package report

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

// changelogMarkdown writes release notes: what was compared, counts, the table
// of levels, then the changes by skill.
func changelogMarkdown(c *diff.Changelog, _ Style) ([]byte, error) {
	var n notes
	old, new := sides(c)
	n.printf("## Changes from %s to %s\n\n", markdown(old), markdown(new))
	n.printf("Old: %s. New: %s.\n", markdown(origin(c.Old, path.Base)), markdown(origin(c.New, path.Base)))
	n.printf("\n%s.\n", capital(verdict(c)))
	n.doubts("###", c.Doubts)
	if c.Summary.Severity[framework.Error] > 0 {
		n.printf("\nA breaking change is one after which an assessment against the old text, or a reference to it, has to be looked at again, because what it rests on is gone or stands elsewhere.\n")
	}
	n.counts(c.Summary)
	n.coverage(c.Skills)
	for _, s := range sections(c) {
		n.section(s)
	}
	return n.Bytes(), nil
}

// notes is a Markdown document in the making.
type notes struct {
	bytes.Buffer
}

func (n *notes) printf(format string, args ...any) { fmt.Fprintf(n, format, args...) }

// asides are remarks about the whole, a paragraph each.
func (n *notes) asides(lines []string) {
	for _, line := range lines {
		n.printf("\n%s\n", markdown(line))
	}
}

// doubts says what could not be compared, below a heading of its own.
func (n *notes) doubts(heading string, doubts []diff.Doubt) {
	if len(doubts) == 0 {
		return
	}
	n.printf("\n%s Not compared\n\n", heading)
	for _, g := range groupDoubts(doubts) {
		n.printf("- %s (%s)\n", markdown(capital(g.line())), markdown(g.at()))
	}
}

func (n *notes) counts(s diff.Summary) {
	n.printf("\n| | Old | New | What became of them |\n|---|--:|--:|---|\n")
	for _, t := range tallies(s) {
		n.printf("| %s | %d | %d | %s |\n", capital(t.things), t.old, t.new, t.became)
	}
}

// coverage is the table of the levels that changed skills define.
func (n *notes) coverage(rows []diff.Row) {
	ladder := ladder(rows)
	if len(ladder) == 0 {
		return
	}
	n.printf("\n### Levels of the changed skills\n\n| Skill |")
	for _, l := range ladder {
		n.printf(" %d |", l)
	}
	n.printf("\n|---|%s\n", strings.Repeat(":-:|", len(ladder)))
	for _, r := range rows {
		n.printf("| %s |", markdown(strings.TrimSpace(r.Name+" "+r.Code)))
		for _, l := range ladder {
			n.printf(" %s |", cell(slices.Contains(r.Old, l), slices.Contains(r.New, l)))
		}
		n.printf("\n")
	}
	n.printf("\n✓ defined in both editions, **new** in the new one only, ~~gone~~ in the old one only.\n")
}

func cell(was, is bool) string {
	switch {
	case was && is:
		return "✓"
	case is:
		return "**new**"
	case was:
		return "~~gone~~"
	}
	return ""
}

// section writes the changes of a skill, those that are editorial last.
func (n *notes) section(s section) {
	n.printf("\n### %s\n", markdown(s.title()))
	if coverage := s.coverage(", ", "; now "); coverage != "" {
		n.printf("\n%s.\n", markdown(capital(coverage)))
	}
	var editorial []diff.Change
	for _, p := range s.parts {
		groups := slices.DeleteFunc(slices.Clone(p.groups), isEditorial)
		n.part(p.called, groups)
		for _, g := range p.groups {
			if isEditorial(g) {
				editorial = append(editorial, g...)
			}
		}
	}
	n.away(s)
	n.editorial(editorial)
}

// away lists what went over to other skills or came from there, and is told among the
// changes of these.
func (n *notes) away(s section) {
	if len(s.away) == 0 {
		return
	}
	n.printf("\n#### %s\n\n", capital(toldElsewhere))
	for _, c := range s.away {
		n.printf("- *%s → %s*: %s\n", markdown(capital(s.endName(c.Old[0]))), markdown(capital(s.endName(c.New[0]))), inline(c))
	}
}

func isEditorial(g group) bool { return g[0].Class == diff.Editorial }

func (n *notes) part(name string, groups []group) {
	if len(groups) == 0 {
		return
	}
	if name != "" {
		n.printf("\n#### %s\n", markdown(capital(name)))
	}
	n.printf("\n")
	for _, g := range groups {
		n.group(name, g)
	}
}

func (n *notes) editorial(changes []diff.Change) {
	if len(changes) == 0 {
		return
	}
	n.printf("\n#### Editorial changes\n\n")
	for _, c := range changes {
		n.printf("- %s: %s\n", markdown(capital(c.Part)), inline(c))
	}
}

// group writes one entry: what happened in italics (bold is for insertions), the judgement on it, then the
// text, redlined where both sides have one, or a list of texts.
func (n *notes) group(part string, g group) {
	c := g[0]
	n.printf("- *%s*", markdown(capital(g.lead(part))))
	if remark := joined("; ", breaking(c), phrase(judgement(c)), grave(c)); remark != "" {
		n.printf(", %s", markdown(remark))
	}
	switch {
	case c.Whole != nil:
		n.printf("%s\n", after(markdown(c.Whole.Description.Text)))
	case quoted(c):
		n.printf("\n")
	case len(g) == 1 && (differs(c.Spans) || len(c.Old) <= 1 && len(c.New) <= 1):
		n.printf(": %s\n", inline(c))
	default:
		n.printf(":\n")
		for _, c := range g {
			n.texts(slices.Concat(c.Old, c.New))
		}
	}
	for _, c := range g {
		n.evidence(c)
	}
}

// evidence lists which texts of elsewhere a conclusion rests on, and counts
// those that are the same in both editions.
func (n *notes) evidence(c diff.Change) {
	same := 0
	for _, e := range evidence(c) {
		if e.Confidence >= 1 {
			same++
			continue
		}
		n.printf("  - %s: %s\n", markdown(capital(elsewhere(c, e))), markdown(other(c, e).Text.Text))
	}
	if same > 0 {
		n.printf("  - %s the same\n", map[bool]string{true: "1 text is", false: fmt.Sprintf("%d texts are", same)}[same == 1])
	}
}

// after sets a text behind its lead.
func after(text string) string {
	if text == "" {
		return ""
	}
	return ": " + text
}

func (n *notes) texts(texts []diff.Text) {
	for _, t := range texts {
		n.printf("  - %s\n", markdown(t.Text.Text))
	}
}

// inline writes the text of a change on one line.
func inline(c diff.Change) string {
	switch {
	case differs(c.Spans):
		return markdownRedline(c.Spans)
	case len(c.New) > 0:
		return markdown(c.New[0].Text.Text)
	case len(c.Old) > 0:
		return markdown(c.Old[0].Text.Text)
	}
	return ""
}

// emphasis is what a redline puts around words in Markdown.
var emphasis = map[diff.Op]string{diff.Delete: "~~", diff.Insert: "**"}

func markdownRedline(spans []diff.Span) string {
	var words []string
	for _, s := range marksAlone(wholeWords(spans)) {
		words = append(words, emphasis[s.Op]+markdown(s.Text)+emphasis[s.Op])
	}
	return strings.Join(words, " ")
}

// phrase reads kebab-case ids as words: "verb-raised" is "verb raised".
func phrase(id string) string { return strings.ReplaceAll(id, "-", " ") }
