package diff

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"compdiff/framework"
)

// complete fills in what follows from the rest of a change and the levels of
// its skill: severity, fingerprint, message, and lists that are empty rather
// than null.
func (c *Change) complete(levels Row) {
	rule, _ := framework.RuleByID(c.Rule)
	c.Severity = severity(rule, c.Class)
	if c.quiet {
		c.Severity = framework.Off
	}
	if c.Aspects == nil {
		c.Aspects = []Aspect{}
	}
	if c.Old == nil {
		c.Old = []Text{}
	}
	if c.New == nil {
		c.New = []Text{}
	}
	if c.Spans == nil {
		c.Spans = []Span{}
	}
	c.Message = message(*c, levels)
	c.Fingerprint = fingerprint(*c, 0)
}

// severity is the rule's own, raised to a warning for a substantive change of
// a rule that goes by class. A rename in typography alone is for information.
func severity(r framework.Rule, class Class) framework.Severity {
	switch {
	case r.ByClass && class == Substantive:
		return framework.Warning
	case r.ID == "skill-renamed" && class == Editorial:
		return framework.Info
	}
	return r.Severity
}

// fingerprint identifies a change over runs: by rule, skill, part and folded
// texts, never by its message. Nth tells apart changes that are alike in all
// of these.
func fingerprint(c Change, nth int) string {
	h := sha256.New()
	write := func(s string) { h.Write([]byte(s + "\x00")) }
	write(c.Rule)
	write(c.Skill)
	write(c.Part)
	for _, t := range c.Old {
		write("-" + framework.Fold(t.Text.Text))
	}
	for _, t := range c.New {
		write("+" + framework.Fold(t.Text.Text))
	}
	if nth > 0 {
		write(strconv.Itoa(nth))
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// distinguish gives changes that share a fingerprint one each.
func distinguish(changes []Change) {
	seen := map[string]int{}
	for i, c := range changes {
		n := seen[c.Fingerprint]
		seen[c.Fingerprint]++
		if n > 0 {
			changes[i].Fingerprint = fingerprint(c, n)
		}
	}
}

// message says a change in one English line.
func message(c Change, levels Row) string {
	r := strings.NewReplacer("%old", quoteAll(c.Old), "%new", quoteAll(c.New), "%part", c.Part,
		"%from", fromLevel(c), "%class", string(c.Class), "%where", where(c, levels))
	return r.Replace(messages[c.Rule])
}

// where says how a level that came or went lies to those of the edition that
// does not have it.
func where(c Change, levels Row) string {
	others := levels.Old
	if c.Rule == "level-removed" {
		others = levels.New
	}
	switch {
	case len(others) == 0:
		return ""
	case c.Level < others[0]:
		return ", below " + listLevels(others)
	case c.Level > others[len(others)-1]:
		return ", above " + listLevels(others)
	}
	return ", between " + listLevels(others)
}

// listLevels names levels: "level 3", "levels 3, 4 and 6".
func listLevels(levels []int) string {
	s := strconv.Itoa(levels[0])
	for i, n := range levels[1:] {
		sep := ", "
		if i == len(levels)-2 {
			sep = " and "
		}
		s += sep + strconv.Itoa(n)
	}
	if len(levels) > 1 {
		return "levels " + s
	}
	return "level " + s
}

// messages are the wordings by rule. %old and %new stand for the texts, %part
// for the part, %from for the level that a statement came from, %class for
// the class, %where for how a level lies to the others.
var messages = map[string]string{
	"skill-added":              "%new is new",
	"skill-removed":            "%old is gone, and no successor was found",
	"skill-renamed":            "renamed from %old to %new",
	"skill-recoded":            "code changed from %old to %new",
	"skill-moved":              "moved from %old to %new",
	"description-added":        "description added",
	"description-removed":      "description removed",
	"description-reworded":     "description reworded (%class)",
	"level-added":              "%part added%where",
	"level-removed":            "%part removed%where",
	"level-reworded":           "the framework's own wording of %part changed (%class)",
	"statement-added":          "statement added at %part",
	"statement-removed":        "statement removed from %part",
	"statement-reworded":       "statement reworded at %part (%class)",
	"statement-split":          "statement split at %part (%class)",
	"statement-merged":         "statements merged at %part (%class)",
	"statement-moved":          "statement moved from %from to %part",
	"statement-reordered":      "statement stands elsewhere in %part",
	"guidance-added":           "guidance added",
	"guidance-removed":         "guidance removed",
	"guidance-reworded":        "guidance reworded (%class)",
	"guidance-recast":          "guidance recast in another form (%class)",
	"guidance-moved":           "guidance stands elsewhere",
	"edition-status-differs":   "the old edition is %old, the new one %new",
	"edition-language-differs": "the old edition is in %old, the new one in %new",
}

func quoteAll(ts []Text) string { return strings.Join(texts(ts), " / ") }

func fromLevel(c Change) string {
	if len(c.Old) == 0 {
		return ""
	}
	return levelPart(c.Old[0].Level)
}
