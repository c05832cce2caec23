package report

import (
	"fmt"
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/merge"
)

// KindMerge is the kind of [Merge].
const KindMerge Kind = "a merge"

// MergeSchema names the JSON form of a [Merge] and its version.
const MergeSchema = "compdiff/merge/v1"

// Merge is what two sides made of one edition, and what is in conflict.
type Merge struct{ *merge.Result }

func (d Merge) content() *merge.Result { return d.Result }

// Kind is [KindMerge].
func (Merge) Kind() Kind { return KindMerge }

// Severities has an error for each conflict: somebody must decide.
func (d Merge) Severities() []framework.Severity {
	return slices.Repeat([]framework.Severity{framework.Error}, len(d.Conflicts))
}

// mergeSide is one of the two sides of a merge, as reports call it.
type mergeSide struct {
	name string
	log  *diff.Changelog
}

func mergeSides(r *merge.Result) []mergeSide {
	return []mergeSide{{"ours", r.Ours}, {"theirs", r.Theirs}}
}

// mergeCounts says what was merged in one line.
func mergeCounts(r *merge.Result) string {
	conflicts := "no conflict"
	if n := len(r.Conflicts); n > 0 {
		conflicts = plural(n, "conflict")
	}
	if n := len(r.Woven); n > 0 {
		conflicts += "; " + plural(n, "text") + " merged word by word"
	}
	return fmt.Sprintf("ours made %s, theirs %s; %s", plural(len(r.Ours.Changes), "change"), plural(len(r.Theirs.Changes), "change"), conflicts)
}

// version is a text as one of three editions has it.
type version struct {
	name string
	text string
	none bool // that edition lacks it
}

// versions are the three texts of a conflict.
func versions(c merge.Conflict) []version {
	var all []version
	for _, v := range []struct {
		name  string
		texts []framework.Text
	}{{"base", c.Base}, {"ours", c.Ours}, {"theirs", c.Theirs}} {
		one := version{name: v.name, none: len(v.texts) == 0}
		for _, t := range v.texts {
			one.text = joined(" ", one.text, t.Text)
		}
		all = append(all, one)
	}
	return all
}

// conflictIn names the skill that a conflict is in, or the edition.
func conflictIn(c merge.Conflict) string {
	if c.Skill == "" {
		return "the edition"
	}
	return c.Skill
}

// mergeText lists the conflicts and what each side changed.
func mergeText(r *merge.Result, s Style) ([]byte, error) {
	p := &printer{style: s}
	p.line(0, piece{strong, mergeCounts(r)})
	if s.Stat {
		return p.out.Bytes(), nil
	}
	for _, c := range r.Conflicts {
		p.blank()
		p.item(0, piece{errorInk, "conflict "}, piece{strong, conflictIn(c) + " "}, piece{text: c.Message()}, piece{faint, " [" + string(c.Kind) + "]"})
		for _, v := range versions(c) {
			text := piece{text: v.text}
			if v.none {
				text = piece{faint, "(nothing)"}
			}
			p.item(2, piece{faint, fmt.Sprintf("%-7s", v.name)}, text)
		}
	}
	for _, w := range r.Woven {
		p.blank()
		p.item(0, piece{text: "merged "}, piece{strong, w.Skill + " "}, piece{text: w.Part + ": each side changed other words"})
		for _, v := range [][2]string{{"ours", w.Ours.Text}, {"theirs", w.Theirs.Text}, {"merged", w.Merged}} {
			p.item(2, piece{faint, fmt.Sprintf("%-7s", v[0])}, piece{text: v[1]})
		}
	}
	for _, side := range mergeSides(r) {
		if len(side.log.Changes) == 0 {
			continue
		}
		p.blank()
		p.line(0, piece{strong, side.name})
		for _, c := range side.log.Changes {
			p.item(2, piece{}, piece{strong, strings.TrimPrefix(c.Skill+": ", ": ")}, piece{text: c.Message}, piece{faint, " [" + c.Rule + "]"})
		}
	}
	return p.out.Bytes(), nil
}

// mergeMarkdown is the same for a pull request.
func mergeMarkdown(r *merge.Result, _ Style) ([]byte, error) {
	var n notes
	n.printf("## What was merged\n\n%s.\n", capital(mergeCounts(r)))
	if len(r.Conflicts) > 0 {
		n.printf("\n### Conflicts\n\n| Skill | Conflict | Base | Ours | Theirs |\n|---|---|---|---|---|\n")
	}
	for _, c := range r.Conflicts {
		n.printf("| %s | %s |", markdown(conflictIn(c)), markdown(c.Message()))
		for _, v := range versions(c) {
			n.printf(" %s |", markdown(v.text))
		}
		n.printf("\n")
	}
	if len(r.Woven) > 0 {
		n.printf("\n### Merged word by word\n\n| Skill | Part | Ours | Theirs | Merged |\n|---|---|---|---|---|\n")
	}
	for _, w := range r.Woven {
		n.printf("| %s | %s | %s | %s | %s |\n", markdown(w.Skill), markdown(w.Part), markdown(w.Ours.Text), markdown(w.Theirs.Text), markdown(w.Merged))
	}
	for _, side := range mergeSides(r) {
		if len(side.log.Changes) > 0 {
			n.printf("\n### What %s changed\n\n", side.name)
		}
		for _, c := range side.log.Changes {
			n.printf("- %s\n", markdown(joined(": ", c.Skill, c.Message)))
		}
	}
	return n.Bytes(), nil
}
