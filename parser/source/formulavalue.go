package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// formula computes what a cell shows whose value was not stored. It knows texts,
// numbers, cells of the same sheet and the functions of [plainFunctions], by the rules
// of spreadsheet programs; whatever else a formula says, it refuses. It reads from left
// to right, once: a formula of maxFormula bytes takes a bounded time.
type formula struct {
	rest     string                          // what was not read yet
	cell     func(name string) (value, bool) // of the sheet; false for what cannot be referred to
	referred int                             // cells so far
	deep     int                             // brackets that are open
}

// maxDeep is how deep brackets may stand in one another.
const maxDeep = 32

// computed is the value of a formula; false where it is not plain.
func computed(text string, cell func(name string) (value, bool)) (value, bool) {
	f := &formula{rest: strings.TrimPrefix(text, "="), cell: cell}
	if f.rest == "" || len(f.rest) > maxFormula {
		return value{}, false
	}
	v, ok := f.comparison()
	return v, ok && f.next() == 0
}

// next is the byte that comes next, behind spaces; 0 at the end.
func (f *formula) next() byte {
	f.rest = strings.TrimLeft(f.rest, " \t\r\n")
	if f.rest == "" {
		return 0
	}
	return f.rest[0]
}

// take reads the longest of some marks.
func (f *formula) take(marks ...string) string {
	f.next()
	for _, mark := range marks {
		if rest, found := strings.CutPrefix(f.rest, mark); found {
			f.rest = rest
			return mark
		}
	}
	return ""
}

// chain reads operands with marks between them, and joins them from the left.
func (f *formula) chain(operand func() (value, bool), join func(mark string, x, y value) (value, bool), marks ...string) (value, bool) {
	x, ok := operand()
	for ok {
		mark := f.take(marks...)
		if mark == "" {
			break
		}
		var y value
		if y, ok = operand(); ok {
			x, ok = join(mark, x, y)
		}
	}
	return x, ok
}

// The operators, those that bind least first.
func (f *formula) comparison() (value, bool) {
	return f.chain(f.text, compared, "<>", "<=", ">=", "<", ">", "=")
}

func (f *formula) text() (value, bool) {
	return f.chain(f.sum, func(_ string, x, y value) (value, bool) { return asText(x.shown() + y.shown()), true }, "&")
}

func (f *formula) sum() (value, bool) { return f.chain(f.product, calculated, "+", "-") }

func (f *formula) product() (value, bool) { return f.chain(f.signed, calculated, "*", "/") }

func (f *formula) signed() (value, bool) {
	sign := f.take("-", "+")
	if sign == "" {
		return f.operand()
	}
	if f.deep++; f.deep > maxDeep {
		return value{}, false
	}
	v, ok := f.signed()
	if f.deep--; !ok || sign == "+" {
		return v, ok
	}
	return calculated("-", asNumber(0), v)
}

// operand reads what operators join: a text, a number, a cell, a function or what
// stands in brackets.
func (f *formula) operand() (value, bool) {
	switch c := f.next(); {
	case c == '"':
		return f.quoted()
	case c >= '0' && c <= '9' || c == '.':
		return f.number()
	case c == '(':
		all, ok := f.arguments()
		if !ok || len(all) != 1 {
			return value{}, false
		}
		return all[0], true
	}
	return f.named()
}

// quoted reads a text in quotation marks; two of them within it are one.
func (f *formula) quoted() (value, bool) {
	var text strings.Builder
	for {
		inside, rest, closed := strings.Cut(f.rest[1:], `"`)
		if !closed {
			return value{}, false
		}
		text.WriteString(inside)
		f.rest = rest
		if !strings.HasPrefix(rest, `"`) {
			return asText(text.String()), true
		}
		text.WriteByte('"')
	}
}

func (f *formula) number() (value, bool) {
	end := strings.IndexFunc(f.rest, func(r rune) bool { return (r < '0' || r > '9') && r != '.' })
	if end < 0 {
		end = len(f.rest)
	}
	digits := f.rest[:end]
	f.rest = f.rest[end:]
	return numberOf(digits)
}

// named reads a cell, or a function with what it is given.
func (f *formula) named() (value, bool) {
	end := strings.IndexFunc(f.rest, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("$._", r)
	})
	if end < 0 {
		end = len(f.rest)
	}
	name := f.rest[:end]
	f.rest = f.rest[end:]
	if strings.HasPrefix(f.rest, "(") {
		call, known := plainFunctions[strings.ToLower(name)]
		all, ok := f.arguments()
		if !known || !ok || len(all) < call.least || len(all) > call.most {
			return value{}, false
		}
		return call.value(all)
	}
	if f.referred++; f.referred > maxReferred || !cellReference().MatchString(name) {
		return value{}, false
	}
	return f.cell(strings.ReplaceAll(name, "$", ""))
}

// arguments reads values in brackets.
func (f *formula) arguments() (all []value, ok bool) {
	if f.deep++; f.deep > maxDeep {
		return nil, false
	}
	defer func() { f.deep-- }()
	f.take("(")
	if f.take(")") != "" {
		return nil, true
	}
	for {
		v, ok := f.comparison()
		if !ok {
			return nil, false
		}
		all = append(all, v)
		switch f.take(",", ")") {
		case ")":
			return all, true
		case "":
			return nil, false
		}
	}
}

// runes is how many characters a text has, as spreadsheet programs count them but for
// those outside the first plane.
func runes(text string) int { return utf8.RuneCountInString(text) }
