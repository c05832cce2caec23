package report

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// TestTemplatesEnd fills in templates that would never end, or would fill the
// memory: each is ended on a line of its own.
func TestTemplatesEnd(t *testing.T) {
	var twice strings.Builder
	for i := range 60 {
		fmt.Fprintf(&twice, `{{define "t%d"}}{{template "t%d"}}{{template "t%d"}}{{end}}`, i, i+1, i+1)
	}
	doubles := `{{$x := "aaaaaaaaaaaaaaaa"}}{{range 40}}` + "\n" + `{{$x = FUNC}}{{end}}{{len $x}}`
	for text, want := range map[string]string{
		"a\n{{range 2000000000}}{{end}}":                                        "own.tmpl:2: it takes more than",
		"{{range 2000000000}}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{{end}}":           "own.tmpl:1: it ",
		"{{range 3000}}\n{{range 3000}}{{if true}}{{end}}{{end}}{{end}}":        "own.tmpl:2: it takes more than",
		"{{if true}}{{with 1}}\n{{range 2000000000}}{{end}}{{end}}{{end}}":      "own.tmpl:2: it takes more than",
		"{{range 0}}{{else}}\n{{range 2000000000}}{{end}}{{end}}":               "own.tmpl:2: it takes more than",
		twice.String() + `{{define "t60"}}{{end}}` + "\n" + `{{template "t0"}}`: "own.tmpl:1: it takes more than",
		strings.Replace(doubles, "FUNC", "print $x $x", 1):                      "own.tmpl:1: its functions make more than",
		strings.Replace(doubles, "FUNC", `printf "%s%s" $x $x`, 1):              "own.tmpl:1: its functions make more than",
		strings.Replace(doubles, "FUNC", `$x | printf "%s,%[1]s"`, 1):           "own.tmpl:1: its functions make more than",
		strings.Replace(doubles, "FUNC", `html (print "<" $x $x)`, 1):           "own.tmpl:1: its functions make more than",
		strings.Replace(doubles, "FUNC", `markdown (print "*" $x "*" $x)`, 1):   "own.tmpl:1: its functions make more than",
		strings.Replace(doubles, "FUNC", `js (print "'" $x "'" $x)`, 1):         "own.tmpl:1: its functions make more than",
		`{{printf "` + strings.Repeat("%999999d", 100) + `" 1}}`:                "own.tmpl:1: its functions make more than",
		`{{range 9000}}{{printf "%*d" 999999 1}}{{end}}`:                        "own.tmpl:1: it",
	} {
		parsed, err := ParseTemplate("own.tmpl", text)
		if err != nil {
			t.Errorf("%.80s: %v", text, err)
			continue
		}
		parsed.budget.most = 200_000
		_, err = Fill(Changelog{bakehouse()}, parsed)
		var wrong *TemplateError
		if !errors.As(err, &wrong) || !strings.HasPrefix(err.Error(), want) && !strings.HasPrefix(err.Error(), strings.Replace(want, ":1:", ":2:", 1)) {
			t.Errorf("%.80s: %.200v, want %s", text, err, want)
		}
	}
}

// TestTemplatesMayDoMuch fills in templates that do what honest ones do.
func TestTemplatesMayDoMuch(t *testing.T) {
	for text, want := range map[string]string{
		`{{range 1000}}{{range 1000}}{{end}}{{end}}done`:                                    "done",
		`{{printf "%5.1f|%-4s|%d%%|%v" 1.25 "a" 7 true}}`:                                   "  1.2|a   |7%|true",
		`{{print 1 2 "a" "b"}}{{println "x"}}{{html "<&>"}}{{js "'"}}{{urlquery "a b"}}`:    "1 2abx\n&lt;&amp;&gt;\\'a+b",
		"{{range 100}}{{break}}{{end}}{{range 3}}{{continue}}x{{end}}end":                   "end",
		`{{define "a"}}<{{.}}>{{end}}{{template "a" "100%9999999d"}}{{print "%99999999d"}}`: "<100%9999999d>%99999999d",
	} {
		parsed, err := ParseTemplate("own.tmpl", text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		for range 2 { // what one use took is not taken from the next
			out, err := Fill(Changelog{bakehouse()}, parsed)
			if err != nil || !strings.HasPrefix(string(out), want) {
				t.Errorf("%s gives %q, %v", text, out, err)
			}
		}
	}
}
