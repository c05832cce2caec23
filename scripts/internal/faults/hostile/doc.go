// Package hostile makes inputs that were made to hurt: for every reader, pieces
// that are repeated, nested, cut, circular or stand for more than they are. Each
// is one row of a table, and grows with a number, so that one table serves the
// short campaign of the tests and the long one of scripts/faults.
package hostile

// Input is one kind of hostile input.
type Input struct {
	Name  string                     // reader/kind, with the ending that files of it have
	Make  func(n int) []byte         // n is how often the piece stands there
	Size  int                        // n of the short campaign
	Fixed bool                       // n is no size
	Args  func(file string) []string // the command line that reads it; nil for check FILE
	// Before makes the edition that one is compared with, if any: it is in the file of that name behind "was-".
	Before func(n int) []byte
	// Beside makes further files, by what stands before the name of the first.
	Beside map[string]func(n int) []byte
	// First is a command line that is run before, and not measured; nil for none.
	First func(file string) []string
}

// Inputs are all kinds, by reader.
func Inputs() []Input {
	var all []Input
	for _, room := range [][]Input{texts(), markdowns(), pages(), tables(), workbooks(), oldBooks(), offices(), documents(), trees(), saved(), settings(), editions(), commands()} {
		all = append(all, room...)
	}
	return all
}
