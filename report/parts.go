package report

import (
	"slices"
	"strings"

	"compdiff/diff"
)

// A duty whose sentence stays can lose a part. Which part that is, and whether the new edition has it
// elsewhere, is told by one rule, however the comparison calls the words.

// dutyKinds are what a reason calls parts of a duty that are missed where they went. A verb alone
// is no part that anybody could look for: what it does, another verb may do.
var dutyKinds = map[string]bool{"duty": true, "in a list": true, "means": true, "example": true}

// partsOf reads of a change which parts of a duty went, and looks up where they stand.
func partsOf(c diff.Change, texts *standings) lostParts {
	var p lostParts
	if c.Level == 0 || len(c.Old) == 0 || len(c.New) == 0 || c.Moves() {
		return p
	}
	lost := slices.ContainsFunc(c.Aspects, func(a diff.Aspect) bool { return slices.Contains(leavingOut, a) })
	old := strings.Join(wordsOf(c.Old), " ")
	for _, t := range diff.ReadReason(c.Reason) {
		words := inFull(t.Words, old)
		switch fateOfPart(c, t, words, lost, texts) {
		case fateLeftOut:
			p.gone = append(p.gone, words)
		case fateKept:
			p.kept = append(p.kept, words)
		}
	}
	p.only = len(p.gone) == 0 && len(p.kept) > 0 && (c.Class == diff.Wording || nothingBut(c.Spans, p.kept))
	return p
}

// fateOfPart is what became of words of a duty: "" of those that are no part, and where nobody can tell.
func fateOfPart(c diff.Change, t diff.Told, words string, lost bool, texts *standings) string {
	if t.Op != diff.Delete {
		return ""
	}
	stands := t.Place != "" && !t.Spot().Another
	if stands && t.Spot().Guidance && !texts.hasMost(c.Skill, words) {
		stands, t.Place = false, ""
	}
	if stands {
		return fateOfStanding(t, countTelling(bareWords(words)))
	}
	if !lost || !dutyKinds[t.Kind] || !t.Here || t.Place != "" || !isPart(t, words) {
		return ""
	}
	fate := tracedFate(c, t.Words)
	switch {
	case fate == diff.InPieces || texts.inGuidance(c.Skill, words):
		return fateKept
	case fate == diff.OtherWords:
		return ""
	}
	return fateLeftOut
}

// fateOfStanding is what became of words that stand in another place, or some of them.
func fateOfStanding(t diff.Told, telling int) string {
	switch {
	case t.Some != "" && 2*countTelling(bareWords(t.Some)) < telling:
		return fateLeftOut
	case (telling > 1 || telling > 0 && t.Kind == "in a list") && (dutyKinds[t.Kind] && t.Here || t.Spot().Guidance):
		return fateKept
	}
	return ""
}

// leavingOut are the aspects of a reworded statement that lost a duty or a part of one.
var leavingOut = []diff.Aspect{diff.DutyRemoved, diff.ItemRemoved, diff.VerbRemoved}

// hasMost reports that a line of the new guidance of a skill has half or more of some words; true where nobody
// knows the guidance.
func (s *standings) hasMost(skill, words string) bool {
	notes := s.texts(diff.Delete, standsAt{skill: skill, notes: true})
	has := bestOf(words, notes)
	return len(notes) == 0 || has.exact || has.most()
}

// isPart reports that words say what is done to what, or what to: more than one word that carries
// content, or a member of a list.
func isPart(t diff.Told, words string) bool {
	return countTelling(bareWords(words)) > 1 || t.Kind == "in a list"
}

// inGuidance reports that the new guidance of a skill, and not the old one, has all words of a part
// that carry content, where they stand in rows of two or more.
func (s *standings) inGuidance(skill, words string) bool {
	at := standsAt{skill: skill, notes: true}
	bare := bareWords(words)
	for _, text := range s.texts(diff.Delete, at) {
		told := 0
		for _, r := range runsIn(bare, [][]string{bareWords(text)}, 2) {
			told += countTelling(bare[r.from:r.to])
		}
		if told > 1 && told == countTelling(bare) && !slices.Contains(s.texts(diff.Insert, at), text) {
			return true
		}
	}
	return false
}

// nothingBut reports of a redline that what it marks, but for small words, are the parts that went.
func nothingBut(spans []diff.Span, parts []string) bool {
	var went []string
	for _, p := range parts {
		went = append(went, bareWords(p)...)
	}
	return !slices.ContainsFunc(spans, func(s diff.Span) bool {
		return s.Op != diff.Equal && slices.ContainsFunc(bareWords(s.Text), func(w string) bool {
			return isTelling(w) && (s.Op == diff.Insert || !slices.Contains(went, w))
		})
	})
}

// words say in notes that a part of a duty went, and which one where the new edition does not have it.
func (p lostParts) words() (what, which string) {
	switch {
	case len(p.gone) > 0:
		return map[bool]string{true: "part", false: "parts"}[len(p.gone) == 1] + " of the duty not found again", listed(curlies(p.gone))
	case len(p.kept) > 0:
		return partFoundElsewhere, ""
	}
	return "", ""
}

// partFoundElsewhere is what became of a part of a duty that the new edition has in another place.
const partFoundElsewhere = "part of the duty found elsewhere"

func curlies(texts []string) []string {
	var all []string
	for _, t := range texts {
		all = append(all, curly(t))
	}
	return all
}

// tracedFate is what a trace says became of a statement that its level does not ask for any more: "" where
// none says that it is there.
func tracedFate(c diff.Change, text string) diff.Fate {
	t, known := c.TraceOf(text)
	switch {
	case !known || t.Fate == diff.Nearest:
		return ""
	case t.Fate == diff.InPieces && !slices.ContainsFunc(t.Pieces, func(e diff.Evidence) bool { return !(e.Copied && e.New.Skill != "") }):
		return "" // another skill that had it before has kept what is its own
	}
	return t.Fate
}
