package check

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// sectionWords head the sections of a skill, in the folded form, in the
// languages that frameworks are published in.
var sectionWords = phrases(
	"description", "overall description", "skill description", "summary", "overview", "definition", "purpose",
	"guidance", "guidance notes", "guidance note", "notes", "levels", "level descriptions", "levels of responsibility", "skill level", "skill levels", "proficiency levels",
	"defined at these levels", "revision notes", "change notes", "changes", "keywords", "related skills", "table of contents",
	"beschreibung", "kurzbeschreibung", "hinweise", "anmerkungen", "stufen", "erläuterungen", "schlagwörter",
	"notes de guidage", "remarques", "résumé", "niveaux", "mots clés",
	"descripción", "descripción general", "orientaciones", "notas", "notas de orientación", "niveles",
	"descrição", "notas de orientação", "níveis", "descrizione", "note", "livelli",
	"beschrijving", "toelichting", "omschrijving", "beskrivning", "anmärkningar", "opis", "uwagi", "poziomy",
)

// longWords are those of sectionWords that a slip of the pen leaves
// recognisable, by their length in characters.
var longWords = sync.OnceValue(func() map[int][]string {
	byLength := map[int][]string{}
	for w := range sectionWords {
		if n := utf8.RuneCountInString(w); n >= 8 {
			byLength[n] = append(byLength[n], w)
		}
	}
	return byLength
})

// levelWord matches the word that heads a level and its number.
const levelWord = levelAndNumber + `\b`

// levelAndNumber is that, whatever follows.
const levelAndNumber = `(?i:level|lvl|stufe|niveau|nivel|nível|livello|nivå|poziom|taso|úroveň|уровень)[\s\pZ-]?(?:\d{1,2}|(?i:one|two|three|four|five|six|seven))`

var (
	// levelLine is a text that is the heading of a level.
	levelLine = pattern.New(`^[*_=#>|\[(]*` + levelWord + `[\])*_=|:.]*(?:\s*[-–—:(]\s*\pL+(?:\s\pL+){0,3})?[)*_=|:]*$`)
	// levelInside is the heading of a level between two sentences.
	levelInside = pattern.New(`[.!?]["”)]?\s+` + levelWord + `\s*[-–—:.)]?\s*\p{Lu}`)
	// levelBehindMarks is one behind the marks of a heading, inside a text.
	levelBehindMarks = pattern.New(`\S\s+(?:={2,6}|-{3,}|~{3,})\s*` + levelWord)
	// levelGlued is one that a text begins with, a sentence behind it.
	levelGlued = pattern.New(`^(?:\p{Lu}\pL+(?:,?\s\pL+){0,2}\s\()?` + levelWord + `\)?\s*(?:[-–—:.)]?\s+\p{Lu}|[•·▪◦‣●○■□*]\s*\pL)`)
	// levelStuck is one that nothing parts from the text behind it, "Level 4Counts", at
	// the beginning of a text or of a sentence in it.
	levelStuck = pattern.New(`(?:^|[.!?:]["”)]?\s+)(?:\pL+\s){0,2}` + levelAndNumber + `\p{Lu}\p{Ll}`)
	// levelMarked is the heading of a level that a text begins with, with marks of
	// a wiki or a table before it.
	levelMarked = pattern.New(`^(?:[*_=#>|\[]+|-{2,}|~{2,})\s*` + levelWord)
)

// levelStems are in each word that heads a level, whatever its case, with their
// bytes.
var levelStems = stemsWithBytes("evel", "EVEL", "vl", "VL", "tufe", "TUFE", "ive", "IVE", "íve", "ÍVE", "ivå", "IVÅ", "ziom", "ZIOM", "aso", "ASO", "rove", "ROVE", "ровень", "РОВЕНЬ")

// stem is the end of a word, and its bytes.
type stem struct {
	text  string
	bytes byteSet
}

func stemsWithBytes(texts ...string) []stem {
	out := make([]stem, len(texts))
	for i, t := range texts {
		out[i] = stem{t, bytesOf(t)}
	}
	return out
}

var digits = having("0123456789")

// mayHeadLevel is a cheap test that a text which holds the heading of a level
// passes: a number, or few words, and a stem. The bytes are its own, or those of a
// text around it.
func mayHeadLevel(text string, bytes *byteSet) bool {
	if len(text) >= briefBytes && (!bytes.meets(digits) || !strings.ContainsAny(text, "0123456789")) {
		return false
	}
	return slices.ContainsFunc(levelStems, func(s stem) bool { return bytes.holds(s.bytes) && strings.Contains(text, s.text) })
}

// sectionStarts are the first words of sectionWords.
var sectionStarts = sync.OnceValue(func() set {
	out := set{}
	for w := range sectionWords {
		out[firstWord(w)] = true
	}
	return out
})

// sectionWord is the heading of a section that a short text is, or is but for
// a slip of the pen; "" where it is none.
func sectionWord(text string) string {
	if !brief(text) || endsSentence(text) {
		return ""
	}
	key := framework.Fold(text)
	if sectionWords[key] {
		return key
	}
	n := utf8.RuneCountInString(key)
	for length := n - 1; length <= n+1; length++ {
		for _, w := range longWords()[length] {
			if misspelt(key, w) {
				return w
			}
		}
	}
	return ""
}

// misspelt reports that one text is the other with a letter wrong, lost or added,
// or two of them exchanged.
func misspelt(a, b string) bool {
	x, y := []rune(a), []rune(b)
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	switch {
	case len(x) <= 1 && len(y) <= 1:
		return true
	case len(x) == 2 && len(y) == 2:
		return x[0] == y[1] && x[1] == y[0]
	}
	return false
}

// phrases makes a set of texts.
func phrases(all ...string) set {
	out := make(set, len(all))
	for _, s := range all {
		out[s] = true
	}
	return out
}

// levelNames name levels, in small letters.
var levelNames = func() set {
	names := words(levelNameWords)
	names["set strategy"] = true
	return names
}()

const levelNameWords = `follow assist apply enable ensure advise initiate influence inspire
	awareness aware novice beginner foundation foundational basic working practitioner intermediate competent
	proficient advanced expert master leading junior senior principal
	strategy anfänger grundlagen fortgeschritten experte débutant intermédiaire avancé básico intermedio avanzado experto`
