package parser

import (
	"testing"

	"compdiff/parser/dialect"
)

// TestADialectSaysItsLanguage reads a source so short that its words tell no language, in
// a dialect that says one: the words for levels are those of the language.
func TestADialectSaysItsLanguage(t *testing.T) {
	const text = "Amarrage AMAR\n\nAmarrer.\n\nNiveau 2\n\nAmarre.\n"
	for said, want := range map[string]string{"language: fr\n": "fr", "language: fr-CA\n": "fr-CA"} {
		d, err := dialect.Read("port.yaml", []byte("name: port\n"+said+"code: '[A-Z]{4}'\n"))
		if err != nil {
			t.Fatal(err)
		}
		e, err := Parse("port.txt", []byte(text), Options{Dialect: d})
		if err != nil {
			t.Fatal(err)
		}
		if e.Language != want || len(e.Skills) != 1 || len(e.Skills[0].Levels) != 1 {
			t.Errorf("with %q the language is %q, and there are %+v", said, e.Language, e.Skills)
		}
	}
	if _, err := dialect.Compile(&dialect.Dialect{Name: "port", Language: "fr ench"}); err == nil {
		t.Error("anything can be a language")
	}
}
