package framework

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
)

// The words of eight bytes are held against a look at each byte.
func TestPlainText(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	odd := []byte{0, 1, 0x1f, ' ', '!', '[', '\\', ']', '"', 'a', 0x7f, 0x80, 0x81, 0x9f, 0xa0, 0xdc, 0xff}
	for range 200_000 {
		text := bytes.Repeat([]byte("m"), r.IntN(30))
		for range r.IntN(4) {
			if len(text) > 0 {
				text[r.IntN(len(text))] = odd[r.IntN(len(odd))]
			}
		}
		wantASCII, wantPlain := true, true
		for _, c := range text {
			wantASCII = wantASCII && c < 0x80
			wantPlain = wantPlain && c >= ' ' && c != '\\'
		}
		if ascii, plain := plainText(text); plain != wantPlain || plain && ascii != wantASCII {
			t.Fatalf("%q: %v %v, want %v %v", text, ascii, plain, wantASCII, wantPlain)
		}
	}
}

func TestIndent(t *testing.T) {
	for n := range 40 {
		for _, first := range []string{"", "\n", "\n\n", "\t"} {
			for _, rest := range []string{"", "x", "\nx", "\t       x"} {
				text := first + strings.Repeat(" ", n) + rest
				if i := indent([]byte(text)); strings.Trim(text[:i], " \n") != "" || strings.Contains(text[i:], strings.Repeat(" ", 8)) && first != "\t" && first != "\n\n" {
					t.Errorf("%q: %d bytes", text, i)
				}
			}
		}
	}
}

// A string is the same whatever stood at its place before.
func TestRecent(t *testing.T) {
	var known recent
	for i := range 100_000 {
		text := strings.Repeat("ab", i%7) + string(rune('a'+i%26)) + strings.Repeat("x", i%11)
		if got := known.of([]byte(text)); got != text {
			t.Fatalf("%q became %q", text, got)
		}
	}
}
