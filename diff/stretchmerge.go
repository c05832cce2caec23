package diff

import "slices"

// merged makes one of runs of a kind that meet, and shifts runs between two that
// are kept where that saves one.
func merged(runs []stretch) []stretch {
	for {
		shifted := false
		if runs, shifted = shiftedRuns(gathered(runs)); !shifted {
			return runs
		}
	}
}

// gathered makes one run each of what was dropped and put between two that are
// kept. What these have in common at their ends is kept.
func gathered(runs []stretch) []stretch {
	var g gathering
	for _, r := range runs {
		if r.kind == kept {
			words := r.words
			if tail := g.flush(); len(tail) > 0 {
				words = slices.Concat(tail, words)
			}
			g.keep(words)
		} else {
			g.open = append(g.open, r)
		}
	}
	if tail := g.flush(); len(tail) > 0 {
		g.keep(tail)
	}
	if n := len(g.out) - 1; n >= 0 && g.out[n].kind == kept && len(g.out[n].words) == 0 {
		return g.out[:n]
	}
	return g.out
}

// gathering is what was gathered, and the runs since the last that is kept.
type gathering struct{ out, open []stretch }

func (g *gathering) keep(words []rune) {
	if n := len(g.out) - 1; n >= 0 && g.out[n].kind == kept {
		if len(words) > 0 {
			g.out[n].words = slices.Concat(g.out[n].words, words)
		}
		return
	}
	g.out = append(g.out, stretch{kept, words})
}

// flush ends the open runs and gives what is kept behind them.
func (g *gathering) flush() (tail []rune) {
	open := g.open
	g.open = g.open[:0]
	if len(open) < 2 {
		g.out = append(g.out, open...)
		return nil
	}
	if len(open) == 2 && open[0].kind != open[1].kind && commonStart(open[0].words, open[1].words) == 0 && commonEnd(open[0].words, open[1].words) == 0 {
		if open[0].kind == put {
			open[0], open[1] = open[1], open[0]
		}
		g.out = append(g.out, open...)
		return nil
	}
	gone, came := wordsOfKind(open, dropped), wordsOfKind(open, put)
	if gone != nil && came != nil {
		n := commonStart(came, gone)
		if n > 0 {
			g.keep(came[:n])
		}
		gone, came = gone[n:], came[n:]
		n = commonEnd(came, gone)
		tail = came[len(came)-n:]
		gone, came = gone[:len(gone)-n], came[:len(came)-n]
	}
	if gone != nil {
		g.out = append(g.out, stretch{dropped, gone})
	}
	if came != nil {
		g.out = append(g.out, stretch{put, came})
	}
	return tail
}

// wordsOfKind are the words of all runs of a kind; nil where there is no such run.
func wordsOfKind(runs []stretch, kind stretchKind) (words []rune) {
	for _, r := range runs {
		if r.kind == kind {
			words = append(words, r.words...)
			if words == nil {
				words = []rune{}
			}
		}
	}
	return words
}

// shiftedRuns moves single runs between two that are kept over one of these, where
// its words end, or begin, in the same way.
func shiftedRuns(runs []stretch) (out []stretch, shifted bool) {
	for i := 1; i < len(runs)-1; i++ {
		before, here, after := &runs[i-1], &runs[i], &runs[i+1]
		if before.kind != kept || after.kind != kept {
			continue
		}
		switch {
		case endsIn(here.words, before.words):
			here.words = slices.Concat(before.words, here.words[:len(here.words)-len(before.words)])
			after.words = slices.Concat(before.words, after.words)
			runs = slices.Delete(runs, i-1, i)
			shifted = true
		case beginsWith(here.words, after.words):
			before.words = slices.Concat(before.words, after.words)
			here.words = slices.Concat(here.words[len(after.words):], after.words)
			runs = slices.Delete(runs, i+1, i+2)
			shifted = true
		}
	}
	return runs, shifted
}

func endsIn(words, end []rune) bool {
	return len(words) >= len(end) && slices.Equal(words[len(words)-len(end):], end)
}

func beginsWith(words, start []rune) bool {
	return len(words) >= len(start) && slices.Equal(words[:len(start)], start)
}
