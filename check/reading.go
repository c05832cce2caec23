package check

import (
	"strconv"
	"strings"

	"compdiff/framework"
)

// reading is an edition laid out for the rules.
type reading struct {
	edition  *framework.Edition
	passages []*passage
	slab     []passage                       // the last of those that the passages lie in
	midway   map[*framework.Skill][]*passage // statements that begin in small letters, two for a skill at most
	words    map[string]*word                // by their lower-case form
	english  bool                            // the tables of english.go apply

	// Laid out when a rule asks for them.
	placed      []line             // see lines
	habits      map[string]habit   // see habitOf
	levelLabels map[string]bool    // see labels
	formed      []*form            // see forms
	begun       map[string]startOf // see starts
	longest     *[2]*form          // see longestOther
}

// passage is one text of the edition that a reader takes in at once.
type passage struct {
	framework.Text
	facts         // those of passages that stand in a reading
	skill  string // code, or name where there is none; "" outside skills
	owner  *framework.Skill
	part   string // as in a change
	kind   kind
	item   bool // an entry of a list, by layout or by the colon above it
	joined bool // goes on in the paragraph of the passage before
	tokens []token
}

// kind says what a passage is.
type kind int

const (
	label     kind = iota // a name, a keyword, a title: no sentence
	prose                 // a description, guidance, a definition, a note
	statement             // a sentence of a level
)

// token is a word or a punctuation mark of a passage.
type token struct {
	*word
	start, end int // byte offsets into the passage's text
}

// read lays an edition out.
func read(e *framework.Edition) *reading {
	r := &reading{edition: e, words: map[string]*word{}, midway: map[*framework.Skill][]*passage{}}
	for _, l := range e.GenericLevels {
		part := levelPart(l.Number)
		for _, t := range l.Texts {
			r.lay(passage{Text: t, part: part, kind: prose})
		}
	}
	for i := range e.Skills {
		r.readSkill(&e.Skills[i])
	}
	return r
}

// perSlab is how many passages are allocated together.
const perSlab = 256

// lay adds a passage and finds out what rules ask of it.
func (r *reading) lay(p passage) *passage {
	if len(r.slab) == cap(r.slab) {
		r.slab = make([]passage, 0, perSlab)
	}
	p.facts = factsOf(p.Text.Text)
	r.slab = append(r.slab, p)
	laid := &r.slab[len(r.slab)-1]
	r.passages = append(r.passages, laid)
	return laid
}

// countWords cuts all passages into words, for the rules that look at them.
func (r *reading) countWords() {
	for _, p := range r.passages {
		r.readWords(p)
	}
	r.english = isEnglish(r.edition.Language, r.words)
}

func (r *reading) readSkill(s *framework.Skill) {
	add := func(p passage) {
		if p.Text.Text != "" {
			p.skill, p.owner = nameOf(s), s
			laid := r.lay(p)
			if p.kind == statement && !p.item && laid.small && len(r.midway[s]) < 2 {
				r.midway[s] = append(r.midway[s], laid)
			}
		}
	}
	add(passage{Text: framework.Text{Text: s.Name, From: s.From}, part: "name", kind: label})
	for i, text := range strings.Split(s.Description.Text, "\n") {
		add(passage{Text: framework.Text{Text: text, From: s.Description.From}, part: "description", kind: prose, joined: i > 0})
	}
	readNotes(s.Guidance, false, add)
	for i := range s.Levels {
		readStatements(&s.Levels[i], add)
	}
	for _, n := range s.Revisions {
		add(passage{Text: framework.Text{Text: n.Text, From: n.From}, part: "revisions", kind: label})
	}
	for _, k := range s.Keywords {
		add(passage{Text: k, part: "keywords", kind: label})
	}
}

func readNotes(notes []framework.Note, item bool, add func(passage)) {
	for _, n := range notes {
		text := framework.Text{Text: n.Text, From: n.From}
		add(passage{Text: text, part: "guidance", kind: prose, item: item})
		readNotes(n.Items, true, add)
	}
}

// readStatements adds the statements of a level. After one that ends in a
// colon those that end no sentence, and the one after them, are its list.
func readStatements(l *framework.Level, add func(passage)) {
	part := levelPart(l.Number)
	paragraph, inList := 0, false
	for _, s := range l.Statements {
		item := inList && (!endsSentence(s.Text) || startsSmall(s.Text))
		add(passage{
			Text: framework.Text{Text: s.Text, From: s.From}, part: part,
			kind: statement, item: item, joined: paragraph == s.Paragraph && paragraph > 0,
		})
		paragraph = s.Paragraph
		inList = strings.HasSuffix(s.Text, ":") || item && !endsSentence(s.Text)
	}
}

// statements gives the statements that stand on their own, of all skills.
func (r *reading) statements() []*passage {
	var out []*passage
	for _, p := range r.passages {
		if p.kind == statement && !p.item {
			out = append(out, p)
		}
	}
	return out
}

// parts gives the passages of each part of each skill.
func (r *reading) parts() [][]*passage {
	var out [][]*passage
	for from := 0; from < len(r.passages); {
		to := from + 1
		for to < len(r.passages) && r.passages[to].owner == r.passages[from].owner && r.passages[to].part == r.passages[from].part {
			to++
		}
		out = append(out, r.passages[from:to])
		from = to
	}
	return out
}

// nameOf is what a finding calls a skill.
func nameOf(s *framework.Skill) string {
	if s.Code != "" {
		return s.Code
	}
	return s.Name
}

// whole is the passage that stands for a skill as such.
func whole(s *framework.Skill, part string) *passage {
	return &passage{Text: framework.Text{Text: s.Title(), From: s.From}, skill: nameOf(s), owner: s, part: part}
}

func levelPart(number int) string { return "level " + strconv.Itoa(number) }
