package dialect

import (
	"errors"
	"fmt"
	"strings"
)

// compileForm makes the matcher of a form. What is wrong with one that a user wrote is
// said at once; the expression of any other waits until it is asked for.
func (g *Grammar) compileForm(form string) (*Form, error) {
	re := &expression{made: func() (string, error) { return g.expressionOf(form) }}
	if !g.builtIn || g.Code == "" && hasCode(form) {
		if _, err := re.ready(); err != nil {
			return nil, fmt.Errorf("form %q: %w", form, err)
		}
	}
	bare := withoutHoles(strings.ToLower(form))
	digit := strings.Contains(form, "{number}") || strings.Contains(form, "{edition}")
	return &Form{re, longestPart(bare), digit, wordOf(bare), fixedOf(form, bare, g.Ladder.starts())}, nil
}

// expressionOf is the expression that a form stands for.
func (g *Grammar) expressionOf(form string) (string, error) {
	var expr strings.Builder
	expr.WriteString(`(?is)^`)
	for rest := form; rest != ""; {
		at := holeName().FindStringSubmatchIndex(rest)
		if at == nil {
			expr.WriteString(quoteForm(rest))
			break
		}
		expr.WriteString(quoteForm(rest[:at[0]]))
		fits, err := g.hole(rest[at[2]:at[3]], strings.Contains(form[:len(form)-len(rest)], rest[at[0]:at[1]]))
		if err != nil {
			return "", err
		}
		expr.WriteString(fits)
		rest = rest[at[1]:]
	}
	return expr.String() + `$`, nil
}

// hole is the expression of what fits a hole. Where a form has the same hole
// again, the first says what stands in it.
func (g *Grammar) hole(name string, again bool) (string, error) {
	fits, ok := holes[name]
	switch {
	case name == "code" && g.Code == "":
		return "", errors.New("{code} stands for a code, and the dialect says of no \"code\" how it looks")
	case name == "code":
		fits = `(?-i:` + g.Code + `)`
	case name == "levels":
		fits = g.Ladder.hole
	case !ok:
		return "", fmt.Errorf("{%s} is no hole; expected {name}, {code}, {levels}, {label}, {edition}, {number}, {any} or {text}", name)
	}
	if name == "any" || again {
		return `(?:` + fits + `)`, nil
	}
	return `(?P<` + name + `>` + fits + `)`, nil
}
