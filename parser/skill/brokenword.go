package skill

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"compdiff/framework"
	"compdiff/internal/pattern"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// A source that breaks words at the ends of its lines has hyphens there far more often
// than one whose lines end where words have a hyphen of their own. Of a word that stands
// in it but once, broken, nobody knows whether it has one: "super-vision", "well-kept". The
// same holds wherever neither half is a word of the source and one of them has the form of
// none: "diffi-cult", "adjus-ting".

// keptHyphen is a hyphen at the end of a line that was left in its word.
type keptHyphen struct {
	line    *source.Line
	word    string // with it
	strange bool   // one half has the form of no word, and neither is one of the source
}

// How often lines of a source that breaks words end in a hyphen: one of so many, and so
// many of them.
const (
	oftenBroken = 8
	minBroken   = 3
)

// noteKept notes a word that is nowhere else in the source, neither with a hyphen nor
// without, and of which the two halves are not both words of their own there.
func (d *Document) noteKept(l *source.Line, left, right string) {
	word := left + "-" + right
	if len(left) < 2 || len(right) < 2 || d.hasWord(word) || d.hasWord(left+right) || d.hasWord(left) && d.hasWord(right) {
		return
	}
	d.kept = append(d.kept, keptHyphen{l, word, d.isStrangeHalf(left) && d.isStrangeHalf(right) && (wordEnding().MatchString(right) || brokenStem().MatchString(left))})
}

var (
	// wordEnding is what words end in, with the consonant that begins its syllable.
	wordEnding = pattern.New(`^[b-df-hj-np-tv-xz]{1,2}(?:ings?|ions?|ments?|ness|[ai]bl[ey]|[ae]nces?|ency|it(?:y|ies)|ical(?:ly)?|ally|[ao]ry|ive(?:ly)?|ous(?:ly)?|i[sz](?:e|ed|es|ing|m)|ists?|at(?:e|es|ed|ing|ion|ions|ional|ive)|ers?|ed|ly|[ae]nts?|ures?|ages?|ied|ies|er(?:y|ies))$|^(?:ments?|ness|tion|tions|tional|ing|able|ible)$`)
	// brokenStem is the beginning of a word that ends where hardly any word does.
	brokenStem = pattern.New(`^\p{Ll}{2,}[iu]$`)
)

// isStrangeHalf reports that half of a word is no word of the source and none that others
// are put together of.
func (d *Document) isStrangeHalf(half string) bool {
	key := strings.ToLower(half)
	return len(half) > 2 && !strings.Contains(half, "-") && !strings.ContainsFunc(half, func(r rune) bool { return !unicode.IsLower(r) }) &&
		!prefixes[key] && !compoundWords[key] && !d.hasWord(half)
}

// compoundWords stand in words with hyphens, before one or behind it.
var compoundWords = dialect.Set{
	"up": true, "down": true, "in": true, "out": true, "off": true, "on": true, "over": true, "under": true, "through": true,
	"by": true, "to": true, "of": true, "for": true, "the": true, "and": true, "or": true, "at": true, "day": true, "work": true,
	"self": true, "well": true, "ill": true, "high": true, "low": true, "long": true, "short": true, "full": true, "half": true,
	"part": true, "cross": true, "all": true, "ever": true, "far": true, "near": true, "end": true, "front": true, "back": true,
	"top": true, "hands": true, "hand": true, "based": true, "led": true, "wide": true, "free": true, "term": true, "time": true,
	"level": true, "scale": true, "made": true, "making": true, "built": true, "like": true, "related": true, "specific": true,
	"driven": true, "oriented": true, "aware": true, "friendly": true, "effective": true, "ready": true, "known": true,
}

// doubtBrokenWords says which words may have been broken, in a source that breaks words.
func (d *Document) doubtBrokenWords() {
	if len(d.kept) == 0 {
		return
	}
	often := d.breaksOften()
	for _, b := range d.kept {
		if !often && !b.strange {
			continue
		}
		for k := range d.Skills {
			part := partWith(&d.Skills[k], b.word)
			if part == "" {
				continue
			}
			d.problems = append(d.problems, framework.Problem{
				Rule: "encoding-suspect", From: b.line.From(d.Place), Skill: SkillID(&d.Skills[k]), Part: part,
				Message: fmt.Sprintf("%q may be one word that the end of a line broke: %s, and has this one nowhere else", b.word, b.why()),
			})
			break
		}
	}
}

// why is what speaks for a broken word.
func (b keptHyphen) why() string {
	if b.strange {
		return "the source has neither half as a word by itself"
	}
	return "the source breaks words"
}

// breaksOften reports that lines end in hyphens as often as in a source that breaks words.
func (d *Document) breaksOften() bool {
	lines, hyphens := 0, 0
	for i := 1; i < len(d.Lines); i++ {
		above, l := &d.Lines[i-1], &d.Lines[i]
		if above.Shape != source.Prose || !l.IsPlain() || l.Bullet != "" || !lexical.StartsLower(l.Text) {
			continue
		}
		lines++
		if lexical.EndsInHyphen(above.Text) && !lexical.Suspends(l.Text) {
			hyphens++
		}
	}
	return hyphens >= minBroken && hyphens*oftenBroken >= lines
}

// partWith is the part of a skill in which a word stands; "" for none.
func partWith(s *framework.Skill, word string) string {
	if strings.Contains(s.Description.Text, word) {
		return string(framework.PartDescription)
	}
	for _, l := range s.Levels {
		if slices.ContainsFunc(l.Statements, func(t framework.Statement) bool { return strings.Contains(t.Text, word) }) {
			return dialect.LevelPart(l.Number)
		}
	}
	if holdsWord(s.Guidance, word) {
		return string(framework.PartGuidance)
	}
	return ""
}

func holdsWord(notes []framework.Note, word string) bool {
	return slices.ContainsFunc(notes, func(g framework.Note) bool {
		return strings.Contains(g.Text, word) || holdsWord(g.Items, word)
	})
}
