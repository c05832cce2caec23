package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// action is what is looked at of action.yml.
type action struct {
	Inputs map[string]struct {
		Description string
		Default     string
		Required    bool
	}
	Runs struct {
		Using string
		Steps []struct {
			Name, Uses, Shell, Run string
			Env                    map[string]string
		}
	}
}

func readAction(t *testing.T) action {
	t.Helper()
	data, err := os.ReadFile("../../action.yml")
	if err != nil {
		t.Fatal(err)
	}
	var a action
	if err := yaml.Unmarshal(data, &a); err != nil {
		t.Fatal(err)
	}
	return a
}

func TestActionTakesInputsAsTexts(t *testing.T) {
	a := readAction(t)
	if a.Runs.Using != "composite" {
		t.Errorf("the action is %q", a.Runs.Using)
	}
	for _, step := range a.Runs.Steps {
		if strings.Contains(step.Run, "${{") {
			t.Errorf("step %s puts a text of the workflow into its script", step.Name)
		}
		if step.Run != "" && step.Shell != "bash" {
			t.Errorf("step %s has no shell", step.Name)
		}
	}
}

// TestActionRuns does what a runner does with the last step, for every input.
func TestActionRuns(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("there is no bash")
	}
	a := readAction(t)
	temp := t.TempDir()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	// The test program is compdiff when it is called so.
	if err := os.Symlink(program, filepath.Join(temp, "compdiff")); err != nil {
		t.Skip(err)
	}
	step := a.Runs.Steps[len(a.Runs.Steps)-1]
	folder := exampleFolder(t)
	for _, c := range []struct {
		inputs map[string]string
		code   int
		says   string
	}{
		{map[string]string{"old": "old.txt", "new": "new.txt"}, exitFound, "::error file=old.txt"},
		{map[string]string{"old": "old.txt", "new": "new.txt", "fail-on": "never", "format": "singleline"}, exitFine, "statement-removed"},
		{map[string]string{"command": "check", "new": "new.txt"}, exitFine, "no findings"},
		{map[string]string{"old": "old.txt", "new": "$(touch pwned); --help"}, exitFailed, "no such file"},
		{map[string]string{"old": "old.txt", "new": "new.txt", "output": "out.txt"}, exitFound, ""},
	} {
		cmd := exec.Command("bash", "-e", "-c", step.Run)
		cmd.Dir = folder
		cmd.Env = append(os.Environ(), "RUNNER_TEMP="+temp, "GITHUB_STEP_SUMMARY=")
		for name, from := range step.Env {
			cmd.Env = append(cmd.Env, name+"="+a.input(t, from, c.inputs))
		}
		out, err := cmd.CombinedOutput()
		if code := cmd.ProcessState.ExitCode(); code != c.code || !strings.Contains(string(out), c.says) {
			t.Errorf("%v: exit code %d (%v), want %d\n%s", c.inputs, code, err, c.code, out)
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "pwned")); err == nil {
		t.Error("an input was run as a command")
	}
}

var inputName = regexp.MustCompile(`^\$\{\{ inputs\.([a-z-]+) \}\}$`)

func (a action) input(t *testing.T, expression string, given map[string]string) string {
	t.Helper()
	name := inputName.FindStringSubmatch(expression)
	if name == nil {
		t.Fatalf("%q is no input", expression)
	}
	input, ok := a.Inputs[name[1]]
	if !ok {
		t.Fatalf("there is no input %q", name[1])
	}
	if value, ok := given[name[1]]; ok {
		return value
	}
	return input.Default
}

// yamlBlocks are the YAML texts that a page shows.
func yamlBlocks(t *testing.T, page string) []string {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	var blocks []string
	for _, block := range strings.Split(string(text), "```yaml\n")[1:] {
		block, _, _ = strings.Cut(block, "```")
		blocks = append(blocks, block)
	}
	return blocks
}

// TestDocsShowWhatThereIs holds the YAML of the page on CI against the action
// and the configuration.
func TestDocsShowWhatThereIs(t *testing.T) {
	blocks := yamlBlocks(t, "../../docs/ci.md")
	if len(blocks) != 3 {
		t.Fatalf("the page has %d blocks of YAML, want a workflow, a pipeline and a configuration", len(blocks))
	}
	if _, err := parseConfig([]byte(blocks[2])); err != nil {
		t.Error(err)
	}
	var workflow struct {
		Jobs map[string]struct {
			Steps []struct {
				Uses string
				With map[string]any
			}
		}
	}
	if err := yaml.Unmarshal([]byte(blocks[0]), &workflow); err != nil {
		t.Fatal(err)
	}
	a := readAction(t)
	for _, step := range workflow.Jobs["skills"].Steps {
		for name := range step.With {
			if _, ok := a.Inputs[name]; !ok && strings.Contains(step.Uses, "compdiff") {
				t.Errorf("the workflow gives the action %q, which it does not take", name)
			}
		}
	}
}
