package framework

import "embed"

// Sources are those of this package: what a check finds in an edition depends on them.
//
//go:embed *.go abbreviations.txt
var Sources embed.FS
