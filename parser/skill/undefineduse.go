package skill

import "compdiff/framework"

// undefinedUse is a text that says that a level is not defined, and where it stands.
type undefinedUse struct {
	text, skill, part string
	from              framework.From
}
