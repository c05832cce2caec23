package report

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/diff"
)

// skill writes a skill in one place: a sentence, and its changes.
func (n *releaseNotes) skill(s SkillNotes, nested bool) {
	if s.Code+s.Name != "" {
		n.heading(map[bool]int{true: 4, false: 3}[nested], s.Title, s.ID)
	}
	if s.Headline != "" && s.Code+s.Name != "" {
		n.printf("\n%s.\n", n.said(joined("; ", strings.TrimSuffix(s.Headline, "."), n.stood(s)), s.ID))
	}
	if s.Code+s.Name != "" {
		n.remarks(s)
	}
	if s.Elsewhere != "" {
		n.printf("\n*Other editions*: %s.\n", markdown(strings.TrimSuffix(s.Elsewhere, ".")))
	}
	if !n.full() {
		return
	}
	n.printf("\n")
	var small, away []Change
	for _, c := range goneThenAdded(s.inOrder()) {
		switch {
		case c.smallEdits():
			small = append(small, c)
		case c.Rule == "skill-renamed" && remarks(c) == "": // the sentence says it
		case c.away:
			away = append(away, c)
		default:
			n.entry(s.untwice(c), s)
		}
	}
	n.elsewhere(away)
	n.places(small)
}

// stood is where a retired skill stood, if that is not said by the heading above.
func (n *releaseNotes) stood(s SkillNotes) string {
	if s.Row.Overall != diff.Gone || len(s.Category) == 0 || n.groupBy() != GroupCategory {
		return ""
	}
	return "stood in " + strings.Join(s.Category, " / ")
}

// spaced is a sign behind a word; nothing where there is none.
func spaced(sign string) string { return strings.TrimRight(" "+sign, " ") }

// elsewhere names what is told among the changes of other skills: how many duties went over
// or came, and where they are quoted.
func (n *releaseNotes) elsewhere(changes []Change) {
	for len(changes) > 0 {
		c, same := changes[0], 1
		for same < len(changes) && changes[same].Came == c.Came && changes[same].Went == c.Went && changes[same].Kind == c.Kind {
			same++
		}
		what := c.Kind
		if rest, duty := strings.CutPrefix(what, "duty "); same > 1 && duty {
			what = fmt.Sprintf("%d duties %s", same, rest)
		} else if same > 1 {
			what = fmt.Sprintf("%d times %s", same, what)
		}
		if c.breaks != "" {
			what += ", breaking"
		}
		n.printf("- *%s*: quoted at %s\n", markdown(c.Came+" → "+c.Went+": "+what), n.link(c.told, n.idOf(c.told)))
		changes = changes[same:]
	}
}

// places says what changed in texts that nobody needs to read, and where.
func (n *releaseNotes) places(changes []Change) {
	var parts []string
	edited := map[string][]string{}
	for _, c := range changes {
		part := strings.ToLower(c.Part)
		if !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
		for _, e := range edits(c.spans()) {
			if words := patternWords(diff.Pattern{Old: e[0], New: e[1]}); !slices.Contains(edited[part], words) {
				edited[part] = append(edited[part], words)
			}
		}
	}
	if len(parts) == 0 {
		return
	}
	for i, part := range parts {
		parts[i] = part + parenthesis(strings.Join(edited[part], ", "))
	}
	what := "Spelling or punctuation"
	if slices.ContainsFunc(changes, func(c Change) bool { return c.Class != string(diff.Editorial) }) {
		what = "Spelling, punctuation or small words"
	}
	n.printf("- *%s*: %s\n", what, markdown(strings.Join(parts, "; ")))
}

// entry writes a change of a skill: where and what in words, then the text.
func (n *releaseNotes) entry(c Change, s SkillNotes) {
	what := capital(c.Kind)
	switch {
	case c.Rule == "skill-moved":
		n.printf("- *%s*: %s\n", markdown(what), markdown(Visible(wayOf(linesOf(c.Old), linesOf(c.New)))))
		return
	case c.Came != "":
		what = c.Came + " → " + c.Went + ": " + c.Kind
	case len(c.Whole) > 0 && c.Whole[0].Name != "":
		what = what + "; " + strings.ToLower(c.Whole[0].Name)
	case c.Quoted:
		what = capital(c.Message)
	case c.Part != "":
		what = c.Part + kindAfter(c.Part, c.Kind)
	}
	switch {
	case c.Kind != notFoundAgain:
	case slices.ContainsFunc(c.Evidence, func(e Evidence) bool { return e.Copied && 3*e.Confidence >= 1 }): // see findsAgain
		what += ", but in another skill that had it before"
	case len(s.remains(c))+len(c.Evidence) > 0:
		what += ", only some of its words"
	}
	lost, which := c.parts.words()
	if c.Kind != partFoundElsewhere {
		what = joined(", ", what, lost)
	}
	if c.Rule == "level-added" && len(c.New) == 0 {
		what += ", with duties that stood elsewhere"
	}
	n.printf("- *%s*%s%s", markdown(what), parenthesis(markdown(which)), spaced(c.sign()))
	if remark := remarks(c); remark != "" {
		n.printf(", %s", markdown(remark))
	}
	n.printf("%s\n", after(c.markdown()))
	n.evidence(c, s)
	for i := 1; i < len(c.Whole); i++ {
		n.printf("- *%s*: %s\n", markdown(c.Whole[i].Name), markdown(c.Whole[i].text()))
	}
}

// evidence says what the other edition has of a change.
func (n *releaseNotes) evidence(c Change, s SkillNotes) {
	if kept := len(c.Evidence); kept > 0 && (c.Rule == "skill-recoded" || c.Rule == "skill-renamed") { // nobody needs a list of what stayed
		n.printf("  - %s\n", map[bool]string{true: "1 of its statements stands in both editions", false: fmt.Sprintf("%d of its statements stand in both editions", kept)}[kept == 1])
		return
	}
	quotedAt := map[string]int{}
	var skills []string
	c.Evidence = slices.DeleteFunc(slices.Clone(c.Evidence), func(e Evidence) bool {
		by, known := n.quoted[quotedOf(e)]
		switch {
		case !known || by.skill == s.ID && !by.moved || !c.whole():
			return false
		case by.skill == s.ID: // told below
			return true
		}
		if quotedAt[by.skill]++; quotedAt[by.skill] == 1 {
			skills = append(skills, by.skill)
		}
		return true
	})
	for _, told := range slices.Concat(c.traced(), c.lives(), c.pointers(), c.passages(), s.remains(c)) {
		n.printf("  - %s\n", markdown(told))
	}
	for _, at := range skills {
		are := map[bool]string{true: "is", false: "are"}[quotedAt[at] == 1]
		n.printf("  - %s that %s alike %s quoted at %s\n", plural(quotedAt[at], "statement"), are, are, n.link(n.titleOf(at), at))
	}
}

// whole reports that a change is about a skill, and its evidence about statements of it.
func (c Change) whole() bool { return len(c.Whole) > 0 || conclusion[c.Rule] }

// kindAfter is what happened behind the name of a part, which it does not
// repeat: "Level 1 added", "Level 2: duty found elsewhere".
func kindAfter(part, kind string) string {
	first, _, _ := strings.Cut(strings.ToLower(part), " ")
	if rest, ok := strings.CutPrefix(kind, first+" "); ok {
		return " " + rest
	}
	return ": " + kind
}
