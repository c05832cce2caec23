package report

import (
	"fmt"

	"compdiff/carry"
	"compdiff/interchange"
	"compdiff/lineage"
)

// A map for programs that keep frameworks as CASE (1EdTech Competencies and
// Academic Standards Exchange): a package of which the items are the levels that
// the map names, without their texts, and the associations are its rows.

// caseTypes are the associations that stand for verdicts. What has a part alone, or
// is not known, is related and no more.
var caseTypes = map[carry.Verdict]string{
	carry.Same: "exactMatchOf", carry.Carries: "replacedBy", carry.Note: "replacedBy", carry.Reassess: "isRelatedTo", carry.Unknown: "isRelatedTo",
}

// mapCASE writes the map as a CASE package.
func mapCASE(m *lineage.Map, _ Style) ([]byte, error) {
	w := caseWriter{seen: map[string]bool{}}
	return encode(w.write(m))
}

type caseWriter struct {
	out  interchange.CasePackage
	seen map[string]bool
}

// write makes the package of a map.
func (w *caseWriter) write(m *lineage.Map) interchange.CasePackage {
	first, last := m.Editions[0], m.Editions[len(m.Editions)-1]
	document := linkTo(mapTitle(m), "map", first.Framework, first.Name, last.Framework, last.Name)
	none := []interchange.CaseLink{}
	w.out = interchange.CasePackage{
		CFItems: []interchange.CaseItem{}, CFAssociations: []interchange.CaseAssociation{},
		CFDefinitions: interchange.CaseDefinitions{CFConcepts: none, CFSubjects: none, CFLicenses: none, CFItemTypes: []interchange.CaseItemType{}, CFAssociationGroupings: none},
	}
	w.out.CFDocument = interchange.CaseDocument{
		Identifier: document.Identifier, URI: document.URI, Creator: "compdiff", Title: document.Title, LastChangeDateTime: interchange.CaseTime,
		Notes: Visible(mapCounts(m)), CFPackageURI: document,
	}
	for _, r := range m.Rows {
		from := w.item(first, r.From, document)
		if r.To == carry.None {
			continue
		}
		w.associate(r, from, w.item(last, r.To, document))
	}
	for _, p := range m.Came {
		w.item(last, p, document)
	}
	return w.out
}

// item makes a level an item, once.
func (w *caseWriter) item(e lineage.Edition, p carry.Place, document interchange.CaseLink) interchange.CaseLink {
	link := linkTo(fmt.Sprintf("%s, %s", p, e.Title()), "level", e.Framework, e.Name, p.Skill, fmt.Sprint(p.Level))
	if !w.seen[link.Identifier] {
		w.seen[link.Identifier] = true
		w.out.CFItems = append(w.out.CFItems, interchange.CaseItem{
			Identifier: link.Identifier, URI: link.URI, FullStatement: Visible(joined(" ", p.Name, p.String())),
			HumanCodingScheme: Visible(fmt.Sprintf("%s-%d", p.Skill, p.Level)), LastChangeDateTime: interchange.CaseTime, CFDocumentURI: document,
		})
	}
	return link
}

func (w *caseWriter) associate(r lineage.Row, from, to interchange.CaseLink) {
	kind := caseTypes[r.Verdict]
	if r.Kind == carry.Part {
		kind = "isRelatedTo"
	}
	self := linkTo("", "association", from.Identifier, to.Identifier)
	w.out.CFAssociations = append(w.out.CFAssociations, interchange.CaseAssociation{
		Identifier: self.Identifier, URI: self.URI, AssociationType: kind, OriginNodeURI: from, DestinationNodeURI: to,
		CFDocumentURI: w.out.CFDocument.CFPackageURI, LastChangeDateTime: interchange.CaseTime, Notes: Visible(joined("; ", string(r.Verdict), sure(r.Confidence), r.Reason)),
	})
}

// linkTo names a thing by what tells it apart.
func linkTo(title string, parts ...string) interchange.CaseLink {
	return interchange.NewCaseLink(Visible(title), parts...)
}
