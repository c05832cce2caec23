package diff

import "slices"

// Class says how much a reworded text changed.
type Class string

// The classes, the lightest first.
const (
	Editorial   Class = "editorial"   // equal but for typography, spelling and list punctuation
	Wording     Class = "wording"     // other words, same duty
	Substantive Class = "substantive" // a duty, object, purpose, scope or list member changed
)

// Classes lists the classes, the weightiest first.
var Classes = []Class{Substantive, Wording, Editorial}

// Aspect names one thing found in a reworded text.
type Aspect string

// The aspects, the most important first.
const (
	VerbRaised       Aspect = "verb-raised"
	VerbLowered      Aspect = "verb-lowered"
	VerbChanged      Aspect = "verb-changed"
	VerbAdded        Aspect = "verb-added"
	VerbRemoved      Aspect = "verb-removed"
	DutyAdded        Aspect = "duty-added"
	DutyRemoved      Aspect = "duty-removed"
	ItemAdded        Aspect = "item-added"
	ItemRemoved      Aspect = "item-removed"
	ObjectChanged    Aspect = "object-changed" // what a text speaks of became another, came or went
	PurposeChanged   Aspect = "purpose-changed"
	QualifierChanged Aspect = "qualifier-changed"
	Rewritten        Aspect = "rewritten" // little of the words is left
	Shortened        Aspect = "shortened" // what is left are words of the old text
	Extended         Aspect = "extended"  // the words of the old text are left, among many others
	Punctuation      Aspect = "punctuation"
	Spelling         Aspect = "spelling"
	Case             Aspect = "case"
	Number           Aspect = "number"
	Layout           Aspect = "layout"
)

// Op says what a [Span] does.
type Op string

// The three operations of a redline.
const (
	Equal  Op = "equal"
	Delete Op = "delete"
	Insert Op = "insert"
)

// Span is a run of words of a redline. The equal and deleted spans, put
// together, are the old text; the equal and inserted ones the new text.
type Span struct {
	Op   Op     `json:"op"`
	Text string `json:"text"`
}

// aspectOrder lists the aspects, the most important first.
var aspectOrder = []Aspect{
	VerbRaised, VerbLowered, VerbChanged, VerbAdded, VerbRemoved, DutyAdded, DutyRemoved,
	ItemAdded, ItemRemoved, ObjectChanged, PurposeChanged, QualifierChanged, Rewritten, Shortened, Extended, Punctuation, Spelling, Case, Number, Layout,
}

func aspectRank(a Aspect) int {
	if i := slices.Index(aspectOrder, a); i >= 0 {
		return i
	}
	return len(aspectOrder)
}
