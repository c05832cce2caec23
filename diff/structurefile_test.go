package diff

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"compdiff/framework"
)

// situation is a pair of editions of testdata/structure.txt, and what must be said
// of them: "rule SKILL LEVEL>SKILL LEVEL class", of which the beginning is enough,
// and behind "~" words of its texts or, behind "evidence", of what it rests on.
// "no" says that it must not be; "row" is about a row of skills, "aspect", "reason" and
// "message" about any change, "copied" about what evidence says it was copied.
type situation struct {
	kind     string
	old, new *framework.Edition
	want     []string
}

var (
	skillLine = regexp.MustCompile(`^([A-Z]{4}) (.+?)(?: in (.+))?$`)
	textLine  = regexp.MustCompile(`^ (\d+|about|note): (.+)$`)
)

func readSituations(t *testing.T, file string) []situation {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []situation
	var at *situation
	into := ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		kind, begins := strings.CutPrefix(line, "# ")
		switch {
		case begins:
			all = append(all, situation{kind: kind, old: &framework.Edition{}, new: &framework.Edition{}})
			at = &all[len(all)-1]
		case line == "" || line == "control":
		case line == "old" || line == "new" || line == "want":
			into = line
		case into == "want":
			at.want = append(at.want, strings.TrimSpace(line))
		case into == "old":
			addLine(t, at.old, line)
		default:
			addLine(t, at.new, line)
		}
	}
	return all
}

// addLine adds a line of a situation to an edition: a skill, or a text of the last
// one.
func addLine(t *testing.T, e *framework.Edition, line string) {
	t.Helper()
	if m := skillLine.FindStringSubmatch(line); m != nil {
		s := framework.Skill{Code: m[1], Name: m[2]}
		if m[3] != "" {
			s.Category = []string{m[3]}
		}
		e.Skills = append(e.Skills, s)
		return
	}
	m := textLine.FindStringSubmatch(line)
	if m == nil {
		t.Fatalf("cannot read %q", line)
	}
	s := &e.Skills[len(e.Skills)-1]
	switch m[1] {
	case "about":
		s.Description.Text = m[2]
	case "note":
		s.Guidance = append(s.Guidance, framework.Note{Kind: framework.Paragraph, Text: m[2]})
	default:
		l := framework.Level{}
		fmt.Sscan(m[1], &l.Number)
		for text := range strings.SplitSeq(m[2], " | ") {
			l.Statements = append(l.Statements, framework.Statement{Text: text})
		}
		s.Levels = append(s.Levels, l)
	}
}

// said lists what a changelog says, in the form of a situation.
func said(log *Changelog) []string {
	var all []string
	for _, c := range log.Changes {
		line := endsOf(c) + " ~ " + strings.Join(texts(slices.Concat(c.Old, c.New)), " / ")
		for _, e := range c.Evidence {
			line += " evidence " + e.Old.Text.Text + " / " + e.New.Text.Text
		}
		all = append(all, line, "reason ~ "+c.Reason, "message "+c.Rule+" ~ "+c.Message)
		for _, e := range c.Evidence {
			if e.Copied {
				all = append(all, "copied "+c.Rule+" ~ "+e.Old.Text.Text+" / "+e.New.Text.Text)
			}
		}
		for _, a := range c.Aspects {
			all = append(all, "aspect "+string(a)+" ~ ")
		}
	}
	for _, r := range log.Skills {
		all = append(all, fmt.Sprintf("row %s %s", r.Code, r.Overall))
	}
	return all
}

// holds reports that one of the lines says what is wanted.
func holds(lines []string, want string) bool {
	begins, words, _ := strings.Cut(want, " ~ ")
	words, rests := strings.CutPrefix(words, "evidence")
	return slices.ContainsFunc(lines, func(line string) bool {
		ends, told, _ := strings.Cut(line, " ~ ")
		text, evidence, has := strings.Cut(told, " evidence ")
		if rests {
			return strings.HasPrefix(ends, begins) && has && strings.Contains(evidence, strings.TrimSpace(words))
		}
		return strings.HasPrefix(ends, begins) && strings.Contains(text+" "+evidence, words)
	})
}

// TestSituations holds comparisons against examples and controls of every kind of
// change over statements, levels and skills, and what was found against the
// editions: applied, it makes the new one, and it is the same seen backwards.
func TestSituations(t *testing.T) {
	right, all := 0, readSituations(t, "testdata/structure.txt")
	for n, x := range all {
		log := Compare(x.old, x.new)
		lines := said(log)
		wrong := 0
		for _, want := range x.want {
			wanted, absent := strings.CutPrefix(want, "no ")
			if holds(lines, wanted) == absent {
				wrong++
				t.Errorf("%s %d: want %s in\n\t%s", x.kind, n, want, strings.Join(lines, "\n\t"))
			}
		}
		if wrong == 0 {
			right++
		}
		made, err := Apply(x.old, log)
		if err != nil || len(Compare(made, x.new).Changes) > 0 {
			t.Errorf("%s %d: applied, the changelog gives another edition (%v)", x.kind, n, err)
		}
		if back := Compare(x.new, x.old); len(back.Changes) != len(log.Changes) {
			t.Errorf("%s %d: %d changes, and backwards %d", x.kind, n, len(log.Changes), len(back.Changes))
		}
	}
	t.Logf("%d of %d right", right, len(all))
}
