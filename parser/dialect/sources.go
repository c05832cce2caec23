package dialect

import "bytes"

// Sources are the files of the dialects that compdiff brings, and of what all
// dialects share, one after the other: every word that layouts are told by is
// among them.
func Sources() ([]byte, error) {
	entries, err := dialectFiles.ReadDir(".")
	if err != nil {
		return nil, err
	}
	var all bytes.Buffer
	for _, e := range entries {
		data, err := dialectFiles.ReadFile(e.Name())
		if err != nil {
			return nil, err
		}
		all.Write(data)
	}
	return all.Bytes(), nil
}
