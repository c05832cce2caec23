package carry

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

const (
	// weakPair is the confidence under which a pair of skills bears no assessment.
	weakPair = 0.6
	// muchNew is the share, one of so many, of what a level asks that has no old
	// duty behind it from which on an assessment does not stand; muchMore is that
	// where duties that ask more, or something else, count half.
	muchNew  = 3
	muchMore = 2
	// littleLeft is the share, one of so many, of the old duties that are gone from
	// which on an assessment does not stand, if less than that of what is asked now
	// stood in the old text.
	littleLeft = 2
)

// level judges a level of a skill that both editions have.
func (r *reader) level(o, w *framework.Skill, p SkillLink, from Place) []Link {
	step := r.step(p.New)
	to := placeOf(w, from.Level+step)
	l := Link{From: from, To: to, Kind: Whole, Share: 1, Confidence: p.Confidence}
	switch unread := r.unread(o, w, from.Level, to.Level); {
	case unread != nil:
		l.found = []finding{*unread}
		if !hasLevel(w, to.Level) {
			l.To, l.Kind = None, Lost
		}
		l.settle(r.rules)
	case !hasLevel(w, to.Level):
		l = r.lost(from, r.noLevel(o, p.New, from))
		to = None
	default:
		r.compared(&l, o, w, p)
		l.settle(r.rules)
	}
	links := []Link{l}
	for _, d := range r.destinations(from.Key(), to.Key()) {
		links = append(links, r.part(o, from, d))
	}
	return links
}

// step is by how many levels the ladder of a skill moved.
func (r *reader) step(new string) int {
	if c := r.find(new, "level-ladder-shifted"); c != nil {
		return c.Step
	}
	return 0
}

// noLevel says why a level is no longer defined, and where its duties live on.
func (r *reader) noLevel(o *framework.Skill, new string, from Place) finding {
	f := finding{cause: causeNoLevel}
	for _, c := range r.changes[new] {
		if c.Rule == "level-removed" && c.Level == from.Level {
			f.change = c
		}
	}
	cause, _ := CauseByID(causeNoLevel)
	f.text = cause.one
	for _, d := range r.destinations(from.Key(), None.Key()) {
		f.text += fmt.Sprintf("; of its %s, %s", count(statements(o, from.Level), "duty", "duties"), standAt(d))
	}
	return f
}

// unread says why two levels could not be compared; nil where they were.
func (r *reader) unread(o, w *framework.Skill, old, new int) *finding {
	for _, d := range append(slices.Clone(r.doubts[ID(o)]), r.doubts[ID(w)]...) {
		was := d.Side == diff.Old && d.Skill == ID(o) && (d.Level == 0 || d.Level == old)
		is := d.Side == diff.New && d.Skill == ID(w) && (d.Level == 0 || d.Level == new)
		if (was || is) && Bears(d.Part) {
			return &finding{cause: causeDoubt, text: d.Message}
		}
	}
	switch there := hasLevel(w, new); {
	case o.Level(old) == nil, there && w.Level(new) == nil, !w.Knows(framework.PartLevels) && !there:
		return &finding{cause: causeNotStated}
	case !there && !r.saysGone(ID(w), old):
		return &finding{cause: causeDoubt}
	}
	return nil
}

// Bears reports that an assessment has to do with a part of a skill: nobody is
// assessed against guidance or categories.
func Bears(part string) bool {
	return part != "guidance" && part != "category" && part != "name" && !strings.HasPrefix(part, "section")
}

// saysGone reports that the comparison says that a level is gone.
func (r *reader) saysGone(new string, level int) bool {
	return slices.ContainsFunc(r.changes[new], func(c *diff.Change) bool { return c.Rule == "level-removed" && c.Level == level }) || r.step(new) != 0
}

// doubtText is why a skill was not compared; "" where nothing says.
func (r *reader) doubtText(old string) string {
	if doubts := r.doubts[old]; len(doubts) > 0 {
		return doubts[0].Message
	}
	return ""
}

// compared finds what bears on an assessment against a level of both editions.
func (r *reader) compared(l *Link, o, w *framework.Skill, p SkillLink) {
	t := tally{link: l, old: p.Old, new: p.New, duties: o.Level(l.From.Level).Statements}
	t.e.Old, t.e.New = statements(o, l.From.Level), statements(w, l.To.Level)
	for _, c := range slices.Concat(r.changes[p.New], r.away[p.Old]) {
		t.change(c)
	}
	l.found = append(r.identity(l, p), append(t.found, r.redefined(l.To.Level)...)...)
	if t.asksMuch() {
		l.found = append(l.found, finding{causeMuchNew, "much is new: " + t.anew(), t.first, t.newShare()})
	}
	t.e.Same = max(0, t.e.Old-t.e.Worded-t.e.Changed-t.e.Gone)
	if t.keepsLittle() {
		l.found = append(l.found, finding{causeLittleLeft, fmt.Sprintf("little is left: %s %s asked no longer", t.goneShare(), isAre(t.e.Gone)), t.gone, t.goneShare() + " gone"})
	}
	if t.e.Worded > 0 {
		l.found = append(l.found, r.rewritten(p.New)...)
	}
	l.found = append(l.found, r.beside(o, l, p.New)...)
	l.Evidence = t.e
	l.Confidence = round(p.Confidence * t.sureness())
}

// identity finds what holds for all levels of a skill.
func (r *reader) identity(l *Link, p SkillLink) []finding {
	var found []finding
	add := func(cause, text string, c *diff.Change) {
		found = append(found, finding{cause: cause, text: text, change: c})
	}
	if p.Confidence < weakPair {
		add(causeWeak, "", r.find(p.New, "skill-recoded"))
	}
	for _, c := range r.changes[p.New] {
		switch {
		case c.Rule == "skill-recoded":
			add(causeRecoded, "the code is "+p.New+" now", c)
		case c.Rule == "skill-renamed" && c.Class == diff.Substantive:
			add(causeRenamed, "the name is “"+l.To.Name+"” now", c)
		case c.Rule == "level-ladder-shifted":
			add(causeRenumbered, fmt.Sprintf("level %d is level %d now", l.From.Level, l.To.Level), c)
		case c.Rule == "description-reworded" && c.MayMatter(), c.Rule == "description-added", c.Rule == "description-removed":
			add(causeDescribed, "", c)
		case c.Rule == causeSplit || c.Rule == causeMerged:
			add(c.Rule, "", c)
		}
	}
	return found
}

// redefined finds what changed in the framework's own definition of a level.
func (r *reader) redefined(level int) []finding {
	for _, c := range r.changes[""] {
		if c.Rule == "level-reworded" && c.Level == level && c.MayMatter() {
			return []finding{{cause: causeDefined, change: c}}
		}
	}
	return nil
}

// rewritten finds that much of a skill has other words: nobody sees through all
// of it that the duties stayed.
func (r *reader) rewritten(new string) []finding {
	row := r.rows[new]
	if row == nil || row.Overall != diff.Medium && row.Overall != diff.High {
		return nil
	}
	return []finding{{cause: causeRewritten, text: fmt.Sprintf("%.0f%% of the words of the skill changed", math.Round(100*row.Size))}}
}

// entryLevel is the highest level at which people come in: added below the
// others it describes nobody who is in already.
const entryLevel = 2

// beside finds the levels that came next to one: they may describe somebody who
// holds it better than it does.
func (r *reader) beside(o *framework.Skill, l *Link, new string) (found []finding) {
	old := Levels(o)
	step := l.To.Level - l.From.Level
	for _, c := range r.changes[new] {
		if c.Rule != "level-added" || c.Level < old[0]+step && c.Level <= entryLevel {
			continue
		}
		at, _ := slices.BinarySearch(old, c.Level-step)
		if at > 0 && old[at-1] == l.From.Level || at < len(old) && old[at] == l.From.Level {
			found = append(found, finding{cause: causeBeside, change: c})
		}
	}
	return found
}
