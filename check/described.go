package check

import (
	"strings"

	"compdiff/internal/pattern"
)

// What a source says about its skills stands near their descriptions: when they were
// published, where they belong. Where the true description was not found, that takes its
// place, in most skills alike.

// mayBeDate is a cheap test that a text which is [dateOnly] passes: it names a year.
func mayBeDate(text string) bool {
	return strings.Contains(text, "19") || strings.Contains(text, "20")
}

// dateOnly is a text that says no more than a date, with a word or two before it.
var dateOnly = pattern.New(`^(?:\pL+(?: \pL+)?[ :]+)?(?:\d{1,2}[./ -])?(?:\pL{3,9}\.?[ -]|\d{1,2}[./-])?(?:\d{1,2}, )?(?:19|20)\d\d(?:-\d\d-\d\d)?\.?$`)

// addressOnly is a text that is a web address.
var addressOnly = pattern.New(`^<?(?:https?://|www\.)\S+>?$`)

// notDescriptive says what a text is that describes nothing; "" for any other.
func notDescriptive(text string) string {
	switch {
	case mayBeDate(text) && dateOnly().MatchString(text):
		return "a date"
	case strings.IndexByte(text, '/') >= 0 && addressOnly().MatchString(text):
		return "a web address"
	}
	return ""
}

// datedDescriptions reports descriptions that are dates or addresses, where most are: the text
// that describes the skill stands elsewhere.
func datedDescriptions(r *reading) []fault {
	var out []fault
	described := 0
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		if s.Description.Text == "" {
			continue
		}
		described++
		if what := notDescriptive(s.Description.Text); what != "" {
			out = append(out, fault{whole(s, "description"), s.Description.Text, "the description is " + what + ": what describes the skill may stand below a heading that nobody knows"})
		}
	}
	if len(out)*2 < described {
		return nil
	}
	return out
}

// sentenceCategories reports categories that are sentences, where the descriptions of all
// skills are none: the two may have changed places.
func sentenceCategories(r *reading) []fault {
	var out []fault
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		if len(s.Category) == 0 || s.Description.Text == "" {
			continue
		}
		innermost := s.Category[len(s.Category)-1]
		if endsSentence(s.Description.Text) || !endsSentence(innermost) || strings.Count(innermost, " ") < 3 {
			return nil
		}
		out = append(out, fault{whole(s, "description"), s.Description.Text, "the category is a sentence and the description is none, in every skill: the two may have changed places"})
	}
	if len(out) < 2 {
		return nil
	}
	return out
}
