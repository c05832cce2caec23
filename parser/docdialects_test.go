package parser_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/parser"
)

// docDialects holds the dialects that the documentation has for examples.
const docDialects = "../docs/dialects/"

// tall counts what an edition has.
type tall struct{ skills, levels, statements, declared, sections, inSections int }

func tallOf(e *framework.Edition) tall {
	n := tall{skills: len(e.Skills)}
	for _, s := range e.Skills {
		n.levels += len(s.Levels)
		n.declared += len(s.Declared)
		n.sections += len(s.Sections)
		for _, l := range s.Levels {
			n.statements += len(l.Statements)
		}
		for _, section := range s.Sections {
			n.inSections += len(section.Statements)
		}
	}
	return n
}

// withDialect reads a source with a dialect of the documentation, or with those that are
// built in; nothing of the source may be left over.
func withDialect(t *testing.T, dialect, name string, data []byte) *framework.Edition {
	t.Helper()
	o := parser.Options{}
	if dialect != "" {
		d, err := parser.LoadDialect(docDialects + dialect + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		o.Dialect = d
	}
	e, err := parser.Parse(name, data, o)
	if err != nil {
		t.Fatal(err)
	}
	if e.Ledger.Unaccounted > 0 {
		t.Errorf("%s: %v", name, e.Unaccounted)
	}
	return e
}

// The dialects of the documentation are short, and read invented sources of their shapes.
func TestDialectsOfTheDocumentation(t *testing.T) {
	for _, c := range []struct {
		dialect, name, text string
		want                tall
	}{
		{"marks", "boats.csv", "skill,category,Plant doctors,Foundation,Practitioner,Advanced\nTar hulls,REPAIR,1,1,0,0\nStep masts,REPAIR,0,0,1,1\nSew sails,CLOTH,1,1,1,0\nSplice lines,CLOTH,0,0,0,0\n",
			tall{skills: 4, declared: 5}},
		{"marks", "boats-2.csv", "skills,Key,group,Foundation,Practitioner,Advanced,level1,level2,level3,Description\nTar hulls,Repair,Yard,1,0,0,Foundation,,,Keeps water out of hulls.\nStep masts,Repair,Rig,0,1,1,,Practitioner,Advanced,Sets masts up and takes them down.\nSew sails,Cloth,Loft,1,1,0,Foundation,Practitioner,,Makes sails and mends them.\n",
			tall{skills: 3, declared: 5, sections: 3}},
		{"marks-list", "boats.yaml", "- title: Tar hulls\n  category: Repair\n  description: Keeps water out.\n  levels: [Foundation]\n  roles: [Yard hand]\n- title: Step masts\n  category: Repair\n  description: Sets masts up.\n  levels: [Practitioner, Advanced]\n  roles: [Rigger, Mate]\n",
			tall{skills: 2, declared: 3, sections: 2}},
		{"outline", "kitchen.csv", "competency_domain,competency,skill,description,tools_languages_methodologies,learning_resources\nCooking,,,All that is done with heat.,,\n,Boiling,,In water.,,\n,,Eggs,Boils eggs soft and hard.,pots,egg-course\n,,Roots,Boils roots until they give.,pots,\n,Baking,,In the oven.,,\n,,Bread,Bakes bread that keeps.,ovens,bread-course\n",
			tall{skills: 3, sections: 5}},
		{"nested", "kitchen.json", `{"competency_domains": [{"title": "Cooking", "description": "All that is done with heat.", "competencies": [{"title": "Boiling", "description": "In water.", "skills": [
			{"title": "Eggs", "description": "Boils eggs soft and hard.", "tools_languages_methodologies": "pots", "training_resources": "egg-course"},
			{"title": "Roots", "description": "Boils roots until they give.", "tools_languages_methodologies": "pots"}]},
			{"title": "Baking", "description": "In the oven.", "skills": [{"title": "Bread", "description": "Bakes bread that keeps.", "tools_languages_methodologies": "ovens", "training_resources": "bread-course"}]}]}]}`,
			tall{skills: 3, sections: 5}},
		{"nested", "kitchen-1.json", `{"categories": [{"title": "Cooking", "description": "All that is done with heat.", "subcategories": [{"title": "Boiling", "description": "In water.", "skills": [{"title": "Eggs", "description": "Boils eggs."}, {"title": "Roots", "description": "Boils roots."}]}]}]}`,
			tall{skills: 2}},
		{"topics", "watch.md", "---\npath: /watch\ntitle: Watch ladder\nlevels: 2\ntopics:\n  - name: look-out\n    title: Look-out\n    content:\n      - level: 1\n        criteria: [Reports every light, Knows the buoys]\n      - level: 2\n        criteria: [Tells ships by their lights]\n        exampleCriteria:\n          - criteria: Teaches the watch\n            examples: [Walks the deck with each new hand]\n---\n\nThis is how we stand watch.\n",
			tall{skills: 1, levels: 2, statements: 5}},
	} {
		text, err := os.ReadFile(docDialects + c.dialect + ".yaml")
		if lines := bytes.Count(text, []byte("\n")); err != nil || lines > 30 {
			t.Errorf("%s has %d lines, want 30 at most (%v)", c.dialect, lines, err)
		}
		if got := tallOf(withDialect(t, c.dialect, c.name, []byte(c.text))); got != c.want {
			t.Errorf("%s with %s: got %+v, want %+v", c.name, c.dialect, got, c.want)
		}
	}
}

// Published frameworks of other publishers are read whole: the numbers were counted in
// the sources by other means.
func TestCorpusFrameworks(t *testing.T) {
	dir := filepath.Join(corpus(t), "frameworks")
	read := func(dialect, name string) *framework.Edition {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return withDialect(t, dialect, name, data)
	}
	for _, c := range []struct {
		dialect, name string
		want          tall
	}{
		{"", "nice/nice-2.0.0.json", tall{skills: 52, sections: 165, inSections: 5459}},
		{"", "dcwf/dcwf.json", tall{skills: 68, sections: 187, inSections: 5176}},
		{"", "dcwf/dcwf.md", tall{skills: 68, sections: 136, inSections: 5176}},
		{"", "gdad/skills.csv", tall{skills: 188, levels: 664, statements: 1866}},
		{"", "gdad/skills.md", tall{skills: 188, levels: 664, statements: 1866}},
		{"", "ladders/engineeringladders-developer.md", tall{skills: 22, levels: 35, statements: 35}},
		{"topics", "ladders/monzo-backend-1.md", tall{skills: 5, levels: 28, statements: 152}},
		{"topics", "ladders/monzo-backend-2.md", tall{skills: 5, levels: 28, statements: 158}},
		{"marks", "agriculture/marks-2.csv", tall{skills: 134, declared: 227}},
		{"marks", "agriculture/marks-3.3.csv", tall{skills: 200, declared: 396, sections: 200}},
		{"marks", "agriculture/2021-09-08.csv", tall{skills: 203, declared: 403, sections: 203}},
		{"marks-list", "agriculture/skills.yaml", tall{skills: 202, declared: 401, sections: 202}},
		{"outline", "direct/direct-2.csv", tall{skills: 164, sections: 163}},
		{"nested", "direct/direct-2.json", tall{skills: 164, sections: 163}},
		{"nested", "direct/direct-1.json", tall{skills: 163}},
		{"", "case/Ordering.json", tall{skills: 24}},
		{"", "case/SmartLevelFramework.json", tall{skills: 12}},
		{"", "case/spreadsheet_import_sample.xlsx", tall{skills: 2, sections: 3}},
	} {
		if got := tallOf(read(c.dialect, c.name)); got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
	for _, c := range []struct{ dialect, old, other, new string }{
		{"", "dcwf/dcwf.json", "", "dcwf/dcwf.md"},
		{"nested", "direct/direct-2.json", "outline", "direct/direct-2.csv"},
	} {
		if log := diff.Compare(read(c.dialect, c.old), read(c.other, c.new)); len(log.Changes) > 0 {
			t.Errorf("%s and %s have one content, and %d changes", c.old, c.new, len(log.Changes))
		}
	}
	rules := diff.Compare(read("marks", "agriculture/marks-2.csv"), read("marks", "agriculture/marks-3.3.csv")).Summary.Rule
	if rules["level-added"] != 18 || rules["level-removed"] != 16 {
		t.Errorf("changed marks: %v", rules)
	}
	rules = diff.Compare(read("topics", "ladders/monzo-backend-1.md"), read("topics", "ladders/monzo-backend-2.md")).Summary.Rule
	if len(rules) != 1 || rules["statement-added"] != 6 {
		t.Errorf("the criterion that was added, with its five examples: %v", rules)
	}
}
