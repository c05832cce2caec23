package glyph

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"
	"time"
)

// repaired rewrites a file, or fails.
func repaired(t *testing.T, data string) string {
	t.Helper()
	out, err := repair([]byte(data), &budget{limits: Limits{}.orDefault()})
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// The last object of a number counts, a stream ends where it ends, and what
// stands in a stream is no object; what makes no sense is null.
func TestRepair(t *testing.T) {
	out := repaired(t, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 3 0 obj (old) endobj\n"+
		"4 1 obj<</A#20B(x)junk/C 1^2/D x1/Length 99>>stream\n9 0 obj (inner) endobj\nendstream endobj 3 0 obj (new) endobj\n5 0 obj [1 2 R")
	for _, want := range []string{"3 0 obj\n <6e6577>\n", "4 1 obj\n<</A#20B <78>/C 1/D null/Length 23>>\nstream\n9 0 obj (inner) endobj\n\nendstream", "/Root 1 0 R"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing in\n%s", want, out)
		}
	}
	if strings.Contains(out, "6f6c64") {
		t.Errorf("an object that was replaced is back:\n%s", out)
	}
}

// A file that names no catalogue, or one that is gone, has the one that is
// there; what stands packed is found.
func TestRepairPacked(t *testing.T) {
	packed := "7 0 8 36 <</Type/Catalog/Pages 8 0 R/Deep 1>> <</Type/Pages>>"
	first := strings.Index(packed, "<<")
	out := repaired(t, fmt.Sprintf("%%PDF-1.5\n2 0 obj<</Type/ObjStm/N 2/First %d/Length %d>>stream\n%s\nendstream endobj\ntrailer<</Root 1 0 R>>", first, len(packed), packed))
	if !strings.Contains(out, "/Root 7 0 R") || !strings.Contains(out, "8 0 obj\n <</Type/Pages>>") {
		t.Errorf("got\n%s", out)
	}
}

// What repeats its beginnings without ends takes no longer than it is long.
func TestRepairEnds(t *testing.T) {
	for _, part := range []string{"1 0 obj<<", "1 0 obj<</Length 5>>stream\n", "1 0 obj(", "trailer<<", "obj obj ", "1 0 obj" + strings.Repeat(" ", 50), "1 0 obj[["} {
		data := []byte("%PDF-1.4\n" + strings.Repeat(part, 1<<20/len(part)))
		start := time.Now()
		repair(data, &budget{limits: Limits{}.orDefault()})
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%q, repeated: %v", part, took)
		}
	}
}

// An early form of the encryption with 256 bits hashes once.
func TestKey256(t *testing.T) {
	key, salts := []byte("a key of thirty-two bytes exactly")[:32], "validateunlocked"
	proof, secret := sha256.Sum256([]byte(salts[:8])), sha256.Sum256([]byte(salts[8:]))
	block, _ := aes.NewCipher(secret[:])
	encrypted := make([]byte, 32)
	cipher.NewCBCEncrypter(block, make([]byte, 16)).CryptBlocks(encrypted, key)
	e := &encryption{version: 5, revision: 5, user: append(proof[:], salts...), userKey: encrypted}
	if got := e.key256(); !bytes.Equal(got, key) {
		t.Errorf("got %q", got)
	}
	e.user[0]++
	if e.key256() != nil {
		t.Error("a wrong password opened the file")
	}
}

// Codes grow to twelve bits, one code earlier than they must or not.
func TestLZW(t *testing.T) {
	var text []byte
	for i := range 30_000 {
		text = append(text, byte(i*i>>5), byte(i%7))
	}
	for early := range 2 {
		got, err := unlzw(lzw(text, early), map[string]int{"EarlyChange": early}, 1<<20)
		if err != nil || !bytes.Equal(got, text) {
			t.Errorf("early %d: %v, %d of %d bytes", early, err, len(got), len(text))
		}
	}
	if _, err := unlzw(lzw(text, 1), nil, 1000); err == nil {
		t.Error("the limit does not hold")
	}
}

// lzw packs text by the plainest encoder: it looks sequences up as strings.
func lzw(text []byte, early int) (out []byte) {
	codes := map[string]int{}
	next, bits, held, have := lzwFirst, lzwNarrow, 0, 0
	write := func(code int) {
		held, have = held<<bits|code, have+bits
		for ; have >= 8; have -= 8 {
			out = append(out, byte(held>>(have-8)))
		}
		held &= 1<<have - 1
	}
	code := func(s []byte) int {
		if len(s) == 1 {
			return int(s[0])
		}
		return codes[string(s)]
	}
	write(lzwClear)
	for from := 0; from < len(text); {
		to := from + 1
		for to < len(text) && codes[string(text[from:to+1])] > 0 {
			to++
		}
		write(code(text[from:to]))
		if to < len(text) {
			codes[string(text[from:to+1])] = next
			next++
		}
		if next-1+early >= 1<<bits && bits < 12 {
			bits++
		}
		if next >= lzwMost-2 {
			write(lzwClear)
			codes, next, bits = map[string]int{}, lzwFirst, lzwNarrow
		}
		from = to
	}
	write(lzwEnd)
	return append(out, byte(held<<(8-have)))
}

// The other filters, with what is damaged or ends early.
func TestUnfilter(t *testing.T) {
	for _, c := range []struct{ name, packed, want string }{
		{"RunLengthDecode", "\x02abc\xfez\x80rest", "abczzz"},
		{"RunLengthDecode", "\x09abc", "abc"},
		{"ASCIIHexDecode", "48 65\n6c6C6f>rest", "Hello"},
		{"ASCII85Decode", "<~87cUR\nD]~>rest", "Hello"},
		{"ASCII85Decode", "87cURD]", "Hello"},
	} {
		got, err := unfilter([]byte(c.packed), c.name, nil, 100)
		if err != nil || string(got) != c.want {
			t.Errorf("%s of %q: %q, %v", c.name, c.packed, got, err)
		}
	}
	if _, err := unfilter(nil, "DCTDecode", nil, 100); err == nil {
		t.Error("a picture was unpacked")
	}
	got, err := undiffer([]byte{1, 2, 3, 1, 1, 1}, map[string]int{"Predictor": 2, "Columns": 3})
	if err != nil || !bytes.Equal(got, []byte{1, 3, 6, 1, 2, 3}) {
		t.Errorf("differences: %v, %v", got, err)
	}
}
