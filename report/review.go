package report

import "fmt"

// ReviewSchema names the JSON form of a [Review] and its version.
const ReviewSchema = "compdiff/review/v1"

// Review is what somebody decided on the changes of a comparison, as the HTML
// report saves it.
type Review struct {
	Schema    string     `json:"schema"`
	Old       string     `json:"old"` // the name of the old edition
	New       string     `json:"new"`
	Decisions []Decision `json:"decisions"`
}

// Decision is what was decided on one change.
type Decision struct {
	Fingerprint string `json:"fingerprint"`
	Decision    string `json:"decision"` // "accept", "query" or "" where there is a comment alone
	Comment     string `json:"comment"`
	Rule        string `json:"rule"`
	Skill       string `json:"skill"`
	Level       int    `json:"level"` // 0 outside levels
}

// ReadReview reads a review; the name is for errors.
func ReadReview(name string, data []byte) (*Review, error) {
	var r Review
	if err := decode(name, utf8Text(data), &r); err != nil {
		return nil, err
	}
	if r.Schema != ReviewSchema {
		return nil, fmt.Errorf("%s: not a review: its schema is %q; expected %q", name, r.Schema, ReviewSchema)
	}
	for i, d := range r.Decisions {
		if d.Decision != "" && d.Decision != "accept" && d.Decision != "query" {
			return nil, fmt.Errorf("%s: decisions[%d]: unknown decision %q; expected accept or query", name, i, d.Decision)
		}
	}
	return &r, nil
}
