package parser

import (
	"strings"
	"testing"

	"compdiff/framework"
)

const lampHTML = "<html><body><h1>Lamp keeping LAMP</h1><p>Keeping lamps.</p><h2>Level 2</h2><p>Lights lamps.</p>\n"

// What does not end and hides text is said, with the place; what ends, or hides
// nothing, is not.
func TestWhatDoesNotEndIsSaid(t *testing.T) {
	for tail, want := range map[string]string{
		"<!-- <p>Trims wicks.</p>":                       "a comment that begins here",
		"<script>var a = '<p>Trims wicks.</p>'":          "<script>",
		"<textarea>Trims wicks.":                         "<textarea>",
		"<style>p { } </style><!-- a --><p>Trims.</p>":   "",
		"<!-- a <p>Trims.</p> <!-- b --><p>Wicks.</p>":   "a comment that begins here",
		"<!--[if x]><!--><p>Trims.</p><!--<![endif]-->":  "",
		"<p class=\"x>Trims.</p><p class=\"y z\">Wicks.": "the tag <p>",
		"<p title=\"a <b>\" class='y'>Trims wicks.":      "",
		"<!--> <p>Trims wicks.</p>":                      "",
		"<p>Trims wicks.</p><!--":                        "",
		"<script></script><p>Trims wicks.":               "",
		"<p>Trims wicks.</p></body></html><script>":      "",
		"<ul><li>Trims wicks.<li>Fills ":                 "<ul> that begins here does not end",
		"<table><tr><td>Trims wicks.</td><td>":           "<table>",
		"<ul><li>Trims wicks.</body></html>":             "",
		"<div><p>Trims wicks.":                           "",
	} {
		e, err := Parse("lamp.html", []byte(lampHTML+tail), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var said []framework.Problem
		for _, p := range e.Problems {
			if p.Rule == "source-damaged" {
				said = append(said, p)
			}
		}
		switch {
		case want == "" && len(said) > 0:
			t.Errorf("%s: says %v", tail, said)
		case want != "" && (len(said) != 1 || !strings.Contains(said[0].Message, want) || said[0].From.Line != 2):
			t.Errorf("%s: says %v, want %q", tail, said, want)
		}
	}
}

// A line that looks as if it said where a link leads is text where no link is made
// by it.
func TestDefinitionsThatNoLinkIsMadeBy(t *testing.T) {
	const page = "# Lamp keeping LAMP\n\nKeeping lamps.\n\n## Level 2\n\nLights lamps as [the rules] say.\n\n"
	for tail, lost := range map[string]bool{
		"[Lamps of brass]: polished \"once a week\"\n":             false,
		"[The  Rules]: https://lamp.example/rules \"All of it\"\n": true,
		"[rules]: https://lamp.example/rules\n":                    true,
	} {
		e, err := Parse("lamp.md", []byte(page+tail), Options{})
		if err != nil {
			t.Fatal(err)
		}
		_, target, _ := strings.Cut(tail, "]: ")
		if shown := strings.Contains(string(asJSON(t, e)), target[:8]); shown == lost {
			t.Errorf("%s: shown %v", tail, shown)
		}
	}
}
