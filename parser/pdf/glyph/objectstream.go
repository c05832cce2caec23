package glyph

import (
	"errors"
	"fmt"
	"maps"
	"slices"
)

// byStream are the packed objects, by the stream that they are in.
func (x *objectIndex) byStream() map[uint32][]uint32 {
	out := map[uint32][]uint32{}
	for _, id := range slices.Sorted(maps.Keys(x.places)) {
		if p := x.places[id]; p.packed {
			out[p.stream] = append(out[p.stream], id)
		}
	}
	return out
}

func (x *objectIndex) hasPacked() bool {
	for _, p := range x.places {
		if p.packed {
			return true
		}
	}
	return false
}

// unpackInto writes all packed objects behind the file, each by itself.
func (x *objectIndex) unpackInto(out *flatFile) error {
	streams := x.byStream()
	for stream := range streams {
		if x.holdsItself(stream) {
			return circle("object streams that hold each other, a circular chain")
		}
	}
	for _, stream := range slices.Sorted(maps.Keys(streams)) {
		for _, id := range streams[stream] {
			x.places[id] = spot{free: true} // until it is found
		}
		if err := x.unpackStream(out, stream, streams[stream]); err != nil {
			return err
		}
	}
	return nil
}

// holdsItself reports that a stream of objects stands in a stream of objects,
// and so on, up to itself.
func (x *objectIndex) holdsItself(stream uint32) bool {
	seen := map[uint32]bool{}
	for next := stream; x.places[next].packed; next = x.places[next].stream {
		if seen[next] {
			return true
		}
		seen[next] = true
	}
	return false
}

// unpackStream writes the objects of one stream; those that it lacks may be in
// the streams that it extends.
func (x *objectIndex) unpackStream(out *flatFile, stream uint32, ids []uint32) error {
	seen := map[uint32]bool{}
	for len(ids) > 0 {
		if seen[stream] {
			return circle("a circular chain of object streams")
		}
		seen[stream] = true
		o := x.objectStream(stream)
		if o == nil {
			break
		}
		found, err := x.objectsOf(o)
		if err != nil {
			return err
		}
		var missing []uint32
		for _, id := range ids {
			body, ok := found[id]
			switch {
			case !ok:
				missing = append(missing, id)
			case !x.budget.spend(int64(len(body))):
				return errors.New("its objects are larger than the limit allows")
			default:
				x.places[id] = spot{at: out.size()}
				writeObject(&out.tail, id, 0, body)
			}
		}
		ids = missing
		if stream = referred(o.entries["Extends"]); stream == 0 {
			break
		}
	}
	x.lost += len(ids)
	return nil
}

// objectStream is a stream of objects, nil where there is none at its place.
func (x *objectIndex) objectStream(id uint32) *rawObject {
	p, ok := x.places[id]
	if !ok || p.free || p.packed {
		return nil
	}
	o, err := x.object(p.at)
	if err != nil || o.entries["Type"] != "/ObjStm" {
		return nil
	}
	return o
}

// objectsOf takes a stream of objects apart: pairs of an object's number and
// where it begins, and then the objects.
func (x *objectIndex) objectsOf(o *rawObject) (map[uint32][]byte, error) {
	data, err := x.unpack(o)
	if err != nil {
		return nil, nil // its objects are missing, which is counted
	}
	count, first := x.length(o.entries["N"]), x.length(o.entries["First"])
	if first < 0 || first > len(data) {
		return nil, nil
	}
	l := lexer{data: data[:first]}
	var ids []uint32
	var starts []int
	for i := 0; i < count; i++ {
		id, at := l.operand(0), l.operand(0)
		if id.kind != number || at.kind != number {
			break
		}
		if begin := first + at.whole(); begin >= first && begin <= len(data) {
			ids, starts = append(ids, uint32(id.num)), append(starts, begin)
		}
	}
	ends := append(slices.Clone(starts), len(data))
	slices.Sort(ends)
	found := make(map[uint32][]byte, len(ids))
	for i, id := range ids {
		if _, twice := found[id]; !twice {
			next, _ := slices.BinarySearch(ends, starts[i]+1)
			found[id] = data[starts[i]:ends[min(next, len(ends)-1)]]
		}
	}
	return found, nil
}

// maxPacked is how many objects one stream of an encrypted file may hold.
const maxPacked = 1 << 16

// checkPacked looks at the streams of objects of an encrypted file, which only
// the object reader can unpack: that none of them is in another, or extends
// itself, or claims to hold more than a stream can.
func (x *objectIndex) checkPacked() error {
	for stream := range x.byStream() {
		seen := map[uint32]bool{}
		for next := stream; next != 0; {
			if seen[next] || x.places[next].packed {
				return circle("object streams that hold each other, a circular chain")
			}
			seen[next] = true
			o := x.objectStream(next)
			if o == nil {
				return errors.New("a stream of objects is missing")
			}
			if n := x.length(o.entries["N"]); n < 0 || n > maxPacked {
				return errors.New("a stream of objects has no sensible length")
			}
			next = referred(o.entries["Extends"])
		}
	}
	return nil
}

// referred is the number of the object that a reference names, or 0.
func referred(s string) uint32 {
	var id, generation uint32
	if n, _ := fmt.Sscanf(s, "%d %d R", &id, &generation); n == 2 {
		return id
	}
	return 0
}
