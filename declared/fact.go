package declared

import (
	"cmp"
	"fmt"
	"slices"

	"compdiff/diff"
	"compdiff/framework"
)

// fact is what a comparison shows of one skill.
type fact struct {
	id       string
	row      diff.Row // zero where nothing changed
	rules    map[string]bool
	was, is  *framework.Skill
	shown    []shown
	severest framework.Severity
}

// shown is one thing that changed and that a publisher would declare.
type shown struct {
	kind       kind
	structural bool // it wants a claim of its own
	level      int
	part       string
	text       string
	was        string // the old text, where there is one
	from       framework.From
	message    string
}

// facts are those of all skills, those of the new edition first.
type facts struct {
	order []string
	of    map[string]*fact
}

func newFacts(log *diff.Changelog, old, new *framework.Edition) facts {
	f := facts{of: map[string]*fact{}}
	for i := range new.Skills {
		f.get(cmp.Or(new.Skills[i].Code, new.Skills[i].Name)).is = &new.Skills[i]
	}
	for i := range old.Skills {
		f.get(cmp.Or(old.Skills[i].Code, old.Skills[i].Name)).was = &old.Skills[i]
	}
	for _, r := range log.Skills {
		f.get(cmp.Or(r.Code, r.Name)).row = r
	}
	for _, c := range log.Changes {
		if c.Skill != "" {
			f.get(c.Skill).change(c)
		}
	}
	return f
}

func (f *facts) get(id string) *fact {
	if f.of[id] == nil {
		f.of[id] = &fact{id: id, rules: map[string]bool{}}
		f.order = append(f.order, id)
	}
	return f.of[id]
}

// declarable is what wants a claim of its own, by rule.
var declarable = map[string]kind{
	"skill-added": newSkill, "skill-removed": skillGone, "level-added": newLevel, "level-removed": levelGone, "skill-renamed": renamed, "skill-recoded": recoded,
	"skill-split": split, "skill-merged": merged,
}

// change records a change.
func (f *fact) change(c diff.Change) {
	f.rules[c.Rule] = true
	if f.severest == "" || c.Severity.AtLeast(f.severest) {
		f.severest = c.Severity
	}
	k, structural := declarable[c.Rule]
	if !structural {
		k = changed
		switch c.Part {
		case "guidance":
			k = guidance
		case "description":
			k = description
		}
	}
	if !structural && (!c.Severity.AtLeast(framework.Warning) || slices.ContainsFunc(f.shown, func(s shown) bool { return !s.structural })) {
		return // told once, and only where the meaning changed
	}
	s := shown{kind: k, structural: structural, level: c.Level, part: c.Part, message: c.Message}
	if texts := append(slices.Clone(c.New), c.Old...); len(texts) > 0 {
		s.text, s.from = texts[0].Text.Text, texts[0].From
	} else if f.is != nil {
		s.text, s.from = f.is.Title(), f.is.From
	}
	if len(c.Old) > 0 {
		s.was = c.Old[0].Text.Text
	}
	f.shown = append(f.shown, s)
}

// has reports that an edition's skill defines a level.
func has(s *framework.Skill, level int) bool { return s != nil && s.Level(level) != nil }

// The shares of words that say how much a skill changed: below smallShare it is a small
// change, from largeShare on a large one. Between them publishers differ.
const (
	smallShare = 0.15
	largeShare = 0.33
)

// wants is the one table of what each claim wants to see: why it is unfounded, or "".
var wants = map[kind]func(f *fact, level int) string{
	newSkill:  wantsRule("both editions have the skill", "skill-added", "skill-split"),
	skillGone: wantsRule("the new edition has the skill", "skill-removed", "skill-merged", "skill-code-reused"),
	newLevel:  wantsNewLevel,
	levelGone: wantsLevelGone,
	renamed:   wantsRule("both editions call it the same", "skill-renamed", "skill-added", "skill-split"),
	recoded:   wantsRule("both editions have its code", "skill-recoded", "skill-added"),
	split:     wantsRule("nothing of it stands in another skill", "skill-split", "skill-added", "statement-moved"),
	merged:    wantsRule("nothing of another skill stands in it", "skill-merged", "skill-added", "statement-moved"),
	moved:     wantsRule("it stands in the same category, or neither edition says where", "skill-moved", "category-renamed", "skill-added"),
	unchanged: wantsUnchanged,
	small:     wantsSize(0, largeShare),
	medium:    wantsSize(0, 2),
	large:     wantsSize(smallShare, 2),
	guidance:  wantsRule("its guidance is the same", "guidance-added", "guidance-removed", "guidance-reworded", "guidance-recast", "skill-added"),

	description: wantsRule("its description is the same", "description-added", "description-removed", "description-reworded", "skill-added"),
	changed:     wantsAny,
}

// wantsRule wants one of several rules to have fired.
func wantsRule(otherwise string, rules ...string) func(*fact, int) string {
	return func(f *fact, _ int) string {
		if slices.ContainsFunc(rules, func(r string) bool { return f.rules[r] }) {
			return ""
		}
		return otherwise
	}
}

func wantsNewLevel(f *fact, level int) string {
	switch {
	case f.rules["skill-added"]:
		return ""
	case level == 0 && !f.rules["level-added"]:
		return "both editions define the same levels, or fewer are left"
	case level > 0 && has(f.was, level):
		return fmt.Sprintf("the old edition defines level %d already: %q", level, first(f.was.Level(level)))
	case level > 0 && !has(f.is, level):
		return fmt.Sprintf("the new edition does not define level %d", level)
	}
	return ""
}

func wantsLevelGone(f *fact, level int) string {
	switch {
	case level == 0 && f.is != nil && !f.rules["level-removed"]:
		return "both editions define the same levels, or more are there now"
	case level > 0 && has(f.is, level):
		return fmt.Sprintf("the new edition defines level %d: %q", level, first(f.is.Level(level)))
	case level > 0 && f.was != nil && !has(f.was, level):
		return fmt.Sprintf("the old edition does not define level %d", level)
	}
	return ""
}

// first is the first statement of a level.
func first(l *framework.Level) string {
	if len(l.Statements) == 0 {
		return ""
	}
	return l.Statements[0].Text
}

func wantsUnchanged(f *fact, _ int) string {
	if f.severest != "" && f.severest.AtLeast(framework.Warning) && len(f.shown) > 0 {
		return fmt.Sprintf("%s: %q", f.shown[0].message, f.shown[0].text)
	}
	return ""
}

// wantsSize wants the share of words that changed to lie between two bounds, and something to have
// changed at all.
func wantsSize(least, most float64) func(*fact, int) string {
	return func(f *fact, level int) string {
		if why := wantsAny(f, level); why != "" {
			return why
		}
		if f.row.Size < least || f.row.Size >= most {
			return fmt.Sprintf("%.0f%% of its words changed", 100*f.row.Size)
		}
		return ""
	}
}

func wantsAny(f *fact, level int) string {
	switch {
	case len(f.rules) == 0:
		return "the texts of both editions are the same"
	case level > 0 && has(f.was, level) && has(f.is, level) && f.row.Letters[level] == diff.Blank:
		return fmt.Sprintf("level %d says the same in both editions", level)
	}
	return ""
}
