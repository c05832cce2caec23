package report

import (
	"slices"
	"strings"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/framework"
	"compdiff/profile"
)

// fewestQuoted is from how many words on a statement that stands in a profile is a
// quotation: fewer may be anybody's words.
const fewestQuoted = 5

// quotes finds statements of an edition in profiles.
type quotes struct{ byStart map[string][]statementAt }

// statementAt is a statement of an edition.
type statementAt struct {
	skill *framework.Skill
	level int
	text  string
	words []string // folded
}

func newQuotes(e *framework.Edition) quotes {
	q := quotes{map[string][]statementAt{}}
	for i := range e.Skills {
		s := &e.Skills[i]
		for _, l := range s.Levels {
			for _, st := range l.Statements {
				if words := strings.Fields(framework.Fold(st.Text)); len(words) >= fewestQuoted {
					key := strings.Join(words[:fewestQuoted], " ")
					q.byStart[key] = append(q.byStart[key], statementAt{s, l.Number, st.Text, words})
				}
			}
		}
	}
	return q
}

// quotation is a statement that stands in a profile, over one line or several.
type quotation struct {
	statementAt
	first, last int // lines
	start, end  int // in the first line, and in the last
}

// quotations are those of a profile, in its order.
type quotations []quotation

// from are the quotations that reach a line or go beyond it.
func (q quotations) from(line int) quotations {
	at, _ := slices.BinarySearchFunc(q, line, func(one quotation, line int) int { return one.last - line })
	return q[at:]
}

// in are the quotations that begin in a line.
func (q quotations) in(line int) quotations {
	at, _ := slices.BinarySearchFunc(q, line, func(one quotation, line int) int { return one.first - line })
	end := at
	for end < len(q) && q[end].first == line {
		end++
	}
	return q[at:end]
}

// touches reports that a quotation stands in a line.
func (q quotations) touches(line int) bool {
	rest := q.from(line)
	return len(rest) > 0 && rest[0].first <= line
}

// covers reports that a byte of a line is quoted.
func (q quotations) covers(line, at int) bool {
	for _, one := range q.from(line) {
		if line < one.first {
			break
		}
		if (line > one.first || at >= one.start) && (line < one.last || at < one.end) {
			return true
		}
	}
	return false
}

// wordAt is a word of a profile.
type wordAt struct {
	folded           string
	line, start, end int
}

func wordsOfProfile(p profile.Profile) []wordAt {
	var all []wordAt
	for n, line := range p.Lines {
		for _, token := range framework.Words(line.Text) {
			for _, word := range strings.Fields(framework.Fold(token.Text)) {
				all = append(all, wordAt{word, n, token.Start, token.End})
			}
		}
	}
	return all
}

// in lists the statements that a profile quotes, the longest where several begin with
// the same words.
func (q quotes) in(p profile.Profile) quotations {
	var found quotations
	words := wordsOfProfile(p)
	for i := 0; i+fewestQuoted <= len(words); i++ {
		key := words[i].folded
		for _, w := range words[i+1 : i+fewestQuoted] {
			key += " " + w.folded
		}
		var best *statementAt
		for k, s := range q.byStart[key] {
			if (best == nil || len(s.words) > len(best.words)) && goesOn(words[i:], s.words) {
				best = &q.byStart[key][k]
			}
		}
		if best == nil {
			continue
		}
		begin, end := words[i], words[i+len(best.words)-1]
		stop := end.end
		if ends := strings.TrimRight(best.text, ".;:"); len(ends) < len(best.text) && strings.HasPrefix(p.Lines[end.line].Text[stop:], best.text[len(ends):]) {
			stop += len(best.text) - len(ends)
		}
		found = append(found, quotation{*best, begin.line, end.line, begin.start, stop})
		i += len(best.words) - 1
	}
	return found
}

func goesOn(words []wordAt, statement []string) bool {
	if len(words) < len(statement) {
		return false
	}
	for i, w := range statement {
		if words[i].folded != w {
			return false
		}
	}
	return true
}

// quoted says of a quotation what became of the statement, and what that means for
// an assessment against it.
func (s section) quoted(fates *quotedFates, judged carry.Step, r Impact, ids ids) Impact {
	c := fates.of(r)
	r = r.standing(judged.OfStatement(c, r.key(), r.Level))
	if c == nil {
		r.Why = ""
		return r
	}
	r.Changes = []Change{s.newChange(*c, c.Message, ids)}
	switch {
	case len(c.New) == 0 || c.Rule == "skill-removed" || c.Rule == "level-removed":
		r.Letter, r.Why = diff.Gone, "the quoted statement is gone"
	case c.Rule == "statement-moved":
		r.Letter, r.Why = diff.Medium, "the quoted statement stands elsewhere"
	case c.MayMatter():
		r.Letter, r.Why = diff.Medium, "the quoted statement says something else"
	default:
		r.Letter, r.Why = diff.Low, "the quoted statement is worded otherwise"
	}
	return r
}

// quotedFates are the changes of statements that references can quote.
type quotedFates struct {
	all     []diff.Change
	removed map[string]int   // the place in all at which a skill is removed
	stated  map[quotedAt]int // that of the first change of a statement
}

// quotedAt is a statement of a skill.
type quotedAt struct {
	referred
	text string
}

func newQuotedFates(log *diff.Changelog) *quotedFates {
	f := &quotedFates{slices.Concat(log.Changes, log.Hidden), map[string]int{}, map[quotedAt]int{}}
	former := formerIDs(log)
	for i, c := range f.all {
		if _, known := f.removed[c.Skill]; c.Rule == "skill-removed" && !known {
			f.removed[c.Skill] = i
		}
		if !strings.HasPrefix(c.Rule, "statement-") && c.Rule != "level-removed" || c.Rule == "statement-reordered" {
			continue
		}
		for _, t := range c.Old {
			at := quotedAt{referred{t.Skill, t.Level}, t.Text.Text}
			if at.skill == "" {
				at.skill = former.of(c.Skill)
			}
			if _, known := f.stated[at]; !known {
				f.stated[at] = i
			}
		}
	}
	return f
}

// of is the change of the statement that a reference quotes; nil where it stands as
// it did.
func (f *quotedFates) of(r Impact) *diff.Change {
	at, is := f.stated[quotedAt{referred{r.key(), r.Level}, r.Quote}]
	if gone, removed := f.removed[r.key()]; removed && (!is || gone < at) {
		at, is = gone, true
	}
	if !is {
		return nil
	}
	return &f.all[at]
}

// quoteVerdict says in words what became of a quotation.
func (i Impact) quoteVerdict() string {
	if i.Doubt != "" && !i.Affects {
		return i.Why
	}
	if i.Why == "" {
		return "the quoted statement is unchanged"
	}
	return i.Why
}
