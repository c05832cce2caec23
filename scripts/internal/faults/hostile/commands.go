package hostile

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// What every command makes of editions that grow: three years of one framework, in which
// every kind of change happens to some of many skills.

// years are the texts of three editions in a row.
type years [3]string

// edited are so many skills, and what became of them in the two years after: a duty in five is
// reworded, a few are moved up a level, some skills come, go or have another code.
func edited(skills int) years {
	var y years
	a := newAuthor(uint64(skills))
	for i := range skills {
		duties, notes := a.duties(9, false), a.duties(3, false)
		for year := range y {
			if year > 0 {
				a.edit(duties, notes, i+year)
			}
			if i%23 != 22-year {
				y[year] += one(i, year, duties, notes)
			}
		}
	}
	return y
}

// edit is what a year does to the texts of a skill.
func (a author) edit(duties, notes []string, number int) {
	if number%5 == 0 {
		copy(duties[3:6], a.reworded(duties[3:6], 1))
	}
	if number%11 == 0 {
		duties[0], duties[8] = duties[8], duties[0]
	}
	if number%7 == 0 {
		notes[1] = a.duty(5, false)
	}
}

// one is a skill as a year has it.
func one(number, year int, duties, notes []string) string {
	named := code(number)
	if number%17 == 16 {
		named = code(number + 100_000*year)
	}
	text := fmt.Sprintf("Keeping %s %s\n\nKeeping %s well.\n\nGuidance notes\n\n%s\n\n", someNoun(number), named, someNoun(number), listed(notes))
	for l := range 3 {
		text += level(2+l, duties[3*l:3*l+3]...)
	}
	return text
}

// oneSkillOf is a skill with so many duties, and what became of them in two years.
func oneSkillOf(duties int) years {
	var y years
	a := newAuthor(uint64(duties))
	texts := a.duties(duties, false)
	for year := range y {
		y[year] = crew(crewText, crewNotes) + level(3, texts...)
		copy(texts[:len(texts)/5], a.reworded(texts[:len(texts)/5], 1))
		texts = append(texts, a.duties(1+duties/20, false)...)[1+duties/20:]
	}
	return y
}

// rolesOf name every skill of an edition once.
func rolesOf(skills int) string {
	text := "Role,Skill,Level\n"
	for i := range skills {
		text += fmt.Sprintf("Keeper %d,%s,3\n", i/4, code(i))
	}
	return text
}

// everyCommand are the command lines that read editions, by a word for each. {was}, {is} and {then} are the
// editions, {roles} and {log} profiles and a saved comparison, {code} is the code of a skill.
var everyCommand = []struct{ name, line string }{
	{"check", "check {is} -f json=x.json -f sarif=x.sarif -f text"},
	{"parse", "parse {is} -f json=x.json -f csv=x.csv -f xlsx=x.xlsx -f text=x.text -f skos=x.ttl -f case=x.case -f ctdl=x.ctdl"},
	{"diff", "diff {was} {is} -f json=x.json -f html=x.html -f docx=x.docx -f xlsx=x.xlsx -f csv=x.csv -f markdown"},
	{"changelog", "changelog {was} {is} {then} --edition 1 --edition 2 --edition 3"},
	{"history", "history {code} {was} {is} {then} --edition 1 --edition 2 --edition 3"},
	{"impact", "impact {was} {is} {roles} --rewrite x.patch"},
	{"map", "map {was} {is} {then} --edition 1 --edition 2 --edition 3 -f csv"},
	{"merge", "merge {was} {is} {then} --merged x.json"},
	{"themes", "themes {was} {is}"},
	{"audit", "audit {was} {is}"},
	{"redact", "diff {was} {is} --redact=3 -f markdown"},
	{"sample", "sample {is}"},
	{"report", "report {log} -f html"},
	{"accept", "accept {log} --all --baseline --reason agreed --config x.yaml"},
	{"apply", "apply {log} {was}"},
	{"textconv", "textconv {is}"},
	{"draft", "dialects new {is}"},
}

// grown are the kinds of editions that commands are given, with the code of a skill of each.
var grown = map[string]struct {
	of   func(n int) years
	code string
}{"skills": {edited, code(0)}, "duties": {oneSkillOf, "FERY"}}

// commands are all of them on editions of many skills, and on editions of one.
func commands() []Input {
	var all []Input
	for _, c := range everyCommand {
		for _, kind := range slices.Sorted(maps.Keys(grown)) {
			of, line := grown[kind].of, strings.ReplaceAll(c.line, "{code}", grown[kind].code)
			in := Input{Name: "command/" + c.name + "-" + kind + ".txt", Size: 150, Args: lineFor(line)}
			in.Make = func(n int) []byte { return []byte(of(n)[1]) }
			in.Before = func(n int) []byte { return []byte(of(n)[0]) }
			in.Beside = map[string]func(int) []byte{
				"then-":  func(n int) []byte { return []byte(of(n)[2]) },
				"roles-": func(n int) []byte { return []byte(rolesOf(n)) },
			}
			if strings.Contains(c.line, "{log}") {
				in.First = func(file string) []string { return lineFor("diff {was} {is} -f json=log-" + file)(file) }
			}
			all = append(all, in)
		}
	}
	return all
}

// lineFor is a command line for a file and what stands beside it.
func lineFor(line string) func(file string) []string {
	return func(file string) []string {
		return strings.Fields(strings.NewReplacer("{was}", "was-"+file, "{is}", file, "{then}", "then-"+file, "{roles}", "roles-"+file, "{log}", "log-"+file).Replace(line))
	}
}
