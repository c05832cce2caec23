package report

import (
	"cmp"
	"encoding/json"
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
	"compdiff/profile"
)

// sureRecode is the confidence from which on a reference follows a skill to its new code;
// below it a person looks.
const sureRecode = 0.75

// toReview stands in a rewritten profile where it named what is gone.
const toReview = "[to review]"

// former is what skills that changed were called by, by what they are now.
type former map[string]string

func (f former) of(id string) string { return cmp.Or(f[id], id) }

func formerIDs(log *diff.Changelog) former {
	names, codes := map[string]string{}, map[string]string{}
	for _, r := range log.Skills {
		id := cmp.Or(r.Code, r.Name)
		names[id], codes[id] = r.Name, r.Code
	}
	for _, c := range slices.Concat(log.Changes, log.Hidden) {
		switch {
		case len(c.Old) == 0:
		case c.Rule == "skill-renamed":
			names[c.Skill] = c.Old[0].Text.Text
		case c.Rule == "skill-recoded":
			codes[c.Skill] = c.Old[0].Text.Text
		}
	}
	f := former{}
	for id := range names {
		f[id] = cmp.Or(codes[id], names[id])
	}
	return f
}

// fate is what became of a skill of the old edition.
type fate struct {
	gone       bool
	unsure     bool // it may be this one, and nobody can be certain
	now        *framework.Skill
	step       int      // by which its levels moved
	successors []string // of one that is gone: skills of the new edition that may stand for it
}

// newFates finds what became of every skill of the old edition.
func newFates(log *diff.Changelog, old, new *framework.Edition) map[string]fate {
	is := map[string]*framework.Skill{}
	for i := range new.Skills {
		is[cmp.Or(new.Skills[i].Code, new.Skills[i].Name)] = &new.Skills[i]
	}
	fates := map[string]fate{}
	for i := range old.Skills {
		id := cmp.Or(old.Skills[i].Code, old.Skills[i].Name)
		fates[id] = fate{now: is[id], gone: is[id] == nil}
	}
	before := formerIDs(log)
	for now, was := range before {
		if f, ok := fates[was]; ok && now != was {
			f.now, f.gone = is[now], is[now] == nil
			fates[was] = f
		}
	}
	for _, c := range slices.Concat(log.Changes, log.Hidden) {
		was := before.of(c.Skill)
		f, ok := fates[was]
		if !ok {
			continue
		}
		switch c.Rule {
		case "skill-removed":
			f.gone, f.now = true, nil
			for _, e := range c.Evidence { // where its statements stand now
				f.successors = append(f.successors, e.New.Skill)
			}
			for _, s := range c.Likely() {
				f.successors = append(f.successors, s.Skill)
			}
			f.successors = slices.DeleteFunc(distinct(f.successors), func(skill string) bool { return skill == "" })
		case "skill-recoded", "skill-renamed":
			f.unsure = f.unsure || c.Confidence < sureRecode
		case "level-ladder-shifted":
			f.step += c.Step
		}
		fates[was] = f
	}
	return fates
}

// Rewrite is what profiles have to be changed in to fit the new edition.
type Rewrite struct {
	// Patch is a unified diff of the profiles that are text.
	Patch string
	// Remarks are for a person: what is to be changed in other profiles, and what nobody
	// but a person can decide.
	Remarks []Remark
}

// Remark is something about one place of a profile.
type Remark struct {
	At   framework.From
	Text string
}

// String is the remarks, as comments, and the patch: what git apply and patch take.
func (r Rewrite) String() string {
	var b strings.Builder
	for _, m := range r.Remarks {
		fmt.Fprintf(&b, "# %s: %s\n", Visible(m.At.String()), Visible(m.Text))
	}
	b.WriteString(r.Patch)
	return b.String()
}

// rewriter is a rewrite in progress.
type rewriter struct {
	Rewrite
	quoted   *quotedFates
	fates    map[string]fate
	names    skillNames
	profiles []Profile
	edits    [][]profile.Edit // by profile
}

// NewRewrite says how profiles are to be changed: codes, names and levels that are
// others now, and quotations whose meaning stayed. What is gone is named no more; a
// person puts something in its place.
func NewRewrite(log *diff.Changelog, old, new *framework.Edition, profiles []Profile, impacts []Impact) Rewrite {
	w := rewriter{quoted: newQuotedFates(log), fates: newFates(log, old, new), names: newSkillNames(old), profiles: profiles, edits: make([][]profile.Edit, len(profiles))}
	for i := 0; i < len(impacts); {
		n := i + 1
		for n < len(impacts) && impacts[n].span == impacts[i].span {
			n++
		}
		w.reference(impacts[i:n])
		i = n
	}
	for i, p := range profiles {
		w.Patch += profile.Patch(p, w.edits[i])
	}
	return w.Rewrite
}

// reference rewrites one place of a profile: a skill at one level or several.
func (w *rewriter) reference(here []Impact) {
	r := here[0]
	switch {
	case r.Doubt != "": // what was not read for certain is not rewritten either
		w.remark(r.At, r.reference()+" was not compared: "+r.Doubt)
		return
	case r.Quote != "":
		w.quotation(r)
		return
	}
	f, known := w.fates[r.key()]
	if !known {
		return
	}
	line := w.profiles[r.span.profile].Lines[r.span.line]
	named := line.Text[r.span.start:r.span.end]
	switch {
	case f.gone || f.unsure:
		w.gone(r, f, named)
		return
	case r.Code != "" && named == r.Code:
		w.replace(r, r.span.start, r.span.end, f.now.Code)
	}
	w.rename(r, f.now.Name)
	w.levels(here, f)
}

// rename gives a skill its new name wherever the line has the old one.
func (w *rewriter) rename(r Impact, name string) {
	line := w.profiles[r.span.profile].Lines[r.span.line]
	for _, at := range w.names.places(line.Text) {
		was := line.Text[at[0]:at[1]]
		s := w.names.skills[framework.Fold(was)]
		if s != nil && cmp.Or(s.Code, s.Name) == r.key() && !strings.EqualFold(was, name) {
			w.replace(r, at[0], at[1], name)
		}
	}
}

// gone takes the name of what is gone out of a profile.
func (w *rewriter) gone(r Impact, f fate, named string) {
	mark, why := toReview, " is gone"
	if f.unsure && f.now != nil {
		f.successors = []string{cmp.Or(f.now.Code, f.now.Name)}
		why = " may be another skill now"
	}
	if len(f.successors) > 0 {
		mark = "[to review: perhaps " + strings.Join(f.successors, " or ") + "]"
	}
	w.remark(r.At, named+why+"; put something else there, or take it out")
	w.replace(r, r.span.start, r.span.end, mark)
	w.rename(r, toReview)
}

// levels gives the levels of a reference their new numbers.
func (w *rewriter) levels(here []Impact, f fate) {
	r := here[0]
	at := r.span.levels
	if at[1] == 0 {
		return
	}
	text := w.profiles[r.span.profile].Lines[r.span.line].Text[at[0]:at[1]]
	var stay, gone []int
	for _, i := range here {
		switch {
		case i.undefined != "" || !f.now.Knows(framework.PartLevels): // it was no level before
			stay = append(stay, i.Level)
		case f.now.Level(i.Level+f.step) != nil:
			stay = append(stay, i.Level+f.step)
		default:
			gone = append(gone, i.Level)
		}
	}
	if len(gone) > 0 {
		w.remark(r.At, fmt.Sprintf("%s has no level %s any more", r.key(), numbers(gone, " or ")))
	}
	switch {
	case len(stay) == 0:
		w.replace(r, at[0], at[1], "[level to review]")
	case len(gone) > 0:
		w.replace(r, at[0], at[1], numbers(stay, " and "))
	case f.step != 0:
		w.replace(r, at[0], at[1], oneLevel().ReplaceAllStringFunc(text, func(n string) string {
			level, _ := strconv.Atoi(n)
			return strconv.Itoa(level + f.step)
		}))
	}
}

// quotation puts the new words of a statement in the place of the old ones, where it
// says the same.
func (w *rewriter) quotation(r Impact) {
	c := w.quoted.of(r)
	switch {
	case c == nil || c.Rule == "statement-moved":
		return
	case len(c.New) == 0 || len(c.Old) != 1 || c.MayMatter():
		w.remark(r.At, "quotes a statement of the old edition; "+cmp.Or(r.Why, "it is another now")+": a person must look")
		return
	case r.span.last != r.span.line:
		w.remark(r.At, "quotes, over several lines, a statement that is worded otherwise now")
		return
	}
	w.replace(r, r.span.start, r.span.end, strings.Join(wordsOf(c.New), " "))
}

func (w *rewriter) remark(at framework.From, text string) {
	w.Remarks = append(w.Remarks, Remark{at, text})
}

// replace puts a text in the place of a span, as the format of the profile wants it.
// Where no patch can be made, a person is told.
func (w *rewriter) replace(r Impact, start, end int, text string) {
	p := w.profiles[r.span.profile]
	line := p.Lines[r.span.line]
	was := line.Text[start:end]
	if was == text || text == "" {
		return
	}
	if p.Source == nil {
		w.remark(line.At(start), fmt.Sprintf("%q becomes %q", was, text))
		return
	}
	at := r.span.profile
	w.edits[at] = append(w.edits[at], profile.Edit{Line: r.span.line, Start: start, End: end, Text: encoded(p.Format, line.Text, start, end, text)})
}

// encoded is a text as it stands in a format, in place of a span of a line.
func encoded(format profile.Format, line string, start, end int, text string) string {
	switch format {
	case profile.HTML:
		return html.EscapeString(text)
	case profile.JSON:
		if (strings.Count(line[:start], `"`)-strings.Count(line[:start], `\"`))%2 == 0 { // a number
			if _, err := strconv.Atoi(text); err != nil {
				return "null"
			}
			return text
		}
		quoted, _ := json.Marshal(text) // of a string it always succeeds
		return string(quoted[1 : len(quoted)-1])
	case profile.Table:
		return field(line, start, end, text)
	}
	return text
}

// field is a text as a field of a table has it: quoted where it must be.
func field(line string, start, end int, text string) string {
	if strings.Count(line[:start], `"`)%2 == 1 {
		return strings.ReplaceAll(text, `"`, `""`)
	}
	if !strings.ContainsAny(text, ",;\t|\"") {
		return text
	}
	whole := (start == 0 || strings.ContainsRune(",;\t|", rune(line[start-1]))) && (end == len(line) || strings.ContainsRune(",;\t|", rune(line[end])))
	if whole {
		return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
	}
	return toReview
}
