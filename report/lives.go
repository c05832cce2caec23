package report

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/carry"
	"compdiff/internal/sorting"
	"compdiff/lineage"
)

// lifeTitle names a skill as the last edition does.
func lifeTitle(l lineage.Life) string { return joined(" ", l.Name, l.Code) }

// ageLine says what a skill is in an edition.
func ageLine(a lineage.Age) string {
	switch a.State {
	case lineage.NotYet:
		return "not yet defined"
	case lineage.Absent, lineage.Unread:
		return string(a.State)
	}
	line := joined(" ", a.Name, a.Code)
	var numbers []string
	for _, l := range a.Levels {
		if l.Defined {
			numbers = append(numbers, levelShort(l))
		}
	}
	if len(numbers) > 0 {
		line += ", " + map[bool]string{true: "level ", false: "levels "}[len(numbers) == 1] + strings.Join(numbers, " ")
	}
	if a.Size > 0 {
		line += ", " + percent(a.Size) + " of the words changed"
	}
	return line
}

func levelShort(l lineage.AgeLevel) string {
	if l.Label != "" {
		return l.Label
	}
	return fmt.Sprint(l.Number)
}

// levelLine says what became of a level in an edition; "" where it is the same, or
// where the skill is new.
func levelLine(l lineage.AgeLevel) string {
	switch {
	case !l.Defined:
		return capital(levelNamed(l)) + ": " + joined("; ", "dropped", l.Reason)
	case l.Was == 0 && l.Letter != "":
		return capital(levelNamed(l)) + ": new"
	case l.Verdict == "" || l.Verdict == carry.Same:
		return ""
	}
	was := ""
	if l.Was != l.Number {
		was = fmt.Sprintf(" (was %d)", l.Was)
	}
	return capital(levelNamed(l)) + was + ": " + joined(": ", string(l.Verdict), l.Reason)
}

func levelNamed(l lineage.AgeLevel) string {
	if l.Label != "" {
		return l.Label
	}
	return fmt.Sprintf("level %d", l.Number)
}

// eventLine is an event in words.
func eventLine(e lineage.Event) string { return capital(e.Text) + parenthesis(sure(e.Confidence)) }

// lines are what an edition did to a skill.
func ageLines(a lineage.Age) []string {
	var lines []string
	for _, e := range a.Events {
		lines = append(lines, eventLine(e))
	}
	for _, l := range a.Levels {
		if line := levelLine(l); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// livesText writes the editions one below the other.
func livesText(h *lineage.History, s Style) ([]byte, error) {
	p := &printer{style: s}
	if len(h.Doubts) > 0 {
		p.doubts(h.Doubts)
		p.blank()
	}
	for _, line := range inferredOf(h.Editions) {
		p.item(0, piece{}, piece{faint, line})
		p.blank()
	}
	for i, life := range h.Lives {
		if i > 0 {
			p.blank()
		}
		p.line(0, piece{strong, lifeTitle(life)})
		for k, a := range life.Ages {
			p.blank()
			p.item(2, piece{faint, h.Editions[k].Name + "  "}, piece{text: ageLine(a)})
			for _, line := range ageLines(a) {
				p.item(6, piece{faint, "- "}, piece{text: line})
			}
		}
		for _, e := range later(life) {
			p.blank()
			p.item(2, piece{}, piece{text: eventLine(e)})
		}
	}
	return p.out.Bytes(), nil
}

// later are what is said of the time after a skill that no edition tells.
func later(life lineage.Life) []lineage.Event {
	var events []lineage.Event
	for _, e := range life.After {
		told := slices.ContainsFunc(life.Ages, func(a lineage.Age) bool {
			return slices.ContainsFunc(a.Events, func(f lineage.Event) bool { return f.Text == e.Text })
		})
		if !told {
			events = append(events, e)
		}
	}
	return events
}

// ladderOf lists the levels that a skill had in any edition, ascending.
func ladderOf(life lineage.Life) []lineage.AgeLevel {
	var all []lineage.AgeLevel
	for _, a := range life.Ages {
		for _, l := range a.Levels {
			if !slices.ContainsFunc(all, func(m lineage.AgeLevel) bool { return m.Number == l.Number }) {
				all = append(all, l)
			}
		}
	}
	sorting.By(all, func(x, y lineage.AgeLevel) int { return x.Number - y.Number })
	return all
}

// standing says in a word how a level of an edition stands.
func standing(a lineage.Age, number int) string {
	for _, l := range a.Levels {
		switch {
		case l.Number != number:
		case !l.Defined:
			return "gone"
		case l.Was == 0 && l.Verdict == "":
			return "✓"
		case l.Was != l.Number:
			return fmt.Sprintf("was %d", l.Was)
		case l.Verdict == carry.Same:
			return "same"
		default:
			return string(l.Verdict)
		}
	}
	return ""
}

// livesMarkdown writes a table of levels by editions, and then what each edition
// did.
func livesMarkdown(h *lineage.History, _ Style) ([]byte, error) {
	var n notes
	for i, life := range h.Lives {
		if i > 0 {
			n.printf("\n")
		}
		n.printf("## %s\n\n|  |", markdown(lifeTitle(life)))
		for _, e := range h.Editions {
			n.printf(" %s |", markdown(e.Name))
		}
		n.printf("\n|---|%s\n", strings.Repeat("---|", len(h.Editions)))
		for _, l := range ladderOf(life) {
			n.printf("| %s |", markdown(capital(levelNamed(l))))
			for _, a := range life.Ages {
				n.printf(" %s |", standing(a, l.Number))
			}
			n.printf("\n")
		}
		for k, a := range life.Ages {
			n.printf("\n### %s\n\n%s.\n", markdown(ageHeading(h.Editions[k])), markdown(capital(ageLine(a))))
			n.list(ageLines(a))
		}
		var last []string
		for _, e := range later(life) {
			last = append(last, eventLine(e))
		}
		n.list(last)
	}
	n.doubts("##", h.Doubts)
	n.asides(inferredOf(h.Editions))
	return n.Bytes(), nil
}

// list writes lines as items.
func (n *notes) list(lines []string) {
	if len(lines) > 0 {
		n.printf("\n")
	}
	for _, line := range lines {
		n.printf("- %s\n", markdown(line))
	}
}

// livesJSON writes the history for programs.
func livesJSON(h *lineage.History, _ Style) ([]byte, error) {
	out := *h
	out.Schema = lineage.HistorySchema
	return encode(&out)
}

// ageHeading heads what an edition did. The name of a framework keeps its letters.
func ageHeading(e lineage.Edition) string {
	if e.Framework != "" {
		return e.Title()
	}
	return capital(e.Title())
}
