package report

import (
	"cmp"
	"fmt"
	"path"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/internal/pattern"
)

// headline names both sides, and the framework only once: "SFIA 8 -> 9". What
// is unknown is said to be.
func headline(c *diff.Changelog) string {
	old, new := sides(c)
	if c.Old.Framework == c.New.Framework && c.Old.Framework != "" && c.Old.Edition != "" && c.New.Edition != "" {
		new = c.New.Edition
	}
	return old + " -> " + new
}

// sides names the two sides of a changelog. A framework that only one of them
// states is named once, in front of both.
func sides(c *diff.Changelog) (old, new string) {
	old, new = edition(c.Old), edition(c.New)
	if old == new && named(c.Old)+named(c.New) == "" { // one file in two folders
		old, new = sourced(c.Old, whole), sourced(c.New, whole)
	}
	if one := c.Old.Framework + c.New.Framework; one != "" && (c.Old.Framework == "" || c.New.Framework == "") {
		old = one + ": " + edition(diff.Edition{Edition: c.Old.Edition, Sources: c.Old.Sources})
		new = edition(diff.Edition{Edition: c.New.Edition, Sources: c.New.Sources})
	}
	return old, new
}

// named is what a side is labelled with; "" where nothing is known of it.
func named(e diff.Edition) string { return e.Framework + e.Edition }

// sourced names a side by its file, or by the folder that its files share.
func sourced(e diff.Edition, shorten func(name string) string) string {
	if len(e.Sources) == 0 {
		return "unknown edition"
	}
	if len(e.Sources) == 1 {
		return sources(e.Sources, shorten)
	}
	folder := above(e.Sources[0].Name)
	for _, s := range e.Sources {
		for !strings.HasPrefix(s.Name, folder) {
			folder = above(folder)
		}
	}
	if folder = strings.TrimRight(folder, `/\`); folder != "" {
		return shorten(folder)
	}
	return sources(e.Sources, shorten)
}

// above is the folder that a file or folder stands in, with the slash behind
// it; "" where the name has none.
func above(name string) string {
	name = strings.TrimRight(name, `/\`)
	return name[:strings.LastIndexAny(name, `/\`)+1]
}

// edition names one side: by its labels, or by its sources where it has none.
func edition(e diff.Edition) string {
	switch {
	case named(e) == "":
		return sourced(e, path.Base)
	case e.Framework == "":
		return "edition " + e.Edition
	case e.Edition == "":
		return e.Framework + ", unknown edition"
	}
	return e.Framework + " " + e.Edition
}

// origin says what else is known of one side: its status and language, what of
// this was concluded, and the sources, their names shortened.
func origin(e diff.Edition, shorten func(name string) string) string {
	var about []string
	if e.Status != framework.StatusUnknown {
		about = append(about, string(e.Status))
	}
	if e.Language != "" {
		about = append(about, e.Language)
	}
	for _, c := range concludedOf(e) {
		about = append(about, ofFile(c.says(), e))
	}
	if len(about) == 0 {
		return sources(e.Sources, shorten)
	}
	return fmt.Sprintf("%s (%s)", sources(e.Sources, shorten), strings.Join(about, ", "))
}

// whole leaves the name of a source as the user gave it.
func whole(name string) string { return name }

// maxSources is how many sources a report names before it counts the rest.
const maxSources = 3

func sources(list []framework.Source, shorten func(name string) string) string {
	var names []string
	for _, s := range list {
		name := shorten(s.Name)
		if name == "-" {
			name = "standard input"
		}
		names = append(names, name)
	}
	if more := len(names) - maxSources; more > 1 {
		names = append(names[:maxSources], fmt.Sprintf("%d more", more))
	}
	if len(names) == 0 {
		return "no source named"
	}
	return strings.Join(names, ", ")
}

// textLanguage is the language of the published texts, which need not be that
// of the page; "" where the editions do not agree, or do not say.
func textLanguage(old, new string) string {
	tag := cmp.Or(new, old)
	if (old != "" && new != "" && old != new) || !languageTag().MatchString(tag) {
		return ""
	}
	return tag
}

// languageTag is how a BCP 47 tag looks that browsers and screen readers know.
var languageTag = pattern.New(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)
