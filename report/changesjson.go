package report

import (
	"compdiff/diff"
	"compdiff/framework"
)

// Changes are most of the JSON of two editions that differ much. They are written member by
// member, as [framework.WriteJSON] would, by a quarter of its work; a test holds the two side
// by side.

func (w *jsonWriter) changes(name string, changes []diff.Change) {
	w.name(name)
	w.open('[')
	for i := range changes {
		w.item()
		w.change(&changes[i])
	}
	w.close(']')
}

func (w *jsonWriter) change(c *diff.Change) {
	w.open('{')
	w.string("rule", c.Rule)
	w.string("severity", string(c.Severity))
	w.string("class", string(c.Class))
	w.name("aspects")
	w.open('[')
	for _, a := range c.Aspects {
		w.item()
		w.b = framework.AppendString(w.b, string(a))
	}
	w.close(']')
	w.string("reason", c.Reason)
	w.string("skill", c.Skill)
	w.string("part", c.Part)
	w.int("level", c.Level)
	w.texts("old", c.Old)
	w.texts("new", c.New)
	w.spans(c.Spans)
	w.number("confidence", c.Confidence)
	w.string("fingerprint", c.Fingerprint)
	w.string("message", c.Message)
	w.concluded(c)
	w.close('}')
}

// concluded writes the members that few changes have.
func (w *jsonWriter) concluded(c *diff.Change) {
	if c.Whole != nil {
		w.any("whole", c.Whole)
	}
	if len(c.Evidence) > 0 {
		w.evidence("evidence", c.Evidence)
	}
	if len(c.Traces) > 0 {
		w.traces(c.Traces)
	}
	if len(c.Shares) > 0 {
		w.any("shares", c.Shares)
	}
	if len(c.Suggestions) > 0 {
		w.any("suggestions", c.Suggestions)
	}
	w.intIf("step", c.Step)
	w.stringIf("defect", c.Defect)
	w.trueIf("unjudged", c.Unjudged)
	w.trueIf("accepted", c.Accepted)
}

func (w *jsonWriter) texts(name string, texts []diff.Text) {
	w.name(name)
	w.open('[')
	for i := range texts {
		w.item()
		w.text(&texts[i])
	}
	w.close(']')
}

func (w *jsonWriter) text(t *diff.Text) {
	w.open('{')
	w.string("text", t.Text.Text)
	w.name("from")
	w.open('{')
	w.stringIf("file", t.From.File)
	w.intIf("page", t.From.Page)
	w.intIf("line", t.From.Line)
	w.intIf("column", t.From.Column)
	w.stringIf("cell", t.From.Cell)
	w.close('}')
	w.int("level", t.Level)
	w.int("index", t.Index)
	w.stringIf("kind", string(t.Kind))
	w.intIf("depth", t.Depth)
	w.trueIf("joined", t.Joined)
	w.stringIf("id", t.ID)
	w.stringIf("skill", t.Skill)
	w.close('}')
}

func (w *jsonWriter) spans(spans []diff.Span) {
	w.name("spans")
	w.open('[')
	for _, s := range spans {
		w.item()
		w.open('{')
		w.string("op", string(s.Op))
		w.string("text", s.Text)
		w.close('}')
	}
	w.close(']')
}

func (w *jsonWriter) traces(traces []diff.Trace) {
	w.name("traces")
	w.open('[')
	for i := range traces {
		t := &traces[i]
		w.item()
		w.open('{')
		w.string("words", t.Words)
		w.string("fate", string(t.Fate))
		w.number("share", t.Share)
		w.evidence("pieces", t.Pieces)
		if len(t.Left) > 0 {
			w.any("left", t.Left)
		}
		w.close('}')
	}
	w.close(']')
}

func (w *jsonWriter) evidence(name string, evidence []diff.Evidence) {
	w.name(name)
	w.open('[')
	for i := range evidence {
		w.item()
		w.open('{')
		w.name("old")
		w.text(&evidence[i].Old)
		w.name("new")
		w.text(&evidence[i].New)
		w.number("confidence", evidence[i].Confidence)
		w.trueIf("copied", evidence[i].Copied)
		w.close('}')
	}
	w.close(']')
}

// What changes take in bytes, besides their texts: rather too many than too few.
const (
	roomOfSpan   = 90
	roomOfPlaced = 400
	roomOfOthers = 900
)

// roomOfChanges is about how many bytes changes take.
func roomOfChanges(changes []diff.Change) (room int) {
	for i := range changes {
		c := &changes[i]
		room += roomOfOthers + len(c.Reason) + len(c.Message) + roomOfChange*len(c.Suggestions)
		for k := range c.Old {
			room += roomOfPlaced + len(c.Old[k].Text.Text)
		}
		for k := range c.New {
			room += roomOfPlaced + len(c.New[k].Text.Text)
		}
		for k := range c.Spans {
			room += roomOfSpan + len(c.Spans[k].Text)
		}
		for k := range c.Evidence {
			room += 2*roomOfPlaced + len(c.Evidence[k].Old.Text.Text) + len(c.Evidence[k].New.Text.Text)
		}
		for k := range c.Traces {
			room += roomOfOthers + len(c.Traces[k].Words)
			for _, e := range c.Traces[k].Pieces {
				room += 2*roomOfPlaced + len(e.Old.Text.Text) + len(e.New.Text.Text)
			}
		}
	}
	return room
}
