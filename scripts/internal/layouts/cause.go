package layouts

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// Piece is a text of a document and what it is there: "facts", "heading of
// guidance", "level", "header of name".
type Piece struct{ What, Text string }

// pieces are the texts of the work as they stand in it.
func (d *work) pieces() (out []Piece) {
	if d.grid != nil {
		return d.grid.pieces()
	}
	for _, b := range d.page.blocks {
		what := plainPart(b.part)
		switch b.form {
		case heading, level, title, cover:
			what = "heading of " + what
		case labelled:
			out = append(out, Piece{"label of " + what, b.label})
		}
		out = append(out, Piece{what, b.text})
	}
	for _, text := range d.page.running {
		out = append(out, Piece{"running line", text})
	}
	return out
}

// plainPart is a part without the number of its level.
func plainPart(part string) string {
	word, _, _ := strings.Cut(part, " ")
	if word == "level" || word == "generic" {
		return word
	}
	return part
}

func (g *grid) pieces() (out []Piece) {
	for r, row := range g.rows {
		for c, cell := range row {
			what := "row outside skills"
			switch {
			case g.layout.is("orientation", "transposed", "card"):
				what = "cell"
			case c >= len(g.kinds):
				what = "cell too many"
			case r == g.header:
				what = "header of " + plainPart(g.kinds[c])
			case g.owner[r] >= 0:
				what = plainPart(g.kinds[c])
			}
			out = append(out, Piece{what, cell})
		}
	}
	return out
}

// Cause says in a few words what went wrong in a difference: which text stands
// where it does not belong, or what is lost. It only sorts differences.
func (j Judgement) Cause(d Difference) string {
	part := plainPart(d.Part)
	got, want := squeeze(d.Got), squeeze(d.Want)
	stray := j.strayPiece(part, got, want)
	switch {
	case stray != "" && part != "skill that is none":
		return stray + " in " + part
	case part == "skill" || part == "damage" || part == "skill that is none":
		return part
	case got == "" || d.Got == "(none)":
		return part + " lost"
	case d.Part == "text of its own":
		return j.owner(want) + " vanished"
	case want != "" && strings.HasSuffix(got, want):
		return "something before " + part
	case want != "" && strings.HasPrefix(got, want):
		return "something after " + part
	case strings.HasPrefix(want, got):
		return part + " cut short"
	case want != "" && strings.HasSuffix(want, got):
		return part + " without its beginning"
	}
	return part + " otherwise"
}

// strayPiece is what the longest piece of the document is that a part has and should
// not have; "" where there is none.
func (j Judgement) strayPiece(part, got, want string) string {
	best := Piece{}
	for _, p := range j.Pieces {
		text := squeeze(p.Text)
		if len(text) < 4 && !strings.HasPrefix(p.What, "label") || p.What == part {
			continue
		}
		if strings.Contains(got, text) && !strings.Contains(want, text) && len(p.Text) > len(best.Text) {
			best = p
		}
	}
	return best.What
}

// owner is what a text is in the document.
func (j Judgement) owner(text string) string {
	for _, p := range j.Pieces {
		if t := squeeze(p.Text); text != "" && strings.Contains(t, text) {
			return p.What
		}
	}
	return "text"
}

// Causes groups silent documents by what went wrong, each shrunk to the choices
// without which it does not go wrong. Damaged documents that are not exact when
// whole are left out: their cause is that of the whole one.
type Causes struct {
	by map[string][]Judgement
}

// Add counts a silent document under its cause and what is left of its layout.
func (c *Causes) Add(j Judgement) {
	if j.Verdict != Silent || j.Damage != nil && j.Whole != Exact {
		return
	}
	if c.by == nil {
		c.by = map[string][]Judgement{}
	}
	j = Shrink(j)
	cause := j.firstCause()
	if j.Damage != nil {
		cause = j.Damage.Kind + ": " + cause
	}
	c.by[cause] = append(c.by[cause], j)
}

// casesShown is how many documents of a cause are listed.
const casesShown = 6

// Write prints the causes, the commonest first, each with the flags that show
// its shortest documents and what differs in them.
func (c *Causes) Write(w io.Writer) {
	causes := sortedKeys(c.by)
	slices.SortStableFunc(causes, func(a, b string) int { return len(c.by[b]) - len(c.by[a]) })
	for _, cause := range causes {
		all := c.by[cause]
		fmt.Fprintf(w, "%5d  %s\n", len(all), cause)
		slices.SortStableFunc(all, func(a, b Judgement) int { return len(a.Data) - len(b.Data) })
		for _, j := range all[:min(casesShown, len(all))] {
			fmt.Fprintf(w, "       %s\n", j.flags())
			for _, d := range j.Differences[:min(2, len(j.Differences))] {
				fmt.Fprintf(w, "         %s\n", d)
			}
		}
	}
}

// flags are those by which the command shows a document.
func (j Judgement) flags() string {
	out := fmt.Sprintf("-seed %d -document %d", j.Seed, j.Number)
	switch {
	case !j.Shrunk && j.Damage != nil:
		return out + " -layouts 0"
	case !j.Shrunk:
		return out
	case j.Damage != nil:
		out += fmt.Sprintf(" -damage %q", j.Damage.Kind)
	}
	return out + fmt.Sprintf(" -layout %q", j.Layout)
}
