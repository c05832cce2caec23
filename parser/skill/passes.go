package skill

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// pass is one step on the way from lines to skills. Each looks at the whole
// document and leaves it a little better understood.
type pass struct {
	name string
	run  func(*Document)
}

// passes are the steps in their order, which is part of what they mean: a line
// that an earlier one took out is not seen by the later ones.
var passes = []pass{
	{"tables among the lines become lines, those of skills are set aside", (*Document).layTables},
	{"fields before a page stand below its first heading", (*Document).useFront},
	{"headings of numbered sections have the rank of their number", (*Document).rankOutline},
	{"headings that count up over areas that come again", (*Document).findOuterNumbers},
	{"lines that head a section or a level", (*Document).findHeadings},
	{"bars that mark levels among all", (*Document).cutBars},
	{"short forms of levels count where there are no long ones", (*Document).dropShortLevels},
	{"headings that share a line with their text", (*Document).findInline},
	{"facts without a colon", (*Document).findPlainFields},
	{"items that begin with a heading are fields", (*Document).findFields},
	{"rows of a table of levels that became lines", (*Document).findLevelRows},
	{"levels in weak forms, where there are no plainer ones", (*Document).findWeakLevels},
	{"levels whose name nobody knows, headed as those that have a known one", (*Document).findLevelsAlike},
	{"labels that name again the level above them", (*Document).findEchoes},
	{"lines that only the source's line breaks part are one", (*Document).joinSoft},
	{"menus and page feet of a page are taken out", (*Document).putFramesAway},
	{"feet that count up are taken out", (*Document).putFeetAway},
	{"headings that the framework's documents repeat are taken out", (*Document).putFurnitureHeadingsAway},
	{"lines that have the form of a title", (*Document).findCandidates},
	{"levels that are called by the skill's code", (*Document).findCodedLevels},
	{"headings of levels that begin with no skill's name are none", (*Document).dropFalseHeadings},
	{"headings are taken off the texts behind them", (*Document).cutInline},
	{"which candidates are titles", (*Document).findTitles},
	{"levels that stand outside, with skills in them", (*Document).findLevelsOutside},
	{"levels that a number heads, where there are no plainer ones", (*Document).findNumberLevels},
	{"levels whose name nobody knows, below and above these", (*Document).findLevelsAlike},
	{"levels in a form that nobody knows and that counts in every skill, likewise", (*Document).findCountedLevels},
	{"lines that come again with every page are taken out", (*Document).putRunningLinesAway},
	{"footnotes are taken out", (*Document).putFootnotesAway},
	{"sentences that say which levels a skill has", (*Document).findCoverageSentences},
	{"buttons of the page among texts, and what goes on below them", (*Document).splitFurniture},
	{"ways below the titles, category by category", (*Document).findCategoryPaths},
	{"headings over the levels that every skill has", (*Document).findOverLevels},
	{"headings that nobody knows and every skill has", (*Document).findSiblings},
	{"what leads to the levels of every skill", (*Document).findLevelLeads},
	{"notices between titles and descriptions", (*Document).findEarlyNotices},
	{"what a publisher says on every page", (*Document).findRepeats},
	{"what levels are called, before their texts", (*Document).cutLevelLabels},
	{"headings over skills are their categories", (*Document).findCategories},
	{"what stands under each title is read", (*Document).readPages},
	{"titles that begin with the end of the skill above", (*Document).doubtUndefinedTitles},
	{"headings that nobody knows, where no skill has a level", (*Document).doubtNoLevels},
	{"headings that nobody knows, where no skill has a description", (*Document).doubtNoDescriptions},
	{"headings of levels that disagree with the others", (*Document).doubtLevels},
	{"sentences on undefined levels that break off", (*Document).doubtCutUndefined},
	{"lists that do not count as the others do", (*Document).doubtLists},
	{"words that the ends of lines may have broken", (*Document).doubtBrokenWords},
	{"headings that ran into the texts beside them", (*Document).doubtGlued},
	{"headings with nothing below, where others of their kind have a text", (*Document).doubtEmpty},
}

// NewDocument makes a document of what a reader hands on. The lines are the recogniser's
// own from then on; heads finds the header of a table of skills.
func NewDocument(o *source.Document, lines []source.Line, g *dialect.Grammar, heads headFinder) *Document {
	return &Document{
		Grammar: g, headOf: heads, File: o.Name, Place: o.Place, Lines: lines, Literal: o.Literal, paged: o.Paged,
		front: o.Front, language: o.Language, marks: o.Marks,
	}
}

// runTo runs the passes up to, but not including, one.
func (d *Document) runTo(name string) {
	for ; d.done < len(passes) && passes[d.done].name != name; d.done++ {
		passes[d.done].run(d)
	}
}

// Recognise runs the passes that are left, and makes an edition of what they
// found. Tables of skills are set aside: see [Document.Tables].
func (d *Document) Recognise() *framework.Edition {
	d.runTo("")
	e := d.edition()
	e.Language = d.language
	e.Ledger = e.Ledger.Add(d.marks)
	return e
}

// titlesKnown is the pass after which a document knows its titles.
const titlesKnown = "lines that come again with every page are taken out"

// Titled says what a document's titles are: how many, whether all of them are marked
// headings, and whether one is the row of a table that is drawn with bars.
func (d *Document) Titled() (n int, marked, rows bool) {
	d.runTo(titlesKnown)
	marked = true
	for _, t := range d.skillTitles {
		l := &d.Lines[t.at]
		marked = marked && l.Rank > 0 && !l.Underlined
		rows = rows || l.Rank == 0 && strings.Contains(l.Raw, "|")
	}
	return len(d.skillTitles), marked, rows
}
