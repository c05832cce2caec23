package main

import (
	"errors"
	"slices"
)

// choice is a flag that takes one of a few values.
type choice struct {
	value   *string
	allowed []string
}

func newChoice(value *string, standard string, allowed ...string) choice {
	*value = standard
	return choice{value, allowed}
}

// String is the value as help shows it.
func (c choice) String() string {
	if c.value == nil {
		return ""
	}
	return *c.value
}

// Set takes a value from the command line.
func (c choice) Set(value string) error {
	if !slices.Contains(c.allowed, value) {
		return errors.New("expected " + oneOf(c.allowed))
	}
	*c.value = value
	return nil
}

// Type names the kind of value in help where the usage text does not.
func (c choice) Type() string { return "string" }
