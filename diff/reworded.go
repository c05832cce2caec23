package diff

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
		o = c.lex.sentence(joined(c.lex.inOrderOf(old, n)))
	case len(new) > 1:
		n = c.lex.sentence(joined(c.lex.inOrderOf(new, o)))
	}
	if o.text != was || n.text != is {
		es = redline(o, n)
	}
	return c.lex.classify(o, n, around, es)
}
