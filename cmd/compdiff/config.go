package main

import (
	_ "embed"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"compdiff/bounded"
	"compdiff/carry"
	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/yamlfile"
)

// configName is the file that is looked for in the working folder and those
// above it.
const configName = ".compdiff.yaml"

// config is what a project has settled for everybody who runs compdiff in it.
type config struct {
	// Severities overrides what rules weigh, by their ids; off hides a rule.
	Severities map[string]framework.Severity `yaml:"severities,omitempty"`
	FailOn     string                        `yaml:"fail-on,omitempty"`
	Dialect    string                        `yaml:"dialect,omitempty"` // a built-in one, or a file beside this one
	// Labels are what sources do not say, by the flags that say it:
	// "framework", "edition-old".
	Labels map[string]string `yaml:"labels,omitempty"`
	// Carry says what causes mean for an assessment, by their ids, in place of what
	// the table of causes says.
	Carry carry.Rules `yaml:"carry,omitempty"`
	// Accepted are changes and findings that somebody looked at and stands for.
	Accepted []acceptance `yaml:"accepted,omitempty"`

	// Remarks are what release notes say besides, in the words of the editor.
	Remarks []remark `yaml:"remarks,omitempty"`

	path string // of the file; "" where there is none
}

// acceptance takes changes or findings out of the report: the one with the
// fingerprint, or all of a rule in a skill, at a level or at all.
type acceptance struct {
	Fingerprint string         `yaml:"fingerprint,omitempty"`
	Rule        string         `yaml:"rule,omitempty"`
	Skill       string         `yaml:"skill,omitempty"`
	Level       yamlfile.Whole `yaml:"level,omitempty"`
	Reason      string         `yaml:"reason"`
	Expires     string         `yaml:"expires,omitempty"` // the last day, as 2026-12-31

	file  string // that it stands in
	index int    // among those of the file
}

// configSchema is the JSON Schema of a configuration file.
//
//go:embed config.schema.json
var configSchema []byte

// labelNames are the labels that a configuration can give.
var labelNames = []string{
	"framework", "edition", "status", "language", "edition-old", "edition-new", "status-old", "status-new", "language-old", "language-new",
}

// findConfig loads the named file, or the nearest one above the working
// folder. Where there is none, nothing is settled.
func findConfig(name string) (*config, error) {
	if name != "" {
		cfg, err := loadConfig(name)
		if err != nil {
			return nil, err
		}
		return cfg.withBaseline(filepath.Dir(name))
	}
	folder, err := os.Getwd()
	if err != nil {
		return &config{}, nil // a folder that is gone has no file
	}
	for {
		path := filepath.Join(folder, configName)
		if _, err := os.Stat(path); err == nil {
			return findConfig(path)
		}
		if _, err := os.Stat(filepath.Join(folder, baselineName)); err == nil {
			return (&config{}).withBaseline(folder)
		}
		above := filepath.Dir(folder)
		if above == folder {
			return &config{}, nil
		}
		folder = above
	}
}

func loadConfig(path string) (*config, error) {
	data, err := bounded.ReadFile(bounded.YAML, path, 0)
	switch {
	case errors.Is(err, bounded.ErrTooLarge):
		return nil, fmt.Errorf("%s: %w", path, err)
	case err != nil:
		return nil, failure{fmt.Errorf("%s: the configuration could not be read: %w", path, cause(err))}
	}
	cfg, err := parseConfig(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	cfg.path = path
	return cfg, nil
}

// parseConfig reads a configuration and refuses what it does not know: a
// misspelt key would be settled by nobody.
func parseConfig(data []byte) (*config, error) {
	cfg := &config{}
	file, err := yamlfile.Read(data, cfg)
	var refused *yamlfile.Error
	switch {
	case errors.As(err, &refused) && refused.Line == 0: // nothing in it is to blame
		return nil, err
	case err != nil:
		return nil, fmt.Errorf("%w; compdiff schema config lists what can stand here", err)
	}
	if m := cfg.check(); m != nil {
		return cfg, m.in(file)
	}
	return cfg, nil
}

// mistake is a value that means nothing, and the keys and indexes that lead to
// it.
type mistake struct {
	at  []any
	err error
}

// in is the mistake as an error about a configuration, with its line.
func (m mistake) in(file *yamlfile.File) error {
	name := ""
	for _, key := range m.at {
		switch k := key.(type) {
		case string:
			name += "." + k
		case int:
			name = fmt.Sprintf("%s[%d]", name, k)
		}
	}
	return &yamlfile.Error{Line: file.Line(m.at...), Problem: fmt.Sprintf("%s: %v", strings.TrimPrefix(name, "."), m.err)}
}

// check finds the first value that means nothing; nil where all are right.
func (c *config) check() *mistake {
	reported := append(slices.Clone(framework.Severities), framework.Off)
	for _, rule := range slices.Sorted(maps.Keys(c.Severities)) {
		at := []any{"severities", rule}
		if _, ok := framework.RuleByID(rule); !ok {
			return &mistake{at, errors.New("there is no such rule; compdiff rules lists them")}
		}
		if severity := c.Severities[rule]; !slices.Contains(reported, severity) {
			return &mistake{at, fmt.Errorf("unknown severity %q; expected error, warning, info or off", severity)}
		}
	}
	if c.FailOn != "" && !slices.Contains(failOnValues, c.FailOn) {
		return &mistake{[]any{"fail-on"}, fmt.Errorf("unknown value %q; expected %s", c.FailOn, oneOf(failOnValues))}
	}
	for _, name := range slices.Sorted(maps.Keys(c.Labels)) {
		if err := checkLabel(name, c.Labels[name]); err != nil {
			return &mistake{[]any{"labels", name}, err}
		}
	}
	if cause, err := c.Carry.Check(); err != nil {
		return &mistake{[]any{"carry", cause}, err}
	}
	for i, r := range c.Remarks {
		if err := r.check(); err != nil {
			return &mistake{[]any{"remarks", i}, err}
		}
	}
	for i, a := range c.Accepted {
		if key, err := a.check(); err != nil {
			return &mistake{append([]any{"accepted", i}, key...), err}
		}
	}
	return nil
}

func checkLabel(name, value string) error {
	switch {
	case !slices.Contains(labelNames, name):
		return fmt.Errorf("unknown label; expected %s", oneOf(labelNames))
	case strings.HasPrefix(name, "status") && !slices.Contains(statusNames, value):
		return fmt.Errorf("unknown status %q; expected %s", value, oneOf(statusNames))
	}
	return nil
}

var day = pattern.New(`^\d{4}-\d{2}-\d{2}$`)

// check finds what is wrong with an acceptance, and by which key; none where it
// is the whole.
func (a acceptance) check() (key []any, err error) {
	_, known := framework.RuleByID(a.Rule)
	_, err = time.Parse(time.DateOnly, a.Expires)
	switch {
	case a.Fingerprint == "" && (a.Rule == "" || a.Skill == ""):
		return nil, errors.New("expected a fingerprint, or a rule and a skill")
	case a.Rule != "" && !known:
		return []any{"rule"}, fmt.Errorf("there is no rule %q; compdiff rules lists them", a.Rule)
	case a.Level < 0:
		return []any{"level"}, fmt.Errorf("%d is no level", a.Level)
	case strings.TrimSpace(a.Reason) == "":
		return nil, errors.New("a reason is missing: why is it accepted?")
	case a.Expires != "" && (err != nil || !day().MatchString(a.Expires)):
		return []any{"expires"}, fmt.Errorf("%q is no day; expected one like 2026-12-31", a.Expires)
	}
	return nil, nil
}

// value is what the file says for a flag; "" where it says nothing.
func (c *config) value(flag string) string {
	switch flag {
	case "fail-on":
		return c.FailOn
	case "dialect":
		return c.dialectFile()
	}
	return c.Labels[flag]
}

// dialectFile is the dialect as it is found from the working folder: a name
// that is no built-in one is a file beside the configuration.
func (c *config) dialectFile() string {
	if c.Dialect == "" || filepath.IsAbs(c.Dialect) {
		return c.Dialect
	}
	if _, err := dialect.BuiltIn(c.Dialect); err == nil {
		return c.Dialect
	}
	return filepath.Join(filepath.Dir(c.path), c.Dialect)
}

// carryRules are the verdicts that the project gives to causes.
func (c *console) carryRules() carry.Rules {
	if c.config == nil {
		return nil
	}
	return c.config.Carry
}
