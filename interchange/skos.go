package interchange

import (
	"cmp"
	"fmt"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// SKOS (Simple Knowledge Organization System) keeps a framework as a scheme of concepts,
// one broader than the other; Turtle is its notation for people.

const skosPrefixes = `@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix compdiff: <` + compdiffTerms + `> .

`

// SKOS writes an edition as a SKOS concept scheme, in Turtle.
func SKOS(e *framework.Edition) ([]byte, error) {
	w := skosWriter{edition: e, scheme: URN(NewID("document", e.Framework, e.Edition))}
	w.WriteString(skosPrefixes)
	w.begin(w.scheme, "skos:ConceptScheme")
	w.text("dct:title", cmp.Or(e.Framework, Untitled))
	w.plain("owl:versionInfo", e.Edition)
	w.plain("dct:language", e.Language)
	w.plain("compdiff:status", string(e.Status))
	w.end()
	skills := map[string]*item{}
	items := itemsOf(e)
	for _, it := range items {
		if it.skill != nil && skills[SkillKey(it.skill)] == nil {
			skills[SkillKey(it.skill)] = it
		}
	}
	for _, it := range items {
		w.concept(it, skills)
	}
	return []byte(w.String()), nil
}

type skosWriter struct {
	strings.Builder
	edition *framework.Edition
	scheme  string
}

// begin and end stand around what is said of a thing.
func (w *skosWriter) begin(id, class string) { fmt.Fprintf(w, "<%s> a %s", id, class) }
func (w *skosWriter) end()                   { w.WriteString(" .\n\n") }

// say says something of the thing that was begun.
func (w *skosWriter) say(property, value string) { fmt.Fprintf(w, " ;\n    %s %s", property, value) }

// plain says a text that is in no language.
func (w *skosWriter) plain(property, text string) {
	if text != "" {
		w.say(property, turtleString(text))
	}
}

// text says a text in the language of the edition.
func (w *skosWriter) text(property, text string) {
	if text == "" {
		return
	}
	tag := ""
	if languageTag().MatchString(w.edition.Language) {
		tag = "@" + w.edition.Language
	}
	w.say(property, turtleString(text)+tag)
}

var languageTag = pattern.New(`^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$`)

// turtleString is a text as Turtle has it: all that ends a string or a line is escaped.
func turtleString(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// concept writes an item: all items are concepts, and say of which sort.
func (w *skosWriter) concept(it *item, skills map[string]*item) {
	own := it.extension()
	w.begin(URN(it.id), "skos:Concept")
	w.say("skos:inScheme", "<"+w.scheme+">")
	if it.above != nil {
		w.say("skos:broader", "<"+URN(it.above.id)+">")
	} else {
		w.say("skos:topConceptOf", "<"+w.scheme+">")
	}
	name := it.text
	if it.skill != nil {
		name = cmp.Or(name, it.skill.Code)
		w.plain("skos:notation", it.skill.Code)
		for _, k := range it.skill.Keywords {
			w.text("dct:subject", k.Text)
		}
		for _, r := range it.skill.Relations {
			w.relation(it, r, skills)
		}
	}
	w.text("skos:prefLabel", name)
	w.text("skos:definition", it.notes)
	w.plain("dct:type", types[it.kind])
	w.plain("compdiff:is", string(it.kind))
	w.say("compdiff:order", fmt.Sprint(it.order))
	w.plain("dct:identifier", own.ID)
	w.plain("compdiff:kind", own.Kind)
	w.plain("compdiff:label", own.Label)
	w.plain("compdiff:status", own.Status)
	for _, n := range own.Declared {
		w.say("compdiff:declared", fmt.Sprint(n))
	}
	if own.Level != nil {
		w.say("compdiff:level", fmt.Sprint(*own.Level))
	}
	if own.Paragraph > 0 {
		w.say("compdiff:paragraph", fmt.Sprint(own.Paragraph))
	}
	w.end()
}

// skosRelations are the words of SKOS for relations between concepts.
var skosRelations = map[string]string{"exactMatchOf": "skos:exactMatch", "isRelatedTo": "skos:related", "isPeerOf": "skos:related"}

// relation writes what a skill has to do with another thing: in a word of SKOS where it
// has one, and as it was published.
func (w *skosWriter) relation(it *item, r framework.Relation, skills map[string]*item) {
	if other := skills[r.To]; other != nil && skosRelations[r.Kind] != "" {
		w.say(skosRelations[r.Kind], "<"+URN(other.id)+">")
	}
	w.say("compdiff:relation", "[ compdiff:from <"+URN(it.id)+"> ; compdiff:kind "+turtleString(r.Kind)+" ; compdiff:to "+turtleString(r.To)+" ]")
}
