package diff

import _ "embed"

// JSONSchema is the JSON Schema (draft 2020-12) of the JSON form of [Changelog].
//
//go:embed changelog.schema.json
var JSONSchema []byte
