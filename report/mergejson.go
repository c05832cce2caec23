package report

import (
	"fmt"
	"slices"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/merge"
)

// savedMerge is the JSON form of a [Merge].
type savedMerge struct {
	Schema    string             `json:"schema"`
	Conflicts []merge.Conflict   `json:"conflicts"`
	Woven     []merge.Woven      `json:"woven"`
	Ours      []mergedChange     `json:"ours"`
	Theirs    []mergedChange     `json:"theirs"`
	Edition   *framework.Edition `json:"edition"`
}

// mergedChange is a change of one side, without its texts: the merged edition and the
// conflicts have them.
type mergedChange struct {
	Rule        string             `json:"rule"`
	Severity    framework.Severity `json:"severity"`
	Skill       string             `json:"skill"`
	Part        string             `json:"part"`
	Message     string             `json:"message"`
	Fingerprint string             `json:"fingerprint"`
}

// mergeJSON writes the conflicts, what each side changed, and the merged edition.
func mergeJSON(r *merge.Result, _ Style) ([]byte, error) {
	changes := func(log *diff.Changelog) []mergedChange {
		out := []mergedChange{}
		for _, c := range log.Changes {
			out = append(out, mergedChange{c.Rule, c.Severity, c.Skill, c.Part, c.Message, c.Fingerprint})
		}
		return out
	}
	r.Edition.FillLists()
	return encode(savedMerge{MergeSchema, list(r.Conflicts), list(r.Woven), changes(r.Ours), changes(r.Theirs), r.Edition})
}

// readMerge reads what [mergeJSON] wrote.
func readMerge(name string, data []byte) (*merge.Result, error) {
	var saved savedMerge
	if err := decode(name, data, &saved); err != nil {
		return nil, err
	}
	if saved.Edition == nil {
		return nil, fmt.Errorf("%s: not a saved merge: it has no edition; %s", name, expected)
	}
	sides := []*diff.Changelog{}
	for side, changes := range [][]mergedChange{saved.Ours, saved.Theirs} {
		log := &diff.Changelog{}
		for i, c := range changes {
			if !slices.Contains(framework.Severities, c.Severity) {
				return nil, fmt.Errorf("%s: %s[%d]: unknown severity %q; expected one of %q", name, []string{"ours", "theirs"}[side], i, c.Severity, framework.Severities)
			}
			log.Changes = append(log.Changes, diff.Change{Rule: c.Rule, Severity: c.Severity, Skill: c.Skill, Part: c.Part, Message: c.Message, Fingerprint: c.Fingerprint})
		}
		sides = append(sides, log)
	}
	return &merge.Result{Edition: saved.Edition, Conflicts: saved.Conflicts, Woven: saved.Woven, Ours: sides[0], Theirs: sides[1]}, nil
}
