package main

import (
	"compdiff/framework"
	"compdiff/language"
)

// sayForeign says what a command does with words of which it has no rules: some of what
// it goes by is known of English alone.
func (c *console) sayForeign(does string, editions ...*framework.Edition) {
	for _, e := range editions {
		if code := language.Of(e); code != "" && code != "en" {
			c.say("the texts are in %s, and only English has rules for this: %s", language.Name(code), does)
			return
		}
	}
}
