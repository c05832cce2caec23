package source

import (
	"bytes"
	"fmt"
	"strings"

	"compdiff/framework"
	"compdiff/internal/pattern"
)

// Turtle (W3C, RDF 1.1) is a notation of graphs: things, each with what is said of it.
// A source is a tree with the list "@graph" of the things in it, as JSON-LD has them:
// keys are properties, with the usual prefix of their vocabulary.

// usualPrefixes are what vocabularies are called by whoever uses them.
var usualPrefixes = map[string]string{
	"http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf", "http://www.w3.org/2000/01/rdf-schema#": "rdfs", "http://www.w3.org/2002/07/owl#": "owl",
	"http://www.w3.org/2004/02/skos/core#": "skos", "http://www.w3.org/2008/05/skos-xl#": "skosxl", "http://purl.org/dc/terms/": "dct",
	"http://purl.org/dc/elements/1.1/": "dc", "https://schema.org/": "schema", "http://schema.org/": "schema",
	"https://purl.org/ctdlasn/terms/": "ceasn", "https://purl.org/ctdl/terms/": "ceterms", "urn:compdiff:terms:": "compdiff",
}

// turtleStart knows the first words of Turtle behind its comments.
var turtleStart = pattern.New(`^\x{feff}?(?:\s|#[^\r\n]*[\r\n])*(?:@prefix\s|@base\s|(?i:PREFIX)\s+[\w.-]*:\s*<|(?i:BASE)\s+<)`)

// IsTurtle knows Turtle by the prefixes that it begins with.
func IsTurtle(data []byte) bool {
	head := data[:min(len(data), 4096)]
	start := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), "\t\n\f\r ")
	return len(start) > 0 && strings.IndexByte("#@pPbB", start[0]) >= 0 && turtleStart().Match(head)
}

// ReadTurtle reads Turtle as a tree.
func ReadTurtle(name string, data []byte) (*Document, error) {
	o := &Document{Name: name}
	text, err := o.decodeLong(data)
	if err != nil {
		return nil, err
	}
	r := turtleReader{name: name, text: text, places: placeFinder{text: text}, prefixes: map[string]string{}, things: map[string]*Node{}, several: map[*Node]bool{}, said: map[*Node]map[string]int{}, keys: map[string]string{}}
	r.graph = &Node{Kind: ListNode, Key: "@graph", From: r.from(0)}
	if err := r.read(); err != nil {
		line, column := r.places.at(r.at)
		return nil, &Error{Name: name, Line: line, Column: column, Problem: "this is no Turtle: " + err.Error(), Hint: "check the file with another program that reads Turtle"}
	}
	return o.asTree(&Node{Kind: MappingNode, Children: []*Node{r.graph}, From: r.from(0)}, text)
}

// turtleReader goes through the text of a graph.
type turtleReader struct {
	name, text string
	at         int // the next byte
	places     placeFinder
	base       string
	prefixes   map[string]string
	graph      *Node                    // the list of all things
	things     map[string]*Node         // by their addresses
	keys       map[string]string        // of properties, by their addresses
	said       map[*Node]map[string]int // where a thing has a property
	several    map[*Node]bool           // lists of the values of one property, and not one value that is a list
}

func (r *turtleReader) from(at int) framework.From { return r.places.from(r.name, at) }

// read reads all statements.
func (r *turtleReader) read() error {
	for r.skip(); r.at < len(r.text); r.skip() {
		var err error
		switch {
		case r.word("@prefix"):
			err = r.prefix(true)
		case r.word("@base"):
			err = r.setBase(true)
		case r.wordFold("PREFIX"):
			err = r.prefix(false)
		case r.wordFold("BASE"):
			err = r.setBase(false)
		default:
			err = r.triples()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// skip goes over white space and comments.
func (r *turtleReader) skip() {
	for r.at < len(r.text) {
		switch c := r.text[r.at]; {
		case c == ' ' || c == '\t' || c == '\r' || c == '\n':
			r.at++
		case c == '#':
			end := strings.IndexAny(r.text[r.at:], "\r\n")
			if end < 0 {
				end = len(r.text) - r.at
			}
			r.at += end
		default:
			return
		}
	}
}

// word takes a word that white space follows.
func (r *turtleReader) word(w string) bool {
	if rest, ok := strings.CutPrefix(r.text[r.at:], w); ok && rest != "" && strings.ContainsRune(" \t\r\n<", rune(rest[0])) {
		r.at += len(w)
		return true
	}
	return false
}

// wordFold does so whatever the case of its letters.
func (r *turtleReader) wordFold(w string) bool {
	rest := r.text[r.at:]
	return len(rest) > len(w) && strings.EqualFold(rest[:len(w)], w) && r.word(rest[:len(w)])
}

// take takes a sign, if it is the next.
func (r *turtleReader) take(sign byte) bool {
	if r.skip(); r.at < len(r.text) && r.text[r.at] == sign {
		r.at++
		return true
	}
	return false
}

func (r *turtleReader) expect(sign byte) error {
	if !r.take(sign) {
		return fmt.Errorf("expected %q", string(sign))
	}
	return nil
}

var prefixName = pattern.New(`^[\pL\pN_.-]*:`)

// prefix reads what a prefix stands for; ended is set where a full stop ends it.
func (r *turtleReader) prefix(ended bool) error {
	r.skip()
	name := prefixName().FindString(r.text[r.at:])
	if name == "" {
		return fmt.Errorf("expected a prefix such as \"skos:\"")
	}
	r.at += len(name)
	iri, err := r.iri()
	if err != nil {
		return err
	}
	r.prefixes[strings.TrimSuffix(name, ":")] = iri
	if ended {
		return r.expect('.')
	}
	return nil
}

func (r *turtleReader) setBase(ended bool) (err error) {
	if r.base, err = r.iri(); err == nil && ended {
		err = r.expect('.')
	}
	return err
}

// triples reads what is said of one thing.
func (r *turtleReader) triples() error {
	start := r.at
	if r.take('[') {
		thing := &Node{Kind: MappingNode, From: r.from(start)}
		r.graph.Children = append(r.graph.Children, thing)
		if err := r.properties(thing, 0); err != nil {
			return err
		}
		if err := r.expect(']'); err != nil {
			return err
		}
		if r.take('.') {
			return nil
		}
		return r.rest(thing)
	}
	id, err := r.address()
	if err != nil {
		return err
	}
	thing := r.things[id]
	if thing == nil {
		thing = &Node{Kind: MappingNode, From: r.from(start), Children: []*Node{{Key: "@id", Text: id, From: r.from(start)}}}
		r.things[id] = thing
		r.graph.Children = append(r.graph.Children, thing)
	}
	return r.rest(thing)
}

// rest reads the properties of a thing up to the full stop.
func (r *turtleReader) rest(thing *Node) error {
	if err := r.properties(thing, 0); err != nil {
		return err
	}
	return r.expect('.')
}

// properties reads properties with their values.
func (r *turtleReader) properties(thing *Node, depth int) error {
	for {
		for r.take(';') {
		}
		if r.skip(); r.at == len(r.text) || r.text[r.at] == '.' || r.text[r.at] == ']' {
			return nil
		}
		key, err := r.property()
		if err != nil {
			return err
		}
		for {
			value, err := r.value(depth)
			if err != nil {
				return err
			}
			r.say(thing, key, value)
			if !r.take(',') {
				break
			}
		}
		if r.skip(); r.at < len(r.text) && r.text[r.at] != ';' {
			return nil
		}
	}
}

// say adds a value under a key of a thing; several are a list.
func (r *turtleReader) say(thing *Node, key string, value *Node) {
	if r.said[thing] == nil {
		r.said[thing] = map[string]int{}
	}
	if i, ok := r.said[thing][key]; ok {
		c := thing.Children[i]
		if !r.several[c] {
			c.Key = ""
			c = &Node{Kind: ListNode, Key: key, From: c.From, Children: []*Node{c}}
			r.several[c] = true
			thing.Children[i] = c
		}
		c.Children = append(c.Children, value)
		return
	}
	value.Key = key
	r.said[thing][key] = len(thing.Children)
	thing.Children = append(thing.Children, value)
}
