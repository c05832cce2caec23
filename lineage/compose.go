package lineage

import (
	"math"
	"slices"

	"compdiff/carry"
	"compdiff/internal/sorting"
)

// ways follows a level of the first edition through all steps.
func (l *Line) ways(from carry.Place) []Row {
	rows := []Row{{From: from, To: from, Kind: carry.Whole, Share: 1, Verdict: carry.Same, Confidence: 1, Until: l.Editions[0].Name, Path: []Station{}}}
	for k := range l.Steps {
		var next []Row
		for _, r := range rows {
			if r.Kind == carry.Lost {
				next = append(next, r)
				continue
			}
			next = append(next, l.onward(r, k)...)
		}
		rows = distinct(next)
	}
	for i := range rows {
		rows[i].Reason = rows[i].reasons()
	}
	sorting.By(rows, byWeight)
	return rows
}

// onward is where a way goes in one step.
func (l *Line) onward(r Row, k int) []Row {
	var out []Row
	for _, link := range l.links[k][r.To.Key()] {
		out = append(out, r.by(link, l.Editions[k+1], k+1))
	}
	return out
}

// by is a way with one link more. Verdicts are the gravest, confidences and
// shares the product.
func (r Row) by(link carry.Link, e Edition, at int) Row {
	n := r
	n.To, n.Evidence = link.To, link.Evidence
	n.Share, n.Confidence = round(r.Share*link.Share), round(r.Confidence*link.Confidence)
	if n.Verdict = carry.Worst(r.Verdict, link.Verdict); n.Verdict != r.Verdict || r.Decisive == nil {
		n.Decisive = link.Decisive
	}
	switch {
	case link.Kind == carry.Lost:
		n.Kind = carry.Lost
	case link.Kind == carry.Part:
		n.Kind = carry.Part
	}
	if link.Kind != carry.Lost {
		n.Until = e.Name
	}
	n.Path = append(slices.Clone(r.Path), Station{e.Name, link.To, link.Verdict, link.Confidence, link.Reason, at, e.Title()})
	if len(link.Because) > 0 && link.Because[0].Cause == carry.TakenOver && n.taken == nil {
		n.taken = &n.Path[len(n.Path)-1]
	}
	if r.Kind == carry.Part && n.Kind == carry.Lost {
		n.Share = 0 // a part that went: nobody needs to hear of it
	}
	return n
}

// distinct keeps one way to each place, the best: of the whole level before a
// part of it, then the one with the lightest verdict, then the surest.
func distinct(rows []Row) []Row {
	var out []Row
	for _, r := range rows {
		if r.Kind == carry.Lost && r.Share == 0 {
			continue
		}
		at := slices.IndexFunc(out, func(o Row) bool { return o.To.Key() == r.To.Key() })
		switch {
		case at < 0:
			out = append(out, r)
		case r.better(out[at]):
			out[at] = r
		}
	}
	return out
}

func (r Row) better(o Row) bool {
	if (r.Kind == carry.Part) != (o.Kind == carry.Part) {
		return o.Kind == carry.Part
	}
	if r.Verdict != o.Verdict {
		return o.Verdict.Graver(r.Verdict)
	}
	return r.Share*r.Confidence > o.Share*o.Confidence
}

// reasons says why a way has its verdict, step by step where there are several.
func (r Row) reasons() string {
	if len(r.Path) == 1 {
		return r.Path[0].Reason
	}
	var all []string
	for _, s := range r.Path {
		if s.Reason != "" && s.Verdict.Graver(carry.Carries) {
			all = append(all, "in "+s.title+": "+s.Reason)
		}
	}
	return sentences(all)
}

// round keeps three places: what is behind them says nothing.
func round(x float64) float64 { return math.Round(1000*x) / 1000 }
