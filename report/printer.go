package report

import (
	"bytes"
	"strings"
)

// printer lays out text for a terminal: paragraphs with a lead and a hanging
// indent, wrapped at the style's width.
type printer struct {
	out   bytes.Buffer
	style Style
}

// word is what stays together on a line: pieces without a space between them.
type word []piece

func (w word) columns() int {
	n := 0
	for _, p := range w {
		n += columns(p.text)
	}
	return n
}

// blank ends a block.
func (p *printer) blank() { p.out.WriteByte('\n') }

// line prints pieces as one paragraph without a lead.
func (p *printer) line(indent int, pieces ...piece) { p.item(indent, piece{}, pieces...) }

// item prints a paragraph behind a lead; further lines are set below its
// first word. Texts may be as they were published: they are made visible here.
func (p *printer) item(indent int, lead piece, pieces ...piece) {
	lead.text = Visible(lead.text)
	hang := indent + columns(lead.text)
	p.pad(indent)
	line, at := word{lead}, hang
	for i, w := range words(pieces) {
		need := w.columns()
		switch {
		case i == 0:
		case p.style.Width > 0 && at+1+need > p.style.Width:
			p.write(line)
			p.blank()
			p.pad(hang)
			line, at = nil, hang
		default:
			line = append(line, space(line[len(line)-1].ink, w[0].ink))
			at++
		}
		line, at = append(line, w...), at+need
	}
	p.write(line)
	p.blank()
}

// cut prints pieces as one line, which ends where the width does.
func (p *printer) cut(indent int, pieces ...piece) {
	p.pad(indent)
	at := indent
	for i, one := range pieces {
		one.text = Visible(one.text)
		if n := columns(one.text); p.style.Width > 0 && at+n > p.style.Width {
			one.text = shorten(one.text, p.style.Width-at)
			p.write([]piece{one})
			break
		} else {
			at += n
		}
		if i == len(pieces)-1 {
			one.text = strings.TrimRight(one.text, " ")
		}
		p.write([]piece{one})
	}
	p.blank()
}

// shorten ends a text with an ellipsis at a width.
func shorten(text string, width int) string {
	out := ""
	for _, r := range text {
		if columns(out+string(r)) > width-1 {
			break
		}
		out += string(r)
	}
	return out + "…"
}

// space is what stands between two words, in their ink where they share it.
func space(before, after ink) piece {
	if before == after {
		return piece{before, " "}
	}
	return piece{plain, " "}
}

// write prints a line, neighbours of one ink in one stroke.
func (p *printer) write(line []piece) {
	var strokes strings.Builder
	for len(line) > 0 {
		var text strings.Builder
		ink := line[0].ink
		for ; len(line) > 0 && line[0].ink == ink; line = line[1:] {
			text.WriteString(line[0].text)
		}
		strokes.WriteString(p.style.paint(piece{ink, text.String()}))
	}
	p.out.WriteString(unheard(strokes.String()))
}

func (p *printer) pad(columns int) { p.out.WriteString(strings.Repeat(" ", columns)) }

// words breaks pieces at spaces. A word can have pieces of several inks:
// "road{+map+}," is one.
func words(pieces []piece) []word {
	var out []word
	var w word
	for _, p := range pieces {
		for i, part := range strings.Split(Visible(p.text), " ") {
			if i > 0 && w != nil {
				out, w = append(out, w), nil
			}
			if part != "" {
				w = append(w, piece{p.ink, part})
			}
		}
	}
	if w != nil {
		out = append(out, w)
	}
	return out
}
