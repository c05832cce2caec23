package dialect

import "testing"

// TestBuiltInDialects reads each dialect of the program as a user's: all its forms
// are compiled at once, and what is wrong is said.
func TestBuiltInDialects(t *testing.T) {
	for _, name := range builtIns {
		data, err := BuiltInSource(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Read(name+".yaml", data); err != nil {
			t.Error(err)
		}
	}
}
