package diff

import (
	"slices"
	"strings"

	"compdiff/framework"
	"compdiff/internal/sorting"
)

// editorial reports, by its aspects, that two texts say the same in the same
// words: after folding case, punctuation, quotes and dashes, words written as
// one or apart (life cycle, lifecycle), spelling variants, number agreement
// and the punctuation of lists. The aspects are nil where the texts differ in
// more.
func editorial(old, new sentence) []Aspect {
	o, n := old.tokens, new.tokens
	if !sameClosed(o, n, plain) && !sameClosed(o, n, listed) {
		return nil
	}
	aspects := variants(o, n)
	if marks(o) != marks(n) {
		aspects = append(aspects, Punctuation)
	}
	if len(aspects) == 0 {
		aspects = append(aspects, Layout)
	}
	sorting.By(aspects, byImportance)
	return slices.Compact(aspects)
}

func byImportance(x, y Aspect) int { return aspectRank(x) - aspectRank(y) }

// aspectNames says in English what an editorial change is confined to.
var aspectNames = map[Aspect]string{
	Punctuation: "punctuation", Spelling: "spelling", Case: "case", Number: "number agreement", Layout: "white space",
}

func editorialReason(old, new sentence, aspects []Aspect) string {
	if !sameClosed(old.tokens, new.tokens, plain) {
		return "equal but for how the members of a list are joined"
	}
	names := make([]string, len(aspects))
	for i, a := range aspects {
		names[i] = aspectNames[a]
	}
	return "equal but for " + strings.Join(names, " and ")
}

// plain is what a token is compared by: a word by its canonical form, a mark
// by nothing unless it carries meaning by itself.
func plain(t token) string {
	if t.Word {
		return t.canon
	}
	return framework.Fold(t.Text)
}

// separator stands for whatever divides the members of a list.
const separator = ","

// listed is plain, with everything that divides the members of a list alike.
func listed(t token) string {
	if t.and || !t.Word && strings.Contains(",;&、，；", t.Text) {
		return separator
	}
	return plain(t)
}

// closed reads a text as its keys, with nothing between them. Separators next to
// each other count as one, and at the end as none.
type closed struct {
	tokens []token
	key    func(token) string
	rest   string // of what was read last
	behind string // a key that a separator stands before
}

// more reads on until there is a rest, and reports that there is.
func (c *closed) more() bool {
	c.rest, c.behind = c.rest+c.behind, ""
	pending := ""
	for c.rest == "" && len(c.tokens) > 0 {
		k := c.key(c.tokens[0])
		c.tokens = c.tokens[1:]
		switch {
		case k == separator:
			pending = separator
		case k != "" && pending != "":
			c.rest, c.behind = pending, k
		default:
			c.rest = k
		}
	}
	return c.rest != ""
}

// sameClosed reports that two texts are the same so read. Most differ soon, so that
// neither is read to its end.
func sameClosed(old, new []token, key func(token) string) bool {
	o, n := closed{tokens: old, key: key}, closed{tokens: new, key: key}
	for {
		moreOld, moreNew := o.more(), n.more()
		if !moreOld || !moreNew {
			return moreOld == moreNew
		}
		k := min(len(o.rest), len(n.rest))
		if o.rest[:k] != n.rest[:k] {
			return false
		}
		o.rest, n.rest = o.rest[k:], n.rest[k:]
	}
}

// marks is the text's punctuation.
func marks(tokens []token) string {
	var b strings.Builder
	for _, t := range tokens {
		if !t.Word {
			b.WriteString(t.Text)
		}
	}
	return b.String()
}

// variants lists how the words of two editorially equal texts differ.
func variants(old, new []token) []Aspect {
	o, n := words(old), words(new)
	if len(o) != len(n) {
		return regrouped(o, n)
	}
	var aspects []Aspect
	for i := range o {
		if a := variant(o[i], n[i]); a != "" && !slices.Contains(aspects, a) {
			aspects = append(aspects, a)
		}
	}
	return aspects
}

// regrouped tells words written as one or apart from an "and" that became a
// comma.
func regrouped(old, new []token) []Aspect {
	if sameClosed(old, new, plain) {
		return []Aspect{Spelling}
	}
	return []Aspect{Punctuation}
}

func variant(o, n token) Aspect {
	switch {
	case o.Text == n.Text:
		return ""
	case typed(o.Text) == typed(n.Text):
		return Punctuation
	case o.lower == n.lower:
		return Case
	case apostrophes.Replace(o.lower) == apostrophes.Replace(n.lower):
		return Punctuation
	case spelled(o.lower) == spelled(n.lower):
		return Spelling
	case o.foreign: // its number is not known
		return Spelling
	}
	return Number
}

func words(tokens []token) []token {
	return slices.DeleteFunc(slices.Clone(tokens), func(t token) bool { return !t.Word })
}
