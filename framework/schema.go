package framework

import _ "embed"

// JSONSchema is the JSON Schema (draft 2020-12) of the JSON form of [Edition].
//
//go:embed edition.schema.json
var JSONSchema []byte
