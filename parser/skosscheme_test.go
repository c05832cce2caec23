package parser

import "testing"

// TestASchemeIsNoSkill reads a concept scheme that has a label, as its concepts have: it
// is what the framework is called.
func TestASchemeIsNoSkill(t *testing.T) {
	const scheme = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ex: <http://example.org/dock/> .
ex:scheme a skos:ConceptScheme ; skos:prefLabel "Dock skills"@en .
ex:s1 a skos:Concept ; skos:inScheme ex:scheme ; skos:prefLabel "Caulking"@en ; skos:notation "CLK" ; skos:definition "Closing the seams of planks."@en .
ex:s2 a skos:Concept ; skos:inScheme ex:scheme ; skos:prefLabel "Tarring"@en ; skos:notation "TAR" ; skos:definition "Keeping wood dry with tar."@en .
`
	e, err := Parse("dock.ttl", []byte(scheme), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Skills) != 2 || e.Skills[0].Name != "Caulking" || e.Framework != "Dock skills" || e.Ledger.Unaccounted != 0 {
		t.Errorf("there are %d skills of the framework %q, and %d characters nobody placed", len(e.Skills), e.Framework, e.Ledger.Unaccounted)
	}
}
