package skill

import (
	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/source"
)

// Document is one text on its way to skills, in one dialect. It is made of a
// source.Document, which readers make and nobody changes: the lines here are copies,
// and what the passes find out about each stands beside them.
type Document struct {
	*dialect.Grammar
	File    string             // the name of the source
	Place   source.Placer      // where in it a line has a column
	Literal bool               // characters that could be Markdown marks are text
	Lines   []source.Line      // the recogniser's own: what it takes out or apart is so here alone
	said    []*dialect.Heading // by line: what tables and fields say that it heads; nil for nothing, or empty
	Heads   []*dialect.Heading // by line; nil where the line is no heading
	Tables  []*PageTable       // of skills, a row each: read as spreadsheets are
	// levelNames is how often cells of its tables call a level by a name of its own.
	levelNames map[levelName]int
	front      *source.Front
	headOf     headFinder       // of tables
	language   string           // BCP 47; "" where the source does not say
	noted      []string         // what the source says of itself out of sight; nil until somebody asks
	marks      framework.Ledger // what stands in no line: tags, scripts, marks
	paged      bool             // the lines are those of printed pages
	done       int              // passes

	counted    bool         // levels stand outside, and are told by headings that count up
	longLevels bool         // levels are written out: "Level 2", and not "L2"
	echoes     map[int]echo // labels that repeat the heading of a level, by line
	// echoesParted is set where a rule stands below one of them.
	echoesParted bool
	general      map[int]bool    // lines that say what a level means in general
	candidates   []candidate     // lines that have the form of a title
	codes        dialect.Set     // those of the candidates; nil until somebody asks
	skillTitles  []candidate     // those of them that are titles
	titleEchoes  map[string]bool // what repeats one of them; nil until somebody asks
	outer        []outerLevel    // the levels that stand over skills; nil where they stand in them

	Names      dialect.Set    // what titles say: names, codes, and both together
	words      dialect.Set    // the words of the source, when somebody asked for them
	hyphens    *bool          // whether lines end where words have hyphens of their own; nil until somebody asks
	sentences  *sentenceCount // below levels; nil until somebody asks
	firstWords dialect.Set    // see starts
	itemWords  dialect.Set    // see itemStarts
	strapline  string         // the single line above the first title, folded

	Generic   GenericLevels     // what the source says of levels in general
	Skills    []framework.Skill // in the order of their titles
	pages     []extent          // of the skills, in their order
	matter    []framework.Matter
	levelUses []levelUse     // headings of levels, for doubtLevels
	headUses  []headUse      // headings of other sections, for doubtEmpty
	undefined []undefinedUse // what says that a level is not defined, for doubtCutUndefined
	listUses  []listUse      // lists that count, for doubtLists
	kept      []keptHyphen   // hyphens at the ends of lines that were left in, for doubtBrokenWords
	problems  []framework.Problem
}

// sentenceCount counts paragraphs, and those that end as sentences do.
type sentenceCount struct{ ended, all int }

// echo is the label of a text that repeats the heading above it.
type echo struct {
	size  int    // the bytes of the line, behind its layout, that are label
	title string // what the label calls the level: "Enable"
}

// extent is of which skill a page is, where it begins, where its text ends, and where
// what may still belong to it ends.
type extent struct{ skill, from, body, end int }

// outerLevel is the heading of a level that stands over skills.
type outerLevel struct {
	at   int // its line
	head *dialect.Heading
}

// headUse is one heading of a section that is no level.
type headUse struct {
	key, title string // folded, and as it stands
	skill      string
	part       framework.Part
	from       framework.From
	empty      bool // nothing stands below it
}

// levelUse is one heading of a level, as it was read.
type levelUse struct {
	skill, label string
	level        int
	from         framework.From
	empty        bool // nothing at all stands below it
	texts        int  // blocks that stand below it
	glued        bool // it stands directly below a text
	undefined    bool // what stands below it says that there is no such level
}

// listUse is a place in a list that counts: its first item, or one that begins again.
type listUse struct {
	from        framework.From
	skill, part string
	number      int
	before      int // the number directly above it; 0 for none
}
