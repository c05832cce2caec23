package report

import "compdiff/interchange"

// caseWriter makes a CASE package of items of two editions, and of what became of the
// one in the other.
type caseWriter struct {
	out  interchange.CasePackage
	seen map[string]bool // items, by their identifiers
}

func newCaseWriter(document interchange.CaseLink, notes string) *caseWriter {
	w := &caseWriter{seen: map[string]bool{}}
	none := []interchange.CaseLink{}
	w.out = interchange.CasePackage{
		CFItems: []interchange.CaseItem{}, CFAssociations: []interchange.CaseAssociation{},
		CFDefinitions: interchange.CaseDefinitions{CFConcepts: none, CFSubjects: none, CFLicenses: none, CFItemTypes: []interchange.CaseItemType{}, CFAssociationGroupings: none},
	}
	w.out.CFDocument = interchange.CaseDocument{
		Identifier: document.Identifier, URI: document.URI, Creator: "compdiff", Title: document.Title, LastChangeDateTime: interchange.CaseTime,
		Notes: Visible(notes), CFPackageURI: document,
	}
	return w
}

// item adds an item, once.
func (w *caseWriter) item(link interchange.CaseLink, statement, code string) {
	if w.seen[link.Identifier] {
		return
	}
	w.seen[link.Identifier] = true
	w.out.CFItems = append(w.out.CFItems, interchange.CaseItem{
		Identifier: link.Identifier, URI: link.URI, FullStatement: Visible(statement), HumanCodingScheme: Visible(code),
		LastChangeDateTime: interchange.CaseTime, CFDocumentURI: w.out.CFDocument.CFPackageURI,
	})
}

// associate says what two items have to do with each other; notes are why.
func (w *caseWriter) associate(kind string, from, to interchange.CaseLink, notes string) {
	self := linkTo("", "association", from.Identifier, to.Identifier)
	w.out.CFAssociations = append(w.out.CFAssociations, interchange.CaseAssociation{
		Identifier: self.Identifier, URI: self.URI, AssociationType: kind, OriginNodeURI: from, DestinationNodeURI: to,
		CFDocumentURI: w.out.CFDocument.CFPackageURI, LastChangeDateTime: interchange.CaseTime, Notes: Visible(notes),
	})
}

// linkTo names a thing by what tells it apart.
func linkTo(title string, parts ...string) interchange.CaseLink {
	return interchange.NewCaseLink(Visible(title), parts...)
}
