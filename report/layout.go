package report

import (
	"cmp"
	"path"

	"compdiff/diff"
	"compdiff/framework"
)

// NewHistory lays comparisons out, which are in order of time.
func NewHistory(changelogs []*diff.Changelog) History {
	var h History
	for i := len(changelogs) - 1; i >= 0; i-- {
		h.Releases = append(h.Releases, newRelease(changelogs[i]))
	}
	return h
}

// releases lays the comparisons out, the newest first.
func (d pastLogs) releases() []Release {
	releases := NewHistory(d.logs).Releases
	for i := range releases {
		at := len(d.logs) - 1 - i
		if at >= len(d.past) {
			continue
		}
		for k := range releases[i].Skills {
			s := &releases[i].Skills[k]
			s.Elsewhere = Visible(d.past[at][cmp.Or(s.Code, s.Name)])
		}
	}
	return releases
}

func newRelease(c *diff.Changelog) Release {
	old, new := sides(c)
	r := Release{
		Title: Visible(headline(c)), Sentence: Visible(sentence(c)), Verdict: capital(joined("; ", toReaders(c), doubted(c))) + ".", Doubts: DoubtLines(c.Doubts), Inferred: inferredLabels(c), Unstated: unstated(c), Hidden: hidden(c), Matrix: NewMatrix(c), Changes: len(c.Changes),
		Old: newSide(old, c.Old), New: newSide(new, c.New),
	}
	for _, s := range framework.Severities {
		r.Weights = append(r.Weights, Weight{string(s), severityTitle[s], skillsWith(c, s), c.Summary.Severity[s], severityAsks[s]})
	}
	for _, t := range tallies(c.Summary) {
		r.Counts = append(r.Counts, Count{t.things, t.old, t.new, t.became})
	}
	for _, rule := range framework.Rules {
		if c.Summary.Rule[rule.ID] > 0 {
			r.Rules = append(r.Rules, rule.ID)
		}
	}
	r.Dropped = newDropped(c)
	r.Skills = newSkillNotes(c, r.Matrix, r.Dropped)
	r.Notes = newNotes(r.Skills)
	r.Patterns = newPatterns(c)
	r.Highlights = newHighlights(c, r.Skills, r.Dropped)
	r.Categories = newCategories(c, r.Matrix)
	return r
}

// severityMeans says what a severity is to those who use the old edition.
var severityMeans = map[framework.Severity]string{
	framework.Error:   "an assessment against the old text, or a reference to it, has to be looked at again: what it rests on is gone or stands elsewhere",
	framework.Warning: "the meaning changed, or may have: have a look",
	framework.Info:    "nothing to do",
	framework.Off:     "not reported unless it is asked for",
}

// severityTitle is a severity in the words of a reader.
var severityTitle = map[framework.Severity]string{
	framework.Error:   "breaks references",
	framework.Warning: "check the meaning",
	framework.Info:    "good to know", // of changes; a skill that has such ones may have others as well
	framework.Off:     "not reported",
}

// severityAsks says what a severity asks of those who use the old edition.
var severityAsks = map[framework.Severity]string{
	framework.Error:   "what a reference or an assessment rests on is gone, or stands elsewhere",
	framework.Warning: "more, less or something else may be asked of people: have a look",
	framework.Info:    "the same duties in other words, or something that only came along",
}

// skillsWith counts the skills with changes of a severity: of those that break references,
// the skills to which these lead.
func skillsWith(c *diff.Changelog, s framework.Severity) int {
	skills := map[string]bool{}
	for _, change := range c.Changes {
		if skill := cmp.Or(change.Breaks(), change.Skill); change.Severity == s && skill != "" {
			skills[skill] = true
		}
	}
	return len(skills)
}

func newSide(name string, e diff.Edition) Side {
	return Side{
		Name: Visible(name), Framework: Visible(e.Framework), Edition: Visible(e.Edition), Status: Visible(string(e.Status)), Language: Visible(e.Language),
		Sources: Visible(origin(e, path.Base)),
	}
}

func newSkillNotes(c *diff.Changelog, m Matrix, dropped []Dropped) []SkillNotes {
	rows := map[string]MatrixRow{}
	for _, r := range m.Rows {
		rows[r.ID] = r
	}
	ids, again := newIDs(c), newIDs(c)
	lost := map[string]loss{}
	for _, l := range lossesOf(dropped) {
		lost[l.skillID] = l
	}
	categories := map[string][]string{}
	for _, p := range places(c) {
		categories[p.skill] = p.category
	}
	titles, at, unsure := titlesOf(c.Skills), rowsBySkill(c.Skills), unsureParts(c)
	came, told := cameTo(c, titles), toldShares(c.Changes)
	var all []SkillNotes
	for _, s := range sections(c) {
		id := ids.skill[s.skill]
		notes := SkillNotes{
			ID: id, Code: Visible(s.row.Code), Name: Visible(s.row.Name), Title: Visible(s.title()), Levels: Visible(s.coverage(", ", "; now ")), Row: rows[id],
			titles: titles, unsure: unsure[s.skill], broken: s.broken(), came: came[s.skill],
		}
		for _, p := range s.parts {
			notes.Parts = append(notes.Parts, s.newPart(p, ids))
		}
		notes.Category, notes.Headline = visible(categories[s.skill]), capital(skillHeadline(notes, lost[notes.ID], s.over(), told))
		for _, moved := range s.away {
			away := s.newChange(moved, "", again)
			away.told = Visible(section{skill: moved.Skill, row: row(c.Skills, at, moved.Skill)}.title())
			away.Level, away.breaks = ownLevel(moved), ""
			if left(moved) {
				away.breaks = s.skill
			}
			notes.Away = append(notes.Away, away)
		}
		all = append(all, notes)
	}
	return all
}

// unsureParts are the skills of which it is not sure that they are parts of one that was split.
func unsureParts(c *diff.Changelog) map[string]bool {
	parts := map[string]bool{}
	for _, change := range c.Changes {
		if change.Rule == "skill-split" && grave(change) != "" {
			for _, t := range change.New {
				parts[t.Skill] = true
			}
		}
	}
	return parts
}

func (s section) newPart(p part, ids ids) PartNotes {
	notes := PartNotes{ID: ids.part(s.skill, p.name), Name: Visible(capital(s.partName(p.name)))}
	for _, g := range p.groups {
		for _, c := range g {
			notes.Changes = append(notes.Changes, s.newChange(c, group{c}.lead(p.called), ids))
		}
	}
	return notes
}

func (s section) newChange(c diff.Change, lead string, ids ids) Change {
	out := Change{
		ID: ids.change(c), Rule: Visible(c.Rule), Kind: kindOf(c), Severity: string(c.Severity), Class: string(c.Class), Unjudged: c.Unjudged,
		Message: Visible(c.Message), Lead: Visible(capital(lead)), Reason: Visible(because(c)), Confidence: c.Confidence,
		Skill: Visible(s.title()), Code: Visible(c.Skill), Part: Visible(capital(s.partName(c.Part))), Level: c.Level,
		Old: lines(c.Old), New: lines(c.New), Quoted: quoted(c), Fingerprint: Visible(c.Fingerprint), breaks: c.Breaks(),
	}
	for _, a := range c.Aspects {
		out.Aspects = append(out.Aspects, Visible(string(a)))
	}
	if differs(c.Spans) && !out.Quoted {
		for _, span := range c.Spans {
			out.Redline = append(out.Redline, Span{string(span.Op), Visible(span.Text)})
		}
	}
	if moves(c) {
		out.Came, out.Went = Visible(capital(s.endName(c.Old[0]))), Visible(capital(s.endName(c.New[0])))
		out.Direction = direction(c)
	}
	out.Evidence, out.standing, out.parts, out.traces = s.newEvidence(c), s.standing, partsOf(c, s.standing), s.newTraces(c)
	if out.parts.only && !c.Unjudged {
		out.Kind = cmp.Or(kindWords[c.Rule], partFoundElsewhere)
	}
	if c.Whole != nil {
		out.Whole = s.newWhole(c.Whole)
	}
	return out
}

func direction(c diff.Change) string {
	switch from := c.CameFrom(); {
	case from == 0:
		return "over"
	case c.Level > from:
		return "up"
	}
	return "down"
}

// newEvidence lists what a change rests on, that of its suggestions as well.
func (s section) newEvidence(c diff.Change) []Evidence { return s.evidenceOf(evidence(c), c.Skill) }

func (s section) evidenceOf(evidence []diff.Evidence, skill string) []Evidence {
	var all []Evidence
	for _, e := range evidence {
		all = append(all, Evidence{
			Old: lines([]diff.Text{e.Old})[0], New: lines([]diff.Text{e.New})[0], Confidence: e.Confidence, Copied: e.Copied,
			OldPlace: Visible(capital(s.placeName(e.Old))), NewPlace: Visible(capital(s.placeName(e.New))),
			OldOnly: e.Copied && s.texts.inOne(e.Old, skill), NewOnly: e.Copied && s.texts.inOne(e.New, skill), Left: e.Copied && s.texts.left(e.Old, skill),
			rest:  !e.Copied && s.texts.became[textSpot{cmp.Or(e.Old.Skill, skill), e.Old.Level, e.Old.Text.Text}],
			oldAt: placeOfText(e.Old, skill), newAt: placeOfText(e.New, skill),
		})
	}
	return all
}

// newTraces lists what the other edition has between its texts.
func (s section) newTraces(c diff.Change) []trace {
	var all []trace
	for _, t := range c.Traces {
		all = append(all, trace{Visible(t.Words), t.Fate, visible(t.Left), s.evidenceOf(t.Pieces, c.Skill)})
	}
	return all
}

// placeOfText is where a text of a change stands.
func placeOfText(t diff.Text, skill string) standsAt {
	return standsAt{cmp.Or(t.Skill, skill), t.Level, t.Level == 0 && t.Kind != ""}
}

func lines(texts []diff.Text) []Line {
	var all []Line
	for _, t := range texts {
		all = append(all, Line{Text: Visible(t.Text.Text), From: Visible(t.From.String())})
	}
	return all
}

func (s section) newWhole(skill *framework.Skill) []WholePart {
	var parts []WholePart
	if d := skill.Description; d.Text != "" {
		parts = append(parts, WholePart{"Description", []Line{{Text: Visible(d.Text), From: Visible(d.From.String())}}})
	}
	for _, l := range skill.Levels {
		part := WholePart{Name: Visible(capital(cmp.Or(l.Label, levelOf(s.row, l.Number))))}
		for _, statement := range l.Statements {
			part.Lines = append(part.Lines, Line{Text: Visible(statement.Text), From: Visible(statement.From.String())})
		}
		parts = append(parts, part)
	}
	return parts
}
