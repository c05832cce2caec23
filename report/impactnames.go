package report

import (
	"cmp"
	"regexp"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/internal/sorting"
	"compdiff/profile"
)

// skillNames finds skills by name in the lines of profiles. A name of several
// words counts wherever it stands; one of a single word, which is a word of the
// language as well, where it is all that a field holds before the level.
type skillNames struct {
	name   *regexp.Regexp
	skills map[string]*framework.Skill // by folded name
}

func newSkillNames(e *framework.Edition) skillNames {
	n := skillNames{skills: map[string]*framework.Skill{}}
	var names []string
	for i := range e.Skills {
		s := &e.Skills[i]
		if key := framework.Fold(s.Name); key != "" && n.skills[key] == nil {
			n.skills[key] = s
			names = append(names, strings.ReplaceAll(regexp.QuoteMeta(s.Name), " ", `\s+`))
		}
	}
	sorting.By(names, func(a, b string) int { return len(b) - len(a) }) // the longest name that fits
	if len(names) > 0 {
		n.name = regexp.MustCompile(`(?i)(?:^|[^\pL\pN])(` + strings.Join(names, "|") + `)(?:$|[^\pL\pN])`)
	}
	return n
}

// mentions lists the skills that a line names, less those whose code it has.
func (n skillNames) mentions(line profile.Line, byCode []Impact) []Impact {
	var found []Impact
	places, coded := line.Places(), map[string]bool{"": false}
	for _, r := range byCode {
		coded[r.Code] = r.Code != ""
	}
	for _, at := range n.places(line.Text) {
		start, end := at[0], at[1]
		s := n.skills[framework.Fold(line.Text[start:end])]
		if s == nil || coded[s.Code] {
			continue
		}
		if !strings.ContainsAny(s.Name, " -/") && !wholeField(line.Text, start, end) {
			continue
		}
		r := Impact{Code: s.Code, Name: Visible(s.Name), At: places.At(start), span: reach{start: start, end: end}}
		found = append(found, r.atLevels(line, "")...)
	}
	return found
}

// places are the spans of a line that read like the name of a skill.
func (n skillNames) places(line string) [][2]int {
	var all [][2]int
	for from := 0; n.name != nil && from < len(line) && len(all) <= MostReferences; {
		at := n.name.FindStringSubmatchIndex(line[from:])
		if at == nil {
			break
		}
		all = append(all, [2]int{from + at[2], from + at[3]})
		from += at[3]
	}
	return all
}

// The ends of a field: what may stand before a name that is all of it, and
// behind one.
var (
	fieldBegins = pattern.New(`(?:^|[,;:|\t"(])[\s*•·–-]*$`)
	fieldEnds   = pattern.New(`^\s*(?:$|[,;:|\t")(]|(?:at\s+)?(?:levels?|lvl\.?|l)?\s*\d)`)
)

func wholeField(line string, start, end int) bool {
	before, behind := line[max(0, start-mostBehind):start], line[end:min(len(line), end+mostBehind)]
	return fieldBegins().MatchString(before) && fieldEnds().MatchString(strings.ToLower(behind))
}

// Offer is a field of a profile that looks like the name of a skill and is none.
type Offer struct {
	At   framework.From
	Text string // as the profile has it
	Name string // of the skill that is the nearest, with its code
}

// near is how alike a field and a name must be for the name to be offered.
const near = 0.8

// NewOffers lists what profiles may have meant for a skill of the old edition,
// in the fields of lines that name none.
func NewOffers(old *framework.Edition, profiles []Profile, impacts []Impact) []Offer {
	var offers []Offer
	type at struct{ profile, line int }
	known := map[at]bool{}
	for _, i := range impacts {
		for line := i.span.line; line <= i.span.last; line++ {
			known[at{i.span.profile, line}] = true
		}
	}
	nearest := newNearest(old)
	for n, p := range profiles {
		for i, line := range p.Lines {
			if known[at{n, i}] {
				continue
			}
			for _, field := range strings.FieldsFunc(line.Text, func(r rune) bool { return strings.ContainsRune(",;:|\t\"()\r\n", r) }) {
				if name := nearest.of(strings.Trim(field, " *•-")); name != "" {
					place := line.At(0)
					place.Column = 0
					offers = append(offers, Offer{place, Visible(strings.TrimSpace(field)), name})
				}
			}
		}
	}
	return offers
}

// nearest finds the names of skills that are the nearest to fields.
type nearest struct {
	names  [][]rune // folded, of the skills in their order
	titles []string
	found  map[string]string // by field
	left   int               // letters that may still be compared
}

// mostLetters is how many letters all fields may be compared with all names by: no profile that
// people wrote comes near. No name is offered for fields after that.
const mostLetters = 1 << 28

func newNearest(e *framework.Edition) *nearest {
	n := &nearest{found: map[string]string{}, left: mostLetters}
	for i := range e.Skills {
		n.names = append(n.names, []rune(framework.Fold(e.Skills[i].Name)))
		n.titles = append(n.titles, Visible(e.Skills[i].Title()))
	}
	return n
}

// of is the name of the skill that is the nearest to a field; "" where none is near.
func (n *nearest) of(field string) string {
	name, known := n.found[field]
	if known || n.left <= 0 {
		return name
	}
	best, a := near, []rune(framework.Fold(field))
	for i, b := range n.names {
		n.left--
		if longer := max(len(a), len(b)); longer == 0 || min(len(a), len(b)) < int(near*float64(longer)) {
			continue
		}
		n.left -= len(a) * len(b)
		if alike := 1 - float64(distance(a, b))/float64(max(len(a), len(b))); alike > best {
			best, name = alike, n.titles[i]
		}
	}
	n.found[field] = name
	return name
}

// distance is how many letters must change to make one text the other
// (Levenshtein).
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		before := row[0]
		row[0] = i + 1
		for j, y := range b {
			cost := before
			if x != y {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// keyOf is what changes call the skill of a reference.
func (i Impact) key() string { return cmp.Or(i.Code, i.Name) }
