package language

import (
	"fmt"
	"strings"
)

// The files of rules are YAML, and of YAML only what they need: keys with a text
// behind them or in the deeper lines below, and keys with keys below. A test holds
// what is read here against a YAML library, which programs that only compare need
// not link.

// fields are the texts that a file of rules can have, by the keys that lead to them.
func (r *Rules) fields() map[string]*string {
	j := &Judging{}
	if r.Judging != nil {
		j = r.Judging
	}
	return map[string]*string{
		"name": &r.Name, "stemmer": &r.Stemmer, "after": &r.After, "endings": &r.Endings, "elided": &r.Elided,
		"functionWords": &r.FunctionWords, "and": &r.And, "join": &r.Join, "spellings": &r.Spellings, "letters": &r.Letters,
		"judging.negations": &j.Negations, "judging.modals": &j.Modals, "judging.extents": &j.Extents,
		"judging.hollow": &j.Hollow, "judging.same": &j.Same,
	}
}

// read takes over what a file of rules says.
func (r *Rules) read(file string) error {
	values, err := keyed(file)
	if err != nil {
		return err
	}
	if _, judges := values["judging"]; judges {
		r.Judging = &Judging{}
	}
	fields := r.fields()
	for key, value := range values {
		switch field := fields[key]; {
		case field != nil:
			*field = value
		case key == "unspaced":
			r.Unspaced = value == "true"
		case key != "judging":
			return fmt.Errorf("there is no key %q", key)
		}
	}
	return nil
}

// keyed are the texts of a file by their keys; a key below another has both, with a
// full stop between them.
func keyed(file string) (map[string]string, error) {
	values := map[string]string{}
	var above, at string // the key that has others below it, and the one whose lines follow
	join := ""           // what its lines are joined with; "" where its text stands behind it
	for n, line := range strings.Split(file, "\n") {
		text := strings.TrimSpace(line)
		indent := len(line) - len(strings.TrimLeft(line, " "))
		switch key, value, isKey := strings.Cut(text, ":"); {
		case text == "" || text[0] == '#':
		case join != "" && (indent > 2 || indent > 0 && !strings.Contains(at, ".")):
			values[at] += text + join
		case !isKey || indent > 0 && above == "":
			return nil, fmt.Errorf("line %d: expected a key, a colon and a text", n+1)
		default:
			if indent == 0 {
				above = ""
			} else {
				key = above + "." + key
			}
			at, join = key, ""
			switch value = strings.TrimSpace(value); value {
			case "":
				above = key
			case ">":
				value, join = "", " "
			case "|":
				value, join = "", "\n"
			}
			values[key] = value
		}
	}
	return values, nil
}
