package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"compdiff/bounded"
	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/report"
	"compdiff/yamlfile"

	"github.com/spf13/cobra"
)

// selection is which changes or findings are accepted.
type selection struct {
	fingerprints []string
	rule, skill  string
	level        int
	all          bool
	baseline     bool // write to the baseline
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
fingerprints, or choose by rule, skill and level, or take all. Of a review that the
HTML page saved, what it accepts is taken, with its comments as reasons.`,
		Example: `compdiff accept changes.json --skill FERY --level 2 --reason agreed`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New(`accept wants a file that compdiff saved as JSON, or "-"`)
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			which.fingerprints = args[1:]
			if err := which.check(); err != nil {
				return err
			}
			if expires != "" && day().MatchString(expires) && expires < today().Format(time.DateOnly) {
				return fmt.Errorf("--expires: %s is over; expected today or a day to come", expires)
			}
			if review, data, err := c.loadReview(args[0]); err == nil {
				return c.acceptReview(review, which, reason, expires, file)
			} else if data != nil {
				c.in = bytes.NewReader(data) // what standard input said, for the other reader
			}
			document, err := c.load(args[0])
			if err != nil {
				return failure{err}
			}
			chosen, err := which.from(document)
			if err != nil {
				return err
			}
			return c.accept(chosen, reason, expires, file, which.baseline)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&which.rule, "rule", "", "accept what this `RULE` says")
	flags.StringVar(&which.skill, "skill", "", "accept what is said of this `SKILL`: its code, or its name where it has none")
	flags.IntVar(&which.level, "level", 0, "accept what is said of this level `NUMBER`")
	flags.BoolVar(&which.all, "all", false, "accept everything")
	flags.StringVar(&reason, "reason", "", "why: a `TEXT` for those who ask later")
	flags.StringVar(&expires, "expires", "", "the last `DAY` on which it is accepted, such as 2026-12-31")
	flags.BoolVar(&which.baseline, "baseline", false, "write to "+baselineName+" beside the configuration; so it is where there is one")
	flags.StringVar(&file, "config", "", "configuration `FILE` to write to; the nearest "+configName+" unless told otherwise, or a new one here")
	return cmd
}

// check refuses a choice that can find nothing in any document.
func (s selection) check() error {
	if _, known := framework.RuleByID(s.rule); s.rule != "" && !known {
		return fmt.Errorf("--rule: there is no rule %q; compdiff rules lists them", s.rule)
	}
	return nil
}

// from lists what is chosen of a document, as acceptances without a reason.
func (s selection) from(d report.Document) ([]acceptance, error) {
	if len(s.fingerprints) == 0 && s.rule == "" && s.skill == "" && s.level == 0 && !s.all {
		return nil, errors.New("nothing is chosen; name fingerprints, or choose with --rule, --skill and --level, or take --all")
	}
	var subjects []subject
	switch d := d.(type) {
	case report.Changelog:
		for _, change := range d.Changes {
			subjects = append(subjects, subjectOf(change))
		}
	case report.Findings:
		for _, f := range d.Findings.Findings {
			subjects = append(subjects, subject{f.Fingerprint, f.Rule, f.Skill, levelIn(f.Part)})
		}
	default:
		return nil, fmt.Errorf("%s has nothing to accept; expected a saved comparison or a saved check", d.Kind())
	}
	var chosen []acceptance
	wanted := acceptance{Rule: s.rule, Level: yamlfile.Whole(s.level)}
	for _, at := range subjects {
		if s.skill != "" && !strings.EqualFold(s.skill, at.skill) {
			continue
		}
		if wanted.covers(at) && (len(s.fingerprints) == 0 || slices.Contains(s.fingerprints, at.fingerprint)) {
			chosen = append(chosen, acceptance{Fingerprint: at.fingerprint, Rule: at.rule, Skill: at.skill, Level: yamlfile.Whole(at.level)})
		}
	}
	if len(chosen) == 0 {
		return nil, errors.New("nothing in the file is what was chosen")
	}
	return chosen, nil
}

// accept adds acceptances to a configuration, less those that it has; those without a
// reason of their own get the one for all. Those
// that are over, or are to end on another day, are written anew.
func (c *console) accept(chosen []acceptance, reason, expires, file string, inBaseline bool) error {
	cfg, data, err := openConfig(file)
	if err != nil {
		return err
	}
	beside := baselineBeside(cfg)
	if _, err := os.Stat(beside); inBaseline || err == nil {
		return c.acceptInBaseline(beside, chosen, reason, expires)
	}
	var fresh []acceptance
	text, renewed := string(data), 0
	for _, a := range chosen {
		a.Reason, a.Expires = cmp.Or(a.Reason, reason), expires
		if _, err := a.check(); err != nil {
			return fmt.Errorf("%w (--reason, --expires)", err)
		}
		i := slices.IndexFunc(cfg.Accepted, func(b acceptance) bool { return b.Fingerprint == a.Fingerprint })
		switch {
		case i < 0:
		case !cfg.Accepted[i].over() && (expires == "" || cfg.Accepted[i].Expires == expires):
			continue
		default:
			renewed++
			if text, err = withoutAccepted(text, a.Fingerprint); err != nil {
				return fmt.Errorf("%s: %w", cfg.path, err)
			}
		}
		fresh = append(fresh, a)
	}
	if text, err = withAccepted(text, fresh); err != nil {
		return fmt.Errorf("%s: %w", cfg.path, err)
	}
	if err := writeFile(cfg.path, []byte(text)); err != nil {
		return failure{fmt.Errorf("%s: could not be written: %w", cfg.path, cause(err))}
	}
	again := ""
	if renewed > 0 {
		again = fmt.Sprintf(" (%d of them again)", renewed)
	}
	c.say("%s: %d accepted%s, %d were so before", cfg.path, len(fresh), again, len(chosen)-len(fresh))
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
		if len(cfg.Accepted) > 0 { // a baseline above the working folder
			cfg.path = filepath.Join(filepath.Dir(cfg.Accepted[0].file), configName)
		}
	}
	data, err := bounded.ReadFile(bounded.YAML, cfg.path, 0)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, nil, failure{fmt.Errorf("%s: could not be read: %w", cfg.path, cause(err))}
	}
	return cfg, data, nil
}

var (
	acceptedKey = pattern.New(`(?m)^accepted:[ \t]*(\[\][ \t]*)?(#.*)?$`)
	nextKey     = pattern.New(`(?m)^[^\s#-]`)
	itemIndent  = pattern.New(`(?m)^([ \t]*)- `)
)

// withAccepted adds acceptances to the text of a configuration and leaves the
// rest of it, comments too, as it is.
func withAccepted(text string, fresh []acceptance) (string, error) {
	if len(fresh) == 0 {
		return text, nil
	}
	added, err := yamlfile.Write(fresh)
	if err != nil {
		return "", err
	}
	before, after := text, ""
	indent := ""
	if at := acceptedKey().FindStringIndex(text); at != nil {
		end := len(text)
		if next := nextKey().FindStringIndex(text[at[1]:]); next != nil {
			end = at[1] + next[0]
		}
		block := text[at[1]:end]
		if item := itemIndent().FindStringSubmatch(block); item != nil {
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
	if most := bounded.Limits[bounded.YAML]; int64(len(out)) > most {
		return "", fmt.Errorf("with %d more accepted it would be larger than %d KiB, which is as large as a configuration may be; accept them into a baseline, with --baseline", len(fresh), most>>10)
	}
	return out, sameBut(text, out, len(fresh))
}

// withoutAccepted takes the acceptance of a fingerprint out of the text of a
// configuration. Comments between acceptances stay.
func withoutAccepted(text, fingerprint string) (string, error) {
	lines := strings.SplitAfter(text, "\n")
	own := regexp.MustCompile(`^\s*(- +)?fingerprint:\s*["']?` + regexp.QuoteMeta(fingerprint) + `["']?\s*(#.*)?$`)
	start := slices.IndexFunc(lines, own.MatchString)
	for start > 0 && !itemIndent().MatchString(lines[start]) {
		start--
	}
	if start < 0 {
		return "", sameBut("", text, -1)
	}
	end := start + 1
	for end < len(lines) && depth(lines[end]) > depth(lines[start]) {
		end++
	}
	out := strings.Join(slices.Concat(lines[:start], lines[end:]), "")
	return out, sameBut(text, out, -1)
}

// depth is how far a line is indented; -1 where it is empty.
func depth(line string) int {
	if strings.TrimSpace(line) == "" {
		return -1
	}
	return len(line) - len(strings.TrimLeft(line, " \t"))
}

func indented(text, indent string) string {
	return indent + strings.TrimSuffix(strings.ReplaceAll(text, "\n", "\n"+indent), indent)
}

// sameBut makes sure that a text has n acceptances more than it had.
func sameBut(old, new string, n int) error {
	was, err := parseConfig([]byte(old))
	if err != nil {
		return err
	}
	is, err := parseConfig([]byte(new))
	if err != nil || len(is.Accepted) != len(was.Accepted)+n {
		return fmt.Errorf("its list of accepted changes is laid out in a way that cannot be changed; write it as a list of lines that begin with a dash")
	}
	return nil
}
