package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// headingsInText reports texts that hold a heading which was not recognised as
// one: what follows it may belong to another part.
func headingsInText(r *reading) []fault {
	titles := r.titles()
	var out []fault
	for _, p := range r.passages {
		if p.part != "revisions" {
			continue
		}
		if message := headingAtEnd(p, titles); message != "" {
			out = append(out, fault{p, p.Text.Text, message + " (it stands in the notes on what changed)"})
		}
	}
	out = append(out, r.levelsInSections()...)
	out = append(out, skillsInMatter(r)...)
	out = append(out, levelsWithoutSkill(r)...)
	out = append(out, r.namesWithNumbers()...)
	out = append(out, r.levelNamesAlone()...)
	for _, l := range r.lines() {
		if text, message := l.heading(titles); message != "" {
			out = append(out, fault{l.passage, text, message})
		}
	}
	return out
}

// heading is the heading that a line is or holds, and what to say about it.
func (l line) heading(titles map[string]string) (text, message string) {
	text = l.Text.Text
	if head := levelHead(l.passage); head != "" {
		return text, fmt.Sprintf("the text begins as the heading of a level does: %q", head)
	}
	if mayHeadLevel(text, &l.bytes) {
		switch {
		case levelMarked().MatchString(text), levelLine().MatchString(text):
			return text, fmt.Sprintf("the text begins as the heading of a level does: %q", l.begin(2))
		case levelGlued().MatchString(text):
			return text, fmt.Sprintf("the text begins with the heading of a level: %q", l.begin(2))
		case levelStuck().MatchString(text):
			return text, "the heading of a level and a text stand together with nothing between: what follows may be the text of that level"
		case levelInside().MatchString(text), levelBehindMarks().MatchString(text):
			return text, "the heading of a level stands inside the text: what follows may be the text of that level"
		}
	}
	if l.owner != nil && strings.HasSuffix(text, ":") && strings.Contains(l.owner.Name, " ") && strings.HasSuffix(text, " "+l.owner.Name+":") {
		return text, fmt.Sprintf("the text ends in the name of its skill and a colon (%q), as headings of levels begin", l.owner.Name+":")
	}
	if heading := l.ownLevelInside(); heading != "" {
		return text, fmt.Sprintf("%q, the name of the skill and a level, stands inside the text: what follows may be the text of that level", heading)
	}
	if l.bytes.meets(digits) {
		if word := misspeltLevel(text); word != "" {
			return text, fmt.Sprintf("the text looks like the heading of a level, with %q misspelt: what follows may be the text of that level", word)
		}
	}
	if l.headsLevel() {
		return text, fmt.Sprintf("the text begins with the heading of a level of this skill: %q", l.begin(4))
	}
	if l.item && strings.Count(text, " ") < 1 {
		return "", "" // a word of a list
	}
	if message := headingAtEnd(l.passage, titles); message != "" {
		return text, message
	}
	if l.first || l.alone {
		return text, headingAtStart(l)
	}
	return "", ""
}

// headsLevel reports that the line is, or begins with, the name or the code of its
// skill, or the first word of its name, and a level.
func (l line) headsLevel() bool {
	if l.owner == nil || l.owner.Name == "" {
		return false
	}
	rest, ok := strings.CutPrefix(l.Text.Text, l.owner.Name)
	if !ok && l.owner.Code != "" {
		rest, ok = strings.CutPrefix(l.Text.Text, l.owner.Code+" ")
	}
	if !ok {
		if rest, ok = strings.CutPrefix(l.Text.Text, firstWord(l.owner.Name)); ok {
			rest, ok = strings.CutPrefix(rest, " ")
		}
	}
	if !ok {
		return false
	}
	rest = strings.TrimLeft(rest, " :,-–—")
	return rest != "" && (levelLine().MatchString(rest) || levelStart().MatchString(rest) || misspeltLevel(rest) != "")
}

// ownLevelInside is the heading of a level that begins with the name of the skill and
// stands inside the line; "" where there is none.
func (l line) ownLevelInside() string {
	if l.owner == nil || len(l.owner.Name) < minOwnName {
		return ""
	}
	for at := range allOf(l.Text.Text, l.owner.Name) {
		rest := strings.TrimLeft(l.Text.Text[at+len(l.owner.Name):], " :,-–—")
		if head := levelStart().FindString(rest); at > 0 && head != "" {
			return l.owner.Name + ": " + head
		}
	}
	return ""
}

// minOwnName is how long the name of a skill is at least that is looked for in texts.
const minOwnName = 6

// misspeltLevel is the first word of a short text that is a word for levels but for a
// slip of the pen, and has a number behind it; "" where there is none.
func misspeltLevel(text string) string {
	if !strings.ContainsAny(text[:min(len(text), levelWordBytes)], "0123456789") {
		return ""
	}
	in := wordAndNumber().FindStringSubmatch(text)
	if in == nil || endsSentence(text) && !brief(text) {
		return ""
	}
	key := framework.Fold(in[1])
	for _, w := range levelWords {
		if key != w && key != w+"s" && misspelt(key, w) {
			return in[1]
		}
	}
	return ""
}

// headingAtEnd says that a text is, or ends in, the heading of a section, the
// heading of a level or the title of a skill.
func headingAtEnd(p *passage, titles map[string]string) string {
	if p.ended { // as its last sentence is
		return ""
	}
	text := p.Text.Text
	for _, piece := range []string{text, tail(text)} {
		if piece == "" || len(piece) > 2*briefBytes || endsSentence(piece) {
			continue
		}
		if w := sectionWord(piece); w != "" && !startsSmall(piece) {
			return fmt.Sprintf("%q looks like the heading of a section (%q); what follows may be that section", piece, w)
		}
		if title := titles[framework.Fold(piece)]; title != "" {
			return fmt.Sprintf("%q is the title of a skill; what follows may belong to that skill", piece)
		}
		if len(piece) < len(text) && mayHeadLevel(piece, &p.bytes) && levelLine().MatchString(piece) {
			return fmt.Sprintf("the text ends in the heading of a level: %q; what follows may be the text of that level", piece)
		}
	}
	return ""
}

// headingAtStart says that a text begins with the heading of a section: with a
// colon after it, or with a capital letter where sentences have none.
func headingAtStart(l line) string {
	text := l.Text.Text
	if !l.upper || !sectionStarts()[strings.ToLower(l.lead)] && !strings.Contains(text[:min(len(text), labelBytes)], ":") {
		return ""
	}
	if head := labelBefore(text); head != "" && sectionWord(head) != "" && !l.remarksBy(head) {
		return fmt.Sprintf("the text begins with the heading of a section: %q", head)
	}
	for n := 1; n <= 3; n++ {
		head := l.begin(n)
		rest := strings.TrimPrefix(text, head)
		if sectionWords[framework.Fold(head)] && len(rest) > 1 && startsCapital(rest[1:]) && !endsSentence(head) && (n > 1 || l.part == "description") {
			return fmt.Sprintf("the text begins with the heading of a section: %q", head)
		}
	}
	return ""
}

// remarkLabels stand before a remark inside a guidance, and head no section there.
var remarkLabels = words("note notes nb remark tip hint example examples")

// remarksBy reports that the label is one before a remark: inside the guidance, below its
// first text, before a whole sentence.
func (l line) remarksBy(label string) bool {
	return remarkLabels[strings.ToLower(label)] && l.sort() == "guidance" && !l.first && l.ended
}

// levelNamesAlone reports the names of levels that stand alone in a guidance,
// where several do: they head levels.
func (r *reading) levelNamesAlone() []fault {
	var out []fault
	names := set{}
	for _, l := range r.lines() {
		if text := l.Text.Text; l.sort() == "guidance" && len(text) <= labelBytes && l.upper && r.isLevelName(text) {
			names[text] = true
			out = append(out, fault{l.passage, text, fmt.Sprintf("%q is the name of a level and stands alone in the guidance; what follows may be the text of that level", text)})
		}
	}
	for name := range names {
		if len(names) > 1 || r.labels()[strings.ToLower(name)] {
			return out
		}
	}
	return nil
}

var (
	// numberedName is a number and a name.
	numberedName = pattern.New(`^\d{1,2}[.):]?[\s\pZ]+(\p{Lu}.*)$`)
	// levelAtEnd is the heading of a level at the end of a text that goes on without a
	// mark before it.
	levelAtEnd = pattern.New(`[\s\pZ](?:Level|LEVEL|Stufe|Niveau|Nivel)[\s\pZ](\d{1,2})(?:[\s\pZ]*[-–—:(]+[\s\pZ]*(\p{Lu}[\pL\s]*?)\)?)?$`)
)

// beginsWithLevelName reports that a text is the name of a level, or begins with one
// before a word with a capital.
func (r *reading) beginsWithLevelName(text string) bool {
	words := strings.Fields(text)
	for n := 1; n <= min(2, len(words)); n++ {
		if r.isLevelName(strings.Join(words[:n], " ")) && (n == len(words) || startsCapital(words[n])) {
			return true
		}
	}
	return false
}

// levelWords are the words for levels that a slip of the pen leaves recognisable, in the
// folded form.
var levelWords = []string{"level", "stufe", "niveau", "nivel", "livello", "poziom"}

// levelWordBytes is how many bytes the first word of such a text and its number have at
// most: few texts have a number there.
const levelWordBytes = 20

// wordAndNumber is a word with a small number behind it that a text begins with.
var wordAndNumber = pattern.New(`^(\pL{4,8})[\s\pZ]\d{1,2}(?:[\s\pZ]*[-–—:.(]|$)`)

// namesWithNumbers reports texts that are the name of a level with its number, or end
// in the heading of a level.
func (r *reading) namesWithNumbers() []fault {
	var out []fault
	for _, l := range r.lines() {
		text := l.Text.Text
		if r.isNumberedLevelName(text) {
			out = append(out, fault{l.passage, text, fmt.Sprintf("%q is the name of a level with its number; what follows may be the text of that level", text)})
		} else if l.bytes.meets(digits) && mayHeadLevel(text, &l.bytes) && r.endsInLevel(l) {
			out = append(out, fault{l.passage, text, "the text ends in the heading of a level; what follows may be the text of that level"})
		}
	}
	return out
}

// endsInLevel reports that a text ends in the heading of a level: a bare one, or one with
// its name, "Holds horses Level 2: Assist", where the skill has no such level and others do.
// What only names a level has it elsewhere.
func (r *reading) endsInLevel(l line) bool {
	at := levelAtEnd().FindStringSubmatchIndex(l.Text.Text)
	if at == nil {
		return false
	}
	if tail(l.Text.Text) == "" {
		return true
	}
	number, _ := strconv.Atoi(l.Text.Text[at[2]:at[3]])
	has := func(s *framework.Skill) bool {
		return slices.ContainsFunc(s.Levels, func(v framework.Level) bool { return v.Number == number })
	}
	return at[4] >= 0 && l.owner != nil && tail(l.Text.Text[:at[0]]) == "" && !has(l.owner) && r.levelUsers()[number] > 0
}

// levelUsers counts the skills that have each level.
func (r *reading) levelUsers() map[int]int {
	if r.inUse == nil {
		r.inUse = map[int]int{}
		r.eachLevel(func(_ *framework.Skill, l *framework.Level) { r.inUse[l.Number]++ })
	}
	return r.inUse
}

// isNumberedLevelName reports that a text is a number and the name of a level, or begins so.
func (r *reading) isNumberedLevelName(text string) bool {
	if text == "" || !isDigit(text[0]) {
		return false
	}
	in := numberedName().FindStringSubmatch(text)
	return in != nil && r.beginsWithLevelName(in[1])
}

// enoughTexts is how many levels show that statements are sentences.
const enoughTexts = 4

// suspectHeadings reports lines that look like headings which nobody knows:
// short, without a full stop where the texts around them are sentences, or
// ending in a colon with nothing behind.
func suspectHeadings(r *reading) []fault {
	var out []fault
	lines := r.lines()
	for i, l := range lines {
		text := l.Text.Text
		if r.standsInList(lines, i) {
			out = append(out, strayInList(l))
			continue
		}
		switch {
		case l.goesOnSmall(lines, i): // which goes on with it
		case l.announcesNothing() && r.announcing() == 1:
			out = append(out, fault{l.passage, text, fmt.Sprintf("%q announces something and nothing follows: what it heads stands elsewhere, or was not read", lastWords(text))})
		case l.item || l.owner == nil || !r.habitOf(l.passage).sentences() || l.sort() == "levels" && r.habitOf(l.passage).ended < enoughTexts:
		case l.last && strings.HasSuffix(text, ":"):
			out = append(out, fault{l.passage, text, fmt.Sprintf("%q announces something and nothing follows: what it heads stands elsewhere, or was not read", lastWords(text))})
		case !l.looksLikeHeading() || r.beginsDuties(l):
		default:
			out = append(out, fault{l.passage, text, fmt.Sprintf("%q stands among sentences like a heading or a line of the page; nobody could tell what it heads", text)})
		}
	}
	return out
}

// goesOnSmall reports that the line below one of a guidance begins in small letters.
func (l line) goesOnSmall(lines []line, i int) bool {
	return l.sort() == "guidance" && !l.last && lines[i+1].small
}

// looksLikeHeading reports that a line is short, ends in no mark and begins as a heading.
func (l line) looksLikeHeading() bool {
	text := l.Text.Text
	if !l.brief || endsSentence(strings.TrimRight(text, "[]0123456789")) || endsOpen(text) {
		return false
	}
	return (tail(text) == "" || l.labelsNothing()) && (l.upper || l.only)
}

// announcesNothing reports that the description ends in a colon, or in a short text with one.
func (l line) announcesNothing() bool {
	return l.last && l.owner != nil && l.sort() == "description" && strings.HasSuffix(l.Text.Text, ":")
}

// announcing counts the skills with a description that ends in a colon: where several do,
// it leads to what stands below it by habit.
func (r *reading) announcing() int {
	if r.announced == nil {
		n := 0
		for i := range r.edition.Skills {
			n += map[bool]int{true: 1}[strings.HasSuffix(r.edition.Skills[i].Description.Text, ":")]
		}
		r.announced = &n
	}
	return *r.announced
}

// labelsNothing reports a line of a guidance that is a label and a word or two, and no
// sentence: "Approved by: J. Smith".
func (l line) labelsNothing() bool {
	return l.sort() == "guidance" && labelBefore(l.Text.Text) != ""
}

// lastWords is the last sentence of a text.
func lastWords(text string) string {
	if t := tail(text); t != "" {
		return t
	}
	return text
}

// beginsDuties reports that a text of a level begins as statements of several
// skills do: its author forgot the full stop.
func (r *reading) beginsDuties(l line) bool {
	return l.sort() == "levels" && r.starts()[l.lead].statements.skills > 1
}
