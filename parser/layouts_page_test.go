package parser_test

import (
	"fmt"
	"strings"
)

// A page saved by a crawler carries the whole site around the skill. These
// functions put an invented site around a body, once for every skill or once
// for a file.

func skillURL(s refSkill) string {
	return "https://quayside.example/en/skills/" + strings.ToLower(strings.ReplaceAll(s.Name, " ", "-"))
}

func link(text, url string) string { return "[" + text + "](" + url + ")" }

// crawledPage is one skill's page, menus and all.
func crawledPage(s refSkill, body string, all []refSkill) string {
	return siteHead(all) + breadcrumb(s) + teaser(s) + body + pageFoot(s, all) + siteFoot
}

// crawledSection is one skill of a page that has menus only once.
func crawledSection(s refSkill, body string, all []refSkill) string {
	return breadcrumb(s) + body + pageFoot(s, all)
}

// siteAround wraps the site around several sections.
func siteAround(body string, all []refSkill) string { return siteHead(all) + body + siteFoot }

// siteHead is the menus: languages, the site's, and a list of skills.
func siteHead(all []refSkill) string {
	lines := []string{
		link("Skip to content", "https://quayside.example/en#main"), "",
		"- " + link("English", "https://quayside.example/en"),
		"- " + link("Español", "https://quayside.example/es"),
		"- " + link("中文", "https://quayside.example/zh"), "",
		link("![Quayside](https://quayside.example/logo.png)", "https://quayside.example/"), "",
		"Search", "",
		"* " + link("Home", "https://quayside.example/"),
		"* " + link("About", "https://quayside.example/about"),
	}
	for _, s := range all[:min(len(all), 12)] {
		lines = append(lines, "  * "+link(s.Name+" "+s.Code, skillURL(s)))
	}
	return strings.Join(append(lines, "* "+link("Log in", "https://quayside.example/login"), ""), "\n") + "\n"
}

func breadcrumb(s refSkill) string {
	return fmt.Sprintf("1. %s\n2. %s\n3. %s\n\n",
		link("Home", "https://quayside.example/"),
		link("All skills", "https://quayside.example/en/skills"),
		link(s.Name, skillURL(s)))
}

// teaser is name, summary and address on one line, for search engines.
func teaser(s refSkill) string {
	return fmt.Sprintf("%s %s %s\n\n", s.Name, s.Description, skillURL(s))
}

// pageFoot is what follows the levels.
func pageFoot(s refSkill, all []refSkill) string {
	lines := []string{
		"", "### Keywords", "",
		link("Small change", "https://quayside.example/en/search?k=small+change"), "",
		"### Links", "",
		"- " + link("Print this page", skillURL(s)+"/print"),
		"- " + link("Download as PDF", skillURL(s)+".pdf"), "",
		"### Related SFIA skills", "",
	}
	for _, r := range all[max(0, len(all)-2):] {
		lines = append(lines, "- "+link(r.Name+" "+r.Code, skillURL(r)))
	}
	lines = append(lines, "", "### Short links to this skill", "",
		link("https://quayside.example/s/"+strings.ToLower(s.Code), "https://quayside.example/s/"+strings.ToLower(s.Code)), "")
	return strings.Join(lines, "\n") + "\n"
}

const siteFoot = `Quayside Trust, Harbour House, 12 Quay Street, Port Example, PE1 2XY

© 2024 Quayside Trust. All rights reserved.

[Privacy](https://quayside.example/privacy) | [Cookies](https://quayside.example/cookies)

`
