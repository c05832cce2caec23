package check

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// abbreviated finds an abbreviation that is explained where it stands: "service level
// agreement (SLA)", or "SLA (service level agreement)".
var abbreviated = []func() *regexp.Regexp{
	pattern.New(`((?:[\pL][\pL’'-]* ){1,9})\((\p{Lu}{2,6})s?\)`),
	pattern.New(`\b(\p{Lu}{2,6})s? \(((?:[\pL][\pL’'-]* ?){2,9})\)`),
}

// twoSenses reports abbreviations that the edition explains in two ways: a reader who
// meets one elsewhere cannot tell which is meant. There is one finding for each, where
// it is explained otherwise than most.
func twoSenses(r *reading) []fault {
	senses := map[string]map[string]*sense{}
	for _, p := range r.passages {
		for _, e := range explained(p.Text.Text) {
			by := senses[e.short]
			if by == nil {
				by = map[string]*sense{}
				senses[e.short] = by
			}
			key := senseOf(e.long)
			if by[key] == nil {
				by[key] = &sense{long: e.long, first: p}
			}
			by[key].uses++
		}
	}
	var out []fault
	for _, short := range slices.Sorted(maps.Keys(senses)) {
		if by := senses[short]; len(by) > 1 {
			out = append(out, faultOfSenses(short, by))
		}
	}
	return out
}

// sense is what an abbreviation stands for, and where that is said first.
type sense struct {
	long  string
	uses  int
	first *passage
}

// faultOfSenses lists what an abbreviation stands for, at the rarest.
func faultOfSenses(short string, by map[string]*sense) fault {
	var rarest *sense
	var said []string
	for _, key := range slices.Sorted(maps.Keys(by)) {
		s := by[key]
		said = append(said, fmt.Sprintf("%q (%d)", s.long, s.uses))
		if rarest == nil || s.uses < rarest.uses {
			rarest = s
		}
	}
	return fault{rarest.first, rarest.long, fmt.Sprintf("%s stands for %s", short, strings.Join(said, " and for "))}
}

// explanation is an abbreviation with the words that it stands for.
type explanation struct{ short, long string }

// explained lists the abbreviations that a text explains.
func explained(text string) (all []explanation) {
	if !strings.Contains(text, " (") { // said in brackets, or not at all
		return nil
	}
	for _, m := range abbreviated[0]().FindAllStringSubmatch(text, -1) {
		words := strings.Fields(m[1])
		for n := min(len(words), 2*len(m[2])); n > 1; n-- { // the longest that it spells
			if long := words[len(words)-n:]; spells(long, m[2]) {
				all = append(all, explanation{m[2], strings.Join(long, " ")})
				break
			}
		}
	}
	for _, m := range abbreviated[1]().FindAllStringSubmatch(text, -1) {
		if words := strings.Fields(m[2]); spells(words, m[1]) {
			all = append(all, explanation{m[1], strings.Join(words, " ")})
		}
	}
	return all
}

// small are the words that an abbreviation leaves out, or does not.
var small = map[string]bool{"of": true, "and": true, "the": true, "for": true, "in": true, "to": true, "a": true, "on": true, "as": true, "by": true, "with": true, "or": true}

// spells reports that an abbreviation has the first letters of words, without or with
// the small ones. The first word is none of these.
func spells(words []string, short string) bool {
	letters := []rune(strings.ToLower(short))
	if len(words) == 0 || small[strings.ToLower(words[0])] {
		return false
	}
	var parts []string
	for _, w := range words {
		parts = append(parts, strings.FieldsFunc(strings.ToLower(w), func(r rune) bool { return r == '-' })...)
	}
	return spelt(parts, letters)
}

func spelt(parts []string, letters []rune) bool {
	switch {
	case len(parts) == 0 || len(letters) == 0:
		return len(parts) == 0 && len(letters) == 0
	case strings.HasPrefix(parts[0], string(letters[0])) && spelt(parts[1:], letters[1:]):
		return true
	}
	return small[parts[0]] && spelt(parts[1:], letters)
}

// senseOf is the form in which explanations are compared: folded, in the singular, without
// the small words and without hyphens.
func senseOf(long string) string {
	var words []string
	for _, w := range strings.Fields(framework.Fold(long)) {
		if !small[w] {
			words = append(words, strings.TrimSuffix(strings.TrimSuffix(w, "s"), "e"))
		}
	}
	return strings.Join(words, " ")
}
