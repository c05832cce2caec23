package declared

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/levels"
	"compdiff/internal/pattern"
	"compdiff/profile"
)

// NotesIn reads what a publisher says of changes in a file of its own: a table of changes,
// in which each row names its skill and the header says what a cell means; lists under
// headings such as "New skills"; and sentences that name skills.
func NotesIn(p profile.Profile, editions ...*framework.Edition) []Note {
	f := file{subjects: newSubjects(editions), table: p.Format == profile.Table || p.Format == profile.XLSX || p.Format == profile.JSON}
	for _, line := range p.Lines {
		f.line(line)
	}
	return f.notes
}

// file is a file of notes, on the way through its lines.
type file struct {
	subjects
	table  bool     // commas part its fields
	header []string // of the table that the line may belong to; nil outside of tables
	under  []claim  // what the heading above declares
	about  []string // the skill whose name is all that the line above says
	notes  []Note
}

// line takes in a line: a row of a table, a heading, an item, or sentences.
func (f *file) line(line profile.Line) {
	cells := cellsOf(line.Text, len(f.header))
	if len(cells) > 1 && (f.table || f.header != nil || strings.ContainsAny(line.Text, "|\t")) && f.row(line, cells) {
		return
	}
	text := strings.TrimSpace(strings.TrimLeft(framework.Clean(line.Text), "#*-•·–|> \t"))
	switch ids, rest := f.of(text); {
	case len(ids) == 0 && len(f.about) > 0 && endsSentence(text): // of the entry above
	case len(ids) == 0:
		f.about = nil
		if !f.stranger(line, text) {
			f.heading(line.Text, text)
		}
		return
	default:
		if f.about = nil; rest == "it" && len(f.under) == 0 && !anItem().MatchString(line.Text) {
			f.about = ids
		}
	}
	f.header = nil
	if rest, declares := f.lead(text); declares != nil {
		above := f.under
		defer func() { f.under = above }()
		text, f.under = rest, declares
	}
	entry := f.about
	for _, sentence := range framework.Sentences(text) {
		sentence = f.remarks(sentence, line.At(0))
		ids, rest := f.of(sentence)
		if entryOf().MatchString(rest) {
			entry = ids
		} else if len(ids) == 0 {
			ids = entry
		}
		said := framework.Clean(sentence)
		ids = f.replaced(ids, said, line.At(0))
		if claims := f.inherit(claimsIn(rest), rest); len(claims) > 0 || len(f.under) == 0 {
			f.add(ids, said, line.At(0), claims)
		}
	}
}

// lead parts a line that begins with a heading of its own, "Major rewrites: Ropes, Nets",
// or a question, "Which skills are new? Ropes.", from what it declares; nil where a line
// has none.
func (f *file) lead(text string) (rest string, declares []claim) {
	at := strings.IndexAny(text, ":?")
	if at < 0 || len(strings.Fields(text[:at])) > mostHeading {
		return text, nil
	}
	head, rest := text[:at], text[at+1:]
	if ids, _ := f.of(head); len(ids) > 0 {
		return text, nil
	}
	return rest, claimsIn(head)
}

// aRemark is what stands in brackets.
var aRemark = pattern.New(`\(([^()]+)\)`)

// remarks notes what a sentence on several skills says of each in brackets behind its
// name, "Ropes (new level 1) and Nets (now up to level 4)", and gives what else it says.
func (f *file) remarks(sentence string, from framework.From) string {
	if ids, _ := f.of(sentence); len(ids) < 2 {
		return sentence
	}
	left, done := "", 0
	for _, at := range aRemark().FindAllStringSubmatchIndex(sentence, -1) {
		before, remark := sentence[done:at[0]], sentence[at[2]:at[3]]
		ids, _ := f.of(before)
		others, _ := f.of(remark)
		claims := claimsIn(remark)
		if said := bareLevels().FindStringSubmatch(strings.ToLower(remark)); said != nil {
			claims = leveled(claimsIn(sentence), levels.In(said[1]))
		}
		if len(ids) != 1 || len(others) > 0 || len(claims) == 0 {
			continue
		}
		f.add(ids, framework.Clean(before+"("+remark+")"), from, f.inherit(claims, ""))
		left, done = left+" ", at[1]
	}
	return left + sentence[done:]
}

// leveled gives levels to those claims on levels that do not say which.
func leveled(claims []claim, numbers []int) (out []claim) {
	for _, c := range claims {
		if (c.kind == newLevel || c.kind == levelGone) && len(c.levels) == 0 {
			c.levels = numbers
			out = append(out, c)
		}
	}
	return out
}

// endsSentence reports that a text ends as sentences do.
func endsSentence(text string) bool {
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!")
}

// replacing parts the skill that came from those in whose place it came.
var replacing = pattern.New(`(?i)\b(?:replac(?:es|ed|ing)|supersed(?:es|ed|ing)|takes the place of|in place of|instead of)\b`)

// replaced notes of skills that another one replaces that they went, and gives the others
// back.
func (f *file) replaced(ids []string, text string, from framework.From) []string {
	at := replacing().FindStringIndex(text)
	if at == nil {
		return ids
	}
	came, _ := f.of(text[:at[0]])
	went, _ := f.of(text[at[1]:])
	if len(came) == 0 || len(went) == 0 {
		return ids
	}
	f.add(went, text, from, []claim{{kind: skillGone, words: strings.ToLower(text[at[0]:at[1]])}})
	return came
}

// entryOf begins what is the entry of a skill: all its sentences are about that skill.
var entryOf = pattern.New(`^it ?[:–—-]`)

// add notes what is said of skills.
func (f *file) add(ids []string, text string, from framework.From, claims []claim) {
	for _, id := range ids {
		f.notes = append(f.notes, Note{Skill: id, Text: text, From: from, claims: slices.Clone(claims), read: true})
	}
}

// anItem is how a line begins that is an entry of a list.
var anItem = pattern.New(`^\s*(?:[-*•·–]|\d{1,3}[.)])\s`)

// aCode is what a code may look like: letters and digits that begin with capitals.
var aCode = pattern.New(`(?:^|[^\pL\pN])\p{Lu}{2}[\p{Lu}\d]{1,6}(?:$|[^\pL\pN])`)

// stranger takes in an entry of a list under a heading that declares something of skills,
// where no edition has a skill of its name; what is declared holds on behind it. It is
// noted where it has a code: without one nobody can tell a skill from another entry.
func (f *file) stranger(line profile.Line, text string) bool {
	if !anItem().MatchString(line.Text) || len(f.under) == 0 || len(strings.Fields(text)) > mostName || strings.HasSuffix(text, ".") {
		return false
	}
	if !aCode().MatchString(text) { // a category, or a remark
		return true
	}
	f.notes = append(f.notes, Note{Skill: text, Text: text, From: line.At(0), claims: slices.Clone(f.under), read: true, unknown: true})
	return true
}

// mostName is how many words the name of a skill has at most, with its code.
const mostName = 9

// mostHeading is how many words a heading has at most.
const mostHeading = 12

// heading takes in a line that names no skill. What it declares holds for what stands under
// it, until the next heading; a sentence is none.
func (f *file) heading(line, text string) {
	words := len(strings.Fields(text))
	if words == 0 || words > mostHeading || strings.HasSuffix(text, ".") || strings.HasSuffix(text, ";") {
		return
	}
	declares := claimsIn(strings.TrimSuffix(text, ":"))
	if f.header = nil; len(declares) == 0 && strings.HasSuffix(text, ":") && !strings.HasPrefix(strings.TrimSpace(line), "#") {
		return // it only leads on to what stands below
	}
	f.under = declares
	if !ofSkills().MatchString(text) { // "What changed" says of nobody that he did, and "Changed" does
		f.under = slices.DeleteFunc(f.under, func(c claim) bool { return c.kind == changed && c.words != strings.ToLower(text) })
	}
}

// ofSkills is a heading that says whom it is about.
var ofSkills = pattern.New(`(?i)\b(?:skill|competenc(?:y|ie)|capabilit(?:y|ie))s?\b`)

// bareLevels is an item that says nothing but levels, with the skill or without.
var bareLevels = pattern.New(`^(?:it)?[ (:,–-]*(?:(?:at |for )?(?:levels? |l))?(\d+(?: ?(?:,|and|&|-|–|to) ?(?:levels? |l)?\d+)*)\)?\.?$`)

// ofSkill are claims about a skill as a whole: levels beside them are those that it has.
var ofSkill = map[kind]bool{newSkill: true, skillGone: true, renamed: true, recoded: true, split: true, merged: true, moved: true}

// ofLevels are what came and went where a heading does not say what did, "Added", and an
// item under it names levels.
var ofLevels = map[kind]kind{newSkill: newLevel, skillGone: levelGone}

// inherit adds what the heading declares to what an item says itself. Levels that an item
// names are those of the heading's claim.
func (f *file) inherit(own []claim, rest string) []claim {
	said := bareLevels().FindStringSubmatch(strings.ToLower(rest))
	for _, c := range f.under {
		if slices.ContainsFunc(own, func(o claim) bool { return o.kind == c.kind }) || c.kind == changed && len(own) > 0 {
			continue
		}
		if k, vague := ofLevels[c.kind]; vague && said != nil && !ofSkills().MatchString(c.words) {
			c.kind = k
		}
		if said != nil && len(c.levels) == 0 && !ofSkill[c.kind] {
			c.levels = levels.In(said[1])
		}
		own = append(own, c)
	}
	return own
}

// cellsOf parts a line at a separator of fields: bars, tabs, semicolons or commas, the
// first of these that makes as many fields of it as the header has, else the first that
// it has.
func cellsOf(line string, header int) []string {
	cells := []string{line}
	for _, sep := range []byte("|\t;,") {
		if strings.IndexByte(line, sep) < 0 {
			continue
		}
		switch parted := fieldsAt(line, sep); {
		case len(parted) == header:
			return parted
		case len(cells) == 1:
			cells = parted
		}
	}
	return cells
}

// fieldsAt parts a line at a separator. Quotation marks keep a field together.
func fieldsAt(line string, sep byte) (cells []string) {
	start, quoted := 0, false
	for i := 0; i <= len(line); i++ {
		switch {
		case i == len(line) || line[i] == sep && !quoted:
			cells = append(cells, strings.ReplaceAll(strings.Trim(framework.Clean(line[start:i]), `"`), `""`, `"`))
			start = i + 1
		case line[i] == '"':
			quoted = !quoted
		}
	}
	return cells
}
