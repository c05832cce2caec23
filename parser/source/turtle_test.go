package source

import (
	"fmt"
	"strings"
	"testing"
)

// turtleSaid lists the values of a tree with their places.
func turtleSaid(o *Document) string {
	var b strings.Builder
	o.Tree.Leaves(func(n *Node) { fmt.Fprintf(&b, "%d:%d %s = %s\n", n.From.Line, n.From.Column, n.Path(), n.Text) })
	return b.String()
}

func TestTurtle(t *testing.T) {
	const text = `# A scheme
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
PREFIX k: <http://kelp.example/>
@base <http://kelp.example/base/> .

k:dry a skos:Concept ;
  skos:prefLabel "Dry \"kelp\""@en , 'Trocknen'@de ;
  skos:notation 7 ; k:ready true ; ;
  skos:broader <yard> ;
  k:note """two
lines""" ;
  k:steps ( "hang" [ k:wind "west" ] ) .
[] skos:prefLabel "\u00e9\U0001F30A" .
_:b1 k:weight 1.5e3 .
`
	o, err := ReadTurtle("kelp.ttl", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	const want = `6:1 @graph[0].@id = http://kelp.example/dry
6:9 @graph[0].rdf:type = http://www.w3.org/2004/02/skos/core#Concept
7:18 @graph[0].skos:prefLabel[0] = Dry "kelp"
7:38 @graph[0].skos:prefLabel[1] = Trocknen
8:17 @graph[0].skos:notation = 7
8:29 @graph[0].k:ready = true
9:16 @graph[0].skos:broader = http://kelp.example/base/yard
10:10 @graph[0].k:note = two
lines
12:13 @graph[0].k:steps[0] = hang
12:29 @graph[0].k:steps[1].k:wind = west
13:19 @graph[1].skos:prefLabel = é🌊
14:1 @graph[2].@id = _:b1
14:15 @graph[2].k:weight = 1.5e3
`
	if got := turtleSaid(o); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if !IsTurtle([]byte(text)) || IsTurtle([]byte("# A page\n\nwith @prefix in it\n")) || IsTurtle([]byte(`{"@graph": []}`)) {
		t.Error("Turtle is not told from other texts")
	}
}

func TestNoTurtle(t *testing.T) {
	for text, want := range map[string]string{
		"@prefix a: <b>":                                              `expected "."`,
		"@prefix a: <x y> .":                                          "an address ends",
		"@prefix a: <b:> .\na:c a:d \"e":                              "has no end",
		"@prefix a: <b:> .\na:c x:d \"e\" .":                          `nobody says what the prefix "x:" stands for`,
		"@prefix a: <b:> .\na:c a:d \"\\q\" .":                        "stands for no character",
		"@prefix a: <b:> .\na:c a:d " + strings.Repeat("[ a:d ", 500): "deep",
		"@prefix a: <b:> .\na:c a:d":                                  "ends in the middle",
	} {
		if _, err := ReadTurtle("x.ttl", []byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: got %v, want %q", text, err, want)
		}
	}
}

func FuzzTurtle(f *testing.F) {
	f.Add([]byte("@prefix a: <b:> .\na:c a a:d ; a:e \"f\"@en, 1 , [ a:g ( a:h ) ] ."))
	f.Add([]byte("PREFIX a: <b:>\n[] a:c '''d''' ."))
	f.Fuzz(func(t *testing.T, data []byte) {
		o, err := ReadTurtle("x.ttl", data)
		if err != nil {
			return
		}
		again, err := ReadTurtle("x.ttl", data)
		if err != nil || turtleSaid(o) != turtleSaid(again) {
			t.Errorf("read twice, it is another tree (%v)", err)
		}
	})
}
