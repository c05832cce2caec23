package hostile

import "strings"

const lampTable = "Code,Skill,Description,Level 1 description\nLAMP,Lamp keeping,Keeping lamps.,Lights lamps.\n"

// tablePieces are repeated below the head of a table.
var tablePieces = []piece{
	{"rows", "%c,Lamp %d,Keeping lamps.,Lights lamps.\n"}, {"same-row", "LAMP,Lamp keeping,Keeping lamps.,Lights lamps.\n"}, {"empty-rows", ",,,\n"},
	{"quotes", "\"\n"}, {"quotes-doubled", "\"\"\"\"\n"}, {"quote-open", "\"a,\n"}, {"formulas", "=A1,=cmd|' /C calc'!A0,+1,@a\n"}, {"text-formulas", "=\"a\",=\"b\",=\"c\",d\n"},
	{"long-row", "a,"}, {"separators", "a;b\tc|d\n"}, {"heads", "Code,Skill,Description,Level 1 description\n"}, {"returns", "a,b,c,d\r"}, {"cells-of-lines", "LAMP,L,\"a\nb\nc\",d\n"},
	{"categories", "Category %d,,,\n"}, {"level-rows", "LAMP,%l,a,b\n"}, {"nothings", "n/a,-,none,—\n"},
}

func tables() []Input {
	var all []Input
	for _, p := range tablePieces {
		all = append(all, Input{Name: "csv/" + p.kind + ".csv", Size: 3000, Make: repeated(lampTable, p.text, "")})
	}
	return append(all,
		Input{Name: "csv/wide-head.csv", Size: 3000, Make: func(n int) []byte {
			return []byte("Code,Skill,Description" + strings.Repeat(",Level 1", n) + "\nLAMP,Lamp,Keeping lamps." + strings.Repeat(",a", n) + "\n")
		}},
		Input{Name: "csv/right-of-headers.csv", Size: 50, Make: repeated(lampTable, strings.Repeat("a,", 1000)+"\n", "")},
		Input{Name: "csv/huge-cell.csv", Size: 100_000, Make: repeated("Code,Skill,Description\nLAMP,Lamp,\"", "Lights lamps. ", "\"\n")},
	)
}

// saved are documents as compdiff saves them, and what looks like them.
func saved() []Input {
	const head = `{"schema": "compdiff/edition/v1", "framework": "Lamps", "edition": "1", "sources": [{"name": "a"}], "skills": [`
	const skill = `{"code": "LAMP", "name": "Lamp keeping", "description": {"text": "Keeping lamps."}, "levels": [`
	const skos = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
	draft := func(file string) []string { return []string{"dialects", "new", file} }
	report := func(file string) []string { return []string{"report", file} }
	level := `{"number": 2, "statements": [{"text": "Lights lamp %d."}]},`
	last := `{"number": 3, "statements": []}]}]}`
	return []Input{
		{Name: "turtle/things.ttl", Size: 3000, Make: repeated(skos, "<urn:a%d> skos:prefLabel \"Lamp %d\" .\n", "")},
		{Name: "turtle/properties.ttl", Size: 3000, Make: repeated(skos+"<urn:a> skos:prefLabel \"Lamp\"", " ; <urn:b%d> 1", " .\n")},
		{Name: "turtle/values.ttl", Size: 5000, Make: repeated(skos+"<urn:a> skos:prefLabel \"Lamp\"", ", \"a\"", " .\n")},
		{Name: "turtle/deep.ttl", Size: 20_000, Make: repeated(skos+"<urn:a> skos:prefLabel ", "[ skos:note ", "")},
		{Name: "turtle/prefixes.ttl", Size: 3000, Make: repeated("", "@prefix a%d: <urn:a%d> .\n", "<urn:a> <urn:a1> 1 .\n")},
		{Name: "turtle/circle.ttl", Size: 3000, Make: repeated(skos, "<urn:a> skos:broader <urn:a> ; skos:prefLabel \"a\" .\n", "")},
		{Name: "draft/columns.csv", Size: 1000, Args: draft, Make: repeated("", "a%d,", "\n1,2\n3,4\n")},
		{Name: "draft/headings.md", Size: 1000, Args: draft, Make: repeated("", "## Step %d\n\n### Basic\n\na\n\n### Expert\n\nb\n\n", "")},
		{Name: "draft/things.json", Size: 1000, Args: draft, Make: repeated("{", "\"a%d\": [{\"name\": \"b\", \"level\": 1}], ", "\"z\": 1}")},
		{Name: "draft/deep.json", Size: 20_000, Args: draft, Make: repeated("", "[{\"a\": ", "")},
		{Name: "json/levels.json", Size: 3000, Make: repeated(head+skill, level, last)},
		{Name: "json/statements.json", Size: 3000, Make: repeated(head+skill+`{"number": 2, "statements": [`, `{"text": "Lights lamp %d."},`, `{"text": "a."}]}]}]}`)},
		{Name: "json/skills.json", Size: 3000, Make: repeated(head, `{"code": "%c", "name": "Lamp %d", "levels": []},`, `{"code": "A", "name": "a", "levels": []}]}`)},
		{Name: "json/deep.json", Size: 20_000, Make: repeated(head, "[", "")},
		{Name: "json/deep-objects.json", Size: 20_000, Make: repeated(head, `{"levels": [`, "")},
		{Name: "json/spaces.json", Size: 20_000, Make: repeated(head, " ", "]}")},
		{Name: "json/escapes.json", Size: 20_000, Make: repeated(head+`{"code": "`, `\u202e`, `"}]}`)},
		{Name: "json/surrogates.json", Size: 20_000, Make: repeated(head+`{"code": "`, `\ud800`, `"}]}`)},
		{Name: "json/digits.json", Size: 20_000, Make: repeated(head+skill+`{"number": `, "9", "}]}]}")},
		{Name: "json/keys.json", Size: 3000, Make: repeated(`{"schema": "compdiff/edition/v1", `, `"a%d": 1, `, `"b": 1}`)},
		{Name: "json/same-key.json", Size: 3000, Make: repeated(`{"schema": "compdiff/edition/v1", `, `"skills": [], `, `"b": 1}`)},
		{Name: "json/changes.json", Size: 3000, Args: report, Make: repeated(`{"schema": "compdiff/changelog/v1", "changes": [`, `{"rule": "part-action", "severity": "warning", "skill": "LAMP", "message": "a%d"},`, `{}]}`)},
		{Name: "json/deep-changes.json", Size: 20_000, Args: report, Make: repeated(`{"schema": "compdiff/changelog/v1", "changes": `, "[", "")},
		{Name: "json/findings.json", Size: 3000, Args: report, Make: repeated(`{"schema": "compdiff/findings/v1", "findings": [`, `{"rule": "code-duplicate", "severity": "error", "message": "a%d"},`, `{}]}`)},
	}
}

// settings are files of a user's own.
func settings() []Input {
	config := func(file string) []string { return []string{"check", "lamp.txt", "--config", file} }
	dialect := func(file string) []string { return []string{"check", "lamp.txt", "--dialect", file} }
	template := func(file string) []string { return []string{"diff", "lamp.txt", "lamp.txt", "--template", file} }
	mapping := func(file string) []string { return []string{"diff", "lamp.txt", "lamp.txt", "--map", file} }
	return []Input{
		{Name: "yaml/dashes.yaml", Size: 60_000, Args: config, Make: repeated("", "-", "")},
		{Name: "yaml/lists.yaml", Size: 20_000, Args: config, Make: repeated("", "- ", "a")},
		{Name: "yaml/flow.yaml", Size: 60_000, Args: config, Make: repeated("", "[", "")},
		{Name: "yaml/maps.yaml", Size: 20_000, Args: config, Make: repeated("", "{a: ", "")},
		{Name: "yaml/folded.yaml", Size: 20_000, Args: config, Make: repeated("a: >\n", " a\n", "")},
		{Name: "yaml/anchors.yaml", Size: 5000, Args: config, Make: repeated("", "a%d: &a%d a\n", "")},
		{Name: "yaml/aliases.yaml", Size: 5000, Args: config, Make: repeated("a: &a [b]\nc: [", "*a,", "]")},
		{Name: "yaml/laughs.yaml", Size: 9, Fixed: true, Args: config, Make: laughs},
		{Name: "yaml/tags.yaml", Size: 5000, Args: config, Make: repeated("a: ", "!!seq ", "b")},
		{Name: "yaml/tag.yaml", Size: 1, Args: config, Make: repeated("check: !!seq\n", "", "")},
		{Name: "yaml/documents.yaml", Size: 5000, Args: config, Make: repeated("", "---\n", "")},
		{Name: "yaml/quotes.yaml", Size: 5000, Args: dialect, Make: repeated("name: \"", "\\x41", "")},
		{Name: "yaml/patterns.yaml", Size: 1000, Args: dialect, Make: repeated("name: a\ntitles:\n", "  - \"{name} {code} %d\"\n", "")},
		{Name: "template/loop.tmpl", Size: 1, Args: template, Make: func(int) []byte { return []byte("{{range 2000000000}}{{end}}") }},
		{Name: "template/writes.tmpl", Size: 1, Args: template, Make: func(int) []byte { return []byte("{{range 2000000000}}aaaaaaaa{{end}}") }},
		{Name: "template/doubles.tmpl", Size: 40, Fixed: true, Args: template, Make: repeated(`{{$a := "a"}}`, `{{$a = print $a $a}}`, `{{len $a}}`)},
		{Name: "template/deep.tmpl", Size: 5000, Args: template, Make: repeated("", "{{if true}}", "")},
		{Name: "template/itself.tmpl", Size: 1, Args: template, Make: repeated(`{{define "a"}}{{template "a"}}{{end}}{{template "a"}}`, "", "")},
		{Name: "map/nothing.csv", Size: 1, Args: mapping, Make: repeated("", "", "")},
		{Name: "map/quote.csv", Size: 1, Args: mapping, Make: repeated("\"a", "", "")},
		{Name: "map/comment.csv", Size: 1, Args: mapping, Make: repeated("# a comment", "", "")},
		{Name: "map/rows.csv", Size: 3000, Args: mapping, Make: repeated("", "LAMP,LAMP\n", "")},
	}
}

// laughs is a list that stands for ten to the power of n.
func laughs(n int) []byte {
	var b strings.Builder
	b.WriteString("a0: &a0 [a]\n")
	for i := range n {
		b.WriteString(filled("a%d: &b%d [", i+1))
		b.WriteString(strings.Repeat(map[bool]string{true: "*a0,", false: filled("*b%d,", i)}[i == 0], 10) + "]\n")
	}
	return []byte(b.String())
}
