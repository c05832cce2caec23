package source

// A text may be a picture: below its heading stands nothing else. What the picture shows
// nobody reads, so that it is said where other headings of the same rank have texts.

// pictures are the headings of a page below which pictures stand.
type pictures struct {
	rank  int         // of the last heading; 0 before the first
	read  int         // bytes of text up to its end
	at    int         // where a picture below it begins; -1 where none does
	texts map[int]int // headings with texts below them, by rank
	alone []alonePicture
}

// alonePicture is a picture below a heading that has no text.
type alonePicture struct{ rank, at int }

// manyTexts is how many headings of its rank have texts where one that has none is odd.
const manyTexts = 3

// headed notes the end of a heading.
func (p *pictures) headed(rank, read int) { p.rank, p.read, p.at = rank, read, -1 }

// shown notes a picture.
func (p *pictures) shown(at int) {
	if p.at < 0 {
		p.at = at
	}
}

// close notes what stood below the last heading, where another begins or the page ends.
func (p *pictures) close(read int) {
	switch {
	case p.rank == 0:
	case read > p.read:
		if p.texts == nil {
			p.texts = map[int]int{}
		}
		p.texts[p.rank]++
	case p.at >= 0:
		p.alone = append(p.alone, alonePicture{p.rank, p.at})
	}
	p.rank = 0
}

// sayPictures reports the pictures that stand in the place of texts.
func (p *pictures) sayPictures(o *Document, text string) {
	places := placeFinder{text: text}
	for _, a := range p.alone {
		if p.texts[a.rank] >= manyTexts {
			o.problem("source-damaged", places.from(o.Name, a.at), "a picture is all that stands below its heading: what it shows was not read")
		}
	}
}
