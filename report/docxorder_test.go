package report

import (
	"math/rand"
	"slices"
	"testing"
)

// What stays in place is as many texts as can, and of equals the reworded ones.
func TestStayingTexts(t *testing.T) {
	n := 0
	row := func(was int, reworded bool) pageRow {
		r := pageRow{was: was, is: 0}
		if reworded {
			r.Change = &n
		}
		return r
	}
	for name, c := range map[string]struct {
		rows []pageRow
		want []int
	}{
		"in order":         {[]pageRow{row(0, false), row(1, false)}, []int{0, 1}},
		"one went up":      {[]pageRow{row(2, false), row(0, true), row(1, true)}, []int{1, 2}},
		"two changed":      {[]pageRow{row(1, true), row(0, false)}, []int{0}},
		"the other":        {[]pageRow{row(1, false), row(0, true)}, []int{1}},
		"one side between": {[]pageRow{row(0, false), {was: -1, is: 1}, row(1, false)}, []int{0, 2}},
		"none":             {nil, nil},
	} {
		var got []int
		for i := range c.rows {
			if staying(c.rows)[i] {
				got = append(got, i)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v stay, want %v", name, got, c.want)
		}
	}
}

// No other choice keeps more.
func TestStayingIsTheMost(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 300 {
		places := random.Perm(1 + random.Intn(8))
		var rows []pageRow
		for _, p := range places {
			rows = append(rows, pageRow{was: p, is: 0})
		}
		most := 0
		for choice := range 1 << len(places) {
			last, count := -1, 0
			for i, p := range places {
				if choice>>i&1 == 1 {
					if p < last {
						count = -len(places)
					}
					last, count = p, count+1
				}
			}
			most = max(most, count)
		}
		if got := len(staying(rows)); got != most {
			t.Fatalf("%v: %d stay, %d can", places, got, most)
		}
	}
}
