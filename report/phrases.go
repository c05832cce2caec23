package report

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"compdiff/diff"
)

// joined lists what there is of several remarks.
func joined(separator string, remarks ...string) string {
	return strings.Join(slices.DeleteFunc(remarks, func(s string) bool { return s == "" }), separator)
}

func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// parenthesis is what there is to add, behind a name.
func parenthesis(text string) string {
	if text == "" {
		return ""
	}
	return " (" + text + ")"
}

// count is a number of things and the word for what became of them.
type count struct {
	n    int
	word string
}

// with says of what came or went how many did so as part of something larger, and
// are no changes of their own.
func with(word string, n int, of string) string {
	if n == 0 {
		return word
	}
	return fmt.Sprintf("%s (%d with %s)", word, n, of)
}

// became lists the counts that are not zero.
func became(counts ...count) string {
	var parts []string
	for _, c := range counts {
		if c.n != 0 {
			parts = append(parts, fmt.Sprintf("%d %s", c.n, c.word))
		}
	}
	return strings.Join(parts, ", ")
}

// listed joins names as a sentence does: "a, b and c".
func listed(names []string) string {
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " and " + names[last]
	}
	return strings.Join(names, "")
}

func distinct[T comparable](list []T) []T {
	seen := make(map[T]bool, len(list))
	return slices.DeleteFunc(list, func(v T) bool {
		again := seen[v]
		seen[v] = true
		return again
	})
}

// maxDoubted is how many skills, or parts, a line names before it counts the rest.
const maxDoubted = 10

// shortened is a list with a count in the place of its tail, where it is long.
func shortened(names []string) []string {
	if more := len(names) - maxDoubted; more > 1 {
		return append(slices.Clone(names[:maxDoubted]), fmt.Sprintf("%d more", more))
	}
	return names
}

// capital begins a line as a sentence begins.
func capital(s string) string {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func percent(of1 float64) string { return fmt.Sprintf("%.0f%%", math.Round(100*of1)) }

// listedParts joins the names of parts: "level 2", "levels 2 to 4", "levels 2, 4 and 5".
func listedParts(names []string) string {
	var numbers []string
	for _, n := range names {
		if number, isLevel := strings.CutPrefix(n, "level "); isLevel {
			numbers = append(numbers, number)
		}
	}
	if len(names) > 1 && len(numbers) == len(names) {
		return "levels " + listed(runs(numbers))
	}
	return listed(names)
}

// shortRun is how many numbers in a row are listed still: "2 and 3", but "2 to 4".
const shortRun = 2

// runs are numbers with three or more in a row as one: "2", "4 to 6".
func runs(numbers []string) []string {
	var all []string
	for i := 0; i < len(numbers); {
		end := i + 1
		for end < len(numbers) && isNext(numbers[end-1], numbers[end]) {
			end++
		}
		if end-i > shortRun {
			all = append(all, numbers[i]+" to "+numbers[end-1])
		} else {
			all = append(all, numbers[i:end]...)
		}
		i = end
	}
	return all
}

func isNext(before, number string) bool {
	a, err := strconv.Atoi(before)
	b, errB := strconv.Atoi(number)
	return err == nil && errB == nil && b == a+1
}

// excerpt is the beginning of a text, with an ellipsis where it goes on.
func excerpt(text string) string {
	runes := []rune(text)
	if len(runes) <= excerptLength {
		return text
	}
	return string(runes[:excerptLength-1]) + "…"
}

func wordsOf(texts []diff.Text) []string {
	var words []string
	for _, t := range texts {
		words = append(words, t.Text.Text)
	}
	return words
}

func linesOf(lines []Line) []string {
	var words []string
	for _, l := range lines {
		words = append(words, l.Text)
	}
	return words
}

// excerptLength is how many characters of a text a finding quotes.
const excerptLength = 120

// low is a place within a sentence; a name of the framework's own stays as it is.
func low(place string) string {
	if number, numbered := strings.CutPrefix(place, "Level "); numbered {
		return "level " + number
	}
	return place
}

// curly quotes a text as it is printed.
func curly(text string) string { return "“" + text + "”" }
