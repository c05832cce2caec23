package report

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"html"
	"io"
	"strings"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
)

// wordTexts are the paragraphs of a document once all tracked changes are
// accepted, or all rejected.
func wordTexts(t *testing.T, document []byte, accept bool) []string {
	t.Helper()
	gone := map[bool]string{true: "del", false: "ins"}[accept]
	var all []string
	text, inside, lost, inProperties := "", 0, false, false
	in := xml.NewDecoder(bytes.NewReader(document))
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "p":
				text, lost = "", false
			case "pPr":
				inProperties = true
			case gone:
				if lost = lost || inProperties; !inProperties {
					inside++
				}
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "pPr":
				inProperties = false
			case gone:
				if !inProperties {
					inside--
				}
			case "p":
				if lost && text != "" {
					t.Errorf("a paragraph goes and its text %q stays", text)
				}
				if !lost {
					all = append(all, text)
				}
			}
		case xml.CharData:
			if inside == 0 {
				text += string(e)
			}
		}
	}
}

func wordPart(t *testing.T, file []byte, name string) []byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := r.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	part, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return part
}

// editionTexts are the texts of an edition in the order of the skills, the
// guidance unit by unit.
func editionTexts(e *framework.Edition) string {
	var all []string
	for _, s := range e.Skills {
		all = append(all, s.Description.Text)
		for _, l := range s.Levels {
			for _, statement := range l.Statements {
				all = append(all, statement.Text)
			}
		}
		for _, u := range framework.Units(s.Guidance) {
			all = append(all, u.Text.Text)
		}
	}
	return strings.Join(all, " ")
}

// TestWordRedlineHoldsBothEditions accepts and rejects all tracked changes.
func TestWordRedlineHoldsBothEditions(t *testing.T) {
	document := wordPart(t, written(t, "docx", Changelog{quayside(t)}, Style{}), "word/document.xml")
	for edition, accept := range map[string]bool{"1": false, "2": true} {
		e := quaysideEdition(t, edition)
		there := strings.Join(wordTexts(t, document, accept), " ")
		bySkill := map[string]bool{}
		for _, s := range e.Skills {
			title := s.Title()
			bySkill[title] = true
			at := strings.Index(there, title)
			if at < 0 {
				t.Errorf("edition %s: no title %q", edition, title)
				continue
			}
			rest := there[at:]
			for _, l := range s.Levels {
				for _, statement := range l.Statements {
					next := strings.Index(rest, statement.Text)
					if next < 0 {
						t.Errorf("edition %s, %s level %d: %q is missing, or not in its place", edition, s.Code, l.Number, statement.Text)
						continue
					}
					rest = rest[next+len(statement.Text):]
				}
			}
		}
		words := len(strings.Fields(editionTexts(e)))
		if got := len(strings.Fields(there)); got > words+12*len(e.Skills)+60 { // titles and headings
			t.Errorf("edition %s has %d words, the document %d", edition, words, got)
		}
	}
}

func TestWordRedlineIsTheSameEveryTime(t *testing.T) {
	first := written(t, "docx", Changelog{quayside(t)}, Style{})
	if !bytes.Equal(first, written(t, "docx", Changelog{quayside(t)}, Style{})) {
		t.Error("a second document differs from the first")
	}
	comments := string(wordPart(t, first, "word/comments.xml"))
	for _, c := range quayside(t).Changes {
		if c.Reason != "" && c.Level > 0 && !strings.Contains(comments, xmlText(c.Reason)) {
			t.Errorf("no comment gives the reason %q", c.Reason)
		}
	}
}

// TestWordCommentsGoWithTheirParagraphs wants no comment to keep a paragraph
// that comes or goes whole.
func TestWordCommentsGoWithTheirParagraphs(t *testing.T) {
	document := string(wordPart(t, written(t, "docx", Changelog{quayside(t)}, Style{}), "word/document.xml"))
	held := 0
	for _, p := range strings.SplitAfter(document, "</w:p>") {
		if !strings.Contains(p, "<w:rPr><w:ins") && !strings.Contains(p, "<w:rPr><w:del") {
			continue
		}
		if strings.Contains(p, "commentRange") || strings.Contains(p, "</w:comment") {
			t.Errorf("a comment spans a paragraph that comes or goes: %s", p)
		}
		if before, _, has := strings.Cut(p, "<w:commentReference"); has {
			held++
			if !strings.HasSuffix(before, `author="compdiff"><w:r>`) {
				t.Errorf("a comment stays when its paragraph goes: %s", p)
			}
		}
	}
	if held == 0 {
		t.Error("no comment is on such a paragraph")
	}
}

// docxIsInert wants every text as text.
func docxIsInert(t *testing.T, _ *diff.Changelog, out []byte) {
	for _, part := range []string{"word/document.xml", "word/comments.xml"} {
		text := wordPart(t, out, part)
		if err := xml.Unmarshal(text, new(struct{})); err != nil {
			t.Errorf("%s: %v", part, err)
		}
		linesAreVisible(t, []byte(html.UnescapeString(string(text))))
	}
}
