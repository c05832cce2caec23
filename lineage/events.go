package lineage

import (
	"fmt"
	"slices"

	"compdiff/carry"
	"compdiff/diff"
)

// told are the rules whose changes are told of a skill as a whole.
var told = map[string]bool{
	"skill-renamed": true, "skill-recoded": true, "skill-moved": true, "skill-split": true, "skill-merged": true, "skill-code-reused": true,
	"description-added": true, "description-removed": true, "description-reworded": true, "level-ladder-shifted": true,
}

// eventsOf lists what became of a skill that both editions have.
func (m leap) eventsOf(old, new string) []Event {
	events := []Event{}
	for _, c := range m.changes[new] {
		if told[c.Rule] && (c.Rule != "description-reworded" || c.MayMatter()) {
			events = append(events, Event{c.Rule, text(c), m.others(c.Rule, old, new), c.Confidence})
		}
	}
	return events
}

// text is a change in words, with what it rests on.
func text(c *diff.Change) string {
	if c.Reason == "" || c.Class != "" {
		return c.Message
	}
	return c.Message + " (" + c.Reason + ")"
}

// others are the skills that a split or a merge of one is about besides.
func (m leap) others(rule, old, new string) []string {
	skills := []string{}
	for _, s := range m.parts {
		switch {
		case s.Rule != rule:
		case s.Old == old && rule == "skill-split":
			skills = append(skills, s.New)
		case s.New == new && rule == "skill-merged":
			skills = append(skills, s.Old)
		}
	}
	return skills
}

// born says where a skill came from that the edition before does not have.
func (l *Line) born(n node) []Event {
	events := []Event{}
	if n.edition == 0 {
		return events
	}
	made := l.neighbours(n.edition - 1)
	for _, s := range made.parts {
		if s.New == n.id {
			events = append(events, Event{s.Rule, came(s.Rule) + l.title(n.edition-1, s.Old) + because(s.Reason), []string{s.Old}, round(s.Confidence)})
		}
	}
	for _, c := range made.changes[n.id] {
		if c.Rule == "skill-added" || c.Rule == "skill-code-reused" {
			events = append(events, Event{c.Rule, text(c), []string{}, c.Confidence}.offering(c))
		}
	}
	return append(events, l.codeEarlier(n)...)
}

// came says how one skill came of another.
func came(rule string) string {
	switch rule {
	case "skill-split":
		return "was split from "
	case "skill-merged":
		return "was merged of others and "
	}
	return "has duties of "
}

func because(reason string) string {
	if reason == "" {
		return ""
	}
	return " (" + reason + ")"
}

// offering is an event with the skills that nobody can be sure of.
func (e Event) offering(c *diff.Change) Event {
	for _, s := range c.Likely() {
		e.Skills = append(e.Skills, s.Skill)
		e.Confidence = min(e.Confidence, round(1-s.Confidence))
	}
	return e
}

// ended says where a skill went that the next edition does not have.
func (l *Line) ended(n node) []Event {
	events := []Event{}
	made := l.neighbours(n.edition)
	for _, s := range made.parts {
		if s.Old == n.id {
			events = append(events, Event{s.Rule, went(s.Rule) + l.title(n.edition+1, s.New) + because(s.Reason), []string{s.New}, round(s.Confidence)})
		}
	}
	for _, c := range made.changes[n.id] {
		if c.Rule == "skill-removed" {
			events = append(events, Event{c.Rule, text(c), []string{}, c.Confidence}.offering(c))
		}
	}
	return events
}

// went says how one skill became another.
func went(rule string) string {
	switch rule {
	case "skill-split":
		return "was split: a part is "
	case "skill-merged":
		return "was merged into "
	}
	return "duties of it stand in "
}

// title names a skill of an edition.
func (l *Line) title(edition int, id string) string {
	if s := l.skill(edition, id); s != nil {
		return s.Title()
	}
	return id
}

// codeEarlier says that a code stood for another skill before.
func (l *Line) codeEarlier(n node) []Event {
	for i := n.edition - 1; i >= 0; i-- {
		if s := l.skill(i, n.id); s != nil && s.Code != "" {
			return []Event{{carry.CodeReused, fmt.Sprintf("until %s the code stood for another skill, %s", l.Editions[i].Title(), s.Name), []string{}, 1}}
		}
	}
	return nil
}

// codeLater says that the code of a skill that ended stands for another one.
func (l *Line) codeLater(n node) []Event {
	for j := n.edition + 1; j <= l.last(); j++ {
		if s := l.skill(j, n.id); s != nil && s.Code != "" {
			return []Event{{carry.CodeReused, fmt.Sprintf("from %s on the code stands for another skill, %s", l.Editions[j].Title(), s.Name), []string{}, 1}}
		}
	}
	return nil
}

// Past says in a few words what became of the skills of each step in the other
// steps: by the number of the step and the skill as the changes of the step call
// it. Skills of which nothing is to be told are left out.
func (l *Line) Past() []map[string]string {
	past := make([]map[string]string, len(l.Steps))
	for k := range l.Steps {
		past[k] = map[string]string{}
		for _, id := range changedIn(l.Logs[k]) {
			if said := l.elsewhere(k, id); said != "" {
				past[k][id] = said
			}
		}
	}
	return past
}

// changedIn lists the skills that a comparison has changes of.
func changedIn(log *diff.Changelog) []string {
	var ids []string
	seen := map[string]bool{"": true}
	for _, c := range log.Changes {
		if !seen[c.Skill] {
			ids, seen[c.Skill] = append(ids, c.Skill), true
		}
	}
	return ids
}

// elsewhere says what became of a skill before a step and after it, and what the
// step itself cannot know: that it is back, or that its code was another skill's.
func (l *Line) elsewhere(k int, id string) string {
	n := node{k + 1, id}
	if l.skill(n.edition, id) == nil {
		n.edition = k
	}
	thread, err := l.thread(n)
	if err != nil {
		return ""
	}
	said := ""
	tell := func(edition int, events []Event) {
		for _, e := range events {
			if linking[e.Rule] && (edition != k+1 || outside[e.Rule]) && !repeats(e, events) {
				said = also(said, "in "+l.Editions[edition].Title()+": "+e.Text)
			}
		}
	}
	for at := range thread {
		age, err := l.age(thread, at)
		if err != nil {
			return ""
		}
		tell(thread[at].edition, age.Events)
	}
	if end := thread[len(thread)-1]; end.edition < l.last() {
		tell(end.edition+1, append(l.ended(end), l.codeLater(end)...))
	}
	return said
}

// repeats reports that an event says no more than another: that a skill came or
// went, where that says how.
func repeats(e Event, events []Event) bool {
	bare := e.Rule == "skill-added" || e.Rule == "skill-removed" && len(e.Skills) == 0
	return bare && slices.ContainsFunc(events, func(o Event) bool { return o.Text != e.Text && len(o.Skills) > 0 })
}

// outside are the events that rest on editions before or after a step.
var outside = map[string]bool{carry.Returned: true, carry.CodeReused: true}

// linking are the rules that concern which skill is which.
var linking = map[string]bool{
	"skill-added": true, "skill-renamed": true, "skill-recoded": true, "skill-split": true, "skill-merged": true, "skill-code-reused": true,
	"skill-removed": true, "level-ladder-shifted": true, carry.Returned: true, carry.CodeReused: true,
}
