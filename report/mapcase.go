package report

import (
	"crypto/sha1"
	"encoding/hex"
	"fmt"

	"compdiff/carry"
	"compdiff/lineage"
)

// A map for programs that keep frameworks as CASE (1EdTech Competencies and
// Academic Standards Exchange): a package of which the items are the levels that
// the map names, without their texts, and the associations are its rows.

// caseDate stands where CASE wants a time of the last change. A map has none: it is
// made of what was published, and is the same on every day.
const caseDate = "1970-01-01T00:00:00+00:00"

type (
	casePackage struct {
		CFDocument     caseDocument      `json:"CFDocument"`
		CFItems        []caseItem        `json:"CFItems"`
		CFAssociations []caseAssociation `json:"CFAssociations"`
		CFDefinitions  caseDefinitions   `json:"CFDefinitions"`
	}
	// caseDefinitions is what items may refer to; a map defines nothing.
	caseDefinitions struct {
		CFConcepts             []caseLink `json:"CFConcepts"`
		CFSubjects             []caseLink `json:"CFSubjects"`
		CFLicenses             []caseLink `json:"CFLicenses"`
		CFItemTypes            []caseLink `json:"CFItemTypes"`
		CFAssociationGroupings []caseLink `json:"CFAssociationGroupings"`
	}
	caseDocument struct {
		Identifier         string   `json:"identifier"`
		URI                string   `json:"uri"`
		Creator            string   `json:"creator"`
		Title              string   `json:"title"`
		LastChangeDateTime string   `json:"lastChangeDateTime"`
		Notes              string   `json:"notes"`
		CFPackageURI       caseLink `json:"CFPackageURI"`
	}
	caseItem struct {
		Identifier         string   `json:"identifier"`
		URI                string   `json:"uri"`
		FullStatement      string   `json:"fullStatement"`
		HumanCodingScheme  string   `json:"humanCodingScheme"`
		LastChangeDateTime string   `json:"lastChangeDateTime"`
		CFDocumentURI      caseLink `json:"CFDocumentURI"`
	}
	caseAssociation struct {
		Identifier         string   `json:"identifier"`
		URI                string   `json:"uri"`
		AssociationType    string   `json:"associationType"`
		OriginNodeURI      caseLink `json:"originNodeURI"`
		DestinationNodeURI caseLink `json:"destinationNodeURI"`
		CFDocumentURI      caseLink `json:"CFDocumentURI"`
		LastChangeDateTime string   `json:"lastChangeDateTime"`
		Notes              string   `json:"notes"`
	}
	caseLink struct {
		Title      string `json:"title"`
		Identifier string `json:"identifier"`
		URI        string `json:"uri"`
	}
)

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
	out  casePackage
	seen map[string]bool
}

// write makes the package of a map.
func (w *caseWriter) write(m *lineage.Map) casePackage {
	first, last := m.Editions[0], m.Editions[len(m.Editions)-1]
	document := linkTo(mapTitle(m), "map", first.Framework, first.Name, last.Framework, last.Name)
	none := []caseLink{}
	w.out = casePackage{CFItems: []caseItem{}, CFAssociations: []caseAssociation{}, CFDefinitions: caseDefinitions{none, none, none, none, none}}
	w.out.CFDocument = caseDocument{document.Identifier, document.URI, "compdiff", document.Title, caseDate, Visible(mapCounts(m)), document}
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
func (w *caseWriter) item(e lineage.Edition, p carry.Place, document caseLink) caseLink {
	link := linkTo(fmt.Sprintf("%s, %s", p, e.Title()), "level", e.Framework, e.Name, p.Skill, fmt.Sprint(p.Level))
	if !w.seen[link.Identifier] {
		w.seen[link.Identifier] = true
		w.out.CFItems = append(w.out.CFItems, caseItem{link.Identifier, link.URI, Visible(joined(" ", p.Name, p.String())),
			Visible(fmt.Sprintf("%s-%d", p.Skill, p.Level)), caseDate, document})
	}
	return link
}

func (w *caseWriter) associate(r lineage.Row, from, to caseLink) {
	kind := caseTypes[r.Verdict]
	if r.Kind == carry.Part {
		kind = "isRelatedTo"
	}
	self := linkTo("", "association", from.Identifier, to.Identifier)
	w.out.CFAssociations = append(w.out.CFAssociations, caseAssociation{self.Identifier, self.URI, kind, from, to, w.out.CFDocument.CFPackageURI, caseDate,
		Visible(joined("; ", string(r.Verdict), sure(r.Confidence), r.Reason))})
}

// linkTo names a thing by an identifier that is the same on every run: a UUID of
// version 5 over what tells it apart.
func linkTo(title string, parts ...string) caseLink {
	h := sha1.New()
	h.Write([]byte("compdiff/case/v1"))
	for _, p := range parts {
		h.Write([]byte("\x00" + p))
	}
	id := h.Sum(nil)[:16]
	id[6], id[8] = id[6]&0x0f|0x50, id[8]&0x3f|0x80
	s := hex.EncodeToString(id)
	uuid := s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
	return caseLink{Visible(title), uuid, "urn:uuid:" + uuid}
}
