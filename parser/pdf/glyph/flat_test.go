package glyph

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
)

// small is a file with a packed table and one packed object.
func small(entries, packed string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	at := b.Len()
	fmt.Fprintf(&b, "3 0 obj\n<</Type/ObjStm/N 1/First 4%s/Length %d>>\nstream\n%s\nendstream\nendobj\n", entries, len(packed), packed)
	start := b.Len()
	rows := "\x00\x00\x00\x00" + "\x01\x00" + string(rune(start)) + "\x00" + "\x02\x00\x03\x00" + "\x01\x00" + string(rune(at)) + "\x00"
	fmt.Fprintf(&b, "1 0 obj\n<</Type/XRef/Size 4/W[1 2 1]/Root 2 0 R/Length %d>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", len(rows), rows, start)
	return b.Bytes()
}

func newBudget() *budget { return &budget{limits: Limits{}.orDefault()} }

// content is all of a file.
func content(t *testing.T, f *flatFile) string {
	t.Helper()
	data, err := io.ReadAll(io.NewSectionReader(f, 0, int64(f.size())))
	if err != nil || len(data) != f.size() {
		t.Fatalf("got %d bytes of %d, %v", len(data), f.size(), err)
	}
	return string(data)
}

func TestFlatten(t *testing.T) {
	data := small("", "2 0 <</Type/Catalog>>")
	flat, lost, err := flatten(data, newBudget())
	if err != nil || lost != 0 {
		t.Fatal(lost, err)
	}
	got := content(t, flat)
	if !strings.HasPrefix(got, string(data)) {
		t.Error("the file itself was changed")
	}
	at := strings.LastIndex(got, "2 0 obj\n<</Type/Catalog>>\nendobj")
	if row := fmt.Sprintf("%010d 00000 n \n", at); at < len(data) || !strings.Contains(got[at:], row) || !strings.Contains(got[at:], "/Root 2 0 R") {
		t.Errorf("got %q", got[len(data):])
	}
	if _, lost, err := flatten(small("", "9 0 <</Type/Catalog>>"), newBudget()); lost != 1 || err != nil {
		t.Errorf("an object that is not there: got %d, %v", lost, err)
	}
}

// Rows that are written as differences come out as they were, by each of the
// five ways.
func TestUnpredict(t *testing.T) {
	const columns = 3
	rows := [][]byte{{1, 200, 30}, {7, 7, 255}, {0, 1, 2}, {90, 80, 70}, {250, 3, 9}}
	var packed, want []byte
	before := make([]byte, columns)
	for how, row := range rows {
		packed = append(packed, byte(how))
		for i := range row {
			var left, corner byte
			if i > 0 {
				left, corner = row[i-1], before[i-1]
			}
			guess := map[int]byte{0: 0, 1: left, 2: before[i], 3: byte((int(left) + int(before[i])) / 2), 4: paeth(int(left), int(before[i]), int(corner))}[how]
			packed = append(packed, row[i]-guess)
		}
		want, before = append(want, row...), row
	}
	if got, err := unpredict(packed, columns); err != nil || !bytes.Equal(got, want) {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
	if _, err := unpredict(packed, 1<<40); err == nil {
		t.Error("absurd columns gave no error")
	}
	for _, c := range [][4]int{{10, 20, 10, 20}, {20, 10, 10, 20}, {10, 10, 30, 10}, {50, 60, 55, 55}} {
		if got := paeth(c[0], c[1], c[2]); int(got) != c[3] {
			t.Errorf("paeth of %v is %d", c[:3], got)
		}
	}
}

func TestPadded(t *testing.T) {
	for _, n := range []int{0, 7, 10, 99999, 100000, 9999999999} {
		if got, want := string(padded(nil, n, 10)), fmt.Sprintf("%010d", n); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// FuzzFlatten lays anything flat: it ends, says what is wrong or gives a file
// that says what it said, and does the same twice.
func FuzzFlatten(f *testing.F) {
	f.Add(small("", "2 0 <</Type/Catalog>>"))
	f.Add(small("/Extends 3 0 R", "9 0 <</Type/Catalog>>"))
	f.Add(small("/N 9999999/DecodeParms<</Predictor 12/Columns 99999>>", "2 0 2 0 2 0 2 0"))
	f.Add([]byte("%PDF-1.7\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2/Root 1 0 R/Prev 9/XRefStm 9>>\nstartxref\n9\n%%EOF\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		flat, lost, err := flatten(data, newBudget())
		again, lost2, err2 := flatten(data, newBudget())
		if fmt.Sprint(lost, err) != fmt.Sprint(lost2, err2) {
			t.Fatalf("two readings differ: %d, %v; %d, %v", lost, err, lost2, err2)
		}
		if err == nil && (content(t, flat) != content(t, again) || !strings.HasPrefix(content(t, flat), string(data))) {
			t.Error("two readings differ, or the file was changed")
		}
	})
}
