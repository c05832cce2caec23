package report

import (
	"fmt"
	"slices"
	"strings"
)

// releaseNotes are notes over several editions in the making. They are written twice: the
// first time to learn which headings there will be, so that the second time the first page
// can link to what stands below it.
type releaseNotes struct {
	notes
	outline outline
	linked  outline // the headings of the first time; none while that goes on
	style   Style

	// What follows is of the release that is being written.
	release Release
	number  int                   // of it
	ids     map[string]string     // of the skills, by their codes
	titles  map[string]string     // of them, by their ids
	quoted  map[quotedText]quoter // who quotes a text beside what it came from
}

// quotedText is a text and what it is like, with the place of the new one.
type quotedText struct{ old, new, place string }

// quoter is a skill that quotes a text: one that is new, or one among whose changes the text
// is told to have moved.
type quoter struct {
	skill string
	moved bool
}

func quotedOf(e Evidence) quotedText { return quotedText{e.Old.Text, e.New.Text, e.NewPlace} }

// releasesMarkdown writes release notes over several editions, the newest
// first: a page that says what matters, then each skill in one place, and at the end
// tables that have in full what the page has the beginning of. Changelogs come in order
// of time.
func releasesMarkdown(d pastLogs, s Style) ([]byte, error) {
	releases := d.releases()
	first := releaseNotes{style: s}
	first.write(releases)
	second := releaseNotes{style: s, linked: first.outline}
	second.write(releases)
	return second.Bytes(), nil
}

func (n *releaseNotes) write(releases []Release) {
	n.heading(1, notesTitle(releases), "")
	for i, r := range releases {
		n.begin(r, i)
		n.edition()
	}
}

// notesTitle names the editions that the notes are about, the oldest and the newest.
func notesTitle(releases []Release) string {
	if len(releases) == 0 {
		return "Release notes"
	}
	old, new := releases[len(releases)-1].Old.Name, releases[0].New.Name
	if old == new { // nobody knows which editions these are
		return "Release notes: " + new
	}
	return "Release notes: " + old + " to " + new
}

// begin turns to a release.
func (n *releaseNotes) begin(r Release, number int) {
	n.release, n.number = r, number
	n.ids, n.titles, n.quoted = map[string]string{}, map[string]string{}, map[quotedText]quoter{}
	for _, s := range r.Skills {
		n.titles[s.ID] = s.Title
		if s.Code != "" {
			n.ids[s.Code] = s.ID
		}
		for _, c := range s.ofRule("skill-added") {
			for _, e := range c.Evidence {
				n.quoted[quotedOf(e)] = quoter{s.ID, false}
			}
		}
	}
	for _, s := range r.Skills {
		for _, c := range s.ofRule("statement-moved") {
			if place := c.Went; len(c.Old) == 1 && len(c.New) == 1 {
				if !strings.Contains(place, " of ") {
					place += " of " + s.Code
				}
				n.quoted[quotedText{c.Old[0].Text, c.New[0].Text, place}] = quoter{s.ID, true}
			}
		}
	}
}

// titleOf is the name and code of a skill by its id.
func (n *releaseNotes) titleOf(id string) string { return n.titles[id] }

// idOf is the id of a skill by its name and code; "" where none is called so.
func (n *releaseNotes) idOf(title string) string {
	for _, s := range n.release.Skills {
		if s.Title == title {
			return s.ID
		}
	}
	return ""
}

// full notes have the changes of each skill, and mark them.
func (n *releaseNotes) full() bool {
	return n.style.Detail != DetailSummary && n.style.Detail != DetailSkills
}

// hasTables reports that tables come after the first page, which can name a few of many.
func (n *releaseNotes) hasTables() bool { return n.style.Detail != DetailSummary }

// edition writes what changed from one edition to the next.
func (n *releaseNotes) edition() {
	r := n.release
	name := r.New.Name
	if r.New.Framework+r.New.Edition != "" {
		name = capital(name)
	}
	n.heading(2, name, "edition")
	n.printf("\nSince %s. %s\n", markdown(r.Old.Name), joined(" ", markdown(joined(" ", r.Sentence, r.read())), n.most()))
	n.remarks(SkillNotes{})
	groups := grouped(untold(r.Skills), n.groupBy(), n.sort())
	if n.hasTables() {
		n.contents(groups)
	}
	n.notCompared()
	n.firstPage()
	if n.hasTables() {
		n.skills(groups)
		n.tables()
	}
	n.about()
}

// read says how many skills were read on each side: one that a source lacks seems new, or
// gone.
func (r Release) read() string {
	for _, c := range r.Counts {
		if c.Things == "skills" {
			return fmt.Sprintf("Skills read: %d in the old edition, %d in the new.", c.Old, c.New)
		}
	}
	return ""
}

// notCompared says what the notes say nothing of.
func (n *releaseNotes) notCompared() {
	lines := slices.Concat(n.release.Doubts, n.release.Unstated)
	if len(lines) > 0 {
		n.heading(3, "Not compared", "not compared")
		n.printf("\n")
	}
	for _, line := range lines {
		n.printf("- %s\n", markdown(line))
	}
}

// skills writes each skill in one place, under the heading of its group.
func (n *releaseNotes) skills(groups []noteGroup) {
	for _, g := range groups {
		if g.heading != "" {
			n.heading(3, g.heading, g.id())
		}
		for _, s := range g.skills {
			n.skill(s, g.heading != "")
		}
	}
}

// about says what the notes rest on that no text says.
func (n *releaseNotes) about() {
	lines := append(slices.Clone(n.release.Inferred), n.withoutGuidance()...)
	if len(lines) == 0 {
		return
	}
	n.heading(3, "About these notes", "about")
	n.printf("\n")
	for _, line := range lines {
		n.printf("- %s\n", markdown(line))
	}
}

// withoutGuidance says what of skills that came or went the notes do not print.
func (n *releaseNotes) withoutGuidance() []string {
	whole := slices.Contains(n.release.Rules, "skill-added") || slices.Contains(n.release.Rules, "skill-removed")
	some := slices.ContainsFunc(n.release.Counts, func(c Count) bool { return c.Things == "guidance" && c.Old+c.New > 0 })
	if !whole || !some || !n.full() {
		return nil
	}
	return []string{"Of new and retired skills the descriptions and the levels are printed, and no guidance."}
}
