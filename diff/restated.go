package diff

import "strings"

// restated is a reason of which clauses are written anew that say of words that they came or went: where they stand on
// the other side is known since. Clauses of which nothing is known stay as they are.
func restated(reason string, known func(Told) (whereabouts, bool)) string {
	clauses := clausesOfReason(reason)
	for i, clause := range clauses {
		t, ok := readTold(clause)
		if !ok || !t.Here {
			continue
		}
		if w, found := known(t); found {
			said := `" ` + happened[t.Op]
			end := strings.Index(clause, said) + len(said)
			clauses[i] = w.hereAnd(clause[:end])
		}
	}
	return strings.Join(clauses, "; ")
}
