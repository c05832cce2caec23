package yamlfile

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// set gives a value a word.
func (p *plain) set(into reflect.Value, word string) {
	switch into.Kind() {
	case reflect.String:
		into.SetString(word)
	case reflect.Int:
		n, err := strconv.Atoi(word)
		p.odd = p.odd || err != nil || strconv.Itoa(n) != word
		into.SetInt(int64(n))
	case reflect.Bool:
		p.odd = p.odd || word != "true" && word != "false"
		into.SetBool(word == "true")
	case reflect.Pointer:
		into.Set(reflect.New(into.Type().Elem()))
		p.set(into.Elem(), word)
	default:
		p.odd = true
	}
}

// list is a list that is being read: strings, as most are, or anything else.
type list struct {
	into    reflect.Value
	strings *[]string
}

// list begins a list, which is one also where nothing is in it.
func (p *plain) list(into reflect.Value) list {
	if into.Kind() != reflect.Slice {
		p.odd = true
		return list{}
	}
	into.Set(reflect.MakeSlice(into.Type(), 0, 0))
	strings, _ := into.Addr().Interface().(*[]string)
	return list{into, strings}
}

// add reads an item.
func (l list) add(p *plain, inBrackets bool, read func(reflect.Value)) {
	switch {
	case p.odd:
	case l.strings != nil && p.next() != '*' && p.next() != '&':
		word := p.word(inBrackets)
		if *l.strings = append(*l.strings, word); !inBrackets {
			p.endLine()
		}
	default:
		n := l.into.Len()
		l.into.Grow(1)
		l.into.SetLen(n + 1)
		read(l.into.Index(n))
	}
}

// keyed is a mapping that is being read: a struct, or a map.
type keyed struct {
	into   reflect.Value
	fields []field
	seen   []string // keys that were read: each may stand once
}

// keyed begins a mapping.
func (p *plain) keyed(into reflect.Value) *keyed {
	if into.Kind() == reflect.Pointer {
		into.Set(reflect.New(into.Type().Elem()))
		into = into.Elem()
	}
	switch into.Kind() {
	case reflect.Struct:
		return &keyed{into: into, fields: fieldsOf(into.Type())}
	case reflect.Map:
		p.odd = p.odd || into.Type().Key() != reflect.TypeFor[string]()
		into.Set(reflect.MakeMap(into.Type()))
		return &keyed{into: into}
	}
	p.odd = true
	return &keyed{}
}

// add reads the value of a key.
func (k *keyed) add(p *plain, key string, read func(reflect.Value)) {
	k.once(p, key)
	switch {
	case p.odd:
	case k.fields == nil:
		value := reflect.New(k.into.Type().Elem()).Elem()
		read(value)
		k.into.SetMapIndex(reflect.ValueOf(key), value)
	default:
		if at := k.field(p, key); at != nil {
			read(k.into.FieldByIndex(at))
		}
	}
}

// once wants every key once.
func (k *keyed) once(p *plain, key string) {
	p.odd = p.odd || slices.Contains(k.seen, key)
	k.seen = append(k.seen, key)
}

// nothing is a key without a value.
func (k *keyed) nothing(p *plain, key string) {
	k.once(p, key)
	if k.fields == nil {
		p.odd = true
		return
	}
	k.field(p, key)
}

// field is where the value of a key goes; without a place the file is odd.
func (k *keyed) field(p *plain, key string) []int {
	for _, f := range k.fields {
		if f.key == key {
			return f.at
		}
	}
	p.odd = true
	return nil
}

// field is a field of a struct that has a key.
type field struct {
	key string
	at  []int
}

// known are the fields of structs that were asked for.
var known sync.Map // of []field, by reflect.Type

// fieldsOf are the fields of a struct, and of those that lie in it without a key.
func fieldsOf(t reflect.Type) []field {
	if all, ok := known.Load(t); ok {
		return all.([]field)
	}
	all := []field{}
	for _, f := range reflect.VisibleFields(t) {
		if key, _, _ := strings.Cut(f.Tag.Get("yaml"), ","); key != "" {
			all = append(all, field{key, f.Index})
		}
	}
	known.Store(t, all)
	return all
}
