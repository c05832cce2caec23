package layouts

import "fmt"

// stamp writes the line that a publisher puts into every skill by a form: it has the same
// words in all, and other dates, names and numbers.
func (p *page) stamp(place string) {
	if !p.layout.is("stamp", place) {
		return
	}
	day, who := p.skill%27+1, []string{"Ada Quill", "Tom Reed", "Ines Falk", "Jon Marsh"}[p.skill%4]
	text := ""
	switch p.layout["stamp form"] {
	case "approved":
		text = fmt.Sprintf("Approved by the council on %d May 2023.", day)
	case "updated":
		text = fmt.Sprintf("Updated %d March 2024 by %s", day, who)
	case "count":
		text = fmt.Sprintf("%d comments", day+1)
	}
	p.add(block{form: prose, part: "stamp", text: text})
	p.loose(text)
}
