package declared

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/internal/sorting"
)

// subjects finds the skills that a text speaks of: by code wherever it stands, by name
// where the name is more than one word, and by a name of one word where it is all that a
// field says.
type subjects struct {
	ids   map[string]string // by code, and by folded name
	codes *regexp.Regexp
	names *regexp.Regexp // folded
}

func newSubjects(editions []*framework.Edition) subjects {
	s := subjects{ids: map[string]string{}}
	var codes, names []string
	for _, e := range editions {
		for i := range e.Skills {
			k := &e.Skills[i]
			id, name := cmp.Or(k.Code, k.Name), framework.Fold(k.Name)
			if s.ids[name] == "" {
				s.ids[name] = id
			}
			if strings.Contains(name, " ") {
				names = append(names, regexp.QuoteMeta(name))
				if plain := framework.Clean(k.Name); !strings.EqualFold(plain, name) { // what folding takes for one sign
					names = append(names, regexp.QuoteMeta(plain))
				}
			}
			if k.Code != "" {
				s.ids[k.Code] = id
				codes = append(codes, regexp.QuoteMeta(k.Code))
			}
		}
	}
	s.codes, s.names = whole("", codes), whole("(?i)", names)
	return s
}

// whole finds one of several texts that stands by itself, the longest first.
func whole(flags string, texts []string) *regexp.Regexp {
	sorting.By(texts, func(a, b string) int { return len(b) - len(a) })
	return regexp.MustCompile(flags + `(?:^|[^\pL\pN])(` + strings.Join(append(slices.Clip(texts), `\z\A.`), "|") + `)(?:$|[^\pL\pN])`)
}

// of are the skills that a text names, everyone once, and the text with "it" in their
// place.
func (s subjects) of(text string) (ids []string, rest string) {
	rest = framework.Clean(text)
	for _, find := range []*regexp.Regexp{s.names, s.codes} {
		for at := find.FindStringSubmatchIndex(rest); at != nil; at = find.FindStringSubmatchIndex(rest) {
			called := rest[at[2]:at[3]]
			id := s.ids[called]
			if id == "" {
				id = s.ids[framework.Fold(called)]
			}
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
			rest = rest[:at[2]] + "it" + rest[at[3]:]
		}
	}
	if id := s.ids[framework.Fold(rest)]; len(ids) == 0 && id != "" {
		return []string{id}, "it"
	}
	return ids, doubled().ReplaceAllString(rest, "it")
}

// doubled is a skill that is named twice in a row: "it (it)", "it - it".
var doubled = pattern.New(`\bit(?:[ (,:|–-]+it\b\)?)+`)
