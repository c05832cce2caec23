//go:build !race

package parser_test

// every says that of the published skills each is read.
const every = 1
