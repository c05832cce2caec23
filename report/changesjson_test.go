package report

import (
	"bytes"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"compdiff/diff"
	"compdiff/framework"
)

// awkward are texts that JSON has a form of its own for, or that look like the layout.
var awkward = []string{"", "", "plain", `a "quoted" word`, `\`, "“é”", "\u2028", "<b>&", "\x7f", "\xff", "tab\tand\nline", "\n  \"kept\": []"}

// fill gives what can be seen of a value at random, half of it what is left out.
func fill(random *rand.Rand, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(awkward[random.IntN(len(awkward))])
	case reflect.Int:
		v.SetInt(int64(random.IntN(3) * (random.IntN(2000) - 3)))
	case reflect.Bool:
		v.SetBool(random.IntN(2) == 0)
	case reflect.Float64:
		v.SetFloat([]float64{0, 1, 0.25, 1.0 / 3, -2, 1e-7, 1e21, math.Copysign(0, -1)}[random.IntN(8)])
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(random, v.Field(i))
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), random.IntN(8)/3, 2))
		for i := range v.Len() {
			fill(random, v.Index(i))
		}
	case reflect.Pointer:
		if random.IntN(9) == 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(random, v.Elem())
		}
	}
}

// TestChangesJSON holds what is written member by member against what the library writes.
func TestChangesJSON(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		log := &diff.Changelog{}
		fill(random, reflect.ValueOf(&log.Changes).Elem())
		fill(random, reflect.ValueOf(&log.Hidden).Elem())
		log = filled(log)
		log.DoubtsIgnored = random.IntN(2)
		got, err := writeChangelog(log)
		if err != nil {
			t.Fatal(err)
		}
		var want bytes.Buffer
		if err := framework.WriteJSON(&want, log); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want.Bytes()) {
			t.Fatalf("written %s\nby the library %s", got, want.Bytes())
		}
	}
}

// TestNoNumber asks for a number that JSON has no form for.
func TestNoNumber(t *testing.T) {
	log := filled(&diff.Changelog{Changes: []diff.Change{{Confidence: math.NaN()}}})
	if _, err := writeChangelog(log); err == nil {
		t.Error("a confidence that is no number is written")
	}
}
