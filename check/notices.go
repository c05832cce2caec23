package check

import (
	"cmp"
	"fmt"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// notices reports what stands under the descriptions of several skills, or at
// either end of the guidance or the end of the levels of most of them, word for word, and
// nowhere else.
func notices(r *reading) []fault {
	shared := r.sharedEnds()
	if len(shared) == 0 {
		return nil
	}
	ends, levels, elsewhere := spread{}, map[string]string{}, map[string]bool{}
	var last line // what was said last at the end of a part
	for _, l := range r.lines() {
		key, atEnd := l.Text.Text, l.endsPart()
		switch {
		case !shared[key], l.only && l.sort() == "levels" && l.ended: // see noticesAlone
		case !atEnd:
			elsewhere[key] = true
		case l.sort() != "levels":
		case last.passage != nil && last.owner == l.owner && last.Text.Text == key: // a duty at two levels
			elsewhere[key] = true
		case levels[key] == "" || levels[key] == l.part:
			levels[key] = l.part
		default:
			levels[key] = "several"
		}
		if atEnd {
			last = l
		}
		if atEnd && shared[key] {
			ends.add(l.sort()+key, l.passage)
		}
	}
	return r.noticesAt(shared, ends, levels, elsewhere)
}

// noticesAt reports the shared texts that stand at the end of so many parts that they are
// notices.
func (r *reading) noticesAt(shared map[string]bool, ends spread, levels map[string]string, elsewhere map[string]bool) []fault {
	half := (len(r.edition.Skills) + 1) / 2
	var out []fault
	for _, l := range r.lines() {
		key := l.Text.Text
		if !shared[key] || !l.endsPart() {
			continue
		}
		n := len(ends[l.sort()+key])
		oneLevel := l.sort() == "levels" && !l.alone && levels[key] != "several"
		if n < 2 || l.isRareAt(n, half, elsewhere[key] || oneLevel) {
			continue
		}
		out = append(out, fault{l.passage, key,
			fmt.Sprintf("the same text begins or ends this part of %d skills: a notice of the page, it seems, and not of the %s", n, l.part)})
	}
	return out
}

// isRareAt reports that a text which n skills have at the end of such a part is no
// notice: half says how many are half of all, and other that it stands elsewhere as well.
func (l line) isRareAt(n, half int, other bool) bool {
	if l.sort() == "description" {
		return n < min(half, 3)
	}
	return n < half || n < 3 && !l.alone || other
}

// noticesAlone reports a notice of the page that stands last in a skill, below the
// text of a level, and in another one alone in a level that has no text.
func noticesAlone(r *reading) []fault {
	below := map[string][]line{} // the last texts of skills, below others of their levels
	var alone []line
	for _, f := range r.forms() {
		if len(f.levels) == 0 {
			continue
		}
		switch l := f.levels[lastInSource(f.levels)]; {
		case l.item || !l.ended:
		case l.only:
			alone = append(alone, l)
		case l.alone:
			below[l.Text.Text] = append(below[l.Text.Text], l)
		}
	}
	var out []fault
	for _, l := range alone {
		others := below[l.Text.Text]
		if len(others) == 0 {
			continue
		}
		delete(below, l.Text.Text)
		for _, at := range others {
			out = append(out, noticeAlone(at))
		}
		for _, at := range alone {
			if at.Text.Text == l.Text.Text {
				out = append(out, noticeAlone(at))
			}
		}
	}
	return out
}

func noticeAlone(l line) fault {
	return fault{l.passage, l.Text.Text, "the same text is the last of two skills, below the text of a level and alone in one: a notice of the page, it seems"}
}

// lastOfAll reports the text that every skill ends with, alone in its level.
func lastOfAll(r *reading) []fault {
	var ends []line
	for _, f := range r.forms() {
		if len(f.levels) == 0 {
			return nil
		}
		l := f.levels[len(f.levels)-1]
		if !l.only || !l.ended || len(ends) > 0 && l.Text.Text != ends[0].Text.Text {
			return nil
		}
		ends = append(ends, l)
	}
	if len(ends) < 2 {
		return nil
	}
	var out []fault
	for _, l := range ends {
		out = append(out, fault{l.passage, l.Text.Text, "every skill ends in the same text, alone in a level: a notice of the page, it seems"})
	}
	return out
}

// lastOfSome reports the text that several skills end with, alone in a level, where it begins
// as notices do and as no text inside the levels of any skill.
func lastOfSome(r *reading) []fault {
	where := spread{}
	var ends []line
	for _, f := range r.forms() {
		if len(f.levels) == 0 {
			continue
		}
		l := f.levels[lastInSource(f.levels)]
		if l.only && l.ended && noticeWords[strings.ToLower(l.lead)] && !r.leadsInside(l) {
			ends = append(ends, l)
			where.add(l.Text.Text, l.passage)
		}
	}
	var out []fault
	for _, l := range ends {
		if n := len(where[l.Text.Text]); n > 1 {
			out = append(out, fault{l.passage, l.Text.Text, fmt.Sprintf("%d skills end in the same text, alone in a level, which begins as no duty does: a notice of the page, it seems", n)})
		}
	}
	return out
}

// sharedEnds are the texts that parts of several skills begin or end with. There are
// few, and nothing else can be a notice.
func (r *reading) sharedEnds() set {
	first, shared := map[string]*framework.Skill{}, set{}
	for _, l := range r.lines() {
		if !l.endsPart() {
			continue
		}
		if owner, seen := first[l.Text.Text]; !seen {
			first[l.Text.Text] = l.owner
		} else if owner != l.owner {
			shared[l.Text.Text] = true
		}
	}
	return shared
}

// endsPart reports a line where a notice of the page stands that was taken for
// a part of the text above it.
func (l line) endsPart() bool {
	switch l.sort() {
	case "description":
		return !l.first && !l.introduces()
	case "guidance":
		whole := l.ended || strings.HasSuffix(l.Text.Text, ":") && strings.Contains(l.Text.Text, ". ")
		return (l.first || l.last) && !l.only && !l.item && whole
	case "levels":
		return l.last && !l.only && !l.item && l.ended
	}
	return false
}

// noticeWords begin notices of a document and no duties, in small letters.
var noticeWords = words(`this these all the for please any no copyright
	dieses diese dieser alle das der die ce cet cette ces tous este esta estos todos o a questo questa tutti dit deze alle denna detta`)

// year is a number that says when something was printed or changed.
var year = pattern.New(`\b(?:19|20)\d{2}\b`)

// lastText reports the last text of a source where it stands in a level and
// begins as notices do and as no statement does, or says a year and ends no sentence.
func lastText(r *reading) []fault {
	var out []fault
	lines := r.lastOfSources()
	times := map[string]int{}
	for _, l := range lines {
		times[l.Text.Text]++
	}
	for _, l := range lines {
		word := l.lead
		starts := r.starts()[word]
		unlike := starts.statements.without(l.owner) == 0 || times[l.Text.Text] > 1
		if l.sort() == "guidance" {
			unlike = starts.guidance.without(l.owner) == 0 && starts.descriptions.skills == 0 && l.ended
		}
		if (l.sort() == "levels" || l.sort() == "guidance" && !l.only) && !l.item && (noticeWords[strings.ToLower(word)] || !l.ended && year().MatchString(l.Text.Text)) && unlike {
			out = append(out, fault{l.passage, l.Text.Text,
				fmt.Sprintf("the last text of the source reads as notices do and begins as no other statement does (%q); it may be a notice of the document and not of %s", l.begin(2), l.part)})
		}
	}
	return out
}

// lastOfSources are the texts that stand last in each file, in the order of
// the edition.
func (r *reading) lastOfSources() []line {
	var out []line
	at := map[string]int{} // of a file in out
	for _, l := range r.lines() {
		i, seen := at[l.From.File]
		switch {
		case l.From.Cell != "":
		case !seen:
			at[l.From.File] = len(out)
			out = append(out, l)
		case cmp.Or(cmp.Compare(l.From.Page, out[i].From.Page), cmp.Compare(l.From.Line, out[i].From.Line), cmp.Compare(l.From.Column, out[i].From.Column)) >= 0:
			out[i] = l
		}
	}
	return out
}

// enoughEnds is how many texts of its sort end as sentences where one that does not
// was cut off.
const enoughEnds = 2

// brokenOff reports the last text of a source where it ends in no mark and nearly all others of
// its sort do: the source is cut off there. Where there are many statements, that is said
func brokenOff(r *reading) []fault {
	ended, open := map[string]int{}, map[string]int{}
	for _, l := range r.lines() {
		switch {
		case l.item || l.owner == nil:
		case l.ended || l.introduces():
			ended[l.sort()]++
		default:
			open[l.sort()]++
		}
	}
	var out []fault
	for _, l := range r.lastOfSources() {
		if l.item || l.owner == nil || l.ended || l.From.Line == 0 || strings.HasSuffix(l.Text.Text, ":") {
			continue
		}
		n := ended[l.sort()]
		said := l.kind == statement && isHabit(n+1, 1) && isThirdPerson(l.lead) // see unfinished
		if k := open[l.sort()]; n >= enoughEnds && (k == 1 || n >= 10*k) && !said {
			out = append(out, fault{l.passage, l.Text.Text, "the last text of the source ends in no mark, where all others of its kind do: the source may be cut off there, or the text belongs to the page"})
		}
	}
	return out
}
