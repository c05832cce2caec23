package skill

import (
	"strings"

	"compdiff/framework"
	"compdiff/parser/dialect"
	"compdiff/parser/lexical"
	"compdiff/parser/source"
)

// readsAsStatement reports that a line without a full stop may be a statement all
// the same: it begins as others do, or with what may be a verb and goes on in
// small letters.
func (d *Document) readsAsStatement(text string) bool {
	words := strings.Fields(text)
	small := 0
	for _, w := range words {
		if lexical.StartsLower(w) && !d.IsFunctionWord(w) {
			small++
		}
	}
	first := framework.Fold(words[0])
	switch {
	case len(words) > maxOver, d.starts()[first], small > 2:
		return true
	}
	return small > 0 && strings.HasSuffix(first, "s") && len(words) > 3 // perhaps a verb
}

// starts are the first words of the lines below level headings.
func (d *Document) starts() dialect.Set {
	if d.firstWords == nil {
		d.firstWords = d.statementStarts()
	}
	return d.firstWords
}

// inSentences reports that so many hundredths of the paragraphs directly below the
// headings of levels, or behind them, end as sentences do.
func (d *Document) inSentences(share int) bool {
	if d.sentences == nil {
		d.sentences = &sentenceCount{}
		below := false
		for i := range d.Lines {
			l := &d.Lines[i]
			last := i+1 == len(d.Lines) || d.Lines[i+1].Shape == source.Blank
			switch {
			case d.Heads[i] != nil:
				if below = d.Heads[i].Kind == dialect.LevelSection; below && d.Heads[i].Inline && last {
					below = false
					d.countSentence(l.Text)
				}
			case below && l.Shape == source.Prose && last:
				below = false
				if next := d.nextText(i); next == len(d.Lines) || !d.Lines[next].Joined {
					d.countSentence(l.Text)
				}
			}
		}
	}
	return d.sentences.all > 2 && d.sentences.ended*100 >= d.sentences.all*share
}

func (d *Document) countSentence(text string) {
	switch {
	case lexical.EndsSentence(text):
		d.sentences.ended++
		d.sentences.all++
	case !d.IsUndefined(text):
		d.sentences.all++
	}
}

// statementStarts are the first words of the lines below level headings.
func (d *Document) statementStarts() dialect.Set {
	starts, inLevel := dialect.Set{}, false
	for i := range d.Lines {
		if h := d.Heads[i]; h != nil {
			inLevel = h.Kind == dialect.LevelSection
			continue
		}
		l := &d.Lines[i]
		goesOn := !d.partedAbove(i) && l.Bullet == "" && lexical.StartsLower(l.Text) // a line that wrapping broke
		if inLevel && !goesOn && l.Shape == source.Prose && lexical.EndsSentence(l.Text) {
			first, _, _ := strings.Cut(strings.TrimSpace(l.Text), " ")
			starts[framework.Fold(first)] = true
		}
	}
	return starts
}

// maxOver is how many words a heading over skills, or a foot, has at most.
const maxOver = 10
