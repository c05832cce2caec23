package report

import "reflect"

// worked gives everything in the data of a template of a user what is worked out
// from its other fields, each in a field of its own. They are not methods, since
// templates that can call methods keep those of every type in the program, and
// that is a tenth of it: see the package of templates that this one uses.
func worked(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			worked(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			worked(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				worked(v.Field(i))
			}
		}
		if v.CanAddr() {
			workOut(v.Addr().Interface())
		}
	}
}

// workOut fills the fields of one thing.
func workOut(thing any) {
	switch x := thing.(type) {
	case *Change:
		x.Markdown, x.Certain, x.Uncertainty, x.Joined = x.markdown(), x.certain(), x.uncertainty(), x.joined()
	case *Line:
		x.Short = x.short()
	case *MatrixRow:
		x.SizeWords, x.Affected = x.sizeWords(), x.affected()
	case *Category:
		x.Skills = x.skills()
	}
}
