package layouts

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
)

// Outcome says what a comparison of an edition with itself, damaged in one
// place, came to under --fail-on error.
type Outcome string

// The outcomes.
const (
	Doubted    Outcome = "red by a doubt"     // it fails, and says what it could not compare
	Changed    Outcome = "red by a change"    // it fails because of a change that it reports
	Stopped    Outcome = "refused"            // the damaged source could not be read
	Healed     Outcome = "green and the same" // it passes, and both sides were read alike
	Reported   Outcome = "green and reported" // it passes, and every loss is a change that it reports
	FalseGreen Outcome = "FALSE GREEN"        // it passes, and a loss is not reported
)

// Outcomes lists them in the order of a table.
var Outcomes = []Outcome{Doubted, Changed, Stopped, Healed, Reported, FalseGreen}

// SelfJudgement is one comparison of an edition with itself, damaged.
type SelfJudgement struct {
	Damaged Document
	Outcome Outcome
	Losses  []Difference // between the two readings
	// Backwards is set where the damaged document is the old side.
	Backwards bool
	// False are texts that the comparison says were removed, or added, and that
	// stand in both documents.
	False []string
}

// Comparer compares two documents as `compdiff diff --fail-on error` does.
type Comparer interface {
	// Read gives the edition of a document.
	Read(Document) (*framework.Edition, error)
	// Compare gives what the JSON says, and whether the comparison fails.
	Compare(old, new Document) (said Said, fails bool, err error)
}

// Said is what a changelog says of skills and their parts, in the fields of its
// JSON.
type Said struct {
	Changes, Doubts []SaidOf
}

// SaidOf is a change or a doubt.
type SaidOf struct {
	Rule, Severity, Skill, Part string
	Old, New                    []struct{ Text string }
}

// NewSelf finds a document that is exact when whole, damages it, and compares
// the two. The number says which; others are tried until one is exact.
func NewSelf(by Comparer, seed, number uint64) (SelfJudgement, error) {
	for try := range uint64(200) {
		damaged, whole, err := NewDamaged(seed, number*200+try)
		if err != nil {
			return SelfJudgement{}, err
		}
		if Judge(whole).Verdict == Exact {
			return judgeSelf(by, whole, damaged)
		}
	}
	return SelfJudgement{}, fmt.Errorf("document %d of seed %d: none of 200 layouts is read exactly", number, seed)
}

func judgeSelf(by Comparer, whole, damaged Document) (SelfJudgement, error) {
	j := SelfJudgement{Damaged: damaged, Outcome: Stopped}
	before, err := by.Read(whole)
	if err != nil {
		return j, err
	}
	after, err := by.Read(damaged)
	if err != nil {
		return j, nil
	}
	old, new := whole, damaged
	if j.Backwards = damaged.Number%2 == 1; j.Backwards {
		old, new = damaged, whole
	}
	said, fails, err := by.Compare(old, new)
	if err != nil {
		return j, err
	}
	j.Losses = losses(before, after, damaged.Layout)
	j.Outcome = outcome(&j, said, fails)
	j.False = said.falseClaims(string(damaged.Data), j.Backwards)
	return j, nil
}

// falseClaims are the texts that are said to be removed, or added where the
// damaged document is the old one, and that stand in the damaged document.
func (s Said) falseClaims(text string, backwards bool) (out []string) {
	text = squeeze(text)
	ending := "-removed"
	if backwards {
		ending = "-added"
	}
	for _, c := range s.Changes {
		if !strings.HasSuffix(c.Rule, ending) {
			continue
		}
		for _, t := range append(slices.Clone(c.Old), c.New...) {
			if t := squeeze(t.Text); len(t) > 20 && strings.Contains(text, t) {
				out = append(out, c.Rule+" "+c.Skill+", "+c.Part+": "+t)
			}
		}
	}
	return out
}

// losses are the parts that the reading of the damaged document has otherwise.
func losses(before, after *framework.Edition, l Layout) []Difference {
	old := readingOf(before)
	all := readingOf(after).against(Truth{Skills: old.skills}, l)
	return slices.DeleteFunc(all, func(d Difference) bool { return bare(d.Want) == bare(d.Got) })
}

// bare is a text without white space and without the marks of lines of
// guidance: where lines end is no text.
func bare(text string) string { return strings.NewReplacer("¶", "", ">", "").Replace(squeeze(text)) }

func outcome(j *SelfJudgement, said Said, fails bool) Outcome {
	switch {
	case fails && len(said.Doubts) > 0:
		return Doubted
	case fails:
		return Changed
	case len(j.Losses) == 0:
		return Healed
	}
	all := true
	for i := range j.Losses {
		d := &j.Losses[i]
		d.said = said.names(*d)
		all = all && d.said
	}
	if all {
		return Reported
	}
	return FalseGreen
}

// names reports that a change says what happened to a part.
func (s Said) names(d Difference) bool {
	for _, c := range s.Changes {
		if !slices.Contains(d.words, c.Skill) {
			continue
		}
		if c.Part == d.Part || c.Part == "skill" || c.Part == "levels" && strings.HasPrefix(d.Part, "level") || strings.HasPrefix(d.Part, "skill") {
			return true
		}
	}
	return false
}

// Packages compares by calling the packages.
type Packages struct{}

// Read implements [Comparer].
func (Packages) Read(d Document) (*framework.Edition, error) {
	return d.Read()
}

// Compare implements [Comparer]. Every finding that speaks against a reading is
// a doubt, and a doubt is an error.
func (p Packages) Compare(old, new Document) (Said, bool, error) {
	var said Said
	var editions [2]*framework.Edition
	var doubts [2][]diff.Doubt
	for i, d := range []Document{old, new} {
		e, err := p.Read(d)
		if err != nil {
			return said, false, err
		}
		editions[i] = e
		for _, f := range check.Run(e, framework.Doubtful...).Findings {
			doubts[i] = append(doubts[i], diff.Doubt{Rule: f.Rule, Skill: f.Skill, Part: f.Part, Text: f.Text, From: f.From, Message: f.Message})
		}
	}
	log, err := diff.CompareWith(editions[0], editions[1], diff.Options{Doubts: diff.Doubts{Old: doubts[0], New: doubts[1]}})
	if err != nil {
		return said, false, err
	}
	data, err := json.Marshal(log)
	if err != nil {
		return said, false, err
	}
	err = json.Unmarshal(data, &said)
	return said, said.fails(), err
}

// fails reports a change or a doubt that weighs as an error.
func (s Said) fails() bool {
	for _, c := range append(slices.Clone(s.Changes), s.Doubts...) {
		if c.Severity == string(framework.Error) {
			return true
		}
	}
	return false
}

// Program compares by running a compdiff that was built; Folder is for its
// sources.
type Program struct{ Path, Folder string }

// Read implements [Comparer].
func (p Program) Read(d Document) (*framework.Edition, error) {
	name, err := p.save(d, "read")
	if err != nil {
		return nil, err
	}
	out, code, err := p.run("parse", name)
	if err != nil || code != 0 {
		return nil, fmt.Errorf("parse %s: exit %d, %w", name, code, err)
	}
	var e framework.Edition
	return &e, json.Unmarshal(out, &e)
}

// Compare implements [Comparer].
func (p Program) Compare(old, new Document) (said Said, fails bool, err error) {
	var names [2]string
	for i, d := range []Document{old, new} {
		if names[i], err = p.save(d, []string{"old", "new"}[i]); err != nil {
			return said, false, err
		}
	}
	out, code, err := p.run("diff", names[0], names[1], "--format", "json", "--fail-on", "error")
	if err != nil {
		return said, false, err
	}
	if code > 1 {
		return said, false, fmt.Errorf("diff %s %s: exit %d", names[0], names[1], code)
	}
	return said, code == 1, json.Unmarshal(out, &said)
}

// save writes a document into a folder of its own.
func (p Program) save(d Document, side string) (string, error) {
	folder := filepath.Join(p.Folder, fmt.Sprint(d.Seed, "-", d.Number), side)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", err
	}
	if d.Files != nil {
		return folder, d.save(folder)
	}
	return filepath.Join(folder, d.Name), d.save(folder)
}

// run gives the output and the exit code.
func (p Program) run(args ...string) (out []byte, code int, err error) {
	cmd := exec.Command(p.Path, args...)
	var buffer bytes.Buffer
	cmd.Stdout = &buffer
	err = cmd.Run()
	var ended *exec.ExitError
	if errors.As(err, &ended) {
		return buffer.Bytes(), ended.ExitCode(), nil
	}
	return buffer.Bytes(), 0, err
}
