//go:build race

package main

// underRace is set where the race detector allocates for itself.
const underRace = true
