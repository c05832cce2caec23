package report

import "cmp"

// releases lays the comparisons out, the newest first, with what became of each
// skill in other editions.
func (d Releases) releases() []Release {
	releases := NewHistory(d.Logs).Releases
	for i := range releases {
		at := len(d.Logs) - 1 - i
		if at >= len(d.Past) {
			continue
		}
		for k := range releases[i].Skills {
			s := &releases[i].Skills[k]
			s.Elsewhere = Visible(d.Past[at][cmp.Or(s.Code, s.Name)])
		}
	}
	return releases
}
