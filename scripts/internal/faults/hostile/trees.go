package hostile

import "strings"

// trees are trees of values that a built-in mapping reads, or that look as if one did.
func trees() []Input {
	const caseHead = `{"CFDocument": {"identifier": "d", "title": "Lamps"}, "CFItems": [{"identifier": "a", "fullStatement": "Lamp keeping", "humanCodingScheme": "LAMP"}`
	item := `, {"identifier": "i%d", "fullStatement": "Lights lamp %d.", "humanCodingScheme": "%c"}`
	child := `{"identifier": "l%d", "associationType": "isChildOf", "originNodeURI": {"identifier": "i%d"}, "destinationNodeURI": {"identifier": "a"}}, `
	chain := func(n int, next func(i int) int) []byte {
		var b strings.Builder
		b.Write(repeated(caseHead, item, `], "CFAssociations": [`)(n))
		for i := range n {
			b.WriteString(filled(`{"identifier": "l%d", "associationType": "isChildOf", "originNodeURI": {"identifier": "i%d"}, `, i))
			b.WriteString(filled(`"destinationNodeURI": {"identifier": "i%d"}}, `, next(i)))
		}
		return append([]byte(strings.TrimSuffix(b.String(), ", ")), "]}"...)
	}
	const page = "---\nname: Lamp keeping\ncode: LAMP\nlevels:\n"
	return []Input{
		{Name: "tree/case-items.json", Size: 2000, Make: repeated(caseHead, item, `], "CFAssociations": []}`)},
		{Name: "tree/case-children.json", Size: 2000, Make: func(n int) []byte {
			return append(repeated(caseHead, item, `], "CFAssociations": [`)(n), append([]byte(strings.TrimSuffix(string(repeated("", child, "")(n)), ", ")), "]}"...)...)
		}},
		{Name: "tree/case-chain.json", Size: 1000, Make: func(n int) []byte { return chain(n, func(i int) int { return i + 1 }) }},
		{Name: "tree/case-circle.json", Size: 1000, Make: func(n int) []byte { return chain(n, func(i int) int { return (i + 1) % n }) }},
		{Name: "tree/case-itself.json", Size: 1000, Make: func(n int) []byte { return chain(n, func(i int) int { return i }) }},
		{Name: "tree/nice-elements.json", Size: 2000, Make: repeated(`{"response": {"elements": {"documents": [], "elements": [`,
			`{"element_type": "work_role", "element_identifier": "%c", "title": "Lamp %d", "text": "Keeping lamps."}, `, `{"element_type": "task", "element_identifier": "T1", "text": "Lights lamps."}], "relationships": []}}}`)},
		{Name: "tree/ladder.md", Size: 1000, Make: repeated(page, "  - name: Level %d\n    criteria:\n      - Lights lamp %d.\n", "---\n")},
		{Name: "tree/deep.yaml", Size: 100, Make: func(n int) []byte {
			var b strings.Builder
			for i := range n {
				b.WriteString(strings.Repeat(" ", i) + "a:\n")
			}
			return []byte(b.String())
		}},
		{Name: "tree/skills.yaml", Size: 2000, Make: repeated("skills:\n", "  - name: Lamp %d\n    code: %c\n    description: Keeping lamps.\n", "")},
		{Name: "tree/skills.toml", Size: 2000, Make: repeated("", "[[skills]]\nname = \"Lamp %d\"\ncode = \"%c\"\n", "")},
		{Name: "tree/deep.toml", Size: 2000, Make: repeated("[a", ".a", "]\nb = 1\n")},
		{Name: "tree/ctdl.json", Size: 2000, Make: repeated(`{"@context": "https://credreg.net/ctdlasn/schema/context/json", "@graph": [{"@type": "ceasn:CompetencyFramework", "@id": "f", "ceasn:name": "Lamps"}`,
			`, {"@type": "ceasn:Competency", "@id": "c%d", "ceasn:codedNotation": "%c", "ceasn:competencyText": "Lights lamp %d.", "ceasn:isChildOf": "c%l"}`, `]}`)},
	}
}
