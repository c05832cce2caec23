package report

import (
	"fmt"
	"slices"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/merge"
	"compdiff/redact"
)

// Redacted is a document in which no more than so many words of any text stand in a row. The
// texts of the editions that it is about are known where they are given. A document that
// cannot be redacted is refused.
func Redacted(d Document, words int, editions ...*framework.Edition) (Document, error) {
	r, err := redact.New(words)
	if err != nil {
		return nil, err
	}
	for _, e := range editions {
		r.LearnEdition(e)
	}
	switch d := d.(type) {
	case Rules:
		return d, nil
	case Comparisons:
		return redactedLogs(d, r)
	case Edition:
		e, err := r.Edition(d.Edition)
		return Edition{e}, err
	case Findings:
		f, err := r.Findings(d.Findings, editions...)
		return Findings{f}, err
	case Merge:
		return redactedMerge(d, r)
	case Map:
		return redactedMap(d, r)
	case Lives:
		return redactedLives(d, r)
	case Themes:
		return redactedThemes(d, r), nil
	case Impacts:
		return redactedImpacts(d, r), nil
	}
	return nil, fmt.Errorf("%s cannot be shown without texts", d.Kind())
}

func redactedLogs(d Comparisons, r *redact.Redactor) (Document, error) {
	var failed error
	out := d.Each(func(c *diff.Changelog) *diff.Changelog {
		log, err := r.Changelog(c)
		if err != nil {
			failed = err
		}
		return log
	})
	return out, failed
}

func redactedMerge(d Merge, r *redact.Redactor) (Document, error) {
	e, err := r.Edition(d.Edition)
	if err != nil {
		return nil, err
	}
	out := merge.Result{Edition: e, Conflicts: slices.Clone(d.Conflicts)}
	for i := range out.Conflicts {
		c := &out.Conflicts[i]
		c.Skill, c.Part = r.Name(c.Skill), r.Message(c.Part)
		for _, texts := range []*[]framework.Text{&c.Base, &c.Ours, &c.Theirs} {
			*texts = slices.Clone(*texts)
			for n := range *texts {
				(*texts)[n].Text = r.Text((*texts)[n].Text)
			}
		}
	}
	out.Woven = slices.Clone(d.Woven)
	for i := range out.Woven {
		w := &out.Woven[i]
		w.Skill, w.Part, w.Merged = r.Name(w.Skill), r.Message(w.Part), r.Text(w.Merged)
		w.Base.Text, w.Ours.Text, w.Theirs.Text = r.Text(w.Base.Text), r.Text(w.Ours.Text), r.Text(w.Theirs.Text)
	}
	if out.Ours, err = r.Changelog(d.Ours); err != nil {
		return nil, err
	}
	out.Theirs, err = r.Changelog(d.Theirs)
	return Merge{&out}, err
}

// redactedImpacts redacts what changed for references; roles are the user's own.
func redactedImpacts(d Impacts, r *redact.Redactor) Impacts {
	out := Impacts{Impacts: slices.Clone(d.Impacts), Doubts: slices.Clone(d.Doubts), Remarks: d.Remarks}
	for _, i := range out.Impacts {
		for _, c := range i.Changes {
			learnChange(r, c)
		}
		r.Learn(i.Quote)
	}
	for k := range out.Impacts {
		i := &out.Impacts[k]
		i.Name, i.Quote, i.Why, i.Doubt = r.Name(i.Name), r.Text(i.Quote), r.Message(i.Why), r.Message(i.Doubt)
		i.Changes = slices.Clone(i.Changes)
		for n := range i.Changes {
			i.Changes[n] = redactedChange(i.Changes[n], r)
		}
	}
	r.Doubts(out.Doubts)
	return out
}

func learnChange(r *redact.Redactor, c Change) {
	for _, lines := range [][]Line{c.Old, c.New} {
		var all []string
		for _, l := range lines {
			all = append(all, l.Text)
		}
		r.Learn(all...)
	}
	for _, w := range c.Whole {
		var all []string
		for _, l := range w.Lines {
			all = append(all, l.Text)
		}
		r.Learn(all...)
	}
	for _, e := range c.Evidence {
		r.Learn(e.Old.Text)
		r.Learn(e.New.Text)
	}
}

// redactedChange is a change without its texts.
func redactedChange(c Change, r *redact.Redactor) Change {
	c.Message, c.Lead, c.Reason = r.Message(c.Message), r.Message(c.Lead), r.Reason(c.Reason)
	c.Skill, c.Code, c.Part = r.Message(c.Skill), r.Name(c.Code), r.Message(c.Part)
	c.Came, c.Went = r.Message(c.Came), r.Message(c.Went)
	c.Old, c.New = redactedLines(c.Old, r), redactedLines(c.New, r)
	c.Redline = redactedSpans(c.Redline, r)
	c.Whole = slices.Clone(c.Whole)
	for i := range c.Whole {
		c.Whole[i].Name, c.Whole[i].Lines = r.Name(c.Whole[i].Name), redactedLines(c.Whole[i].Lines, r)
	}
	c.Evidence = slices.Clone(c.Evidence)
	for i := range c.Evidence {
		e := &c.Evidence[i]
		e.Old.Text, e.New.Text = r.Text(e.Old.Text), r.Text(e.New.Text)
	}
	return c
}

func redactedLines(lines []Line, r *redact.Redactor) []Line {
	out := slices.Clone(lines)
	for i := range out {
		out[i].Text = r.Text(out[i].Text)
	}
	return out
}

// redactedSpans leaves of a redline what changed.
func redactedSpans(spans []Span, r *redact.Redactor) []Span {
	var plain []diff.Span
	for _, s := range spans {
		plain = append(plain, diff.Span{Op: diff.Op(s.Op), Text: s.Text})
	}
	if len(plain) > 0 {
		plain, _ = r.Spans(plain)
	}
	var out []Span
	for _, s := range plain {
		out = append(out, Span{string(s.Op), s.Text})
	}
	return out
}
