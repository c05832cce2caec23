package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// What a term means is told by its neighbours, and differs with them from text to text:
// what a rule could guess of that would be wrong more often than right. A rule can know
// where the edition says itself what a term means, in two places, in other words.

// defining are the forms in which a text says what a term means: the term, in marks or
// called one, then what it means.
var defining = []func() *regexp.Regexp{
	pattern.New(`(?i)\bthe (?:term|word|phrase|expression)s? [“"'‘]?([\pL][\pL’' -]{1,40}?)[”"'’]?(?: here)? ` + means + ` ([^.;:]+)`),
	pattern.New(`[“"‘]([\pL][\pL’' -]{1,40}?)[”"’](?: here)? ` + means + ` ([^.;:]+)`),
	pattern.New(`(?i)^(?:an? |the )?([\pL][\pL’'-]*(?: [\pL][\pL’'-]*){0,3}?) (?:(?:is|are) (?:here )?(?:defined|understood) (?:as|to be)|(?:is|are) taken to mean) ([^.;:]+)`),
}

// means is what stands between a term and what it means.
const means = `(?:means?|refers? to|denotes?|stands? for|(?:is|are) (?:here )?(?:defined|understood) (?:as|to be)|(?:is|are) (?:used|taken) (?:for|to mean)|covers?)`

// meaningWords are parts of words without one of which a text defines nothing.
var meaningWords = []string{"mean", "refer", "denote", "stand for", "stands for", "defined", "understood", "used for", "cover"}

// definition is what a term means, and where that is said.
type definition struct {
	meaning string
	at      *passage
}

// definedTwice reports terms that the edition defines in two ways, at the later: most of
// the words of the shorter definition are not in the other.
func definedTwice(r *reading) []fault {
	if !r.english {
		return nil
	}
	defined := map[string][]definition{}
	var out []fault
	for _, p := range r.passages {
		if !slices.ContainsFunc(meaningWords, func(w string) bool { return strings.Contains(p.Text.Text, w) }) {
			continue
		}
		for _, form := range defining {
			for _, m := range form().FindAllStringSubmatch(p.Text.Text, -1) {
				term := senseOf(m[1])
				if term == "" {
					continue
				}
				for _, d := range defined[term] {
					if d.at != p && otherwiseDefined(d.meaning, m[2]) {
						out = append(out, fault{p, m[1], fmt.Sprintf("the term means %q here, and %q in %s at %s", short(m[2]), short(d.meaning), d.at.skill, d.at.part)})
						break
					}
				}
				defined[term] = append(defined[term], definition{m[2], p})
			}
		}
	}
	return out
}

// otherwiseDefined reports that fewer than half of the words that say something in the
// shorter of two definitions stand in the other.
func otherwiseDefined(a, b string) bool {
	one, other := strings.Fields(senseOf(a)), strings.Fields(senseOf(b))
	if len(one) > len(other) {
		one, other = other, one
	}
	has := map[string]bool{}
	for _, w := range other {
		has[w] = true
	}
	shared := 0
	for _, w := range one {
		if has[w] {
			shared++
		}
	}
	return 2*shared < len(one)
}

// shownWords is how many words of a definition a message quotes.
const shownWords = 12

// short is the beginning of a definition.
func short(meaning string) string {
	words := strings.Fields(framework.Clean(meaning))
	if len(words) <= shownWords {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:shownWords], " ") + " …"
}
