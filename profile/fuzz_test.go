package profile

import (
	"strings"
	"testing"
)

// FuzzRead reads anything: lines lie in the file, spans in their lines, and a patch of an edit
// names the file.
func FuzzRead(f *testing.F) {
	for _, text := range []string{
		"Role,Level,Skill\nMate,3,FERY\n", "# Mate\r\n\r\nFERY level 3", "<table><tr><td>FERY<td>3</table>&amp;&#x41;",
		`{"role": "Mate", "skills": [{"level": 3, "code": "FE\"RY"}, [1, "CRAN 2"], null]}`, "\xff\xfeF\x00", "PK\x03\x04xl/workbook.xml", "[[[[", "\ufeff{\"a\":1}", "a,\"b\nc\"\n",
	} {
		f.Add("a.csv", []byte(text))
		f.Add("a", []byte(text))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		p, err := Read(name, data)
		if err != nil {
			return
		}
		for i, l := range p.Lines {
			if l.Level[0] < 0 || l.Level[1] > len(l.Text) || l.Level[0] > l.Level[1] {
				t.Fatalf("line %d: the level is at %v of %d bytes", i, l.Level, len(l.Text))
			}
			if p.Source != nil && (l.Offset < 0 || l.Offset+len(l.Text) > len(p.Source)) {
				t.Fatalf("line %d: bytes %d to %d of %d", i, l.Offset, l.Offset+len(l.Text), len(p.Source))
			}
			_ = l.At(len(l.Text) / 2).String()
		}
		if n := len(p.Lines); n > 0 && p.Source != nil {
			l := p.Lines[n/2]
			if patch := Patch(p, []Edit{{n / 2, 0, len(l.Text), "other\x00"}}); !strings.HasPrefix(patch, "--- a/") {
				t.Fatalf("the patch is %q", patch)
			}
		}
	})
}
