package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"compdiff/bounded"
	"compdiff/report"
	"compdiff/yamlfile"
)

// loadReview reads a review that the HTML page saved. Data is what standard
// input said, where it was read and is none.
func (c *console) loadReview(name string) (review *report.Review, data []byte, err error) {
	if name == "-" {
		if data, err = bounded.Read(bounded.Saved, c.in, c.maxSize); err != nil {
			return nil, nil, err
		}
	}
	text := data
	if name != "-" {
		if text, err = bounded.ReadFile(bounded.Saved, name, c.maxSize); err != nil {
			return nil, nil, err
		}
	}
	review, err = report.ReadReview(name, text)
	return review, data, err
}

// acceptReview accepts what a review accepts, less what was not chosen. A
// comment is the reason, where none is given for all.
func (c *console) acceptReview(r *report.Review, which selection, reason, expires, file string) error {
	by := map[string][]acceptance{}
	var reasons []string
	for _, d := range r.Decisions {
		wanted := acceptance{Rule: which.rule, Level: yamlfile.Whole(which.level)}
		at := subject{d.Fingerprint, d.Rule, d.Skill, d.Level}
		if d.Decision != "accept" || !wanted.covers(at) || which.skill != "" && which.skill != d.Skill ||
			len(which.fingerprints) > 0 && !slices.Contains(which.fingerprints, d.Fingerprint) {
			continue
		}
		why := cmp.Or(reason, d.Comment)
		if why == "" {
			return fmt.Errorf("%s is accepted without a comment; say why with --reason", d.Fingerprint)
		}
		if len(by[why]) == 0 {
			reasons = append(reasons, why)
		}
		by[why] = append(by[why], acceptance{Fingerprint: d.Fingerprint, Rule: d.Rule, Skill: d.Skill, Level: yamlfile.Whole(d.Level), Reason: why})
	}
	if len(reasons) == 0 {
		return errors.New("the review accepts nothing of what was chosen")
	}
	var chosen []acceptance
	for _, why := range reasons {
		chosen = append(chosen, by[why]...)
	}
	return c.accept(chosen, reason, expires, file, which.baseline)
}
