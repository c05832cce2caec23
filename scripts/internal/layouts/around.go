package layouts

import (
	"fmt"
	"strings"
)

// facts writes lines of facts under a title.
func (p *page) facts() {
	line := func(label, value string) {
		p.add(block{form: raw, part: "facts", text: label + ": " + value})
		p.keep(value)
	}
	owner := oneOf(p.chooser, []string{"Ada Quill", "Tom Reed", "Ines Falk", "Jon Marsh"})
	switch p.layout["facts"] {
	case "owner":
		line("Owner", owner)
	case "several":
		line("Owner", owner)
		line("Last reviewed", oneOf(p.chooser, []string{"May 2023", "June 2024"}))
	case "category":
		line("Category", capital(p.name)+" services")
	case "link":
		p.add(block{form: raw, part: "facts", text: "https://skills.example/all/" + strings.ToLower(strings.ReplaceAll(p.skills[p.skill].Name, " ", "-"))})
	case "columns":
		for _, f := range [][2]string{{"Owner", owner}, {"Last reviewed", "May 2023"}, {"Status", "Published"}} {
			p.add(block{form: raw, part: "facts", text: fmt.Sprintf("%-14s: %s", f[0], f[1]), glued: f[0] != "Owner"})
			p.keep(f[1])
		}
	case "version":
		line("Version", oneOf(p.chooser, []string{"1.2", "2.0", "3.1"}))
	}
}

// section writes a section that no list of headings knows, where the layout
// has it at this place.
func (p *page) section(place string) {
	two := p.layout.is("unknown section", "two") && (place == "early" || place == "late")
	if !two && !p.layout.is("unknown section", place) || place == "partial" && p.skill%2 == 1 {
		return
	}
	head := p.words.section
	if two && place == "late" {
		head = p.words.second
	}
	p.add(block{form: heading, part: "section", text: head})
	if p.chance(70) {
		for _, text := range distinct(2, func() string { return capital(oneOf(p.chooser, p.kinds)) + " " + oneOf(p.chooser, p.people) }) {
			p.add(block{form: item, depth: 1, part: "section", text: text})
			p.keep(text)
		}
		return
	}
	text := p.remark()
	p.add(block{form: prose, part: "section", text: text})
	p.keep(text)
}

// changes writes the publisher's own notes on what changed.
func (p *page) changes(kind string) {
	if !p.layout.is("change notes", kind) {
		return
	}
	if kind == "dated" {
		p.add(block{form: raw, part: "changes", text: "(updated May 2024)"})
		return
	}
	text := oneOf(p.chooser, []string{
		"The wording was brought into line with other skills.", "Minor changes; no assessment needs to be done again.",
		"One level was added and the notes were made plainer.",
	})
	p.add(block{form: heading, part: "changes", text: p.words.changes}, block{form: prose, part: "changes", text: text})
	p.keep(text)
}

// notice writes what a site says on every page between description and
// guidance.
func (p *page) notice() {
	if !p.layout.is("notice", "in description") {
		return
	}
	text := "The next issue is in development. Your views on this page are welcome:"
	p.add(block{form: prose, part: "notice", text: text})
	p.loose(text)
	for _, text := range []string{"send a comment by the form", "join the working group"} {
		p.add(block{form: item, depth: 1, part: "notice", text: text})
		p.loose(text)
	}
}

// group writes the heading of the category that skills belong to from here on.
func (p *page) group(i int) {
	names := []string{"Daily work", "Planning and supply", "People and rules", "Growth"}
	text := names[i/4%len(names)]
	p.add(block{form: group, part: "category", text: text})
	p.keep(text)
}

// footnote puts a mark behind the last statement of the skill's first level,
// and its note below the skill or at the end of the document.
func (p *page) footnote() {
	if p.layout.is("footnotes", "none", "") || p.skill > 0 {
		return
	}
	part := partOf(p.skills[p.skill].Levels[0].Number)
	for i := len(p.blocks) - 1; i >= 0; i-- {
		if b := &p.blocks[i]; b.part == part && b.form != level {
			b.text += " [1]"
			break
		}
	}
	if p.layout.is("footnotes", "below skill") {
		p.note()
	}
}

func (p *page) note() {
	text := "See the list of " + oneOf(p.chooser, p.things) + " in the annex."
	p.add(block{form: raw, part: "footnote", text: "[1] " + text})
	p.keep(text)
}

// before writes what stands above the first skill.
func (p *page) before() {
	switch p.layout["before"] {
	case "menu":
		for i, text := range []string{"Home", "Search", "Menu", "Log in"} {
			p.add(block{form: raw, part: "before", text: text, glued: i > 0})
			p.loose(text)
		}
	case "title":
		p.cover()
	case "title and introduction":
		p.cover()
		text := "This catalogue lists the skills of the " + p.name + " trade and the levels at which they are held. It is meant for all who work in it."
		p.add(block{form: prose, part: "before", text: text})
		p.loose(text)
	case "contents":
		p.add(block{form: heading, part: "before", text: "Contents"})
		p.loose("Contents")
		for i, s := range p.skills {
			text := p.titleText(s) + " " + strings.Repeat(".", 12) + " " + oneOf(p.chooser, []string{"4", "7", "12"})
			p.add(block{form: raw, part: "before", text: text, glued: i > 0})
			p.loose(text)
		}
	}
}

func (p *page) cover() {
	text := capital(p.name) + " skills catalogue"
	p.add(block{form: cover, part: "before", text: text})
	p.loose(text)
}

// between writes what stands between two skills.
func (p *page) between() {
	switch p.layout["between"] {
	case "rule":
		p.add(block{form: rule, part: "between"})
	case "close rule": // which marks a heading in other formats
		p.add(block{form: rule, part: "between", glued: p.layout.is("format", "text", "markdown")})
	case "related":
		p.add(block{form: heading, part: "between", text: "Related skills"})
		p.loose("Related skills")
		for i, s := range p.skills[:2] {
			text := strings.TrimSpace(s.Name + " " + s.Code)
			p.add(block{form: raw, part: "between", text: text, glued: i > 0})
			p.loose(text)
		}
	case "site":
		for i, text := range []string{"Print this page", "Share this page", "You are here"} {
			p.add(block{form: raw, part: "between", text: text, glued: i > 0})
			p.loose(text)
		}
	case "next":
		text := "Next: " + p.skills[p.next].Name
		p.add(block{form: raw, part: "between", text: text})
		p.loose(text)
	case "back to top":
		p.add(block{form: raw, part: "between", text: "Back to top"})
		p.loose("Back to top")
	case "notice":
		text := "The next issue of this catalogue is being prepared; comments are welcome."
		p.add(block{form: prose, part: "between", text: text})
		p.loose(text)
	}
}

// after writes what stands below the last skill.
func (p *page) after() {
	line := func(text string) {
		p.add(block{form: prose, part: "after", text: text})
		p.loose(text)
	}
	if p.layout.is("footnotes", "at end") {
		p.note()
	}
	switch p.layout["after"] {
	case "copyright":
		line("© 2024 " + capital(p.name) + " Skills Council. All rights reserved.")
	case "disclaimer":
		line("This document is uncontrolled when printed.")
	case "glossary":
		p.add(block{form: heading, part: "after", text: "Glossary"})
		p.loose("Glossary")
		line(capital(oneOf(p.chooser, p.stuff)) + ": what all skills of this catalogue have in common.")
	case "issue":
		line("Issue 4.2, printed on 12 May 2024")
	case "signature":
		line("Kind regards")
		line("Ada Quill")
	}
}
