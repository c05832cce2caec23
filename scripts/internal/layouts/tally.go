package layouts

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// Tally counts verdicts, over all and by axis and choice.
type Tally struct {
	Documents   int
	Verdicts    map[Verdict]int
	Hinted      int            // silent ones with a finding about another skill
	FalseAlarms int            // exact documents with a false alarm
	FromExact   int            // silent ones of documents that were exact before their damage
	reasons     map[string]int // why nobody could know
	by          map[string]map[string]*count
}

// count is the tally of one choice.
type count struct {
	verdicts map[Verdict]int
	alarms   int
}

// NewTally is an empty one.
func NewTally() *Tally {
	return &Tally{Verdicts: map[Verdict]int{}, reasons: map[string]int{}, by: map[string]map[string]*count{}}
}

// Add counts a judgement.
func (t *Tally) Add(j Judgement) {
	t.Documents++
	t.Verdicts[j.Verdict]++
	if j.Verdict == Silent && j.Whole == Exact {
		t.FromExact++
	}
	if j.Verdict == Unknowable {
		t.reasons[j.Damage.Kind+": "+j.Damage.Unknowable]++
	}
	if j.Verdict == Silent && j.Hinted {
		t.Hinted++
	}
	alarm := 0
	if len(j.FalseAlarms) > 0 {
		alarm = 1
	}
	t.FalseAlarms += alarm
	for axis, choice := range j.Layout {
		t.at(axis, choice).add(j.Verdict, alarm)
	}
	if j.Damage != nil {
		t.at("damage", j.Damage.Kind).add(j.Verdict, alarm)
	}
}

func (c *count) add(v Verdict, alarm int) {
	c.verdicts[v]++
	c.alarms += alarm
}

func (t *Tally) at(axis, choice string) *count {
	if t.by[axis] == nil {
		t.by[axis] = map[string]*count{}
	}
	if t.by[axis][choice] == nil {
		t.by[axis][choice] = &count{verdicts: map[Verdict]int{}}
	}
	return t.by[axis][choice]
}

// Write prints the sum and a table by axis and choice.
func (t *Tally) Write(w io.Writer, name string) {
	fmt.Fprintf(w, "%s: %d documents: %s exact, %s flagged, %s silent", name, t.Documents, t.share(Exact), t.share(Flagged), t.share(Silent))
	if t.Verdicts[Unknowable] > 0 {
		fmt.Fprintf(w, ", %s unknowable", t.share(Unknowable))
	}
	fmt.Fprintf(w, " (%d of the silent ones have a finding, but not about every skill that is wrong", t.Hinted)
	if t.by["damage"] != nil {
		fmt.Fprintf(w, "; %d are exact when whole", t.FromExact)
	}
	fmt.Fprint(w, ")")
	fmt.Fprintf(w, "; false alarms on %d of %d exact\n", t.FalseAlarms, t.Verdicts[Exact])
	fmt.Fprintf(w, "%-20s %-24s %6s %6s %6s %6s %6s %6s\n", "axis", "choice", "docs", "exact", "flag", "SILENT", "unkn", "alarm")
	for _, axis := range t.axes() {
		for _, choice := range t.choices(axis) {
			c := t.by[axis][choice]
			all := c.verdicts[Exact] + c.verdicts[Flagged] + c.verdicts[Silent] + c.verdicts[Unknowable]
			fmt.Fprintf(w, "%-20s %-24s %6d %5.0f%% %5.0f%% %5.1f%% %5.0f%% %6d\n", axis, choice, all,
				part(c.verdicts[Exact], all), part(c.verdicts[Flagged], all), part(c.verdicts[Silent], all), part(c.verdicts[Unknowable], all), c.alarms)
		}
	}
	for _, reason := range sortedKeys(t.reasons) {
		fmt.Fprintf(w, "unknowable %3d  %s\n", t.reasons[reason], reason)
	}
	fmt.Fprintln(w)
}

func (t *Tally) share(v Verdict) string {
	return fmt.Sprintf("%d (%.1f%%)", t.Verdicts[v], part(t.Verdicts[v], t.Documents))
}

func part(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

// axes are the axes that were counted, in the order of their table.
func (t *Tally) axes() (out []string) {
	if t.by["damage"] != nil {
		out = append(out, "damage")
	}
	for _, a := range Axes {
		if t.by[a.Name] != nil {
			out = append(out, a.Name)
		}
	}
	return out
}

// choices are the choices of an axis that were counted, in the order of its
// table, or of the alphabet.
func (t *Tally) choices(axis string) []string {
	counted := sortedKeys(t.by[axis])
	i := slices.IndexFunc(Axes, func(a Axis) bool { return a.Name == axis })
	if i < 0 {
		return counted
	}
	var out []string
	for _, c := range Axes[i].choices() {
		if t.by[axis][c.name] != nil {
			out = append(out, c.name)
		}
	}
	for _, c := range counted {
		if !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}

// Show prints a document that was judged: its layout, what differs, what was
// found.
func (j Judgement) Show(w io.Writer, text bool) {
	fmt.Fprintf(w, "== %s: seed %d, document %d: %s\n", j.Verdict, j.Seed, j.Number, j.Layout)
	if j.Damage != nil {
		fmt.Fprintf(w, "   damage: %s at %q; whole it is %s", j.Damage.Kind, clip(j.Damage.At), j.Whole)
		if j.Damage.Unknowable != "" {
			fmt.Fprintf(w, " (unknowable: %s)", j.Damage.Unknowable)
		}
		fmt.Fprintln(w)
	}
	if j.Refused != nil {
		fmt.Fprintf(w, "   refused: %v\n", j.Refused)
	}
	for i, d := range j.Differences {
		if i == 8 {
			fmt.Fprintf(w, "   ... and %d more\n", len(j.Differences)-i)
			break
		}
		fmt.Fprintf(w, "   %s\n", d)
	}
	for i, f := range j.Findings {
		if i == 5 {
			fmt.Fprintf(w, "   ... and %d more findings\n", len(j.Findings)-i)
			break
		}
		fmt.Fprintf(w, "   finding: %s %s: %s: %q\n", f.Rule, f.Skill, f.Message, clip(f.Text))
	}
	if text {
		j.Document.Show(w)
	}
}

// Show prints what a document says, workbooks aside.
func (d Document) Show(w io.Writer) {
	files := d.Files
	if files == nil {
		files = []File{{d.Name, d.Data}}
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name, ".xlsx") {
			fmt.Fprintf(w, "--- %s\n%s\n---\n", f.Name, f.Data)
		}
	}
}
