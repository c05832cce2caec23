package diff_test

import (
	"slices"
	"strings"

	"compdiff/diff"
	"compdiff/framework"
)

// editor edits skills and notes what a comparison must find.
type editor struct {
	*author
	*truth
	next    int               // the number of the next new skill
	come    []framework.Skill // skills that are new
	topic   topic             // of the skill at hand
	touched map[string]bool   // statements that were edited already
}

func (e *editor) expect(x expected) { e.want = append(e.want, x) }

// edit makes one change of a skill as a whole and a few of its statements.
// Other is a skill that is not edited but for what it is handed.
func (e *editor) edit(s, other *framework.Skill) {
	e.topic = topic{strings.Fields(strings.ToLower(s.Name + " " + s.Description.Text))}
	e.topic.nouns = slices.DeleteFunc(e.topic.nouns, func(w string) bool { return strings.ContainsAny(w, ".,") || len(w) < 5 })
	e.touched = map[string]bool{}
	if e.IntN(3) == 0 {
		skillEdits[e.IntN(len(skillEdits))](e, s, other)
	}
	if s.Name == "" {
		return
	}
	for range 1 + e.IntN(4) {
		statementEdits[e.IntN(len(statementEdits))](e, s, other)
	}
}

// skillEdits concern a skill as a whole.
var skillEdits = []func(e *editor, s, other *framework.Skill){
	(*editor).rename, (*editor).recode, (*editor).recodeAndRename, (*editor).overhaul, (*editor).recategorise, (*editor).remove, (*editor).add,
	(*editor).split, (*editor).merge, (*editor).reuse, (*editor).copySplit, (*editor).handBlock,
	(*editor).addLevel, (*editor).deriveLevel, (*editor).dropLevel, (*editor).shift, (*editor).chain,
}

func (e *editor) rename(s, _ *framework.Skill) {
	w := strings.Fields(s.Name)
	for was := w[2]; w[2] == was; {
		w[2] = e.of(e.nouns)
	}
	e.expect(expected{rule: "skill-renamed", old: []string{s.Name}, new: []string{strings.Join(w, " ")}})
	s.Name = strings.Join(w, " ")
}

func (e *editor) newCode() string {
	e.next++
	return code(e.next)
}

func (e *editor) recode(s, _ *framework.Skill) {
	was := s.Code
	s.Code = e.newCode()
	e.expect(expected{rule: "skill-recoded", old: []string{was}, new: []string{s.Code}})
}

func (e *editor) recodeAndRename(s, other *framework.Skill) {
	e.rename(s, other)
	e.recode(s, other)
}

// overhaul gives a skill another code, a name without a word of the old one,
// and half of its statements a rewording.
func (e *editor) overhaul(s, other *framework.Skill) {
	name := "Keeping " + e.of(e.nouns) + " " + e.of(e.nouns)
	e.expect(expected{rule: "skill-renamed", old: []string{s.Name}, new: []string{name}})
	s.Name = name
	e.recode(s, other)
	for i := range s.Levels {
		for k := range s.Levels[i].Statements {
			st := &s.Levels[i].Statements[k]
			was := st.Text
			e.touch(was)
			if e.IntN(2) == 0 {
				st.Text = e.rewrite(was)
				e.touch(st.Text)
				e.expect(expected{rule: "statement-reworded", old: []string{was}, new: []string{st.Text}, class: diff.Substantive})
			}
		}
	}
}

func (e *editor) recategorise(s, _ *framework.Skill) {
	was := s.Category
	s.Category = []string{was[0] + " and " + e.of(e.nouns)}
	e.expect(expected{rule: "skill-moved", old: was, new: s.Category})
}

func (e *editor) remove(s, _ *framework.Skill) {
	e.expect(expected{rule: "skill-removed", old: []string{s.Title()}})
	*s = framework.Skill{}
}

func (e *editor) add(_, _ *framework.Skill) {
	e.next++
	e.bring(e.skill(e.next))
}

func (e *editor) bring(s framework.Skill) {
	e.come = append(e.come, s)
	e.expect(expected{rule: "skill-added", new: []string{s.Title()}})
}

// split hands every other statement of each level to a new skill.
func (e *editor) split(s, _ *framework.Skill) {
	half := framework.Skill{Code: e.newCode(), Category: s.Category, Description: framework.Text{Text: e.sentence(e.topic)}}
	w := strings.Fields(s.Name)
	half.Name = w[0] + " " + e.of(e.nouns) + " " + e.of(e.nouns)
	for i := range s.Levels {
		l := &s.Levels[i]
		part := framework.Level{Number: l.Number}
		var stay []framework.Statement
		for k, st := range l.Statements {
			if k%2 == 0 {
				stay = append(stay, st)
				continue
			}
			part.Statements = append(part.Statements, statement(e.handed(st.Text)))
		}
		l.Statements = stay
		half.Levels = append(half.Levels, part)
	}
	e.expect(expected{rule: "skill-split", old: []string{s.Title()}, new: []string{s.Title(), half.Title()}})
	e.bring(half)
}

// copySplit makes a new skill of copies: what it has stays where it was as well.
func (e *editor) copySplit(s, _ *framework.Skill) {
	half := framework.Skill{Code: e.newCode(), Category: s.Category, Description: framework.Text{Text: e.sentence(e.topic)}}
	w := strings.Fields(s.Name)
	half.Name = w[0] + " " + e.of(e.nouns) + " " + e.of(e.nouns)
	for _, l := range s.Levels {
		part := framework.Level{Number: l.Number}
		for k, st := range l.Statements {
			e.touch(st.Text)
			switch {
			case k%3 == 2:
				part.Statements = append(part.Statements, statement(e.sentence(e.topic)))
			case e.IntN(2) == 0:
				part.Statements = append(part.Statements, statement(e.phrasing(st.Text)))
			default:
				part.Statements = append(part.Statements, statement(st.Text))
			}
		}
		half.Levels = append(half.Levels, part)
	}
	e.expect(expected{rule: "skill-split", old: []string{s.Title()}, new: []string{s.Title(), half.Title()}})
	e.bring(half)
}

// handBlock moves three neighbours to another skill, the last of them with a
// qualifier more.
func (e *editor) handBlock(s, other *framework.Skill) {
	l := &s.Levels[e.IntN(len(s.Levels))]
	if len(l.Statements) < 4 {
		return
	}
	to := &other.Levels[e.IntN(len(other.Levels))]
	for k, st := range l.Statements[:3] {
		is := st.Text
		if k == 2 {
			is = strings.TrimSuffix(is, ".") + " within " + e.of(e.adjectives) + " " + e.of(e.nouns) + "."
		}
		to.Statements = append(to.Statements, statement(is))
		e.expect(expected{rule: "statement-moved", old: []string{st.Text}, new: []string{is}})
	}
	l.Statements = slices.Delete(l.Statements, 0, 3)
	for _, st := range l.Statements {
		e.touch(st.Text)
	}
}

// handed is a statement as another skill has it, now and then in other words.
func (e *editor) handed(was string) string {
	is := was
	if e.IntN(3) == 0 {
		is = e.phrasing(was)
	}
	e.expect(expected{rule: "statement-moved", old: []string{was}, new: []string{is}})
	return is
}

// merge hands the statements of a skill to another, and ends it.
func (e *editor) merge(s, other *framework.Skill) {
	for _, l := range s.Levels {
		to := other.Level(l.Number)
		if to == nil {
			to = &other.Levels[len(other.Levels)-1]
		}
		for _, st := range l.Statements {
			to.Statements = append(to.Statements, statement(e.handed(st.Text)))
		}
	}
	e.expect(expected{rule: "skill-merged", old: []string{s.Title(), other.Title()}, new: []string{other.Title()}})
	e.remove(s, other)
}

// reuse gives the code of a skill to another one.
func (e *editor) reuse(s, other *framework.Skill) {
	e.next++
	fresh := e.skill(e.next)
	fresh.Code = s.Code
	e.expect(expected{rule: "skill-code-reused", old: []string{s.Title()}, new: []string{fresh.Title()}})
	e.bring(fresh)
	e.remove(s, other)
}

// addLevel puts a level of its own above or below the others.
func (e *editor) addLevel(s, _ *framework.Skill) {
	n := s.Levels[len(s.Levels)-1].Number + 1
	if e.IntN(2) == 0 {
		n = s.Levels[0].Number - 1
	}
	e.putLevel(s, e.level(n, e.topic))
}

func (e *editor) putLevel(s *framework.Skill, l framework.Level) {
	s.Levels = append(s.Levels, l)
	slices.SortFunc(s.Levels, func(x, y framework.Level) int { return x.Number - y.Number })
	e.expect(expected{rule: "level-added", new: levelTexts(&l)})
	for _, st := range l.Statements {
		e.touched[st.Text] = true
	}
}

// deriveLevel puts a level above the others that says nearly what the highest
// one says.
func (e *editor) deriveLevel(s, _ *framework.Skill) {
	top := &s.Levels[len(s.Levels)-1]
	l := framework.Level{Number: top.Number + 1}
	for _, st := range top.Statements {
		e.touched[st.Text] = true
		l.Statements = append(l.Statements, statement(e.substance(st.Text)))
	}
	for i, st := range l.Statements {
		e.expect(expected{rule: derived, old: []string{top.Statements[i].Text}, new: []string{st.Text}})
	}
	e.putLevel(s, l)
}

func (e *editor) dropLevel(s, _ *framework.Skill) {
	i := e.IntN(len(s.Levels))
	e.expect(expected{rule: "level-removed", old: levelTexts(&s.Levels[i])})
	s.Levels = slices.Delete(s.Levels, i, i+1)
}

// shift moves all levels up or down by one. The statements that are edited
// afterwards are not among those that the change lists, so its texts are not
// compared.
func (e *editor) shift(s, _ *framework.Skill) {
	step := 1 - 2*e.IntN(2)
	for i := range s.Levels {
		s.Levels[i].Number += step
	}
	e.expect(expected{rule: "level-ladder-shifted", new: []string{s.Code}})
}

func levelTexts(l *framework.Level) []string {
	var out []string
	for _, st := range l.Statements {
		out = append(out, st.Text)
	}
	return out
}

// derived is how the tests call the evidence of a level that came.
const derived = "(derived)"

// statementEdits concern one statement of a skill.
var statementEdits = []func(e *editor, s, other *framework.Skill){
	func(e *editor, s, _ *framework.Skill) { e.reword(s, e.typo, diff.Editorial) },
	func(e *editor, s, _ *framework.Skill) { e.reword(s, e.phrasing, diff.Wording) },
	func(e *editor, s, _ *framework.Skill) { e.reword(s, e.lighten, diff.Wording) },
	func(e *editor, s, _ *framework.Skill) { e.reword(s, e.substance, diff.Substantive) },
	func(e *editor, s, _ *framework.Skill) { e.reword(s, e.rewrite, diff.Substantive) },
	(*editor).addStatement, (*editor).removeStatement, (*editor).moveStatement, (*editor).handOver,
	(*editor).splitStatement, (*editor).mergeStatements, (*editor).shuffle,
	(*editor).handNote, (*editor).addNote, (*editor).dropNote,
}

// draw picks a statement that was not edited yet; nil where there is none.
func (e *editor) draw(s *framework.Skill) (*framework.Level, int) {
	for range 20 {
		l := &s.Levels[e.IntN(len(s.Levels))]
		if i := e.IntN(len(l.Statements)); len(l.Statements) > 1 && !e.touched[l.Statements[i].Text] {
			return l, i
		}
	}
	return nil, 0
}

func (e *editor) touch(texts ...string) {
	for _, t := range texts {
		e.touched[t] = true
	}
}

func (e *editor) reword(s *framework.Skill, change func(string) string, class diff.Class) {
	l, i := e.draw(s)
	if l == nil {
		return
	}
	was := l.Statements[i].Text
	is := change(was)
	if is == was {
		return
	}
	l.Statements[i].Text = is
	e.touch(was, is)
	e.expect(expected{rule: "statement-reworded", old: []string{was}, new: []string{is}, class: class})
}

// typo changes how a statement is written, not what it says.
func (e *editor) typo(s string) string {
	switch w := strings.Fields(s); e.IntN(4) {
	case 0:
		return strings.TrimSuffix(s, ".") + ";"
	case 1:
		return strings.Replace(s, " and ", ", and ", 1)
	case 2:
		w[2] = strings.ToUpper(w[2])
		return strings.Join(w, " ")
	default:
		return strings.TrimSuffix(s, ".") + "s."
	}
}

// phrasing says the same duty in other words.
func (e *editor) phrasing(s string) string {
	for _, r := range [][2]string{{" on behalf of ", e.of([]string{" for ", " in the field of "})}, {" across ", e.of([]string{" throughout ", " in the area of "})}, {" according to ", e.of([]string{" under ", " in line with ", " in accordance with "})}, {" with ", " using "}, {" for ", e.of([]string{" on behalf of ", " for the purposes of "})}} {
		if strings.Contains(s, r[0]) {
			return strings.Replace(s, r[0], r[1], 1)
		}
	}
	return s
}

// rewrite changes what a duty asks in two ways.
func (e *editor) rewrite(s string) string { return e.substance(e.substance(s)) }

// substance changes what a duty asks.
func (e *editor) substance(s string) string {
	w := strings.Fields(s)
	switch e.IntN(5) {
	case 0: // another verb
		for v := w[0]; v == w[0]; {
			w[0] = e.of(e.verbs)
		}
		return strings.Join(w, " ")
	case 1: // a qualifier more
		return strings.TrimSuffix(s, ".") + " within " + e.of(e.adjectives) + " " + e.of(e.nouns) + "."
	case 2: // another scope
		return w[0] + " " + e.of([]string{"complex", "routine", "critical", "all"}) + " " + strings.Join(w[1:], " ")
	case 3: // another object
		return strings.TrimSuffix(s, w[len(w)-1]) + e.of(e.adjectives) + " " + e.of(e.nouns) + "."
	default: // a duty more
		return strings.TrimSuffix(s, ".") + ", and " + strings.ToLower(e.of(e.verbs)) + " " + e.of(e.adjectives) + " " + e.of(e.nouns) + "."
	}
}

func (e *editor) addStatement(s, _ *framework.Skill) {
	l := &s.Levels[e.IntN(len(s.Levels))]
	if len(l.Statements) > 0 && e.touched[l.Statements[0].Text] {
		return // perhaps a level that came as a whole
	}
	text := e.sentence(e.topic)
	l.Statements = slices.Insert(l.Statements, e.IntN(len(l.Statements)+1), statement(text))
	e.touch(text)
	e.expect(expected{rule: "statement-added", new: []string{text}})
}

func (e *editor) removeStatement(s, _ *framework.Skill) {
	if l, i := e.draw(s); l != nil {
		e.expect(expected{rule: "statement-removed", old: []string{l.Statements[i].Text}})
		l.Statements = slices.Delete(l.Statements, i, i+1)
	}
}

// moveStatement moves a statement to another level, now and then reworded.
func (e *editor) moveStatement(s, _ *framework.Skill) {
	from, i := e.draw(s)
	if from == nil {
		return
	}
	to := &s.Levels[e.IntN(len(s.Levels))]
	if to == from || e.touched[to.Statements[0].Text] {
		return
	}
	was := from.Statements[i].Text
	is := was
	switch distance := from.Number - to.Number; {
	case e.IntN(3) == 0:
		is = e.phrasing(was)
	case e.IntN(2) == 0 && distance*distance == 1:
		is = e.substance(was)
	}
	from.Statements = slices.Delete(from.Statements, i, i+1)
	to.Statements = append(to.Statements, statement(is))
	e.touch(was, is)
	e.expect(expected{rule: "statement-moved", old: []string{was}, new: []string{is}})
}

// handOver moves a statement to another skill.
func (e *editor) handOver(s, other *framework.Skill) {
	if l, i := e.draw(s); l != nil {
		to := &other.Levels[e.IntN(len(other.Levels))]
		st := l.Statements[i]
		l.Statements = slices.Delete(l.Statements, i, i+1)
		to.Statements = append(to.Statements, statement(e.handed(st.Text)))
	}
}

// splitStatement makes two statements of one that names two duties.
func (e *editor) splitStatement(s, _ *framework.Skill) {
	l, i := e.draw(s)
	if l == nil {
		return
	}
	was := l.Statements[i].Text
	head, tail, ok := strings.Cut(was, ", and ")
	if !ok {
		return
	}
	head, tail = head+".", strings.ToUpper(tail[:1])+tail[1:]
	l.Statements[i].Text = head
	l.Statements = slices.Insert(l.Statements, i+1, statement(tail))
	e.touch(was, head, tail)
	e.expect(expected{rule: "statement-split", old: []string{was}, new: []string{head, tail}})
}

// mergeStatements makes one statement of two.
func (e *editor) mergeStatements(s, _ *framework.Skill) {
	l, i := e.draw(s)
	if l == nil || i+1 == len(l.Statements) || e.touched[l.Statements[i+1].Text] {
		return
	}
	first, second := l.Statements[i].Text, l.Statements[i+1].Text
	both := strings.TrimSuffix(first, ".") + ", and " + strings.ToLower(second[:1]) + second[1:]
	l.Statements[i].Text = both
	l.Statements = slices.Delete(l.Statements, i+1, i+2)
	e.touch(first, second, both)
	e.expect(expected{rule: "statement-merged", old: []string{first, second}, new: []string{both}})
}

// shuffle is noise: nothing of it may show.
func (e *editor) shuffle(s, _ *framework.Skill) {
	l := &s.Levels[e.IntN(len(s.Levels))]
	e.Shuffle(len(l.Statements), func(i, j int) { l.Statements[i], l.Statements[j] = l.Statements[j], l.Statements[i] })
}
