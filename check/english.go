package check

import (
	"slices"
	"strings"
	"sync"
)

// The closed classes of English. They are grammar and not vocabulary: no word
// of a trade stands here.
var (
	determiners = words(`a an the this that these those its their his her our your my every each any some no all both
		such which what whose`)
	prepositions = words(`about above across after against along among around as at before behind below beneath beside
		between beyond by concerning despite down during for from in including inside into like near of off on onto
		out outside over per regarding since than through throughout to toward towards under until up upon via with
		within without`)
	conjunctions = words(`and or but nor so yet because how if when where whether while although though unless why`)
	pronouns     = words(`i you he she it we they me him us them who whom one there here`)
	auxiliaries  = words(`is are was were be been being am has have had having do does did not`)
	modals       = words(`can could may might must shall should will would`)
)

// functionWords are all of them.
var functionWords = sync.OnceValue(func() set {
	all := set{}
	for _, class := range []set{determiners, prepositions, conjunctions, pronouns, auxiliaries, modals} {
		for w := range class {
			all[w] = true
		}
	}
	return all
})

// particles make a verb of two words where one word is the noun: "set up" and
// "setup" are no two spellings.
var particles = words(`about ahead around away back by down forth in off on out over through together under up`)

// verbsInLy are the verbs among the words in -ly, which are adverbs otherwise.
var verbsInLy = words(`ally apply comply fly imply multiply rally rely reply supply tally`)

// neverLast are the words that no sentence ends in.
var neverLast = words(`a an the my your our their its every and or but nor than`)

// midAdverbs stand between a modal verb and its verb and do not end in -ly.
var midAdverbs = words(`not also always often never ever still just even then therefore thus soon sometimes both each
	all either neither only`)

type set map[string]bool

func words(list string) set {
	s := set{}
	for w := range strings.FieldsSeq(list) {
		s[w] = true
	}
	return s
}

// isEnglish reports that a language is English, or that unlabelled text looks
// like it: every fifth word, or more, is of a closed class.
func isEnglish(language string, all map[string]*word) bool {
	if language != "" {
		return strings.HasPrefix(strings.ToLower(language), "en")
	}
	total, grammar := 0, 0
	for _, w := range all {
		if w.letters {
			total += w.uses
		}
		if functionWords()[w.lower] {
			grammar += w.uses
		}
	}
	return grammar*5 >= total && total > 0
}

// isThirdPerson knows the form of a verb in the third person, which is that of
// a plural noun as well.
func isThirdPerson(w string) bool {
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && len(w) > 1
}

// isAdverb knows the adverbs in -ly.
func isAdverb(w string) bool { return len(w) > 4 && strings.HasSuffix(w, "ly") && !verbsInLy[w] }

// inflections are the forms that a base verb or noun can have and an adjective
// cannot. Some are misspelt; nothing is lost if no text has them.
func inflections(base string) []string {
	forms := append(verbForms(base), base+"s", base+"es")
	if stem, ok := strings.CutSuffix(base, "y"); ok {
		forms = append(forms, stem+"ies")
	}
	return forms
}

// verbForms are the forms of a base verb in -ed and -ing.
func verbForms(base string) []string {
	forms := []string{base + "ed", base + "d", base + "ing"}
	switch last := base[len(base)-1]; last {
	case 'e':
		return append(forms, base[:len(base)-1]+"ing")
	case 'y':
		return append(forms, base[:len(base)-1]+"ied")
	default:
		return append(forms, base+string(last)+"ed", base+string(last)+"ing")
	}
}

// bases are the verbs of which a word can be the form with an ending in -s,
// -ed or -ing.
func bases(form string) []string {
	for _, ending := range []string{"ing", "ed", "s"} {
		stem, ok := strings.CutSuffix(form, ending)
		if !ok || len(stem) < 2 {
			continue
		}
		n := len(stem)
		out := []string{stem, stem + "e"}
		if n > 2 && stem[n-1] == stem[n-2] {
			out = append(out, stem[:n-1])
		}
		if y, ok := strings.CutSuffix(stem, "i"); ok {
			out = append(out, y+"y")
		}
		return slices.DeleteFunc(out, func(b string) bool { return !slices.Contains(inflections(b), form) })
	}
	return nil
}
