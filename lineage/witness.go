package lineage

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/carry"
	"compdiff/internal/sorting"
)

// heard is the ways of a level after the first and the last edition were compared
// with each other.
func (l *Line) heard(rows []Row, direct []carry.Link) []Row {
	if len(direct) == 0 || len(rows) == 0 {
		return rows
	}
	main := direct[0]
	for i := range rows {
		switch rows[i].Kind {
		case carry.Lost:
			l.heardOfLost(&rows[i], main)
		case carry.Whole:
			l.heardOfWhole(&rows[i], main)
		}
	}
	if main.Verdict == carry.Same { // all its duties are where they were
		rows = slices.DeleteFunc(rows, func(r Row) bool { return r.Kind == carry.Part })
	}
	rows = distinct(rows)
	sorting.By(rows, byWeight)
	return rows
}

// heardOfLost is what the comparison of the ends says of a way that ended.
func (l *Line) heardOfLost(r *Row, main carry.Link) {
	last := l.Editions[l.last()].Title()
	switch {
	case main.Kind == carry.Whole && anythingStands(main):
		l.returned(r, main, r.Path[len(r.Path)-1])
	case main.Kind == carry.Whole && main.Verdict != carry.Unknown:
		r.Reason = also(r.Reason, fmt.Sprintf("in %s there is %s again, with none of its duties", last, main.To))
	case main.Kind == carry.Lost && len(main.Because) > 0 && main.Because[0].Cause == carry.CodeReused:
		r.Reason = also(r.Reason, fmt.Sprintf("in %s the code stands for another skill", last))
	}
}

// heardOfWhole is what it says of one that went on to the last edition.
func (l *Line) heardOfWhole(r *Row, main carry.Link) {
	last := l.Editions[l.last()].Title()
	switch {
	case r.To.Key() == main.To.Key():
		l.confirmed(r, main)
	case r.taken != nil && main.Kind == carry.Whole && anythingStands(main):
		l.returned(r, main, *r.taken)
	case main.Verdict == carry.Gone:
		r.Verdict = carry.Worst(r.Verdict, carry.Reassess)
		r.Reason = also(r.Reason, fmt.Sprintf("compared directly, nothing in %s shows that it is the same", last))
	case main.Kind == carry.Whole && main.Verdict.Stands():
		r.Reason = also(r.Reason, fmt.Sprintf("compared directly, %s looks more like %s", last, main.To))
	}
}

// anythingStands reports that a level has any of its duties, in whatever words, at
// the other end of a link: without that, a code that is there again is a code and no
// more.
func anythingStands(l carry.Link) bool {
	return l.Evidence.Same+l.Evidence.Worded+l.Evidence.Changed > 0
}

// returned makes a way that ended, or went on in another skill, one to a place that
// is there again.
func (l *Line) returned(r *Row, main carry.Link, gone Station) {
	back := l.back(main.To, gone.at)
	r.To, r.Kind, r.Share, r.Evidence, r.Decisive = main.To, carry.Whole, main.Share, main.Evidence, main.Decisive
	r.Verdict = carry.Worst(main.Verdict, l.rules.Of(carry.Returned))
	r.Confidence, r.Until = main.Confidence, l.Editions[l.last()].Name
	r.Reason = also(fmt.Sprintf("not defined in %s, again in %s", gone.title, l.Editions[back].Title()), main.Reason)
	if main.Verdict == carry.Same {
		r.Reason += ", with the text that it had"
	}
	r.Path = append(r.Path, Station{l.Editions[back].Name, main.To, r.Verdict, main.Confidence, "it is back", back, l.Editions[back].Title()})
}

// back is the first edition after the one in which a place was gone that has it.
func (l *Line) back(p carry.Place, gone int) int {
	for i := gone + 1; i < l.last(); i++ {
		if s := l.skill(i, p.Skill); s != nil && slices.Contains(carry.Levels(s), p.Level) {
			return i
		}
	}
	return l.last()
}

// sureWitness is the confidence from which on the first and the last edition,
// compared with each other, are believed over the steps between.
const sureWitness = 0.9

// confirmed weighs what the steps say against what the first and the last edition
// say themselves.
func (l *Line) confirmed(r *Row, main carry.Link) {
	r.Evidence = main.Evidence
	first, last := l.Editions[0].Title(), l.Editions[l.last()].Title()
	switch {
	case main.Verdict == carry.Same && r.Verdict.Graver(carry.Carries):
		r.Verdict, r.Decisive = l.rules.Of(carry.Restored), nil
		r.Reason = fmt.Sprintf("%s says what %s said; editions between said something else", last, first)
	case main.Verdict.Graver(r.Verdict):
		r.Verdict, r.Decisive = carry.Worst(main.Verdict, l.rules.Of(carry.Drifted)), main.Decisive
		r.Reason = also(fmt.Sprintf("small steps that together are more, %s and %s compared directly", first, last), main.Reason)
	case r.Verdict.Graver(main.Verdict) && main.Verdict != carry.Unknown && main.Confidence >= sureWitness:
		r.Verdict, r.Decisive = carry.Worst(main.Verdict, l.rules.Of(carry.Restored)), main.Decisive
		r.Reason = also(fmt.Sprintf("editions between said something else; %s and %s compared directly", first, last), main.Reason)
	}
}

// also joins two reasons, each of which may be empty.
func also(first, second string) string { return sentences([]string{first, second}) }

// sentences joins reasons, all but the first with a capital letter.
func sentences(reasons []string) string {
	said := ""
	for _, r := range reasons {
		switch {
		case r == "":
		case said == "":
			said = r
		default:
			said += ". " + strings.ToUpper(r[:1]) + r[1:]
		}
	}
	return said
}
