package language

import (
	"strings"
	"testing"
)

// TestRulesAreRead reads the file of every language, and looks for the lists without
// which nothing can be compared in it.
func TestRulesAreRead(t *testing.T) {
	if len(Codes()) != 10 {
		t.Errorf("there are rules of %v; want ten languages", Codes())
	}
	for _, code := range Codes() {
		r := For(code)
		if r == nil || r.Name == "" || len(r.function) < 20 || len(r.and) == 0 {
			t.Errorf("%s: a name, function words or the word for \"and\" are missing", code)
			continue
		}
		if r.Stemmer != "" && r.stem == nil {
			t.Errorf("%s: there is no stemmer %q", code, r.Stemmer)
		}
		if r.Judging == nil {
			continue
		}
		for _, list := range []string{r.Judging.Negations, r.Judging.Modals, r.Judging.Extents, r.Judging.Hollow, r.Judging.Same} {
			if strings.TrimSpace(list) == "" {
				t.Errorf("%s: a list of what classes are judged by is empty", code)
			}
		}
	}
}

// TestOnlyThreeJudge names the languages of which classes are judged.
func TestOnlyThreeJudge(t *testing.T) {
	var judging []string
	for _, code := range Codes() {
		if For(code).Judges() {
			judging = append(judging, code)
		}
	}
	if got := strings.Join(judging, " "); got != "de es fr" {
		t.Errorf("classes are judged in %q", got)
	}
	if For("en") != nil || For("") != nil || For("fi").Judges() || For(Other).Judges() {
		t.Error("English has rules of its own, and what has none judges nothing")
	}
}
