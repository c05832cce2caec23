package diff

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
)

// complete fills in what follows from the rest of a change and the levels of
// its skill: severity, fingerprint, message, and lists that are empty rather
// than null.
func (c *Change) complete(levels Row) {
	rule, _ := framework.RuleByID(c.Rule)
	c.Severity = c.weigh(rule)
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

// differs reports that the change is one of the texts, and not of what a check
// says about them.
func (c Change) differs() bool { return c.Defect == "" }

// MayMatter reports that a reworded text asks for something else than before, or that
// nobody can tell.
func (c Change) MayMatter() bool { return c.Class == Substantive || c.Unjudged }

// weigh gives the rule's own severity, raised to a warning for a substantive
// change of a rule that goes by class. A rename in typography alone is for
// information, and so is a split or a merger of which nothing went, all was copied. A defect
// weighs no more than the check says.
func (c *Change) weigh(r framework.Rule) framework.Severity {
	switch {
	case r.ByClass && c.MayMatter():
		return framework.Warning
	case r.ID == "skill-renamed" && c.Class == Editorial:
		return framework.Info
	case c.Defect != "":
		if found, _ := framework.RuleByID(c.Defect); !found.Severity.AtLeast(r.Severity) {
			return found.Severity
		}
	case c.nothingWent():
		return framework.Info
	case c.TakesUp():
		return framework.Warning
	case r.ID == "guidance-moved" && c.ChangesSkill():
		return framework.Info
	}
	return r.Severity
}

// fingerprint identifies a change over runs: by rule, skill, part and folded
// texts, never by its message. Nth tells apart changes that are alike in all
// of these.
func fingerprint(c Change, nth int) string {
	var all []byte
	write := func(sign, s string) { all = append(append(append(all, sign...), s...), 0) }
	write("", c.Rule)
	write("", c.Skill)
	write("", c.Part)
	for _, t := range c.Old {
		write("-", framework.Fold(t.Text.Text))
	}
	for _, t := range c.New {
		write("+", framework.Fold(t.Text.Text))
	}
	if nth > 0 {
		write("", strconv.Itoa(nth))
	}
	sum := sha256.Sum256(all)
	return hex.EncodeToString(sum[:8])
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
	return os.Expand(messages[c.Rule], func(name string) string { return details[name](c, levels) })
}

// where says how a level that came or went lies to those that both editions
// have: the others came or went themselves.
func where(c Change, levels Row) string {
	others := slices.DeleteFunc(slices.Clone(levels.Old), func(n int) bool {
		return n == c.Level || !slices.Contains(levels.New, n)
	})
	switch {
	case len(others) == 0:
		return ""
	case c.Level < others[0]:
		return ", below " + levels.list(others)
	case c.Level > others[len(others)-1]:
		return ", above " + levels.list(others)
	}
	return ", between " + levels.list(others)
}

// nameOfPart is the part that a change is in, a level by its label.
func nameOfPart(c Change, levels Row) string {
	if c.Level > 0 && c.Part == levelPart(c.Level) {
		return levels.LevelName(c.Level)
	}
	return c.Part
}

// list names levels: "level 3", "levels 3, 4 and 6", "Working and Expert".
func (r Row) list(levels []int) string {
	var names []string
	for _, n := range levels {
		names = append(names, cmp.Or(r.Labels[n], strconv.Itoa(n)))
	}
	switch {
	case len(r.Labels) > 0:
		return enumerate(names)
	case len(levels) > 1:
		return "levels " + enumerate(names)
	}
	return "level " + names[0]
}

// messages are the wordings by rule, with the names of details.
var messages = map[string]string{
	"skill-added":              "$new is new$fate",
	"skill-removed":            "$old is gone$fate",
	"skill-renamed":            "renamed from $old to $new",
	"skill-recoded":            "code changed from $old to $new",
	"skill-split":              "$parted",
	"skill-merged":             "$united",
	"skill-code-reused":        "the code of $old stands for another skill now: $new",
	"skill-moved":              "moved from $old to $new",
	"category-renamed":         "category $old is called $new now",
	"description-added":        "description added",
	"description-removed":      "description removed",
	"description-reworded":     "description reworded ($class)",
	"section-reworded":         "$part reworded ($class)",
	"level-added":              "$part added$where",
	"level-removed":            "$part removed$where",
	"level-ladder-shifted":     "the levels of the skill moved $step",
	"level-reworded":           "the framework's own wording of $part changed ($class)",
	"statement-added":          "statement added at $part",
	"statement-removed":        "statement removed from $part",
	"statement-reworded":       "statement reworded at $part ($class)",
	"statement-split":          "statement split at $part ($class)",
	"statement-merged":         "statements merged at $part ($class)",
	"statement-moved":          "statement moved from $from to $to",
	"statement-reordered":      "statement stands elsewhere in $part",
	"guidance-added":           "guidance added",
	"guidance-removed":         "guidance removed",
	"guidance-reworded":        "guidance reworded ($class)",
	"guidance-recast":          "guidance recast in another form ($class)",
	"guidance-moved":           "guidance $stands",
	"defect-carried-over":      "defect still there, $defect: $says",
	"defect-introduced":        "new defect, $defect: $says",
	"defect-fixed":             "defect fixed, $defect: $says",
	"edition-status-differs":   "the old edition is $old, the new one $new",
	"edition-language-differs": "the old edition is in $old, the new one in $new",
}

// details are what messages can say of a change, and of the levels of its skill.
var details = map[string]func(Change, Row) string{
	"old":    func(c Change, _ Row) string { return quoteAll(c.Old) },
	"new":    func(c Change, _ Row) string { return quoteAll(c.New) },
	"part":   nameOfPart,
	"from":   func(c Change, levels Row) string { return standing(c.Old, levels) }, // the level that a statement came from ...
	"to":     func(c Change, levels Row) string { return standing(c.New, levels) }, // ... and the one it went to
	"class":  func(c Change, _ Row) string { return className(c) },
	"stands": func(c Change, _ Row) string { return stands(c) },     // guidance: in another place, or in another skill
	"where":  where,                                                 // how a level lies to the others
	"fate":   func(c Change, _ Row) string { return fate(c) },       // the skills that one which came or went is related to
	"step":   func(c Change, _ Row) string { return steps(c.Step) }, // how far a ladder moved
	"parted": func(c Change, _ Row) string { return parted(c) },     // what a skill was split into ...
	"united": func(c Change, _ Row) string { return united(c) },     // ... or merged from, and what was taken up
	"defect": func(c Change, _ Row) string { return c.Defect },      // the rule of a check ...
	"says":   func(c Change, _ Row) string { return c.says },        // ... and what it says
}

// className is the class of a change; one of which nobody can tell more says so.
func className(c Change) string {
	if c.Unjudged {
		return string(c.Class) + "; meaning not judged"
	}
	return string(c.Class)
}

func quoteAll(ts []Text) string { return strings.Join(texts(ts), " / ") }

// standing says where a statement stands: "level 3", or "ABCD level 3" where
// the skill is not the change's own.
func standing(ts []Text, levels Row) string {
	if len(ts) == 0 {
		return ""
	}
	return strings.TrimSpace(ts[0].Skill + " " + levels.LevelName(ts[0].Level))
}

// stands says where guidance stands now: in another place, or which skill it came
// from or went to.
func stands(c Change) string {
	switch {
	case !c.ChangesSkill():
		return "stands elsewhere"
	case c.Old[0].Skill != "":
		return "moved here from " + c.Old[0].Skill
	}
	return "moved to " + c.New[0].Skill
}

// fate says which skills have the statements of a skill that came or went, or
// may have them.
func fate(c Change) string {
	words := fates[c.Rule]
	said := words.sure(c)
	if named := c.Suggested(); len(named) > 0 {
		if said != "" {
			words.weak = words.besides
		}
		said += words.weak + enumerate(named)
	}
	return cmp.Or(said, words.none)
}

// fates are the wordings of what became of skills: with statements in others,
// with suggestions, besides others that have statements, and with neither.
var fates = map[string]struct {
	sure                func(Change) string
	weak, besides, none string
}{
	"skill-added":   {comesFrom, "; it may come from ", "; also like it: ", ""},
	"skill-removed": {livesOn, "; it may have become ", "; also like it: ", ", and no successor was found"},
}

// Suggested names the suggestions that are not weak, and what speaks for each: "NETS (36% alike)".
func (c Change) Suggested() []string {
	var out []string
	for _, s := range c.Likely() {
		switch n := len(s.Evidence); {
		case n > 1:
			out = append(out, fmt.Sprintf("%s (%d statements are alike%s)", s.Skill, n, s.same()))
		case len(s.Levels) > 0 && 1000*s.Confidence < weakFloor:
			out = append(out, fmt.Sprintf("%s (%d levels are alike)", s.Skill, len(s.Levels)))
		case n == 1 && 1000*s.Confidence < weakFloor:
			out = append(out, s.Skill+map[bool]string{true: " (1 statement is the same)", false: " (1 statement is alike)"}[s.Evidence[0].Confidence == 1])
		default:
			out = append(out, fmt.Sprintf("%s (%d%% alike)", s.Skill, int(100*s.Confidence+0.5)))
		}
	}
	return out
}

// same says how many of the statements that speak for a suggestion are the same to the letter.
func (s Suggestion) same() string {
	same := 0
	for _, e := range s.Evidence {
		if e.Confidence == 1 {
			same++
		}
	}
	if same == 0 {
		return ""
	}
	return fmt.Sprintf(", %d of them the same", same)
}

// steps says how far and which way: "up by 1", "down by 2".
func steps(n int) string {
	if n < 0 {
		return "down by " + strconv.Itoa(-n)
	}
	return "up by " + strconv.Itoa(n)
}

// enumerate joins words: "a", "a and b", "a, b and c".
func enumerate(words []string) string {
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
