package report

import _ "embed"

// ImpactsSchema is the JSON Schema (draft 2020-12) of what the format "json"
// writes of [Impacts].
//
//go:embed impacts.schema.json
var ImpactsSchema []byte
