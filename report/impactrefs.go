package report

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/levels"
	"compdiff/internal/pattern"
	"compdiff/internal/sorting"
	"compdiff/profile"
)

// levelsAfter are the levels that stand behind a code: "5", "-5", "level 5", "(5-6)",
// "at levels 3, 4 and 5"; or behind the bracket around it: ") level 5".
var (
	levelsAfter = pattern.New(`^\)?(?:[-–_]|[\s,;:|("'=]*)(?:at\s+)?(?:levels?|lvl\.?|l)?[\s:|("',;]*(` + levelList + `)\b`)
	oneLevel    = pattern.New(`\d+`)
	onlyLevels  = pattern.New(`(?i)^[\s"']*(?:levels?|lvl\.?|l)?[\s:]*(` + levelList + `)[\s"']*$`)
)

// levelList is one level or several: "3", "3, 4 and 5", "3 to 5".
const levelList = `\d+(?:\s*(?:,|and|&|/|-|–|to)\s*\d+)*`

// finder finds references to the skills of an edition.
type finder struct {
	code   *regexp.Regexp
	names  map[string]string // of skills, by code
	byName skillNames
	quotes quotes
}

func newFinder(e *framework.Edition) finder {
	f := finder{names: map[string]string{}, byName: newSkillNames(e), quotes: newQuotes(e)}
	var codes []string
	for _, s := range e.Skills {
		if s.Code != "" {
			f.names[s.Code] = s.Name
			codes = append(codes, regexp.QuoteMeta(s.Code))
		}
	}
	sorting.By(codes, func(a, b string) int { return len(b) - len(a) }) // the longest code that fits
	if len(codes) == 0 {
		codes = []string{`\z\A.`} // none is found
	}
	f.code = regexp.MustCompile(`(?:^|[^\pL\pN])(` + strings.Join(codes, "|") + `)(?:$|[^\pL\pN]|\d{1,2}(?:$|[^\pL\pN]))`)
	return f
}

// references lists the mentions of skills in profiles, line by line.
func references(e *framework.Edition, profiles []Profile) []Impact {
	f := newFinder(e)
	var found []Impact
	for n, p := range profiles {
		quoted := f.quotes.in(p)
		heading := ""
		for i, line := range p.Lines {
			here := f.mentions(line, quoted, i)
			for k := range here {
				here[k].span.profile, here[k].span.line = n, i
				here[k].span.last = max(here[k].span.last, i)
			}
			if len(here) == 0 && !quoted.touches(i) {
				heading = cmp.Or(headingIn(line.Text), heading)
			}
			if len(here) > 0 {
				role := cmp.Or(Visible(line.Role), roleOf(p.Name, beforeFirst(line.Text, here), heading, here))
				for k := range here {
					here[k].Role = role
				}
			}
			if found = append(found, here...); len(found) > MostReferences {
				return found
			}
		}
	}
	return found
}

// MostReferences is how many references to skills profiles may have together: [NewImpacts] goes
// on to the end of the line that has one more, and no further.
const MostReferences = 1 << 16

// mentions lists the references of a line, those by code first.
func (f finder) mentions(line profile.Line, quoted quotations, number int) []Impact {
	here := f.codes(line)
	here = append(here, f.byName.mentions(line, here)...)
	here = slices.DeleteFunc(here, func(i Impact) bool { return quoted.covers(number, i.span.start) })
	for _, q := range quoted.in(number) {
		here = append(here, Impact{
			Code: q.skill.Code, Name: Visible(q.skill.Name), Level: q.level, Quote: q.text, At: line.At(q.start),
			span: reach{start: q.start, end: q.end, last: q.last},
		})
	}
	return here
}

func digitAt(line string, i int) bool { return i < len(line) && line[i] >= '0' && line[i] <= '9' }

// codes lists the references by code.
func (f finder) codes(line profile.Line) []Impact {
	var found []Impact
	places := line.Places()
	for from := 0; from < len(line.Text) && len(found) <= MostReferences; {
		at := f.code.FindStringSubmatchIndex(line.Text[from:])
		if at == nil {
			break
		}
		start, end := from+at[2], from+at[3]
		if digitAt(line.Text, end-1) && digitAt(line.Text, end) { // part of a longer code
			from = end
			continue
		}
		code := line.Text[start:end]
		r := Impact{Code: code, Name: Visible(f.names[code]), At: places.At(start), span: reach{start: start, end: end}}
		found = append(found, r.atLevels(line, f.names[code])...)
		from = end
	}
	return found
}

// atLevels are references to the levels that a line names behind a skill, or in the
// column for it.
func (i Impact) atLevels(line profile.Line, name string) []Impact {
	levels, at := levelsAt(line.Text[i.span.end:], name)
	i.span.levels = [2]int{i.span.end + at[0], i.span.end + at[1]}
	if at[1] == 0 {
		levels, i.span.levels = levelsOf(line)
	}
	var all []Impact
	for _, i.Level = range levels {
		all = append(all, i)
	}
	return all
}

// levelsOf reads the levels in the column for them; a single 0 where there are none.
func levelsOf(line profile.Line) (levels []int, at [2]int) {
	cell := line.Text[line.Level[0]:line.Level[1]]
	said := onlyLevels().FindStringSubmatchIndex(cell)
	if said == nil {
		return []int{0}, at
	}
	return levelsIn(cell[said[2]:said[3]]), [2]int{line.Level[0] + said[2], line.Level[0] + said[3]}
}

// levelsBehind reads the levels behind a code, or behind the skill's name where
// that follows; a single 0 where there are none.
func levelsBehind(rest, name string) []int {
	levels, _ := levelsAt(rest, name)
	return levels
}

// mostBehind is how many bytes behind a skill are looked at for its levels.
const mostBehind = 1 << 10

// levelsAt reads as [levelsBehind] does, and says where the levels stand.
func levelsAt(rest, name string) (levels []int, at [2]int) {
	skipped := 0
	if trimmed := strings.TrimLeft(rest, " \t,;:|\"'(-–"); name != "" && len(trimmed) >= len(name) && strings.EqualFold(trimmed[:len(name)], name) {
		skipped = len(rest) - len(trimmed) + len(name)
	}
	said := levelsAfter().FindStringSubmatchIndex(asciiLower(rest[skipped:min(len(rest), skipped+mostBehind)]))
	if said == nil {
		return []int{0}, at
	}
	at = [2]int{skipped + said[2], skipped + said[3]}
	if levels = levelsIn(rest[at[0]:at[1]]); levels[0] == 0 {
		at = [2]int{}
	}
	return levels, at
}

// asciiLower is a text in lower case, byte for byte.
func asciiLower(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, text)
}

// levelsIn are the levels of a list, ascending; a single 0 where no number can be one.
func levelsIn(text string) []int {
	if all := levels.In(text); len(all) > 0 {
		return all
	}
	return []int{0}
}
