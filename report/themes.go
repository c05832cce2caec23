package report

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/redact"
	"compdiff/themes"

	template "github.com/DataDog/datadog-agent/pkg/template/html"
)

// KindThemes is the kind of [Themes].
const KindThemes Kind = "the themes of a comparison"

// ThemesSchema names the JSON form of [Themes] and its version.
const ThemesSchema = "compdiff/themes/v1"

// Themes is which terms came to a framework and which went.
type Themes struct{ themes.Themes }

func (d Themes) content() themes.Themes { return d.Themes }

// Kind is [KindThemes].
func (Themes) Kind() Kind { return KindThemes }

// Severities is empty: a theme is for reading.
func (Themes) Severities() []framework.Severity { return nil }

// themeGroup is what came, or what went.
type themeGroup struct {
	Name  string
	Terms []themes.Term
}

func themeGroups(t themes.Themes) []themeGroup {
	return []themeGroup{{"Came", t.Came}, {"Went", t.Went}}
}

// themeCounts says in one line how much came and went.
func themeCounts(t themes.Themes) string {
	if len(t.Came)+len(t.Went) == 0 {
		return "no term came or went beyond chance"
	}
	return fmt.Sprintf("%s came, %d went, over %d and %s", plural(len(t.Came), "term"), len(t.Went), t.OldSkills, plural(t.NewSkills, "skill"))
}

// skillsOfTerm names the skills that gained or lost a term, and not those that kept it.
func skillsOfTerm(t themes.Term, came bool) string {
	var names []string
	for _, s := range t.Skills {
		if came && s.Old == 0 || !came && s.New == 0 {
			names = append(names, s.Skill)
		}
	}
	return strings.Join(names, ", ")
}

// levelsOfTerm says at which levels a term stands, and how often before and now.
func levelsOfTerm(t themes.Term) string {
	var at []string
	for _, l := range t.Levels {
		at = append(at, fmt.Sprintf("level %d: %d, now %d", l.Level, l.Old, l.New))
	}
	return strings.Join(at, "; ")
}

// themesText lists what came and what went.
func themesText(t themes.Themes, s Style) ([]byte, error) {
	p := &printer{style: s}
	p.line(0, piece{strong, themeCounts(t)})
	for _, line := range visible(t.Remarks) {
		p.item(0, piece{}, piece{faint, line})
	}
	for _, g := range themeGroups(t) {
		if len(g.Terms) == 0 || s.Stat {
			continue
		}
		p.blank()
		p.line(0, piece{strong, strings.ToLower(g.Name)})
		for _, term := range g.Terms {
			p.item(2, piece{}, piece{strong, term.Text + ": "}, piece{text: fmt.Sprintf("%d, now %s", term.Old, plural(term.New, "skill"))}, piece{faint, fmt.Sprintf(" (weight %.1f)", term.Weight)})
			if names := skillsOfTerm(term, g.Name == "Came"); names != "" {
				p.item(4, piece{}, piece{text: names})
			}
			if at := levelsOfTerm(term); at != "" {
				p.item(4, piece{}, piece{faint, at})
			}
		}
	}
	return p.out.Bytes(), nil
}

// themesMarkdown is the same as tables.
func themesMarkdown(t themes.Themes, _ Style) ([]byte, error) {
	var n notes
	n.printf("## Themes\n\n%s.\n", capital(themeCounts(t)))
	n.asides(visible(t.Remarks))
	for _, g := range themeGroups(t) {
		if len(g.Terms) > 0 {
			n.printf("\n### %s\n\n| Term | Skills before | Skills now | Weight | Skills | Levels |\n|---|--:|--:|--:|---|---|\n", g.Name)
		}
		for _, term := range g.Terms {
			n.printf("| %s | %d | %d | %.1f | %s | %s |\n", markdown(term.Text), term.Old, term.New, term.Weight, markdown(skillsOfTerm(term, g.Name == "Came")), levelsOfTerm(term))
		}
	}
	return n.Bytes(), nil
}

// savedThemes is the JSON form of [Themes].
type savedThemes struct {
	Schema string `json:"schema"`
	Skills struct {
		Old int `json:"old"`
		New int `json:"new"`
	} `json:"skills"`
	Came    []themes.Term `json:"came"`
	Went    []themes.Term `json:"went"`
	Remarks []string      `json:"remarks,omitempty"`
}

// themesJSON writes all that is known of each term.
func themesJSON(t themes.Themes, _ Style) ([]byte, error) {
	out := savedThemes{Schema: ThemesSchema, Came: list(t.Came), Went: list(t.Went), Remarks: t.Remarks}
	out.Skills.Old, out.Skills.New = t.OldSkills, t.NewSkills
	return encode(out)
}

// readThemes reads what the format "json" wrote of themes.
func readThemes(name string, data []byte) (Themes, error) {
	var saved savedThemes
	err := decode(name, data, &saved)
	return Themes{themes.Themes{OldSkills: saved.Skills.Old, NewSkills: saved.Skills.New, Came: list(saved.Came), Went: list(saved.Went), Remarks: saved.Remarks}}, err
}

// themeBar is a term of the chart: widths in percent of all skills of an edition.
type themeBar struct {
	Term, Says, Skills, Levels string
	Old, New                   int
}

// themesHTML writes a page with a bar for each edition.
func themesHTML(t themes.Themes, _ Style) ([]byte, error) {
	type group struct {
		Name string
		Bars []themeBar
	}
	var groups []group
	for _, g := range themeGroups(t) {
		one := group{Name: g.Name}
		for _, term := range g.Terms {
			one.Bars = append(one.Bars, themeBar{
				Term: Visible(term.Text), Says: fmt.Sprintf("%d, now %s", term.Old, plural(term.New, "skill")),
				Skills: Visible(skillsOfTerm(term, g.Name == "Came")), Levels: levelsOfTerm(term),
				Old: 100 * term.Old / max(1, t.OldSkills), New: 100 * term.New / max(1, t.NewSkills),
			})
		}
		if len(one.Bars) > 0 {
			groups = append(groups, one)
		}
	}
	var b bytes.Buffer
	err := htmlTemplate().ExecuteTemplate(&b, "themes", struct {
		Policy  string
		Style   template.CSS
		Counts  string
		Remarks []string
		Groups  []group
	}{
		fmt.Sprintf("default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'", hash(htmlStyle)),
		template.CSS(htmlStyle), capital(themeCounts(t)), visible(t.Remarks), groups,
	})
	return b.Bytes(), err
}

// redactedThemes leaves terms that are no longer than a text may be quoted.
func redactedThemes(d Themes, r *redact.Redactor) Themes {
	out := d.Themes
	for _, terms := range []*[]themes.Term{&out.Came, &out.Went} {
		*terms = slices.Clone(*terms)
		for i := range *terms {
			t := &(*terms)[i]
			t.Text, t.Skills = r.Name(t.Text), slices.Clone(t.Skills)
			for k := range t.Skills {
				t.Skills[k].Skill = r.Name(t.Skills[k].Skill)
			}
		}
	}
	return Themes{out}
}
