package parser

import (
	"bytes"
	_ "embed"
	"path"
	"strings"
	"sync"

	"compdiff/framework"
)

// A folder of pages with a skill each may hold one that is none: whoever saved it was
// told that there is no such page, or to log in, or got half of it, or nothing. Its skill
// is missing and nobody sees it. So it is said where others beside it, of the same kind,
// have skills: a page about the framework without one is nothing strange.

// lostPages are the words by which servers say that there is no page.
//
//go:embed lostpages.txt
var lostPages string

var lostWords = sync.OnceValue(func() (words []string) {
	for line := range strings.Lines(lostPages) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			words = append(words, line)
		}
	}
	return words
})

const (
	// siblingPages is how many files of a kind must have skills before one without is looked at.
	siblingPages = 2
	// maxLost bounds what a page says in place of its text, in characters without spaces.
	maxLost = 1200
	// firstLost is how many of its texts are looked at.
	firstLost = 4
)

// pageOf is a file of a folder and what came of it.
type pageOf struct {
	*input
	part *framework.Edition // nil where there is no text in it
}

// lost are the files of a folder that should have had a skill, as it seems.
func lost(pages []pageOf) (found []framework.Problem) {
	withSkills, ended, kinds := map[string]int{}, map[string]int{}, map[string]int{}
	for _, p := range pages {
		kind := strings.ToLower(path.Ext(p.name))
		kinds[kind]++
		if p.part != nil && len(p.part.Skills) > 0 {
			withSkills[kind]++
		}
		if p.endsAsPage() {
			ended[kind]++
		}
	}
	for _, p := range pages {
		kind := strings.ToLower(path.Ext(p.name))
		if !p.spare || p.saved != nil || withSkills[kind] < siblingPages {
			continue
		}
		cut := ended[kind] == kinds[kind]-1 && ended[kind] >= siblingPages && !p.endsAsPage()
		if why := p.isLost(cut); why != "" {
			at := framework.From{File: p.name, Line: 1, Column: 1}
			if p.part != nil && len(p.part.Skills) > 0 { // what is missing is its end
				at.Line = 1 + bytes.Count(p.data, []byte("\n"))
				at.Column = len(p.data) - bytes.LastIndexByte(p.data, '\n')
			}
			found = append(found, framework.Problem{Rule: "source-damaged", Message: why, From: at})
		}
	}
	return found
}

// isLost says why a page seems to be without the text that it should have.
func (p *pageOf) isLost(cut bool) string {
	switch {
	case len(p.data) == 0:
		return "the file is empty, and files beside it have a skill: one may be missing"
	case p.part == nil:
		return ""
	case len(p.part.Skills) == 0 && p.says() != "":
		return "no skill stands in this file, as in those beside it, but \"" + p.says() + "\": one may be missing"
	case cut:
		return "the page does not end as those beside it do: a part of it may be missing"
	}
	return ""
}

// endsAsPage reports that the page has the end tag of its body or of all of it.
func (p *pageOf) endsAsPage() bool {
	tail := p.data[max(0, len(p.data)-2048):]
	return bytes.Contains(tail, []byte("</body")) || bytes.Contains(tail, []byte("</html")) ||
		bytes.Contains(tail, []byte("</BODY")) || bytes.Contains(tail, []byte("</HTML"))
}

// says gives the words of a server that stand in a short page.
func (p *pageOf) says() string {
	if p.part.Ledger.Content+p.part.Ledger.Unaccounted > maxLost {
		return ""
	}
	for _, text := range p.firstTexts() {
		padded := " " + strings.Join(strings.FieldsFunc(strings.ToLower(text), isBetweenWords), " ") + " "
		for _, word := range lostWords() {
			if strings.Contains(padded, " "+word+" ") || word[0] >= 0x80 && strings.Contains(padded, word) {
				return word
			}
		}
	}
	return ""
}

// isBetweenWords reports a character that parts words.
func isBetweenWords(c rune) bool { return strings.ContainsRune(" \t\n\u00a0.,:;!?()|/\"'’–—", c) }

// firstTexts are those that a page without skills begins with.
func (p *pageOf) firstTexts() (texts []string) {
	for _, m := range p.part.Matter {
		texts = append(texts, m.Title)
		for _, t := range m.Texts[:min(len(m.Texts), firstLost)] {
			texts = append(texts, t.Text)
		}
	}
	for _, s := range p.part.Unaccounted {
		texts = append(texts, s.Text.Text)
	}
	return texts[:min(len(texts), firstLost)]
}
