package parser_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// wrap breaks text at width characters as Python's textwrap does: chunks are
// words and the spaces between them, a word may break behind its hyphens, and
// a space at a line's end is dropped. A no-break space never breaks.
func wrap(text string, width int, hyphens bool, first, rest string) []string {
	var lines []string
	line, indent := first, first
	for _, word := range strings.FieldsFunc(text, isBreakable) {
		gap := " "
		for _, c := range chunks(word, hyphens) {
			if line != indent && utf8.RuneCountInString(line+gap+c) > width {
				lines = append(lines, line)
				line, indent, gap = rest, rest, ""
			}
			if line == indent {
				gap = ""
			}
			line, gap = line+gap+c, ""
		}
	}
	return append(lines, line)
}

func isBreakable(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }

// chunks splits a word behind every hyphen where textwrap would: two letters
// before it (or letter, hyphen, letter), and after it a letter and another,
// perhaps with a hyphen between.
func chunks(word string, hyphens bool) []string {
	if !hyphens {
		return []string{word}
	}
	r := []rune(word)
	var out []string
	from := 0
	for i, c := range r {
		if c == '-' && i > from && breaksBefore(r[from:i]) && breaksAfter(r[i+1:]) {
			out = append(out, string(r[from:i+1]))
			from = i + 1
		}
	}
	return append(out, string(r[from:]))
}

func breaksBefore(r []rune) bool {
	n := len(r)
	if n >= 2 && unicode.IsLetter(r[n-1]) && unicode.IsLetter(r[n-2]) {
		return true
	}
	return n >= 3 && unicode.IsLetter(r[n-1]) && r[n-2] == '-' && unicode.IsLetter(r[n-3])
}

func breaksAfter(r []rune) bool {
	if len(r) < 2 || !unicode.IsLetter(r[0]) {
		return false
	}
	return unicode.IsLetter(r[1]) || len(r) > 2 && r[1] == '-' && unicode.IsLetter(r[2])
}

// firstChunk is what would have to fit on the line before to join it.
func firstChunk(line string, hyphens bool) string {
	words := strings.FieldsFunc(line, isBreakable)
	if len(words) == 0 {
		return ""
	}
	return chunks(words[0], hyphens)[0]
}

func TestWrapAsTextwrapDoes(t *testing.T) {
	const text = "The pilot-boat crew, well-rested and in-shore by a-b-cd, meets the 10-metre mark-up--or not."
	got := wrap(text, 16, true, "- ", "  ")
	want := []string{
		"- The pilot-boat", "  crew, well-", "  rested and in-", "  shore by a-b-",
		"  cd, meets the", "  10-metre mark-", "  up--or not.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("wrapped:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
