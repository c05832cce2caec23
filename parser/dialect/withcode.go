package dialect

import "slices"

// WithCode is the grammar for skills whose codes have another form, a regular expression,
// and whose titles may have one more form; all else is as the dialect says it.
func (g *Grammar) WithCode(code, title string) (*Grammar, error) {
	whole, err := g.own.complete()
	if err != nil {
		return nil, err
	}
	own := *g.own
	own.Code = code
	if !slices.Contains(whole.Titles, title) {
		own.Titles = append([]string{title}, whole.Titles...)
	}
	return compile(&own, false)
}
