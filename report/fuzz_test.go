package report

import "testing"

// FuzzRead reads any bytes as a saved document. What can be read is shown in
// every format, and its JSON reads back to the same bytes.
func FuzzRead(f *testing.F) {
	json, err := Find("json", KindChangelog)
	if err != nil {
		f.Fatal(err)
	}
	for _, document := range samples() {
		saved, err := json.Write(document, Style{})
		if err != nil {
			f.Fatal(err)
		}
		f.Add(saved)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		document, err := Read("fuzz", data)
		if err != nil {
			return
		}
		first, err := json.Write(document, Style{})
		if err != nil {
			t.Fatal(err)
		}
		again, err := Read("again", first)
		if err != nil {
			t.Fatalf("our own JSON does not read back: %v", err)
		}
		for _, format := range FormatsFor(document.Kind()) {
			if format.Binary {
				continue // slow, and tried elsewhere
			}
			direct, _ := format.Write(document, Style{Width: 40, Color: true})
			replayed, _ := format.Write(again, Style{Width: 40, Color: true})
			if string(direct) != string(replayed) {
				t.Errorf("%s differs when replayed\n%s\n%s", format.Name, direct, replayed)
			}
		}
	})
}
