package glyph

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"compdiff/internal/pattern"
)

// isEncrypted reports that a file says it is encrypted.
func isEncrypted(data []byte) bool { return encryptEntry().Match(data) }

var encryptEntry = pattern.New(`/Encrypt\s*(<<|\d+\s+\d+\s+R)`)

// The entries of an encryption dictionary that tell what kind it is. They are
// looked up in the bytes, as the file could not be opened.
var (
	versionEntry = pattern.New(`/V\s+([1-6])\b`)
	filterEntry  = pattern.New(`/Filter\s*/([A-Za-z.]*(?:Standard|PubSec|FOPN|EBX|APS)[A-Za-z.]*)`)
)

// encryptionName says in words how a file is encrypted.
func encryptionName(data []byte) string {
	if m := filterEntry().FindSubmatch(data); m != nil && string(m[1]) != "Standard" {
		return fmt.Sprintf("by the scheme %s, not by a password", m[1])
	}
	switch {
	case bytes.Contains(data, []byte("/AESV3")):
		return "with AES, 256 bits"
	case bytes.Contains(data, []byte("/AESV2")):
		return "with AES, 128 bits"
	}
	if m := versionEntry().FindSubmatch(data); m != nil && string(m[1]) == "1" {
		return "with RC4, 40 bits"
	}
	return "with RC4, 128 bits or fewer"
}

// Kinds of errors, for callers that tell them apart. They are never shown.
var (
	// ErrEncrypted says that a file is encrypted and does not open without a password.
	ErrEncrypted = errors.New("the file is encrypted")
	// ErrDamaged says that a file is damaged beyond repair.
	ErrDamaged = errors.New("the file is damaged")
)

// ofKind is an error of a kind.
type ofKind struct {
	error
	kind error
}

// Unwrap gives the kind.
func (e ofKind) Unwrap() error { return e.kind }

// encryptionError says why an encrypted file was not read and what to do.
func encryptionError(data []byte, cause error) error {
	kind := encryptionName(data)
	lower := strings.ToLower(cause.Error())
	if strings.Contains(lower, "password") || strings.Contains(lower, "authent") {
		return encrypted("the file is encrypted %s and opens only with a password; save a copy without it (for instance with qpdf --password=... --decrypt) and give that", kind)
	}
	return encrypted("the file is encrypted %s, which cannot be read here (%s); save a copy without encryption (for instance with qpdf --decrypt) and give that", kind, plainCause(cause))
}

func encrypted(format string, args ...any) error {
	return ofKind{fmt.Errorf(format, args...), ErrEncrypted}
}

// damageError says that a file could not be read, with the cause.
func damageError(cause error) error {
	if errors.Is(cause, ErrNoPDF) {
		return cause
	}
	return ofKind{fmt.Errorf("the file is damaged and could not be repaired (%s); open it in a PDF viewer, save it anew and give that", plainCause(cause)), ErrDamaged}
}

// plainCause shortens what the libraries say.
func plainCause(err error) string {
	s := strings.Join(strings.Fields(err.Error()), " ")
	s = strings.TrimPrefix(s, "malformed PDF: ")
	if len(s) > 160 {
		s = s[:160] + "..."
	}
	return strings.ToValidUTF8(s, "?")
}
