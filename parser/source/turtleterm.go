package source

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"compdiff/internal/pattern"
)

// The terms of Turtle: addresses, names with prefixes, literals, things without a name.

var (
	prefixedName = pattern.New(`^([\pL\pN_][\pL\pN_.-]*)?:((?:[\pL\pN_:%-]|\\[_~.!$&'()*+,;=/?#@%-]|\.[\pL\pN_:%.-]*[\pL\pN_:%-])*)`)
	blankName    = pattern.New(`^_:[\pL\pN_](?:[\pL\pN_.-]*[\pL\pN_-])?`)
	turtleNumber = pattern.New(`^[+-]?(?:\d+\.\d*[eE][+-]?\d+|\.?\d+[eE][+-]?\d+|\d*\.\d+|\d+)`)
	turtleTruth  = pattern.New(`^(?:true|false)\b`)
	turtleTag    = pattern.New(`^@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*`)
)

// address reads the address of a thing, or the label of one without.
func (r *turtleReader) address() (string, error) {
	r.skip()
	rest := r.text[r.at:]
	if label := blankName().FindString(rest); label != "" {
		r.at += len(label)
		return label, nil
	}
	if strings.HasPrefix(rest, "<") {
		return r.iri()
	}
	found := prefixedName().FindStringSubmatch(rest)
	if found == nil {
		return "", errors.New(`expected an address such as <https://example.org/1> or a name such as skos:Concept`)
	}
	whole, ok := r.prefixes[found[1]]
	if !ok {
		return "", fmt.Errorf("nobody says what the prefix %q stands for", found[1]+":")
	}
	r.at += len(found[0])
	return whole + strings.ReplaceAll(found[2], `\`, ""), nil
}

// iri reads an address in angle brackets.
func (r *turtleReader) iri() (string, error) {
	if err := r.expect('<'); err != nil {
		return "", err
	}
	end := strings.IndexAny(r.text[r.at:], "> \t\r\n\"{}|^`")
	if end < 0 || r.text[r.at+end] != '>' {
		return "", errors.New("an address ends with \">\" and has no blanks in it")
	}
	iri, err := unescapeTurtle(r.text[r.at : r.at+end])
	r.at += end + 1
	if r.base != "" && !strings.Contains(iri, ":") {
		iri = r.base + iri
	}
	return iri, err
}

// property reads the address of a property, as keys have it.
func (r *turtleReader) property() (string, error) {
	if r.word("a") {
		return "rdf:type", nil
	}
	iri, err := r.address()
	if err != nil {
		return "", err
	}
	if r.keys[iri] == "" {
		r.keys[iri] = r.keyOf(iri)
	}
	return r.keys[iri], nil
}

// keyOf is the key for a property: its name with the usual prefix, or with one of the
// source.
func (r *turtleReader) keyOf(iri string) string {
	for at := len(iri); at > 0; {
		at = strings.LastIndexAny(iri[:at], "#/:")
		if at < 0 {
			break
		}
		if prefix := usualPrefixes[iri[:at+1]]; prefix != "" {
			return prefix + ":" + iri[at+1:]
		}
	}
	key := iri
	for prefix, whole := range r.prefixes {
		name, ok := strings.CutPrefix(iri, whole)
		if !ok || whole == "" || strings.ContainsAny(name, "/#") {
			continue
		}
		if short := prefix + ":" + name; key == iri || short < key {
			key = short // of several the same on every run
		}
	}
	return key
}

// value reads what is said: a literal, an address, a thing, a list of these.
func (r *turtleReader) value(depth int) (*Node, error) {
	if depth > maxTreeDepth {
		return nil, fmt.Errorf("things lie more than %d deep in each other", maxTreeDepth)
	}
	r.skip()
	n := &Node{From: r.from(r.at)}
	rest := r.text[r.at:]
	var err error
	switch {
	case rest == "":
		return nil, errors.New("the text ends in the middle of a statement")
	case rest[0] == '"' || rest[0] == '\'':
		n.Text, err = r.literal()
	case rest[0] == '[':
		r.at++
		n.Kind = MappingNode
		if err = r.properties(n, depth+1); err == nil {
			err = r.expect(']')
		}
	case rest[0] == '(':
		r.at++
		n.Kind = ListNode
		for err == nil && !r.take(')') {
			var in *Node
			if in, err = r.value(depth + 1); err == nil {
				n.Children = append(n.Children, in)
			}
		}
	case turtleTruth().MatchString(rest):
		n.Kind, n.Text = NumberNode, turtleTruth().FindString(rest)
		r.at += len(n.Text)
	case turtleNumber().MatchString(rest):
		n.Kind, n.Text = NumberNode, turtleNumber().FindString(rest)
		r.at += len(n.Text)
	default:
		n.Text, err = r.address()
	}
	return n, err
}

// literal reads a text in quotation marks, and the language or the type behind it.
func (r *turtleReader) literal() (string, error) {
	mark := r.text[r.at : r.at+1]
	if strings.HasPrefix(r.text[r.at:], mark+mark+mark) {
		mark = mark + mark + mark
	}
	r.at += len(mark)
	end := r.at
	for ; ; end++ {
		switch {
		case end >= len(r.text), len(mark) == 1 && (r.text[end] == '\n' || r.text[end] == '\r'):
			return "", errors.New("a text in quotation marks has no end")
		case r.text[end] == '\\':
			end++
			continue
		case !strings.HasPrefix(r.text[end:], mark):
			continue
		}
		break
	}
	for len(mark) == 3 && strings.HasPrefix(r.text[end+1:], mark) { // """a"""" ends with a mark of its own
		end++
	}
	text, err := unescapeTurtle(r.text[r.at:end])
	r.at = end + len(mark)
	if err != nil {
		return "", err
	}
	if tag := turtleTag().FindString(r.text[r.at:]); tag != "" {
		r.at += len(tag)
	} else if strings.HasPrefix(r.text[r.at:], "^^") {
		r.at += 2
		_, err = r.address()
	}
	return text, err
}

// turtleEscapes are the signs behind a backslash.
var turtleEscapes = map[byte]string{'t': "\t", 'b': "\b", 'n': "\n", 'r': "\r", 'f': "\f", '"': `"`, '\'': "'", '\\': `\`}

// unescapeTurtle makes of what is escaped what it stands for.
func unescapeTurtle(text string) (string, error) {
	if !strings.Contains(text, `\`) {
		return text, nil
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' || i+1 == len(text) {
			b.WriteByte(text[i])
			continue
		}
		i++
		digits := map[byte]int{'u': 4, 'U': 8}[text[i]]
		switch {
		case digits > 0 && i+digits < len(text):
			code, err := strconv.ParseUint(text[i+1:i+1+digits], 16, 32)
			if err != nil || code > utf8.MaxRune {
				return "", fmt.Errorf("%q stands for no character", text[i-1:i+1+digits])
			}
			b.WriteRune(rune(code))
			i += digits
		case turtleEscapes[text[i]] != "":
			b.WriteString(turtleEscapes[text[i]])
		default:
			return "", fmt.Errorf("%q stands for no character", text[i-1:i+1])
		}
	}
	return b.String(), nil
}
