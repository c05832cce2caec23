package main

import (
	"fmt"
	"strings"

	"compdiff/framework"
	"compdiff/language"
)

// sayForeign says what a command does with words of which it has no rules: some of what
// it goes by is known of English alone. It returns that as a remark for the document; nil
// where there is nothing to say.
func (c *console) sayForeign(does string, editions ...*framework.Edition) []string {
	for _, e := range editions {
		if code := language.Of(e); code != "" && code != "en" {
			said := fmt.Sprintf("the texts are in %s, and only English has rules for this: %s", language.Name(code), does)
			c.say("%s", said)
			return []string{strings.ToUpper(said[:1]) + said[1:] + "."}
		}
	}
	return nil
}
