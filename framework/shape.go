package framework

import (
	"cmp"
	"reflect"
	"strings"
	"sync"
)

// shape is what a type of an edition looks like as JSON. It comes from the
// type's fields and their tags, so that a field is known by its declaration
// alone: to the reader of saved editions, and to what fills empty lists.
type shape struct {
	of       reflect.Type
	number   int // counted from 0 among the shapes of an edition
	kind     reflect.Kind
	members  []member      // of a struct, in the order in which they are written
	item     *shape        // what a list has, or a pointer leads to
	empty    reflect.Value // of a list: the one that is written as []
	hasLists bool          // there is a list in it, or below it
	shapes   int           // how many there are, of the outermost one
}

// member is a field of a struct. Those of a struct in it without a name of its
// own count as its own.
type member struct {
	name     string
	own      int   // the number of the field in the struct
	field    []int // the same, of a field within fields; nil where it is the struct's own
	optional bool  // left out where it is empty
	shape    *shape
}

// in is the field of a value.
func (m *member) in(v reflect.Value) reflect.Value {
	if m.field == nil {
		return v.Field(m.own)
	}
	return v.FieldByIndex(m.field)
}

// editionShape is the shape of an edition, and of everything in it.
var editionShape = sync.OnceValue(newShape[Edition])

// skillShape is the shape of a skill alone.
var skillShape = sync.OnceValue(newShape[Skill])

func newShape[T any]() *shape {
	known := shapes{}
	s := known.of(reflect.TypeFor[T]())
	s.shapes = len(known)
	return s
}

// shapes are those that are known already: a note has notes.
type shapes map[reflect.Type]*shape

func (known shapes) of(t reflect.Type) *shape {
	if s, ok := known[t]; ok {
		return s
	}
	s := &shape{of: t, number: len(known), kind: t.Kind()}
	known[t] = s
	switch s.kind {
	case reflect.Slice:
		s.empty, s.hasLists = reflect.MakeSlice(t, 0, 0), true
		s.item = known.of(t.Elem())
	case reflect.Pointer:
		s.item, s.hasLists = known.of(t.Elem()), true // perhaps: it may lead back here
	case reflect.Struct:
		s.members = known.members(t, nil)
		for _, m := range s.members {
			s.hasLists = s.hasLists || m.shape.hasLists
		}
	}
	return s
}

// members are the fields of a struct that JSON shows.
func (known shapes) members(t reflect.Type, at []int) []member {
	var members []member
	for i := range t.NumField() {
		f := t.Field(i)
		path := append(at[:len(at):len(at)], i)
		name, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "":
			members = append(members, known.members(f.Type, path)...)
		case f.IsExported() && name != "-":
			m := member{name: cmp.Or(name, f.Name), own: i, optional: strings.Contains(rest, "omit"), shape: known.of(f.Type)}
			if len(path) > 1 {
				m.field = path
			}
			members = append(members, m)
		}
	}
	return members
}

// fillLists gives every list that JSON shows a value, so that an empty one is []
// and not null. Lists that are left out where they are empty stay so.
func (s *shape) fillLists(v reflect.Value) {
	switch s.kind {
	case reflect.Slice:
		if v.IsNil() {
			v.Set(s.empty)
		}
		for i := 0; s.item.hasLists && i < v.Len(); i++ {
			s.item.fillLists(v.Index(i))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			s.item.fillLists(v.Elem())
		}
	case reflect.Struct:
		for i := range s.members {
			m := &s.members[i]
			if !m.shape.hasLists {
				continue
			}
			if field := m.in(v); !m.optional || !field.IsZero() {
				m.shape.fillLists(field)
			}
		}
	}
}
