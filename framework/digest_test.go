package framework

import (
	"fmt"
	"reflect"
	"testing"
)

// Every field of an edition, at every depth, is part of its digest, and the order of
// values is: that a field was forgotten would let doubts stand beside other texts.
func TestDigestOfEveryField(t *testing.T) {
	seen := map[string]string{}
	e := fullEdition()
	seen[e.Digest()] = "nothing changed"
	n := 0
	changeEach(reflect.ValueOf(e).Elem(), "edition", func(what string) {
		n++
		digest := e.Digest()
		if before, ok := seen[digest]; ok {
			t.Errorf("%s: the same digest as with %s", what, before)
		}
		seen[digest] = what
	})
	if n < 100 {
		t.Errorf("%d values were changed, expected more", n)
	}
	if e.Digest() != fullEdition().Digest() {
		t.Error("the same edition has another digest")
	}
	e.Checked = nil
	if e.Digest() != fullEdition().Digest() {
		t.Error("what was found out is part of the digest")
	}
}

// fullEdition has one of everything, each text another one and each number 1 more
// than the one before.
func fullEdition() *Edition {
	e, n := &Edition{}, 0
	fill(reflect.ValueOf(e).Elem(), &n, 0)
	return e
}

func fill(v reflect.Value, n *int, depth int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprint("text ", *n))
	case reflect.Int:
		v.SetInt(int64(*n))
	case reflect.Slice:
		if depth < 8 { // a note has notes
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
			for i := range 2 {
				fill(v.Index(i), n, depth+1)
			}
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n, depth+1)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n, depth+1)
		}
	}
}

// changeEach changes each value in turn, and puts it back.
func changeEach(v reflect.Value, at string, try func(what string)) {
	if v.Type() == reflect.TypeFor[*Checked]() {
		return
	}
	was := reflect.New(v.Type()).Elem()
	was.Set(v)
	switch v.Kind() {
	case reflect.String:
		v.SetString(v.String() + "!")
	case reflect.Int:
		v.SetInt(v.Int() + 1000)
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Slice:
		for i := range v.Len() {
			changeEach(v.Index(i), fmt.Sprintf("%s[%d]", at, i), try)
		}
		if v.Len() == 0 {
			return
		}
		v.Set(v.Slice(0, v.Len()-1))
	case reflect.Pointer:
		changeEach(v.Elem(), at, try)
		v.SetZero()
	case reflect.Struct:
		for i := range v.NumField() {
			changeEach(v.Field(i), at+"."+v.Type().Field(i).Name, try)
		}
		return
	}
	try(at)
	v.Set(was)
}
