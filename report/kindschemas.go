package report

import _ "embed"

// MergeJSONSchema is the JSON Schema (draft 2020-12) of the JSON form of [Merge].
//
//go:embed merge.schema.json
var MergeJSONSchema []byte

// ThemesJSONSchema is the JSON Schema (draft 2020-12) of the JSON form of [Themes].
//
//go:embed themes.schema.json
var ThemesJSONSchema []byte
