package diff

import "slices"

// levelAround is what a leftover of a level may come from, or live on in: the statements of the level
// on the other side, and behind them those of the levels next to it.
type levelAround struct {
	texts []Text
	own   int // so many are of the level itself
	read  []sentence
	index *stemIndex
}

func (l *lexicon) aroundLevel(level, around []Text) levelAround {
	a := levelAround{texts: slices.Concat(level, around), own: len(level)}
	a.read = l.sentences(texts(a.texts))
	a.index = indexAlike(a.read)
	return a
}

// alike lists the places of all texts that may be [copyFloor] like one as wholes, or have as much of
// its core.
func (a levelAround) alike(s sentence, at int, core []int) []int {
	return a.index.alike(s, at, copyFloor, sharing{core, (copyFloor*len(core) + 999) / 1000})
}

// askedAlike lists the places of all statements of the level that may ask for what a clause asks for.
func (a levelAround) askedAlike(d askedClause, at int) []int {
	found := a.index.having(d.stems, at, longPhrase)
	n, _ := slices.BinarySearch(found, a.own)
	return found[:n]
}
