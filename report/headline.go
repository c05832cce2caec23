package report

import (
	"fmt"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

// edition names one side of a changelog; what is unknown is said to be.
func edition(e diff.Edition) string {
	switch {
	case e.Framework == "" && e.Edition == "":
		return "an unknown edition"
	case e.Framework == "":
		return fmt.Sprintf("edition %s of an unknown framework", e.Edition)
	case e.Edition == "":
		return "an unknown edition of " + e.Framework
	}
	return e.Framework + " " + e.Edition
}

// headline names both sides, "SFIA 8 -> 9", and the framework only once.
func headline(c *diff.Changelog) string {
	to := edition(c.New)
	if c.Old.Framework == c.New.Framework && c.Old.Edition != "" && c.New.Edition != "" && c.New.Framework != "" {
		to = c.New.Edition
	}
	return edition(c.Old) + " -> " + to
}

// origin says what else is known of one side: its status and language, what of
// this was concluded, and the sources.
func origin(e diff.Edition) string {
	var about []string
	if e.Status != framework.StatusUnknown {
		about = append(about, string(e.Status))
	}
	if e.Language != "" {
		about = append(about, e.Language)
	}
	if len(e.Inferred) > 0 {
		about = append(about, strings.Join(e.Inferred, " and ")+" inferred")
	}
	if len(about) == 0 {
		return sources(e.Sources)
	}
	return fmt.Sprintf("%s (%s)", sources(e.Sources), strings.Join(about, ", "))
}

// maxSources is how many sources a report names before it counts the rest.
const maxSources = 3

func sources(list []framework.Source) string {
	var names []string
	for _, s := range list {
		name := s.Name
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
