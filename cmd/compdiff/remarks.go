package main

import (
	"errors"
	"fmt"
	"strings"

	"compdiff/report"
)

// remark is a line of the configuration that release notes print: what only the publisher
// knows.
type remark struct {
	Edition string `yaml:"edition,omitempty"` // the new one; "" for whichever
	Skill   string `yaml:"skill,omitempty"`   // code or name; "" for the edition as a whole
	Text    string `yaml:"text"`
}

func (r remark) check() error {
	if strings.TrimSpace(r.Text) == "" {
		return errors.New("a text is missing: what shall the release notes say?")
	}
	return nil
}

// remarks are those of the configuration.
func (c *console) remarks() []report.EditorRemark {
	if c.config == nil {
		return nil
	}
	var all []report.EditorRemark
	for _, r := range c.config.Remarks {
		all = append(all, report.EditorRemark(r))
	}
	return all
}

// sayUnused warns of remarks that no notes print.
func (c *console) sayUnused(d report.Releases) {
	for _, m := range report.UnusedRemarks(d, c.remarks()) {
		about := "edition " + m.Edition
		if m.Skill != "" {
			about = "skill " + m.Skill
		}
		c.warn(fmt.Sprintf("%s: the remark on %s stands nowhere: no changed skill of these editions, or none of them, is called so", c.config.path, about))
	}
}
