package source

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// minified is a page without a line break, larger than a line of text may be.
func minified(skills int) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html><body>")
	for i := range skills {
		fmt.Fprintf(&b, "<h1>Lampe é%d</h1><p>Hält Lampen – alle %d – in Gang, auch „ältere“.</p>", i, i)
	}
	b.WriteString("</body></html>")
	return b.String()
}

// TestPagesWithoutLineBreaksAreRead reads a page of one line, and finds every place in
// it.
func TestPagesWithoutLineBreaksAreRead(t *testing.T) {
	page := minified(16000)
	if len(page) <= maxLine {
		t.Fatalf("the page has %d bytes alone", len(page))
	}
	d, err := ReadHTML("page.html", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	runes := []rune(page)
	for _, i := range []int{len(d.Lines) - 1, 0, len(d.Lines) / 2, 1, len(d.Lines) - 2} {
		for d.Lines[i].Text == "" {
			i = (i + 1) % len(d.Lines)
		}
		line := &d.Lines[i]
		from := line.From(d.Place)
		first, _ := utf8.DecodeRuneInString(line.Text)
		if from.Line != 1 || runes[from.Column-1] != first {
			t.Errorf("%q stands at %v, and there is %q", line.Text, from, string(runes[from.Column-1:min(from.Column+9, len(runes))]))
		}
	}
}

// TestABlockOfAPageIsBounded refuses what no people wrote, at its place.
func TestABlockOfAPageIsBounded(t *testing.T) {
	page := "<html><body>\n<h1>Lamps LAMP</h1>\n<p>" + strings.Repeat("Lights lamps. ", maxLine/10) + "</p></body></html>"
	_, err := ReadHTML("page.html", []byte(page))
	if err == nil || !strings.HasPrefix(err.Error(), "page.html:3:4: a block of the page has ") {
		t.Errorf("%v", err)
	}
}

// TestPlacesInLongLines asks for places of a long line in any order.
func TestPlacesInLongLines(t *testing.T) {
	text := "short é\n" + strings.Repeat("aé„x", pace) + "\n" + strings.Repeat("ö", 3*pace) + "end"
	want := placeFinder{}
	at := func(offset int) (int, int) {
		before := text[:offset]
		return strings.Count(before, "\n") + 1, utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
	}
	want.text = text
	for step, offset := 7919, 3; step > 0; step, offset = step-1, (offset+104729)%len(text) {
		for !utf8.RuneStart(text[offset]) {
			offset++
		}
		line, column := want.at(offset)
		if wantLine, wantColumn := at(offset); step%97 == 0 && (line != wantLine || column != wantColumn) {
			t.Fatalf("byte %d is at %d:%d, want %d:%d", offset, line, column, wantLine, wantColumn)
		}
	}
}
