package main

import (
	"debug/buildinfo"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// part is a module that is linked into the program, or Go itself.
type part struct{ path, version string }

// partsOf reads from a program what it consists of.
func partsOf(program string) ([]part, error) {
	info, err := buildinfo.ReadFile(program)
	if err != nil {
		return nil, err
	}
	parts := []part{{"stdlib", strings.TrimPrefix(info.GoVersion, "go")}}
	for _, m := range info.Deps {
		if m.Replace != nil {
			m = m.Replace
		}
		parts = append(parts, part{m.Path, m.Version})
	}
	return parts, nil
}

// The parts of a document in SPDX 2.3 that we fill in.
type (
	spdx struct {
		Version       string         `json:"spdxVersion"`
		DataLicense   string         `json:"dataLicense"`
		ID            string         `json:"SPDXID"`
		Name          string         `json:"name"`
		Namespace     string         `json:"documentNamespace"`
		Creation      spdxCreation   `json:"creationInfo"`
		Packages      []spdxPackage  `json:"packages"`
		Relationships []spdxRelation `json:"relationships"`
	}
	spdxCreation struct {
		Created  string   `json:"created"`
		Creators []string `json:"creators"`
	}
	spdxPackage struct {
		ID       string          `json:"SPDXID"`
		Name     string          `json:"name"`
		Version  string          `json:"versionInfo"`
		Download string          `json:"downloadLocation"`
		Analyzed bool            `json:"filesAnalyzed"`
		Licence  string          `json:"licenseDeclared"`
		Refs     []spdxReference `json:"externalRefs,omitempty"`
	}
	spdxReference struct {
		Category string `json:"referenceCategory"`
		Type     string `json:"referenceType"`
		Locator  string `json:"referenceLocator"`
	}
	spdxRelation struct {
		From string `json:"spdxElementId"`
		Kind string `json:"relationshipType"`
		To   string `json:"relatedSpdxElement"`
	}
)

// spdxRoot is the program itself.
const spdxRoot = "SPDXRef-compdiff"

// writeParts writes what a program consists of, as SPDX.
func (r *release) writeParts(t target, parts []part) error {
	name := r.name(t, ".spdx.json")
	doc := spdx{
		Version: "SPDX-2.3", DataLicense: "CC0-1.0", ID: "SPDXRef-DOCUMENT", Name: strings.TrimSuffix(name, ".spdx.json"),
		Namespace: r.home + "/spdx/" + name,
		Creation:  spdxCreation{r.when.Format("2006-01-02T15:04:05Z"), []string{"Tool: compdiff-release"}},
		Packages:  []spdxPackage{{ID: spdxRoot, Name: "compdiff", Version: r.version, Download: "NOASSERTION", Licence: "Apache-2.0"}},
		Relationships: []spdxRelation{
			{"SPDXRef-DOCUMENT", "DESCRIBES", spdxRoot},
		},
	}
	for _, p := range parts {
		id := "SPDXRef-" + notInID.ReplaceAllString(p.path+"-"+p.version, "-")
		doc.Packages = append(doc.Packages, spdxPackage{
			ID: id, Name: p.path, Version: p.version, Download: "NOASSERTION", Licence: "NOASSERTION",
			Refs: []spdxReference{{"PACKAGE-MANAGER", "purl", fmt.Sprintf("pkg:golang/%s@%s", p.path, p.version)}},
		})
		doc.Relationships = append(doc.Relationships, spdxRelation{spdxRoot, "STATIC_LINK", id})
	}
	data, err := json.MarshalIndent(doc, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(r.out, name), append(data, '\n'), 0o644)
}

// notInID are characters that names in SPDX may not have.
var notInID = regexp.MustCompile(`[^A-Za-z0-9.-]+`)
