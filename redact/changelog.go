package redact

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
)

// Changelog is a comparison without the texts that it compares.
func Changelog(log *diff.Changelog, words int) (*diff.Changelog, error) {
	r, err := New(words)
	if err != nil {
		return nil, err
	}
	return r.Changelog(log)
}

// Changelog is a comparison without the texts that it compares.
func (r *Redactor) Changelog(log *diff.Changelog) (*diff.Changelog, error) {
	c, err := Copy(log)
	if err != nil {
		return nil, err
	}
	r.learnChangelog(c)
	for i := range c.Skills {
		row := &c.Skills[i]
		row.Code, row.Name = r.Name(row.Code), r.Name(row.Name)
		r.labels(row.Labels)
	}
	for _, list := range [][]diff.Change{c.Changes, c.Hidden} {
		for i := range list {
			r.change(&list[i])
		}
	}
	for i := range c.Kept {
		r.kept(&c.Kept[i])
	}
	r.Doubts(c.Doubts)
	r.Search(c)
	return c, nil
}

// Copy is a deep copy of a document, by way of the JSON in which it is saved.
func Copy[T any](document *T) (*T, error) {
	data, err := json.Marshal(document)
	if err != nil {
		return nil, err
	}
	c := new(T)
	return c, json.Unmarshal(data, c)
}

// learnChangelog has the redactor know all texts of a comparison.
func (r *Redactor) learnChangelog(c *diff.Changelog) {
	for _, change := range slices.Concat(c.Changes, c.Hidden) {
		for _, side := range [][]diff.Text{change.Old, change.New} {
			var texts []string
			for _, t := range side {
				texts = append(texts, t.Text.Text)
				r.Learn(t.Text.Text)
			}
			r.Learn(texts...)
		}
		for _, e := range change.Evidence {
			r.Learn(e.Old.Text.Text)
			r.Learn(e.New.Text.Text)
		}
		for _, t := range change.Traces {
			r.Learn(t.Words)
			for _, e := range t.Pieces {
				r.Learn(e.Old.Text.Text)
				r.Learn(e.New.Text.Text)
			}
		}
		if change.Whole != nil {
			r.learnSkill(change.Whole)
		}
	}
	for _, k := range c.Kept {
		for _, p := range k.Parts {
			var texts []string
			for _, t := range p.Texts {
				texts = append(texts, t.Text)
			}
			r.Learn(texts...)
		}
	}
	for _, d := range c.Doubts {
		r.Learn(d.Text)
	}
	for _, row := range c.Skills {
		r.Learn(row.Name)
	}
	for _, k := range c.Kept {
		r.Learn(k.Name)
	}
}

// change redacts one change.
func (r *Redactor) change(c *diff.Change) {
	shown := r.spans(c)
	for _, side := range [][]diff.Text{c.Old, c.New} {
		for i := range side {
			t := &side[i]
			t.Skill = r.Name(t.Skill)
			switch {
			case isName(*c):
				t.Text.Text = r.Name(t.Text.Text)
			case shown:
				t.Text.Text = r.length(t.Text.Text)
			default:
				t.Text.Text = r.Text(t.Text.Text)
			}
		}
	}
	c.Skill, c.Part = r.Name(c.Skill), r.Message(c.Part)
	c.Reason, c.Message = r.Reason(c.Reason), r.Message(c.Message)
	r.evidence(c.Evidence)
	for i := range c.Traces {
		r.trace(&c.Traces[i])
	}
	for i := range c.Suggestions {
		s := &c.Suggestions[i]
		s.Skill, s.Name, s.Reason = r.Name(s.Skill), r.Name(s.Name), r.Message(s.Reason)
		r.evidence(s.Evidence)
	}
	if c.Whole != nil {
		r.Skill(c.Whole)
	}
}

// isName reports that the texts of a change are names, not texts.
func isName(c diff.Change) bool {
	switch c.Part {
	case "skill", "code", "name", "category", "edition":
		return true
	}
	return false
}

// spans leaves of a redline what changed, and reports that there is one.
func (r *Redactor) spans(c *diff.Change) bool {
	if isName(*c) {
		r.across(c.Spans)
		return false
	}
	var differ bool
	c.Spans, differ = r.Spans(c.Spans)
	return differ
}

// Spans leaves of a redline what changed, behind the length of the texts: as many words of
// either side as may stand in a row, and not the last, since a heading may follow. It
// reports whether anything changed.
func (r *Redactor) Spans(spans []diff.Span) ([]diff.Span, bool) {
	if !slices.ContainsFunc(spans, func(s diff.Span) bool { return s.Op != diff.Equal }) {
		return spans, false
	}
	left := map[diff.Op]int{diff.Delete: r.words - 1, diff.Insert: r.words - 1}
	total, seen := map[diff.Op]int{}, map[diff.Op]int{} // words of either side
	count := func(into map[diff.Op]int, s diff.Span) {
		for _, side := range []diff.Op{diff.Delete, diff.Insert} {
			if s.Op == diff.Equal || s.Op == side {
				into[side] += len(wordsOf(s.Text))
			}
		}
	}
	for _, s := range spans {
		count(total, s)
	}
	out := []diff.Span{{Op: diff.Equal, Text: fmt.Sprintf("[%s] ", lengths(total[diff.Delete], total[diff.Insert]))}}
	for _, s := range spans {
		words := len(wordsOf(s.Text))
		count(seen, s)
		switch {
		case s.Op == diff.Equal:
			s.Text = gap(s.Text)
		case words > 1 && seen[s.Op] == total[s.Op]:
			s.Text = r.firstOf(s.Text, min(left[s.Op], words-1))
		default:
			s.Text = r.firstOf(s.Text, left[s.Op])
		}
		if s.Op != diff.Equal {
			left[s.Op] = max(0, left[s.Op]-words)
		}
		out = append(out, s)
	}
	r.across(out)
	return out, true
}

// across cuts what is too long over several spans, in place: as they stand behind one
// another, and as either side alone has them.
func (r *Redactor) across(spans []diff.Span) {
	for _, hidden := range []diff.Op{"", diff.Insert, diff.Delete} {
		text, ends := "", []int{}
		for _, s := range spans {
			if s.Op != hidden {
				text += s.Text + " "
			}
			ends = append(ends, len(text))
		}
		for _, at := range r.excess(text) {
			i := slices.IndexFunc(ends, func(end int) bool { return at < end })
			spans[i].Text = "…" + trailing(spans[i].Text)
		}
	}
}

// lengths says how many words two texts have.
func lengths(old, new int) string {
	if old == new {
		return plural(old)
	}
	return fmt.Sprintf("%d, now %s", old, plural(new))
}

// firstOf are the first words of a span.
func (r *Redactor) firstOf(text string, n int) string {
	if len(wordsOf(text)) <= n {
		return text
	}
	return r.first(text, n) + trailing(text)
}

func trailing(text string) string { return text[len(strings.TrimRight(text, " ")):] }

// gap stands for words that did not change.
func gap(text string) string {
	if len(wordsOf(text)) == 0 {
		return text
	}
	return text[:len(text)-len(strings.TrimLeft(text, " "))] + "…" + trailing(text)
}

func (r *Redactor) evidence(list []diff.Evidence) {
	for i := range list {
		for _, t := range []*diff.Text{&list[i].Old, &list[i].New} {
			t.Text.Text, t.Skill = r.Text(t.Text.Text), r.Name(t.Skill)
		}
	}
}

func (r *Redactor) trace(t *diff.Trace) {
	t.Words = r.Text(t.Words)
	for i := range t.Left {
		t.Left[i] = r.Text(t.Left[i])
	}
	r.evidence(t.Pieces)
}

func (r *Redactor) kept(k *diff.Kept) {
	k.Skill, k.Name = r.Name(k.Skill), r.Name(k.Name)
	for i := range k.Category {
		k.Category[i] = r.Name(k.Category[i])
	}
	r.labels(k.Labels)
	for i := range k.Parts {
		p := &k.Parts[i]
		p.Part = r.Message(p.Part)
		for n := range p.Texts {
			p.Texts[n].Text = r.Text(p.Texts[n].Text)
		}
	}
}

func (r *Redactor) labels(labels map[int]string) {
	for n, l := range labels {
		labels[n] = r.Name(l)
	}
}

// Findings is what a check says, without the texts that it says it of. Texts of the
// edition that was checked are known where it is given.
func (r *Redactor) Findings(f *check.Findings, editions ...*framework.Edition) (*check.Findings, error) {
	c, err := Copy(f)
	if err != nil {
		return nil, err
	}
	for _, e := range editions {
		r.LearnEdition(e)
	}
	for _, finding := range c.Findings {
		r.Learn(finding.Text)
	}
	for i := range c.Findings {
		one := &c.Findings[i]
		one.Skill, one.Text, one.Message = r.Name(one.Skill), r.Text(one.Text), r.Message(one.Message)
	}
	r.Search(c)
	return c, nil
}

func (r *Redactor) walk(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			r.walk(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			r.walk(v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			r.walk(v.Index(i))
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			if value := v.MapIndex(k); value.Kind() == reflect.String {
				v.SetMapIndex(k, reflect.ValueOf(r.Cut(value.String())).Convert(value.Type()))
			}
		}
	case reflect.String:
		if v.CanSet() {
			v.SetString(r.Cut(v.String()))
		}
	}
}

// Doubts redacts what could not be compared, in place.
func (r *Redactor) Doubts(doubts []diff.Doubt) {
	for i := range doubts {
		d := &doubts[i]
		d.Skill, d.Part, d.Text, d.Message = r.Name(d.Skill), r.Message(d.Part), r.Text(d.Text), r.Message(d.Message)
	}
}

// Search cuts every string of a document that holds too much of a text, in place.
func (r *Redactor) Search(document any) { r.walk(reflect.ValueOf(document)) }
