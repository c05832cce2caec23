package layouts

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Document is an invented source with its truth.
type Document struct {
	Seed, Number uint64
	Layout       Layout
	Name         string // of the file
	Data         []byte
	Files        []File // in place of Name and Data, where it is a folder; Data has them all, for a look
	// Accepted are the truths that a careful reader may take from it; the
	// first is the one its author had in mind.
	Accepted []Truth
	// Places are words by which a finding is about what is unusual here: the
	// headings that nobody knows, the headers of the table, the damage.
	Places []string
	Pieces []Piece // what it is made of
	Damage *Damage // nil where it is whole
}

// File is one of the files of a folder.
type File struct {
	Name string
	Data []byte
}

// Damage is one thing that went wrong with a document.
type Damage struct {
	Kind string // a name of the table of damages
	At   string // the text that it befell
	// Unknowable says why nobody could know, where the damage leaves no trace.
	Unknowable string
	// Must is set where even a reading of what stands there has to be said to
	// be in doubt: the end of a text is missing.
	Must bool
}

// New invents the whole document of that number.
func New(seed, number uint64) (Document, error) {
	c := newChooser(seed, number)
	return draft(c, drawLayout(c)).document(seed, number)
}

// NewDamaged invents a document and damages it in one place. The same document
// before the damage comes with it.
func NewDamaged(seed, number uint64) (damaged, whole Document, err error) {
	c := newChooser(seed, number)
	l := drawLayout(c)
	if l.is("orientation", "card") { // its parts are no rows and columns
		l["orientation"] = "wide"
	}
	d := draft(c, l)
	if whole, err = d.document(seed, number); err != nil {
		return
	}
	damaged, err = d.damaged(seed, number, "")
	return
}

// work is a document in the making: a page or a table.
type work struct {
	chooser
	layout Layout
	page   *page
	grid   *grid
}

// Damages are the kinds of damage, in the order of their table.
func Damages() (out []string) {
	for _, h := range harms {
		out = append(out, h.kind)
	}
	return out
}

// draft invents a framework and lays it out.
func draft(c chooser, l Layout) *work {
	w, skills := invent(c, l)
	d := &work{chooser: c, layout: l}
	if table(l) {
		d.grid = tabulate(w, l, skills)
	} else {
		d.page = outline(w, l, skills)
	}
	return d
}

// truth is what the author had in mind.
func (d *work) truth() *Truth {
	if d.grid != nil {
		return &d.grid.truth
	}
	return &d.page.truth
}

// document writes the work out.
func (d *work) document(seed, number uint64) (Document, error) {
	name, data, err := d.bytes()
	if err != nil {
		return Document{}, fmt.Errorf("document %d of seed %d: %w", number, seed, err)
	}
	return Document{
		Seed: seed, Number: number, Layout: d.layout, Name: name, Data: data, Files: d.files(name),
		Accepted: d.accepted(), Places: d.places(), Pieces: d.pieces(),
	}, nil
}

// fileNames are the names of pages by their format; text is the default.
var fileNames = map[string]string{"markdown": "page.md", "html": "page.html", "wordhtml": "page.htm", "gdocs": "page.html", "asciidoc": "page.adoc", "rst": "page.rst"}

// bytes writes the page or the table.
func (d *work) bytes() (name string, data []byte, err error) {
	if d.grid != nil {
		return d.grid.bytes()
	}
	format := d.layout["format"]
	name = fileNames[format]
	if name == "" {
		name = "page.txt"
	}
	return name, []byte(ended(d.layout["line ends"], d.text(format))), nil
}

// folder reports work that is written into a file for each skill.
func (d *work) folder() bool { return d.layout.is("files", "one for each skill") }

// files writes a file for each skill, nil where all are in one.
func (d *work) files(name string) (out []File) {
	if !d.folder() {
		return nil
	}
	all := d.page.blocks
	defer func() { d.page.blocks = all }()
	for len(d.page.blocks) > 0 {
		from := d.page.blocks
		n := slices.IndexFunc(from, func(b block) bool { return b.file != from[0].file })
		if n < 0 {
			n = len(from)
		}
		d.page.blocks = from[:n]
		text := ended(d.layout["line ends"], d.text(d.layout["format"]))
		out = append(out, File{fmt.Sprintf("%02d-%s", from[0].file+1, name), []byte(text)})
		d.page.blocks = from[n:]
	}
	return out
}

func (d *work) text(format string) string {
	text := ""
	if m, ok := markups[format]; ok {
		text = markedText(d.page, m)
	} else if format == "text" {
		text = plainText(d.page)
	} else {
		text = webPage(d.page)
	}
	if d.layout.is("spaces", "no-break") {
		text = sentenceGap.ReplaceAllString(text, "$1\u00a0$2")
	}
	return text
}

// sentenceGap is where one sentence follows another in a line.
var sentenceGap = regexp.MustCompile(`([.?!]) (\p{Lu})`)

// ended gives lines the ends, and the text the mark, that the layout has.
func ended(kind, text string) string {
	switch kind {
	case "crlf":
		return strings.ReplaceAll(text, "\n", "\r\n")
	case "mark":
		return "\ufeff" + text
	}
	return text
}

// accepted are the truths of the layout.
func (d *work) accepted() []Truth {
	t := *d.truth()
	out := []Truth{t}
	l := d.layout
	if l.is("guidance heading", "none") {
		out = append(out, t.guidanceIn("description"))
	}
	if l.is("guidance heading", "after levels", "unknown after levels") {
		return out
	}
	if l.is("guidance form", "none") && l.is("unknown section", "early", "middle", "two") {
		out = append(out, t.sectionsAsGuidance(d.page))
	}
	return out
}

// guidanceIn is the truth where no heading tells guidance from the description.
func (t Truth) guidanceIn(string) Truth {
	t.Skills = slices.Clone(t.Skills)
	for i := range t.Skills {
		s := &t.Skills[i]
		for _, line := range s.Guidance {
			s.Description += " " + line.Text
		}
		s.Guidance = nil
	}
	return t
}

// sectionsAsGuidance is the truth where an unknown heading stands in the place
// of the guidance, and is it.
func (t Truth) sectionsAsGuidance(p *page) Truth {
	t.Skills = slices.Clone(t.Skills)
	kept := t.Kept
	t.Kept = nil
	taken := map[int]bool{} // blocks: two may say the same
	for _, k := range kept {
		if i := p.sectionLine(k, taken); i >= 0 {
			depth := 0
			if p.blocks[i].form == item {
				depth = 1
			}
			t.Skills[k.Skill].Guidance = append(t.Skills[k.Skill].Guidance, Line{depth, k.Text})
			continue
		}
		t.Kept = append(t.Kept, k)
	}
	return t
}

// sectionLine finds the block of a kept text among those of sections that are not taken yet.
func (p *page) sectionLine(k Kept, taken map[int]bool) int {
	first := len(p.blocks) // behind the levels it is none
	if p.layout.is("unknown section", "two") {
		first = slices.IndexFunc(p.blocks, func(b block) bool { return b.skill == k.Skill && strings.HasPrefix(b.part, "level") })
	}
	for i, b := range p.blocks {
		if b.skill == k.Skill && b.part == "section" && b.text == k.Text && !taken[i] {
			taken[i] = true
			if i > first {
				return -1
			}
			return i
		}
	}
	return -1
}

// places are the words of headings and headers that no list may know.
func (d *work) places() (out []string) {
	if d.grid != nil {
		return headersIn(d.grid)
	}
	p := d.page
	l := d.layout
	if l.is("description heading", "unknown") {
		out = append(out, p.words.description)
	}
	if l.is("guidance heading", "unknown", "misspelt", "unknown after levels") {
		out = append(out, p.words.guidance)
	}
	if !l.is("unknown section", "none") {
		out = append(out, p.words.section, p.words.second)
	}
	if l.is("change notes", "unknown") {
		out = append(out, p.words.changes)
	}
	return out
}

// headersIn are the headers of the columns that may not be understood.
func headersIn(g *grid) (out []string) {
	if g.layout.is("orientation", "card") {
		for _, row := range g.rows {
			out = append(out, row[0])
		}
		return out
	}
	if g.layout.is("orientation", "transposed") {
		for _, row := range g.rows[g.header:] {
			out = append(out, row[0])
		}
		return out
	}
	return append(out, g.rows[g.header]...)
}
