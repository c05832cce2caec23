package framework

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
)

// Digest is a SHA-256, in hexadecimal, of everything that the edition says: two
// editions have the same one if they are equal, however they were written, and
// where [Edition.Checked] alone is another. An empty list is as one that is not there.
func (e *Edition) Digest() string {
	d := &digester{hash: sha256.New(), next: make([]byte, 0, 2*digestBlock)}
	d.edition(e)
	d.hash.Write(d.next)
	return hex.EncodeToString(d.hash.Sum(nil))
}

// digestBlock is how many bytes are gathered before they are hashed.
const digestBlock = 1 << 14

// digester writes values one behind the other, so that no two sequences of values
// are the same bytes: texts and lists begin with their lengths. It is written out
// by type, not by reflection, since large editions have a million texts; a test
// changes every field and wants another digest.
type digester struct {
	hash hash.Hash
	next []byte
	file string // of the last place: most are in the same one
}

func (d *digester) number(n int) { d.next = binary.AppendVarint(d.next, int64(n)) }

func (d *digester) text(s string) {
	d.number(len(s))
	d.next = append(d.next, s...)
	if len(d.next) >= digestBlock {
		d.hash.Write(d.next)
		d.next = d.next[:0]
	}
}

func (d *digester) texts(list ...string) {
	for _, s := range list {
		d.text(s)
	}
}

func (d *digester) truth(b bool) {
	if b {
		d.number(1)
	} else {
		d.number(0)
	}
}

// each writes a list.
func each[T any](d *digester, list []T, write func(*T)) {
	d.number(len(list))
	for i := range list {
		write(&list[i])
	}
}

// eachText writes a list of texts of any kind.
func eachText[T ~string](d *digester, list []T) {
	each(d, list, func(s *T) { d.text(string(*s)) })
}

func (d *digester) from(f *From) {
	if f.File == d.file {
		d.number(-1)
	} else {
		d.text(f.File)
		d.file = f.File
	}
	d.number(f.Page)
	d.number(f.Line)
	d.number(f.Column)
	d.text(f.Cell)
}

func (d *digester) placed(t *Text) {
	d.text(t.Text)
	d.from(&t.From)
}

func (d *digester) edition(e *Edition) {
	d.texts(e.Schema, e.Framework, e.Edition, string(e.Status), e.Language, e.Dialect)
	eachText(d, e.Inferred)
	each(d, e.InferredFrom, func(i *Inference) { d.texts(i.Field, i.From) })
	each(d, e.Sources, func(s *Source) { d.texts(s.Name, s.Format, s.Encoding, s.SHA256) })
	d.truth(e.Ladder != nil)
	if e.Ladder != nil {
		d.number(e.Ladder.Lowest)
		d.number(e.Ladder.Highest)
	}
	each(d, e.GenericLevels, func(l *GenericLevel) {
		d.number(l.Number)
		d.text(l.Title)
		each(d, l.Texts, d.placed)
	})
	each(d, e.Skills, d.skill)
	each(d, e.Matter, func(m *Matter) {
		d.text(m.Title)
		d.from(&m.From)
		each(d, m.Texts, d.placed)
	})
	for _, n := range []int{e.Ledger.Content, e.Ledger.Structure, e.Ledger.Furniture, e.Ledger.Unaccounted} {
		d.number(n)
	}
	each(d, e.Unaccounted, func(s *Stray) {
		d.placed(&s.Text)
		d.texts(s.Skill, s.Part, s.Cause)
	})
	each(d, e.Problems, func(p *Problem) {
		d.texts(p.Rule, p.Message, p.Skill, p.Part)
		d.from(&p.From)
	})
}

func (d *digester) skill(s *Skill) {
	d.texts(s.Code, s.ID, s.Name, s.Status)
	eachText(d, s.Category)
	d.placed(&s.Description)
	each(d, s.Guidance, d.note)
	each(d, s.Levels, func(l *Level) {
		d.number(l.Number)
		d.text(l.Label)
		each(d, l.Statements, d.statement)
		d.from(&l.From)
	})
	each(d, s.Declared, func(n *int) { d.number(*n) })
	each(d, s.Revisions, func(r *Revision) {
		d.texts(r.Title, r.Text)
		d.from(&r.From)
	})
	each(d, s.Keywords, d.placed)
	each(d, s.Sections, func(one *Section) {
		d.texts(one.Title, one.Text)
		d.from(&one.From)
		each(d, one.Statements, d.statement)
	})
	each(d, s.Relations, func(r *Relation) {
		d.texts(r.Kind, r.To)
		d.from(&r.From)
	})
	each(d, s.Marks, func(m *Mark) {
		d.texts(m.Part, m.Text)
		d.from(&m.From)
	})
	eachText(d, s.Unknown)
	d.from(&s.From)
}

func (d *digester) note(n *Note) {
	d.texts(string(n.Kind), n.Text)
	each(d, n.Items, d.note)
	d.truth(n.Inferred)
	d.from(&n.From)
}

func (d *digester) statement(s *Statement) {
	d.text(s.Text)
	d.number(s.Paragraph)
	d.from(&s.From)
	d.texts(s.ID, s.Kind)
}
