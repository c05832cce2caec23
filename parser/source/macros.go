package source

import xhtml "golang.org/x/net/html"

// A wiki's own export has elements of its own for what its pages show: a box that opens, a
// panel, a table of contents. What stands in the body of one is text, and its title heads it.

// macroRoles are what these elements mean.
var macroRoles = map[string]role{
	"ac:structured-macro": asBlock, "ac:rich-text-body": asBlock, "ac:layout": asBlock, "ac:layout-section": asBlock, "ac:layout-cell": asBlock,
	"ac:task-list": asList, "ac:task": asItem,
	"ac:parameter": asHidden, "ac:plain-text-body": asHidden, "ac:task-id": asHidden, "ac:task-status": asHidden, "ac:placeholder": asHidden,
}

// roleOf is what an element means for the text in it.
func roleOf(t xhtml.Token) role {
	if t.DataAtom != 0 {
		return roles[t.DataAtom]
	}
	is := macroRoles[t.Data]
	if t.Data != "ac:parameter" {
		return is
	}
	for _, a := range t.Attr {
		if a.Key == "ac:name" && a.Val == "title" {
			return asLabel
		}
	}
	return is
}
