package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// leftover is something in a text that belongs to the page or its format, and
// never to the text.
type leftover struct {
	what    string
	pattern func() *regexp.Regexp
	// bytes has one of those that each match holds or begins with; empty where
	// there is none. Few texts have any, so few are matched.
	bytes byteSet
	// may is another cheap test that a text which the pattern matches passes;
	// nil where none is needed.
	may func(text string) bool
}

// markup is what formats leave behind where a mark is broken or not known.
var markup = []leftover{
	{"a tag of HTML", pattern.New(`</?(?i:a|b|i|u|p|br|hr|em|strong|span|div|li|ul|ol|td|tr|th|table|h[1-6]|font|sup|sub|img|code|pre|ref|script|style|section|article)(?:\s+[\w:-]+=[^<>]*)?\s*/?>`), having("<"), nil},
	{"a tag of HTML that is broken", pattern.New(`(?i:\b(?:style|class|href|lang|colspan|rowspan|align|src)=['"])|<!--|-->`), having("=-"), func(text string) bool {
		return strings.Contains(text, "='") || strings.Contains(text, `="`) || strings.Contains(text, "--")
	}},
	{"a character of HTML", pattern.New(`&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,6});`), having("&"), nil},
	{"a mark of emphasis", pattern.New(`\*\*|(?:^|\s)''|''(?:\s|$)|(?:^|\s)__|__(?:\s|$)|'''|(?:^|[\s(])[*_]\pL[^*_]*[*_](?:[\s).,;:]|$)`), having("*_'"), marksEmphasis},
	{"a mark of emphasis without its counterpart", pattern.New(`^\*\s?\pL[^*]*$|\pL\*$|^_\pL[^_]*$|[\pL.]_$`), having("*_"), nil},
	{"a mark of a heading", pattern.New(`^#{1,6}\s|^={1,6}\s?\pL|\pL\s?={2,6}$|^h[1-6]\.\s|^[-=~^]{3,}$`), having("#=.-~^"), marksHeading},
	{"a mark of a link or a template", pattern.New(`\[\[|\]\]|\{\{|\}\}|\]\(|\[edit\]|\{(?i:panel|info|toc|expand|color|anchor|code|excerpt)\b[^{}]*\}`), having("[]{}"), nil},
	{"a mark of a table", pattern.New(`^\|+|\s\|\s.*\s\|\s|\|+$|\|\||!!`), having("|!"), nil},
	{"a piece of a tag", pattern.New(`^/?[a-z]{1,10}[1-6]?>|\b[a-z]{1,3}:[a-z]{1,8}>|[^\s</]/(?:p|li|ul|ol|td|tr|th|h[1-6]|span|div|strong|em|b|i|a)>|</?[a-zA-Z]{0,10}$|\b[\w:-]{2,20}=["']?[\w.:-]+["']?\s*/?>`), having("<>"), nil},
	{"no space between two sentences", pattern.New(`\pL{3,}[.!?]\p{Lu}\pL{2,}\s\pL|\p{Ll}{3,}[.!?](?:It|We|In|At|As|To|On|If|By|An|He|Is|A)\s\p{Ll}`), having(".!?"), gluesSentences},
	{"a bullet", pattern.New(`\s[•·▪◦‣●○■□]\s`), having("•·▪◦‣●○■□"), holdsBullet},
	{"the mark of an item", pattern.New(`[\pL;,]\s(?:[b-h]\)\s\pL|[2-9]\.\s\p{Ll})|;\s[2-9]\.\s\pL`), having(").2345678"), goesOnCounting},
	{"the mark of an item", pattern.New(`\p{Ll}[.,;]?\s[#>*]\s\p{Ll}{2}|\p{Ll}[.,;]?\s[#*]\s\p{Lu}\p{Ll}`), having("#>*"), nil},
	{"the marks of items", pattern.New(`^\(?1[.)]\s\pL.*\s\(?2[.)]\s\pL`), having(").12"), func(text string) bool { return text[0] == '1' || text[0] == '(' }},
	{"tags of a note", pattern.New(`^(?:\pL+:\s)?#\pL[\pL\d_/-]*(?:[\s,]+#\pL[\pL\d_/-]*)*$`), having("#"), nil},
	{"a mark of a quoted text", pattern.New(`^>\s?`), having(">"), nil},
	{"the mark of an item behind its introduction", pattern.New(`\pL:\s[-–*+•]\s\pL`), having(":"), marksBehindColon},
	{"a field of a format", pattern.New(`^:\pL[\pL -]{1,30}:\s`), having(":"), func(text string) bool { return text[0] == ':' }},
	{"a mark that stands for a picture", pattern.New(`^\[\pL+(?:[\s:-]\pL+){0,2}\]$`), having("["), func(text string) bool { return text[0] == '[' }},
	{"a mark of a list", pattern.New(`^(?:[•·▪◦‣●○■□–—*+-]|--|\(?[a-z][.)])\s`), byteSet{}, startsMarked},
	{"the number of an item", pattern.New(`^\(?\d{1,2}[.)]\s?\p{Lu}\pL`), having(".)"), startsWithNumber},
	{"a mark of a list that nobody knows", pattern.New(`^(?:[^\pL\pN\s"'‘’“”«»„‹›¿¡()\[$€£¥@&#%.,…-][^\pL\pN\s]?|-+>|\[[ xX]?\])\s+\pL|^[-–—→•*]\pL{2}`), byteSet{}, startsWithSign},
}

// page is what pages have besides their texts.
var page = []leftover{
	{"a page number", pattern.New(`^\d{1,4}\s*\|\s*\pL+$|^[-–—]\s*\d{1,4}\s*[-–—]$|^\d{1,4}$|(?:^|[.!?|]\s+)(?i:page|seite|página|pagina|sida|strona|side)\s\d{1,4}(?:\s?(?:of|von|de|di|van|av|z|/)\s?\d{1,4})?$|(?:^|\s)\d{1,4}\s\|\s(?i:page|seite|página|pagina)\b|(?:^|\s)\d{1,4}\s\|\s\p{Lu}\pL+(?:\s\pL+){1,4}(?:$|\s\p{Ll})|\b(?:Page|PAGE|Seite|Página|Pagina|Sida|Strona|Side)\s\d{1,4}\s(?:of|von|de|di|van|av|z|/)\s?\d{1,4}\b`), having("0123456789"), numbersPage},
	{"an entry of a table of contents", pattern.New(`(?:\.\s?){4,}\s*\d{1,4}\b`), having("0123456789"), func(text string) bool { return strings.Contains(text, "..") || strings.Contains(text, ". .") }},
	{"a footnote or its mark", pattern.New(`^\[\d{1,2}\]|[.!?\pL]\s?\[\d{1,2}\]$|^[¹²³⁴⁵⁶⁷⁸⁹]|[\pL.][¹²³⁴⁵⁶⁷⁸⁹]+$`), having("]¹²³⁴⁵⁶⁷⁸⁹"), marksNote},
	{"the mark of a footnote", pattern.New(`[\pL.,;)][†‡]|^[†‡]\s?\pL`), having("†‡"), func(text string) bool { return strings.ContainsAny(text, "†‡") }},
	{"the number of a footnote", pattern.New(`\p{Ll}{3,}[.!?]\d{1,2}(?:$|\s\p{Lu})`), having("0123456789"), endsInNumber},
	{"a note of copyright", pattern.New(`(?:©|\((?i:c)\)|(?i:copyright))\s*(?:©\s*)?\d{4}|^©|(?i:all rights reserved)`), byteSet{}, namesRights},
	{"an error of the program that wrote it", pattern.New(`^#(?:REF!|VALUE!|NAME\?|DIV/0!|N/A|NULL!|NUM!)$|Error! (?:Reference|Bookmark|Hyperlink)`), having("#!"), nil},
	{"a comment of a reviewer", pattern.New(`^\[(?i:comment|note to|kommentar|remark)\b.*\]$|\[(?i:image|picture|photo|screenshot|logo|icon)\b[^\]]{0,40}\]|\s\[[^\[\]]*\?\]|\s[\[(]\p{Lu}[\pL.]{0,15}(?:\s\p{Lu}\pL{0,15})?:\s(?:[^\[\]()]*\s)?(?i:to be|check|agree|agreed|discuss|confirm|reword|wording|delete|remove|not sure|unclear|please)\b[^\[\]()]*[\])]|\?{2,}$`), having("[(?"), nil},
	{"a fact about the skill", pattern.New(`^(?i:category|sub-?category|owner|version|status|code|family|last (?:reviewed|updated|changed))\s?[–—-]\s\S.{0,40}$`), having("COVSFLcovsfl"), namesFact},
	{"what leads to the levels", pattern.New(`^[^.!?]*\b[Ll]evels?\b(?:[^.!?]*\b(?:(?:described|defined|listed|given|shown|told|found|set out)\b[^.!?]*\bbelow|the following|below)\s*[.:]|\s+below\b[^.!?]*[.:]|[^.!?]*\bthe following\b[^.!?]*[.:])$`), having("Ll"), leadsToLevels},
	{"text that only fills a page", pattern.New(`(?i:lorem ipsum)`), having("Ll"), func(text string) bool { return strings.Contains(text, "ipsum") }},
	{"what a page says to its readers", pattern.New(`^(?:Loading\s?(?:\.{3}|…)|Subscribe to|Please (?:sign|log) in|Thank you for (?:your|visiting)|This page (?:was last|has been|is intentionally)|The rest of this page|Was this page|Advertisement\b|Note to editors?:|(?:Figure|Fig\.|Photo|Image) \d{1,2}(?:\s\p{Lu}|$))`), having("LSPTWAFNI"), startsAsPage},
	{"a note to be done", pattern.New(`(?:^|[.!?]\s|\s[\[(])(?:TODO|FIXME|TBC|TBD|XXX)\b`), having("TFX"), func(text string) bool {
		return slices.ContainsFunc(todos, func(mark string) bool { return strings.Contains(text, mark) })
	}},
	{"a mark of a merge", pattern.New(`^(?:<{7}|>{7}|={7})(?:\s|$)`), having("<>="), nil},
	{"a word that stands for a missing text", pattern.New(`.+`), byteSet{}, isOneOf(placeholders)},
	{"a word of the site", pattern.New(`.+`), byteSet{}, isOneOf(siteWords)},
}

// placeholders stand where there is no text yet, in the folded form.
var placeholders = phrases(
	"tbc", "tbd", "tba", "todo", "n a", "na", "none", "xx", "xxx", "to be confirmed", "to be defined", "to be decided", "to be added",
	"to be done", "to be written", "not applicable", "not defined", "not available", "not used", "lorem ipsum",
	"entfällt", "nicht definiert", "keine", "no aplica", "no definido", "non applicable", "non défini", "não aplicável", "niet van toepassing",
)

// siteWords are what sites write beside their texts, in the folded form.
var siteWords = phrases(
	"back to top", "top", "skip to content", "skip to main content", "print this page", "share this page", "edit this page", "edit",
	"read more", "next page", "previous page", "log in", "login", "sign in", "cookies", "nach oben", "haut de page", "volver arriba",
)

// todos are the words that say that something is to be done.
var todos = []string{"TODO", "FIXME", "TBC", "TBD", "XXX"}

// isOneOf tests that a text is one of a few words.
func isOneOf(all set) func(string) bool {
	return func(text string) bool { return len(text) <= 30 && all[framework.Fold(text)] }
}

// marksHeading tests that a mark of a heading may stand at either end.
func marksHeading(text string) bool {
	return strings.IndexByte("#=h-~^", text[0]) >= 0 || text[len(text)-1] == '='
}

// pageStems end each word that stands before the number of a page.
var pageStems = []string{"age ", "AGE ", "eite ", "gina ", "ida ", "rona ", "ide "}

// numbersPage tests that a number stands at either end, or a bar or a word for
// pages with a number behind it anywhere.
func numbersPage(text string) bool {
	return isDigit(text[0]) || isDigit(text[len(text)-1]) || len(text) < 12 || strings.Contains(text, " | ") ||
		slices.ContainsFunc(pageStems, func(stem string) bool { return numbered(text, stem) })
}

// numbered tests that a digit stands behind what a text holds somewhere.
func numbered(text, stem string) bool {
	for at := range allOf(text, stem) {
		if end := at + len(stem); end < len(text) && isDigit(text[end]) {
			return true
		}
	}
	return false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// goesOnCounting tests that the first mark of a count does not stand in the text,
// so that a later one belongs to a list around it.
func goesOnCounting(text string) bool {
	return countsOn(text) && !strings.Contains(text, "a)") && !strings.Contains(text, "1.")
}

// countsOn tests that a letter and a bracket, or a digit and a full stop, stand in
// the text with space before and behind them.
func countsOn(text string) bool {
	for i := 2; i+1 < len(text); i++ {
		mark := text[i-1]
		if (text[i] == ')' && 'b' <= mark && mark <= 'h' || text[i] == '.' && '2' <= mark && mark <= '9') && text[i-2] <= ' ' && text[i+1] <= ' ' {
			return true
		}
	}
	return false
}

// gluesSentences tests that a capital, or a letter that is not of ASCII, follows
// a mark that ends sentences.
func gluesSentences(text string) bool {
	for i := 3; i+1 < len(text); i++ {
		if c := text[i]; (c == '.' || c == '!' || c == '?') && ('A' <= text[i+1] && text[i+1] <= 'Z' || text[i+1] >= utf8.RuneSelf) {
			return true
		}
	}
	return false
}

// startsMarked tests that a mark, or a single letter, stands before a text.
func startsMarked(text string) bool {
	at := strings.IndexAny(text[:min(len(text), 6)], " \u00a0")
	return at > 0 && at <= 3 && !isASCIILetter(text[at-1])
}

// startsWithSign tests that no letter and no digit stands first.
func startsWithSign(text string) bool {
	return !isASCIILetter(text[0]) && !isDigit(text[0])
}

// marksEmphasis tests that a mark of emphasis may stand in the text: an apostrophe is
// none, but two are.
func marksEmphasis(text string) bool {
	return strings.IndexByte(text, '*') >= 0 || strings.IndexByte(text, '_') >= 0 || strings.Contains(text, "''")
}

// holdsBullet tests for a bullet: other marks begin with the same byte as one.
func holdsBullet(text string) bool { return strings.ContainsAny(text, "•·▪◦‣●○■□") }

// marksNote tests that the mark of a footnote may stand in the text.
func marksNote(text string) bool {
	return strings.IndexByte(text, ']') >= 0 || strings.ContainsAny(text, "¹²³⁴⁵⁶⁷⁸⁹")
}

// marksBehindColon tests that white space and the mark of an item, or any character that
// is not of ASCII, stand behind a colon in the text.
func marksBehindColon(text string) bool {
	for i := 1; i+2 < len(text); i++ {
		if text[i] == ':' && text[i+1] <= ' ' && (text[i+2] >= utf8.RuneSelf || strings.IndexByte("-*+", text[i+2]) >= 0) {
			return true
		}
	}
	return false
}

// pageStarts are the first words of what pages say to their readers, as far as few other
// texts begin with them.
var pageStarts = []string{"Loading", "Subscribe to", "Please ", "Thank you", "This page", "The rest of", "Was this", "Advertise", "Note to", "Fig", "Photo ", "Image "}

// startsAsPage tests that a text may be what a page says to its readers.
func startsAsPage(text string) bool {
	return slices.ContainsFunc(pageStarts, func(start string) bool { return strings.HasPrefix(text, start) })
}

// startsWithNumber tests that a digit stands first, or behind a bracket.
func startsWithNumber(text string) bool {
	return isDigit(text[0]) || text[0] == '(' && len(text) > 1 && isDigit(text[1])
}

// namesFact tests that a text is short and has a mark behind a label.
func namesFact(text string) bool {
	return len(text) <= briefBytes && strings.ContainsAny(text[:min(len(text), labelBytes)], "-–—")
}

// leadsToLevels tests that a text speaks of levels and of what stands below.
func leadsToLevels(text string) bool {
	return strings.Contains(text, "evel") && (strings.Contains(text, "below") || strings.Contains(text, "the following"))
}

// endsInNumber tests that a digit stands behind a mark that ends sentences.
func endsInNumber(text string) bool {
	for i := 1; i < len(text); i++ {
		if isDigit(text[i]) && strings.IndexByte(".!?", text[i-1]) >= 0 {
			return true
		}
	}
	return false
}

// namesRights tests that a text may speak of rights in it.
func namesRights(text string) bool {
	if strings.Contains(text, "ight") && (strings.Contains(text, "opyright") || strings.Contains(text, "ights reserved")) {
		return true
	}
	return strings.Contains(text, "©") || strings.Contains(text, "(c)")
}

// suspectMarkup reports marks of a format in a text.
func suspectMarkup(r *reading) []fault {
	return leftovers(r, markup, "the source may be broken there, or the mark is not known")
}

// pageInText reports what belongs to a page and stands in a text.
func pageInText(r *reading) []fault {
	return leftovers(r, page, "it belongs to the page and not to this text")
}

func leftovers(r *reading, kinds []leftover, why string) []fault {
	var out []fault
	for _, p := range r.passages {
		if p.Text.Text == "" || p.kind == label && p.part != "name" {
			continue
		}
		for i := range kinds {
			k := &kinds[i]
			if !p.bytes.meets(k.bytes) || k.may != nil && !k.may(p.Text.Text) {
				continue
			}
			if found := k.pattern().FindString(p.Text.Text); found != "" {
				out = append(out, fault{p, p.Text.Text, fmt.Sprintf("%s was left in the text (%q): %s", k.what, strings.TrimSpace(found), why)})
				break
			}
		}
	}
	return out
}
