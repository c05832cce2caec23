package diff

// one counts what is so.
func one(is bool) int {
	if is {
		return 1
	}
	return 0
}
