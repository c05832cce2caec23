package source

import (
	"bytes"
	"fmt"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	marks "github.com/yuin/goldmark/extension/ast"
	mdparser "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Markdown is read by goldmark, whose tree says what is a heading, a list, a
// table. Text copies with a mark here and there are no Markdown: [ReadText]
// takes the marks off them. What tells the two apart is that all titles of a
// Markdown page are marked as headings.

var (
	tableRule = pattern.New(`^\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t|:-]*$`)
	// markRun are characters that stand between the texts of a page to mark
	// blocks: of headings, lists, quotations, tables, rules and code.
	markRun = pattern.New("^[\\s#>*+_=|:`~.()0-9-]*(?:\\{[^{}]*\\})?[\\s#]*$")
)

// markdown is the language with what the tools that render pages about skills
// add to it.
var markdown = goldmark.New(
	goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.DefinitionList),
	goldmark.WithParserOptions(mdparser.WithHeadingAttribute()),
).Parser()

// MayBeMarkdown knows a text with a marked heading or table. Whether it is a page
// all of whose marks mean something, its titles must show: see [isMarkdown].
func MayBeMarkdown(data []byte) bool {
	if !utf16Mark(data) && !bytes.ContainsAny(data, "#|") {
		return false
	}
	text, err := new(Document).decode(data)
	return err == nil && !isWiki(text) && hasMarkedBlocks(text)
}

// hasMarkedBlocks finds a marked heading, or the rule below the head of a
// table.
func hasMarkedBlocks(text string) bool {
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		bare := strings.TrimLeft(line, " ")
		if bare == "" || len(line)-len(bare) > 3 {
			continue
		}
		if rank, heading := cutRank(bare); rank > 0 && heading != "" || strings.IndexByte("|:-", bare[0]) >= 0 && tableRule().MatchString(bare) {
			return true
		}
	}
	return false
}

// ReadMarkdown reads a Markdown page.
func ReadMarkdown(name string, data []byte) (*Document, error) {
	o := &Document{Name: name}
	source, err := o.decode(data)
	if err != nil {
		return nil, err
	}
	var r markdownReader
	r.source = source
	o.Front = readFront(source)
	if o.Front != nil {
		r.told = len(o.Front.Text)
	}
	if err := r.read(name); err != nil {
		return nil, err
	}
	o.sayCutRow(source)
	r.struck.say(o, source)
	return r.document(o, source), nil
}

// markdownReader goes through the tree of a page. HTML may stand anywhere in
// Markdown, so it reads that as well.
type markdownReader struct {
	htmlReader
	labels map[string]int // how often words stand in brackets; nil until somebody asks
	page   []byte         // the same, as the library is given it
	told   int            // up to where the source is accounted for
	depth  int
	marked *bool // whether headings are marked with "#"; nil until somebody asks
}

// read reads the whole page.
func (r *markdownReader) read(name string) error {
	head := r.source[:r.told]
	if at := deepLine(r.source); at >= 0 {
		return r.tooDeep(name, at)
	}
	r.page = []byte(lineFeeds(strings.Repeat(" ", len(head)) + r.source[len(head):]))
	if at := tooManyBlocks(r.page); at >= 0 {
		line, column := (&placeFinder{text: r.source}).at(at)
		return manyBlocks(name, line, column)
	}
	if at, what := tooMuchMarkdown(r.page); what != "" {
		return r.refuse(name, at, what)
	}
	tree := markdown.Parse(text.NewReader(r.page))
	if !r.blocks(tree) {
		return r.tooDeep(name, r.told)
	}
	r.leave(len(r.source))
	r.finish()
	return nil
}

func (r *markdownReader) tooDeep(name string, at int) error {
	return r.refuse(name, at, fmt.Sprintf("the page has parts that are nested more than %d deep", maxNesting))
}

func (r *markdownReader) refuse(name string, at int, problem string) error {
	places := placeFinder{text: r.source}
	line, column := places.at(at)
	return &Error{
		Name: name, Line: line, Column: column, Hint: hintMeant,
		Problem: problem,
	}
}

// maxNesting bounds how deep lists and quotations stand in each other.
const maxNesting = 100

// maxIndent bounds how far a line is set in, in columns. Goldmark takes cubic
// time over lists in each other, so they are refused before it sees them.
const maxIndent = 8 * maxNesting

// deepLine finds a line that begins with more marks of blocks, or is set in
// further, than can be meant; -1 where there is none.
func deepLine(source string) int {
	at := 0
	for line := range strings.Lines(source) {
		start := line[:len(line)-len(strings.TrimLeft(line, " \t>-*+.)0123456789"))]
		marks := strings.Count(start, ">") + strings.Count(start, "-") + strings.Count(start, "*") + strings.Count(start, "+") + strings.Count(start, ".") + strings.Count(start, ")")
		indent, rest := measureIndent(strings.TrimRight(line, "\r\n"))
		if rest != "" && (indent > maxIndent || marks > maxIndent && strings.Trim(rest, "-*_ \t") != "") {
			return at
		}
		at += len(line)
	}
	return -1
}

// lineFeeds makes a lone CR, with which old files end lines, an LF.
func lineFeeds(source string) string {
	if !strings.Contains(source, "\r") {
		return source
	}
	out := []byte(source)
	for i, c := range out {
		if c == '\r' && (i+1 == len(out) || out[i+1] != '\n') {
			out[i] = '\n'
		}
	}
	return string(out)
}

// blocks reads the blocks in a block. It gives up where they are nested too
// deep.
func (r *markdownReader) blocks(in ast.Node) bool {
	if r.depth++; r.depth > maxNesting {
		return false
	}
	for n := in.FirstChild(); n != nil; n = n.NextSibling() {
		if !r.block(n) {
			return false
		}
	}
	r.depth--
	return true
}

// block reads one block: a leaf here, what has blocks in it in [markdownReader.container].
func (r *markdownReader) block(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Heading:
		if r.isRuledText(n) {
			r.htmlReader.block(element{})
			r.inlines(n)
			r.htmlReader.block(element{})
			r.rule()
			break
		}
		r.beginHeading(n.Level)
		r.inlines(n)
		r.endHeading()
	case *ast.Paragraph:
		if r.callout(n) {
			break
		}
		r.htmlReader.block(element{})
		r.inlines(n)
		r.htmlReader.block(element{})
	case *marks.DefinitionTerm:
		r.part()
		r.inlines(n)
		r.part()
	case *ast.TextBlock:
		r.inlines(n)
		r.breakLine()
	case *ast.ThematicBreak:
		r.rule()
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		r.code(n)
	case *ast.HTMLBlock:
		r.markup(n.Lines())
		if n.HasClosure() {
			r.html(n.ClosureLine)
		}
	case *ast.LinkReferenceDefinition:
		r.definition(n)
	case *marks.TableCell:
		r.cell(n)
	default:
		return r.container(n)
	}
	return true
}

// container reads a block that has others in it; one of an unknown kind is like
// a quotation, which means nothing.
func (r *markdownReader) container(n ast.Node) (ok bool) {
	switch n := n.(type) {
	case *ast.List:
		r.beginList(n.Start)
		ok = r.blocks(n)
		r.endList()
		r.gap = r.gap || len(r.lists) == 0
	case *ast.ListItem:
		r.beginItem()
		ok = r.blocks(n)
		r.endItem()
	case *marks.Table:
		r.beginTable()
		ok = r.blocks(n)
		r.endTable()
	case *marks.TableHeader, *marks.TableRow:
		ok = r.row(n)
	default:
		ok = r.blocks(n)
	}
	return ok
}

// code reads the lines of a block of code, which in a page about skills is text
// that somebody indented.
func (r *markdownReader) code(n ast.Node) {
	r.part()
	lines := n.Lines()
	for i := range lines.Len() {
		at := lines.At(i)
		r.leave(at.Start)
		r.characters(r.pass(at.Stop), at.Start, true)
		r.breakLine()
	}
	r.part()
}

// markup reads HTML.
func (r *markdownReader) markup(lines *text.Segments) {
	for i := range lines.Len() {
		if i > 0 {
			r.mark(r.pass(lines.At(i).Start))
		}
		r.html(lines.At(i))
	}
}

func (r *markdownReader) html(at text.Segment) {
	r.leave(at.Start)
	r.offset = r.told
	r.tokens(r.pass(at.Stop))
}

// definition passes over where a link leads. One of several words that no link is
// made by is a text that looks like it.
func (r *markdownReader) definition(n *ast.LinkReferenceDefinition) {
	isText := bytes.ContainsAny(n.Label, " \t\n") && r.labelled(n.Label) < 2
	lines := n.Lines()
	for i := range lines.Len() {
		at := lines.At(i)
		r.leave(at.Start)
		said := r.pass(at.Stop)
		if !isText {
			r.mark(said)
			continue
		}
		r.breakLine()
		r.characters(said, at.Start, true)
		r.breakLine()
	}
}

// labelled counts how often words stand in brackets.
func (r *markdownReader) labelled(words []byte) int {
	if r.labels == nil {
		r.labels = map[string]int{}
		for rest, begun := r.page, false; ; {
			at := bytes.IndexAny(rest, "[]")
			if at < 0 {
				break
			}
			if begun && rest[at] == ']' {
				r.labels[labelKey(rest[:at])]++
			}
			begun, rest = rest[at] == '[', rest[at+1:]
		}
	}
	return r.labels[labelKey(words)]
}

// labelKey is what two labels share that are the same to Markdown.
func labelKey(words []byte) string { return strings.ToLower(framework.Clean(string(words))) }

// pass gives the source up to some place as accounted for.
func (r *markdownReader) pass(to int) string {
	passed := r.source[min(r.told, to):to]
	r.told = max(r.told, to)
	return passed
}

// leave goes on to the next block. Marks stand between blocks; text that stands
// there is in none, and must not be lost.
func (r *markdownReader) leave(to int) {
	start := r.told
	between := r.pass(to)
	for line := range strings.Lines(between) {
		if strings.TrimSpace(line) == "" || markRun().MatchString(line) || bytes.HasPrefix([]byte(strings.TrimLeft(line, " \t")), []byte("```")) || strings.HasPrefix(strings.TrimLeft(line, " \t"), "~~~") {
			r.mark(line)
		} else {
			r.breakLine()
			r.characters(line, start, true)
			r.breakLine()
		}
		start += len(line)
	}
}
