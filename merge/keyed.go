package merge

import (
	"reflect"
	"slices"
)

// union merges lists of things that are there or not: what both have, what one
// added, and nothing that one dropped.
func union[T any, K comparable](base, ours, theirs []T, key func(T) K) []T {
	return keyed(base, ours, theirs, key, func(T, T) bool { return true }, nil)
}

// keyed merges lists of things that have a name each, in the order of theirs or, where
// that is the common one, of ours. Both makes one of what each side changed in its
// own way; what a side lacks is empty.
func keyed[T any, K comparable](base, ours, theirs []T, key func(T) K, same func(a, b T) bool, both func(b, o, t T) T) []T {
	lists := [...][]T{base, ours, theirs, nil}
	thing := func(r ref) (none T) {
		if r.at < 0 {
			return none
		}
		return lists[r.list][r.at]
	}
	l := named{same: func(a, b ref) bool { return same(thing(a), thing(b)) }, alike: func(a, b ref) bool { return reflect.DeepEqual(thing(a), thing(b)) }}
	for i := range l.names {
		for _, x := range lists[i] {
			l.names[i] = append(l.names[i], key(x))
		}
	}
	if both != nil {
		l.both = func(b, o, t ref) ref {
			lists[bothList] = append(lists[bothList], both(thing(b), thing(o), thing(t)))
			return ref{bothList, len(lists[bothList]) - 1}
		}
	}
	var out []T
	for _, r := range l.merged() {
		out = append(out, thing(r))
	}
	return out
}

// The lists that things stand in.
const (
	baseList = iota
	ourList
	theirList
	bothList // what was made of those of both sides
)

// ref says where a thing stands.
type ref struct {
	list int
	at   int // -1 where the list has none
}

// named are three lists of things of any type, of which the names are all that
// merging needs to see. So what merges them is linked once, and not for each type.
type named struct {
	names [bothList][]any
	same  func(a, b ref) bool // says the same
	alike func(a, b ref) bool // is the same in all that it has
	both  func(b, o, t ref) ref
}

// merged are the things that stay, in their order.
func (l named) merged() (out []ref) {
	made := map[any]ref{}
	ours, theirs := l.keys(ourList), l.keys(theirList)
	for _, k := range slices.Concat(ours, theirs) {
		if _, done := made[k]; done {
			continue
		}
		if r := l.one(l.find(baseList, k), l.find(ourList, k), l.find(theirList, k)); r.at >= 0 {
			made[k] = r
		}
	}
	first, second := theirs, ours
	if slices.Equal(theirs, l.keys(baseList)) {
		first, second = ours, theirs
	}
	for _, k := range weave(first, second, func(k any) bool { _, ok := made[k]; return ok }) {
		out = append(out, made[k])
	}
	return out
}

// keys are the names of a list, each once.
func (l named) keys(list int) (keys []any) {
	for _, k := range l.names[list] {
		if !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	return keys
}

func (l named) find(list int, key any) ref { return ref{list, slices.Index(l.names[list], key)} }

// one is what two sides make of a thing with a name; nowhere where it goes.
func (l named) one(b, o, t ref) ref {
	equal := func(x, y ref) bool { return x.at < 0 && y.at < 0 || x.at >= 0 && y.at >= 0 && l.same(x, y) }
	switch {
	case equal(o, b) && equal(t, b) && (t.at < 0) == (b.at < 0) && l.alike(t, b):
		return o
	case equal(o, b), equal(o, t):
		return t
	case equal(t, b):
		return o
	case l.both != nil:
		return l.both(b, o, t)
	}
	return ref{bothList, -1}
}
