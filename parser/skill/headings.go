package skill

import (
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
)

// findHeadings recognises the headings that stand on a line of their own.
func (d *Document) findHeadings() {
	d.Heads = make([]*dialect.Heading, len(d.Lines))
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Underlined && d.SaysNothing(l.Text) {
			l.Rank, l.Underlined = 0, false // "n/a", and a rule below that is as long by chance
		}
		if d.Heads[i] = d.saidHead(i); d.Heads[i] != nil || !l.IsUnbulleted() {
			continue
		}
		text, _ := d.headingText(l)
		if lexical.StartsLower(text) && l.Rank == 0 && !d.partedAbove(i) {
			continue // the rest of a sentence
		}
		h, ok := d.headingIn(text, l.Rank > 0)
		if ok {
			found := h // only headings take memory, and few lines are some
			d.Heads[i] = &found
			d.openLabel(i, &found)
		}
	}
}

// headingIn is the heading that a line says, as it stands or without what people write beside
// one; a line that a mark made a heading may have a number before it or a full stop behind.
func (d *Document) headingIn(text string, marked bool) (dialect.Heading, bool) {
	h, ok := d.Heading(text)
	if (!ok || dialect.SectionNumber().MatchString(h.Name+" ")) && (marked || dialect.DottedNumber().MatchString(text)) {
		h, ok = d.Heading(dialect.WithoutNumber(text))
	}
	if stopped, cut := strings.CutSuffix(text, "."); !ok && marked && cut {
		h, ok = d.Heading(stopped)
	}
	for _, plain := range []func(string) string{undecorated, withoutLeader} {
		if ok {
			break
		}
		if bare := plain(text); bare != "" {
			h, ok = d.Heading(bare)
		}
	}
	return h, ok
}

// undecorated is what stands between two like runs of marks, as people draw headings in
// plain text: "--- Level 3 ---". "" where there are none.
func undecorated(text string) string {
	for _, mark := range []string{"-", "=", "*", "~", "_", "#", "–", "—"} {
		inner := strings.Trim(text, mark)
		left, right := strings.Index(text, inner), len(text)-len(inner)
		if inner != "" && left >= 2*len(mark) && right == 2*left && strings.TrimSpace(inner) != inner {
			return strings.TrimSpace(inner)
		}
	}
	return ""
}

// leader is a row of dots that leads from the number of a level to its name, as to the pages of
// a table of contents.
var leader = pattern.New(`[\s\pZ]*(?:\.[\s\pZ]?){4,}[\s\pZ]*(\pL)`)

// withoutLeader has a dash in the place of such a row; "" where there is none.
func withoutLeader(text string) string {
	if !strings.Contains(text, "..") && !strings.Contains(text, ". .") {
		return ""
	}
	if parted := leader().ReplaceAllString(text, " - $1"); parted != text {
		return parted
	}
	return ""
}

// openLabel gives what looks like the name of a level back to the text, where the
// text goes on below: "Level 5: Estimates the need, under" / "broad direction."
func (d *Document) openLabel(i int, h *dialect.Heading) {
	l := &d.Lines[i]
	if !h.IsLevel() || h.Label == "" || l.Rank > 0 || !d.goesOnBelow(i+1) {
		return
	}
	at := strings.LastIndex(l.Raw[min(l.Body, len(l.Raw)):], h.Label)
	if at <= 0 {
		return
	}
	h.Title, h.Label = framework.Clean(strings.TrimRight(strings.TrimSuffix(h.Title, h.Label), " -–—:")), ""
	h.Inline, h.Size = true, at
}

// saidHead is what a table or a field says that a line heads; nil for nothing.
func (d *Document) saidHead(i int) *dialect.Heading {
	if i >= len(d.said) {
		return nil
	}
	return d.said[i]
}

// dropFalseHeadings takes back level headings whose first words are no
// skill's name: "Works as in: Level 3". A name is that of a title, or one that
// several headings share.
func (d *Document) dropFalseHeadings() {
	names, seen := dialect.Set{}, map[string]int{}
	for _, c := range d.candidates {
		names[framework.Fold(c.Name)] = true
		names[framework.Fold(c.Code)] = true
	}
	for _, h := range d.Heads {
		if h != nil && h.Name != "" {
			seen[framework.Fold(h.Name)]++
		}
	}
	for i, h := range d.Heads {
		if h == nil || h.Name == "" || d.Lines[i].Rank > 0 {
			continue
		}
		if key := framework.Fold(h.Name); !names[key] && !(h.Parted && seen[key] > 1) {
			d.Heads[i] = nil
		}
	}
}
