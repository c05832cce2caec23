package main

import (
	"bytes"
	"cmp"
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
	Schema   string        `json:"schema"`
	Accepted baselineItems `json:"accepted"`
}

// baselineItems are read one by one, so that the first that is wrong ends the reading.
type baselineItems []baselineEntry

// UnmarshalJSON reads all of a list.
func (all *baselineItems) UnmarshalJSON(data []byte) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if open, err := d.Token(); err != nil || open == nil { // null is an empty list
		return err
	} else if open != json.Delim('[') {
		return errors.New("accepted is no list")
	}
	for d.More() {
		var one baselineEntry
		if err := d.Decode(&one); err != nil {
			return err
		}
		if _, err := one.acceptance().check(); err != nil {
			return fmt.Errorf("accepted[%d]: %w", len(*all), err)
		}
		*all = append(*all, one)
	}
	return nil
}

func (e baselineEntry) acceptance() acceptance {
	return acceptance{Fingerprint: e.Fingerprint, Rule: e.Rule, Skill: e.Skill, Level: yamlfile.Whole(e.Level), Reason: e.Reason, Expires: e.Expires}
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
	data, err := bounded.ReadFile(bounded.Baseline, path, 0)
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
		a := e.acceptance()
		a.file, a.index = path, i
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
	before, places := 0, make(map[string]int, len(known))
	for i, a := range slices.Backward(known) {
		places[a.Fingerprint] = i
	}
	for _, a := range chosen {
		a.Reason, a.Expires = cmp.Or(a.Reason, reason), expires
		if _, err := a.check(); err != nil {
			return fmt.Errorf("%w (--reason, --expires)", err)
		}
		if at, is := places[a.Fingerprint]; is {
			known[at], before = a, before+1
			continue
		}
		places[a.Fingerprint] = len(known)
		known = append(known, a)
	}
	out := baseline{Schema: baselineSchema, Accepted: baselineItems{}}
	for _, a := range known {
		out.Accepted = append(out.Accepted, baselineEntry{a.Fingerprint, a.Rule, a.Skill, int(a.Level), a.Reason, a.Expires})
	}
	var b bytes.Buffer
	if err := framework.WriteJSON(&b, out); err != nil {
		return err
	}
	if most := bounded.Limits[bounded.Baseline]; int64(b.Len()) > most {
		return fmt.Errorf("%s: with %d more accepted it would be larger than %d MiB, which is as large as a baseline may be; choose fewer", path, len(chosen)-before, most>>20)
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
