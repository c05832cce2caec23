package main

import (
	"os"
	"strings"
	"testing"
)

// orders are what the logs of CI services obey.
var orders = []string{"::error file=a::x", "##vso[task.complete result=Failed]x", "##teamcity[message text='x']", "##[error]x"}

// TestNothingSpeaksToALog puts commands for CI services into texts, file names
// and labels, and wants none in what any command says on either stream.
func TestNothingSpeaksToALog(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, order := range orders {
		name := strings.ReplaceAll(order, "/", "") + ".txt"
		body := "Hedging HEDG\n\n" + order + " described.\n\nLevel 2\n\nLays a hedge of " + order + ".\n" + order + "\n"
		if err := os.WriteFile(name, []byte(body), 0o644); err != nil {
			t.Skip(err)
		}
		if err := os.WriteFile("new"+name, []byte(strings.Replace(body, "Lays", "Plants", 1)+"\nStray\n\n"+order+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{
			{"parse", name, "--format", "text"},
			{"parse", name, "--edition", order, "-v"},
			{"check", name}, {"check", name, "--format", "singleline"},
			{"diff", name, "new" + name, "-v", "--edition-old", order},
			{"diff", name, "new" + name, "--format", "csv"}, {"diff", name, "new" + name, "--format", "singleline"},
			{"diff", name, "new" + name, "--format", "json"}, {"diff", name, "new" + name, "--format", "junit"}, {"diff", name, "new" + name, "--format", "sarif"},
			{"changelog", name, "new" + name, "--edition", order},
			{"diff", name, order}, {"report", name}, {"diff", name, "new" + name, "--only", order}, {order}, {"diff", "--" + order}, {"apply", name, order},
			{"diff", name, "new" + name, "--map", order}, {"diff", name, "new" + name, "--config", order}, {"check", name, "--dialect", name}, {"diff", name, "HEAD:" + order},
		} {
			code, stdout, stderr := ran(args...)
			for stream, said := range map[string]string{"standard output": stdout, "standard error": stderr} {
				for line := range strings.Lines(said) {
					if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##vso[") || strings.Contains(line, "##teamcity[") || strings.Contains(line, "##[") {
						t.Errorf("%q (exit code %d) says on %s: %s", args, code, stream, line)
					}
				}
			}
		}
	}
}
