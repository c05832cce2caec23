package loss

import (
	"fmt"
	"strings"
	"testing"

	"compdiff/framework"
	"compdiff/parser"
	_ "compdiff/readers" // of all formats
)

// seeds are how often each damage is done.
const seeds = 12

// TestNothingIsLost damages documents in every way and reads them: what anybody sees of
// them is in the edition, was put aside and counted, or was refused.
func TestNothingIsLost(t *testing.T) {
	read := 0
	for _, k := range Kinds {
		sound := k.Parts(6)
		for _, d := range Damages {
			for seed := range uint64(seeds) {
				source := k.Source(d.Do(seed, k, sound))
				e, err := parser.Parse("lamps."+k.Name, []byte(source), parser.Options{})
				if err != nil {
					if err.Error() == "" {
						t.Errorf("%s, %s, seed %d: refused without a word", k.Name, d.Name, seed)
					}
					continue
				}
				read++
				if lost := Of(k.Seen(source), e); lost != "" {
					t.Errorf("%s, %s, seed %d: lost %s", k.Name, d.Name, seed, lost)
				}
				if k.Name == "txt" && e.Ledger.Total() != framework.NonSpace(source) {
					t.Errorf("%s, %s, seed %d: %d characters are accounted for, of %d", k.Name, d.Name, seed, e.Ledger.Total(), framework.NonSpace(source))
				}
			}
		}
	}
	if read < seeds*len(Kinds)*len(Damages)*3/4 {
		t.Errorf("%d sources were read alone", read)
	}
}

// TestWhatIsPutAsideIsFew lists the words that were put aside as furniture: of damaged
// documents that have none, next to none may be.
func TestWhatIsPutAsideIsFew(t *testing.T) {
	words, unsaid := 0, map[string]int{}
	for _, k := range Kinds {
		sound := k.Parts(6)
		for _, d := range Damages {
			for seed := range uint64(seeds) {
				source := k.Source(d.Do(seed, k, sound))
				if e, err := parser.Parse("lamps."+k.Name, []byte(source), parser.Options{}); err == nil {
					words += len(Words(k.Seen(source)))
					if n := len(Unsaid(k.Seen(source), e)); n > 0 {
						unsaid[k.Name+", "+d.Name] += n
					}
				}
			}
		}
	}
	n := 0
	for _, k := range unsaid {
		n += k
	}
	t.Logf("of %d words %d were put aside: %v", words, n, unsaid)
	if n*500 > words {
		t.Errorf("of %d words %d were put aside: %v", words, n, unsaid)
	}
}

// TestTheOracleSeesALoss takes a text out of an edition that was read.
func TestTheOracleSeesALoss(t *testing.T) {
	for _, k := range Kinds {
		source := k.Source(k.Parts(6))
		e, err := parser.Parse("lamps."+k.Name, []byte(source), parser.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if lost := Of(k.Seen(source), e); lost != "" {
			t.Errorf("%s: a sound document: lost %s", k.Name, lost)
		}
		e.Ledger.Structure, e.Ledger.Furniture = 10, 0
		for i := range e.Skills {
			e.Skills[i].Levels[0].Statements = nil
		}
		if lost := Of(k.Seen(source), e); !strings.HasPrefix(lost, fmt.Sprint(2*len(e.Skills))+" words") {
			t.Errorf("%s: without the statements of a level: lost %q", k.Name, lost)
		}
	}
}
