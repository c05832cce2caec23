package main

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"compdiff/cmd/compdiff/manual"
	"compdiff/internal/golden"
)

const commandsPage = "../../docs/commands.md"

// The page on commands is what the program makes.
func TestCommandsPage(t *testing.T) {
	got := []byte(manual.Markdown(newRoot(&console{}), manualHelp()))
	if *golden.Update {
		if err := os.WriteFile(commandsPage, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(commandsPage)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s is out of date (write it anew with -update): %v", commandsPage, err)
	}
}

// Help, the manual page and the page on commands each have every command, flag
// and variable.
func TestEverythingIsDocumented(t *testing.T) {
	root := newRoot(&console{})
	man, page := strings.ReplaceAll(manual.Man(root, manualHelp()), `\-`, "-"), manual.Markdown(root, manualHelp())
	in := func(where, text, what string) {
		if !strings.Contains(text, what) {
			t.Errorf("%s lacks %s", where, what)
		}
	}
	for _, cmd := range manual.Documented(root) {
		var top, own bytes.Buffer
		writeUsage(&top, cmd.Parent())
		writeUsage(&own, cmd)
		in("help", top.String(), "  "+cmd.Name()+" ")
		in("the manual page", man, ".SS \"compdiff "+manual.Name(cmd))
		in("the page on commands", page, "\n## "+manual.Name(cmd)+"\n")
		manualHelp().EachFlag(cmd, func(flag, _, _ string) {
			in("help on "+cmd.Name(), own.String(), flag)
			in("the manual page", man, flag)
			in("the page on commands", page, "| `"+flag)
		})
	}
	for _, v := range variables() {
		in("help on the environment", newEnvironment().Long, v.Name)
		in("the manual page", man, v.Name)
		in("the page on commands", page, "`"+v.Name+"`")
	}
}

// Every variable that the code asks for by name is among those documented.
func TestVariablesAreKnown(t *testing.T) {
	var known strings.Builder
	for _, v := range variables() {
		known.WriteString(v.Name + " ")
	}
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	asked := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 1 {
				return true
			}
			fun, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || fun.Sel.Name != "Getenv" && fun.Sel.Name != "LookupEnv" {
				return true
			}
			if text, ok := call.Args[0].(*ast.BasicLit); ok {
				asked++
				if v, _ := strconv.Unquote(text.Value); !strings.Contains(known.String(), v) {
					t.Errorf("%s asks for %s, which is not documented", name, v)
				}
			}
			return true
		})
	}
	if asked == 0 {
		t.Error("no variable was found in the code")
	}
}
