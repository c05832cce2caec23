package report

import (
	"fmt"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

// changelogText shows a changelog on a terminal: the summary first, then the
// changes by skill and part.
func changelogText(c *diff.Changelog, s Style) ([]byte, error) {
	p := &printer{style: s}
	p.summary(c)
	p.stat(newRelease(c).Skills)
	if s.Stat {
		return p.out.Bytes(), nil
	}
	for _, section := range sections(c) {
		p.section(section)
	}
	return p.out.Bytes(), nil
}

func (p *printer) summary(c *diff.Changelog) {
	p.line(0, piece{strong, headline(c)})
	p.item(2, piece{faint, "old  "}, piece{faint, origin(c.Old, whole)})
	p.item(2, piece{faint, "new  "}, piece{faint, origin(c.New, whole)})
	p.blank()
	for _, t := range tallies(c.Summary) {
		lead := fmt.Sprintf("%-10s %5d -> %-5d ", t.things, t.old, t.new)
		if t.became == "" {
			lead = strings.TrimRight(lead, " ")
		}
		p.item(2, piece{text: lead}, piece{text: t.became})
	}
	p.blank()
	p.line(0, piece{strong, sentence(c)})
	p.line(0, piece{strong, verdict(c)})
	p.doubts(c.Doubts)
}

// doubts says what could not be compared, above all changes.
func (p *printer) doubts(doubts []diff.Doubt) {
	if len(doubts) == 0 {
		return
	}
	p.blank()
	p.line(0, piece{strong, "Not compared"})
	for _, g := range groupDoubts(doubts) {
		p.item(2, piece{errorInk, "error    "}, piece{plain, g.line()}, piece{faint, " [" + g.rule + "] " + g.at()})
	}
}

// stat prints a line for each skill, as git does for each file: how much
// changed, and in which way.
func (p *printer) stat(skills []SkillNotes) {
	if len(skills) > 0 {
		p.blank()
	}
	most := maxTitle
	if p.style.Width > 0 {
		most = min(most, p.style.Width/3)
	}
	wide, size := 0, 0
	for _, s := range skills {
		wide, size = max(wide, min(columns(s.Title), most)), max(size, len(s.Row.sizeWords()))
	}
	for _, s := range skills {
		title := s.Title
		if p.style.Width > 0 {
			title = titleIn(s, wide)
		}
		pad := strings.Repeat(" ", max(0, wide-columns(title)))
		p.cut(2, piece{strong, title + pad}, piece{plain, fmt.Sprintf("  %-*s", size+2, s.Row.sizeWords())}, piece{faint, withoutSize(s.Headline)})
	}
}

// maxTitle is up to which width the titles of skills are set in a column; on a terminal,
// a third of it at most.
const maxTitle = 40

// titleIn fits a title into a column: the name gives way, the code stays.
func titleIn(s SkillNotes, wide int) string {
	switch room := wide - columns(s.Code) - 1; {
	case columns(s.Title) <= wide:
		return s.Title
	case s.Code == "" || s.Name == "" || room < wide/2:
		return shorten(s.Title, wide)
	default:
		return shorten(s.Name, room) + " " + s.Code
	}
}

// withoutSize is a headline behind a size that says as well that a skill is new or gone.
func withoutSize(headline string) string {
	for _, said := range []string{"New skill; ", "Retired; "} {
		if rest, is := strings.CutPrefix(headline, said); is {
			return capital(rest)
		}
	}
	return headline
}

func (p *printer) section(s section) {
	p.blank()
	p.blank()
	head := []piece{{strong, s.title()}}
	if coverage := s.coverage(" ", " -> "); coverage != "" {
		head = append(head, piece{faint, " (" + coverage + ")"})
	}
	p.line(0, head...)
	for _, part := range s.parts {
		p.blank()
		if part.name != "" {
			p.line(2, piece{strong, part.called})
		}
		for i, g := range part.groups {
			if i > 0 {
				p.blank()
			}
			p.group(part.called, g)
		}
	}
	p.away(s)
}

// away prints what went over to other skills or came from there, and is told among the
// changes of these.
func (p *printer) away(s section) {
	if len(s.away) == 0 {
		return
	}
	p.blank()
	p.line(2, piece{strong, toldElsewhere})
	for _, c := range s.away {
		text := []piece{{plain, strings.Join(wordsOf(c.New), " ")}}
		if differs(c.Spans) {
			text = redline(c.Spans)
		}
		p.item(4, piece{faint, s.endName(c.Old[0]) + " -> " + s.endName(c.New[0]) + ": "}, text...)
	}
}

// toldElsewhere heads what other skills tell of one.
const toldElsewhere = "moved, told in other skills"

var severityInk = map[framework.Severity]ink{
	framework.Error:   errorInk,
	framework.Warning: warningInk,
	framework.Info:    infoInk,
}

// textIndent is where the texts of a change begin: below its message.
const textIndent = 4 + len("warning  ")

// group prints what several changes say at once, their texts, and the
// judgement on them.
func (p *printer) group(part string, g group) {
	c := g[0]
	p.item(4, piece{severityInk[c.Severity], fmt.Sprintf("%-9s", c.Severity)},
		piece{plain, g.lead(part)}, piece{faint, " [" + c.Rule + "]"})
	for _, c := range g {
		p.texts(c)
		p.evidence(c)
	}
	if remark := joined("; ", remark(c), doubt(c)); remark != "" {
		p.line(textIndent, piece{faint, remark})
	}
}

// texts prints the redline where two sides differ, and else the texts of
// the side that there is.
func (p *printer) texts(c diff.Change) {
	switch {
	case c.Whole != nil:
		p.whole(c.Whole, len(c.New) == 0)
	case quoted(c):
	case differs(c.Spans):
		p.line(textIndent, redline(c.Spans)...)
	case len(c.Old) > 0 && len(c.New) > 0:
		p.list("  ", plain, c.New)
	default:
		p.list("- ", deleted, c.Old)
		p.list("+ ", inserted, c.New)
	}
}

// evidence prints which texts of elsewhere a conclusion rests on.
func (p *printer) evidence(c diff.Change) {
	for _, e := range evidence(c) {
		lead := "~ " + elsewhere(c, e) + ": "
		p.item(textIndent, piece{faint, lead}, piece{faint, other(c, e).Text.Text})
	}
}

func (p *printer) list(lead string, in ink, texts []diff.Text) {
	for _, t := range texts {
		p.item(textIndent, piece{in, lead}, piece{in, t.Text.Text})
	}
}

// whole prints a skill that only one side has.
func (p *printer) whole(s *framework.Skill, removed bool) {
	lead, in := "+ ", inserted
	if removed {
		lead, in = "- ", deleted
	}
	if s.Description.Text != "" {
		p.item(textIndent, piece{in, lead}, piece{in, s.Description.Text})
	}
	for _, l := range s.Levels {
		p.item(textIndent, piece{in, lead}, piece{in, levelName(l) + ":"})
		for _, t := range l.Statements {
			p.item(textIndent, piece{in, lead + "  "}, piece{in, t.Text})
		}
	}
}

func levelName(l framework.Level) string {
	if l.Label != "" {
		return l.Label
	}
	return fmt.Sprintf("level %d", l.Number)
}
