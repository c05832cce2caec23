package framework

// maxNesting is how deep lists and objects of a saved document may stand in each
// other; those that are written stand ten deep. What goes through them takes more
// than in proportion to the depth.
const maxNesting = 200

// tooDeep is where a JSON text goes deeper than that; -1 where it does not.
func tooDeep(data []byte) int {
	depth, quoted := 0, false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[' || c == '{':
			if depth++; depth > maxNesting {
				return i
			}
		case c == ']' || c == '}':
			depth--
		}
	}
	return -1
}
