package check

import (
	"strings"

	"compdiff/framework"
)

// read lays an edition out.
func read(e *framework.Edition) *reading {
	r := &reading{edition: e, words: map[string]*word{}, written: map[string]*word{}, midway: map[*framework.Skill][]*passage{}}
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
