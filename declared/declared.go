// Package declared holds what a publisher says of a new edition against what its texts
// show. Publishers write notes: "New level 2", "Large change", "Renamed". Notes are written by
// hand, and some are wrong, or missing.
//
// A note makes claims (claim.go, one table of phrasings), and a comparison shows facts
// (fact.go, one table of what each claim wants to see). [Audit] reports the claims that no fact
// bears out and the facts of which no claim speaks. Facts go unclaimed only where an edition
// declares its changes at all: one without notes has nothing to be held against.
package declared

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/internal/levels"
	"compdiff/internal/pattern"
)

// The rules that an audit reports.
const (
	Missing   = "declared-change-missing"
	Unfounded = "declared-change-unfounded"
	Unread    = "declared-change-unread"
)

// Note is what a publisher says of one skill.
type Note struct {
	Skill string // code, or name where there is none, in the new edition or, where it is gone, the old one
	Text  string
	From  framework.From

	claims  []claim // where they were read already
	read    bool
	row     bool // of a table, whose fields say much that is no claim
	unknown bool // no edition has a skill that is called so
}

// mayTell reports that a note speaks of something that changed in words that are not
// understood: it names its level, or makes no claim at all and says more than a name.
func (n Note) mayTell(s shown) bool {
	if n.row {
		return false
	}
	claims, left := hear(n.Text)
	if (s.level == 0 || !s.structural) && len(claims) == 0 && len(n.claims) == 0 && len(strings.Fields(left)) >= tellingWords {
		return true
	}
	for _, list := range aLevelList().FindAllStringSubmatch(left, -1) {
		if slices.Contains(levels.In(list[1]), s.level) {
			return true
		}
	}
	return false
}

var aLevelList = pattern.New(levelList)

// tellingWords is how many words a note has that says more than the name of its skill.
const tellingWords = 7

// Notes lists what an edition says of its own changes: revision notes, marks on parts, and
// keywords that are nothing but a claim. Notes about other editions are left out.
func Notes(e *framework.Edition) []Note {
	var notes []Note
	for i := range e.Skills {
		s := &e.Skills[i]
		id := cmp.Or(s.Code, s.Name)
		for _, r := range s.Revisions {
			if concerns(r.Title, e.Edition) {
				notes = append(notes, Note{Skill: id, Text: r.Text, From: r.From})
			}
		}
		for _, m := range s.Marks {
			notes = append(notes, Note{Skill: id, Text: m.Part + ": " + m.Text, From: m.From})
		}
		for _, k := range s.Keywords {
			if isClaim(k.Text) {
				notes = append(notes, Note{Skill: id, Text: k.Text, From: k.From})
			}
		}
	}
	return notes
}

// Audit says where notes and texts disagree. The findings stand in the order of the skills.
func Audit(log *diff.Changelog, old, new *framework.Edition, notes []Note) *check.Findings {
	a := audit{facts: newFacts(log, old, new)}
	by := map[string][]Note{}
	for _, n := range notes {
		by[n.Skill] = append(by[n.Skill], n)
	}
	declares := len(notes) > 0
	claimed := claimsOf(notes)
	a.tellsOfGone = slices.ContainsFunc(claimed, func(c claim) bool { return c.kind == skillGone })
	a.tellsOfTexts = slices.ContainsFunc(claimed, func(c claim) bool { return ofTexts[c.kind] })
	for _, id := range a.facts.order {
		f := a.facts.of[id]
		claims := claimsOf(by[id])
		for _, c := range claims {
			a.hold(f, c)
		}
		if declares {
			a.uncovered(f, claims, by[id])
		}
	}
	a.strangers(claimed)
	a.silentOnTexts(notes)
	a.identify()
	return &check.Findings{Schema: check.Schema, Findings: append([]check.Finding{}, a.found...)}
}

// audit is an audit in progress.
type audit struct {
	facts facts
	// tellsOfGone is true where some note speaks of a skill that went: notes which
	// stand with the skills of the new edition have no place to.
	tellsOfGone bool
	// tellsOfTexts is true where some note speaks of texts, or says that nothing
	// changed: lists of what came, went and is called otherwise do not.
	tellsOfTexts bool
	untold       int // skills whose texts changed in meaning, where no note tells of texts
	found        []check.Finding
}

// strangers reports what is declared of skills that neither edition has.
func (a *audit) strangers(claimed []claim) {
	for _, c := range claimed {
		if c.note.unknown {
			a.add(Unfounded, &fact{id: c.note.Skill}, "skill", c.note.Text, c.note.From, `declared is "`+c.words+`"; neither edition has a skill that is called so`)
		}
	}
}

// silentOnTexts reports once that notes which speak of other things say nothing of texts.
func (a *audit) silentOnTexts(notes []Note) {
	if a.untold == 0 {
		return
	}
	skills := "texts of 1 skill"
	if a.untold > 1 {
		skills = fmt.Sprintf("texts of %d skills", a.untold)
	}
	a.add(Missing, &fact{}, "", notes[0].Text, notes[0].From, skills+" changed in meaning; the notes speak of skills, names and levels that came or went, and of no text")
}

// hold reports a claim that the texts do not bear out.
func (a *audit) hold(f *fact, c claim) {
	levels := c.levels
	if len(levels) == 0 {
		levels = []int{0}
	}
	for _, level := range levels {
		if why := cmp.Or(wants[c.kind](f, level), c.misnamed(f)); why != "" {
			part := "skill"
			if level > 0 {
				part = "level " + strconv.Itoa(level)
			}
			a.add(Unfounded, f, part, c.note.Text, c.note.From, `declared is "`+c.words+`"; `+why)
		}
	}
}

// uncovered reports what changed and no claim speaks of.
func (a *audit) uncovered(f *fact, claims []claim, notes []Note) {
	said := "no note says so"
	if len(notes) > 0 {
		said = `the notes say only "` + notes[0].Text + `"`
	}
	for _, s := range f.shown {
		switch {
		case s.kind == skillGone && !a.tellsOfGone:
			continue
		case slices.ContainsFunc(claims, func(c claim) bool { return c.covers(s) }):
			continue
		}
		unread := slices.IndexFunc(notes, func(n Note) bool { return n.mayTell(s) })
		switch {
		case unread >= 0:
			a.add(Unread, f, s.part, notes[unread].Text, notes[unread].From, s.message+"; whether this note says so is not known: its words are not understood")
		case !s.structural && !a.tellsOfTexts: // one of each skill is kept
			a.untold++
		default:
			a.add(Missing, f, s.part, s.text, s.from, s.message+"; "+said)
		}
	}
}

func (a *audit) add(rule string, f *fact, part, text string, from framework.From, message string) {
	r, _ := framework.RuleByID(rule)
	a.found = append(a.found, check.Finding{Rule: rule, Severity: r.Severity, Skill: f.id, Part: part, Text: text, From: from, Message: message})
}

// identify gives every finding a fingerprint of its own.
func (a *audit) identify() {
	seen := map[string]int{}
	for i := range a.found {
		f := &a.found[i]
		key := f.Rule + "\x00" + f.Skill + "\x00" + f.Part + "\x00" + framework.Fold(f.Text)
		n := seen[key]
		seen[key]++
		if n > 0 {
			key += "\x00" + strconv.Itoa(n)
		}
		sum := sha256.Sum256([]byte(key))
		f.Fingerprint = hex.EncodeToString(sum[:8])
	}
}
