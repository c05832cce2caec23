package dialect

import (
	"regexp"
	"sync"
)

// expression is a regular expression that is made ready when it is first used: a
// dialect has some hundred, and a source needs a few of them.
type expression struct {
	text string
	// made gives the text, where that waits as well; nil where it is at hand.
	made func() (string, error)
	once sync.Once
	re   *regexp.Regexp
	err  error
}

// ready compiles the expression, once.
func (e *expression) ready() (*regexp.Regexp, error) {
	e.once.Do(e.compile)
	return e.re, e.err
}

func (e *expression) compile() {
	if e.made != nil {
		if e.text, e.err = e.made(); e.err != nil {
			return
		}
	}
	e.re, e.err = regexp.Compile(e.text)
}

// get is the compiled expression. What a user wrote was compiled when the dialect
// was: see [Compile].
func (e *expression) get() *regexp.Regexp {
	re, err := e.ready()
	if err != nil {
		panic("a built-in form is no expression: " + err.Error())
	}
	return re
}
