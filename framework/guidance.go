package framework

// Kind says what a [Note] is.
type Kind string

// The kinds of guidance notes.
const (
	Paragraph Kind = "paragraph" // prose, one or more sentences
	List      Kind = "list"      // Text is the intro, or "" where there is none; Items its items
	Item      Kind = "item"      // one entry of a list; Items are its sub-items
)

// Note is a node of the guidance tree.
type Note struct {
	Kind  Kind   `json:"kind"`
	Text  string `json:"text"`
	Items []Note `json:"items"` // always of kind Item
	// Inferred says that the source does not mark the list as one: its
	// bullets are lost and its form was concluded from the wording.
	Inferred bool `json:"inferred"`
	From     From `json:"from"`
}

// Form says how a unit of guidance is laid out.
type Form struct {
	Kind  Kind // Paragraph for a sentence of prose, List for an intro, Item
	Depth int  // 0 for paragraphs and intros, 1 for items, 2 for sub-items
}

// Unit is the piece of guidance that comparisons count: a sentence of a
// paragraph, the intro of a list, or an item.
type Unit struct {
	Text
	Form
	Inferred bool // the form was concluded, not read
	Joined   bool // stands in the same paragraph as the unit before
}

// Units lists the units of a guidance tree in reading order.
func Units(notes []Note) []Unit {
	if len(notes) == 0 {
		return nil
	}
	return appendUnits(make([]Unit, 0, len(notes)), notes, 0)
}

func appendUnits(units []Unit, notes []Note, depth int) []Unit {
	for i := range notes {
		units = appendUnit(units, &notes[i], depth)
		units = appendUnits(units, notes[i].Items, depth+1)
	}
	return units
}

func appendUnit(units []Unit, n *Note, depth int) []Unit {
	if n.Kind != Paragraph {
		if n.Text == "" {
			return units
		}
		return append(units, Unit{Text{n.Text, n.From}, Form{n.Kind, depth}, n.Inferred, false})
	}
	for i, sentence := range Sentences(n.Text) {
		units = append(units, Unit{Text{sentence, n.From}, Form{Paragraph, depth}, false, i > 0})
	}
	return units
}

// Notes builds the guidance tree that has these units: the reverse of [Units].
func Notes(units []Unit) []Note {
	notes, _ := buildNotes(units, 0)
	return notes
}

// buildNotes takes the units from depth on and returns what is left.
func buildNotes(units []Unit, depth int) (notes []Note, rest []Unit) {
	for len(units) > 0 && units[0].Depth >= depth {
		u := units[0]
		if u.Depth > depth { // items without an intro
			var items []Note
			items, units = buildNotes(units, depth+1)
			notes = append(notes, Note{Kind: List, Items: items, Inferred: u.Inferred})
			continue
		}
		if n := len(notes); u.Joined && n > 0 && notes[n-1].Kind == Paragraph {
			notes[n-1].Text += Gap(notes[n-1].Text, u.Text.Text) + u.Text.Text
			units = units[1:]
			continue
		}
		note := Note{Kind: u.Kind, Text: u.Text.Text, Inferred: u.Inferred, From: u.From}
		units = units[1:]
		if u.Kind != Paragraph {
			note.Items, units = buildNotes(units, depth+1)
		}
		notes = append(notes, note)
	}
	return notes, units
}
