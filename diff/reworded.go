package diff

import (
	"slices"

	"compdiff/internal/sorting"
)

// reworded is a change from one text, or several, to another: with its
// redline, class and reason.
func (c *comparison) reworded(rule string, old, new []Text, around surroundings) Change {
	return c.redlined(rule, old, new, around, nil)
}

// judge classifies what became of texts. The parts of a split or a merge are read in the
// order of the one text on the other side.
func (c *comparison) judge(old, new []Text, around surroundings, es []edit) verdict {
	o, n := c.lex.sentence(joined(old)), c.lex.sentence(joined(new))
	was, is := o.text, n.text
	switch {
	case len(old) > 1:
		old = c.lex.inOrderOf(old, n)
		o = c.lex.sentence(joined(old))
	case len(new) > 1:
		new = c.lex.inOrderOf(new, o)
		n = c.lex.sentence(joined(new))
	}
	around.items = [2][]int{c.lex.beginnings(old), c.lex.beginnings(new)}
	if o.text != was || n.text != is {
		es = redline(o, n)
		around.permuted = true
	}
	return c.lex.classify(o, n, around, es)
}

// beginnings are the numbers of the words at which texts that are read as one begin, but for the first of them.
func (l *lexicon) beginnings(parts []Text) (at []int) {
	count := 0
	for i, part := range parts {
		if i > 0 {
			at = append(at, count)
		}
		if len(parts) > 1 {
			count += len(l.sentence(part.Text.Text).tokens)
		}
	}
	return at
}

// inOrderOf puts the texts of a split or a merge in the order in which the one text of
// the other side says them: what only stands in another order did not come or go.
func (l *lexicon) inOrderOf(parts []Text, whole sentence) []Text {
	at := map[int]int{} // the places of stems in the whole
	for i, t := range whole.tokens {
		if _, again := at[t.stem]; t.content() && !again {
			at[t.stem] = i
		}
	}
	place := map[string]int{}
	for i, p := range parts {
		n, sum := 0, 0
		for _, stem := range l.ownStems(parts, i, at) {
			n, sum = n+1, sum+at[stem]
		}
		place[p.Text.Text] = len(whole.tokens) + i
		if n > 0 {
			place[p.Text.Text] = sum / n
		}
	}
	ordered := slices.Clone(parts)
	sorting.By(ordered, func(x, y Text) int { return place[x.Text.Text] - place[y.Text.Text] })
	return ordered
}

// redlined is the same with a redline that is known; nil where none is.
func (c *comparison) redlined(rule string, old, new []Text, around surroundings, es []edit) Change {
	o, n := c.lex.sentence(joined(old)), c.lex.sentence(joined(new))
	known := es != nil
	if !known {
		es = redline(o, n)
	}
	v := c.judge(old, new, around, es)
	if v.anew && !known {
		es = replaced(o.tokens, n.tokens)
	}
	return Change{
		Rule: rule, Class: v.class, Aspects: v.aspects, Reason: v.reason, Unjudged: v.unjudged,
		Old: old, New: new, Spans: spans(es), Confidence: 1,
	}
}
