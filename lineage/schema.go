package lineage

import _ "embed"

// MapJSONSchema is the JSON Schema (draft 2020-12) of the JSON form of [Map].
//
//go:embed map.schema.json
var MapJSONSchema []byte

// HistoryJSONSchema is the JSON Schema (draft 2020-12) of the JSON form of
// [History].
//
//go:embed history.schema.json
var HistoryJSONSchema []byte
