package diff

import (
	"fmt"
	"slices"

	"compdiff/framework"
)

// genericLevels applies the changes of the framework's own level definitions.
func (p patch) genericLevels(old []framework.GenericLevel) ([]framework.GenericLevel, error) {
	out := slices.Clone(old)
	for _, c := range p.edition {
		if c.Rule != "level-reworded" {
			continue
		}
		i := slices.IndexFunc(out, func(l framework.GenericLevel) bool { return l.Number == c.Level })
		if i < 0 {
			return nil, fmt.Errorf("%s: the old edition has no definition of level %d", c.Rule, c.Level)
		}
		changed, err := regeneric(out[i], c)
		if err != nil {
			return nil, err
		}
		out[i] = changed
	}
	return out, nil
}

func regeneric(l framework.GenericLevel, c Change) (framework.GenericLevel, error) {
	if len(c.Old) == 1 && c.Old[0].Text.Text == l.Title {
		l.Title = joined(c.New)
		return l, nil
	}
	gone := texts(c.Old)
	for _, text := range gone {
		if !slices.ContainsFunc(l.Texts, func(t framework.Text) bool { return t.Text == text }) {
			return l, fmt.Errorf("%s: the old edition does not define level %d so: %q", c.Rule, l.Number, text)
		}
	}
	l.Texts = slices.DeleteFunc(slices.Clone(l.Texts), func(t framework.Text) bool { return slices.Contains(gone, t.Text) })
	for _, t := range c.New {
		l.Texts = slices.Insert(l.Texts, min(t.Index, len(l.Texts)), t.Text)
	}
	return l, nil
}
