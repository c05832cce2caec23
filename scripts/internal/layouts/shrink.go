package layouts

import (
	"fmt"
	"strings"
)

// Usual is the layout that makes the first choice on every axis, but for those
// that are given.
func Usual(given Layout) Layout {
	l := Layout{}
	for _, a := range Axes {
		if a.applies != nil && !a.applies(l) {
			continue
		}
		l[a.Name] = a.choices()[0].name
		if choice, ok := given[a.Name]; ok {
			l[a.Name] = choice
		}
	}
	return l
}

// ParseLayout reads what [Layout.String] writes.
func ParseLayout(text string) (Layout, error) {
	l := Layout{}
	for _, a := range Axes {
		for _, c := range a.choices() {
			// Choices hold commas and colons of their own, so the whole is looked for.
			if strings.Contains(", "+text+", ", ", "+a.Name+": "+c.name+", ") {
				l[a.Name] = c.name
			}
		}
	}
	if Usual(l).String() != text && text != "" {
		return nil, fmt.Errorf("%q is not a list of \"axis: choice\" as this program prints it; it was read as %q", text, Usual(l).String())
	}
	return l, nil
}

// In invents the document of that number in a layout. A kind of damage, where
// one is named, befalls it.
func In(seed, number uint64, l Layout, kind string) (Document, error) {
	d := draft(newChooser(seed, number), l)
	if kind == "" {
		return d.document(seed, number)
	}
	return d.damaged(seed, number, kind)
}

// Shrink looks for a simpler document of the same verdict and cause: fewer
// skills, and a usual choice wherever that changes nothing.
func Shrink(j Judgement) Judgement {
	kind := ""
	if j.Damage != nil {
		kind = j.Damage.Kind
	}
	for _, a := range Axes {
		usual := a.choices()[0].name
		if a.Name == "skills" {
			usual = "few"
		}
		if a.Name == "source" || j.Layout[a.Name] == "" || j.Layout[a.Name] == usual {
			continue
		}
		l := Layout{}
		for axis, choice := range j.Layout {
			l[axis] = choice
		}
		l[a.Name] = usual
		if simpler, ok := j.again(Usual(l), kind); ok {
			j = simpler
		}
	}
	return j
}

// again judges a document of the same number in another layout; ok where it is
// wrong in the same way.
func (j Judgement) again(l Layout, kind string) (simpler Judgement, ok bool) {
	for _, m := range misfits {
		if m.when(l) {
			return j, false
		}
	}
	d, err := In(j.Seed, j.Number, l, kind)
	if err != nil {
		return j, false
	}
	simpler = Judge(d)
	simpler.Whole, simpler.Shrunk = j.Whole, true
	return simpler, simpler.Verdict == j.Verdict && simpler.firstCause() == j.firstCause()
}

// firstCause is the cause of the first difference that nothing names.
func (j Judgement) firstCause() string {
	for _, d := range j.Differences {
		if !d.said {
			return j.Cause(d)
		}
	}
	return ""
}
