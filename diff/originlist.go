package diff

import "slices"

// originList is what is known of the texts that a level leaves open: where each comes from, or lives
// on, in the order in which it was found.
type originList struct {
	all  []Evidence
	ends [2]map[Text]int // by the old and by the new end: the place of the first; once there are many
}

// manyOrigins is from how many on they are looked up in place of looked through.
const manyOrigins = 32

func (l *originList) add(e ...Evidence) {
	for _, one := range e {
		l.all = append(l.all, one)
		if l.ends[0] != nil {
			l.note(len(l.all) - 1)
		}
	}
}

// note looks up both ends of the evidence at a place.
func (l *originList) note(i int) {
	for k, end := range [2]Text{l.all[i].Old, l.all[i].New} {
		if _, known := l.ends[k][end]; !known {
			l.ends[k][end] = i
		}
	}
}

// drop takes evidence off the list.
func (l *originList) drop(such func(Evidence) bool) {
	l.all, l.ends = slices.DeleteFunc(l.all, such), [2]map[Text]int{}
}

// of is the first evidence with a text of one side; nil where there is none.
func (l *originList) of(t Text, old bool) []Evidence {
	if len(l.all) < manyOrigins {
		i := slices.IndexFunc(l.all, func(e Evidence) bool { return old && e.Old == t || !old && e.New == t })
		if i < 0 {
			return nil
		}
		return l.all[i : i+1 : i+1]
	}
	if l.ends[0] == nil {
		l.ends = [2]map[Text]int{{}, {}}
		for i := range l.all {
			l.note(i)
		}
	}
	if i, known := l.ends[one(!old)][t]; known {
		return l.all[i : i+1 : i+1]
	}
	return nil
}
