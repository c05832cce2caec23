package glyph

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"crypto/sha512"
)

// The entry U of an encryption with 256 bits: a hash, and what the password was
// salted with, once to prove it and once to encrypt the key.
const (
	hashSize = 32
	saltSize = 8
)

// key256 is the key of a file encrypted with 256 bits, nil where the empty
// password is not that of the user.
func (e *encryption) key256() []byte {
	if len(e.user) < hashSize+2*saltSize || len(e.userKey) < 2*aes.BlockSize {
		return nil
	}
	salts := e.user[hashSize:]
	if !bytes.Equal(e.hash(salts[:saltSize]), e.user[:hashSize]) {
		return nil
	}
	block, err := aes.NewCipher(e.hash(salts[saltSize:][:saltSize]))
	if err != nil {
		return nil
	}
	key := make([]byte, 2*aes.BlockSize)
	cipher.NewCBCDecrypter(block, make([]byte, aes.BlockSize)).CryptBlocks(key, e.userKey[:len(key)])
	return key
}

// hash mixes the empty password with a salt. Its second form is made to cost
// something: at least 64 rounds, each of which encrypts 64 copies of what the
// round before left and hashes that, in one of three ways that it chooses.
func (e *encryption) hash(salt []byte) []byte {
	sum := sha256.Sum256(salt)
	k := sum[:]
	if e.revision < 6 {
		return k
	}
	for round := 0; ; round++ {
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		mixed := bytes.Repeat(k, 64)
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(mixed, mixed)
		k = hashes[remainder3(mixed[:16])](mixed)
		if round >= 63 && int(mixed[len(mixed)-1]) <= round-32 {
			return k[:hashSize]
		}
	}
}

// hashes are the three ways, by the remainder of what was encrypted.
var hashes = [3]func([]byte) []byte{
	func(b []byte) []byte { s := sha256.Sum256(b); return s[:] },
	func(b []byte) []byte { s := sha512.Sum384(b); return s[:] },
	func(b []byte) []byte { s := sha512.Sum512(b); return s[:] },
}

// remainder3 is what bytes, taken as one number, leave when divided by 3. As
// 256 leaves 1, so does every power of it: the sum of the bytes leaves the same.
func remainder3(b []byte) (n int) {
	for _, x := range b {
		n += int(x)
	}
	return n % 3
}
