package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"compdiff/diff"
)

// section is what a changelog says about one skill, or about the edition
// itself.
type section struct {
	skill string // as in the changes; "" for the edition itself
	row   diff.Row
	parts []part
	// away are texts that went over to another skill or came from one, and are told
	// there: as this skill calls their ends.
	away []diff.Change
	// texts says of copied evidence what stands in both editions.
	texts copiedTexts
	// standing are the texts of both editions.
	standing *standings
}

// part is what a section says about one part of the skill, or about the skill
// as a whole.
type part struct {
	name   string // as in the changes, "level 5"; "" for what needs no heading
	called string // what people call it: the label of a level, where it has one
	groups []group
}

// group is changes that differ in their text alone, such as the items added to
// a list. Most groups are of one.
type group []diff.Change

// sections lays a changelog out, in the order of its changes.
func sections(c *diff.Changelog) []section {
	var out []section
	at := rowsBySkill(c.Skills)
	living := successors(c)
	for _, change := range c.Changes {
		change = living.of(change)
		if n := len(out); n == 0 || out[n-1].skill != change.Skill {
			out = append(out, section{skill: change.Skill, row: row(c.Skills, at, change.Skill)})
		}
		out[len(out)-1].add(change)
	}
	out = endsOf(c, at, out)
	for i, texts, standing := 0, newCopiedTexts(c), (&standings{of: c}); i < len(out); i++ {
		out[i].texts, out[i].standing = texts, standing
	}
	return out
}

// headed reports whether changes of a part stand under a heading of their own:
// guidance and levels, which can have many. What else there is, such as a name
// or a description, changes once, and its message names it.
func headed(part string) bool {
	return part == "guidance" || strings.HasPrefix(part, "level ")
}

func (s *section) add(c diff.Change) {
	name := ""
	if headed(c.Part) {
		name = c.Part
	}
	if n := len(s.parts); n == 0 || s.parts[n-1].name != name {
		s.parts = append(s.parts, part{name: name, called: s.partName(name)})
	}
	s.parts[len(s.parts)-1].add(c)
}

func (p *part) add(c diff.Change) {
	if n := len(p.groups); n > 0 && alike(p.groups[n-1][0], c) {
		p.groups[n-1] = append(p.groups[n-1], c)
		return
	}
	p.groups = append(p.groups, group{c})
}

// alike reports that two changes say the same of one text each, which only one
// side has.
func alike(a, b diff.Change) bool {
	return a.Message == b.Message && a.Rule == b.Rule && a.Severity == b.Severity && a.Confidence == b.Confidence &&
		oneSided(a) && oneSided(b)
}

func oneSided(c diff.Change) bool { return c.Whole == nil && len(c.Old)+len(c.New) == 1 }

// lead is the message of a group, less the part that the heading above it
// names.
func (g group) lead(part string) string {
	c := g[0]
	if headed(c.Part) && strings.HasPrefix(c.Message, "statement") {
		return strings.NewReplacer(" at "+part, "", " from "+part, "").Replace(c.Message)
	}
	return c.Message
}

// quoted reports that the message itself quotes every text of the change, so
// that they need not be shown again.
func quoted(c diff.Change) bool {
	for _, t := range slices.Concat(c.Old, c.New) {
		if !strings.Contains(c.Message, t.Text.Text) {
			return false
		}
	}
	return true
}

// judgement says how a reworded text was classed, less what the message has
// said: "substantive: verb-changed, item-added".
func judgement(c diff.Change) string {
	class := string(c.Class)
	if strings.Contains(c.Message, class) {
		class = ""
	}
	aspects := make([]string, len(c.Aspects))
	for i, a := range c.Aspects {
		aspects[i] = string(a)
	}
	switch list := strings.Join(aspects, ", "); {
	case class == "" || list == "":
		return class + list
	default:
		return class + ": " + list
	}
}

// remark gives the reason for the class of a reworded text, after the class
// where the message does not say it.
func remark(c diff.Change) string {
	if c.Class == "" || strings.Contains(c.Message, string(c.Class)) {
		return because(c)
	}
	return string(c.Class) + ": " + because(c)
}

// because is the reason of a change; of a skill that came or went, what the suggestions
// that are not weak rest on, one after the other.
func because(c diff.Change) string {
	why := c.Reason
	for _, s := range c.Likely() {
		if s.Reason != "" {
			why = joined("; ", why, s.Skill+": "+strings.ReplaceAll(s.Reason, "; ", ", "))
		}
	}
	return why
}

// doubt says how sure a change is, where it is not certain.
func doubt(c diff.Change) string {
	if c.Confidence >= 1 {
		return ""
	}
	return fmt.Sprintf("confidence %.2f", c.Confidence)
}

// rowsBySkill says where among the rows the skill is that changes call so: a framework may
// have thousands, and each is asked for.
func rowsBySkill(rows []diff.Row) map[string]int {
	at := make(map[string]int, len(rows))
	for i, r := range rows {
		name := cmp.Or(r.Code, r.Name)
		if _, known := at[name]; !known && name != "" {
			at[name] = i
		}
	}
	return at
}

// row finds the row of a skill by what changes call it.
func row(rows []diff.Row, at map[string]int, skill string) diff.Row {
	if i, known := at[skill]; known {
		return rows[i]
	}
	return diff.Row{Code: skill}
}

// title names the section as people refer to the skill.
func (s section) title() string {
	if s.skill == "" {
		return "The edition itself"
	}
	return strings.TrimSpace(s.row.Name + " " + s.row.Code)
}

// coverage says at which levels the skill is defined and was; "" where that is
// unknown.
func (s section) coverage(separator, arrow string) string {
	was, is := s.row.Old, s.row.New
	switch {
	case len(was) == 0 && len(is) == 0:
		return ""
	case len(was) == 0 || slices.Equal(was, is):
		return s.levels(is, separator)
	case len(is) == 0:
		return s.levels(was, separator)
	}
	return s.levels(was, separator) + arrow + strings.TrimPrefix(strings.TrimPrefix(s.levels(is, separator), "levels "), "level ")
}

// levels names levels: "level 3", "levels 3 4 5", "Working, Expert".
func (s section) levels(ns []int, separator string) string {
	switch {
	case len(s.row.Labels) > 0:
		var names []string
		for _, n := range ns {
			names = append(names, s.row.LevelName(n))
		}
		return strings.Join(names, ", ")
	case len(ns) == 1:
		return "level " + numbers(ns, separator)
	}
	return "levels " + numbers(ns, separator)
}

func numbers(ns []int, separator string) string {
	var words []string
	for _, n := range ns {
		words = append(words, strconv.Itoa(n))
	}
	return strings.Join(words, separator)
}

// partName is what people call a part of the skill.
func (s section) partName(name string) string {
	var number int
	if n, _ := fmt.Sscanf(name, "level %d", &number); n == 1 && name == fmt.Sprintf("level %d", number) {
		return levelOf(s.row, number)
	}
	return name
}

// placeName names where a text stands: "level 4", or "level 4 of NETS" in
// another skill.
func (s section) placeName(t diff.Text) string {
	switch {
	case t.Level == 0 && t.Kind != "":
		return s.endName(t)
	case t.Level == 0 && t.Skill == "":
		return "description"
	case t.Level == 0:
		return t.Skill
	case t.Skill == "":
		return levelOf(s.row, t.Level)
	}
	return levelOf(diff.Row{}, t.Level) + " of " + t.Skill
}

// endName names an end of a move: as [section.placeName] does for statements,
// "guidance" or "guidance of NETS" for what is of no level.
func (s section) endName(t diff.Text) string {
	switch {
	case t.Level > 0:
		return s.placeName(t)
	case t.Skill == "":
		return "guidance"
	}
	return "guidance of " + t.Skill
}

// levelOf is what people call a level of a skill.
func levelOf(r diff.Row, number int) string { return r.LevelName(number) }

func (s section) changes() []diff.Change {
	var all []diff.Change
	for _, p := range s.parts {
		for _, g := range p.groups {
			all = append(all, g...)
		}
	}
	return all
}

// moves reports that a text stands elsewhere: at another level, or in another skill.
func moves(c diff.Change) bool {
	return c.Moves() || c.ChangesSkill()
}

// ladder lists the levels that any row knows, ascending.
func ladder(rows []diff.Row) []int {
	var ls []int
	for _, r := range rows {
		ls = append(append(ls, r.Old...), r.New...)
	}
	slices.Sort(ls)
	return slices.Compact(ls)
}

// uncertainty says how sure the change is: "confidence 0.53"; "" where it is
// certain.
func (c Change) uncertainty() string { return doubt(diff.Change{Confidence: c.Confidence}) }
