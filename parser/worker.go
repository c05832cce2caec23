package parser

import (
	"compdiff/parser/guard"
	"compdiff/parser/source"
)

// Worker is to be called first thing in main by programs that read sources of
// strangers: it lets the readers of this package start the program again, to read
// in a process of its own what could hurt this one. See [guard.Worker].
func Worker() { guard.Worker(source.Jobs()...) }
