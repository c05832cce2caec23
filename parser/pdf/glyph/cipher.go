package glyph

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"encoding/binary"
	"errors"
)

// Files that open without a password are encrypted all the same, by a key that
// follows from the file: publishers do it to forbid printing or copying. The
// standard scheme is the one that is known here; filekey.go and filekey256.go find its key.

// fileCipher decrypts the strings and streams of one file.
type fileCipher struct {
	key     []byte
	strings method // how strings are encrypted
	streams method // how streams are
}

// method is how something is encrypted.
type method uint8

const (
	methodNone   method = iota // not at all
	methodRC4                  // RC4, with a key for each object
	methodAES                  // AES, with a key for each object
	methodAES256               // AES, with the key of the file
)

// methods are the names of methods in files.
var methods = map[string]method{"None": methodNone, "Identity": methodNone, "V2": methodRC4, "AESV2": methodAES, "AESV3": methodAES256}

// errPassword says that a file does not open with the empty password.
var errPassword = errors.New("it needs a password")

// decrypt decrypts what stands in an object. What is not whole is given as it
// is.
func (c *fileCipher) decrypt(how method, id uint32, generation int, data []byte) []byte {
	switch how {
	case methodRC4:
		out := make([]byte, len(data))
		if rc, err := rc4.NewCipher(c.objectKey(id, generation, false)); err == nil {
			rc.XORKeyStream(out, data)
		}
		return out
	case methodAES:
		return decryptAES(c.objectKey(id, generation, true), data)
	case methodAES256:
		return decryptAES(c.key, data)
	}
	return data
}

// objectKey is the key of one object.
func (c *fileCipher) objectKey(id uint32, generation int, forAES bool) []byte {
	salted := append(bytes.Clone(c.key), byte(id), byte(id>>8), byte(id>>16), byte(generation), byte(generation>>8))
	if forAES {
		salted = append(salted, "sAlT"...)
	}
	sum := md5.Sum(salted)
	return sum[:min(len(c.key)+5, md5.Size)]
}

// decryptAES decrypts blocks that follow the one that they were mixed with. The
// last byte says how many were added at the end.
func decryptAES(key, data []byte) []byte {
	block, err := aes.NewCipher(key)
	if err != nil || len(data) < 2*aes.BlockSize {
		return nil
	}
	mixed, data := data[:aes.BlockSize], data[aes.BlockSize:]
	out := make([]byte, len(data)/aes.BlockSize*aes.BlockSize)
	cipher.NewCBCDecrypter(block, mixed).CryptBlocks(out, data[:len(out)])
	if added := int(out[len(out)-1]); added <= aes.BlockSize {
		out = out[:len(out)-added]
	}
	return out
}

// littleEndian32 are the four bytes of a number, the lowest first.
func littleEndian32(n int) []byte { return binary.LittleEndian.AppendUint32(nil, uint32(int64(n))) }
