package check

import (
	"fmt"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// A publisher who writes skills by a form puts a line into each that says who approved it,
// when it changed or how many remarks it has. It has one wording in every skill; only its
// dates, numbers and names differ. Where nothing marks that line, it is read as the end of
// the description, the guidance or a level. A text that all skills have by the same pattern
// and that is a sentence of its part ("Reports to the head of Mooring.") has no date.

// ownDate is a day or a month of a year, as stamps have.
var ownDate = pattern.New(`\b\d{1,2}(?:st|nd|rd|th|\.)?[\s\pZ](?:de[\s\pZ]|of[\s\pZ])?\pL{3,10}\.?,?[\s\pZ](?:de[\s\pZ])?\d{4}\b|\b\p{Lu}\pL{2,9}\.?[\s\pZ](?:\d{1,2},?[\s\pZ])?(?:19|20)\d\d\b|\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b`)

// stamp is a line, or the last sentence of one, that may be such a line.
type stamp struct {
	line
	text  string // as published
	frame string // its fixed words, and a mark for each date, number or name between them
	dated bool
}

// fewStamped is how many skills show that a frame of one word is one.
const fewStamped = 3

// stampedLines reports what every skill, or nearly every one, says at one end of one of its parts in the same
// words, but for dates, numbers and names; with a date also between other texts.
func stampedLines(r *reading) []fault {
	if len(r.edition.Skills) < 2 {
		return nil
	}
	var all []stamp
	skills, texts, uses := spread{}, map[string]set{}, map[string]int{}
	for _, l := range r.lines() {
		s, ok := r.stampOf(l)
		if !ok {
			continue
		}
		key := s.key()
		skills.add(key, l.passage)
		uses[key]++
		if texts[key] == nil {
			texts[key] = set{}
		}
		texts[key][s.text] = true
		all = append(all, s)
	}
	with := r.skillsWith()
	known := map[string]string{} // the sort of part in which a dated frame is a habit
	habit := func(s stamp) bool {
		key := s.key()
		n := len(skills[key])
		same := len(texts[key]) < 2 && strings.Contains(s.frame, slot)
		return n >= 2 && s.isHabit(n, with[s.sort()]) && uses[key] <= n && !same && (!s.isShort() || n >= fewStamped)
	}
	for _, s := range all {
		if s.dated && habit(s) {
			known[s.frame] = s.sort()
		}
	}
	unplaced := r.datedLeftovers()
	var out []fault
	for _, s := range all {
		sort := s.sort()
		if s.dated && unplaced[s.frame] {
			out = append(out, fault{s.passage, s.text, "a text of the same words, but for dates, numbers and names, stands elsewhere and was placed nowhere: a line of the page about the text, it seems, and no part of it"})
			continue
		}
		if !habit(s) {
			if sort = known[s.frame]; !s.dated || sort == "" { // a dated line may slip into another part
				continue
			}
		}
		out = append(out, fault{s.passage, s.text, fmt.Sprintf("%d skills say this in their %s, but for dates, numbers and names: a line of the page about the text, it seems, and no part of it", len(skills[sort+" "+s.frame]), sort)})
	}
	return out
}

// datedLeftovers are the frames of the texts with a date that nobody could place.
func (r *reading) datedLeftovers() set {
	out := set{}
	for _, u := range r.edition.Unaccounted {
		if strings.ContainsAny(u.Text.Text, "0123456789") && ownDate().MatchString(u.Text.Text) {
			if frame := stampFrame(ownDate().ReplaceAllString(u.Text.Text, "0"), false); frame != "" {
				out[frame] = true
			}
		}
	}
	return out
}

// stampOf is what may be such a line of a part: the line, or the sentence that
// it ends in.
func (r *reading) stampOf(l line) (s stamp, ok bool) {
	if l.owner == nil || l.item && !l.last {
		return stamp{}, false
	}
	text := l.Text.Text
	if (l.item || !l.first && !l.last) && !(l.bytes.meets(digits) && ownDate().MatchString(text)) {
		return stamp{}, false // between other texts, or as an item, a date alone tells it from them
	}
	sentences := framework.Sentences(text)
	last := len(sentences) - 1
	if last > 0 {
		text = sentences[last]
	}
	if !r.stamps(l, text) { // asked first: of most lines that is soon known
		return stamp{}, false
	}
	frame := l.stampFrame(text, last > 0 && !endsSentence(text))
	if frame == "" {
		return stamp{}, false
	}
	return stamp{l, text, frame, l.bytes.meets(digits) && ownDate().MatchString(text)}, true
}

// stamps reports that a text is no sentence of its part: it has a date, or it ends in no
// mark where it is no duty. A guidance of one line is one, whatever that says.
func (r *reading) stamps(l line, text string) bool {
	switch {
	case l.sort() == "guidance" && l.only && text == l.Text.Text:
		return false
	case l.bytes.meets(digits) && ownDate().MatchString(text):
		return true
	case endsSentence(text) || strings.HasSuffix(text, ":"):
		return false
	}
	first := strings.ToLower(firstWord(text))
	return brief(text) && (l.sort() != "levels" || r.english && (!isThirdPerson(first) || notVerbs[first]) && !r.beginsDuties(l))
}

// slot stands in a frame for a date, a number or a name.
const slot = "#"

// isHabit reports that so many skills of those with such a part show a form: all of them, or
// one in four where the line has a date. In others the line may have become something else.
func (s stamp) isHabit(n, with int) bool {
	if s.dated {
		return n*4 >= with
	}
	return n >= with || with > fewStamped && n >= with-1
}

// key tells frames of one sort of part from those of another.
func (s stamp) key() string { return s.sort() + " " + s.frame }

// isShort reports that a frame has one fixed word.
func (s stamp) isShort() bool {
	return len(strings.Fields(strings.ReplaceAll(s.frame, slot, ""))) == 1
}

// stampFrame is the wording of a text without what differs from skill to skill; "" where
// nothing else is left, or where nothing can differ and must: in a label that ran into
// the text before it, nothing must.
func (l line) stampFrame(text string, runIn bool) string {
	if len(text) > longestRemark {
		return ""
	}
	if l.bytes.meets(digits) {
		text = ownDate().ReplaceAllString(text, "0")
	}
	return stampFrame(text, runIn)
}

// stampFrame is that of a text whose dates are a number each.
func stampFrame(text string, runIn bool) string {
	if len(text) > longestRemark {
		return ""
	}
	var frame []string
	fixed, slots := 0, 0
	for i, word := range strings.Fields(text) {
		switch differs := i > 0 && startsCapital(word) || strings.ContainsAny(word, "0123456789"); {
		case !differs:
			fixed++
			frame = append(frame, strings.Trim(framework.Fold(word), ".,;:"))
		case len(frame) == 0 || frame[len(frame)-1] != slot:
			slots++
			frame = append(frame, slot)
		}
	}
	if fixed == 0 || slots == 0 && !runIn {
		return ""
	}
	return strings.Join(frame, " ")
}
