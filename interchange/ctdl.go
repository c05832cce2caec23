package interchange

import (
	"cmp"
	"strconv"

	"compdiff/framework"
)

// CTDL-ASN (Credential Transparency Description Language) keeps a framework as a graph
// in JSON-LD: the framework, and its competencies.

// ctdlContext says what the prefixes of keys stand for.
var ctdlContext = map[string]string{
	"ceasn": "https://purl.org/ctdlasn/terms/", "ceterms": "https://purl.org/ctdl/terms/", "schema": "https://schema.org/", "compdiff": compdiffTerms,
}

// compdiffTerms is where our own words are, which other programs pass over.
const compdiffTerms = "urn:compdiff:terms:"

// undetermined is the language of texts of which nobody says in which they are.
const undetermined = "und"

// What skills and sections are called whose text is their name: CTDL-ASN wants a text of
// every competency.
const (
	bareSkill   = "skill without description"
	bareSection = "section of statements"
)

type ctdlGraph struct {
	Context map[string]string `json:"@context"`
	Graph   []map[string]any  `json:"@graph"`
}

// CTDL writes an edition in CTDL-ASN, as JSON-LD.
func CTDL(e *framework.Edition) ([]byte, error) {
	w := ctdlWriter{e, URN(NewID("document", e.Framework, e.Edition))}
	graph := []map[string]any{w.framework()}
	skills := map[string]*item{}
	items := itemsOf(e)
	for _, it := range items {
		if it.skill != nil && skills[SkillKey(it.skill)] == nil {
			skills[SkillKey(it.skill)] = it
		}
	}
	for _, it := range items {
		graph = append(graph, w.competency(it, skills))
	}
	return encode(ctdlGraph{ctdlContext, graph})
}

type ctdlWriter struct {
	edition *framework.Edition
	id      string // of the framework
}

// in is a text in the language of the edition.
func (w *ctdlWriter) in(text any) map[string]any {
	return map[string]any{cmp.Or(w.edition.Language, undetermined): text}
}

func (w *ctdlWriter) framework() map[string]any {
	e := w.edition
	n := map[string]any{"@id": w.id, "@type": "ceasn:CompetencyFramework", "ceasn:name": w.in(cmp.Or(e.Framework, Untitled))}
	set(n, "schema:version", e.Edition)
	set(n, "ceasn:publicationStatusType", string(e.Status))
	if e.Language != "" {
		n["ceasn:inLanguage"] = []string{e.Language}
	}
	return n
}

func set(n map[string]any, key, value string) {
	if value != "" {
		n[key] = value
	}
}

// competency is an item: all items are competencies, and say of which sort.
func (w *ctdlWriter) competency(it *item, skills map[string]*item) map[string]any {
	own := it.extension()
	n := map[string]any{
		"@id": URN(it.id), "@type": "ceasn:Competency", "ceasn:isPartOf": w.id, "ceasn:listID": strconv.Itoa(it.order),
		"ceasn:competencyCategory": w.in(types[it.kind]), "compdiff:is": string(it.kind),
	}
	if it.above != nil {
		n["ceasn:isChildOf"] = []string{URN(it.above.id)}
	} else {
		n["ceasn:isTopChildOf"] = w.id
	}
	set(n, "compdiff:id", own.ID)
	set(n, "compdiff:kind", own.Kind)
	set(n, "compdiff:label", own.Label)
	set(n, "compdiff:status", own.Status)
	if own.Level != nil {
		n["compdiff:level"] = *own.Level
	}
	if own.Paragraph > 0 {
		n["compdiff:paragraph"] = own.Paragraph
	}
	if len(own.Declared) > 0 {
		n["compdiff:declared"] = own.Declared
	}
	w.texts(n, it)
	if it.skill != nil {
		w.relations(n, it.skill, skills)
	}
	return n
}

// texts writes what an item says: a label and a text, or a text alone.
func (w *ctdlWriter) texts(n map[string]any, it *item) {
	switch it.kind {
	case statementItem, guidanceItem:
		n["ceasn:competencyText"] = w.in(it.text)
		return
	case sectionItem:
		if it.notes == "" {
			n["compdiff:is"] = bareSection
		}
	case skillItem:
		s := it.skill
		set(n, "ceasn:codedNotation", s.Code)
		var words []string
		for _, k := range s.Keywords {
			words = append(words, k.Text)
		}
		if len(words) > 0 {
			n["ceasn:conceptKeyword"] = w.in(words)
		}
		if it.notes == "" {
			n["compdiff:is"] = bareSkill
		}
	}
	name := it.text
	if it.skill != nil {
		name = cmp.Or(name, it.skill.Code)
	}
	n["ceasn:competencyLabel"] = w.in(name)
	n["ceasn:competencyText"] = w.in(cmp.Or(it.notes, name))
}

// ctdlRelations are the words of CTDL-ASN for relations; all others are kept as ours.
var ctdlRelations = map[string]string{"exactMatchOf": "ceasn:exactAlignment", "isRelatedTo": "ceasn:minorAlignment", "precedes": "ceasn:prerequisiteAlignment"}

func (w *ctdlWriter) relations(n map[string]any, s *framework.Skill, skills map[string]*item) {
	var list []map[string]string
	for _, r := range s.Relations {
		if other := skills[r.To]; other != nil {
			if word := ctdlRelations[r.Kind]; word != "" {
				have, _ := n[word].([]string)
				n[word] = append(have, URN(other.id))
			}
		}
		list = append(list, map[string]string{"compdiff:kind": r.Kind, "compdiff:from": addressOf(n), "compdiff:to": r.To})
	}
	if list != nil {
		n["compdiff:relation"] = list
	}
}

// addressOf is the address of a node.
func addressOf(n map[string]any) string { return n["@id"].(string) }
