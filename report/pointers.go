package report

import (
	"cmp"
	"slices"
	"strings"

	"compdiff/diff"
)

// A reason says of words that came or went where the other edition has them. Readers of notes, who
// get no reasons, are told so below the change. What is quoted is looked up: a pointer says whether its words
// stand there as they are, which of them do, or that they stand there in another form.

// pointers say of the words of a duty that came or went where the other edition has them: “checks
// nets” stands in the guidance now.
func (c Change) pointers() []string {
	var all []string
	if c.Level == 0 {
		return nil
	}
	for _, t := range diff.ReadReason(c.Reason) {
		alone := !strings.Contains(t.Words, " ") && !(t.Here && t.Op == diff.Delete && t.Kind == "in a list")
		if t.Place == "" || alone { // a word alone says nothing, but for a part of a duty
			continue
		}
		if said := c.pointer(t); said != "" {
			all = append(all, said)
		}
	}
	return all
}

// sideOf is the text of a change that has the words.
func (c Change) sideOf(op diff.Op) string {
	if op == diff.Insert {
		return strings.Join(linesOf(c.New), " ")
	}
	return strings.Join(linesOf(c.Old), " ")
}

// pointer says of words where they stand; "" where the place does not have them.
func (c Change) pointer(t diff.Told) string {
	full := balanced(inFull(t.Words, c.sideOf(t.Op)))
	there := c.standing.texts(t.Op, c.placeOf(t))
	plain := t
	plain.Mostly, plain.OtherWords = false, false
	stands := plain.Stands()
	said := curly(t.Words) + " " + t.Stands()
	switch has := bestOf(full, there); {
	case len(there) == 0 && t.Some != "":
		said = "of " + curly(full) + ", " + curly(t.Some) + " " + t.Stands()
	case len(there) == 0 || has.exact:
	case len(has.missing) == 0:
		said = curly(t.Words) + " " + stands + ", in another form"
	case has.most():
		verb, where, _ := strings.Cut(stands, " ")
		said = curly(full) + " " + verb + ", but for " + listed(curlies(has.missing)) + ", " + where + ", in another form"
	case t.OtherWords:
		said = curly(full) + " " + t.Stands()
	case len(has.parts) > 0:
		said = "of " + curly(full) + ", " + listed(curlies(has.parts)) + " " + numbered(stands, len(has.parts))
	case c.pieceOf(t.Words) != "":
		return curly(full) + " " + stands + ", in other words, " + curly(c.pieceOf(t.Words))
	default:
		return "" // less than half stands there, and nothing in a row
	}
	if t.Text != "" {
		said += ", " + curly(c.fullText(t.Text, there))
	}
	return said
}

// numbered is what is said of words that stand somewhere, of one run of them or of several.
func numbered(stands string, n int) string {
	if rest, one := strings.CutPrefix(stands, "stands"); one && n > 1 {
		return "stand" + rest
	}
	return stands
}

// fullText is a quotation of one of some texts with the middle that was left out.
func (c Change) fullText(quoted string, texts []string) string {
	for _, t := range texts {
		if full := inFull(quoted, t); full != quoted {
			return strings.TrimSpace(t)
		}
	}
	return quoted
}

// placeOf is the place that a reason names.
func (c Change) placeOf(t diff.Told) standsAt {
	spot := t.Spot()
	at := standsAt{skill: cmp.Or(spot.Skill, c.Code), level: spot.Level, notes: spot.Guidance}
	switch {
	case spot.Another:
		at.level = c.Level
	case spot == diff.Spot{}:
		at.skill = "\x00" // a level with a name of its own
	}
	return at
}

// passages are the parts of a description, or of a duty, that went and stand in the guidance now as
// they are, where nothing else below the change says so.
func (c Change) passages() []string {
	if c.standing == nil || len(c.Redline) == 0 || c.Level == 0 && c.Part != "Description" {
		return nil
	}
	old, struck := c.struckWords()
	words := bareWords(old)
	places := wordsAt(old)
	after := bareWords(c.sideOf(diff.Insert))
	before := c.standing.texts(diff.Insert, standsAt{skill: c.Code, notes: true})
	var notes [][]string
	for _, t := range c.standing.texts(diff.Delete, standsAt{skill: c.Code, notes: true}) {
		if !c.tells(t) && !slices.Contains(before, t) {
			notes = append(notes, bareWords(t))
		}
	}
	var all []string
	for _, r := range runsIn(words, notes, passageWords) {
		quoted := old[places[r.from].from:places[r.to-1].to]
		if struck(places[r.from].from, places[r.to-1].to) && runAt(after, words[r.from:r.to]) < 0 && !c.pointsTo(quoted) {
			all = append(all, balanced(quoted))
		}
	}
	all = distinct(all)
	if len(all) == 0 {
		return nil
	}
	return []string{listed(curlies(all)) + map[bool]string{true: " stands", false: " stand"}[len(all) == 1] + " in the guidance now"}
}

// struckWords is the old text of a redline, and says of a part of it whether two or more of its words that
// carry content are struck.
func (c Change) struckWords() (old string, struck func(from, to int) bool) {
	var b strings.Builder
	var gone [][2]int
	for _, s := range c.Redline {
		switch diff.Op(s.Op) {
		case diff.Delete:
			gone = append(gone, [2]int{b.Len(), b.Len() + len(s.Text)})
			b.WriteString(s.Text)
		case diff.Equal:
			b.WriteString(s.Text)
		}
	}
	return b.String(), func(from, to int) bool {
		n := 0
		for _, g := range gone {
			if start, end := max(from, g[0]), min(to, g[1]); start < end {
				n += countTelling(bareWords(b.String()[start:end]))
			}
		}
		return n > 1
	}
}

// tells reports that a text of the guidance is quoted below the change.
func (c Change) tells(note string) bool {
	return slices.ContainsFunc(c.Evidence, func(e Evidence) bool { return e.NewPlace == "Guidance" && e.New.Text == note })
}

// pointsTo reports that pointers below the change say where words stand, but for a few.
func (c Change) pointsTo(words string) bool {
	told := map[string]bool{}
	for _, t := range diff.ReadReason(c.Reason) {
		if c.Level > 0 && t.Spot().Guidance && t.Op == diff.Delete {
			for _, w := range bareWords(inFull(t.Words, c.sideOf(t.Op))) {
				told[w] = true
			}
		}
	}
	left := slices.DeleteFunc(bareWords(words), func(w string) bool { return told[w] })
	return countTelling(left) < passageWords && len(told) > 0 && countTelling(left) < countTelling(bareWords(words))
}
