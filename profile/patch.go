package profile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"compdiff/internal/sorting"
)

// Edit puts a text in the place of a span of a line.
type Edit struct {
	Line       int // its number among the profile's lines, from 0
	Start, End int // of the line's text
	Text       string
}

// context is how many lines a patch shows around a change.
const context = 3

// Patch is a unified diff of the file of a profile, which git apply and patch take; ""
// where there is nothing to change. Edits that overlap an earlier one are left out.
func Patch(p Profile, edits []Edit) string {
	if p.Source == nil {
		return ""
	}
	blocks := changed(p, edits)
	if len(blocks) == 0 {
		return ""
	}
	lines := strings.SplitAfter(string(p.Source), "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	var b strings.Builder
	name := patchName(p.Name)
	fmt.Fprintf(&b, "--- a/%s\n+++ b/%s\n", name, name)
	shift := 0
	for len(blocks) > 0 {
		n := 1
		for n < len(blocks) && blocks[n].first-blocks[n-1].last <= 2*context {
			n++
		}
		shift += hunk(&b, lines, blocks[:n], shift)
		blocks = blocks[n:]
	}
	return b.String()
}

// patchName is the path of a file as patches have it: relative, with slashes.
func patchName(name string) string {
	name = strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "./")
	return strings.TrimLeft(name, "/")
}

// block is a run of lines of a file, from 0, and what it becomes.
type block struct {
	first, last int // the last is one of it
	text        string
}

// changed applies edits to the file and says which of its lines change.
func changed(p Profile, edits []Edit) []block {
	source := string(p.Source)
	at := newPlaces("", p.Source)
	var blocks []block
	var inside [][]Edit
	for _, e := range inSource(p, edits) {
		first, last := at.line(e.Start), at.line(max(e.Start, e.End-1))
		n := len(blocks) - 1
		if n < 0 || blocks[n].last < first {
			blocks, inside, n = append(blocks, block{first: first}), append(inside, nil), n+1
		}
		blocks[n].last = max(blocks[n].last, last)
		inside[n] = append(inside[n], e)
	}
	for n := range blocks {
		b := &blocks[n]
		done := at.starts[b.first]
		for _, e := range inside[n] {
			b.text += source[done:e.Start] + e.Text
			done = e.End
		}
		b.text += source[done:at.end(b.last)]
	}
	return slices.DeleteFunc(blocks, func(b block) bool { return b.text == source[at.starts[b.first]:at.end(b.last)] })
}

// inSource are edits with spans of the file, in its order, without those that overlap an
// earlier one.
func inSource(p Profile, edits []Edit) []Edit {
	var spans []Edit
	for _, e := range edits {
		offset := p.Lines[e.Line].Offset
		spans = append(spans, Edit{Start: offset + e.Start, End: offset + e.End, Text: e.Text})
	}
	sorting.By(spans, func(x, y Edit) int { return cmp.Compare(x.Start, y.Start) })
	done := 0
	return slices.DeleteFunc(spans, func(e Edit) bool {
		if e.Start < done {
			return true
		}
		done = max(done, e.End)
		return false
	})
}

// line is the line, from 0, that an offset stands on.
func (p places) line(offset int) int {
	n, found := slices.BinarySearch(p.starts, offset)
	if !found {
		n--
	}
	return n
}

// end is the offset behind a line.
func (p places) end(line int) int {
	if line+1 < len(p.starts) {
		return p.starts[line+1]
	}
	return len(p.raw)
}

// hunk writes blocks that stand near each other, and says by how many lines they
// grow.
func hunk(b *strings.Builder, lines []string, blocks []block, shift int) int {
	first := max(0, blocks[0].first-context)
	last := min(len(lines)-1, blocks[len(blocks)-1].last+context)
	var body strings.Builder
	olds, news := 0, 0
	write := func(sign string, text string) {
		for line := range strings.Lines(text) {
			body.WriteString(sign + line)
			if !strings.HasSuffix(line, "\n") {
				body.WriteString("\n\\ No newline at end of file\n")
			}
			if sign != "+" {
				olds++
			}
			if sign != "-" {
				news++
			}
		}
	}
	at := first
	for _, block := range blocks {
		write(" ", strings.Join(lines[at:block.first], ""))
		write("-", strings.Join(lines[block.first:block.last+1], ""))
		write("+", block.text)
		at = block.last + 1
	}
	write(" ", strings.Join(lines[at:last+1], ""))
	fmt.Fprintf(b, "@@ -%d,%d +%d,%d @@\n%s", first+1, olds, first+1+shift, news, body.String())
	return news - olds
}
