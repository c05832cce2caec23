//go:build race

package parser_test

// every thins out the slowest tests: the race detector looks at how the code
// runs, not at what each text becomes.
const every = 6
