package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// suspectNames reports names that are none: missing where other skills have
// one, without a letter, or the heading of a section or of a level.
func suspectNames(r *reading) []fault {
	named := map[string]int{}
	for i := range r.edition.Skills {
		named[r.edition.Skills[i].Name]++
	}
	others := len(r.edition.Skills) - named[""]
	hasPlain := false // some name ends in no status
	for name := range named {
		hasPlain = hasPlain || name != "" && statusBehind(name) == ""
	}
	var out []fault
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		at := whole(s, "skill")
		if message := codeFault(s.Code); message != "" {
			out = append(out, fault{at, s.Code, message})
		} else if whole := r.brokenCode(s); whole != "" {
			out = append(out, fault{at, s.Title(), fmt.Sprintf("the name %q ends in a capital letter alone, and the code %q lacks one before it that all others have: it may be %q", s.Name, s.Code, whole)})
		}
		if message := nameFault(s, others, named); message != "" {
			out = append(out, fault{at, s.Title(), message})
		} else if status := statusBehind(s.Name); status != "" && hasPlain {
			out = append(out, fault{at, s.Title(), fmt.Sprintf("the name %q has the status %q behind it, as others have none", s.Name, status)})
		}
	}
	return out
}

// codeWords is how many words a code has at most.
const codeWords = 3

// codeFault says what is wrong with a code.
func codeFault(code string) string {
	if strings.Contains(code, "|") || strings.Count(code, " ") >= codeWords {
		return fmt.Sprintf("the code %q is a text; cells of a table may have slid", code)
	}
	return ""
}

// brokenCode is the code of a skill with the letter before it that its name ends in, where
// all other codes have the form of that: a space stands in the code. "" for none.
func (r *reading) brokenCode(s *framework.Skill) string {
	at := strings.LastIndexByte(s.Name, ' ')
	if at < 0 || s.Code == "" || len(s.Name)-at != 2 || s.Name[at+1] < 'A' || s.Name[at+1] > 'Z' {
		return ""
	}
	whole, others := s.Name[at+1:]+s.Code, 0
	for i := range r.edition.Skills {
		switch o := &r.edition.Skills[i]; {
		case o == s || o.Code == "":
		case shapeOf(o.Code) != shapeOf(whole):
			return ""
		default:
			others++
		}
	}
	if others < 2 {
		return ""
	}
	return whole
}

// listNumber matches a name that begins with the number of a list.
var listNumber = pattern.New(`^\d{1,3}[.)]\s`)

// numberedNames counts the names that do.
func numberedNames(named map[string]int) (n int) {
	for name, times := range named {
		if listNumber().MatchString(name) {
			n += times
		}
	}
	return n
}

// bracketed is what stands in brackets at the end of a name, and counted a number before
// one.
var (
	bracketed = pattern.New(`\s[(\[]([\pL\d.-]{2,10})[)\]]$`)
	counted   = pattern.New(`^\d{1,4}\s\pL`)
)

// statusBehind is the word for a status, small or behind a mark or with a capital of its own,
// with which a name ends; "" for none.
func statusBehind(name string) string {
	at := strings.LastIndexByte(name, ' ')
	if at < 0 {
		return ""
	}
	last := strings.Trim(name[at+1:], "()[]*")
	before := strings.TrimRight(name[:at], " ")
	marked := strings.HasSuffix(before, "–") || strings.HasSuffix(before, "-") || strings.HasSuffix(before, ",") || strings.HasSuffix(before, ":") || last != name[at+1:]
	if !statusWords[strings.ToLower(last)] || !marked && !startsCapital(last) {
		return ""
	}
	return last
}

// statusWords say how far the text of a skill has come; hardly any name ends in one.
var statusWords = words("draft beta alpha pilot retired withdrawn obsolete deprecated proposed superseded provisional")

// numberWords are the numbers that [levelWord] has as words.
var numberWords = []string{"one", "two", "three", "four", "five", "six", "seven"}

// mayNameLevel is a cheap test that a name which is the heading of a level passes: it
// begins with the letter of a word for levels, and has a number.
func mayNameLevel(name string) bool {
	if !isASCII(name) {
		return true
	}
	lower := strings.ToLower(strings.TrimLeft(name, "*_=#>|[("))
	return lower != "" && strings.IndexByte("lsnpt", lower[0]) >= 0 && (strings.ContainsAny(lower, "0123456789") ||
		slices.ContainsFunc(numberWords, func(word string) bool { return strings.Contains(lower, word) }))
}

// leftInName is what was left of a title in a name: the skill's own code in brackets, or
// something like it, or a number that no other name has; "" for nothing.
func leftInName(s *framework.Skill, named map[string]int) string {
	if in := bracketsBehind(s.Name); in != "" && s.Code != "" {
		if key, code := framework.Fold(in), framework.Fold(s.Code); key == code || misspelt(key, code) {
			return "what looks like its code behind it"
		}
	}
	if len(named) < 3 || !startsCounted(s.Name) {
		return ""
	}
	for name := range named {
		if name != s.Name && startsCounted(name) {
			return ""
		}
	}
	return "a number before it, as no other has"
}

// bracketsBehind is what stands in brackets at the end of a name; "" for nothing.
func bracketsBehind(name string) string {
	if !strings.HasSuffix(name, ")") && !strings.HasSuffix(name, "]") {
		return ""
	}
	if in := bracketed().FindStringSubmatch(name); in != nil {
		return in[1]
	}
	return ""
}

// startsCounted reports that a number and a word begin a name.
func startsCounted(name string) bool {
	return name != "" && isDigit(name[0]) && counted().MatchString(name)
}

// nameFault says what is wrong with the name of a skill; others have one.
func nameFault(s *framework.Skill, others int, named map[string]int) string {
	switch name := s.Name; {
	case name == "" && others > 0:
		return "the skill has no name; other skills of the edition have one. Its name, or its title, may stand in a text"
	case name == "":
	case !strings.ContainsFunc(name, unicode.IsLetter):
		return fmt.Sprintf("the name %q has no letter; the skill may be the text of another one", name)
	case isDigit(name[0]) && listNumber().MatchString(name) && named[""] == 0 && numberedNames(named) == 1 && len(named) > 1:
		return fmt.Sprintf("the name %q begins with the number of a list, as no other does", name)
	case leftInName(s, named) != "":
		return fmt.Sprintf("the name %q has %s", name, leftInName(s, named))
	case mayNameLevel(name) && levelLine().MatchString(name):
		return fmt.Sprintf("the name %q is the heading of a level; the skill may be a level of another one", name)
	case sectionWord(name) != "" && (s.Code == "" || named[name] > 1):
		return fmt.Sprintf("the name %q is that of a section; the skill may be a section of another one", name)
	case s.Code == "" && named[name] > 1:
		return fmt.Sprintf("%d skills have the name %q and this one no code to tell it from the others; expected one skill of a name", named[name], name)
	case endsSentence(name) && strings.Count(name, " ") >= briefWords:
		return fmt.Sprintf("the name %q is a sentence; expected a name", name)
	}
	return ""
}
