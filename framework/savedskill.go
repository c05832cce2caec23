package framework

import (
	"hash/maphash"
	"reflect"
	"strings"
)

// Skills are nearly all of a saved edition, so that their types are written out here,
// as they are in the [digester]: member by member, each line where it is written. A
// skill that is laid out in any other way is left to the reader of the edition, which
// knows types by their fields. A test wants each field to be known here.

// KnownSkills are skills that were read from saved editions, by a hash of their bytes.
// The seed is another one in each run, so that nobody can make two skills of one hash;
// that two of one code, name and length have it by chance is one case in 2^64.
// What an edition has in common with one that was read before need not be read again,
// and is the same in memory. Nobody may change the lists of such a skill.
type KnownSkills struct {
	byHead map[string]knownSkill // by what it begins with: its code and name
	seed   maphash.Seed
}

// knownSkill is a skill, how many bytes it was read from, and their hash.
type knownSkill struct {
	size  int
	hash  uint64
	skill Skill
}

// NewKnownSkills knows none.
func NewKnownSkills() *KnownSkills {
	return &KnownSkills{map[string]knownSkill{}, maphash.MakeSeed()}
}

// find is the skill that data begins with, and how many bytes it takes; nil where it is
// not known.
func (k *KnownSkills) find(head, data []byte) (*Skill, int) {
	if k == nil {
		return nil, 0
	}
	known, ok := k.byHead[string(head)]
	if !ok || known.size > len(data) || known.hash != maphash.Bytes(k.seed, data[:known.size]) {
		return nil, 0
	}
	return &known.skill, known.size
}

// add makes a skill known.
func (k *KnownSkills) add(head, data []byte, s *Skill) {
	if k != nil {
		k.byHead[string(head)] = knownSkill{len(data), maphash.Bytes(k.seed, data), *s}
	}
}

// skillType is what the fast reader reads.
var skillType = reflect.TypeFor[Skill]()

// skillReader reads what is laid out exactly as it is written: a member in each line,
// two spaces further in for each object and list that is open.
type skillReader struct {
	data  []byte
	at    int
	lead  int  // the bytes in front of a member: the line break and the spaces
	first bool // of the members or items of what is open: no comma stands before it
	odd   bool
	short bool            // the data ended before the skill did
	file  string          // the last one that a place names, in its quotation marks
	texts strings.Builder // of strings that were read, one behind the other
	plain []byte          // the last string that had escapes
	known *KnownSkills

	statements pile[Statement]
	levels     pile[Level]
	notes      pile[Note]
	keywords   pile[Text]
	names      pile[string]
	parts      pile[Part]
	numbers    pile[int]
	revisions  pile[Revision]
	sections   pile[Section]
	relations  pile[Relation]
	marks      pile[Mark]
}

// leads is what stands in front of a member, for any depth that is read.
var leads = "\n" + strings.Repeat("  ", maxDepth)

// skill reads a skill, which begins at the next byte that is no white space. Where it
// is laid out in another way it reads nothing, and reports that.
func (r *savedReader) skill(s *Skill) bool {
	r.peek()
	f := &r.fast
	for {
		f.data, f.at, f.odd, f.short, f.lead = r.data, r.at, false, false, 1+2*r.depth
		if f.skill(s); !f.short {
			break
		}
		*s = Skill{}
		if !r.fill() {
			return false
		}
	}
	if f.odd {
		*s = Skill{}
		return false
	}
	r.at, r.state = f.at, filled
	return true
}

// skill reads a skill, unless it is known.
func (r *skillReader) skill(s *Skill) {
	start := r.at
	r.open('{')
	s.Code, s.ID, s.Name = r.string(`code": `), r.optional(`id": `), r.string(`name": `)
	if r.odd {
		return
	}
	head := r.data[start:r.at]
	if known, n := r.known.find(head, r.data[start:]); known != nil {
		*s, r.at = *known, start+n
		return
	}
	s.Status = r.string(`status": `)
	s.Category = list(r, &r.names, `category": `, (*skillReader).quoted)
	r.member(`description": `)
	s.Description = r.placed()
	r.lists(s)
	s.From = r.place()
	r.close('}')
	if !r.odd {
		r.known.add(head, r.data[start:r.at], s)
	}
}

// lists reads the lists of a skill.
func (r *skillReader) lists(s *Skill) {
	s.Guidance = list(r, &r.notes, `guidance": `, (*skillReader).note)
	s.Levels = list(r, &r.levels, `levels": `, (*skillReader).level)
	s.Declared = list(r, &r.numbers, `declared": `, (*skillReader).number)
	s.Revisions = list(r, &r.revisions, `revisions": `, (*skillReader).revision)
	s.Keywords = list(r, &r.keywords, `keywords": `, (*skillReader).placed)
	s.Sections = optionalList(r, &r.sections, `sections": `, (*skillReader).section)
	s.Relations = optionalList(r, &r.relations, `relations": `, (*skillReader).relation)
	s.Marks = list(r, &r.marks, `marks": `, (*skillReader).mark)
	s.Unknown = list(r, &r.parts, `unknown": `, func(r *skillReader) Part { return Part(r.quoted()) })
}

func (r *skillReader) note() (n Note) {
	r.open('{')
	n.Kind, n.Text = Kind(r.string(`kind": `)), r.string(`text": `)
	n.Items = list(r, &r.notes, `items": `, (*skillReader).note)
	r.member(`inferred": `)
	n.Inferred = r.truth()
	n.From = r.place()
	r.close('}')
	return n
}

func (r *skillReader) level() (l Level) {
	r.open('{')
	r.member(`number": `)
	l.Number, l.Label = r.number(), r.string(`label": `)
	l.Statements = list(r, &r.statements, `statements": `, (*skillReader).statement)
	l.From = r.place()
	r.close('}')
	return l
}

func (r *skillReader) statement() (s Statement) {
	r.open('{')
	s.Text = r.string(`text": `)
	r.member(`paragraph": `)
	s.Paragraph = r.number()
	s.From = r.place()
	s.ID, s.Kind = r.optional(`id": `), r.optional(`kind": `)
	r.close('}')
	return s
}

// place reads the member that says where something stands.
func (r *skillReader) place() From {
	r.member(`from": `)
	return r.from()
}

func (r *skillReader) revision() (n Revision) {
	r.open('{')
	n.Title, n.Text = r.string(`title": `), r.string(`text": `)
	n.From = r.place()
	r.close('}')
	return n
}

func (r *skillReader) section() (s Section) {
	r.open('{')
	s.Title, s.Text = r.string(`title": `), r.string(`text": `)
	s.From = r.place()
	s.Statements = optionalList(r, &r.statements, `statements": `, (*skillReader).statement)
	r.close('}')
	return s
}

func (r *skillReader) relation() (n Relation) {
	r.open('{')
	n.Kind, n.To = r.string(`kind": `), r.string(`to": `)
	n.From = r.place()
	r.close('}')
	return n
}

func (r *skillReader) mark() (m Mark) {
	r.open('{')
	m.Part, m.Text = r.string(`part": `), r.string(`text": `)
	m.From = r.place()
	r.close('}')
	return m
}

func (r *skillReader) placed() (t Text) {
	r.open('{')
	t.Text = r.string(`text": `)
	t.From = r.place()
	r.close('}')
	return t
}

func (r *skillReader) from() (f From) {
	r.open('{')
	if r.has(`file": `) {
		f.File = r.sameFile()
	}
	f.Page, f.Line, f.Column = r.count(`page": `), r.count(`line": `), r.count(`column": `)
	f.Cell = r.optional(`cell": `)
	r.close('}')
	return f
}

// sameFile reads the name of a file, which is most often the last one.
func (r *skillReader) sameFile() string {
	n := len(r.file)
	if rest := r.data[r.at:]; n == 0 || len(rest) < n+2 || string(rest[1:n+1]) != r.file || rest[n+1] != '"' {
		r.file = r.quoted()
		return r.file
	}
	r.at += n + 2
	return r.file
}
