package declared

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/profile"
)

// NotesIn reads what a publisher says of changes in a file of its own, such as a table of
// changes: a line that names a skill by its code is a note on it, and so is one whose first
// field is its name.
func NotesIn(p profile.Profile, editions ...*framework.Edition) []Note {
	known := map[string]string{} // ids, by code and by folded name
	var codes []string
	for _, e := range editions {
		for i := range e.Skills {
			s := &e.Skills[i]
			id := cmp.Or(s.Code, s.Name)
			if known[framework.Fold(s.Name)] == "" {
				known[framework.Fold(s.Name)] = id
			}
			if s.Code != "" {
				known[s.Code] = id
				codes = append(codes, regexp.QuoteMeta(s.Code))
			}
		}
	}
	slices.SortFunc(codes, func(a, b string) int { return len(b) - len(a) })
	code := regexp.MustCompile(`(?:^|[^\pL\pN])(` + strings.Join(append(codes, `\z\A.`), "|") + `)(?:$|[^\pL\pN])`)
	var notes []Note
	for _, line := range p.Lines {
		if at := code.FindStringSubmatchIndex(line.Text); at != nil {
			notes = append(notes, Note{known[line.Text[at[2]:at[3]]], framework.Clean(line.Text[:at[2]] + " " + line.Text[at[3]:]), line.At(0)})
			continue
		}
		name, rest, _ := strings.Cut(line.Text, string(separatorIn(line.Text)))
		if id := known[framework.Fold(name)]; id != "" && rest != "" {
			notes = append(notes, Note{id, framework.Clean(rest), line.At(0)})
		}
	}
	return notes
}

// separatorIn is what parts the fields of a line; a line without any has one field.
func separatorIn(line string) rune {
	if i := strings.IndexAny(line, "\t|;,"); i >= 0 {
		return rune(line[i])
	}
	return '\n'
}
