package report

import (
	"compdiff/check"
	"compdiff/diff"
	"compdiff/framework"
)

func text(s string) diff.Text { return diff.Text{Text: framework.Text{Text: s}} }

func texts(list ...string) []diff.Text {
	var out []diff.Text
	for _, s := range list {
		out = append(out, text(s))
	}
	return out
}

func span(op diff.Op, s string) diff.Span { return diff.Span{Op: op, Text: s} }

// bakehouse is a changelog with every shape of change: one side, both sides,
// several texts, a whole skill, certain and uncertain.
func bakehouse() *diff.Changelog {
	c := &diff.Changelog{
		Schema: diff.Schema,
		Old: diff.Edition{
			Framework: "Bakehouse", Edition: "1", Status: framework.StatusPublished, Language: "en",
			Sources: []framework.Source{{Name: "one.txt", Format: "text"}},
		},
		New: diff.Edition{
			Framework: "Bakehouse", Inferred: []string{"framework"},
			Sources: []framework.Source{{Name: "a.txt"}, {Name: "b.txt"}, {Name: "c.txt"}, {Name: "d.txt"}, {Name: "e.txt"}},
		},
		Summary: diff.Summary{
			Skills:     diff.SkillCounts{Old: 3, New: 3, Added: 1, Removed: 1, Changed: 1, Identical: 1},
			Levels:     diff.LevelCounts{Old: 7, New: 7, Added: 2, Removed: 2},
			Statements: diff.StatementCounts{Old: 12, New: 14, Identical: 5, Reworded: 2, Added: 6, Removed: 3, Merged: 1},
			Guidance:   diff.GuidanceCounts{Old: 2, New: 4, Identical: 1, Recast: 1, Added: 2},
			Severity:   map[framework.Severity]int{framework.Error: 2, framework.Warning: 5, framework.Info: 5},
			Class:      map[diff.Class]int{diff.Substantive: 2, diff.Wording: 2, diff.Editorial: 1},
			Rule:       map[string]int{"skill-added": 1, "level-added": 1},
		},
		Skills: []diff.Row{
			{Code: "DOUG", Name: "Dough making", Old: []int{2, 3, 4}, New: []int{1, 2, 4}, Size: 0.4, Sizes: map[int]float64{1: 1, 3: 1, 4: 0.5}},
			{Code: "OVEN", Name: "Oven tending", New: []int{3, 5}, Size: 1},
			{Code: "SIFT", Name: "Sifting", Old: []int{1, 2}, Size: 1},
		},
		Changes: bakehouseChanges(),
	}
	judged(c)
	c.Skills[0].Affects = diff.Affects{Answer: diff.Affected, Because: []string{"level 3 removed"}}
	return c
}

func bakehouseChanges() []diff.Change {
	return []diff.Change{
		{Rule: "edition-status-differs", Severity: framework.Warning, Part: "edition", Message: "the old edition is published, the new one says nothing of it", Confidence: 1},
		{
			Rule: "skill-renamed", Severity: framework.Warning, Class: diff.Wording, Skill: "DOUG", Part: "name", Message: "renamed from Kneading to Dough making", Confidence: 1,
			Old: texts("Kneading"), New: texts("Dough making"), Spans: []diff.Span{span(diff.Delete, "Kneading"), span(diff.Insert, "Dough making")},
		},
		{
			Rule: "level-added", Severity: framework.Warning, Skill: "DOUG", Part: "level 1", Level: 1, Message: "level 1 added, below levels 2 and 4", Confidence: 1,
			New: texts("Weighs flour and water as told.", "Cleans bowls and scrapers after use, and puts them back where the next shift looks for them."),
		},
		{
			Rule: "statement-reworded", Severity: framework.Info, Class: diff.Editorial, Aspects: []diff.Aspect{diff.Punctuation}, Reason: "only punctuation differs",
			Skill: "DOUG", Part: "level 2", Level: 2, Message: "statement reworded at level 2 (editorial)", Confidence: 1,
			Old: texts("Mixes, kneads and rests dough."), New: texts("Mixes, kneads, and rests dough."),
			Spans: []diff.Span{span(diff.Equal, "Mixes, kneads"), span(diff.Insert, ","), span(diff.Equal, " and rests dough.")},
		},
		{
			Rule: "statement-removed", Severity: framework.Error, Skill: "DOUG", Part: "level 2", Level: 2, Message: "statement removed from level 2", Confidence: 1,
			Old: texts("Keeps the starter alive."),
		},
		{
			Rule: "statement-merged", Severity: framework.Warning, Class: diff.Substantive, Aspects: []diff.Aspect{diff.VerbRaised, diff.ItemAdded},
			Reason: "“leads” stands for “helps”", Skill: "DOUG", Part: "level 4", Level: 4, Message: "statements merged at level 4 (substantive)", Confidence: 0.815,
			Old: texts("Helps the night shift.", "Plans the night's loaves."), New: texts("Leads the night shift and plans loaves and rolls."),
			Spans: []diff.Span{
				span(diff.Delete, "Helps"), span(diff.Insert, "Leads"), span(diff.Equal, " the night shift"),
				span(diff.Delete, ". Plans the night's loaves"), span(diff.Insert, " and plans loaves and rolls"), span(diff.Equal, "."),
			},
		},
		{
			Rule: "guidance-added", Severity: framework.Info, Skill: "DOUG", Part: "guidance", Message: "guidance added", Confidence: 1,
			New: texts("weighing by feel"),
		},
		{
			Rule: "guidance-added", Severity: framework.Info, Skill: "DOUG", Part: "guidance", Message: "guidance added", Confidence: 1,
			New: texts("reading a recipe in bakers' per cents"),
		},
		{
			Rule: "guidance-recast", Severity: framework.Info, Class: diff.Wording, Skill: "DOUG", Part: "guidance", Message: "guidance recast in another form (wording)", Confidence: 0.9,
			Old: texts("Rye is kneaded less."), New: texts("kneading rye less"),
			Spans: []diff.Span{span(diff.Delete, "Rye is kneaded"), span(diff.Insert, "kneading rye"), span(diff.Equal, " less"), span(diff.Delete, ".")},
		},
		{
			Rule: "skill-added", Severity: framework.Info, Skill: "OVEN", Part: "skill", Message: "Oven tending OVEN is new", Confidence: 1,
			New: texts("Oven tending OVEN"), Whole: ovenTending(),
		},
		{
			Rule: "skill-removed", Severity: framework.Error, Skill: "SIFT", Part: "skill", Message: "Sifting SIFT is gone, and no successor was found", Confidence: 1,
			Old: texts("Sifting SIFT"), Whole: &framework.Skill{Code: "SIFT", Name: "Sifting", Description: framework.Text{Text: "Sifting flour."}},
		},
	}
}

func ovenTending() *framework.Skill {
	return &framework.Skill{
		Code: "OVEN", Name: "Oven tending", Status: "Beta",
		Description: framework.Text{Text: "Firing ovens and keeping them at the heat that the bread needs."},
		Declared:    []int{3, 5},
		Guidance: []framework.Note{
			{Kind: framework.Paragraph, Text: "Ovens differ. So do bakers."},
			{Kind: framework.List, Text: "This may include:", Items: []framework.Note{
				{Kind: framework.Item, Text: "firing with wood"},
				{Kind: framework.Item, Text: "reading the heat:", Items: []framework.Note{
					{Kind: framework.Item, Text: "by thermometer"},
					{Kind: framework.Item, Text: "by flour thrown on the floor"},
				}},
			}},
		},
		Levels: []framework.Level{
			{Number: 3, Statements: []framework.Statement{
				{Text: "Fires the oven.", Paragraph: 1}, {Text: "Rakes the embers.", Paragraph: 1}, {Text: "Loads bread.", Paragraph: 2},
			}},
			{Number: 5, Statements: []framework.Statement{{Text: "Builds ovens.", Paragraph: 1}}},
		},
	}
}

func bakehouseEdition() *framework.Edition {
	return &framework.Edition{Framework: "Bakehouse", Edition: "1", Skills: []framework.Skill{*ovenTending()}}
}

func bakehouseFindings() *check.Findings {
	return &check.Findings{Schema: check.Schema, Findings: []check.Finding{
		{Rule: "text-unaccounted", Severity: framework.Error, Text: "Bread\x1b[31m for sale", Message: "nobody placed this", From: framework.From{File: "one.txt", Line: 3, Column: 7}},
		{Rule: "text-unaccounted", Severity: framework.Error, Message: "a page is empty"},
	}}
}
