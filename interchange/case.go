package interchange

import (
	"bytes"
	"cmp"

	"compdiff/framework"
)

// CASE (1EdTech Competencies and Academic Standards Exchange, version 1.1) keeps a
// framework as a document, its items, and associations between items.

// CaseTime stands where CASE wants a time of the last change. An edition has none: it is
// the same on every day.
const CaseTime = "1970-01-01T00:00:00+00:00"

// The parts of a CASE package, with the names of that standard.
type (
	CasePackage struct {
		CFDocument     CaseDocument      `json:"CFDocument"`
		CFItems        []CaseItem        `json:"CFItems"`
		CFAssociations []CaseAssociation `json:"CFAssociations"`
		CFDefinitions  CaseDefinitions   `json:"CFDefinitions"`
	}
	// CaseDefinitions is what items may refer to.
	CaseDefinitions struct {
		CFConcepts             []CaseLink     `json:"CFConcepts"`
		CFSubjects             []CaseLink     `json:"CFSubjects"`
		CFLicenses             []CaseLink     `json:"CFLicenses"`
		CFItemTypes            []CaseItemType `json:"CFItemTypes"`
		CFAssociationGroupings []CaseLink     `json:"CFAssociationGroupings"`
	}
	// CaseItemType is a sort of items.
	CaseItemType struct {
		Identifier         string `json:"identifier"`
		URI                string `json:"uri"`
		Title              string `json:"title"`
		Description        string `json:"description"`
		HierarchyCode      string `json:"hierarchyCode"`
		LastChangeDateTime string `json:"lastChangeDateTime"`
	}
	CaseDocument struct {
		Identifier         string         `json:"identifier"`
		URI                string         `json:"uri"`
		Creator            string         `json:"creator"`
		Title              string         `json:"title"`
		LastChangeDateTime string         `json:"lastChangeDateTime"`
		Version            string         `json:"version,omitempty"`
		Language           string         `json:"language,omitempty"`
		AdoptionStatus     string         `json:"adoptionStatus,omitempty"`
		Notes              string         `json:"notes,omitempty"`
		CFPackageURI       CaseLink       `json:"CFPackageURI"`
		Extensions         *CaseExtension `json:"extensions,omitempty"`
	}
	CaseItem struct {
		Identifier         string         `json:"identifier"`
		URI                string         `json:"uri"`
		FullStatement      string         `json:"fullStatement"`
		HumanCodingScheme  string         `json:"humanCodingScheme,omitempty"`
		CFItemType         string         `json:"CFItemType,omitempty"`
		CFItemTypeURI      *CaseLink      `json:"CFItemTypeURI,omitempty"`
		ConceptKeywords    []string       `json:"conceptKeywords,omitempty"`
		Notes              string         `json:"notes,omitempty"`
		Language           string         `json:"language,omitempty"`
		LastChangeDateTime string         `json:"lastChangeDateTime"`
		CFDocumentURI      CaseLink       `json:"CFDocumentURI"`
		Extensions         *CaseExtension `json:"extensions,omitempty"`
	}
	CaseAssociation struct {
		Identifier         string         `json:"identifier"`
		URI                string         `json:"uri"`
		AssociationType    string         `json:"associationType"`
		SequenceNumber     int            `json:"sequenceNumber,omitempty"`
		OriginNodeURI      CaseLink       `json:"originNodeURI"`
		DestinationNodeURI CaseLink       `json:"destinationNodeURI"`
		CFDocumentURI      CaseLink       `json:"CFDocumentURI"`
		LastChangeDateTime string         `json:"lastChangeDateTime"`
		Notes              string         `json:"notes,omitempty"`
		Extensions         *CaseExtension `json:"extensions,omitempty"`
	}
	// CaseLink names a thing.
	CaseLink struct {
		Title      string `json:"title"`
		Identifier string `json:"identifier"`
		URI        string `json:"uri"`
	}
	// CaseExtension is what CASE has no word for; other programs pass over it.
	CaseExtension struct {
		Compdiff extension `json:"compdiff"`
	}
	// extension says what an item is, for programs that read it back.
	extension struct {
		Is        kind   `json:"is,omitempty"`
		ID        string `json:"id,omitempty"`     // as published
		Status    string `json:"status,omitempty"` // of the document, or beside a title
		Declared  []int  `json:"declared,omitempty"`
		Level     *int   `json:"level,omitempty"`
		Label     string `json:"label,omitempty"`
		Paragraph int    `json:"paragraph,omitempty"`
		Kind      string `json:"kind,omitempty"` // of a statement, or of a relation
		To        string `json:"to,omitempty"`   // of a relation
	}
)

// NewCaseLink names a thing by what tells it apart.
func NewCaseLink(title string, parts ...string) CaseLink {
	id := NewID(parts...)
	return CaseLink{title, id, URN(id)}
}

// caseStatus are the words of CASE for how far an edition has come.
var caseStatus = map[framework.Status]string{framework.StatusDraft: "Draft", framework.StatusBeta: "Private Draft", framework.StatusPublished: "Adopted"}

// caseRelations are the associations that CASE knows; all others are related.
var caseRelations = map[string]bool{
	"isPeerOf": true, "isPartOf": true, "exactMatchOf": true, "precedes": true, "isRelatedTo": true, "replacedBy": true,
	"exemplar": true, "hasSkillLevel": true, "isTranslationOf": true,
}

// Untitled is what an edition is called whose framework has no name.
const Untitled = "Competency framework"

// CASE writes an edition as a CASE package.
func CASE(e *framework.Edition) ([]byte, error) {
	w := caseWriter{edition: e, document: NewCaseLink(cmp.Or(e.Framework, Untitled), "document", e.Framework, e.Edition), types: map[kind]CaseLink{}}
	w.writeDocument()
	items := itemsOf(e)
	skills := map[string]*item{}
	for _, it := range items {
		w.item(it)
		if it.skill != nil && skills[SkillKey(it.skill)] == nil {
			skills[SkillKey(it.skill)] = it
		}
	}
	for _, it := range items {
		if it.skill != nil {
			w.relations(it, skills)
		}
	}
	return encode(w.out)
}

func encode(document any) ([]byte, error) {
	var b bytes.Buffer
	err := framework.WriteJSON(&b, document)
	return b.Bytes(), err
}

type caseWriter struct {
	edition  *framework.Edition
	document CaseLink
	types    map[kind]CaseLink
	out      CasePackage
}

func (w *caseWriter) writeDocument() {
	none := []CaseLink{}
	e := w.edition
	w.out = CasePackage{CFItems: []CaseItem{}, CFAssociations: []CaseAssociation{}, CFDefinitions: CaseDefinitions{none, none, none, []CaseItemType{}, none}}
	w.out.CFDocument = CaseDocument{
		Identifier: w.document.Identifier, URI: w.document.URI, Creator: "compdiff", Title: w.document.Title, LastChangeDateTime: CaseTime,
		Version: e.Edition, Language: e.Language, AdoptionStatus: caseStatus[e.Status], CFPackageURI: w.document,
	}
	if e.Status != "" {
		w.out.CFDocument.Extensions = &CaseExtension{extension{Status: string(e.Status)}}
	}
}

// typeOf is the definition of a sort of items, which is made when it is first named.
func (w *caseWriter) typeOf(k kind) CaseLink {
	link, ok := w.types[k]
	if !ok {
		link = NewCaseLink(types[k], "type", string(k))
		w.types[k] = link
		w.out.CFDefinitions.CFItemTypes = append(w.out.CFDefinitions.CFItemTypes, CaseItemType{link.Identifier, link.URI, link.Title, link.Title, link.Title, CaseTime})
	}
	return link
}

// item writes an item, and that it stands below another or below the document.
func (w *caseWriter) item(it *item) {
	link := w.typeOf(it.kind)
	out := CaseItem{
		Identifier: it.id, URI: URN(it.id), FullStatement: it.text, CFItemType: link.Title, CFItemTypeURI: &link, Notes: it.notes,
		Language: w.edition.Language, LastChangeDateTime: CaseTime, CFDocumentURI: w.document,
	}
	own := it.extension()
	out.Extensions = &CaseExtension{own}
	if it.skill != nil {
		out.HumanCodingScheme = it.skill.Code
		out.FullStatement = cmp.Or(it.text, it.skill.Code)
		for _, k := range it.skill.Keywords {
			out.ConceptKeywords = append(out.ConceptKeywords, k.Text)
		}
	}
	w.out.CFItems = append(w.out.CFItems, out)
	above := w.document
	if it.above != nil {
		above = it.above.link()
	}
	w.associate("isChildOf", it.order, it.link(), above, nil)
}

func (it *item) link() CaseLink { return CaseLink{it.text, it.id, URN(it.id)} }

// extension is what an item is.
func (it *item) extension() extension {
	own := extension{Is: it.kind}
	switch {
	case it.skill != nil:
		own.Status, own.Declared = it.skill.Status, it.skill.Declared
		own.ID = it.skill.ID
	case it.level != nil:
		own.Level, own.Label = &it.level.Number, it.level.Label
	case it.statement != nil:
		own.ID, own.Kind, own.Paragraph = it.statement.ID, it.statement.Kind, it.statement.Paragraph
	}
	return own
}

func (w *caseWriter) associate(kind string, order int, from, to CaseLink, own *CaseExtension) {
	id := NewCaseLink("", "association", kind, from.Identifier, to.Identifier)
	w.out.CFAssociations = append(w.out.CFAssociations, CaseAssociation{
		Identifier: id.Identifier, URI: id.URI, AssociationType: kind, SequenceNumber: order, OriginNodeURI: from, DestinationNodeURI: to,
		CFDocumentURI: w.document, LastChangeDateTime: CaseTime, Extensions: own,
	})
}

// relations writes what a skill has to do with other things.
func (w *caseWriter) relations(it *item, skills map[string]*item) {
	for _, r := range it.skill.Relations {
		to := NewCaseLink(r.To, "relation", r.To)
		if uuid.MatchString(r.To) {
			to = CaseLink{r.To, r.To, URN(r.To)}
		}
		if other := skills[r.To]; other != nil {
			to = other.link()
		}
		kind := r.Kind
		if !caseRelations[kind] {
			kind = "isRelatedTo"
		}
		w.associate(kind, 0, it.link(), to, &CaseExtension{extension{Kind: r.Kind, To: r.To}})
	}
}
