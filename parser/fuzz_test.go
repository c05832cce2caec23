package parser

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser/source"
)

// FuzzParse checks on any bytes what must hold for all: no panic, a ledger
// that adds up, the same edition each time, and no text that the source does
// not have.
func FuzzParse(f *testing.F) {
	for _, seed := range seeds(f) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := Parse("copy.txt", data, Options{})
		if err != nil || e.Sources[0].Format != "text" && e.Sources[0].Format != "markdown" {
			return
		}
		checkInvariants(t, data, e)
		again, _ := Parse("copy.txt", data, Options{})
		if a, b := asJSON(t, e), asJSON(t, again); !bytes.Equal(a, b) {
			t.Error("two runs differ")
		}
	})
}

// seeds are the invented texts of the repository and some awkward pieces.
func seeds(tb testing.TB) [][]byte {
	out := [][]byte{
		[]byte("Hedging HEDG\n\nLaying hedges.\n\nLevel 2\n\nLays a hedge.\n"),
		[]byte("# Hedging HEDG\n\n**Level 2**\n\n- Lays a *hedge*.\\\n- [Cuts](x) it &amp; burns.<br>\n"),
		[]byte("> Hedging HEDG\n> Level 2\n> Lays a hedge-\n> row with care and in\n> time.\n"),
		[]byte("Hedging HEDG\r\rLevels 1-2:\rLays\u00a0a hedge. Cuts it.\r\n\u200b\r\n| 2 | 3 |\n"),
		[]byte("Hedging HEDG\nLevel 1\nEssence of the level: Follows.\n---\nLays a hedge.\n====\nend\n"),
		[]byte("1. a\n2. b\no c\nHedging (HEDG) [Beta]\nGuidance notes (new)\nintro:\nitem\n[[]](((]"),
	}
	files, err := filepath.Glob("../testdata/*/*.txt")
	if err != nil {
		tb.Fatal(err)
	}
	deeper, _ := filepath.Glob("../testdata/*/*/*.txt")
	for _, name := range append(files, deeper...) {
		data, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, data)
	}
	return out
}

// plainText is the text of a copy as its lines have it.
func plainText(data []byte) (string, error) {
	o, err := source.ReadText("copy.txt", data)
	if err != nil {
		return "", err
	}
	var text strings.Builder
	for i := range o.Lines {
		text.WriteString(o.Lines[i].Raw + "\n")
	}
	return text.String(), nil
}

// checkInvariants checks an edition against the bytes it was read from.
func checkInvariants(tb testing.TB, data []byte, e *framework.Edition) {
	tb.Helper()
	text, err := plainText(data)
	if err != nil {
		tb.Fatal(err)
	}
	if got, want := e.Ledger.Total(), framework.NonSpace(text); got != want {
		tb.Errorf("the ledger has %d characters, the source %d: %+v", got, want, e.Ledger)
	}
	lines := sourceLines(text)
	for _, stored := range storedTexts(e) {
		checkPlace(tb, lines, stored)
	}
}

// checkPlace checks that a text's first letters stand where it says. Marks
// may be between them.
func checkPlace(tb testing.TB, lines []string, stored framework.Text) {
	tb.Helper()
	from := stored.From
	if from.Line < 1 || from.Line > len(lines) || from.Column < 1 {
		tb.Errorf("%q is said to stand at %v; the source has %d lines", stored.Text, from, len(lines))
		return
	}
	line := []rune(lines[from.Line-1])
	if from.Column > len(line) {
		tb.Errorf("%q is said to stand at %v; the line has %d characters", stored.Text, from, len(line))
		return
	}
	first, _ := utf8.DecodeRuneInString(stored.Text)
	if at := line[from.Column-1]; at != first && at != '&' {
		tb.Errorf("%q is said to stand at %v; %q does", stored.Text, from, string(line[from.Column-1:]))
	}
	rest := strings.Join(lines[from.Line-1:], "\n")
	for _, word := range framework.Words(stored.Text) {
		if word.Word && !strings.ContainsAny(rest, `*_\&[<~`+"`"+"-‐\u00ad") && !strings.Contains(rest, word.Text) {
			tb.Errorf("%q of %q does not stand at or after %v", word.Text, stored.Text, from)
		}
	}
}

// storedTexts lists the texts of an edition that have a place.
func storedTexts(e *framework.Edition) []framework.Text {
	var texts []framework.Text
	for _, s := range e.Skills {
		if s.Description.Text != "" {
			texts = append(texts, s.Description)
		}
		for _, u := range framework.Units(s.Guidance) {
			if !u.Joined {
				texts = append(texts, u.Text)
			}
		}
		for _, l := range s.Levels {
			for _, st := range l.Statements {
				texts = append(texts, framework.Text{Text: st.Text, From: st.From})
			}
		}
		for _, r := range s.Revisions {
			texts = append(texts, framework.Text{Text: r.Text, From: r.From})
		}
	}
	for _, m := range e.Matter {
		texts = append(texts, m.Texts...)
	}
	for _, g := range e.GenericLevels {
		texts = append(texts, g.Texts...)
	}
	return texts
}

// sourceLines cuts text into lines without any help from the parser.
func sourceLines(text string) []string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	return strings.Split(text, "\n")
}

func asJSON(tb testing.TB, e *framework.Edition) []byte {
	tb.Helper()
	data, err := json.Marshal(e)
	if err != nil {
		tb.Fatal(err)
	}
	return data
}
