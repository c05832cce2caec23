package report

import (
	"fmt"
	"strconv"
	"strings"

	"compdiff/carry"
	"compdiff/lineage"
)

// mapTitle names the editions of a map.
func mapTitle(m *lineage.Map) string {
	return fmt.Sprintf("From %s to %s", m.Editions[0].Title(), m.Editions[len(m.Editions)-1].Title())
}

// mapCounts says how many levels have which verdict.
func mapCounts(m *lineage.Map) string {
	n := map[carry.Verdict]int{}
	levels := 0
	for _, r := range m.Rows {
		if r.Kind != carry.Part {
			n[r.Verdict]++
			levels++
		}
	}
	var counts []count
	for _, v := range carry.Verdicts {
		counts = append(counts, count{n[v], verdictOfMany[v]})
	}
	return plural(levels, "level") + ": " + became(counts...)
}

// target names where a row leads: "level 2 of FOGS" in part, or "nothing".
func target(r lineage.Row) string {
	switch {
	case r.To == carry.None:
		return "nothing"
	case r.Kind == carry.Part:
		return fmt.Sprintf("%s, %s of its duties", r.To, percent(r.Share))
	}
	return r.To.String()
}

// mapText writes a line for each level, with the reason below it.
func mapText(m *lineage.Map, s Style) ([]byte, error) {
	p := &printer{style: s}
	p.line(0, piece{strong, mapTitle(m)})
	for _, line := range inferredOf(m.Editions) {
		p.item(0, piece{}, piece{faint, line})
	}
	p.doubts(m.Doubts)
	p.blank()
	for _, r := range m.Rows {
		lead := piece{strong, r.From.String()}
		if r.Kind == carry.Part {
			lead = piece{faint, "  and"}
		}
		p.item(0, piece{}, lead, piece{text: " -> "}, piece{text: target(r)}, piece{text: ": "}, piece{severityInk[verdictSeverity[r.Verdict]], string(r.Verdict)}, piece{faint, parenthesis(sure(r.Confidence))})
		if r.Reason != "" && r.Kind != carry.Part {
			p.item(4, piece{}, piece{faint, r.Reason})
		}
	}
	if len(m.Came) > 0 {
		p.blank()
		p.item(0, piece{}, piece{strong, "New, or of no one level: "}, piece{text: placesLine(m.Came)})
	}
	p.blank()
	p.line(0, piece{strong, mapCounts(m)})
	return p.out.Bytes(), nil
}

func placesLine(places []carry.Place) string {
	var names []string
	for _, p := range places {
		names = append(names, p.String())
	}
	return strings.Join(names, ", ")
}

// mapMarkdown writes the map as a table.
func mapMarkdown(m *lineage.Map, _ Style) ([]byte, error) {
	var n notes
	n.printf("## %s\n\n%s.\n", markdown(mapTitle(m)), markdown(capital(mapCounts(m))))
	n.asides(inferredOf(m.Editions))
	n.doubts("###", m.Doubts)
	n.printf("\n| Old | New | An assessment | Confidence | Why |\n|---|---|---|--:|---|\n")
	for _, r := range m.Rows {
		from := markdown(r.From.String())
		if r.Kind == carry.Part {
			from = "↳"
		}
		n.printf("| %s | %s | %s | %.2f | %s |\n", from, markdown(target(r)), markdown(string(r.Verdict)), r.Confidence, markdown(r.Reason))
	}
	if len(m.Came) > 0 {
		n.printf("\n### New, or of no one level\n\n%s.\n", markdown(placesLine(m.Came)))
	}
	return n.Bytes(), nil
}

// mapColumns are the columns of a map in a table.
var mapColumns = []string{"Old skill", "Old name", "Old level", "New skill", "New name", "New level", "Kind", "Share", "Verdict", "Confidence", "Why", "Until",
	"Duties before", "Same", "In other words", "Changed", "Gone", "Duties now", "New", "Decisive change", "Old text", "New text", "Way"}

// mapRows has a row for each row of the map, one for each level that is new, and
// one for each doubt.
func mapRows(m *lineage.Map) [][]string {
	rows := [][]string{mapColumns}
	for _, r := range m.Rows {
		rows = append(rows, mapRow(r))
	}
	for _, p := range m.Came {
		row := make([]string, len(mapColumns))
		copy(row[3:], placeFields(p))
		row[6] = "new"
		rows = append(rows, row)
	}
	for _, d := range m.Doubts {
		row := make([]string, len(mapColumns))
		row[0], row[8], row[10] = Visible(d.Skill), "not compared", Visible(joined(": ", d.From.String(), d.Message))
		if d.Level > 0 {
			row[2] = strconv.Itoa(d.Level)
		}
		rows = append(rows, row)
	}
	return rows
}

func mapRow(r lineage.Row) []string {
	e := r.Evidence
	row := append(placeFields(r.From), placeFields(r.To)...)
	row = append(row, string(r.Kind), percent(r.Share), string(r.Verdict), fmt.Sprintf("%.2f", r.Confidence), Visible(r.Reason), Visible(r.Until))
	for _, n := range []int{e.Old, e.Same, e.Worded, e.Changed, e.Gone, e.New, e.Added} {
		row = append(row, strconv.Itoa(n))
	}
	row = append(row, decisiveFields(r.Decisive)...)
	return append(row, Visible(way(r)))
}

// placeFields are skill, name and level; empty for no place.
func placeFields(p carry.Place) []string {
	if p == carry.None {
		return []string{"", "", ""}
	}
	level := strconv.Itoa(p.Level)
	if p.Label != "" {
		level = p.Label
	}
	return []string{Visible(p.Skill), Visible(p.Name), Visible(level)}
}

// decisiveFields are what a change says and the texts of both sides.
func decisiveFields(d *carry.Decisive) []string {
	if d == nil {
		return []string{"", "", ""}
	}
	return []string{Visible(d.Message), Visible(strings.Join(d.Old, "\n")), Visible(strings.Join(d.New, "\n"))}
}

// way lists the places of a row edition by edition.
func way(r lineage.Row) string {
	var stops []string
	for _, s := range r.Path {
		place := s.Place.String()
		if s.Place == carry.None {
			place = "gone"
		}
		stops = append(stops, s.Edition+": "+place)
	}
	return strings.Join(stops, "; ")
}

// mapCSV writes the map as a table.
func mapCSV(m *lineage.Map, _ Style) ([]byte, error) { return writeCSV(mapRows(m)) }

// mapSheet is the sheet of a map in a workbook.
const mapSheet = "Map"

// mapXLSX writes the map as a workbook.
func mapXLSX(m *lineage.Map, _ Style) ([]byte, error) {
	b := newBook()
	b.sheet(mapSheet, mapRows(m), nil)
	return b.Bytes()
}

// mapJSON writes the map for programs.
func mapJSON(m *lineage.Map, _ Style) ([]byte, error) {
	out := *m
	out.Schema = lineage.MapSchema
	return encode(&out)
}
