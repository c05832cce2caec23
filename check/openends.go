package check

import "strings"

// A description or a paragraph of the guidance that was cut off ends in no full stop. Where
// all others of both do, in several skills, the one that does not is unfinished: whatever
// it ends in.

// minEnded is how many texts of these parts end as sentences do where one that does not is
// an exception.
const minEnded = 2

// openEnds reports the one text of descriptions and guidance that ends in no mark.
func openEnds(r *reading) []fault {
	var open []line
	ended := 0
	for _, l := range r.lines() {
		switch sort := l.sort(); {
		case l.owner == nil || l.item || l.joined || sort != "description" && sort != "guidance", sort == "description" && !l.last:
		case l.ended:
			ended++
		case l.brief || strings.HasSuffix(l.Text.Text, ":"):
		default:
			open = append(open, l)
		}
	}
	if len(open) != 1 || ended < minEnded {
		return nil
	}
	l := open[0]
	return []fault{{l.passage, l.end(4), "the text does not end; expected a full stop, as behind all others of its kind"}}
}
