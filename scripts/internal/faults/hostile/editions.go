package hostile

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
)

// Two editions that are dear to compare: many texts of one skill, or many skills, that could be each
// other's. They are invented anew for each number, the same each time.

// author invents texts of plain words.
type author struct{ *rand.Rand }

func newAuthor(seed uint64) author { return author{rand.New(rand.NewPCG(seed, 5))} }

const (
	someVerbs   = "Lights Trims Paints Inspects Orders Records Guards Mends Plans Leads Reviews Reports"
	someNouns   = "lamps lenses towers keepers boats charts signals tides budgets visitors supplies rotas foghorns stairs ropes sails oars nets anchors piers wharves tugs buoys pilots cargo decks hulls masts"
	someEndings = "age ing er dom ship let ward ine"
)

func (a author) one(words string) string {
	f := strings.Fields(words)
	return f[a.IntN(len(f))]
}

// noun is one of some thousand, or of few.
func (a author) noun(few bool) string {
	if few {
		return a.one(someNouns)
	}
	return a.one(someNouns) + a.one(someEndings) + a.one(someNouns)
}

// duty is a statement of so many nouns.
func (a author) duty(nouns int, few bool) string {
	words := []string{a.one(someVerbs)}
	for range nouns {
		words = append(words, a.noun(few), a.one("of for with in"))
	}
	words[len(words)-1] = "today."
	return strings.Join(words, " ")
}

func (a author) duties(n int, few bool) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = a.duty(5, few)
	}
	return all
}

// reworded are statements with so many other nouns each.
func (a author) reworded(duties []string, nouns int) []string {
	all := make([]string, len(duties))
	for i, d := range duties {
		words := strings.Fields(d)
		for range nouns {
			words[1+2*a.IntN((len(words)-1)/2)] = a.noun(false)
		}
		all[i] = strings.Join(words, " ")
	}
	return all
}

func (a author) shuffled(list []string) []string {
	all := append([]string{}, list...)
	a.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

// level is a level of some statements, crew the beginning of a text copy with one skill.
func level(n int, statements ...string) string {
	return fmt.Sprintf("Level %d\n\n%s\n\n", n, strings.Join(statements, "\n\n"))
}

func crew(description, guidance string) string {
	return "Ferry crewing FERY\n\n" + description + "\n\nGuidance notes\n\n" + guidance + "\n\n"
}

const (
	crewText  = "Working on a ferry."
	crewNotes = "The crew counts."
)

// pairOf makes two editions.
type pairOf func(a author, n int) (was, is string)

// listed is guidance of some items.
func listed(items []string) string { return "The crew includes:\n\n- " + strings.Join(items, "\n- ") }

// oneSkill are pairs of one skill each with many texts.
var oneSkill = map[string]pairOf{
	"other-statements": func(a author, n int) (string, string) {
		head := crew(crewText, crewNotes)
		return head + level(3, a.duties(n, false)...), head + level(3, a.duties(n, false)...)
	},
	"alike-statements": func(a author, n int) (string, string) {
		head := crew(crewText, crewNotes)
		return head + level(3, a.duties(n, true)...), head + level(3, a.duties(n, true)...)
	},
	"reworded-statements": func(a author, n int) (string, string) {
		head, duties := crew(crewText, crewNotes), a.duties(n, false)
		return head + level(3, duties...), head + level(3, a.reworded(duties, 1)...)
	},
	"shuffled-statements": func(a author, n int) (string, string) {
		head, duties := crew(crewText, crewNotes), a.duties(n, false)
		return head + level(3, duties...), head + level(3, a.shuffled(a.reworded(duties, 1))...)
	},
	"equal-statements": func(_ author, n int) (string, string) {
		head := crew(crewText, crewNotes)
		return head + level(3, strings.Split(strings.Repeat("Trims lamps on board.|", n)+"Rows.", "|")...), head + level(3, strings.Split(strings.Repeat("Trims lamps in port.|", n)+"Rows.", "|")...)
	},
	"merged-statements": func(a author, n int) (string, string) {
		head, duties := crew(crewText, crewNotes), a.duties(n, false)
		var merged []string
		for i := 0; i+1 < n; i += 2 {
			merged = append(merged, strings.TrimSuffix(duties[i], ".")+" and "+strings.ToLower(duties[i+1]))
		}
		return head + level(3, duties...), head + level(3, merged...)
	},
	"moved-statements": func(a author, n int) (string, string) {
		head, duties := crew(crewText, crewNotes), a.duties(n, false)
		other := a.reworded(duties, 1)
		return head + level(2, duties[:n/2]...) + level(3, duties[n/2:]...), head + level(2, other[n/2:]...) + level(3, other[:n/2]...)
	},
	"levels": func(a author, n int) (string, string) {
		was, is := crew(crewText, crewNotes), crew(crewText, crewNotes)
		for l := 1; l <= 7; l++ {
			was, is = was+level(l, a.duties(n/7, false)...), is+level(l, a.duties(n/7, false)...)
		}
		return was, is
	},
	"level-came": func(a author, n int) (string, string) {
		head, duties := crew(crewText, crewNotes), a.duties(n, false)
		return head + level(3, duties...), head + level(3, duties...) + level(4, a.reworded(duties, 2)...)
	},
	"guidance": func(a author, n int) (string, string) {
		items := a.duties(n, false)
		return crew(crewText, listed(items)) + level(3, a.duties(n, false)...), crew(crewText, listed(a.reworded(items, 1))) + level(3, a.duties(n, false)...)
	},
	"guidance-to-level": func(a author, n int) (string, string) {
		items := a.duties(n, false)
		return crew(crewText, listed(items)) + level(3, "Trims lamps."), crew(crewText, crewNotes) + level(3, items...)
	},
	"description": func(a author, n int) (string, string) {
		return crew(strings.Join(a.duties(n, false), " "), crewNotes) + level(3, "Trims lamps."), crew(strings.Join(a.duties(n, false), " "), crewNotes) + level(3, "Trims lamps.")
	},
	"description-in-part": func(a author, n int) (string, string) {
		duties := a.duties(n, false)
		other := append(a.reworded(duties[:1+n/50], 1), duties[1+n/50:]...)
		return crew(strings.Join(duties, " "), crewNotes) + level(3, "Trims lamps."), crew(strings.Join(other, " "), crewNotes) + level(3, "Trims lamps.")
	},
	"description-to-guidance": func(a author, n int) (string, string) {
		duties := a.duties(n, false)
		return crew(strings.Join(duties, " "), crewNotes) + level(3, "Trims lamps."), crew(duties[0], strings.Join(duties, "\n\n")) + level(3, "Trims lamps.")
	},
	"long-statement": func(a author, n int) (string, string) {
		head := crew(crewText, crewNotes)
		return head + level(3, a.duty(5*n, false)), head + level(3, a.duty(5*n, false))
	},
	"statement-of-sentences": func(a author, n int) (string, string) {
		head := crew(crewText, crewNotes)
		return head + level(3, strings.Join(a.duties(n, false), " ")), head + level(3, strings.Join(a.duties(n, false), " "))
	},
}

// skill is one of many, under the code of a number.
func skill(number int, name, description, statement string) string {
	return fmt.Sprintf("%s %s\n\n%s\n\n%s", name, code(number), description, level(2, statement))
}

// manySkills are pairs of many skills.
var manySkills = map[string]pairOf{
	"other-codes": func(a author, n int) (was, is string) {
		for i := range n {
			name, duty := "Keeping "+a.noun(false), a.duty(5, false)
			was += skill(i, name, "Keeping it well.", duty)
			is += skill(i+n, name+" ashore", "Keeping it well.", duty)
		}
		return was, is
	},
	"alike-skills": func(a author, n int) (was, is string) {
		for i := range n {
			was += skill(i, "Keeping "+a.noun(true)+" and "+a.noun(true), a.duty(3, true), a.duty(5, true))
			is += skill(i+n, "Keeping "+a.noun(true)+" and "+a.noun(true), a.duty(3, true), a.duty(5, true))
		}
		return was, is
	},
	"swapped-statements": func(a author, n int) (was, is string) {
		duties := a.duties(n, false)
		other := a.shuffled(duties)
		for i := range n {
			was += skill(i, "Keeping "+someNoun(i), "Keeping it well.", duties[i])
			is += skill(i, "Keeping "+someNoun(i), "Keeping it well.", other[i])
		}
		return was, is
	},
	"new-skill": func(a author, n int) (string, string) {
		duties := a.duties(n, false)
		head := crew(crewText, crewNotes)
		return head + level(3, duties...), "Lamp keeping LAMP\n\nKeeping lamps.\n\n" + level(3, a.reworded(duties, 1)...)
	},
}

func someNoun(i int) string {
	nouns := strings.Fields(someNouns)
	return nouns[i%len(nouns)] + fmt.Sprint(i/len(nouns))
}

// editions are pairs of editions, the new one in the file and the old one before it.
func editions() []Input {
	var all []Input
	for _, pairs := range []map[string]pairOf{oneSkill, manySkills} {
		for _, kind := range slices.Sorted(maps.Keys(pairs)) {
			pair := pairs[kind]
			all = append(all, Input{
				Name: "pair/" + kind + ".txt", Size: 300, Args: compareAll,
				Make:   func(n int) []byte { _, is := pair(newAuthor(uint64(n)), n); return []byte(is) },
				Before: func(n int) []byte { was, _ := pair(newAuthor(uint64(n)), n); return []byte(was) },
			})
		}
	}
	return append(all,
		Input{Name: "pair/no-codes.csv", Size: 300, Args: compareAll, Make: uncoded(2), Before: uncoded(1)},
		Input{Name: "pair/sections.json", Size: 300, Args: compareAll, Make: sections(2), Before: sections(1)},
	)
}

// compareAll compares a file with the one before it, and says what changed in several formats.
func compareAll(file string) []string {
	return []string{"diff", "was-" + file, file, "-f", "json=x.json", "-f", "html=x.html", "-f", "markdown=x.md", "-f", "text"}
}

// uncoded are skills without codes that have nearly the same names.
func uncoded(year uint64) func(int) []byte {
	return func(n int) []byte {
		a := newAuthor(year)
		text := "Skill,Level,Description\n"
		for i := range n {
			text += fmt.Sprintf("Lamp keeping %d,2,%s\n", i/3, a.duty(4, true))
		}
		return []byte(text)
	}
}

// sections are a skill with many sections that have titles of a publisher's own.
func sections(year uint64) func(int) []byte {
	return func(n int) []byte {
		a := newAuthor(year)
		text := `{"schema": "compdiff/edition/v1", "framework": "Lamps", "edition": "1", "sources": [{"name": "a"}], "skills": [{"code": "LAMP", "name": "Lamp keeping", "description": {"text": "Keeping lamps."}, "sections": [`
		for i := range n {
			text += fmt.Sprintf(`{"title": "Part %d", "text": %q},`, i, a.duty(4, true))
		}
		return []byte(strings.TrimSuffix(text, ",") + `], "levels": [{"number": 2, "statements": [{"text": "Lights lamps."}]}]}]}`)
	}
}
