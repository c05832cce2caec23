package check

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"compdiff/framework"
)

// standingStill reports levels that ask nothing that the level below does not ask.
// The level below is the next one that the skill defines, by whatever number.
// A text that many skills have is no duty: it says that nothing is said there.
func standingStill(r *reading) []fault {
	var out []fault
	var holders map[string]map[int]bool // once a level stands still
	for i := range r.edition.Skills {
		s := &r.edition.Skills[i]
		for k := 1; k < len(s.Levels); k++ {
			below, l := &s.Levels[k-1], &s.Levels[k]
			if l.Number <= below.Number || !asksNoMore(l, below) && !saysTheSame(l, below) {
				continue
			}
			if holders == nil {
				holders = levelTexts(r.edition)
			}
			if len(holders[textOfLevel(l)]) <= onPurpose {
				out = append(out, fault{atLevel(s, l), levelName(l), "the level asks nothing that " + levelName(below) + " does not ask"})
			}
		}
	}
	return out
}

// levelTexts are the skills that have a level of each text.
func levelTexts(e *framework.Edition) map[string]map[int]bool {
	holders := map[string]map[int]bool{}
	for i := range e.Skills {
		for k := range e.Skills[i].Levels {
			text := textOfLevel(&e.Skills[i].Levels[k])
			if holders[text] == nil {
				holders[text] = map[int]bool{}
			}
			holders[text][i] = true
		}
	}
	return holders
}

// textOfLevel is the folded text of a level.
func textOfLevel(l *framework.Level) string {
	var texts []string
	for _, st := range l.Statements {
		texts = append(texts, framework.Fold(st.Text))
	}
	return strings.Join(texts, " ")
}

// asksNoMore reports that all statements of a level stand in the one below as well: not
// the same ones, which a source tells once for several levels.
func asksNoMore(l, below *framework.Level) bool {
	has := map[string]framework.From{}
	for _, st := range below.Statements {
		has[framework.Fold(st.Text)] = st.From
	}
	for _, st := range l.Statements {
		if from, there := has[framework.Fold(st.Text)]; !there || told(from, st.From) {
			return false
		}
	}
	return len(l.Statements) > 0
}

// told reports that two statements are one in the source.
func told(from, again framework.From) bool { return from == again && from != (framework.From{}) }

// sameWords is from how many words on two levels of the same words say the same.
const sameWords = 6

// saysTheSame reports that two levels are the same words, whatever sentences they are
// parted into and in whatever order. Nothing is left out for that: a level that lacks
// "under supervision", or "assists in", asks more.
func saysTheSame(l, below *framework.Level) bool {
	for _, st := range l.Statements {
		if slices.ContainsFunc(below.Statements, func(b framework.Statement) bool { return told(b.From, st.From) }) {
			return false
		}
	}
	if one, known := lettersOf(below); known {
		if other, known := lettersOf(l); known && one != other {
			return false
		}
	}
	return sameCounts(wordsOfLevel(below), wordsOfLevel(l), sameWords)
}

// sameCounts reports that two texts have the same words as often as each other, and at
// least so many. It stops at the first word of the second that the first lacks, which
// most have, and holds no more than each word once, however long the texts are.
func sameCounts(one, other iter.Seq[string], least int) bool {
	counts, left, n := map[string]int{}, 0, 0
	for w := range one {
		counts[w]++
		left++
	}
	for w := range other {
		if counts[w] == 0 {
			return false
		}
		counts[w]--
		left--
		n++
	}
	return left == 0 && n >= least
}

// lettersOf adds up the letters of a level that no word has which joins: levels of the same
// words have one sum, in whatever order, and nearly no others do. It is known of texts in ASCII,
// of which no letter is another one when folded.
func lettersOf(l *framework.Level) (sum uint64, known bool) {
	for _, st := range l.Statements {
		for i := range len(st.Text) {
			c := st.Text[i]
			if c >= utf8.RuneSelf {
				return 0, false
			}
			sum += letterWeights[c]
		}
	}
	return sum, true
}

// letterWeights are what letters count in a sum, both cases alike; other bytes count nothing.
var letterWeights = func() (weights [utf8.RuneSelf]uint64) {
	weight := uint64(1)
	for c := byte('a'); c <= 'z'; c++ {
		if weight = weight*31 + uint64(c); !strings.ContainsRune("andalsothen", rune(c)) {
			weights[c], weights[c-'a'+'A'] = weight, weight
		}
	}
	return weights
}()

// joins are the words that bind sentences into one; they say nothing of their own.
var joins = map[string]bool{"and": true, "also": true, "then": true}

// wordsOfLevel are the folded words of a level, without those that join.
func wordsOfLevel(l *framework.Level) iter.Seq[string] {
	return func(yield func(string) bool) {
		var cut []framework.Token
		for _, st := range l.Statements {
			for text := range pieces(st.Text) {
				cut = framework.AppendWords(cut[:0], text)
				for _, w := range cut {
					if w := strings.TrimSpace(framework.Fold(w.Text)); w != "" && !joins[w] && !yield(w) {
						return
					}
				}
			}
		}
	}
}
