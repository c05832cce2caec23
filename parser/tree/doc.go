// Package tree makes skills of sources that are trees of values: JSON, YAML, TOML,
// the fields before a page, a workbook whose sheets are lists of rows. What the
// values mean is data, the mapping of a dialect.
//
// A source goes through the room in this order:
//
//	values -> items        items.go: the things that the mapping names, select.go: by paths
//	items -> a hierarchy   hierarchy.go: what stands below what, by nesting, by ids, by links
//	hierarchy -> skills    walk.go, kind.go: what each item is; skill.go, level.go, statement.go
//	texts                  text.go: a value is read as the cell of a table is
//	every value            account.go: content, structure, furniture or unaccounted
package tree
