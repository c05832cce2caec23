//go:build !linux

package main

// measured is for Linux alone.
func measured() { panic("the memory of a program is measured on Linux alone") }
