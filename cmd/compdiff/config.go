package main

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"compdiff/framework"
	"compdiff/parser"

	"github.com/goccy/go-yaml"
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
	// Accepted are changes and findings that somebody looked at and stands for.
	Accepted []acceptance `yaml:"accepted,omitempty"`

	path string // of the file; "" where there is none
}

// acceptance takes changes or findings out of the report: the one with the
// fingerprint, or all of a rule in a skill, at a level or at all.
type acceptance struct {
	Fingerprint string `yaml:"fingerprint,omitempty"`
	Rule        string `yaml:"rule,omitempty"`
	Skill       string `yaml:"skill,omitempty"`
	Level       int    `yaml:"level,omitempty"`
	Reason      string `yaml:"reason"`
	Expires     string `yaml:"expires,omitempty"` // the last day, as 2026-12-31
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
		return loadConfig(name)
	}
	folder, err := os.Getwd()
	if err != nil {
		return &config{}, nil // a folder that is gone has no file
	}
	for {
		path := filepath.Join(folder, configName)
		if _, err := os.Stat(path); err == nil {
			return loadConfig(path)
		}
		above := filepath.Dir(folder)
		if above == folder {
			return &config{}, nil
		}
		folder = above
	}
}

func loadConfig(path string) (*config, error) {
	data, err := os.ReadFile(path)
	if err != nil {
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
	if err := yaml.UnmarshalWithOptions(data, cfg, yaml.Strict()); err != nil && strings.TrimSpace(string(data)) != "" {
		return nil, yamlError(err)
	}
	return cfg, cfg.check()
}

// yamlError is an error of the YAML library on one line, with the line of the
// file.
func yamlError(err error) error {
	var refused yaml.Error
	if errors.As(err, &refused) && refused.GetToken() != nil {
		return fmt.Errorf("line %d: %s; compdiff schema config lists what can stand here", refused.GetToken().Position.Line, refused.GetMessage())
	}
	return errors.New(strings.Join(strings.Fields(err.Error()), " "))
}

// check refuses values that mean nothing.
func (c *config) check() error {
	reported := append(slices.Clone(framework.Severities), framework.Off)
	for rule, severity := range c.Severities {
		if _, ok := framework.RuleByID(rule); !ok {
			return fmt.Errorf("severities: there is no rule %q; compdiff rules lists them", rule)
		}
		if !slices.Contains(reported, severity) {
			return fmt.Errorf("severities: %s: unknown severity %q; expected error, warning, info or off", rule, severity)
		}
	}
	if c.FailOn != "" && !slices.Contains(failOnValues, c.FailOn) {
		return fmt.Errorf("fail-on: unknown value %q; expected %s", c.FailOn, oneOf(failOnValues))
	}
	for name := range c.Labels {
		if !slices.Contains(labelNames, name) {
			return fmt.Errorf("labels: unknown label %q; expected %s", name, oneOf(labelNames))
		}
	}
	for i, a := range c.Accepted {
		if err := a.check(); err != nil {
			return fmt.Errorf("accepted[%d]: %w", i, err)
		}
	}
	return nil
}

var day = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)

func (a acceptance) check() error {
	_, known := framework.RuleByID(a.Rule)
	_, err := time.Parse(time.DateOnly, a.Expires)
	switch {
	case a.Fingerprint == "" && (a.Rule == "" || a.Skill == ""):
		return errors.New("expected a fingerprint, or a rule and a skill")
	case a.Rule != "" && !known:
		return fmt.Errorf("there is no rule %q; compdiff rules lists them", a.Rule)
	case strings.TrimSpace(a.Reason) == "":
		return errors.New("a reason is missing: why is it accepted?")
	case a.Expires != "" && (err != nil || !day.MatchString(a.Expires)):
		return fmt.Errorf("expires: %q is no day; expected one like 2026-12-31", a.Expires)
	}
	return nil
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
	if _, err := parser.BuiltIn(c.Dialect); err == nil {
		return c.Dialect
	}
	beside := filepath.Join(filepath.Dir(c.path), c.Dialect)
	if _, err := os.Stat(beside); errors.Is(err, fs.ErrNotExist) {
		return c.Dialect
	}
	return beside
}
