package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"

	"compdiff/bounded"
	"compdiff/framework"
	"compdiff/yamlfile"
)

// baselineName is a file of acceptances alone, which programs write and people
// need not read. It stands beside the configuration, or in its place.
const baselineName = ".compdiff-baseline.json"

const baselineSchema = "compdiff/baseline/v1"

// baseline is what such a file holds.
type baseline struct {
	Schema   string          `json:"schema"`
	Accepted []baselineEntry `json:"accepted"`
}

// baselineEntry is an [acceptance] as JSON.
type baselineEntry struct {
	Fingerprint string `json:"fingerprint,omitempty"`
	Rule        string `json:"rule,omitempty"`
	Skill       string `json:"skill,omitempty"`
	Level       int    `json:"level,omitempty"`
	Reason      string `json:"reason"`
	Expires     string `json:"expires,omitempty"`
}

// readBaseline reads the acceptances of a file; none where there is no such
// file.
func readBaseline(path string) ([]acceptance, error) {
	data, err := bounded.ReadFile(bounded.YAML, path, 0)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, failure{fmt.Errorf("%s: the baseline could not be read: %w", path, cause(err))}
	}
	var b baseline
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&b); err != nil {
		return nil, fmt.Errorf("%s: not a baseline: %w; expected what compdiff accept --baseline wrote", path, err)
	}
	if b.Schema != baselineSchema {
		return nil, fmt.Errorf("%s: not a baseline: its schema is %q; expected %q", path, b.Schema, baselineSchema)
	}
	var all []acceptance
	for i, e := range b.Accepted {
		a := acceptance{e.Fingerprint, e.Rule, e.Skill, yamlfile.Whole(e.Level), e.Reason, e.Expires, path, i}
		if _, err := a.check(); err != nil {
			return nil, fmt.Errorf("%s: accepted[%d]: %w", path, i, err)
		}
		all = append(all, a)
	}
	return all, nil
}

// withBaseline adds the acceptances of the baseline in a folder.
func (c *config) withBaseline(folder string) (*config, error) {
	for i := range c.Accepted {
		c.Accepted[i].file, c.Accepted[i].index = c.path, i
	}
	more, err := readBaseline(filepath.Join(folder, baselineName))
	c.Accepted = append(c.Accepted, more...)
	return c, err
}

// acceptInBaseline adds acceptances to a baseline. One of the same fingerprint
// is written anew.
func (c *console) acceptInBaseline(path string, chosen []acceptance, reason, expires string) error {
	known, err := readBaseline(path)
	if err != nil {
		return err
	}
	before := 0
	for _, a := range chosen {
		a.Reason, a.Expires = reason, expires
		if _, err := a.check(); err != nil {
			return fmt.Errorf("%w (--reason, --expires)", err)
		}
		at := slices.IndexFunc(known, func(b acceptance) bool { return b.Fingerprint == a.Fingerprint })
		if at < 0 {
			known = append(known, a)
			continue
		}
		known[at], before = a, before+1
	}
	out := baseline{Schema: baselineSchema, Accepted: []baselineEntry{}}
	for _, a := range known {
		out.Accepted = append(out.Accepted, baselineEntry{a.Fingerprint, a.Rule, a.Skill, int(a.Level), a.Reason, a.Expires})
	}
	var b bytes.Buffer
	if err := framework.WriteJSON(&b, out); err != nil {
		return err
	}
	if err := writeFile(path, b.Bytes()); err != nil {
		return failure{fmt.Errorf("%s: could not be written: %w", path, cause(err))}
	}
	c.say("%s: %d accepted, %d were so before", path, len(chosen)-before, before)
	return nil
}

// baselineBeside is the baseline that stands, or would, with a configuration.
func baselineBeside(cfg *config) string {
	if cfg.path == "" {
		return baselineName
	}
	return filepath.Join(filepath.Dir(cfg.path), baselineName)
}
