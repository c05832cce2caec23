package check

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
)

// Statements of a framework begin alike. Where all do but those of one skill, one or two of
// them, these may be lines of the page: "See above.", "Thank you for your feedback." So may
// what several skills end in that is no duty, but for its numbers and names.

// mostStrangers is how many statements of one skill may begin as no other statement does.
const mostStrangers = 2

// states are words that begin what a person must be, know or have, in place of a duty.
var states = words("responsible accountable answerable able capable competent familiar skilled experienced expert aware fluent knowledge understanding experience ability awareness skills skill proficiency")

// strangers reports statements of one skill that hold no duty, where those of all others
// begin with a verb.
func strangers(r *reading) []fault {
	var out []fault
	skills := spreadCount{}
	for _, p := range r.noDuties() {
		skills.add(p.owner)
		out = append(out, fault{p, p.Text.Text, "the text is no duty as those of all other skills are; it may be a line of the page, or belong to another part"})
	}
	if skills.skills != 1 || len(out) > mostStrangers || len(r.edition.Skills) < 2 {
		return nil
	}
	return out
}

// noDuties are the statements that neither begin with a verb nor say what a person must
// be, where nearly all begin with one.
func (r *reading) noDuties() []*passage {
	if !r.dutied {
		r.idle, r.dutied = r.findNoDuties(), true
	}
	return r.idle
}

func (r *reading) findNoDuties() []*passage {
	if !r.english {
		return nil
	}
	if word := r.oneStart(); word != "" {
		return r.exceptions(func(p *passage) bool { return p.lead == word || p.pastNumber() > 0 })
	}
	startsWithVerb := func(p *passage) bool {
		word := p.tokens[p.firstWord()].lower
		return isThirdPerson(word) && !notVerbs[word] && !p.countsOf() || states[word]
	}
	return slices.DeleteFunc(r.exceptions(startsWithVerb), func(p *passage) bool { return r.isDuty(p) || p.goesOn() })
}

// oneStart is the word that nearly all statements begin with, such as "You" or "Can"; ""
// for none.
func (r *reading) oneStart() string {
	if r.start == nil {
		uses, all, found := map[string]int{}, r.statements(), ""
		for _, p := range all {
			if uses[p.lead]++; uses[p.lead]*10 >= len(all)*8 && len(all) >= habitEvidence {
				found = p.lead
			}
		}
		r.start = &found
	}
	return *r.start
}

// countsOf reports that a statement begins with a noun in the plural of something, and its
// verb stands behind: "Minutes of the meeting were read."
func (p *passage) countsOf() bool {
	return strings.HasPrefix(p.Text.Text[min(len(p.lead), len(p.Text.Text)):], " of ") && hasNounFirst(p.Text.Text)
}

// goesOn reports that a statement says more of what stands above it: "This is done by hand."
func (p *passage) goesOn() bool { return refersBack[strings.ToLower(p.lead)] }

// refersBack are the words that stand for something that was said before.
var refersBack = words("it its this these those they their he she his her such both all each")

// remarks reports what several skills end in and is no duty, where the texts differ in
// numbers and names alone: "Last changed on 2 March by Ben."
func remarks(r *reading) []fault {
	strange := map[*passage]bool{}
	for _, p := range r.noDuties() {
		strange[p] = true
	}
	where := spread{}
	var last []*passage
	for _, f := range r.forms() {
		if len(f.levels) == 0 {
			continue
		}
		l := f.levels[closingIn(f.levels)]
		if l.only {
			continue
		}
		p := l.passage
		if key := remarkFrame(p.Text.Text); (strange[p] || labelBefore(p.Text.Text) != "") && len(strings.Fields(key)) >= minRemark {
			last = append(last, p)
			where.add(key, p)
		}
	}
	var out []fault
	for _, p := range last {
		if n := len(where[remarkFrame(p.Text.Text)]); n > 1 {
			out = append(out, fault{p, p.Text.Text, fmt.Sprintf("%d skills end in this text, but for numbers and names, and it is no duty: a remark of the publisher, it seems, and not of the level", n)})
		}
	}
	return out
}

// minRemark is how many words a remark has at least besides numbers and names.
const minRemark = 3

// headsInLevels reports lines that announce something in one level alone of a skill and are
// no duty: "Typical roles:", with a list below.
func headsInLevels(r *reading) []fault {
	type place struct {
		owner *framework.Skill
		text  string
	}
	levels := map[place]int{}
	var heads []*passage
	for _, p := range r.noDuties() {
		if strings.HasSuffix(p.Text.Text, ":") && p.brief && p.owner != nil && len(p.owner.Levels) > 1 {
			heads = append(heads, p)
			levels[place{p.owner, p.Text.Text}]++
		}
	}
	var out []fault
	for _, p := range heads {
		if levels[place{p.owner, p.Text.Text}] == 1 {
			out = append(out, fault{p, p.Text.Text, fmt.Sprintf("%q announces something in this level alone and is no duty: what it heads may be no part of the level", p.Text.Text)})
		}
	}
	return out
}

// remarkFrame is a text without its numbers and the words with a capital inside it; "" for
// one that is longer than remarks are.
func remarkFrame(text string) string {
	if len(text) > longestRemark {
		return ""
	}
	var frame []string
	for i, word := range strings.Fields(text) {
		if i > 0 && (startsCapital(word) || strings.ContainsAny(word, "0123456789")) {
			continue
		}
		frame = append(frame, word)
	}
	return framework.Fold(strings.Join(frame, " "))
}

// longestRemark is how many bytes a remark of a publisher has at most.
const longestRemark = 8 << 10
