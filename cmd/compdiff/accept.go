package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"

	"compdiff/report"

	"github.com/goccy/go-yaml"
	"github.com/spf13/cobra"
)

// selection is which changes or findings are accepted.
type selection struct {
	fingerprints []string
	rule, skill  string
	level        int
	all          bool
}

func newAccept(c *console) *cobra.Command {
	var which selection
	var reason, expires, file string
	cmd := &cobra.Command{
		Use:     "accept FILE [FINGERPRINT...]",
		Short:   "accept changes or findings of a saved report",
		GroupID: groupWork,
		Long: `Write changes of a saved comparison, or findings of a saved check, into the
configuration as accepted, with a reason: from then on they are not reported. Name
fingerprints, or choose by rule, skill and level, or take all.`,
		Example: `compdiff accept changes.json --skill FERY --level 2 --reason agreed`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New(`accept wants a file that compdiff saved as JSON, or "-"`)
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			which.fingerprints = args[1:]
			document, err := c.load(args[0])
			if err != nil {
				return failure{err}
			}
			chosen, err := which.from(document)
			if err != nil {
				return err
			}
			return c.accept(chosen, reason, expires, file)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&which.rule, "rule", "", "accept what this `RULE` says")
	flags.StringVar(&which.skill, "skill", "", "accept what is said of this `SKILL`: its code, or its name where it has none")
	flags.IntVar(&which.level, "level", 0, "accept what is said of this level `NUMBER`")
	flags.BoolVar(&which.all, "all", false, "accept everything")
	flags.StringVar(&reason, "reason", "", "why: a `TEXT` for those who ask later")
	flags.StringVar(&expires, "expires", "", "the last `DAY` on which it is accepted, such as 2026-12-31")
	flags.StringVar(&file, "config", "", "configuration `FILE` to write to; the nearest "+configName+" unless told otherwise, or a new one here")
	return cmd
}

// from lists what is chosen of a document, as acceptances without a reason.
func (s selection) from(d report.Document) ([]acceptance, error) {
	if len(s.fingerprints) == 0 && s.rule == "" && s.skill == "" && s.level == 0 && !s.all {
		return nil, errors.New("nothing is chosen; name fingerprints, or choose with --rule, --skill and --level, or take --all")
	}
	var subjects []subject
	switch {
	case d.Changelog != nil:
		for _, change := range d.Changelog.Changes {
			subjects = append(subjects, subjectOf(change))
		}
	case d.Findings != nil:
		for _, f := range d.Findings.Findings {
			subjects = append(subjects, subject{f.Fingerprint, f.Rule, f.Skill, levelIn(f.Part)})
		}
	default:
		return nil, fmt.Errorf("%s has nothing to accept; expected a saved comparison or a saved check", d.Kind())
	}
	var chosen []acceptance
	wanted := acceptance{Rule: s.rule, Skill: s.skill, Level: s.level}
	for _, at := range subjects {
		if wanted.covers(at) && (len(s.fingerprints) == 0 || slices.Contains(s.fingerprints, at.fingerprint)) {
			chosen = append(chosen, acceptance{Fingerprint: at.fingerprint, Rule: at.rule, Skill: at.skill, Level: at.level})
		}
	}
	if len(chosen) == 0 {
		return nil, errors.New("nothing in the file is what was chosen")
	}
	return chosen, nil
}

// accept adds acceptances to a configuration, less those that it has.
func (c *console) accept(chosen []acceptance, reason, expires, file string) error {
	cfg, data, err := openConfig(file)
	if err != nil {
		return err
	}
	var fresh []acceptance
	for _, a := range chosen {
		a.Reason, a.Expires = reason, expires
		if err := a.check(); err != nil {
			return fmt.Errorf("%w (--reason, --expires)", err)
		}
		if !slices.ContainsFunc(cfg.Accepted, func(b acceptance) bool { return b.Fingerprint == a.Fingerprint }) {
			fresh = append(fresh, a)
		}
	}
	text, err := withAccepted(string(data), fresh)
	if err != nil {
		return fmt.Errorf("%s: %w", cfg.path, err)
	}
	if err := writeFile(cfg.path, []byte(text)); err != nil {
		return failure{fmt.Errorf("%s: could not be written: %w", cfg.path, cause(err))}
	}
	c.say("%s: %d accepted, %d were so before", cfg.path, len(fresh), len(chosen)-len(fresh))
	return nil
}

// openConfig loads a configuration to write to, and its text. One that is not
// there yet is empty.
func openConfig(file string) (*config, []byte, error) {
	cfg, err := findConfig(file)
	if errors.Is(err, fs.ErrNotExist) {
		cfg, err = &config{path: file}, nil
	}
	if err != nil {
		return nil, nil, err
	}
	if cfg.path == "" {
		cfg.path = configName
	}
	data, err := os.ReadFile(cfg.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, nil, failure{fmt.Errorf("%s: could not be read: %w", cfg.path, cause(err))}
	}
	return cfg, data, nil
}

var (
	acceptedKey = regexp.MustCompile(`(?m)^accepted:[ \t]*(\[\][ \t]*)?(#.*)?$`)
	nextKey     = regexp.MustCompile(`(?m)^[^\s#-]`)
	itemIndent  = regexp.MustCompile(`(?m)^([ \t]*)- `)
)

// withAccepted adds acceptances to the text of a configuration and leaves the
// rest of it, comments too, as it is.
func withAccepted(text string, fresh []acceptance) (string, error) {
	if len(fresh) == 0 {
		return text, nil
	}
	added, err := yaml.Marshal(fresh)
	if err != nil {
		return "", err
	}
	before, after := text, ""
	indent := ""
	if at := acceptedKey.FindStringIndex(text); at != nil {
		end := len(text)
		if next := nextKey.FindStringIndex(text[at[1]:]); next != nil {
			end = at[1] + next[0]
		}
		block := text[at[1]:end]
		if item := itemIndent.FindStringSubmatch(block); item != nil {
			indent = item[1]
		}
		before, after = text[:at[0]]+strings.Replace(text[at[0]:at[1]], "[]", "", 1)+block, text[end:]
	} else {
		before = strings.TrimRight(text, "\n")
		if before != "" {
			before += "\n\n"
		}
		before += "accepted:\n"
	}
	if !strings.HasSuffix(before, "\n") {
		before += "\n"
	}
	out := before + indented(string(added), indent) + after
	return out, sameBut(text, out, len(fresh))
}

func indented(text, indent string) string {
	return indent + strings.TrimSuffix(strings.ReplaceAll(text, "\n", "\n"+indent), indent)
}

// sameBut makes sure that a text says what it said, and n acceptances more.
func sameBut(old, new string, n int) error {
	was, err := parseConfig([]byte(old))
	if err != nil {
		return err
	}
	is, err := parseConfig([]byte(new))
	if err != nil || len(is.Accepted) != len(was.Accepted)+n {
		return fmt.Errorf("its list of accepted changes is laid out in a way that cannot be added to; write it as a list of lines that begin with a dash")
	}
	return nil
}
