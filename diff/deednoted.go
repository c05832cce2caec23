package diff

import "slices"

// Guidance may have the deed of a duty and little else of it: "correcting faults", where a level asked to
// correct them with the help of others.

// isDeedVerb reports that a verb says by itself what is done.
func (l *lexicon) isDeedVerb(stem int) bool {
	spelt := l.spelt[stem]
	return !ensuringVerbs[spelt] && !usingVerbs[spelt] && !vagueVerbs[spelt] && !assistVerbs[spelt] && !performing[spelt]
}

// deedsOf are the verbs of a sentence that say what is done, with the noun of what is performed, and what
// the first of them is done to.
func (l *lexicon) deedsOf(s sentence) (verbs, objects []int) {
	all, objects := l.deed(s)
	verbs = slices.DeleteFunc(slices.Clone(all), func(v int) bool { return !l.isDeedVerb(v) })
	at := slices.IndexFunc(s.tokens, func(t token) bool { return t.content() })
	if at < 0 || !performing[l.spelt[s.tokens[at].stem]] {
		return verbs, objects
	}
	act := slices.IndexFunc(s.tokens[at+1:], func(t token) bool { return t.lower == "of" }) + at
	if act <= at || act > at+maxPhrase || !s.tokens[act].content() {
		return verbs, objects
	}
	objects = nil
	for k := act + 2; k < len(s.tokens) && !s.tokens[k].in(inPrepositions|inPurposeMarkers) && !isGerund(s.tokens[k]) && !endsSentence(s.tokens[k]); k++ {
		if s.tokens[k].content() {
			objects = append(objects, s.tokens[k].stem)
		}
	}
	return union(append(verbs, s.tokens[act].stem), nil), union(objects, nil)
}

// deedNoted is the unit of guidance of the other side that has the deed of a duty, how sure that is, and
// whether guidance of its own side has it as well.
func (c *comparison) deedNoted(t Text, there, here unitRows) (unit Text, share float64, before bool) {
	s := c.lex.sentence(t.Text.Text)
	verbs, objects := c.lex.deedsOf(s)
	heads := slices.DeleteFunc(slices.Clone(s.heads()), func(h int) bool { return !slices.Contains(objects, h) || s.hasGerund(h) })
	if len(verbs) == 0 || len(heads) == 0 {
		return Text{}, 0, false
	}
	has := func(w unitRows) int {
		for _, i := range w.index.having(heads, 0, len(heads)) {
			if c.hasDeed(w.rows[i], verbs, heads, objects) {
				return i
			}
		}
		return -1
	}
	i := has(there)
	if i < 0 {
		return Text{}, 0, false
	}
	return there.units[i], float64(max(deedSure, c.lex.shareOf(s, c.lex.sentence(there.units[i].Text.Text)))) / 1000, has(here) >= 0
}

// hasGerund reports that a stem is that of a gerund of a sentence.
func (s sentence) hasGerund(stem int) bool {
	return slices.ContainsFunc(s.tokens, func(t token) bool { return t.content() && t.stem == stem && isGerund(t) })
}

// hasDeed reports that one of some verbs stands in a row of words, or one of its family, and soon behind it
// what that is done to: all of it that ends a phrase, and two words if the skill is named after it.
func (c *comparison) hasDeed(row, verbs, heads, objects []int) bool {
	topic := append(slices.Clone(c.lex.contentOf(c.pair.old.Name)), c.lex.contentOf(c.pair.new.Name)...)
	for i, stem := range row {
		if !slices.ContainsFunc(verbs, func(v int) bool { return v == stem || c.lex.ofOneFamily(v, stem) }) {
			continue
		}
		behind := union(slices.Clone(row[i+1:min(len(row), i+1+verbReach)]), nil)
		if common(heads, behind) < len(heads) {
			continue
		}
		if slices.ContainsFunc(heads, func(h int) bool { return !slices.Contains(topic, h) }) || common(behind, objects) >= longPhrase {
			return true
		}
	}
	return false
}

// ofOneFamily reports that two stems, of verbs or of the nouns of what they do, are of one family.
func (l *lexicon) ofOneFamily(a, b int) bool {
	x := max(verbFamilies[l.spelt[a]], actFamilies[l.spelt[a]])
	return x > 0 && x == max(verbFamilies[l.spelt[b]], actFamilies[l.spelt[b]])
}

// mainNoted are the words of a duty that the unit of a row has, where those are most of what that says before a
// dash: what stands behind it says more of that.
func (c *comparison) mainNoted(stems, row []int, unit Text) []int {
	found := inOneRow(row, stems)
	if len(found) < notedRow {
		return nil
	}
	var main []int
	for _, t := range c.lex.sentence(unit.Text.Text).tokens {
		if dashes[t.Text] {
			break
		}
		if t.content() {
			main = append(main, t.stem)
		}
	}
	main = union(main, nil)
	if in := common(union(slices.Clone(found), nil), main); in < notedRow || 1000*in < standsFloor*len(main) {
		return nil
	}
	return found
}

var dashes = map[string]bool{"–": true, "—": true, "-": true}
