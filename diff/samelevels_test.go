package diff

import (
	"math/rand/v2"
	"testing"

	"compdiff/framework"
)

// TestSameLevels holds the short way for levels that are the same against the comparison
// itself.
func TestSameLevels(t *testing.T) {
	texts := []string{"Trims the wick.", "Cleans the glass of the lamp.", "the", "Keeps the log.", ""}
	r := rand.New(rand.NewPCG(1, 2))
	same := 0
	for range 3000 {
		old := &framework.Skill{Code: "LITE", Name: "Lamps"}
		for range r.IntN(4) {
			l := framework.Level{Number: 1 + r.IntN(5)}
			for range r.IntN(4) {
				l.Statements = append(l.Statements, framework.Statement{Text: texts[r.IntN(len(texts))]})
			}
			old.Levels = append(old.Levels, l)
		}
		new := *old
		p := skillPair{old: old, new: &new}
		if !sameLevels(p) {
			continue
		}
		same++
		var sum Summary
		c := &comparison{lex: newLexicon(learnVerbs(&framework.Edition{})), sum: &sum, pair: p}
		c.otherLevels(p)
		if len(c.changes)+len(c.open) > 0 || sum.Statements.Identical != countStatements(&new) || sum.Levels != (LevelCounts{}) {
			t.Fatalf("%+v: %d changes, %d open levels, %+v", old.Levels, len(c.changes), len(c.open), sum)
		}
	}
	if same < 100 {
		t.Errorf("only %d pairs were the same", same)
	}
}
