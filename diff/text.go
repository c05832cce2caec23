package diff

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"compdiff/framework"

	"golang.org/x/text/unicode/norm"
)

// typography maps the signs that sources of one edition set differently to
// one of them.
var typography = strings.NewReplacer("‘", "'", "’", "'", "ʼ", "'", "“", `"`, "”", `"`, "\u2011", "-",
	"ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

// typed is what a text is called equal by: accents composed or not, ligatures,
// kinds of quotation marks and invisible characters make no difference.
func typed(text string) string {
	if isASCII(text) {
		return text
	}
	return strings.Map(visible, typography.Replace(norm.NFC.String(text)))
}

// visible drops soft hyphens, marks of direction and their like.
func visible(r rune) rune {
	if unicode.Is(unicode.Cf, r) {
		return -1
	}
	return r
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// sameTyped reports that two texts are equal, typography aside.
func sameTyped(old, new string) bool { return old == new || typed(old) == typed(new) }

// statementTexts lists the statements of a level; a level that is not there
// has none.
func statementTexts(l *framework.Level) []Text {
	if l == nil {
		return []Text{}
	}
	return appendStatements(make([]Text, 0, len(l.Statements)), l)
}

func appendStatements(texts []Text, l *framework.Level) []Text {
	for i := range l.Statements {
		s := &l.Statements[i]
		texts = append(texts, Text{Text: framework.Text{Text: s.Text, From: s.From}, Level: l.Number, Index: i, ID: s.ID})
	}
	return texts
}

// titleOf names a skill in a change.
func titleOf(s *framework.Skill) Text {
	return Text{Text: framework.Text{Text: s.Title(), From: s.From}, Skill: id(s)}
}

// joined is several texts as one.
func joined(texts []Text) string {
	s := ""
	for i, t := range texts {
		if i > 0 {
			s += framework.Gap(s, t.Text.Text)
		}
		s += t.Text.Text
	}
	return s
}

func sameText(x, y framework.Statement) bool { return x.Text == y.Text }

func texts(ts []Text) []string {
	out := make([]string, len(ts))
	for i, t := range ts {
		out[i] = t.Text.Text
	}
	return out
}

// pick takes those at some places out of a list.
func pick[T any](list []T, at []int) []T {
	out := make([]T, len(at))
	for k, i := range at {
		out[k] = list[i]
	}
	return out
}

func unitTexts(units []framework.Unit) []Text {
	out := make([]Text, len(units))
	for i, u := range units {
		out[i] = Text{Text: u.Text, Index: i, Kind: u.Kind, Depth: u.Depth, Joined: u.Joined}
	}
	return out
}
