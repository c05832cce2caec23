package loss

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Kind is a format of sources, with how a sound one is written and what of it is seen.
type Kind struct {
	Name string // how a file of it ends
	// line writes a part of a document.
	title, heading, text, item func(string) string
	join, head, tail           string
	Seen                       func(source string) string
	rows                       func(skills int) []string // of a table, in place of parts with headings
}

func plain(source string) string { return source }

// Kinds are the formats that are damaged.
var Kinds = []Kind{
	{"txt", same, same, same, with("- "), "\n\n", "", "\n", plain, nil},
	{"md", with("# "), with("## "), same, with("- "), "\n\n", "", "\n", plain, nil},
	{"html", tagged("h1"), tagged("h2"), tagged("p"), tagged("li"), "\n", "<html><body>\n", "\n</body></html>\n", untagged, nil},
	{"csv", same, same, same, same, "\n", "Code,Skill,Overall description,Guidance notes,Level 2 description,Level 3 description\n", "\n", plain, rows(",")},
	{"tsv", same, same, same, same, "\n", strings.ReplaceAll("Code,Skill,Overall description,Guidance notes,Level 2 description,Level 3 description\n", ",", "\t"), "\n", plain, rows("\t")},
}

// rows are the rows of a table of skills.
func rows(separator string) func(int) []string {
	return func(skills int) []string {
		n := 100
		next := func(stem string) string { n++; return fmt.Sprintf("%s%d", stem, n) }
		var all []string
		for i := range skills {
			all = append(all, strings.Join([]string{"LAM" + string(rune('A'+i%26)), "Keeping " + next("lamp"), fmt.Sprintf("Keeping %s in order.", next("wick")),
				fmt.Sprintf("Oiling %s by hand.", next("hinge")), fmt.Sprintf("Lights %s. Reports %s.", next("lamp"), next("smoke")), fmt.Sprintf("Trims %s.", next("wick"))}, separator))
		}
		return all
	}
}

func same(s string) string { return s }

func with(mark string) func(string) string { return func(s string) string { return mark + s } }

func tagged(tag string) func(string) string {
	return func(s string) string { return "<" + tag + ">" + s + "</" + tag + ">" }
}

// untagged is what a page shows.
func untagged(page string) string {
	var b strings.Builder
	for {
		open := strings.IndexByte(page, '<')
		if open < 0 {
			b.WriteString(page)
			return b.String()
		}
		b.WriteString(page[:open] + " ")
		shut := strings.IndexByte(page[open:], '>')
		if shut < 0 {
			return b.String() // a tag that does not end shows nothing
		}
		page = page[open+shut+1:]
	}
}

// Parts are the parts of a sound document of some skills, each in its format.
func (k Kind) Parts(skills int) []string {
	if k.rows != nil {
		return k.rows(skills)
	}
	n := 100
	next := func(stem string) string { n++; return fmt.Sprintf("%s%d", stem, n) }
	var parts []string
	for i := range skills {
		code := "LAM" + string(rune('A'+i%26))
		parts = append(parts, k.title(fmt.Sprintf("Keeping %s %s", next("lamp"), code)), k.text(fmt.Sprintf("Keeping %s and %s in good order.", next("wick"), next("glass"))),
			k.heading("Guidance notes"), k.text("Activities may include:"), k.item(fmt.Sprintf("oiling %s", next("hinge"))), k.item(fmt.Sprintf("trimming %s", next("wick"))))
		for level := 2; level < 5; level++ {
			parts = append(parts, k.heading(fmt.Sprintf("Level %d", level)), k.text(fmt.Sprintf("Lights %s at dusk. Reports %s to the keeper.", next("lamp"), next("smoke"))))
		}
	}
	return parts
}

// Source is a document of parts.
func (k Kind) Source(parts []string) string { return k.head + strings.Join(parts, k.join) + k.tail }

// Damage is what a copy or a program can do to the parts of a document; between its marks
// and not within them.
type Damage struct {
	Name string
	do   func(r *rand.Rand, k Kind, parts []string) []string
}

// Do damages parts, the same for the same seed.
func (d Damage) Do(seed uint64, k Kind, parts []string) []string {
	return d.do(rand.New(rand.NewPCG(seed, 5)), k, append([]string{}, parts...))
}

// Damages is the table of them.
var Damages = []Damage{
	{"cut off", func(r *rand.Rand, _ Kind, p []string) []string { return p[:1+r.IntN(len(p)-1)] }},
	{"begins late", func(r *rand.Rand, _ Kind, p []string) []string { return p[r.IntN(len(p)):] }},
	{"a part twice", func(r *rand.Rand, _ Kind, p []string) []string {
		i := r.IntN(len(p))
		return append(p[:i+1:i+1], p[i:]...)
	}},
	{"a part gone", func(r *rand.Rand, _ Kind, p []string) []string {
		i := r.IntN(len(p))
		return append(p[:i:i], p[i+1:]...)
	}},
	{"two changed over", func(r *rand.Rand, _ Kind, p []string) []string {
		i, j := r.IntN(len(p)), r.IntN(len(p))
		p[i], p[j] = p[j], p[i]
		return p
	}},
	{"shuffled", func(r *rand.Rand, _ Kind, p []string) []string {
		r.Shuffle(len(p), func(i, j int) { p[i], p[j] = p[j], p[i] })
		return p
	}},
	{"a stray text", func(r *rand.Rand, k Kind, p []string) []string {
		i := r.IntN(len(p))
		return append(p[:i:i], append([]string{k.text("Printed for stray7777 by night.")}, p[i:]...)...)
	}},
	{"a heading nobody knows", func(r *rand.Rand, k Kind, p []string) []string {
		i := r.IntN(len(p))
		return append(p[:i:i], append([]string{k.heading("Stray8888"), k.text("What stands under stray9999.")}, p[i:]...)...)
	}},
	{"run together", func(r *rand.Rand, k Kind, p []string) []string {
		i := r.IntN(len(p) - 1)
		return append(append(p[:i:i], p[i]+" "+p[i+1]), p[i+2:]...)
	}},
	{"headings as texts", func(_ *rand.Rand, k Kind, p []string) []string {
		for i, part := range p {
			if strings.Contains(part, "Level ") {
				p[i] = k.text(strings.TrimSpace(k.Seen(strings.TrimLeft(part, "# "))))
			}
		}
		return p
	}},
	{"all in capitals", func(_ *rand.Rand, _ Kind, p []string) []string {
		for i := range p {
			p[i] = strings.ToUpper(p[i])
		}
		return p
	}},
}
