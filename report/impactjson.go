package report

import (
	"cmp"
	"fmt"
	"slices"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/internal/sorting"
)

// impactsSchema names the JSON form of [Impacts] and its version.
const impactsSchema = "compdiff/impacts/v1"

// savedImpacts is the JSON form of [Impacts]: roles for people, and with them all that
// the other formats say, so that they can be made of it later.
type savedImpacts struct {
	Schema  string        `json:"schema"`
	Old     *diff.Edition `json:"old,omitempty"` // nil where a document does not say
	New     *diff.Edition `json:"new,omitempty"`
	Doubts  []diff.Doubt  `json:"doubts"`
	Remarks []string      `json:"remarks,omitempty"`
	Roles   []savedRole   `json:"roles"`
	Changes []savedChange `json:"changes"` // those that references name, each once
}

type savedRole struct {
	Name       string           `json:"name"`
	Action     string           `json:"action"`
	References []savedReference `json:"references"`
}

type savedReference struct {
	At        framework.From `json:"at"`
	Skill     string         `json:"skill"`
	Name      string         `json:"name"`
	Level     int            `json:"level"`
	Letter    diff.Letter    `json:"letter"`
	Affects   diff.Verdict   `json:"affects"`
	Verdict   carry.Verdict  `json:"verdict"`
	Why       string         `json:"why"`
	Action    string         `json:"action"`
	Changes   []string       `json:"changes"` // fingerprints
	Decisive  string         `json:"decisive"`
	Decides   string         `json:"decides,omitempty"` // the fingerprint of the change that decides, where the judgement names one
	Quote     string         `json:"quote,omitempty"`
	Doubt     string         `json:"doubt,omitempty"`
	Undefined string         `json:"undefined,omitempty"` // which edition lacks the level
	Order     int            `json:"order"`               // among all references, as the profiles have them
}

// savedChange is what is told of a change to holders of skills.
type savedChange struct {
	Fingerprint string      `json:"fingerprint"`
	Rule        string      `json:"rule"`
	Severity    string      `json:"severity"`
	Kind        string      `json:"kind"`
	Message     string      `json:"message"`
	Quoted      bool        `json:"quoted"` // the message says all texts
	Old         []savedLine `json:"old"`
	New         []savedLine `json:"new"`
	Redline     []savedSpan `json:"redline"`
	Whole       string      `json:"whole,omitempty"` // of a skill that came or went, its first text
}

type savedLine struct {
	Text string `json:"text"`
	From string `json:"from,omitempty"`
}

type savedSpan struct {
	Op   string `json:"op"`
	Text string `json:"text"`
}

// referenceKey tells references apart.
type referenceKey struct {
	at    framework.From
	level int
	quote string
}

func (i Impact) place() referenceKey { return referenceKey{i.At, i.Level, i.Quote} }

// impactsJSON writes the roles with their references, and the changes that these name.
func impactsJSON(d Impacts, _ Style) ([]byte, error) {
	order := map[referenceKey][]int{}
	for n, i := range d.Impacts {
		order[i.place()] = append(order[i.place()], n)
	}
	out := savedImpacts{Schema: impactsSchema, Doubts: list(d.Doubts), Remarks: d.Remarks, Roles: []savedRole{}, Changes: []savedChange{}}
	if d.between("") != "" {
		out.Old, out.New = whatWasCompared(d.Old), whatWasCompared(d.New)
	}
	known := map[string]bool{}
	for _, r := range newRoles(d.Impacts) {
		role := savedRole{Name: r.Name, Action: r.Action}
		for _, i := range r.References {
			ref := savedReference{At: i.At, Skill: i.Code, Name: i.Name, Level: i.Level, Letter: i.Letter, Affects: i.Verdict, Verdict: i.Standing, Why: i.Why, Action: i.Action(),
				Changes: []string{}, Decisive: i.decisiveText(), Decides: i.decisive, Quote: i.Quote, Doubt: i.Doubt, Undefined: i.undefined, Order: order[i.place()][0]}
			order[i.place()] = order[i.place()][1:]
			for _, c := range i.Changes {
				ref.Changes = append(ref.Changes, c.Fingerprint)
				if !known[c.Fingerprint] {
					known[c.Fingerprint] = true
					out.Changes = append(out.Changes, saveChange(c))
				}
			}
			role.References = append(role.References, ref)
		}
		out.Roles = append(out.Roles, role)
	}
	return encode(out)
}

// whatWasCompared is a side with lists for what it has none of.
func whatWasCompared(e diff.Edition) *diff.Edition {
	e.Inferred, e.Sources = list(e.Inferred), list(e.Sources)
	return &e
}

func saveChange(c Change) savedChange {
	s := savedChange{Fingerprint: c.Fingerprint, Rule: c.Rule, Severity: c.Severity, Kind: c.Kind, Message: c.Message, Quoted: c.Quoted,
		Old: saveLines(c.Old), New: saveLines(c.New), Redline: []savedSpan{}}
	for _, span := range c.Redline {
		s.Redline = append(s.Redline, savedSpan(span))
	}
	if len(c.Whole) > 0 {
		s.Whole = c.Whole[0].text()
	}
	return s
}

func saveLines(lines []Line) []savedLine {
	out := []savedLine{}
	for _, l := range lines {
		out = append(out, savedLine{l.Text, l.From})
	}
	return out
}

// readImpacts reads what the format "json" wrote for profiles.
func readImpacts(name string, data []byte) (Impacts, error) {
	var saved struct {
		savedImpacts
		Changes *[]savedChange `json:"changes"`
	}
	if err := decode(name, data, &saved); err != nil {
		return Impacts{}, err
	}
	if saved.Changes == nil {
		return Impacts{}, fmt.Errorf("%s: has no list of changes, as an older compdiff wrote it; expected one that compdiff impact --format json writes anew", name)
	}
	changes := map[string]Change{}
	for i, c := range *saved.Changes {
		if !slices.Contains(framework.Severities, framework.Severity(c.Severity)) {
			return Impacts{}, fmt.Errorf("%s: changes[%d]: unknown severity %q; expected one of %q", name, i, c.Severity, framework.Severities)
		}
		changes[c.Fingerprint] = c.change()
	}
	type placed struct {
		order int
		Impact
	}
	var all []placed
	for n, r := range saved.Roles {
		for k, ref := range r.References {
			i, err := ref.impact(r.Name, changes)
			if err != nil {
				return Impacts{}, fmt.Errorf("%s: roles[%d].references[%d]: %w", name, n, k, err)
			}
			all = append(all, placed{ref.Order, i})
		}
	}
	sorting.By(all, func(a, b placed) int { return cmp.Compare(a.order, b.order) })
	out := Impacts{Impacts: []Impact{}, Doubts: list(saved.Doubts), Remarks: saved.Remarks}
	if saved.Old != nil && saved.New != nil {
		out.Old, out.New = *saved.Old, *saved.New
	}
	for _, p := range all {
		out.Impacts = append(out.Impacts, p.Impact)
	}
	return out, nil
}

func (s savedReference) impact(role string, changes map[string]Change) (Impact, error) {
	if !slices.Contains([]diff.Verdict{diff.Unaffected, diff.Doubtful, diff.Affected}, s.Affects) {
		return Impact{}, fmt.Errorf("unknown verdict %q; expected no, maybe or yes", s.Affects)
	}
	if !slices.Contains(carry.Verdicts, s.Verdict) {
		return Impact{}, fmt.Errorf("unknown verdict %q; expected one of %q", s.Verdict, carry.Verdicts)
	}
	i := Impact{At: s.At, Code: s.Skill, Name: Visible(s.Name), Role: Visible(role), Level: s.Level, Letter: s.Letter, Standing: s.Verdict, Verdict: s.Affects, decisive: s.Decides, Affects: s.Affects == diff.Affected,
		Why: Visible(s.Why), Doubt: Visible(s.Doubt), Quote: s.Quote, undefined: Visible(s.Undefined), nowhere: s.Action == Correct}
	for _, fingerprint := range s.Changes {
		c, known := changes[fingerprint]
		if !known {
			return Impact{}, fmt.Errorf("names the change %q; expected one of the list of changes", fingerprint)
		}
		i.Changes = append(i.Changes, c)
	}
	return i, nil
}

func (s savedChange) change() Change {
	c := Change{Fingerprint: Visible(s.Fingerprint), Rule: Visible(s.Rule), Severity: s.Severity, Kind: Visible(s.Kind), Message: Visible(s.Message), Quoted: s.Quoted, Confidence: 1,
		Old: readLines(s.Old), New: readLines(s.New)}
	for _, span := range s.Redline {
		c.Redline = append(c.Redline, Span{span.Op, Visible(span.Text)})
	}
	if s.Whole != "" {
		c.Whole = []WholePart{{Lines: []Line{{Text: Visible(s.Whole)}}}}
	}
	return c
}

func readLines(saved []savedLine) []Line {
	var out []Line
	for _, l := range saved {
		out = append(out, Line{Text: Visible(l.Text), From: Visible(l.From)})
	}
	return out
}
