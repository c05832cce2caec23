package glyph

import (
	"bytes"
	"crypto/md5"
	"crypto/rc4"
	"errors"
	"fmt"
)

// encryption is what a file says of how it is encrypted. The names are those of
// its entries.
type encryption struct {
	version, revision int    // V and R
	bits              int    // Length
	permissions       int    // P
	owner, user       []byte // O and U: the passwords, each mixed beyond recognition
	userKey           []byte // UE: the key of the file, encrypted by the user's password
	id                []byte // the first part of the file's ID
	metadata          bool   // EncryptMetadata
	strings, streams  method // StrF and StmF
}

// readEncryption reads the dictionary of an encryption.
func readEncryption(written string, id []byte) (*encryption, error) {
	l := lexer{data: []byte(written)}
	d := l.operand(0)
	l = lexer{data: []byte(written)}
	plainly := l.dictionary()
	if scheme := string(d.get("Filter").str); scheme != "Standard" {
		return nil, fmt.Errorf("the scheme %q is not known", scheme)
	}
	e := &encryption{
		version: d.get("V").whole(), revision: d.get("R").whole(), bits: whole(d, "Length", 40), permissions: d.get("P").whole(),
		owner: d.get("O").str, user: d.get("U").str, userKey: d.get("UE").str, id: id,
		metadata: plainly["EncryptMetadata"] != "false",
	}
	switch e.version {
	case 1:
		e.bits = 40
		e.strings, e.streams = methodRC4, methodRC4
	case 2:
		e.strings, e.streams = methodRC4, methodRC4
	case 4, 5:
		e.bits = 128
		filters := d.get("CF")
		e.strings, e.streams = methodNamed(filters, d.get("StrF")), methodNamed(filters, d.get("StmF"))
	default:
		return nil, fmt.Errorf("version %d of the standard scheme is not known", e.version)
	}
	if e.bits < 40 || e.bits > 128 || len(e.owner) < 32 || len(e.user) < 32 {
		return nil, errors.New("what the file says of its encryption makes no sense")
	}
	return e, nil
}

// methodNamed is the method behind the name of a filter of the file.
func methodNamed(filters, name operand) method {
	if f := filters.get(string(name.str)); f.kind == dict {
		return methods[string(f.get("CFM").str)]
	}
	return methodNone
}

// cipher finds the key for the empty password.
func (e *encryption) cipher() (*fileCipher, error) {
	c := &fileCipher{strings: e.strings, streams: e.streams}
	if e.version == 5 {
		c.key = e.key256()
	} else if key := e.keyFromPassword(); bytes.HasPrefix(e.user, e.proof(key)) {
		c.key = key
	}
	if c.key == nil {
		return nil, errPassword
	}
	return c, nil
}

// padding fills passwords up, the empty one altogether.
var padding = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

// keyFromPassword is the key that follows from the empty password.
func (e *encryption) keyFromPassword() []byte {
	mixed := append(append(append(bytes.Clone(padding), e.owner[:32]...), littleEndian32(e.permissions)...), e.id...)
	if e.revision >= 4 && !e.metadata {
		mixed = append(mixed, 0xFF, 0xFF, 0xFF, 0xFF)
	}
	size := e.bits / 8
	if e.revision < 3 {
		size = 5
	}
	sum := md5.Sum(mixed)
	for i := 0; i < 50 && e.revision >= 3; i++ {
		sum = md5.Sum(sum[:size])
	}
	return sum[:size]
}

// proof is what the entry U begins with where the key is right.
func (e *encryption) proof(key []byte) []byte {
	if e.revision < 3 {
		return encryptRC4(key, padding, 0)
	}
	sum := md5.Sum(append(bytes.Clone(padding), e.id...))
	out := sum[:]
	for round := range 20 {
		out = encryptRC4(key, out, byte(round))
	}
	return out
}

// encryptRC4 encrypts with a key that is changed by the number of the round.
func encryptRC4(key, data []byte, round byte) []byte {
	changed := bytes.Clone(key)
	for i := range changed {
		changed[i] ^= round
	}
	out := make([]byte, len(data))
	if c, err := rc4.NewCipher(changed); err == nil {
		c.XORKeyStream(out, data)
	}
	return out
}
