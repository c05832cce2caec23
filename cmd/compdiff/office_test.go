package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/report"
)

// TestWordRedlineInOffice accepts all tracked changes of a redline in
// LibreOffice, and rejects them: what is left, read anew, is the new edition,
// and the old one.
func TestWordRedlineInOffice(t *testing.T) {
	office := newOffice(t)
	t.Run("quayside", func(t *testing.T) {
		office.settles(t, filepath.Join("..", "..", "testdata", "quayside", "edition-1"), filepath.Join("..", "..", "testdata", "quayside", "edition-2"))
	})
	t.Run("gold", func(t *testing.T) {
		office.settles(t, inCorpus(t, "seeds", "001_*.txt")[0], inCorpus(t, "seeds", "000_*.txt")[0])
	})
	t.Run("SFIA 7 to 8", func(t *testing.T) {
		old, new := inCorpus(t, "sfia-7", "*.csv")[0], inCorpus(t, "sfia-8", "*.csv")[0]
		if testing.Short() {
			t.Skip("an office takes a minute over a whole framework")
		}
		office.settles(t, old, new)
	})
}

// office is LibreOffice with a profile of its own, which has a macro.
type office struct{ program, profile string }

// newOffice starts LibreOffice once: it makes its profile then, and would
// overwrite the macro.
func newOffice(t *testing.T) office {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("no LibreOffice: soffice is not installed")
	}
	o := office{program, t.TempDir()}
	o.run(t, "--terminate_after_init")
	library := filepath.Join(o.profile, "user", "basic", "Standard")
	if err := os.MkdirAll(library, 0o777); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"script.xlb": settleLibrary, "Settle.xba": settleModule} {
		if err := os.WriteFile(filepath.Join(library, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return o
}

func (o office) run(t *testing.T, args ...string) {
	t.Helper()
	args = append([]string{"-env:UserInstallation=file://" + o.profile, "--headless", "--norestore"}, args...)
	if out, err := exec.Command(o.program, args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice %q: %v\n%s", args, err, out)
	}
}

// settles compares two sources and settles the redline both ways.
func (o office) settles(t *testing.T, old, new string) {
	was, is := read(t, old), read(t, new)
	data, err := write("docx", report.Changelog{Changelog: diff.Compare(was, is)})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "redline.docx")
	if err := os.WriteFile(file, data, 0o666); err != nil {
		t.Fatal(err)
	}
	sameTexts(t, "accepted", is, o.settled(t, file, "Accept"))
	sameTexts(t, "rejected", was, o.settled(t, file, "Reject"))
}

// settled is the edition that a redline holds once all of its changes are
// accepted or rejected.
func (o office) settled(t *testing.T, file, how string) *framework.Edition {
	t.Helper()
	page := strings.TrimSuffix(file, ".docx") + how + ".html"
	o.run(t, fmt.Sprintf(`macro:///Standard.Settle.Settle("file://%s", ".uno:%sAllTrackedChanges", "file://%s")`, file, how, page))
	return read(t, page)
}

func sameTexts(t *testing.T, how string, want, got *framework.Edition) {
	t.Helper()
	log := diff.Compare(want, got)
	for _, c := range log.Changes {
		t.Errorf("%s: %s %s: %s: %q", how, c.Skill, c.Part, c.Message, plainTexts(append(c.Old, c.New...)))
	}
	for _, d := range log.Doubts {
		t.Errorf("%s: not compared: %s %s: %s", how, d.Skill, d.Part, d.Message)
	}
	if s := log.Summary.Skills; s.Identical != len(want.Skills) || s.New != len(want.Skills) {
		t.Errorf("%s: %d of %d skills are the same, of %d there", how, s.Identical, len(want.Skills), s.New)
	}
}

func write(format string, d report.Document) ([]byte, error) {
	f, err := report.Find(format, d.Kind())
	if err != nil {
		return nil, err
	}
	return f.Write(d, report.Style{})
}

// The macro: it opens a document, does what it is told, and saves it as HTML.
const (
	settleLibrary = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Settle"/>
</library:library>
`
	settleModule = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settle" script:language="StarBasic">
Sub Settle(source As String, command As String, target As String)
	Dim hidden(0) As New com.sun.star.beans.PropertyValue
	Dim page(0) As New com.sun.star.beans.PropertyValue
	Dim document As Object
	Dim dispatcher As Object
	hidden(0).Name = "Hidden"
	hidden(0).Value = True
	document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
	dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
	dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
	page(0).Name = "FilterName"
	page(0).Value = "HTML (StarWriter)"
	document.storeToURL(target, page())
	document.close(True)
End Sub
</script:module>
`
)
