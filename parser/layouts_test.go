package parser_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"compdiff/framework"
	"compdiff/parser"
)

// layout is one way in which a skill is published or copied as text.
type layout struct {
	name  string
	style style
	hand  hand
	// around puts a site around every skill, page around a whole file.
	around func(s refSkill, body string, all []refSkill) string
	page   func(body string, all []refSkill) string
	// quoted and encode change a whole file: such layouts do not mix.
	quoted bool
	encode func(text string) []byte
}

// mixes reports whether the layout can stand beside others in one file.
func (l layout) mixes() bool { return l.page == nil && !l.quoted && l.encode == nil }

var bullets = func(item, sub string) [2]string { return [2]string{item, sub} }

// Hands: how copies are made.
var (
	page      = hand{blank: true}
	document  = hand{messy: true}
	bulleted  = hand{blank: true, tight: true, bullets: bullets("• ", "  ◦ ")}
	wrapped   = hand{blank: true, tight: true, bullets: bullets("- ", "  - "), width: 72, hyphens: true}
	unbroken  = hand{blank: true, tight: true, bullets: bullets("- ", "  - "), width: 72}
	marked    = hand{blank: true, tight: true, bullets: bullets("- ", "  - "), md: markdown{"# ", "## ", [2]string{"### ", ""}, false}}
	boldHand  = hand{blank: true, tight: true, bullets: bullets("* ", "    * "), md: markdown{"# ", "## ", [2]string{"**", "**"}, false}}
	crawlHand = hand{blank: true, tight: true, bullets: bullets("- ", "  - "), md: markdown{"# ", "### ", [2]string{"### ", ""}, false}}
)

// crawled is what a site's newest pages have.
var crawled = style{levels: "Levels", coverage: tableCoverage, named: true, undefined: sentence, essence: true, linked: true}

// full is a copy with every part that formats may have.
var full = style{
	marker: "(modified)", guidance: "Guidance Notes:", marked: "(modified)", levels: "Levels",
	coverage: numberCoverage, named: true, undefined: sentence, ranges: true, revisions: notes, furniture: true,
}

var notes = []revision{
	{"Moving to SFIA 8", "The notes on this page were made plainer and one level was added."},
	{"Updates for SFIA 9", "Minor rewording. No assessment needs to be done again."},
	{"Revision notes", "The wording was brought into line with other harbour skills."},
}

// layouts is the one table of text copies.
var layouts = []layout{
	{name: "bare document", hand: hand{}},
	{name: "page, bullets lost", style: style{levels: "Levels", coverage: lineCoverage, named: true, undefined: sentence, ranges: true}, hand: page},
	{name: "page, tight items", style: style{coverage: lineCoverage}, hand: hand{blank: true, tight: true}},
	{name: "document", style: style{guidance: "Guidance Notes:"}, hand: document},
	{name: "document, downwards", style: style{descending: true, undefined: emptyBody}, hand: document},
	{name: "document, no-break spaces", hand: hand{messy: true, nbsp: true}},
	{name: "messy page", style: style{undefined: sentence}, hand: hand{blank: true, messy: true}},
	{name: "no-break page", hand: hand{blank: true, nbsp: true}},
	{name: "bullets •", hand: bulleted},
	{name: "bullets • and tab", hand: hand{bullets: bullets("•\t", "\t•\t")}},
	{name: "bullets -", hand: hand{bullets: bullets("- ", "  - ")}},
	{name: "bullets ·", hand: hand{bullets: bullets("· ", "  · ")}},
	{name: "bullets *", hand: hand{blank: true, bullets: bullets("* ", "  * ")}},
	{name: "bullets o", hand: hand{bullets: bullets("o ", "  o ")}},
	{name: "bullets • and o", hand: hand{blank: true, tight: true, bullets: bullets("• ", "o ")}},
	{name: "levels named", style: style{named: true}, hand: page},
	{name: "levels with colon", style: style{named: true, colon: true}, hand: document},
	{name: "levels downwards", style: style{named: true, descending: true, undefined: sentence}, hand: page},
	{name: "ranges downwards", style: style{named: true, descending: true, undefined: sentence, ranges: true}, hand: page},
	{name: "undefined empty", style: style{undefined: emptyBody}, hand: page},
	{name: "undefined empty, named ranges", style: style{undefined: emptyBody, named: true, ranges: true}, hand: hand{}},
	{name: "undefined sentence", style: style{undefined: sentence}, hand: hand{}},
	{name: "undefined essence", style: style{undefined: essenceOnly, essence: true}, hand: page},
	{name: "undefined essence, document", style: style{undefined: essenceOnly, essence: true}, hand: hand{}},
	{name: "essence, rule lost", style: style{undefined: essenceOnly, essence: true, ruleless: true}, hand: page},
	{name: "essence, rule lost, document", style: style{undefined: sentence, essence: true, ruleless: true}, hand: document},
	{name: "coverage numbers", style: style{coverage: numberCoverage}, hand: page},
	{name: "coverage pipes", style: style{coverage: pipeCoverage, levels: "Levels"}, hand: page},
	{name: "coverage column", style: style{coverage: columnCoverage}, hand: hand{}},
	{name: "coverage column, page", style: style{coverage: columnCoverage, named: true}, hand: page},
	{name: "status Beta", style: style{status: "Beta"}, hand: page},
	{name: "status [prototype]", style: style{status: "[prototype]", coverage: lineCoverage}, hand: document},
	{name: "marker (new)", style: style{marker: "(new)"}, hand: page},
	{name: "marker (unchanged)", style: style{marker: "(unchanged)"}, hand: document},
	{name: "markers everywhere", style: style{marker: "(modified)", marked: "(modified)"}, hand: page},
	{name: "revisions at the end", style: style{revisions: notes}, hand: page},
	{name: "revisions first", style: style{revisions: notes, early: true}, hand: document},
	{name: "furniture", style: style{furniture: true, coverage: lineCoverage}, hand: page},
	{name: "keywords", style: style{keywords: []string{"boats", "rope work"}}, hand: page},
	{name: "everything, page", style: full, hand: page},
	{name: "everything, wrapped", style: full, hand: wrapped},
	{name: "wrapped", hand: wrapped},
	{name: "wrapped, never at hyphens", style: style{undefined: sentence}, hand: unbroken},
	{name: "wrapped, •", style: style{named: true}, hand: hand{blank: true, bullets: bullets("• ", "  • "), width: 72, hyphens: true}},
	{name: "wrapped, bullets lost", hand: hand{blank: true, width: 72, hyphens: true}},
	{name: "wrapped, bullets lost, tight items", hand: hand{blank: true, tight: true, width: 72}},
	{name: "wrapped, essence, no blank lines", style: style{essence: true}, hand: hand{bullets: bullets("- ", "  - "), width: 60}},
	{name: "wrapped, no blank lines", hand: hand{bullets: bullets("- ", "  - "), width: 72, hyphens: true}},
	{name: "wrapped, no blank lines, never at hyphens", hand: hand{bullets: bullets("* ", "  * "), width: 72}},
	{name: "wrapped, no blank lines, bullets lost", hand: hand{width: 72, hyphens: true}},
	{name: "wrapped, essence", style: style{named: true, essence: true, undefined: essenceOnly}, hand: wrapped},
	{name: "wrapped narrow", hand: hand{blank: true, tight: true, bullets: bullets("- ", "  - "), width: 60}},
	{name: "quoted e-mail", style: style{undefined: sentence}, hand: wrapped, quoted: true},
	{name: "quoted e-mail, no blank lines", hand: hand{bullets: bullets("- ", "  - "), width: 70}, quoted: true},
	{name: "Markdown", style: style{named: true}, hand: marked},
	{name: "Markdown, bare levels", style: style{coverage: lineCoverage, undefined: emptyBody}, hand: marked},
	{name: "Markdown, bold levels", style: style{undefined: sentence}, hand: boldHand},
	{name: "Markdown, escaped", style: style{named: true, undefined: sentence}, hand: escaped(marked)},
	{name: "Markdown, everything", style: full, hand: marked},
	{name: "Markdown, essence", style: style{named: true, essence: true, undefined: essenceOnly}, hand: marked},
	{name: "crawled, once per skill", style: crawled, hand: crawlHand, around: crawledPage},
	{name: "crawled, downwards, escaped", style: downwards(crawled), hand: escaped(crawlHand), around: crawledPage},
	{name: "crawled, once per file", style: crawled, hand: crawlHand, around: crawledSection, page: siteAround},
	{name: "CRLF", hand: page, encode: func(s string) []byte { return []byte(strings.ReplaceAll(s, "\n", "\r\n")) }},
	{name: "CR", hand: document, encode: func(s string) []byte { return []byte(strings.ReplaceAll(s, "\n", "\r")) }},
	{name: "BOM", hand: document, encode: func(s string) []byte { return []byte("\ufeff" + s) }},
	{name: "UTF-16 LE", hand: page, encode: func(s string) []byte { return toUTF16(s, 0, 8) }},
	{name: "UTF-16 BE", hand: page, encode: func(s string) []byte { return toUTF16(s, 8, 0) }},
}

func escaped(h hand) hand      { h.md.escape = true; return h }
func downwards(st style) style { st.descending, st.linked = true, false; return st }

// toUTF16 encodes with a byte order mark; the shifts give the order of bytes.
func toUTF16(s string, first, second int) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune("\ufeff" + s)) {
		out = append(out, byte(u>>first), byte(u>>second))
	}
	return out
}

// written is a skill in one layout and what else a reader should find there.
type written struct {
	layout    string
	skill     refSkill
	text      string
	status    string
	declared  []int
	revisions string
	lines     bool // guidance must come back line by line
	depths    bool // ... with the depth of items
}

// write lays one skill out.
func (l layout) write(s refSkill, all []refSkill) written {
	text, ambiguous := l.hand.write(l.style.outline(s))
	if l.around != nil {
		text = l.around(s, text, all)
	}
	w := written{layout: l.name, skill: s, text: text, status: l.style.status, lines: !ambiguous}
	w.depths = w.lines && l.hand.bullets[0] != ""
	if l.style.coverage != noCoverage {
		w.declared = s.numbers()
	}
	for _, r := range l.style.revisions {
		w.revisions += r.title + " " + r.text + " "
	}
	return w
}

// file puts skills into one file.
func (l layout) file(skills []written, all []refSkill) (text string, data []byte) {
	var b strings.Builder
	for _, w := range skills {
		b.WriteString(w.text + "\n")
	}
	text = b.String()
	if l.page != nil {
		text = l.page(text, all)
	}
	if l.quoted {
		text = "> " + strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n> ") + "\n"
	}
	if l.encode != nil {
		return text, l.encode(text)
	}
	return text, []byte(text)
}

// guidance is the text by which guidance is compared.
func (w written) guidance(lines []string) string {
	var out []string
	for _, line := range lines {
		if _, text := guidanceLine(line); !w.depths {
			line = text
		}
		out = append(out, line)
	}
	if !w.lines {
		return strings.Join(out, " ")
	}
	return strings.Join(out, " ¶ ")
}

// read parses a file and lists its faults, the ledger's sum included.
func (l layout) read(t *testing.T, skills []written, all []refSkill) []fault {
	t.Helper()
	text, data := l.file(skills, all)
	e, err := parser.Parse("copy.txt", data, parser.Options{})
	if err != nil {
		return []fault{{l.name, codesWritten(skills), "error", "none", err.Error()}}
	}
	out := append(compareEdition(l.name, skills, e), misplaced(l.name, text, e)...)
	if want, got := framework.NonSpace(text), e.Ledger.Total(); want != got {
		out = append(out, fault{l.name, codesWritten(skills), "ledger", fmt.Sprint(want), fmt.Sprint(got)})
	}
	return out
}

// singly reads every skill in a file of its own.
func (l layout) singly(t *testing.T, skills []refSkill) (out []fault) {
	for _, s := range skills {
		out = append(out, l.read(t, []written{l.write(s, skills)}, skills)...)
	}
	return out
}

// together reads all skills in one file.
func (l layout) together(t *testing.T, skills []refSkill) []fault {
	var all []written
	for _, s := range skills {
		all = append(all, l.write(s, skills))
	}
	return l.read(t, all, skills)
}

// mixed reads all skills in one file, each in a layout drawn at random.
func mixed(t *testing.T, skills []refSkill, seed uint64) []fault {
	var pool []layout
	for _, l := range layouts {
		if l.mixes() {
			pool = append(pool, l)
		}
	}
	rnd := rand.New(rand.NewPCG(seed, 1))
	var all []written
	for _, s := range skills {
		all = append(all, pool[rnd.IntN(len(pool))].write(s, skills))
	}
	return layout{name: fmt.Sprint("mixed, seed ", seed)}.read(t, all, skills)
}

// report fails the test with a count and the first faults of a layout.
func report(t *testing.T, faults []fault) {
	t.Helper()
	for i, f := range faults {
		if i == 3 {
			t.Errorf("... and %d more faults", len(faults)-i)
			return
		}
		t.Error(f)
	}
}

func editions(t *testing.T) map[string][]refSkill {
	return map[string][]refSkill{
		"1": loadReference(t, "../testdata/quayside/reference-1.json"),
		"2": loadReference(t, "../testdata/quayside/reference-2.json"),
	}
}

func TestLayoutsSingly(t *testing.T) {
	for edition, skills := range editions(t) {
		for _, l := range layouts {
			inParallel(t, l.name+"/"+edition, func(t *testing.T) []fault { return l.singly(t, skills) })
		}
	}
}

func TestLayoutsTogether(t *testing.T) {
	for edition, skills := range editions(t) {
		for _, l := range layouts {
			inParallel(t, l.name+"/"+edition, func(t *testing.T) []fault { return l.together(t, skills) })
		}
	}
}

func TestLayoutsMixed(t *testing.T) {
	for edition, skills := range editions(t) {
		for seed := range uint64(20) {
			inParallel(t, fmt.Sprint(edition, "/", seed), func(t *testing.T) []fault { return mixed(t, skills, seed) })
		}
	}
}

// TestLayoutsFolder reads a folder in which every skill has a file and a
// layout of its own.
func TestLayoutsFolder(t *testing.T) {
	for edition, skills := range editions(t) {
		for from := 0; from < len(layouts); from += len(skills) {
			t.Run(fmt.Sprint(edition, "/", from), func(t *testing.T) { report(t, folder(t, skills, from)) })
		}
	}
}

// folder writes the skills in neighbouring layouts of the table, from one on.
func folder(t *testing.T, skills []refSkill, from int) []fault {
	t.Helper()
	dir := t.TempDir()
	var all []written
	for i, s := range skills {
		l := layouts[(from+i)%len(layouts)]
		w := l.write(s, skills)
		_, data := l.file([]written{w}, skills)
		all = append(all, w)
		name := filepath.Join(dir, fmt.Sprintf("%03d-%s.txt", i, s.Code))
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	e, err := parser.Read([]string{dir}, parser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Sources) != len(skills) {
		t.Errorf("%d sources, want %d", len(e.Sources), len(skills))
	}
	return compareEdition("folder", all, e)
}
