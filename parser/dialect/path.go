package dialect

import (
	"fmt"
	"slices"
	"strings"

	"github.com/theory/jsonpath"
)

// Path says which values of a tree are meant.
type Path struct {
	Text string // as it was written
	Ways []Way  // tried from left to right
}

// Way is one of the ways that a path tells: the first field that is set.
type Way struct {
	Self  bool           // the item itself
	Key   bool           // the key under which it stands
	Keys  []string       // keys, one in the value of the other
	Query *jsonpath.Path // where keys alone do not do
}

// Words that are paths of their own.
const (
	selfPath = "."
	keyPath  = "key()"
)

// compilePath makes a path ready.
func compilePath(text string) (*Path, error) {
	p := &Path{Text: text}
	for way := range strings.SplitSeq(text, " | ") {
		way = strings.TrimSpace(way)
		switch {
		case way == selfPath:
			p.Ways = append(p.Ways, Way{Self: true})
			continue
		case way == keyPath:
			p.Ways = append(p.Ways, Way{Key: true})
			continue
		case isPlainPath(way):
			p.Ways = append(p.Ways, Way{Keys: strings.Split(way, ".")})
			continue
		case strings.HasPrefix(way, "["):
			way = "$" + way
		case !strings.HasPrefix(way, "$"):
			way = "$." + way
		}
		query, err := jsonpath.Parse(way)
		if err != nil {
			return nil, fmt.Errorf("%q is no path: %s; expected one such as 'skills[*].name'", way, strings.TrimPrefix(err.Error(), "jsonpath: "))
		}
		p.Ways = append(p.Ways, Way{Query: query})
	}
	return p, nil
}

// isPlainPath knows a path of keys alone, which needs no library.
func isPlainPath(text string) bool {
	return !strings.ContainsAny(text, "$[]*?@'\"() ") && !slices.Contains(strings.Split(text, "."), "")
}
