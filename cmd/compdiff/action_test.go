package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"
)

// action is what is looked at of action.yml.
type action struct {
	Inputs map[string]struct {
		Description string
		Default     string
		Required    bool
	}
	Outputs map[string]struct{ Description, Value string }
	Runs    struct {
		Using string
		Steps []struct {
			ID, Name, Uses, Shell, Run string
			Env                        map[string]string
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
	for name, text := range map[string]string{
		"settled.yaml": "fail-on: error\n", "lenient.yaml": "fail-on: never\n", "lay.tmpl": "{{len .Releases}} laid out\n", "tell.csv": "FERY,FERY\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		inputs map[string]string
		code   int
		says   string
	}{
		{map[string]string{"old": "old.txt", "new": "new.txt"}, exitFine, "::error file=old.txt"}, // nothing is settled
		{map[string]string{"old": "old.txt", "new": "new.txt", "config": "settled.yaml"}, exitFound, "::error file=old.txt"},
		{map[string]string{"old": "old.txt", "new": "new.txt", "config": "lenient.yaml"}, exitFine, "::error file=old.txt"},
		{map[string]string{"old": "old.txt", "new": "new.txt", "config": "settled.yaml", "fail-on": "never"}, exitFine, "::error file=old.txt"},
		{map[string]string{"old": "old.txt", "new": "new.txt", "config": "lenient.yaml", "fail-on": "info"}, exitFound, "::error file=old.txt"},
		{map[string]string{"old": "old.txt", "new": "new.txt", "fail-on": "error", "format": "singleline"}, exitFound, "statement-removed"},
		{map[string]string{"command": "check", "new": "new.txt"}, exitFine, "no findings"},
		{map[string]string{"command": "impact", "old": "old.txt", "new": "new.txt", "profiles": "roles.csv\n", "format": "text"}, exitFine, "roles.csv"},
		{map[string]string{"command": "changelog", "old": "old.txt", "new": "new.txt", "edition": "7\n8\n", "format": "markdown"}, exitFine, "Since edition 7."},
		{map[string]string{"old": "old.txt", "new": "$(touch pwned); --help"}, exitFailed, "no such file"},
		{map[string]string{"old": "old.txt", "new": "new.txt", "only": "$(touch pwned)"}, exitUsage, "$(touch pwned)"},
		{map[string]string{"old": "old.txt", "new": "new.txt", "output": "out.txt", "fail-on": "error"}, exitFound, ""},
		{map[string]string{"old": "old.txt", "new": "new.txt", "only": "level-added\r\nstatement-removed\r\n", "format": "singleline"}, exitFine, "level-added"},
		{map[string]string{"old": "old.txt", "new": "new.txt", "template": "lay.tmpl"}, exitFine, " laid out"},
		{map[string]string{"old": "old.txt", "new": "new.txt", "map": "FERY=FERY\ntell.csv", "defects": "true", "edition-old": "7", "edition-new": "8 beta", "status-new": "beta", "format": "text"}, exitFine, "edition 7 -> edition 8 beta"},
		{map[string]string{"old": "old.txt", "new": "new.txt", "dialect": "nothing.yaml"}, exitFailed, "nothing.yaml"},
	} {
		code, out, outputs := a.run(t, step.Run, step.Env, temp, folder, c.inputs)
		if code != c.code || !strings.Contains(out, c.says) {
			t.Errorf("%v: exit code %d, want %d\n%s", c.inputs, code, c.code, out)
		}
		if !strings.Contains(outputs, fmt.Sprintf("code=%d\n", c.code)) || code <= exitFound != strings.Contains(outputs, "errors=") {
			t.Errorf("%v: the outputs are %q", c.inputs, outputs)
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "pwned")); err == nil {
		t.Error("an input was run as a command")
	}
}

// run does what a runner does with the last step, and gives back its exit code,
// what it says, and its outputs.
func (a action) run(t *testing.T, script string, env map[string]string, temp, folder string, inputs map[string]string) (code int, out, outputs string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "outputs")
	cmd := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "RUNNER_TEMP="+temp, "GITHUB_STEP_SUMMARY=", "GITHUB_OUTPUT="+file)
	for name, from := range env {
		cmd.Env = append(cmd.Env, name+"="+a.input(t, from, inputs))
	}
	said, _ := cmd.CombinedOutput()
	written, err := os.ReadFile(file)
	if err != nil {
		t.Errorf("%v: %v", inputs, err)
	}
	return cmd.ProcessState.ExitCode(), string(said), string(written)
}

// TestActionOutputsCount wants the numbers of a comparison as outputs, and those
// that the action promises.
func TestActionOutputsCount(t *testing.T) {
	t.Chdir(exampleFolder(t))
	t.Setenv(countsFile, "counts")
	if code, _, stderr := ran("diff", "old.txt", "new.txt", "-q", "--fail-on", "error"); code != exitFound {
		t.Fatalf("exit code %d: %s", code, stderr)
	}
	_, stdout, _ := ran("report", "changes.json", "--format", "json")
	var saved struct {
		Summary struct{ Severity map[string]int }
	}
	if err := json.Unmarshal([]byte(stdout), &saved); err != nil {
		t.Fatal(err)
	}
	counts, err := os.ReadFile("counts")
	if err != nil {
		t.Fatal(err)
	}
	n := saved.Summary.Severity
	once := fmt.Sprintf("errors=%d\nwarnings=%d\ninfos=%d\n", n["error"], n["warning"], n["info"])
	if want := once + once; string(counts) != want || n["error"] == 0 { // report counted as well
		t.Errorf("counted %q, want %q", counts, want)
	}
	t.Setenv(countsFile, "no/such/folder/counts")
	if code, _, stderr := ran("diff", "old.txt", "new.txt"); code != exitFailed || !strings.Contains(stderr, "no/such/folder/counts: the counts could not be written: ") {
		t.Errorf("exit code %d: %s", code, stderr)
	}
}

// TestActionHasAnInputForEveryFlag goes through the flags of the commands that
// the action runs. Those that are for people who sit before a terminal, and
// those that write nothing, are left out.
func TestActionHasAnInputForEveryFlag(t *testing.T) {
	a := readAction(t)
	leftOut := []string{"color", "pager", "quiet", "stat", "help"}
	step := a.Runs.Steps[len(a.Runs.Steps)-1]
	flags := map[string]bool{}
	for _, name := range []string{"diff", "check", "changelog", "impact"} {
		cmd, _, err := newRoot(&console{}).Find([]string{name})
		if err != nil || cmd.Name() != name {
			t.Fatalf("there is no command %s", name)
		}
		if !strings.Contains(a.Inputs["command"].Description, name) {
			t.Errorf("the input for the command does not mention %s", name)
		}
		cmd.Flags().VisitAll(func(flag *pflag.Flag) { flags[flag.Name] = true })
	}
	for flag := range flags {
		if slices.Contains(leftOut, flag) {
			continue
		}
		variable := strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
		if input, ok := a.Inputs[flag]; !ok || input.Default != "" {
			t.Errorf("--%s has no input that is empty unless given: %+v", flag, input)
		}
		if step.Env[variable] != "${{ inputs."+flag+" }}" || !strings.Contains(step.Run, "flag "+flag+" \"$"+variable+"\"\n") {
			t.Errorf("the input for --%s does not reach compdiff", flag)
		}
	}
	for name := range a.Inputs {
		if !slices.Contains([]string{"command", "old", "new", "profiles", "version"}, name) && !flags[name] {
			t.Errorf("the input %s is no flag", name)
		}
	}
	for name, output := range a.Outputs {
		if output.Value != "${{ steps."+step.ID+".outputs."+name+" }}" {
			t.Errorf("the output %s is %s", name, output.Value)
		}
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
