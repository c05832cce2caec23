package parser

import (
	"strings"
	"testing"
)

// TestPageMarks reads pages with what stands in their texts and is none of them: marks of
// footnotes and the notes, struck words, explanations, what is to be pressed. Exponents,
// references in a sentence and abbreviations stay.
func TestPageMarks(t *testing.T) {
	const plain = "<html><body><h1>Lamp keeping LAMP</h1><p>Keeping lamps near the sea.</p><h2>Level 1</h2><p>Trims the wicks.</p><h2>Level 2</h2><p>Orders the oil.</p></body></html>"
	for name, c := range map[string]struct {
		edits []string
		text  string // of the description, the level 2 or the name, where it differs
		said  int    // findings that say that words are struck out
	}{
		"a note by its number":         {edits: []string{"sea.", "sea.<sup>1</sup>", "oil.</p>", "oil.</p><p><sup>1</sup> See the handbook.</p>"}},
		"a note by a link":             {edits: []string{"sea.", "sea.<sup><a href='#n1'>[1]</a></sup>", "oil.</p>", "oil.</p><ol><li id=n1>See the handbook. <a href='#r1'>↩</a></li></ol>"}},
		"a note as Word has it":        {edits: []string{"sea.", "sea.<a href='#_ftn1' name='_ftnref1'><span>[1]</span></a>", "oil.</p>", "oil.</p><div><p><a href='#_ftnref1' name='_ftn1'><span>[1]</span></a> See the handbook.</p></div>"}},
		"an exponent":                  {edits: []string{"sea.", "sea on 20 m<sup>2</sup>.", "oil.</p>", "oil.</p>"}, text: "Keeping lamps near the sea on 20 m2."},
		"a number that no note has":    {edits: []string{"sea.", "sea<sup>2</sup>."}, text: "Keeping lamps near the sea2."},
		"a reference in a sentence":    {edits: []string{"sea.", "sea as <a href='#n1'>[1]</a> says."}, text: "Keeping lamps near the sea as [1] says."},
		"struck by its style":          {edits: []string{"the oil", "<span style='text-decoration: line-through'>all</span> the oil"}, said: 1},
		"struck by its class":          {edits: []string{"<body>", "<body><style>.old{color:red;text-decoration:line-through}</style>", "the oil", "<i class='old x'>all</i> the oil"}, said: 1},
		"struck in two places":         {edits: []string{"the oil", "<del>all</del> the oil", "the wicks", "<s>all</s> the <del>new</del> wicks"}, said: 1},
		"nothing struck":               {edits: []string{"the oil", "<del> </del>the oil"}},
		"underlined":                   {edits: []string{"the oil", "<span style='text-decoration: underline'>all</span> the oil"}, text: "Orders all the oil."},
		"an explanation":               {edits: []string{"oil.", "<span>oil<span role=tooltip hidden>What lamps burn</span></span>."}},
		"an abbreviation":              {edits: []string{"oil.", "<abbr title='What lamps burn'>oil</abbr>."}},
		"a sign that leads to a place": {edits: []string{"LAMP</h1>", "<span>LAMP</span><a href='#s1' title=Permalink>¶</a></h1>", "Level 1", "Level 1<a href='#s2'>¶</a>"}},
		"something to press":           {edits: []string{"LAMP</h1>", "LAMP<button>Copy link</button></h1>", "Level 2", "Level 2<button>Copy link</button>"}},
		"a heading to press":           {edits: []string{"Level 2", "<button>Level 2</button>"}},
		"where a word may be broken":   {edits: []string{"lamps", "la&shy;mps"}},
	} {
		e, err := Parse("lamp.html", []byte(strings.NewReplacer(c.edits...).Replace(plain)), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(e.Skills) != 1 || len(e.Skills[0].Levels) != 2 {
			t.Errorf("%s: %d skills", name, len(e.Skills))
			continue
		}
		s := &e.Skills[0]
		got := []string{s.Name + " " + s.Code, s.Description.Text}
		for _, l := range s.Levels {
			for _, statement := range l.Statements {
				got = append(got, statement.Text)
			}
		}
		want := []string{"Lamp keeping LAMP", "Keeping lamps near the sea.", "Trims the wicks.", "Orders the oil."}
		for i, text := range got {
			if i >= len(want) || text != want[i] && text != c.text {
				t.Errorf("%s: got %q", name, got)
				break
			}
		}
		if c.said == 1 && (len(e.Problems) != 1 || e.Problems[0].Rule != "text-struck" || e.Problems[0].Skill != "LAMP") {
			t.Errorf("%s: problems %v", name, e.Problems)
		}
		if len(got) != len(want) || len(e.Unaccounted) > 0 || len(e.Problems) != c.said {
			t.Errorf("%s: got %q, %d texts without a place, problems %v", name, got, len(e.Unaccounted), e.Problems)
		}
	}
}
