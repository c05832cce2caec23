package parser

import (
	"slices"

	"compdiff/framework"
)

// pass is one step on the way from lines to skills. Each looks at the whole
// document and leaves it a little better understood.
type pass struct {
	name string
	run  func(*document)
}

// passes are the steps in their order, which is part of what they mean: a line
// that an earlier one took out is not seen by the later ones.
var passes = []pass{
	{"tables among the lines become lines, those of skills are set aside", (*document).layTables},
	{"fields before a page stand below its first heading", (*document).useFront},
	{"labels of rows in tables of a PDF head levels", (*document).labelRows},
	{"lines that head a section or a level", (*document).findHeadings},
	{"bars that mark levels among all", (*document).cutBars},
	{"short forms of levels count where there are no long ones", (*document).judgeShortLevels},
	{"headings that share a line with their text", (*document).findInline},
	{"items that begin with a heading are fields", (*document).findFields},
	{"levels behind a bullet, where there are no plainer ones", (*document).findBulletedLevels},
	{"levels before a text and nothing between, likewise", (*document).findUnmarkedLevels},
	{"labels that name again the level above them", (*document).findEchoes},
	{"lines that only the source's line breaks part are one", (*document).joinSoft},
	{"menus and page feet of a page are taken out", (*document).putFramesAway},
	{"feet that count up are taken out", (*document).putFeetAway},
	{"lines that have the form of a title", (*document).findCandidates},
	{"levels that are called by the skill's code", (*document).findCodedLevels},
	{"headings of levels that begin with no skill's name are none", (*document).dropFalseHeadings},
	{"headings are taken off the texts behind them", (*document).cutInline},
	{"which candidates are titles", (*document).findTitles},
	{"lines that come again with every page are taken out", (*document).putRunningLinesAway},
	{"footnotes are taken out", (*document).putFootnotesAway},
	{"headings that nobody knows and every skill has", (*document).findSiblings},
	{"what a publisher says on every page", (*document).findRepeats},
	{"what levels are called, before their texts", (*document).cutLevelLabels},
	{"headings over skills are their categories", (*document).findCategories},
	{"what stands under each title is read", (*document).readPages},
}

// newDocument makes the recogniser's own copy of what a reader hands on; heads
// finds the header of a table of skills.
func newDocument(o *original, g *grammar, heads headFinder) *document {
	return &document{
		grammar: g, headOf: heads, file: o.name, place: o.place, lines: slices.Clone(o.lines), literal: o.literal, paged: o.paged,
		front: o.front, language: o.language, marks: o.marks,
	}
}

// runTo runs the passes up to, but not including, one.
func (d *document) runTo(name string) {
	for ; d.done < len(passes) && passes[d.done].name != name; d.done++ {
		passes[d.done].run(d)
	}
}

// recognise runs the passes that are left, and makes an edition of what they
// found. Tables of skills are set aside: see [document.tables].
func (d *document) recognise() *framework.Edition {
	d.runTo("")
	e := d.edition()
	e.Language = d.language
	e.Ledger = e.Ledger.Add(d.marks)
	return e
}

// titlesKnown is the pass after which a document knows its titles.
const titlesKnown = "lines that come again with every page are taken out"

// titled says what a document's titles are: how many, and whether all of them are
// marked headings.
func (d *document) titled() (n int, marked bool) {
	d.runTo(titlesKnown)
	return len(d.skillTitles), !slices.ContainsFunc(d.skillTitles, func(c candidate) bool { return d.lines[c.at].rank == 0 })
}
