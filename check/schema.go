package check

import _ "embed"

// JSONSchema is the JSON Schema (draft 2020-12) of the JSON form of [Findings].
//
//go:embed findings.schema.json
var JSONSchema []byte
