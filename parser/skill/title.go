package skill

import (
	"slices"
	"strings"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// A title has the form of one, and is followed by what follows titles. Many
// lines have the form: entries of a contents list, running heads, breadcrumbs,
// links to related skills, and sentences such as "Works to ABCD". So the form
// makes a candidate only, and what stands between it and the next candidate
// decides.

// findCandidates lists the lines that have the form of a title.
func (d *Document) findCandidates() {
	d.candidates = d.candidateLines()
	for k := range d.candidates {
		c := &d.candidates[k]
		c.noted = c.NotesBeside != (dialect.NotesBeside{}) || d.notedBelow(c.last+1)
	}
}

// findTitles decides which candidates are titles.
func (d *Document) findTitles() {
	all := d.candidates
	if d.BareTitles() {
		all = d.pickTitles(all)
	}
	labelled := func(c candidate) bool { return c.labelled }
	plain := slices.DeleteFunc(slices.Clone(all), labelled)
	titles := d.confirmed(plain)
	if len(titles) == 0 && len(plain) < len(all) {
		titles = d.confirmed(slices.DeleteFunc(slices.Clone(all), func(c candidate) bool { return !c.labelled }))
	}
	if len(titles) == 0 {
		titles = d.confirmed(d.codeFirst())
	}
	for _, t := range titles {
		for i := t.at; i <= t.last; i++ {
			d.Heads[i] = nil
		}
	}
	d.takeNamesApart(titles)
	d.cutTitleLabels(titles)
	findTitleCodes(titles)
	cutNumbers(titles)
	d.partTitleMarks(titles)
	d.cutFrames(titles)
	d.skillTitles = titles
}

func (d *Document) confirmed(some []candidate) []candidate {
	d.gatherEvidence(some)
	return d.confirm(some)
}

// cutNumbers takes the numbers of sections off the names of skills, where all
// have one and each has another.
func cutNumbers(titles []candidate) {
	seen := dialect.Set{}
	for _, t := range titles {
		number := dialect.SectionNumber().FindString(t.Name)
		if number == "" || seen[number] || len(titles) == 1 && !strings.Contains(number, ".") {
			return
		}
		seen[number] = true
	}
	for i := range titles {
		titles[i].Name = dialect.WithoutNumber(titles[i].Name)
	}
}

// gatherEvidence looks at what stands between candidates, from the last line
// to the first.
func (d *Document) gatherEvidence(all []candidate) {
	end := len(d.Lines)
	for k := len(all) - 1; k >= 0; k-- {
		all[k].evidence = d.evidenceIn(all[k].last+1, end)
		end = all[k].at
	}
}

func (d *Document) evidenceIn(from, to int) evidence {
	var e evidence
	headed := false
	for i := from; i < to; i++ {
		h := d.Heads[i]
		if h == nil {
			headed = headed || d.Lines[i].Rank > 0
			e.text = e.text || !headed && d.mayDescribe(&d.Lines[i])
			continue
		}
		if h.Kind == dialect.IdentitySection || h.Kind == dialect.CategorySection { // fields; the text may follow
			continue
		}
		headed = true
		switch h.Kind {
		case dialect.GuidanceSection:
			e.guidance = true
			e.sections = e.sections || len(e.levels) == 0
		case dialect.CoverageSection:
			e.sections = e.sections || len(e.levels) == 0
		case dialect.LevelSection:
			if len(e.levels) == 0 {
				e.prefix = framework.Fold(h.Name)
			}
			e.levels = append(e.levels, h.Levels...)
		}
	}
	return e
}

// minDescription is how many characters the first line of a description has that does
// not end as a sentence.
const minDescription = 25

// mayDescribe reports that a line can be the beginning of a description.
func (d *Document) mayDescribe(l *source.Line) bool {
	if !l.IsUnbulleted() || l.LinkOnly || lexical.HasAddress(l.Raw) {
		return false
	}
	long := utf8.RuneCountInString(l.Text) >= minDescription
	return (long || lexical.EndsSentence(l.Text)) && !d.IsFurniture(l.Text)
}

// confirm picks the candidates that are titles.
func (d *Document) confirm(all []candidate) []candidate {
	better := map[string]bool{} // codes with a candidate that has structure
	for _, c := range all {
		better[c.key()] = better[c.key()] || c.structured()
	}
	starts := d.statementStarts()
	var titles []candidate
	for k, c := range all {
		inRun := k > 0 && !all[k-1].text && !all[k-1].structured() && (all[k-1].parted || !c.parted)
		weak := !c.structured() && (better[c.key()] || inRun && !c.ranked)
		switch {
		case !c.text && !c.structured(), weak, c.apart && !c.ranked && !c.structured():
		case len(titles) == 0, titles[len(titles)-1].opensAfter(c, starts):
			titles = append(titles, c)
			continue
		}
		if len(titles) > 0 { // what stands below it belongs to the page above
			titles[len(titles)-1].absorb(c.evidence)
		}
	}
	return titles
}
