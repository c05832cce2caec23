package source

import (
	"bytes"
	"fmt"
)

// maxBlocks bounds the paragraphs, headings and items of a source. An edition of 14,000
// skills has 300,000; each costs several times what a line does that goes on with the one
// above it, so that a source may have more lines.
const maxBlocks = 1 << 19

// manyBlocks is the error for a source with more than that, at a place of it.
func manyBlocks(name string, line, column int) error {
	return &Error{
		Name: name, Line: line, Column: column,
		Problem: fmt.Sprintf("the source has more than %d paragraphs, headings and list items, which no framework has", maxBlocks),
		Hint:    "check that this is the file you meant, or give it in parts",
		Err:     ErrTooLarge,
	}
}

// checkItems refuses a text with more list items than any framework has. What other
// lines are, and which go on with the one above, is not known yet.
func checkItems(name string, lines []Line) error {
	items := 0
	for i := range lines {
		if lines[i].Bullet == "" {
			continue
		}
		if items++; items > maxBlocks {
			return manyBlocks(name, lines[i].Number, 0)
		}
	}
	return nil
}

// tooManyBlocks finds where a Markdown page has more blocks than any framework has; -1
// where it has not.
func tooManyBlocks(page []byte) int {
	blocks := 0
	for start := 0; start < len(page); {
		end := start + paragraphEnd(page[start:])
		if len(bytes.TrimSpace(page[start:end])) > 0 {
			blocks++
		}
		if blocks > maxBlocks {
			return start
		}
		start = end
	}
	return -1
}
