package lineage

import (
	"cmp"
	"slices"

	"compdiff/carry"
	"compdiff/diff"
	"compdiff/internal/sorting"
)

// Schema names the JSON form of a [Map] and its version.
const MapSchema = "compdiff/map/v1"

// Map says for every level of the first edition where it is in the last one.
type Map struct {
	Schema   string    `json:"schema"`
	Editions []Edition `json:"editions"`
	// Rows are in the order of the old places: for each one that says what became
	// of it, and behind it one for each place that has a part of its duties.
	Rows []Row `json:"rows"`
	// Came are the levels of the last edition that no level of the first became.
	Came []carry.Place `json:"came"`
	// Doubts are what could not be compared, and why.
	Doubts []diff.Doubt `json:"doubts"`
}

// Row is a level of the first edition and a place of the last one.
type Row struct {
	From       carry.Place   `json:"from"`
	To         carry.Place   `json:"to"` // [carry.None] where there is none
	Kind       carry.Kind    `json:"kind"`
	Share      float64       `json:"share"` // of the duties of the level, where the place has a part of them
	Verdict    carry.Verdict `json:"verdict"`
	Confidence float64       `json:"confidence"` // the product of all steps
	Reason     string        `json:"reason"`
	// Until is the last edition that defines the level; the last one of the line
	// where it is defined still.
	Until    string          `json:"until"`
	Decisive *carry.Decisive `json:"decisive,omitempty"`
	// Evidence counts the duties of the first edition against those of the last,
	// where these two were compared; of the one step otherwise.
	Evidence carry.Evidence `json:"evidence"`
	Path     []Station      `json:"path"` // one for each step

	taken *Station // where another skill took the duties over; nil where none did
}

// Station is where a way stands after a step.
type Station struct {
	Edition    string        `json:"edition"`
	Place      carry.Place   `json:"place"` // [carry.None] where the way ends
	Verdict    carry.Verdict `json:"verdict"`
	Confidence float64       `json:"confidence"`
	Reason     string        `json:"reason"`

	at    int    // the number of the edition
	title string // how a sentence calls it
}

// Map composes the steps.
func (l *Line) Map() (*Map, error) {
	m := &Map{Schema: MapSchema, Editions: l.Editions, Rows: []Row{}, Doubts: l.Doubts()}
	direct, err := l.leap(0, l.last())
	if err != nil {
		return nil, err
	}
	witness := linksFrom(direct.step)
	for _, from := range l.places(0) {
		rows := l.ways(from)
		if len(l.Steps) > 1 {
			rows = l.heard(rows, witness[from.Key()])
		}
		m.Rows = append(m.Rows, rows...)
	}
	m.Came = l.came(m.Rows)
	return m, nil
}

// places lists the levels of an edition, once each.
func (l *Line) places(edition int) []carry.Place {
	var places []carry.Place
	e := l.editions[edition]
	for i := range e.Skills {
		s := &e.Skills[i]
		for _, n := range carry.Levels(s) {
			p := carry.Place{Skill: carry.ID(s), Name: s.Name, Level: n}
			if level := s.Level(n); level != nil {
				p.Label = level.Label
			}
			places = append(places, p)
		}
	}
	sorting.By(places, carry.Place.Compare)
	return slices.CompactFunc(places, func(x, y carry.Place) bool { return x.Key() == y.Key() })
}

// came lists the levels of the last edition that no row leads to whole.
func (l *Line) came(rows []Row) []carry.Place {
	reached := map[[2]string]bool{}
	for _, r := range rows {
		if r.Kind == carry.Whole {
			reached[r.To.Key()] = true
		}
	}
	came := []carry.Place{}
	for _, p := range l.places(l.last()) {
		if !reached[p.Key()] {
			came = append(came, p)
		}
	}
	return came
}

// linksFrom looks the links of a step up by where they start.
func linksFrom(s carry.Step) map[[2]string][]carry.Link {
	from := map[[2]string][]carry.Link{}
	for _, link := range s.Links {
		from[link.From.Key()] = append(from[link.From.Key()], link)
	}
	return from
}

// byWeight orders the rows of one place: what it became, then the parts of it,
// the largest first.
func byWeight(x, y Row) int {
	rank := map[carry.Kind]int{carry.Whole: 0, carry.Lost: 1, carry.Part: 2}
	return cmp.Or(rank[x.Kind]-rank[y.Kind], cmp.Compare(y.Share, x.Share), cmp.Compare(y.Confidence, x.Confidence), x.To.Compare(y.To))
}
