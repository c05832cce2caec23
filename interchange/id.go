package interchange

import (
	"cmp"
	"crypto/sha1"
	"encoding/hex"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// NewID is an identifier that is the same on every run: a UUID of version 5 over what
// tells a thing apart.
func NewID(parts ...string) string {
	h := sha1.New()
	h.Write([]byte("compdiff/case/v1"))
	for _, p := range parts {
		h.Write([]byte("\x00" + p))
	}
	id := h.Sum(nil)[:16]
	id[6], id[8] = id[6]&0x0f|0x50, id[8]&0x3f|0x80
	s := hex.EncodeToString(id)
	return s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}

// URN is an identifier as an address.
func URN(id string) string { return "urn:uuid:" + id }

var uuid = pattern.New(`^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$`)

// SkillKey is what tells a skill from the others of its edition: its code, or its name.
func SkillKey(s *framework.Skill) string { return cmp.Or(s.Code, s.Name) }

// ids gives the things of an edition their identifiers. Those that the publisher gave
// stay; where two things would have the same, the second has another.
type ids struct {
	edition *framework.Edition
	taken   map[string]bool
}

func newIDs(e *framework.Edition) *ids { return &ids{e, map[string]bool{}} }

// of is the identifier of a thing: the publisher's, where it is of this form.
func (n *ids) of(published string, parts ...string) string {
	if uuid().MatchString(published) && !n.taken[published] {
		n.taken[published] = true
		return published
	}
	parts = append([]string{parts[0], n.edition.Framework, n.edition.Edition}, parts[1:]...)
	id := NewID(parts...)
	for n.taken[id] {
		parts = append(parts, "again")
		id = NewID(parts...)
	}
	n.taken[id] = true
	return id
}
